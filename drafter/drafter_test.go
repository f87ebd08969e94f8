package drafter

import (
	"context"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"
)

// wordRule finds every sentence that holds the word.
func wordRule(id, word string, severity Severity) *Rule {
	return &Rule{ID: id, Name: id, Severity: severity, Reason: "because", Run: func(p *Pass) error {
		for _, s := range p.Text.Sentences {
			if i := strings.Index(p.Text.Plain[s.Start:s.End], word); i >= 0 {
				p.Report(Span{s.Start + i, s.Start + i + len(word)}, word, "")
			}
		}
		return nil
	}}
}

func read(text string) *Draft {
	t := &Text{Plain: text}
	for at := 0; at < len(text); {
		end := strings.IndexByte(text[at:], '.')
		if end < 0 {
			break
		}
		t.Sentences = append(t.Sentences, Sentence{Span: Span{at, at + end + 1}})
		at += end + 1
	}
	return &Draft{Name: "test", Source: []byte(text), Text: t}
}

func TestCheck(t *testing.T) {
	whole := &Rule{ID: "W", Name: "w", Severity: Note, Reason: "all of it", Run: func(p *Pass) error {
		p.ReportReply("nothing", "")
		return nil
	}}
	needy := &Rule{ID: "N", Needs: NeedCase, Severity: Error, Run: func(*Pass) error { return errors.New("ran without a case") }}
	c := Checker{Rules: []*Rule{whole, needy, wordRule("B", "late", Warning), wordRule("A", "late", Error), wordRule("C", "van", Note)}}
	d := read("The van is late.")
	found, err := c.Check(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range found {
		got = append(got, f.Rule+":"+f.Text)
	}
	if want := "C:van A:late B:late W:"; strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", strings.Join(got, " "), want)
	}

	c.Severities = map[string]Severity{"A": Off, "B": Error}
	if found, _ = c.Check(context.Background(), d); len(found) != 3 || found[1].Severity != Error {
		t.Errorf("with severities set: %+v", found)
	}
	broken := &Rule{ID: "X", Severity: Note, Run: func(*Pass) error { return errors.New("no") }}
	if _, err := (&Checker{Rules: []*Rule{broken}}).Check(context.Background(), d); err == nil || !strings.Contains(err.Error(), "rule X: no") {
		t.Errorf("a broken rule gives error %v", err)
	}
	if _, err := c.Check(context.Background(), &Draft{}); err == nil {
		t.Error("an unread draft is no error")
	}
}

// A rule's case-dependent severity gives way to the configuration.
func TestReportAs(t *testing.T) {
	r := &Rule{ID: "R", Severity: Warning, Run: func(p *Pass) error {
		p.ReportAs(Error, Span{0, 1}, "", "")
		return nil
	}}
	d := read("A b.")
	for _, c := range []struct {
		set  map[string]Severity
		want Severity
	}{{nil, Error}, {map[string]Severity{"R": Note}, Note}} {
		found, err := (&Checker{Rules: []*Rule{r}, Severities: c.set}).Check(context.Background(), d)
		if err != nil || len(found) != 1 || found[0].Severity != c.want {
			t.Errorf("with %v: %+v, %v", c.set, found, err)
		}
	}
}

func TestWritten(t *testing.T) {
	// "a &amp; **b**" is read as "a & b".
	text := &Text{Plain: "a & b", Runs: []Run{
		{Plain: Span{0, 2}, Source: Span{0, 2}},
		{Plain: Span{2, 3}, Source: Span{2, 7}},
		{Plain: Span{3, 4}, Source: Span{7, 8}},
		{Plain: Span{4, 5}, Source: Span{10, 11}},
	}}
	for _, c := range []struct{ plain, want Span }{
		{Span{0, 1}, Span{0, 1}},
		{Span{2, 3}, Span{2, 7}},
		{Span{4, 5}, Span{10, 11}},
		{Span{0, 5}, Span{0, 11}},
		{Span{3, 4}, Span{7, 8}},
	} {
		if got := text.Written(c.plain); got != c.want {
			t.Errorf("%v was written at %v, want %v", c.plain, got, c.want)
		}
	}
}

func TestApply(t *testing.T) {
	for _, c := range []struct {
		source string
		edits  []Edit
		want   string // "" means an error
	}{
		{"any trouble", []Edit{{Span{0, 3}, "the"}}, "the trouble"},
		{"a b c", []Edit{{Span{4, 5}, "z"}, {Span{0, 1}, "x"}}, "x b z"},
		{"a", []Edit{{Span{1, 1}, "b"}}, "ab"},
		{"abc", []Edit{{Span{0, 2}, ""}, {Span{1, 3}, ""}}, ""},
		{"abc", []Edit{{Span{2, 9}, ""}}, ""},
		{"abc", []Edit{{Span{2, 1}, ""}}, ""},
		{"é", []Edit{{Span{1, 2}, "e"}}, ""},
		{"a", []Edit{{Span{0, 1}, "\xff"}}, ""},
	} {
		got, err := Apply([]byte(c.source), c.edits)
		if (err != nil) != (c.want == "") || string(got) != c.want {
			t.Errorf("%q with %v: %q, %v; want %q", c.source, c.edits, got, err, c.want)
		}
	}
}

func TestActs(t *testing.T) {
	for _, a := range AllActs() {
		if got, ok := ParseAct(a.String()); !ok || got != a {
			t.Errorf("act %v is parsed as %v", a, got)
		}
	}
	set := ActSet(Thanks, Apology)
	if !set.Has(Thanks) || set.Has(Regret) || len(set.List()) != 2 || set.List()[0] != Apology {
		t.Errorf("set %v", set.List())
	}
}

// What Apply makes of valid UTF-8 is valid UTF-8.
func FuzzApply(f *testing.F) {
	f.Add("né quick", 0, 2, 3, 5, "ü")
	f.Fuzz(func(t *testing.T, source string, a, b, c, d int, text string) {
		out, err := Apply([]byte(source), []Edit{{Span{a, b}, text}, {Span{c, d}, text}})
		if err == nil && utf8.ValidString(source) && !utf8.Valid(out) {
			t.Fatalf("%q is not valid UTF-8", out)
		}
	})
}

func TestHouse(t *testing.T) {
	h := House{Staff: []string{"Ruth Miles"}, Products: []string{"Harlow"}, Phones: []string{"01373 555 014"}}
	for _, c := range []struct {
		text                   string
		signs, sells, answered bool
	}{
		{"ruth miles, Frome", true, false, false},
		{"Ruth Milestone", false, false, false},
		{"the Harlow chair", false, true, false},
		{"ring 01373-555014", false, false, true},
		{"ring 01373", false, false, false},
		{"", false, false, false},
	} {
		if h.Signs(c.text) != c.signs || h.Sells(c.text) != c.sells || h.Answers(c.text) != c.answered {
			t.Errorf("%q: signs %v, sells %v, answers %v", c.text, h.Signs(c.text), h.Sells(c.text), h.Answers(c.text))
		}
	}
	if new(House).Answers("01373 555 014") {
		t.Error("a house without numbers answers")
	}
}
