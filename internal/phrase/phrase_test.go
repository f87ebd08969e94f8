package phrase

import (
	"slices"
	"strings"
	"testing"

	"makegood/drafter"
)

func sentence(text string) []drafter.Word { return Words(nil, text, 0, len(text)) }

func norms(words []drafter.Word) string {
	var out []string
	for _, w := range words {
		out = append(out, w.Norm)
	}
	return strings.Join(out, " ")
}

func TestWords(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Don't worry, we're here.", "do not worry , we are here ."},
		{"We can’t, cannot and CAN'T!", "we can not , can not and can not !"},
		{"It's the driver's van", "it is the driver 's van"},
		{"short-staffed follow-up e-mail", "short staffed follow up e-mail"},
		{"£3.50, 1,000 and 10:30.", "£3.50 , 1,000 and 10:30 ."},
		{"write to a.b@example.com, or https://example.com/x.", "write to a.b@example.com , or https://example.com/x ."},
		{"un\u00adfor\u200btunately", "unfortunately"},
		{"caf\u00e9 cafe\u0301 Ren\u00e9e", "cafe cafe renee"},
		{"“so” – she said…", `" so " — she said …`},
		{"well :-) yes;-) no", "well :) yes :) no"},
		{"dont and im", "do not and i am"},
		{"10% off!!!", "10% off !"},
		{"no\u00a0break", "no break"},
		{"a \xff b", "a \xff b"},
	} {
		words := sentence(c.text)
		if got := norms(words); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
		for _, w := range words {
			if w.Start >= w.End || w.End > len(c.text) {
				t.Errorf("%q: word %q has the span %v", c.text, w.Norm, w.Span)
			}
		}
	}
}

var classes = Classes{
	"we":  {"we", "i", "our team"},
	"not": {"not", "never"},
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ pattern, text, want string }{
		{"any inconvenience", "Sorry for ANY  inconvenience caused", "ANY  inconvenience"},
		{"<apologise>", "We apologize.", "apologize"},
		{"<send>", "It was sent.", "sent"},
		{"{we} {not} <send>", "Our team never sends it.", "Our team never sends"},
		{"sorry ..3 if", "so sorry , sorry then if", "sorry , sorry then if"},
		{"sorry ..3 if", "sorry; and if", ""},
		{"sorry (about|for) the? delay", "sorry for delay", "sorry for delay"},
		{"sorry !to", "sorry to hear", ""},
		{"sorry !to", "sorry for it", "sorry"},
		{"^ thank you", "— Thank you so much", "Thank you"},
		{"^ thank you", "I thank you", ""},
		{"thank you $", "and thank you!!", "thank you"},
		{"can't", "we cannot", "cannot"},
		{"we are unable to _ you", "We're unable to refund you.", "We're unable to refund you"},
		{"[money] refund", "a £30 refund", "£30 refund"},
		{"was [ed]", "it was lost", "was lost"},
		{"favour", "a favor", "favor"},
		{"[caps] times", "THREE times", "THREE times"},
		{"a b? c", "a c", "a c"},
		{"(a|b c|) d", "b c d", "b c d"},
		{"(a|b c|) d", "d", "d"},
		{"<refer>", "referred", "referred"},
		{"why [?]", "But why?", "why?"},
	} {
		set, err := Compile(classes, Group{"g", []string{c.pattern}})
		if err != nil {
			t.Errorf("%s: %v", c.pattern, err)
			continue
		}
		words := sentence(c.text)
		got := ""
		s := drafter.Sentence{Words: words}
		for i, h := range set.Find(nil, c.text, words) {
			if i > 0 {
				got += "|"
			}
			at := s.At(h)
			got += c.text[at.Start:at.End]
		}
		if got != c.want {
			t.Errorf("%s in %q: got %q, want %q", c.pattern, c.text, got, c.want)
		}
	}
}

// A set that was written and loaded finds what the compiled one finds.
func TestLoad(t *testing.T) {
	set, err := Compile(classes, Group{"a", []string{"{we} can not", "sorry ..3 if"}}, Group{"b", []string{"sorry !to", "^ we"}})
	if err != nil {
		t.Fatal(err)
	}
	b := set.Bytes()
	loaded, err := Load(b)
	if err != nil {
		t.Fatal(err)
	}
	text := "We can't say sorry to anyone if we cannot."
	words := sentence(text)
	want, got := set.Find(nil, text, words), loaded.Find(nil, text, words)
	if len(want) != 4 || !slices.Equal(want, got) {
		t.Errorf("compiled finds %v, loaded finds %v", want, got)
	}
	for n := range b {
		if _, err := Load(b[:n]); err == nil {
			t.Fatalf("no error for %d of %d bytes", n, len(b))
		}
	}
}

func TestCompileErrors(t *testing.T) {
	for _, p := range []string{"a (b", "a {nobody}", "a ..99", "!", "[nothing]", "a? b?", "a )", "<>", "{circle}", "! (a b|c)"} {
		if _, err := Compile(Classes{"circle": {"x {circle}"}}, Group{"g", []string{p}}); err == nil {
			t.Errorf("%s: no error", p)
		} else {
			t.Log(err)
		}
	}
}

func FuzzWords(f *testing.F) {
	f.Add("Don't hide un\u00adseen words; see a@b.co.")
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, w := range sentence(text) {
			if w.Start < at || w.End < w.Start || w.End > len(text) {
				t.Fatalf("word %q at %v after byte %d", w.Norm, w.Span, at)
			}
			at = w.End
		}
	})
}

func FuzzCompile(f *testing.F) {
	f.Add("{we} (can|will) ..3 <send>? [num] $", "we can not send 3")
	f.Fuzz(func(t *testing.T, pattern, text string) {
		set, err := Compile(classes, Group{"g", []string{pattern}})
		if err != nil {
			return
		}
		words := sentence(text)
		for _, h := range set.Find(nil, text, words) {
			if h.First < 0 || h.Last <= h.First || h.Last > len(words) {
				t.Fatalf("hit %v of %d words", h, len(words))
			}
		}
	})
}
