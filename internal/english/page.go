package english

import (
	"strings"
	"unicode/utf8"

	"makegood/drafter"
	"makegood/internal/phrase"
	"makegood/internal/quote"
)

// A page is a draft without its markup.
type page struct {
	plain    string
	runs     []drafter.Run       // where plain comes from; nil: byte for byte
	excluded []drafter.Exclusion // what the markup cut out
	headings []drafter.Span      // of plain
	hard     []int               // the line feeds of plain that were asked for
	own      bool                // quoted mail was cut out before
	fences   bool                // ``` still fences code
}

// text cuts a page into sentences.
func (p *page) text() *drafter.Text {
	t := &drafter.Text{Plain: p.plain, Runs: p.runs, Excluded: p.excluded}
	c := chunker{page: p, chunks: make([]chunk, 0, 16)}
	for _, r := range p.regions() {
		if r.Kind == quote.Own {
			c.region(r.Span)
		} else if at := visible(p.plain, r.Span); at.Len() > 0 {
			t.Excluded = append(t.Excluded, drafter.Exclusion{Span: t.Written(at), Why: why(r.Kind)})
		}
	}
	for _, at := range c.code {
		t.Excluded = append(t.Excluded, drafter.Exclusion{Span: t.Written(at), Why: "code"})
	}
	sortExclusions(t.Excluded)
	size := 0
	for _, k := range c.chunks {
		size += k.Len()
	}
	t.Sentences = make([]drafter.Sentence, 0, size/70+len(c.chunks))
	for _, k := range c.chunks {
		t.Sentences = split(t.Sentences, p.plain, k)
	}
	t.Sentences = roles(t.Sentences, p.plain, c.chunks)
	words(t, size)
	t.Language = language(t)
	return t
}

// regions are the parts of the page that are the writer's own, and the others.
func (p *page) regions() []quote.Region {
	if p.own {
		return []quote.Region{{Span: drafter.Span{End: len(p.plain)}}}
	}
	return quote.Split(p.plain)
}

// words puts their words on the sentences, all of them in one slice.
func words(t *drafter.Text, size int) {
	all := make([]drafter.Word, 0, size/4+8)
	for i := range t.Sentences {
		s := &t.Sentences[i]
		from := len(all)
		all = phrase.Words(all, t.Plain, s.Start, s.End)
		s.Words = all[from:len(all):len(all)]
	}
}

func why(k quote.Kind) string {
	if k == quote.Quoted {
		return "quote"
	}
	return k.String()
}

// visible is s without the white space at its edges.
func visible(text string, s drafter.Span) drafter.Span {
	for s.Start < s.End {
		if n := spaceAt(text, s.Start); n > 0 {
			s.Start += n
		} else {
			break
		}
	}
	for s.End > s.Start {
		if c := text[s.End-1]; c <= ' ' {
			s.End--
		} else if c >= utf8.RuneSelf && spaceBefore(text[s.Start:s.End]) > 0 {
			s.End -= spaceBefore(text[s.Start:s.End])
		} else {
			break
		}
	}
	s.End = max(s.Start, s.End)
	return s
}

// spaceAt is the length of the white space character at i, or 0. Characters
// that show nothing are white space too.
func spaceAt(text string, i int) int {
	c := text[i]
	if c <= ' ' {
		return 1
	}
	if c < utf8.RuneSelf {
		return 0
	}
	if strings.HasPrefix(text[i:], "\u00a0") {
		return 2
	}
	if c == 0xE2 || c == 0xE3 || c == 0xEF {
		switch r, n := utf8.DecodeRuneInString(text[i:]); {
		case r >= '\u2000' && r <= '\u200f', r == '\u2028', r == '\u2029', r == '\u202f', r == '\u205f', r == '\u2060', r == '\u3000', r == '\ufeff':
			return n
		}
	}
	return 0
}

// spaceBefore is the length of the white space character at the end of text.
func spaceBefore(text string) int {
	_, n := utf8.DecodeLastRuneInString(text)
	if n == 0 || spaceAt(text, len(text)-n) == 0 {
		return 0
	}
	return n
}
