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
	names   texts // by phrase: its group
	texts   texts // by phrase: as it was written
	vocab   vocabulary
	member  table[int32] // by word number: the word sets it is in, sorted
	nodes   []node       // one more than there are: the last only ends the one before
	edges   []edge       // by node: tests first, then word sets in order
	frees   []free       // by node
	accepts []int32      // by node: the phrases that end there
	first   table[int32] // by word number: where a phrase that begins with the word goes on
	maps    []int32      // by word number: where its sets stand in bits, or -1
	bits    []uint32     // the sets of frequent words, a bit for each set
	begin   []int32      // nodes that are open before every word and whose tests or questions must be asked

	// What a sentence must hold for a phrase to be in it; see anchor.go.
	anchors table[int32] // by word number: the anchors it is in
	present table[int32] // by word number: the word sets it is in that some phrase cannot do without
	rests   table[int32] // by phrase: the word sets it cannot do without, besides its anchor
	behind  table[int32] // by anchor: its phrases
	always  []int32      // phrases without an anchor
	aheads  table[int32] // lists of anchors of which one must still come; list 0 is empty: no question
	needs   table[int32] // lists of phrases of which one must be possible; list 0 is empty: no question

	scratch sync.Pool
}

// A node is a state: where its edges, free moves and phrases begin, the list of
// phrases that can still be reached from it, and what the next word may be.
type node struct{ edge, free, accept, need, ahead, hope, hope2 uint32 }

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
	seen      []visit  // by node
	in        []uint32 // the sets of the present word, a bit for each
	own       []uint32 // where in is made when the set has not got it
	dirty     []int32  // the sets that stand in own
	here      []uint32 // by word set: the last sentence that holds one of its words
	possible  []uint32 // by phrase: the last sentence that holds all it cannot do without
	last      []last   // by anchor
	asked     []uint32 // by list of needs: twice the last sentence that was asked for it, and the answer
	round     uint32
	sentence  uint32
	hopes     []hope  // by word of the sentence, and one for its end: what it is to the nodes before it
	ahead     hope    // that of the next word
	ids       []int32 // by word of the sentence: its number, or -1
	tests     []edge  // tests with which a possible phrase begins
	asks      []free  // and questions
	hits      []found
}

// A visit is the round in which a node was entered last, and its place in next.
type visit struct {
	round uint32
	place int32
}

type found struct{ phrase, first, last int32 }

// Find appends the phrases found in the words of one sentence of text to dst,
// in the order of their first word. Of one phrase found twice at one place
// only the longer hit is kept.
func (s *Set) Find(dst []drafter.Hit, text string, words []drafter.Word) []drafter.Hit {
	sc := s.scratch.Get().(*scratch)
	defer s.scratch.Put(sc)
	sc.now, sc.next, sc.hits = sc.now[:0], sc.next[:0], sc.hits[:0]
	s.mark(sc, words)
	s.begins(sc)
	for i := range words {
		sc.round++
		sc.next, sc.ahead = sc.next[:0], sc.hopes[i+1]
		s.step(sc, text, words, i)
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
		dst = append(dst, drafter.Hit{
			Group: s.names.at(h.phrase), Phrase: s.texts.at(h.phrase), First: int(h.first), Last: int(h.last),
		})
	}
	return dst
}

// step moves every thread over word i, and begins new ones with it.
func (s *Set) step(sc *scratch, text string, words []drafter.Word, i int) {
	sets, first := s.look(sc, i)
	for _, t := range sc.now {
		edges := s.tests(sc, text, words, t.node, t.start, i)
		s.walk(sc, words, edges, sets, t.start, i+1)
	}
	for _, to := range first {
		s.add(sc, words, to, int32(i), i+1)
	}
	for _, e := range sc.tests {
		if tests[^e.set].is(text, words[i]) {
			s.add(sc, words, e.to, int32(i), i+1)
		}
	}
	for _, f := range sc.asks {
		if s.allowed(sc, f, words, i) {
			s.enter(sc, text, words, f.to, i)
		}
	}
}

// look opens the sets that word i is in, and lists them and the nodes behind
// phrases that begin with it.
func (s *Set) look(sc *scratch, i int) (sets, first []int32) {
	for _, n := range sc.dirty {
		sc.own[n>>5] = 0
	}
	sc.dirty, sc.in = nil, sc.own
	id := sc.ids[i]
	if id < 0 {
		return nil, nil
	}
	sets = s.member.row(id)
	if at := s.maps[id]; at >= 0 {
		sc.in = s.bits[at : int(at)+len(sc.own)]
		return sets, s.first.row(id)
	}
	for _, n := range sets {
		sc.own[n>>5] |= 1 << (n & 31)
	}
	sc.dirty = sets
	return sets, s.first.row(id)
}

// has says whether the present word is in a set.
func (sc *scratch) has(set int32) bool { return sc.in[set>>5]&(1<<(set&31)) != 0 }

// begins lists the tests and questions that must be put before every word,
// because a phrase behind them is possible in the sentence.
func (s *Set) begins(sc *scratch) {
	sc.tests, sc.asks = sc.tests[:0], sc.asks[:0]
	for _, n := range s.begin {
		for _, e := range s.edgesOf(n) {
			if e.set >= 0 {
				break
			}
			if s.hopeful(sc, s.nodes[e.to].need) {
				sc.tests = append(sc.tests, e)
			}
		}
		for _, f := range s.freesOf(n) {
			if f.ask != askNothing && s.hopeful(sc, s.nodes[f.to].need) {
				sc.asks = append(sc.asks, f)
			}
		}
	}
}

// enter takes word i from a node that a question has opened before it, and from
// what can be reached from there without a word.
func (s *Set) enter(sc *scratch, text string, words []drafter.Word, n int32, i int) {
	for _, e := range s.tests(sc, text, words, n, int32(i), i) {
		if sc.has(e.set) {
			s.add(sc, words, e.to, int32(i), i+1)
		}
	}
	for _, f := range s.freesOf(n) {
		if s.allowed(sc, f, words, i) {
			s.enter(sc, text, words, f.to, i)
		}
	}
}

// tests takes the edges of node n that test word i, and returns its others.
func (s *Set) tests(sc *scratch, text string, words []drafter.Word, n, start int32, i int) []edge {
	edges := s.edgesOf(n)
	k := 0
	for ; k < len(edges) && edges[k].set < 0; k++ {
		e := edges[k]
		if e.set == ^testWithin {
			if sc.hopes[i].hope2&hopeWithin != 0 {
				s.add(sc, words, e.to, start, i+1)
			}
		} else if s.hopeful(sc, s.nodes[e.to].need) && tests[^e.set].is(text, words[i]) {
			s.add(sc, words, e.to, start, i+1)
		}
	}
	return edges[k:]
}

// walk takes every edge whose set the word is in: it asks the edges or the
// sets, whichever are fewer.
func (s *Set) walk(sc *scratch, words []drafter.Word, edges []edge, sets []int32, start int32, at int) {
	if len(edges) <= 8*len(sets) {
		for _, e := range edges {
			if sc.has(e.set) {
				s.add(sc, words, e.to, start, at)
			}
		}
		return
	}
	for _, set := range sets {
		k, ok := slices.BinarySearchFunc(edges, set, func(e edge, set int32) int { return int(e.set - set) })
		for ; ok && k < len(edges) && edges[k].set == set; k++ {
			s.add(sc, words, edges[k].to, start, at)
		}
	}
}

// add enters a node, and whatever can be reached from it without a word. Of
// two threads in one node the one that began earlier is kept: it shows more of
// the evidence.
func (s *Set) add(sc *scratch, words []drafter.Word, n, start int32, at int) {
	nd, end := &s.nodes[n], &s.nodes[n+1]
	if next := sc.ahead; nd.hope&next.hope|nd.hope2&next.hope2 == 0 || !s.awaited(sc, nd.ahead, at) || !s.hopeful(sc, nd.need) {
		return
	}
	if v := &sc.seen[n]; v.round == sc.round {
		p := &sc.next[v.place]
		if p.start <= start {
			return
		}
		p.start = start
	} else {
		*v = visit{sc.round, int32(len(sc.next))}
		sc.next = append(sc.next, thread{n, start})
	}
	for _, p := range s.accepts[nd.accept:end.accept] {
		sc.hits = append(sc.hits, found{p, start, int32(at)})
	}
	for _, f := range s.frees[nd.free:end.free] {
		if s.allowed(sc, f, words, at) {
			s.add(sc, words, f.to, start, at)
		}
	}
}

// hopeful says whether one of a list of phrases is possible in the sentence.
func (s *Set) hopeful(sc *scratch, list uint32) bool {
	if list == 0 {
		return true
	}
	if known := sc.asked[list]; known>>1 == sc.sentence {
		return known&1 != 0
	}
	sc.asked[list] = sc.sentence << 1
	for _, p := range s.needs.row(int32(list)) {
		if sc.possible[p] == sc.sentence {
			sc.asked[list]++
			return true
		}
	}
	return false
}

// allowed answers a free move's question at word number at.
func (s *Set) allowed(sc *scratch, f free, words []drafter.Word, at int) bool {
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
			if id := sc.ids[at]; id >= 0 {
				_, in := slices.BinarySearch(s.member.row(id), f.set)
				return !in
			}
		}
	}
	return true
}
