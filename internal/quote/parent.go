package quote

import (
	"strings"

	"makegood/drafter"
)

const (
	run    = 5 // words that must stand in the parent in the same order
	enough = 8 // words of a stretch that is held for copied; "I look forward to hearing from you" is short of it
)

// AgainstParent gives the lines of text that were copied from parent, the
// complaint it answers: wherever their runs of five words occur there. It
// knows no marks and no language, so it finds what Split cannot: lines that
// were wrapped anew, answers written into an unmarked mail. A line counts when
// four fifths of its words belong to a stretch of eight words or more; blank
// lines between two such lines come along. The spans are of whole lines, in
// order, and do not touch.
func AgainstParent(text, parent string) []drafter.Span {
	known := runsOf(parent)
	if known.n == 0 {
		return nil
	}
	w := window{known: &known}
	return w.copied(w.read(text))
}

// read slides over the text and counts the words of its lines.
func (w *window) read(text string) []lineWords {
	var lines []lineWords
	for at := 0; at < len(text); {
		end := len(text)
		if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
			end = at + i + 1
		}
		first := w.words
		eachWord(text[at:end], w.add)
		lines = append(lines, lineWords{end: end, words: w.words - first})
		at = end
	}
	w.drop()
	return lines
}

// copied gives the lines that lie in the stretches found.
func (w *window) copied(lines []lineWords) (out []drafter.Span) {
	start, first, n, k := 0, 0, 0, 0
	open := false // the line before was copied, or blank after one that was
	for _, l := range lines {
		n, k = w.covered(first, first+l.words, k)
		switch {
		case l.words > 0 && n*5 >= l.words*4:
			if open {
				out[len(out)-1].End = l.end
			} else {
				out = append(out, drafter.Span{Start: start, End: l.end})
			}
			open = true
		case l.words > 0:
			open = false
		}
		first += l.words
		start = l.end
	}
	return out
}

type lineWords struct{ end, words int }

// A window slides over the words of a text and keeps the stretches that are
// known, as half-open ranges of word numbers.
type window struct {
	known     *runs
	last      [run]uint64
	words     int
	stretches []drafter.Span
}

// add takes the next word.
func (w *window) add(h uint64) {
	w.last[w.words%run] = h
	w.words++
	if w.words < run || !w.known.has(runHash(&w.last, w.words)) {
		return
	}
	from := w.words - run
	if n := len(w.stretches); n > 0 && from <= w.stretches[n-1].End {
		w.stretches[n-1].End = w.words
		return
	}
	w.drop()
	w.stretches = append(w.stretches, drafter.Span{Start: from, End: w.words})
}

// drop forgets the last stretch if it stayed too short.
func (w *window) drop() {
	if n := len(w.stretches); n > 0 && w.stretches[n-1].Len() < enough {
		w.stretches = w.stretches[:n-1]
	}
}

// covered counts the words of [from, to) in stretches; k is the first stretch
// that may concern them, and the one for the next line is given back.
func (w *window) covered(from, to, k int) (n, next int) {
	for k < len(w.stretches) && w.stretches[k].End <= from {
		k++
	}
	for i := k; i < len(w.stretches) && w.stretches[i].Start < to; i++ {
		n += min(to, w.stretches[i].End) - max(from, w.stretches[i].Start)
	}
	return n, k
}

// runs is a set of hashes, open addressed: a map would cost ten times as much.
type runs struct {
	slots []uint64
	n     int
}

// runsOf collects the runs of a text.
func runsOf(text string) runs {
	var last [run]uint64
	words := 0
	eachWord(text, func(uint64) { words++ })
	if words < run {
		return runs{}
	}
	size := 16
	for size < 2*words {
		size *= 2
	}
	r := runs{slots: make([]uint64, size)}
	words = 0
	eachWord(text, func(h uint64) {
		last[words%run] = h
		words++
		if words >= run {
			r.put(runHash(&last, words))
		}
	})
	return r
}

func (r *runs) put(h uint64) {
	mask := uint64(len(r.slots) - 1)
	for i := h & mask; ; i = (i + 1) & mask {
		switch r.slots[i] {
		case h:
			return
		case 0:
			r.slots[i] = h
			r.n++
			return
		}
	}
}

func (r *runs) has(h uint64) bool {
	mask := uint64(len(r.slots) - 1)
	for i := h & mask; r.slots[i] != 0; i = (i + 1) & mask {
		if r.slots[i] == h {
			return true
		}
	}
	return false
}

// runHash mixes the last five words, the oldest first. It is never 0, which
// marks a free slot.
func runHash(last *[run]uint64, words int) uint64 {
	var h uint64
	for i := range run {
		h = h*0x9e3779b97f4a7c15 + last[(words+i)%run]
		h ^= h >> 29
	}
	h *= 0xbf58476d1ce4e5b9
	return h ^ h>>32 | 1
}

// eachWord calls f with the hash of each word: letters and digits in ASCII
// lower case. Typographic marks and the no-break space part words as ASCII
// ones do, for mail programs exchange the one for the other.
func eachWord(text string, f func(uint64)) {
	const seed, prime = 0xcbf29ce484222325, 0x100000001b3 // FNV-1a
	h, in := uint64(seed), false
	for i := 0; i < len(text); i++ {
		c := text[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		skip := 0
		switch {
		case 'a' <= c && c <= 'z' || isDigit(c):
		case c == 0xC2:
			skip = 2
		case c == 0xE2 && i+1 < len(text) && text[i+1] == 0x80:
			skip = 3
		case c >= 0x80:
		default:
			skip = 1
		}
		if skip == 0 {
			h, in = (h^uint64(c))*prime, true
			continue
		}
		if in {
			f(h)
			h, in = seed, false
		}
		i += skip - 1
	}
	if in {
		f(h)
	}
}
