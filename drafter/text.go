package drafter

import "sort"

// A Span is a half-open range of bytes. A byte is numbered once, when it is
// first read, and keeps its number until the finding is printed.
type Span struct{ Start, End int }

// Len is the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Overlaps says whether s and o share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Contains says whether o lies wholly inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// A Text is a draft as the customer will read it: without markup, quoted
// mail, signature or code.
type Text struct {
	// Plain is what is read. Parts of it that are not the author's own words
	// may remain, but lie in no sentence.
	Plain     string
	Sentences []Sentence
	// Excluded names what was left out, in spans of the source, for those who
	// ask what was not judged.
	Excluded []Exclusion
	// Language is the ISO 639-1 code that was recognised: "en", another code,
	// or "" when the text is too short to tell (it is then judged as English).
	Language string
	// Runs say where Plain comes from; nil means Plain is the source, byte for
	// byte.
	Runs []Run
}

// An Exclusion is a part of the source that is not judged, and why.
type Exclusion struct {
	Span
	Why string // "quote", "attribution", "forwarded", "signature", "disclaimer", "code", "markup"
}

// A Run is a stretch of Text.Plain that was copied from the source unchanged,
// or, when the lengths differ, made from it as a whole ("&amp;" read as "&").
type Run struct {
	Plain  Span
	Source Span
}

// Written turns a span of the text as read into a span of the source as
// written. It is the only place where the one becomes the other. The result
// lies inside the source and is never inverted.
func (t *Text) Written(s Span) Span {
	if len(t.Runs) == 0 {
		return s
	}
	return Span{t.written(s.Start, false), t.written(s.End, true)}
}

// written maps one edge. A span's end belongs to the run it closes, its start
// to the run it opens.
func (t *Text) written(at int, end bool) int {
	i := sort.Search(len(t.Runs), func(i int) bool {
		if end {
			return t.Runs[i].Plain.End >= at
		}
		return t.Runs[i].Plain.End > at
	})
	if i == len(t.Runs) {
		return t.Runs[i-1].Source.End
	}
	r := t.Runs[i]
	switch {
	case at <= r.Plain.Start:
		return r.Source.Start
	case r.Plain.Len() == r.Source.Len():
		return r.Source.Start + at - r.Plain.Start
	case end:
		return r.Source.End
	default:
		return r.Source.Start
	}
}

// A Role is the part a sentence plays in a letter.
type Role uint8

const (
	Body       Role = iota
	Salutation      // "Dear Mrs Shaw,"
	Closing         // "Yours sincerely,"
	Signature       // the names, job titles and numbers under the closing
	Heading         // a Markdown heading or a subject line inside the letter
)

// A Sentence is the unit of judgement.
type Sentence struct {
	Span       // of Text.Plain
	Role  Role //
	Block int  // number of the paragraph, list item or heading it stands in
	Words []Word
	Hits  []Hit
	Acts  Acts
}

// A Word is a word or a punctuation mark as phrases see it. A contraction is
// two words: "don't" is "do" and "not", whose spans divide the written form.
type Word struct {
	Span        // of Text.Plain
	Norm string // lower case, straight quotes, no accents, no invisible characters
	Tag  string // Penn Treebank part-of-speech tag, empty until tags are asked for
}

// A Hit is a phrase that was found in a sentence.
type Hit struct {
	Group       string // whose phrase it is: a rule, an act, a guard
	Phrase      string // the pattern as it was written, as evidence
	First, Last int    // half-open range of the sentence's words
}

// Span is the place of words first (inclusive) to last (exclusive) of s.
func (s *Sentence) WordSpan(first, last int) Span {
	if first >= last || first < 0 || last > len(s.Words) {
		return s.Span
	}
	return Span{s.Words[first].Start, s.Words[last-1].End}
}

// At is the place of a hit in Text.Plain.
func (s *Sentence) At(h Hit) Span { return s.WordSpan(h.First, h.Last) }

// Has says whether one of the groups was found in s.
func (s *Sentence) Has(groups ...string) bool {
	for _, h := range s.Hits {
		for _, g := range groups {
			if h.Group == g {
				return true
			}
		}
	}
	return false
}
