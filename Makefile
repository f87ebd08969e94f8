# make test    everything that must pass, with all it needs
# make eval    accuracy on labelled replies (../shared/eval), with floors
# make bench   speed beside other tools, as ratios
# make lint    vet and staticcheck
# make generate  the built-in shelf and its documentation, from the pages

GO          ?= go
SHARED      ?= ../shared
STATICCHECK ?= honnef.co/go/tools/cmd/staticcheck@v0.8.2
GOVULNCHECK ?= golang.org/x/vuln/cmd/govulncheck@v1.1.4

.PHONY: build test setup eval train bench lint vuln generate

build:
	$(GO) build -trimpath -o makegood ./cmd/makegood

test: setup
	$(GO) test ./...

# What the tests need from the system, by command: Debian package. Installed as
# root when missing; otherwise said.
NEEDS = patch:patch

setup:
	@for need in $(NEEDS); do \
		command -v $${need%%:*} >/dev/null && continue; \
		if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
			apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $${need##*:} || exit 1; \
		else \
			echo "$${need%%:*} is missing: install it (Debian: apt-get install $${need##*:})" >&2; exit 1; \
		fi; \
	done

eval:
	$(GO) run ./internal/eval -data $(SHARED)/eval -floor docs/eval-floor.json

# The shipped model is never trained on replies of kind twcs: their licence
# forbids it, and the program leaves them out.
train:
	$(GO) run ./internal/english/acts/learn -data $(SHARED)/eval/train.jsonl -out internal/english/acts/model.bin

bench:
	$(GO) run ./internal/bench

lint:
	$(GO) vet ./...
	$(GO) run $(STATICCHECK) ./...

vuln:
	$(GO) run $(GOVULNCHECK) ./...

generate:
	$(GO) generate ./...
