// Package english reads a draft as its reader will: Markdown, HTML or plain
// text becomes sentences with words, hits, acts and, when asked for, tags. It
// is the only package that knows prose and goldmark.
//
// A draft takes this way. It is decoded, and its markup is taken off; what is
// left is a page: plain text with runs that lead back to the source. Of the
// page only the writer's own lines are kept (package quote), and those are cut
// into chunks, which are whole paragraphs, list items or lines of their own.
// Chunks are cut into sentences, sentences get their roles, words and hits.
package english

import (
	"makegood/drafter"
	"makegood/internal/english/acts"
	"makegood/internal/phrase"
)

// A Format is how a draft is written.
type Format uint8

const (
	Plain Format = iota
	Markdown
	HTML
)

// A Reader reads drafts. It is safe for use by several goroutines.
type Reader struct {
	sets []*phrase.Set
}

// NewReader is a reader that looks for the phrases of the given sets, among
// which are those of the acts.
func NewReader(sets ...*phrase.Set) *Reader { return &Reader{sets: sets} }

// Read reads a draft. It never fails: what cannot be read is left out, and
// Text.Excluded says so.
func (r *Reader) Read(source []byte, format Format) *drafter.Text {
	t := read(source, format)
	r.find(t)
	acts.Judge(t)
	return t
}

// read is Read without the phrases and the acts.
func read(source []byte, format Format) *drafter.Text {
	text, runs := decode(source)
	var p *page
	switch format {
	case Markdown:
		p = markdownPage(text)
	case HTML:
		p = htmlPage(text)
	default:
		p = &page{plain: text, fences: true}
	}
	t := p.text()
	p.through(t, runs)
	return t
}

// find looks for the phrases in every sentence. What stands in quotation marks
// are somebody else's words, so the hits in them are dropped.
func (r *Reader) find(t *drafter.Text) {
	if len(r.sets) == 0 {
		return
	}
	all := make([]drafter.Hit, 0, 32*len(t.Sentences))
	for i := range t.Sentences {
		s := &t.Sentences[i]
		from := len(all)
		for _, set := range r.sets {
			all = set.Find(all, t.Plain, s.Words)
		}
		if len(all) > from {
			s.Hits = all[from:len(all):len(all)]
		}
	}
	if len(all) > 0 {
		dropQuoted(t)
	}
}
