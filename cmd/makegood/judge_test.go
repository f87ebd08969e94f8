package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"makegood/drafter"
	"makegood/internal/config"
	"makegood/internal/english"
	"makegood/rules"
)

// testEngine is the built-in rules without any configuration.
var testEngine = sync.OnceValues(func() (*engine, error) {
	shelf, err := rules.Default()
	if err != nil {
		return nil, err
	}
	reader := english.NewReader(shelf.Sets()...)
	return &engine{
		cfg: &config.Config{}, builtin: shelf, shelf: shelf, reader: reader,
		checker: &drafter.Checker{Rules: shelf.Rules, Tag: reader.Tag},
	}, nil
})

// FuzzJudge states laws for any bytes in any format: nothing breaks, every
// place lies in the source, the JSON matches its schema, the text is valid and
// harmless, and safe fixes can be made.
func FuzzJudge(f *testing.F) {
	e, err := testEngine()
	if err != nil {
		f.Fatal(err)
	}
	s := loadSchema(f)
	poor, _ := os.ReadFile("../../examples/poor-reply.txt")
	refusal, _ := os.ReadFile("../../examples/refusal.eml")
	f.Add(poor, uint8(1))
	f.Add(refusal, uint8(0))
	f.Add([]byte("<p>We apologise for <b>any</b> inconvenience&nbsp;caused.<"), uint8(3))
	f.Add([]byte("\xff\xfeW\x00e\x00 \x00a\x00"), uint8(1))
	f.Add([]byte("**Sorry** if\n> you `were` upset \x93\n"), uint8(2))
	f.Add(bytes.Repeat([]byte("("), 5000), uint8(1))
	f.Fuzz(func(t *testing.T, data []byte, format uint8) {
		input := inputNames[int(format)%len(inputNames)]
		j := &judge{engine: e, ignores: &ignoreList{lists: map[string]*ignoreFile{".": {}}}}
		r := j.report(context.Background(), item{name: "x", data: data, input: input})
		if r.err != nil {
			t.Fatalf("%q as %s: %v", data, input, r.err)
		}
		source := r.draft.Source
		for _, f := range r.findings {
			if f.Span.Start < 0 || f.Span.End < f.Span.Start || f.Span.End > len(source) {
				t.Fatalf("%s is at %v of %d bytes", f.Rule, f.Span, len(source))
			}
		}
		doc := jsonPrinter{showIgnored: true}
		text := doc.head() + string(doc.report(r)) + doc.tail(nil)
		if wrong := s.check([]byte(text)); len(wrong) > 0 {
			t.Fatalf("%s\n%s", strings.Join(wrong, "\n"), text)
		}
		out := (&textPrinter{width: 60, showIgnored: true}).report(r)
		if !utf8.Valid(out) || bytes.ContainsAny(out, "\x1b\x00\r") {
			t.Fatalf("output %q", out)
		}
		if edits, _ := safeEdits(r.findings); len(edits) > 0 {
			fixed, err := drafter.Apply(source, edits)
			if err != nil || utf8.Valid(source) && !utf8.Valid(fixed) {
				t.Fatalf("fix: %v", err)
			}
			unified("x", source, edits)
		}
	})
}

func TestDetect(t *testing.T) {
	for _, tc := range []struct{ name, text, want string }{
		{"a.eml", "", "message"}, {"a.MD", "From: a@b\nTo: c@d\n\n", "markdown"}, {"a.htm", "", "html"},
		{"a.txt", "From: a@example.com\nSubject: x\n\nHello", "message"}, {"a.txt", "Dear Mrs Shaw:\n\nHello", "plain"},
		{"stdin", "<!DOCTYPE html><p>Hi", "html"}, {"stdin", "  \n<HTML>", "html"}, {"stdin", "<p>Hi", "html"},
		{"stdin", "<3 you", "plain"}, {"stdin", "# Hello", "plain"}, {"stdin", "", "plain"},
	} {
		if got := detect(tc.name, []byte(tc.text)); got != tc.want {
			t.Errorf("%s %q is %s, want %s", tc.name, tc.text, got, tc.want)
		}
	}
}

func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "reply.txt")
	if err := os.WriteFile(name, []byte("old"), 0o640); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(name, 0o640); err != nil {
		t.Fatal(err)
	}
	if err := writeFile(name, []byte("new"), 0o600); err != nil {
		t.Fatal(err)
	}
	if data, _ := os.ReadFile(name); string(data) != "new" {
		t.Errorf("holds %q", data)
	}
	if info, _ := os.Stat(name); info.Mode().Perm() != 0o640 {
		t.Errorf("mode %v", info.Mode())
	}
	if err := os.Mkdir(filepath.Join(dir, "taken"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := writeFile(filepath.Join(dir, "taken"), []byte("x"), 0o600); err == nil {
		t.Error("a folder was replaced")
	}
	if err := writeFile(filepath.Join(dir, "none", "x"), []byte("x"), 0o600); err == nil {
		t.Error("a file was made in a folder that is not there")
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".makegood-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// TestPanicIsTold shows that one letter that breaks a rule does not end the
// run, and is not passed over in silence.
func TestPanicIsTold(t *testing.T) {
	e, err := testEngine()
	if err != nil {
		t.Fatal(err)
	}
	broken := *e
	broken.checker = &drafter.Checker{Rules: []*drafter.Rule{{ID: "X", Severity: drafter.Error, Run: func(*drafter.Pass) error { panic("oh") }}}}
	j := &judge{engine: &broken, ignores: &ignoreList{lists: map[string]*ignoreFile{}}}
	r := j.report(context.Background(), item{name: "x", data: []byte("Dear Mrs Shaw, I am sorry for it."), input: "plain"})
	if r.err == nil || r.code != exitFailed || !strings.Contains(r.err.Error(), "oh") {
		t.Errorf("error %v, code %d", r.err, r.code)
	}
}
