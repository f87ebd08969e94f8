package english

import (
	"slices"
	"strings"
	"testing"
	"time"

	"makegood/drafter"
	"makegood/internal/phrase"
)

func reader(t testing.TB, phrases ...string) *Reader {
	t.Helper()
	set, err := phrase.Compile(nil, phrase.Group{Name: "g", Phrases: phrases})
	if err != nil {
		t.Fatal(err)
	}
	return NewReader(set)
}

// hits are the texts of all hits.
func hits(t *drafter.Text) (out []string) {
	for i := range t.Sentences {
		s := &t.Sentences[i]
		for _, h := range s.Hits {
			at := s.At(h)
			out = append(out, t.Plain[at.Start:at.End])
		}
	}
	return out
}

func TestHits(t *testing.T) {
	r := reader(t, "broken promise", "any inconvenience", `" broken`)
	for name, c := range map[string]struct {
		text   string
		format Format
		want   []string
	}{
		"own words":       {"A broken\npromise. We regret any inconvenience.", Plain, []string{"broken\npromise", "any inconvenience"}},
		"emphasis":        {"We regret **any** inconvenience.", Markdown, []string{"any inconvenience"}},
		"straight quotes": {`You wrote "a broken promise" to us.`, Plain, nil},
		"curly quotes":    {"You wrote “a broken promise” to us.", Plain, nil},
		"single curly":    {"You wrote ‘it’s a broken promise’ to us.", Plain, nil},
		"german":          {"You wrote „a broken promise“ to us.", Plain, nil},
		"over sentences":  {`You wrote "It is late. It is a broken promise." to us. It was a broken promise.`, Plain, []string{"broken promise"}},
		"with its mark":   {`You wrote "broken promise" to us.`, Plain, []string{`"broken`}},
		"apostrophe":      {"It’s our customers’ broken promise, isn’t it.", Plain, []string{"broken promise"}},
		"never closed":    {`You wrote "a broken promise to us.` + "\n\nA \"new\" paragraph.", Plain, []string{"broken promise"}},
		"too long":        {`You wrote "` + strings.Repeat("and so on and on ", 30) + ` a broken promise" to us.`, Plain, []string{"broken promise"}},
		"all in quotes":   {`"It is a broken promise."`, Plain, []string{"broken promise"}},
		"inches":          {`A 20" lamp and a broken promise and a 30" lamp.`, Plain, []string{"broken promise"}},
		"quoted mail":     {"It is here.\n\n> A broken promise.\n", Plain, nil},
		"fenced":          {"It is here.\n\n```\nA broken promise.\n```\n", Plain, nil},
		"fence left open": {"It is here.\n\n```\nA broken promise.\n", Plain, []string{"broken promise"}},
		"indented":        {"It is here.\n\n    A broken promise.\n", Plain, []string{"broken promise"}},
	} {
		t.Run(name, func(t *testing.T) {
			if got := hits(r.Read([]byte(c.text), c.format)); !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestDecode(t *testing.T) {
	for name, c := range map[string]struct{ source, plain, written string }{
		"utf-8":        {"It’s £3.", "It’s £3.", "It’s £3."},
		"mark":         {"\xef\xbb\xbfIt’s £3.", "It’s £3.", "It’s £3."},
		"windows-1252": {"It\x92s \xa33.", "It’s £3.", "It\x92s \xa33."},
		"mixed":        {"It\x92s £3.", "It’s £3.", "It\x92s £3."},
		"utf-16 big":   {"\xfe\xff\x00I\x00t\x20\x19\x00s", "It’s", "\x00I\x00t\x20\x19\x00s"},
		"utf-16":       {"\xff\xfeI\x00t\x00=\xd8\x00\xde", "It😀", "I\x00t\x00=\xd8\x00\xde"},
		"half a unit":  {"\xff\xfeI\x00t", "I\ufffd", "I\x00t"},
	} {
		t.Run(name, func(t *testing.T) {
			x := NewReader().Read([]byte(c.source), Plain)
			if x.Plain != c.plain {
				t.Errorf("read %q, want %q", x.Plain, c.plain)
			}
			at := x.Written(x.Sentences[0].Span)
			if got := c.source[at.Start:at.End]; got != c.written {
				t.Errorf("written %q, want %q", got, c.written)
			}
		})
	}
	source := "\xef\xbb\xbfAT&amp;T <b>cam</b>e\x92s. "
	x := NewReader().Read([]byte(source), HTML)
	at := x.Written(x.Sentences[0].Words[len(x.Sentences[0].Words)-3].Span)
	if got := source[at.Start:at.End]; got != "cam</b>e" && got != "cam</b>e\x92s" {
		t.Errorf("through two steps: %q in %q", got, x.Plain)
	}
}

func TestLanguage(t *testing.T) {
	for text, want := range map[string]string{
		"Thank you for your letter. The lamp is here and we will send it.": "en",
		"Parcel was lost, money went back on Friday, and we are sorry.":    "en",
		"Sorry about that.": "",
		"Sehr geehrte Frau Schulz, vielen Dank für Ihren Brief. Die Lampe ist da und wir senden sie heute.":                                                             "de",
		"Vielen Dank für Ihren Brief. Die Lampe ist da und wir senden sie Ihnen heute noch zu.\n\nThis mail is for the reader whose name is in it and for nobody else.": "de",
		"Bonjour Madame, nous sommes désolés pour le retard de votre lampe. Elle arrive demain matin.":                                                                  "fr",
		"Estimada señora, lamentamos el retraso de su lámpara. Mañana la recibirá en su casa.":                                                                          "es",
		"Beste mevrouw, het spijt ons dat uw lamp te laat is. Wij brengen hem morgen naar u toe.":                                                                       "nl",
		"Gentile signora, ci dispiace per il ritardo della sua lampada. Arriva domani mattina.":                                                                         "it",
		"Szanowna Pani, przepraszamy za opóźnienie. Lampa jest już w drodze i będzie jutro.":                                                                            "pl",
		"Уважаемая госпожа Иванова, мы сожалеем о задержке вашей лампы. Она будет у вас завтра утром.":                                                                  "ru",
	} {
		if got := NewReader().Read([]byte(text), Plain).Language; got != want {
			t.Errorf("%q is said to be %q, want %q", text, got, want)
		}
	}
}

func TestClause(t *testing.T) {
	for _, c := range []struct{ text, word, want string }{
		{"We found the lamp, but you did not wait.", "found", "We found the lamp ,"},
		{"We found the lamp, but you did not wait.", "wait", "but you did not wait ."},
		{"We found it because you rang; that was kind.", "rang", "because you rang"},
		{"We know that you rang and we wrote.", "rang", "that you rang"},
		{"The lamp (which you broke) is here.", "broke", "which you broke"},
		{"The lamp you broke, which is blue, is here.", "blue", "which is blue , is here ."},
		{"You and Tom rang.", "rang", "You and Tom rang ."},
		{"If it breaks, we pay.", "breaks", "If it breaks ,"},
	} {
		x := NewReader().Read([]byte(c.text), Plain)
		s := &x.Sentences[0]
		at := slices.IndexFunc(s.Words, func(w drafter.Word) bool { return x.Plain[w.Start:w.End] == c.word })
		first, last := Clause(s, at)
		var got []string
		for _, w := range s.Words[first:last] {
			got = append(got, x.Plain[w.Start:w.End])
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("clause of %q: got %q, want %q", c.word, got, c.want)
		}
	}
	if first, last := Clause(&drafter.Sentence{}, 3); first != 0 || last != 0 {
		t.Errorf("clause of no words: %d, %d", first, last)
	}
}

// TestLimits reads texts that nobody writes. All must end soon: the time that
// is allowed is many times what they take.
func TestLimits(t *testing.T) {
	sources := map[string]string{
		"brackets":    strings.Repeat("(", 100_000),
		"shouting":    strings.Repeat("!", 100_000),
		"stops":       strings.Repeat(". ", 100_000),
		"links":       strings.Repeat("[", 100_000),
		"nested link": strings.Repeat("[a](", 100_000),
		"emphasis":    strings.Repeat("*a_ ", 100_000),
		"definitions": strings.Repeat("[a]: b\n", 100_000),
		"quotes":      strings.Repeat("> ", 100_000),
		"list quotes": strings.Repeat("- > ", 100_000),
		"deep list":   strings.Repeat(strings.Repeat("  ", 300)+"- a\n", 1000),
		"tags":        strings.Repeat("<div>", 100_000),
		"comments":    strings.Repeat("<!--", 100_000),
		"one line":    strings.Repeat("we are sorry and ", 60_000),
		"one word":    strings.Repeat("a", 1_000_000),
		"quotations":  strings.Repeat(`"a `, 100_000),
		"no utf-8":    strings.Repeat("\xff\x92", 100_000),
		"zero":        strings.Repeat("\x00", 100_000),
		"carets":      strings.Repeat("^A. ", 100_000),
		"closings":    strings.Repeat("Regards,\n", 100_000),
		"greetings":   strings.Repeat("Dear Ann,\n", 100_000),
		"pictures":    strings.Repeat("😀 ", 100_000),
	}
	r := reader(t, "we are sorry", `" a`)
	for name, source := range sources {
		for _, format := range []Format{Plain, Markdown, HTML} {
			start := time.Now()
			x := r.Read([]byte(source), format)
			if took := time.Since(start); took > 10*time.Second {
				t.Errorf("%s in format %d took %v for %d bytes", name, format, took, len(source))
			}
			for _, s := range x.Sentences {
				if s.Len() > maxSentence {
					t.Errorf("%s in format %d: a sentence of %d bytes", name, format, s.Len())
				}
			}
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{letter, "", "Hi Sam, it’s “late”.\xff ^JK", "# A\n\n- `x` **b**&amp;\n> q\n\n| a | b |\n|---|---|\n", "<p>A<br>b&nbsp;c<blockquote>q</blockquote><b>d</b>e"} {
		for format := range byte(3) {
			f.Add([]byte(s), format)
		}
	}
	r := reader(f, "it is late", "a b")
	f.Fuzz(func(t *testing.T, source []byte, format byte) {
		x := r.Read(source, Format(format%3))
		at := 0
		for i, s := range x.Sentences {
			if s.Start < at || s.End <= s.Start || s.End > len(x.Plain) {
				t.Fatalf("sentence %d is %d to %d after byte %d of %d", i, s.Start, s.End, at, len(x.Plain))
			}
			word := s.Start
			for _, w := range s.Words {
				if w.Start < word || w.End <= w.Start || w.End > s.End {
					t.Fatalf("word %q is %d to %d in a sentence of %d to %d", w.Norm, w.Start, w.End, s.Start, s.End)
				}
				word = w.End
				checkWritten(t, x, w.Span, source)
			}
			checkWritten(t, x, s.Span, source)
			at = s.End
		}
		for _, e := range x.Excluded {
			if e.Start < 0 || e.End < e.Start || e.End > len(source) || e.Why == "" {
				t.Fatalf("left out: %+v of %d bytes", e, len(source))
			}
		}
	})
}

func checkWritten(t *testing.T, x *drafter.Text, s drafter.Span, source []byte) {
	t.Helper()
	if w := x.Written(s); w.Start < 0 || w.End < w.Start || w.End > len(source) {
		t.Fatalf("%+v was written at %+v of %d bytes", s, w, len(source))
	}
}
