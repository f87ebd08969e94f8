package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"makegood/drafter"
	"makegood/internal/marks"
	"makegood/rules"
)

// letter is a report about a text whose sentences end with ". " or a line end.
func letter(text string, findings ...drafter.Finding) *report {
	t := &drafter.Text{Plain: text, Language: "en"}
	for at := 0; at < len(text); {
		n := strings.Index(text[at:], ". ")
		if n < 0 {
			n = len(text) - at - 1
		}
		t.Sentences = append(t.Sentences, drafter.Sentence{Span: drafter.Span{Start: at, End: at + n + 1}})
		at += n + 2
	}
	return &report{
		file: "reply.txt", findings: findings,
		draft: &drafter.Draft{Source: []byte(text), Text: t, Kind: drafter.Reply, KindGuessed: true},
		parts: []rules.Part{{Name: "an apology", Present: true}, {Name: "an owner", Present: true}, {Name: "a date"}, {Name: "empathy"}},
	}
}

// at is a finding on the first occurrence of words.
func at(text, words, rule, name string, severity drafter.Severity) drafter.Finding {
	i := strings.Index(text, words)
	return drafter.Finding{
		Rule: rule, Name: name, Severity: severity, Span: drafter.Span{Start: i, End: i + len(words)}, Text: words,
		Message: "The customer deals with you.", Advice: "say “I”.", Sources: []drafter.Source{{Document: "004", Item: "step 7"}},
	}
}

func TestTextFoldsAndSums(t *testing.T) {
	text := "I am sorry. The warehouse packed the wrong lamp, because mistakes were made. Goodbye."
	lead := at(text, "The warehouse packed", "MG201", "blame-others", drafter.Error)
	lead.Fixes = []drafter.Fix{{Title: "say what you did", Edits: []drafter.Edit{{Span: lead.Span, New: "I sent"}}}}
	whole := drafter.Finding{Rule: "MG204", Name: "no-owner", Severity: drafter.Warning, Whole: true, Message: "Nobody takes it on.", Advice: "say who."}
	r := letter(text, lead, at(text, "mistakes were made", "MG106", "apology-passive", drafter.Warning), whole)
	got := string((&textPrinter{width: 80}).report(r))
	want := `1:13  error    MG201 blame-others
    The warehouse packed the wrong lamp, because mistakes were made.
    ^^^^^^^^^^^^^^^^^^^^
    The customer deals with you (source: 004, step 7).
    Try: say what you did: "I sent"
    Also MG106 apology-passive.

The reply as a whole
  warning  MG204 no-owner
    Nobody takes it on.
    Try: say who.

1 error, 2 warnings.
Present: apology, owner. Missing: a date, empathy.
Judged as a reply (guessed; --kind says otherwise).
Explain one: makegood explain MG201
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestTextOfCleanReply(t *testing.T) {
	got := string((&textPrinter{width: 80}).report(letter("I am sorry.")))
	want := "Nothing to mend.\nPresent: apology, owner. Missing: a date, empathy.\nJudged as a reply (guessed; --kind says otherwise).\n"
	if got != want {
		t.Errorf("got\n%s", got)
	}
	if got := (&textPrinter{width: 80, many: true}).report(letter("I am sorry.")); len(got) > 0 {
		t.Errorf("in a folder: %s", got)
	}
}

func TestTextIsColoured(t *testing.T) {
	text := "The warehouse erred."
	r := letter(text, at(text, "The warehouse", "MG201", "blame-others", drafter.Error))
	if got := string((&textPrinter{width: 80, color: true}).report(r)); !strings.Contains(got, "\x1b[1;31m^^^^") {
		t.Errorf("no colour: %q", got)
	}
	if got := string((&textPrinter{width: 80}).report(r)); strings.Contains(got, "\x1b") {
		t.Errorf("colour: %q", got)
	}
}

// TestTextCannotTakeOverTheTerminal shows that escape codes in a letter, or in
// the name of its file, are not passed on.
func TestTextCannotTakeOverTheTerminal(t *testing.T) {
	text := "The \x1b[31mware\u202ehouse\x07 erred."
	r := letter(text, at(text, "ware", "MG201", "blame-others", drafter.Error))
	r.file = "a\x1b[2J.txt"
	got := string((&textPrinter{width: 80, many: true}).report(r))
	if strings.ContainsAny(got, "\x1b\x07\u202e") {
		t.Errorf("got %q", got)
	}
}

func TestView(t *testing.T) {
	long := strings.Repeat("Lorem ipsum dolor sit amet, ", 30) + "our courier failed, " + strings.Repeat("consectetur elit ", 30)
	for _, tc := range []struct {
		name, text, flag string
		width            int
		want             string
	}{
		{"soft wrap", "The ware\r\nhouse   packed it.", "house   packed", 40, "The ware house packed it.\n         ^^^^^^^^^^^^\n"},
		{"wide characters", "日本 sent it.", "sent", 40, "日本 sent it.\n     ^^^^\n"},
		{"combining accent", "Cafe\u0301 Rouge erred.", "Rouge", 40, "Cafe\u0301 Rouge erred.\n     ^^^^^\n"},
		{"emoji flagged", "So 👍 then.", "👍", 40, "So 👍 then.\n   ^^\n"},
		{"tab", "a\tb c", "b", 40, "a b c\n  ^\n"},
		{"over two rows", "one two three four", "two three", 9, "one two\n    ^^^\nthree\n^^^^^\nfour\n"},
		{"a word too long", "abcdefghijkl mn", "kl", 10, "abcdefghij\nkl mn\n^^\n"},
		{"clipped", long, "our courier failed", 40, "... sit amet, Lorem ipsum dolor sit\namet, our courier failed, consectetur\n      ^^^^^^^^^^^^^^^^^^\nelit consectetur elit ...\n"},
		{"bytes that are no UTF-8", "a \xff bad", "bad", 40, "a \ufffd bad\n    ^^^\n"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			i := strings.Index(tc.text, tc.flag)
			places := []drafter.Span{{Start: i, End: i + len(tc.flag)}}
			var b strings.Builder
			for _, row := range newView(&drafter.Text{Plain: tc.text}, drafter.Span{End: len(tc.text)}, places).rows(tc.width) {
				text, carets := lines(row)
				b.WriteString(text + "\n")
				if carets != "" {
					b.WriteString(carets + "\n")
				}
			}
			if b.String() != tc.want {
				t.Errorf("got\n%swant\n%s", b.String(), tc.want)
			}
		})
	}
}

// FuzzView states laws: no row is wider than asked for, and something flagged
// is shown flagged.
func FuzzView(f *testing.F) {
	f.Add("The warehouse packed the wrong item.", 4, 13, 30)
	f.Add(strings.Repeat("日本e\u0301 ", 200), 700, 704, 35)
	f.Fuzz(func(t *testing.T, text string, start, end, width int) {
		if width < 30 || width > 200 || start < 0 || end <= start || end > len(text) {
			return
		}
		view := newView(&drafter.Text{Plain: text}, drafter.Span{End: len(text)}, []drafter.Span{{Start: start, End: end}})
		flagged := slices.ContainsFunc(view.cells, func(c cell) bool { return c.flagged && c.text != " " })
		shown := false
		for _, row := range view.rows(width) {
			line, carets := lines(row)
			if w := marks.Width(line); w > width {
				t.Fatalf("%d columns of %d: %q", w, width, line)
			}
			shown = shown || carets != ""
		}
		if flagged && !shown {
			t.Fatalf("the flagged part of %q is not shown", text)
		}
	})
}

func TestLocator(t *testing.T) {
	for _, tc := range []struct {
		name, source string
		at           int
		want         place
	}{
		{"start", "abc", 0, place{1, 1, 1}},
		{"second line", "ab\ncd", 4, place{2, 2, 2}},
		{"accents are one column", "é£x", 4, place{1, 3, 3}},
		{"an emoji is two UTF-16 units", "👍x", 4, place{1, 2, 3}},
		{"line end", "ab\r\nc", 4, place{2, 1, 1}},
		{"byte order mark", "\ufeffab", 4, place{1, 2, 2}},
		{"Windows-1252", "\x93hi\x94 x", 5, place{1, 6, 6}},
		{"UTF-16", "\xff\xfea\x00\n\x00b\x00c\x00", 8, place{2, 2, 2}},
		{"beyond the end", "ab", 9, place{1, 3, 3}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			l := newLocator([]byte(tc.source))
			if got := l.find(tc.at); got != tc.want {
				t.Errorf("got %v, want %v", got, tc.want)
			}
			l.find(len(tc.source))
			if got := l.find(tc.at); got != tc.want {
				t.Errorf("asked backwards: %v, want %v", got, tc.want)
			}
		})
	}
}

func TestEachKeepsOrder(t *testing.T) {
	numbers := func(yield func(int) bool) {
		for i := range 500 {
			if !yield(i) {
				return
			}
		}
	}
	work := func(_ context.Context, n int) int {
		if n%7 == 0 {
			time.Sleep(time.Millisecond)
		}
		return n
	}
	next := 0
	err := each(context.Background(), numbers, work, func(n int) error {
		if n != next {
			return fmt.Errorf("got %d, want %d", n, next)
		}
		next++
		return nil
	})
	if err != nil || next != 500 {
		t.Fatalf("%d results, %v", next, err)
	}
	stop := errors.New("stop")
	seen := 0
	if err := each(context.Background(), numbers, work, func(int) error { seen++; return stop }); !errors.Is(err, stop) || seen != 1 {
		t.Fatalf("after an error: %d results, %v", seen, err)
	}
}

func TestGitHubEscapes(t *testing.T) {
	text := "The warehouse erred."
	f := at(text, "The warehouse", "MG201", "blame-others", drafter.Note)
	f.Message = "100% of\nit: no, really"
	r := letter(text, f)
	r.file = "a,b:c.txt"
	want := "::notice file=a%2Cb%3Ac.txt,line=1,endLine=1,col=1,endColumn=14,title=MG201 blame-others::100%25 of%0Ait: no, really\n"
	if got := string((githubPrinter{}).report(r)); got != want {
		t.Errorf("got  %swant %s", got, want)
	}
}

func TestFingerprint(t *testing.T) {
	of := func(text, words string) string {
		r := letter(text, at(text, words, "MG201", "x", drafter.Error))
		return fingerprint(r, r.findings[0])
	}
	base := of("Hello. The warehouse’s late. Bye.", "warehouse")
	for _, same := range []string{"The warehouse's  LATE.", "More. And more. the\nwarehouse's late. "} {
		if got := of(same, "arehouse"); got != base {
			t.Errorf("%q has another fingerprint", same)
		}
	}
	if of("The warehouse’s very late.", "warehouse") == base {
		t.Error("another sentence has the same fingerprint")
	}
}
