package main

import (
	"errors"
	"regexp"
	"strings"
	"testing"
)

var someClasses = map[string][]string{
	"we":    {"we", "i"},
	"very":  {"so", "{most}"},
	"most":  {"most", "[ly]"},
	"sorry": {"{very}? sorry", "<apologise>"},
	"loop":  {"a {loop}"},
}

func TestToken(t *testing.T) {
	for pattern, want := range map[string]string{
		"any inconvenience": `any inconvenience`,
		"may? be":           `(?:may )?be`,
		"be soon?":          `be(?: soon)?`,
		"<refund>":          `(?:refund|refunds|refunded|refunding)`,
		"<apologise> twice": `(?:apologise|apologises|apologised|apologising) twice`,
		"{we} regret":       `(?:we|i) regret`,
		"(a|b c|) d":        `(?:(?:a|b c) )?d`,
		"a ..2 b":           `a(?: [^\s.;:?!()]+){0,2} b`,
		"a _ b":             `a [^\s,.;:?!]+ b`,
		"within [num] days": `within \S*\d\S* days`,
		"a !(b|c) d":        `a(?! (?:(?:b|c))\b) d`,
		"^ a b $":           `(?<=(?:^|[.?!])\s*)a b(?=\s*(?:[.?!]|$))`,
		"sorry, but":        `sorry, but`,
		"sorry , but":       `sorry\s*, but`,
		"sorry ,? but":      `sorry(?:\s*,)? but`,
		"you can't":         `you can(?:['’]t| ?not)`,
		"you can not":       `you can(?: ?not|n?['’]t)`,
		"you don't":         `you (?:don['’]t|do not)`,
		"i am":              `i(?: am|['’]m)`,
		"third-party":       `third[- ]party`,
		"{sorry} but":       `(?:(?:(?:so|(?:most|\w{3,}ly)) )?sorry|(?:apologise|apologises|apologised|apologising)) but`,
	} {
		x := expander{classes: someClasses}
		got, err := x.token(pattern)
		if err != nil || got != want {
			t.Errorf("%q: got %s (%v), want %s", pattern, got, err, want)
		}
	}
}

// What a token finds, where Go's own engine can read it.
func TestTokenFinds(t *testing.T) {
	for _, c := range []struct{ pattern, text string }{
		{"you can not", "you can't"}, {"you can not", "you cannot"}, {"you can't", "you can not"},
		{"i am {very}? sorry", "I’m truly sorry"}, {"we (will|shall)? <refund>", "we refunded"},
		{"sorry ,? but", "sorry, but"}, {"sorry ..3 but", "sorry about all that but"},
		{"[money] back", "£12.50 back"}, {"(if|should)? you (feel|felt)", "you felt"},
	} {
		x := expander{classes: someClasses}
		re, err := x.token(c.pattern)
		if err != nil {
			t.Fatal(err)
		}
		if !regexp.MustCompile(`(?i)(?:` + re + `)\b`).MatchString(c.text) {
			t.Errorf("%q does not find %q: %s", c.pattern, c.text, re)
		}
	}
}

func TestTokenRefuses(t *testing.T) {
	for pattern, want := range map[string]error{
		"a? (b|)":    errEmpty,
		"really [!]": errNoVale,
		"{huge}":     errTooLong,
	} {
		x := expander{classes: map[string][]string{"huge": strings.Fields(strings.Repeat("word ", 2000))}}
		if re, err := x.token(pattern); !errors.Is(err, want) {
			t.Errorf("%q: got %s, %v; want %v", pattern, re, err, want)
		}
	}
	x := expander{classes: someClasses}
	for _, pattern := range []string{"(a", "a)", "<a", "{nobody}", "{loop}", "..x"} {
		if re, err := x.token(pattern); err == nil {
			t.Errorf("%q: got %s, want an error", pattern, re)
		}
	}
}

func TestNear(t *testing.T) {
	x := expander{classes: map[string][]string{"huge": strings.Fields(strings.Repeat("word ", 100))}}
	if re, err := x.near("so {huge}"); err != nil || re != "so word" {
		t.Errorf("got %q, %v", re, err)
	}
	if re, err := x.near("so <send>"); err != nil || !strings.Contains(re, "sending") {
		t.Errorf("got %q, %v", re, err)
	}
}

func TestPlain(t *testing.T) {
	for pattern, want := range map[string]string{
		"{we}? {sorry} ..3 but":        "sorry but",
		"(if|should) you <feel> !so $": "if you feel",
		"{most} (|of|all)":             "most",
		"i'm sorry , but":              "i['’]m sorry, but",
	} {
		x := expander{classes: someClasses}
		if got, err := x.plain(pattern); err != nil || got != want {
			t.Errorf("%q: got %q (%v), want %q", pattern, got, err, want)
		}
	}
}
