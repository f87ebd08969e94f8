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
		{"you'd told us, I'd never seen it, we'd like", "you had told us , i had never seen it , we would like"},
		{"Weiß's straße’s", "weiß 's straße 's"},
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
		{"printer 's fault", "the printer's fault", "printer's fault"},
		{"a (!(b|c)|x) d", "a d", "a d"},
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
	for shift := range 4 { // wherever the bytes lie in memory
		moved := append(make([]byte, shift, shift+len(b)), b...)[shift:]
		if loaded, err = Load(moved); err != nil {
			t.Fatal(err)
		}
		if got := loaded.Find(nil, text, words); !slices.Equal(want, got) {
			t.Errorf("loaded %d bytes off: finds %v", shift, got)
		}
	}
	for n := range b {
		if _, err := Load(b[:n]); err == nil {
			t.Fatalf("no error for %d of %d bytes", n, len(b))
		}
	}
}

// What is known ahead of a sentence spares work; it must not change what is
// found: the same patterns, each in a set of its own whose every phrase counts
// as possible, find the same.
func TestAhead(t *testing.T) {
	patterns := []string{
		"(a|b c|) d", "..3 end", "we ..4 (sorry|regret) ..2 you?", "the _ [num] days", "^ ..2 sorry",
		"[ed] by !(me|us) _", "a? b? c", "<send> ..12 [?]", "you $", "({we}|{we} all)? ..1 [cap] house", "not ..2 [money]",
		"thank you ..5 $", "our team is late", "{we} ..2 late", "(our team|b) ..1 sorry", "^ the", "sorry !if", "(we|you) ..3 (we|you)",
	}
	texts := []string{
		"a b c d the end", "We are so very sorry about this, you", "the first 3 days", "in truth sorry", "sorry if; sorry",
		"it was refunded by us today", "Will you send the thing today ?", "we all White house", "not the £5",
		"sent", "b c d", "we regret", "", "...", "thank you very much.", "the end", "we or you or we and you", "our team was late", "our team is sorry, our team is late",
	}
	compareBlind(t, patterns, texts)
}

// compareBlind compiles the patterns and compares what is found with what a set
// finds to which nothing is known ahead.
func compareBlind(t *testing.T, patterns, texts []string) {
	set, err := Compile(classes, Group{"g", patterns})
	if err != nil {
		return // FuzzCompile looks at those
	}
	blind, _ := Compile(classes, Group{"g", patterns})
	for n := range blind.nodes {
		blind.nodes[n].ahead, blind.nodes[n].need, blind.nodes[n].hope, blind.nodes[n].hope2 = 0, 0, ^uint32(0), ^uint32(0)
	}
	for _, text := range texts {
		words := sentence(text)
		if got, want := set.Find(nil, text, words), blind.Find(nil, text, words); !slices.Equal(got, want) {
			t.Errorf("%q in %q: got %v, without looking ahead %v", patterns, text, got, want)
		}
	}
}

func FuzzAhead(f *testing.F) {
	f.Add("our team is late\n{we} (can|will) ..3 <send>?\n(our team|we) ..2 sorry $", "we can not send; our team is sorry")
	f.Add("(a|b c|) d\na? ..2 d\n!(a|b) c", "a b c d c")
	f.Fuzz(func(t *testing.T, patterns, text string) {
		compareBlind(t, strings.Split(patterns, "\n"), []string{text, strings.ReplaceAll(patterns, "\n", " ")})
	})
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
			if w.Start < at || w.End <= w.Start || w.End > len(text) {
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
