// Package phrase finds phrases in words: patterns with classes, inflections,
// optional words and gaps, all of them compiled into one automaton that reads
// a sentence once. It alone knows the pattern language:
//
//	refund            the word, in any case and in British or American spelling
//	<send>            send, sends, sent, sending
//	{we}              a named class
//	(a|b c|)          one of several; an empty one means nothing at all
//	word?  (a|b)?     may be missing
//	..3               up to three words of any kind, but no end of a clause
//	_                 one word of any kind
//	[num] [money] [ed] [ing] [ly] [cap] [caps] [url] [email] [?] [!]
//	                  a word with a digit, an amount, a past participle, a word
//	                  in -ing or -ly, a capitalised word, a word in capitals, a
//	                  link, an address, a question or exclamation mark
//	!word  !(a|b)     the next word is none of these
//	^  $              the start and the end of the sentence
//
// Contractions are two words in texts and in patterns alike: "can't" is found
// by "can not", and "can't" in a pattern finds "cannot".
package phrase

import (
	"slices"
	"sync"

	"makegood/drafter"
)

// A Group is a named list of patterns.
type Group struct {
	Name    string
	Phrases []string
}

// Classes are named alternatives: "{we}" in a pattern stands for any of them.
type Classes map[string][]string

// A Set is many groups compiled into one automaton. It is safe for use by
// several goroutines.
type Set struct {
	phrases []phraseOf
	vocab   vocabulary
	member  table[int32] // by word number: the word sets it is in, sorted
	edges   table[edge]  // by node: tests first, then word sets in order
	frees   table[free]  // by node
	accepts table[int32] // by node: the phrases that end there
	scratch sync.Pool
}

type phraseOf struct{ group, text string }

// An edge is taken by a word that is in a word set, or passes a test.
type edge struct {
	set int32 // ≥ 0: number of a word set; < 0: ^test
	to  int32
}

// A free move takes no word, but may ask about the place.
type free struct {
	ask ask
	set int32 // the word set of askNot
	to  int32
}

type ask int32

const (
	askNothing ask = iota
	askStart       // at the start of the sentence
	askEnd         // at its end, but for closing marks
	askNot         // the next word is not in the set
)

// thread is a run of the automaton: where it is and where it began.
type thread struct{ node, start int32 }

type scratch struct {
	now, next []thread
	seen      []uint32 // by node: the round in which it was added
	place     []int32  // by node: where in next it stands
	round     uint32
	hits      []found
}

type found struct{ phrase, first, last int32 }

// Find appends the phrases found in the words of one sentence of text to dst,
// in the order of their first word. Of one phrase found twice at one place
// only the longer hit is kept.
func (s *Set) Find(dst []drafter.Hit, text string, words []drafter.Word) []drafter.Hit {
	sc := s.scratch.Get().(*scratch)
	defer s.scratch.Put(sc)
	sc.now, sc.next, sc.hits = sc.now[:0], sc.next[:0], sc.hits[:0]
	for at := range len(words) + 1 {
		sc.round++
		sc.next = sc.next[:0]
		if at > 0 {
			s.step(sc, text, words, at-1)
		}
		if at < len(words) {
			s.add(sc, words, 0, int32(at), at)
		}
		sc.now, sc.next = sc.next, sc.now
	}
	slices.SortFunc(sc.hits, func(a, b found) int {
		if a.first != b.first {
			return int(a.first - b.first)
		}
		if a.phrase != b.phrase {
			return int(a.phrase - b.phrase)
		}
		return int(b.last - a.last)
	})
	for i, h := range sc.hits {
		if i > 0 && h.first == sc.hits[i-1].first && h.phrase == sc.hits[i-1].phrase {
			continue
		}
		p := s.phrases[h.phrase]
		dst = append(dst, drafter.Hit{Group: p.group, Phrase: p.text, First: int(h.first), Last: int(h.last)})
	}
	return dst
}

// step moves every thread over word i.
func (s *Set) step(sc *scratch, text string, words []drafter.Word, i int) {
	w := words[i]
	var sets []int32
	if id, ok := s.vocab.find(w.Norm); ok {
		sets = s.member.row(id)
	}
	for _, t := range sc.now {
		edges := s.edges.row(t.node)
		k := 0
		for ; k < len(edges) && edges[k].set < 0; k++ {
			if tests[^edges[k].set].is(text, w) {
				s.add(sc, words, edges[k].to, t.start, i+1)
			}
		}
		s.walk(sc, words, edges[k:], sets, t.start, i+1)
	}
}

// walk takes every edge whose set is among sets; both are sorted.
func (s *Set) walk(sc *scratch, words []drafter.Word, edges []edge, sets []int32, start int32, at int) {
	if len(edges) > 4*len(sets) {
		for _, set := range sets {
			k, ok := slices.BinarySearchFunc(edges, set, func(e edge, set int32) int { return int(e.set - set) })
			for ; ok && k < len(edges) && edges[k].set == set; k++ {
				s.add(sc, words, edges[k].to, start, at)
			}
		}
		return
	}
	j := 0
	for _, e := range edges {
		for j < len(sets) && sets[j] < e.set {
			j++
		}
		if j == len(sets) {
			return
		}
		if sets[j] == e.set {
			s.add(sc, words, e.to, start, at)
		}
	}
}

// add enters a node, and whatever can be reached from it without a word. Of
// two threads in one node the one that began earlier is kept: it shows more of
// the evidence.
func (s *Set) add(sc *scratch, words []drafter.Word, n, start int32, at int) {
	if sc.seen[n] == sc.round {
		if p := &sc.next[sc.place[n]]; p.start <= start {
			return
		} else {
			p.start = start
		}
	} else {
		sc.seen[n] = sc.round
		sc.place[n] = int32(len(sc.next))
		sc.next = append(sc.next, thread{n, start})
	}
	for _, p := range s.accepts.row(n) {
		if int(start) < at {
			sc.hits = append(sc.hits, found{p, start, int32(at)})
		}
	}
	for _, f := range s.frees.row(n) {
		if s.allowed(f, words, at) {
			s.add(sc, words, f.to, start, at)
		}
	}
}

// allowed answers a free move's question at word number at.
func (s *Set) allowed(f free, words []drafter.Word, at int) bool {
	switch f.ask {
	case askStart:
		for _, w := range words[:at] {
			if !isMark(w.Norm) {
				return false
			}
		}
	case askEnd:
		for _, w := range words[at:] {
			if !isMark(w.Norm) {
				return false
			}
		}
	case askNot:
		if at < len(words) {
			if id, ok := s.vocab.find(words[at].Norm); ok {
				_, in := slices.BinarySearch(s.member.row(id), f.set)
				return !in
			}
		}
	}
	return true
}
