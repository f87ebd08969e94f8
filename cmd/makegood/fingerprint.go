package main

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode"

	"makegood/drafter"
)

// fingerprint knows a finding again after the letter around it has changed, or
// when its sentence stands in another letter: it is made of the rule and the
// sentence, without case, spacing and the shape of quotation marks. A finding
// about the whole reply is known by the whole reply.
func fingerprint(r *report, f drafter.Finding) string {
	sum := sha256.Sum256([]byte(f.Rule + "\x00" + fold(r.passage(f))))
	return hex.EncodeToString(sum[:8])
}

// passage is the text of the sentences that a finding touches, as read.
func (r *report) passage(f drafter.Finding) string {
	t := r.draft.Text
	if f.Whole {
		own := t.Own()
		return t.Plain[own.Start:own.End]
	}
	first := r.sentenceAt(f.Span.Start)
	if first < 0 {
		return f.Text
	}
	last := first
	for last+1 < len(t.Sentences) && t.Written(t.Sentences[last+1].Span).Start < f.Span.End {
		last++
	}
	return t.Plain[t.Sentences[first].Start:t.Sentences[last].End]
}

var straight = strings.NewReplacer("‘", "'", "’", "'", "“", `"`, "”", `"`, "–", "-", "—", "-")

// fold takes off what does not change what a sentence says.
func fold(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, straight.Replace(s))
	return strings.Join(strings.Fields(s), " ")
}
