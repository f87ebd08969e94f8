package quote_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"makegood/drafter"
	"makegood/internal/quote"
)

// letters of the marked lines below.
var letters = map[quote.Kind]byte{
	quote.Own: 'o', quote.Quoted: 'q', quote.Attribution: 'a',
	quote.Forwarded: 'f', quote.Signature: 's', quote.Disclaimer: 'd',
}

// unmark takes the kinds from marked lines ("q|> where is it?"). Blank lines
// carry no mark and belong to the region before.
func unmark(marked string) (text string, kinds string) {
	var b, k strings.Builder
	for _, l := range strings.SplitAfter(strings.TrimPrefix(marked, "\n"), "\n") {
		if len(l) > 1 && l[1] == '|' {
			k.WriteByte(l[0])
			l = l[2:]
		} else if strings.TrimSpace(l) != "" {
			panic("line without a mark: " + l)
		}
		b.WriteString(l)
	}
	return b.String(), k.String()
}

// kindsOf names the kind of each line that is not blank.
func kindsOf(text string) string {
	var k strings.Builder
	regions := quote.Split(text)
	at, i := 0, 0
	for _, l := range strings.SplitAfter(text, "\n") {
		for i < len(regions) && regions[i].End <= at {
			i++
		}
		if strings.TrimSpace(l) != "" {
			k.WriteByte(letters[regions[i].Kind])
		}
		at += len(l)
	}
	return k.String()
}

func TestSplit(t *testing.T) {
	for _, set := range [][]letter{layouts, languages, negatives} {
		for _, c := range set {
			t.Run(c.name, func(t *testing.T) {
				text, want := unmark(c.text)
				for name, text := range map[string]string{
					"LF": text, "CRLF": strings.ReplaceAll(text, "\n", "\r\n"), "no line end": strings.TrimRight(text, "\n"),
				} {
					if got := kindsOf(text); got != want {
						t.Errorf("%s: got %s, want %s\n%s", name, got, want, text)
					}
				}
			})
		}
	}
}

type letter struct{ name, text string }

func TestKindNames(t *testing.T) {
	want := []string{"own", "quoted", "attribution", "forwarded", "signature", "disclaimer"}
	for k, name := range want {
		if got := quote.Kind(k).String(); got != name {
			t.Errorf("kind %d is %q, want %q", k, got, name)
		}
	}
}

func TestRegionsAreMerged(t *testing.T) {
	got := quote.Split("Hi\n\nAnn wrote:\n\n> where\n> is it?\n")
	want := []quote.Region{
		{Span: drafter.Span{Start: 0, End: 4}, Kind: quote.Own},
		{Span: drafter.Span{Start: 4, End: 16}, Kind: quote.Attribution},
		{Span: drafter.Span{Start: 16, End: 33}, Kind: quote.Quoted},
	}
	if len(got) != len(want) {
		t.Fatalf("got %v, want %v", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("region %d: got %v, want %v", i, got[i], want[i])
		}
	}
}

func TestEmptyAndBlank(t *testing.T) {
	if got := quote.Split(""); got != nil {
		t.Errorf("empty text has regions: %v", got)
	}
	if got := quote.Split("\n \n"); len(got) != 1 || got[0].Kind != quote.Own {
		t.Errorf("blank text: %v", got)
	}
}

func checkCover(t *testing.T, text string) {
	t.Helper()
	at := 0
	for i, r := range quote.Split(text) {
		if r.Start != at || r.End <= r.Start {
			t.Fatalf("region %d is %d to %d, the one before ends at %d", i, r.Start, r.End, at)
		}
		if r.End < len(text) && text[r.End-1] != '\n' {
			t.Fatalf("region %d ends inside a line", i)
		}
		at = r.End
	}
	if at != len(text) {
		t.Fatalf("regions end at %d of %d", at, len(text))
	}
}

// FuzzSplit states the law of the regions: they cover the text in order,
// without a gap, without overlap, by whole lines.
func FuzzSplit(f *testing.F) {
	f.Add("Hi\nAnn wrote:\n> where is it?\n")
	for _, set := range [][]letter{layouts, languages, negatives} {
		for _, c := range set {
			text, _ := unmark(c.text)
			f.Add(text)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		checkCover(t, text)
		at := 0
		for _, s := range quote.AgainstParent(text, text[:len(text)/2]) {
			if s.Start < at || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("span %v after byte %d of %d", s, at, len(text))
			}
			at = s.End + 1
		}
	})
}

// TestHostile is about time: nothing here may be quadratic.
func TestHostile(t *testing.T) {
	const size = 4 << 20
	for _, unit := range []string{
		"a", "\n", ">", "> a\n", ":\n", "a:\n", "-- \n", "--\n", "-- \na\n", "From: a@b 10:02\n", "----- Original Message -----\n",
		"On 4/5/2026 10:02 a@b wrote:\n", "a> b\n", "| a\n", "\xff\xfe\n", "_____________________\n", "Sent from my phone\n",
		"a\n-- \nx\n\nThis email and any attachments are confidential\n> q\n", "wrote 10:02 ", "x\n\n\n\n\n\n", "From: a\nDate: b\n",
		"a\n\nRegistered in England\n\n> q\n", strings.Repeat("word ", 1<<18) + "\n", "> 10:02\nwrote:\n",
	} {
		text := strings.Repeat(unit, size/len(unit)+1)
		start := time.Now()
		checkCover(t, text)
		split := time.Since(start)
		quote.AgainstParent(text, text[:size/2])
		if took := time.Since(start); took > 3*time.Second {
			t.Errorf("%.20q: %v, of these %v to split", unit, took, split)
		} else {
			t.Logf("%.20q: %v, of these %v to split", unit, took, split)
		}
	}
}

const complaint = `Dear Sir or Madam,

I ordered a dining table on 2 March and was promised delivery within ten days.
It arrived on 20 April with a broken leg, and nobody has answered my two letters
since. I would like a new table or my money back.

I look forward to hearing from you.
Ann Shaw
`

func TestAgainstParent(t *testing.T) {
	for _, c := range []letter{
		{"wrapped anew, without marks", `
o|Dear Mrs Shaw,
o|we are sorry.
q|I ordered a dining table on 2 March and was promised
q|delivery within ten days. It arrived on 20 April with a
q|broken leg, and nobody has answered my two letters since.
o|You will have a new table by Friday.
`},
		{"formula that both use", `
o|Dear Mrs Shaw,
o|your new table comes on Friday at ten.
o|I look forward to hearing from you.
`},
		{"a sentence that takes up her words", `
o|You told us that it arrived on 20 April with a broken leg, which is our fault, and we will send a van to fetch it.
`},
		{"whole letter below", `
o|Your new table comes on Friday.

q|I ordered a dining table on 2 March and was promised delivery within ten days.
q|It arrived on 20 April with a broken leg, and nobody has answered my two letters
q|since. I would like a new table or my money back.

q|I look forward to hearing from you.
q|Ann Shaw
`},
	} {
		t.Run(c.name, func(t *testing.T) {
			text, want := unmark(c.text)
			cut := quote.AgainstParent(text, complaint)
			at, got := 0, ""
			for _, l := range strings.SplitAfter(text, "\n") {
				k := "o"
				for _, s := range cut {
					if s.Start <= at && at+len(l) <= s.End {
						k = "q"
					}
				}
				if strings.TrimSpace(l) != "" {
					got += k
				}
				at += len(l)
			}
			if got != want {
				t.Errorf("got %s, want %s", got, want)
			}
		})
	}
	if got := quote.AgainstParent("anything at all is fine here", "four words are few"); got != nil {
		t.Errorf("parent without a run: %v", got)
	}
}

func TestInvalidText(t *testing.T) {
	text := "caf\xe9\nOn \xff 4/5/2026 10:02 a@b \xfe wrote:\n> \x80\n"
	if utf8.ValidString(text) {
		t.Fatal("the test is wrong")
	}
	checkCover(t, text)
}
