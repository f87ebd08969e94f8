package page

import (
	"strings"
	"testing"
)

type front struct {
	ID      string
	Phrases []string
}

func TestParse(t *testing.T) {
	src := "---\nid: X1\nphrases:\n  - a b\n  - \"{c} d\"\n---\n# T\n\nWhy.\n\n## Wrong\n\n- One.\n- Two,\n  lines.\n\n## Right\n\n- Three.\n"
	var f front
	p, err := Parse("x.md", []byte(src), &f)
	if err != nil {
		t.Fatal(err)
	}
	if f.ID != "X1" || len(f.Phrases) != 2 || f.Phrases[1] != "{c} d" {
		t.Errorf("front matter is %+v", f)
	}
	s := p.Sections()
	if len(s) != 3 || s[1].Title != "Wrong" || s[1].Line != 12 || p.Line != 7 {
		t.Fatalf("sections are %+v from line %d", s, p.Line)
	}
	if items := s[1].Items(); len(items) != 2 || items[1] != "Two,\nlines." {
		t.Errorf("items are %q", items)
	}
}

func TestParseErrors(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"id: X1\n", "x.md:1:"},
		{"---\nid: X1\n", "not closed"},
		{"---\nid: X1\nphrase: [a]\n---\n", "x.md:3:"},
		{"---\nid: X1\nphrases: a\n---\n", "x.md:3:"},
		{"---\nid: [\n---\n", "x.md:2:"},
		{"", "x.md:1:"},
	} {
		_, err := Parse("x.md", []byte(c.src), new(front))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: error %v, want one with %q", c.src, err, c.want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("---\nid: a\n---\n## B\n- c\n")
	f.Fuzz(func(t *testing.T, src string) {
		var v front
		if p, err := Parse("x.md", []byte(src), &v); err == nil {
			for _, s := range p.Sections() {
				s.Items()
			}
		}
	})
}
