package drafter

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"unicode/utf8"
)

// A Finding is a place in a draft and what is wrong with it.
type Finding struct {
	Rule     string
	Name     string
	Severity Severity
	Span     Span   // of Draft.Source
	Whole    bool   // about the reply as a whole
	Text     string // what the customer reads there; empty for a whole reply
	Message  string
	Advice   string
	Evidence string // the pattern or the words that decided
	Sources  []Source
	Fixes    []Fix
}

// A Fix is one way to mend a finding: a verb phrase and the edits that do it.
// A fix without edits is an example to follow by hand.
type Fix struct {
	Title string
	Edits []Edit
	Safe  bool // may be applied without a person reading it
}

// An Edit replaces a span by new text.
type Edit struct {
	Span
	New string
}

// written moves the edits of a fix from the text as read to the source.
func (f Fix) written(t *Text) Fix {
	edits := make([]Edit, len(f.Edits))
	for i, e := range f.Edits {
		edits[i] = Edit{t.Written(e.Span), e.New}
	}
	f.Edits = edits
	return f
}

// sortFindings puts findings in reading order: whole-reply findings last, then
// by place, the more serious first, then by rule.
func sortFindings(findings []Finding) {
	slices.SortStableFunc(findings, func(a, b Finding) int {
		if a.Whole != b.Whole {
			if a.Whole {
				return 1
			}
			return -1
		}
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(b.Severity, a.Severity),
			cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Span.End, b.Span.End))
	})
}

// Apply makes the edits in source and returns the new bytes. Edits may come in
// any order; those that overlap, or lie outside the source, are an error and
// nothing is changed. If source is valid UTF-8, so is the result.
func Apply(source []byte, edits []Edit) ([]byte, error) {
	sorted := slices.Clone(edits)
	slices.SortStableFunc(sorted, func(a, b Edit) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	var out bytes.Buffer
	at := 0
	for _, e := range sorted {
		switch {
		case e.Start < 0 || e.End < e.Start || e.End > len(source):
			return nil, fmt.Errorf("edit of bytes %d to %d is outside the %d bytes of the text", e.Start, e.End, len(source))
		case e.Start < at:
			return nil, fmt.Errorf("edit of bytes %d to %d overlaps another", e.Start, e.End)
		case !boundary(source, e.Start) || !boundary(source, e.End):
			return nil, fmt.Errorf("edit of bytes %d to %d splits a character", e.Start, e.End)
		case !utf8.ValidString(e.New):
			return nil, fmt.Errorf("edit of bytes %d to %d is not valid UTF-8", e.Start, e.End)
		}
		out.Write(source[at:e.Start])
		out.WriteString(e.New)
		at = e.End
	}
	out.Write(source[at:])
	return out.Bytes(), nil
}

// boundary says whether byte i of b starts a character, or is the end.
func boundary(b []byte, i int) bool {
	return i == len(b) || utf8.RuneStart(b[i])
}
