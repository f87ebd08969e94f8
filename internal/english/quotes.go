package english

import (
	"slices"
	"strings"

	"makegood/drafter"
)

// maxQuoted bounds what is taken for a quotation, about sixty words: a mark
// that was never closed must not hide the rest of the letter.
const maxQuoted = 400

// dropQuoted takes the hits away that lie in quotation marks. A letter that
// stands in quotation marks as a whole is nobody's quotation.
func dropQuoted(t *drafter.Text) {
	quotes := quotations(t)
	if len(quotes) == 0 {
		return
	}
	k := 0
	for i := range t.Sentences {
		s := &t.Sentences[i]
		for k < len(quotes) && quotes[k].End <= s.Start {
			k++
		}
		if k == len(quotes) {
			return
		}
		if quotes[k].Start >= s.End || len(s.Hits) == 0 {
			continue
		}
		s.Hits = slices.DeleteFunc(s.Hits, func(h drafter.Hit) bool {
			at := s.At(h)
			for _, q := range quotes[k:] {
				if q.Start >= s.End {
					break
				}
				if q.Contains(at) {
					return true
				}
			}
			return false
		})
	}
}

// quotations finds what stands between quotation marks, without the marks, in
// the paragraphs of a text.
func quotations(t *drafter.Text) []drafter.Span {
	if strings.IndexByte(t.Plain, '"') < 0 && strings.IndexByte(t.Plain, 0xE2) < 0 && strings.IndexByte(t.Plain, 0xC2) < 0 {
		return nil
	}
	var quotes []drafter.Span
	for i := 0; i < len(t.Sentences); {
		k := i + 1
		for k < len(t.Sentences) && t.Sentences[k].Block == t.Sentences[i].Block {
			k++
		}
		quotes = paired(quotes, t.Plain, t.Sentences[i].Start, t.Sentences[k-1].End)
		i = k
	}
	if len(quotes) == 1 && wholly(t, quotes[0]) {
		return nil
	}
	return quotes
}

// wholly says whether no sentence has a letter outside of q.
func wholly(t *drafter.Text, q drafter.Span) bool {
	first, last := t.Sentences[0], t.Sentences[len(t.Sentences)-1]
	return letters(t.Plain[first.Start:max(q.Start, first.Start)]) == 0 && letters(t.Plain[min(q.End, last.End):last.End]) == 0
}

// paired pairs the marks of one paragraph.
func paired(dst []drafter.Span, text string, from, to int) []drafter.Span {
	for i := from; i < to; {
		n, closer := opener(text, i, from)
		if n == 0 {
			i++
			continue
		}
		end := closed(text, i+n, min(to, i+n+maxQuoted), closer)
		if end < 0 {
			i += n
			continue
		}
		dst = append(dst, drafter.Span{Start: i + n, End: end})
		i = end + len(closer)
	}
	return dst
}

// opener says whether a quotation opens at i: the length of its mark, and the
// mark that closes it.
func opener(text string, i, from int) (n int, closer string) {
	switch text[i] {
	case '"':
		if i > from && (isAlnum(text[i-1]) || text[i-1] == '.' || text[i-1] == ',') || i+1 < len(text) && text[i+1] <= ' ' {
			return 0, ""
		}
		return 1, `"`
	case 0xC2:
		if strings.HasPrefix(text[i:], "«") {
			return len("«"), "»"
		}
	case 0xE2:
		switch {
		case strings.HasPrefix(text[i:], "“"):
			return len("“"), "”"
		case strings.HasPrefix(text[i:], "„"):
			return len("„"), "“"
		case strings.HasPrefix(text[i:], "‘") && (i == from || !isAlnum(text[i-1])):
			return len("‘"), "’"
		}
	}
	return 0, ""
}

// closed is the place of the closing mark in text[i:to], or -1. An apostrophe
// inside a word closes nothing.
func closed(text string, i, to int, closer string) int {
	for i < to {
		k := strings.Index(text[i:to], closer)
		if k < 0 {
			return -1
		}
		i += k
		after := i + len(closer)
		if closer != "’" || after >= len(text) || !isAlnum(text[after]) {
			return i
		}
		i = after
	}
	return -1
}
