package acts

import (
	"unicode/utf8"

	"makegood/drafter"
)

// A Feature is something observed in a sentence: the hash of what it is, with
// its family in the lowest bits.
type Feature uint32

// The families of features. The trainer lets those that generalise count
// more.
const (
	Lexical    = iota // words and pairs of words
	Frame             // who does what
	Phrase            // one pattern
	Sure              // an act for which a phrase speaks and none against
	Cue               // hints, counter-phrases, guards
	Neighbour         // what phrases say about the sentences around
	Shape             // length, place, punctuation
	Stem              // beginnings of words
	Sense             // meanings of words
	familyBits = 4
)

// Family is the family of f.
func (f Feature) Family() int { return int(f) & (1<<familyBits - 1) }

// An extractor lists the features of sentences. Its buffers are used again.
type extractor struct {
	table    map[string]code
	marks    []marks
	all      marks
	words    []uint32 // hash of each word, normalised
	stems    []uint32 // hash of its beginning
	kinds    []wordKind
	roles    []role
	features []Feature
	spoken   []spoken

	// For Explain: the words each feature was made of.
	explain bool
	first   int
	last    int
	places  [][2]int
}

// begin reads the marks of all sentences of t.
func (x *extractor) begin(t *drafter.Text) {
	x.table = codes()
	x.marks, x.all = x.marks[:0], marks{}
	for i := range t.Sentences {
		m := mark(x.table, &t.Sentences[i])
		x.marks = append(x.marks, m)
		x.all.act |= m.sure()
	}
}

// sentence lists the features of sentence i.
func (x *extractor) sentence(t *drafter.Text, i int) []Feature {
	s := &t.Sentences[i]
	x.features, x.spoken = x.features[:0], x.spoken[:0]
	x.read(t.Plain, s)
	x.ngrams()
	x.frames(s)
	x.meanings(s)
	x.phrases(s, &x.marks[i])
	x.evidence(i)
	x.shape(t, i)
	return x.features
}

func (x *extractor) emit(family int, a, b, c uint32) {
	h := (a*0x9E3779B1 ^ b) * 0x85EBCA6B
	h = (h ^ h>>15 ^ c) * 0xC2B2AE35
	h ^= h>>13 ^ uint32(family)*0x27D4EB2F
	h = (h ^ h>>16) * 0x2C1B3C6D
	x.features = append(x.features, Feature(h<<familyBits|uint32(family)))
	if x.explain {
		x.places = append(x.places, [2]int{x.first, x.last})
	}
}

// Salts that keep features of one family apart.
const (
	saltUni = 1 + iota
	saltBi
	saltStem
	saltStems
	saltVerb
	saltModal
	saltSubject
	saltAct
	saltHint
	saltNot
	saltGuard
	saltPrevious
	saltNext
	saltReply
	saltNone
	saltPair
	saltFirst
	saltNovel
	saltOpening
	saltPersons
	saltModals
	saltNeed
	saltSense
	saltSenses
)

const (
	hashNumber = 0x1001
	hashMoney  = 0x1002
	hashLink   = 0x1003
	hashEmail  = 0x1004
	hashStart  = 0x1005
	hashEnd    = 0x1006
)

// read hashes the words of s.
func (x *extractor) read(text string, s *drafter.Sentence) {
	x.words, x.stems, x.kinds, x.roles = x.words[:0], x.stems[:0], x.kinds[:0], x.roles[:0]
	for k := range s.Words {
		w := s.Words[k].Norm
		kind := kindOf(w)
		var h, stem uint32
		var r role
		switch kind {
		case aNumber:
			h, stem = hashNumber, hashNumber
		case aSum:
			h, stem = hashMoney, hashMoney
		case aLink:
			h, stem = hashLink, hashLink
		case anAddress:
			h, stem = hashEmail, hashEmail
		default:
			h, stem = hashWord(w)
			if kind == aWord {
				r.is, r.class = roleOf(w)
			}
		}
		x.words = append(x.words, h)
		x.stems = append(x.stems, stem)
		x.kinds = append(x.kinds, kind)
		x.roles = append(x.roles, r)
	}
}

// stemLength is how many letters make the beginning of a word: enough to join
// its inflections, few enough to join its derivations.
const stemLength = 5

// hashWord is FNV-1a of the whole word and of its beginning; z counts as s, so
// that British and American spellings are one.
func hashWord(w string) (whole, stem uint32) {
	h := uint32(2166136261)
	for i := 0; i < len(w); i++ {
		c := w[i]
		if c == 'z' {
			c = 's'
		}
		h = (h ^ uint32(c)) * 16777619
		if i == stemLength-1 {
			stem = h
		}
	}
	if len(w) < stemLength {
		stem = h
	}
	return h, stem
}

func (x *extractor) at(i int) uint32 {
	switch {
	case i < 0:
		return hashStart
	case i >= len(x.words):
		return hashEnd
	default:
		return x.words[i]
	}
}

func (x *extractor) ngrams() {
	n := len(x.words)
	for i := range n {
		x.first, x.last = i, min(i+2, n)
		if x.kinds[i] != aMark {
			x.emit(Lexical, saltUni, x.words[i], 0)
			x.emit(Stem, saltStem, x.stems[i], 0)
		}
		x.emit(Lexical, saltBi, x.at(i-1), x.words[i])
		if i+1 < n {
			x.emit(Stem, saltStems, x.stems[i], x.stems[i+1])
		}
	}
	x.first, x.last = 0, 0
	x.emit(Lexical, saltBi, x.at(n-1), hashEnd)
	x.emit(Lexical, saltFirst, x.at(0), 0)
}

// phrases lists the patterns that were found and not lifted.
func (x *extractor) phrases(s *drafter.Sentence, m *marks) {
	for k := range s.Hits {
		h := &s.Hits[k]
		c, ok := x.table[h.Group]
		if !ok || c.kind == 'w' || c.kind == 'g' {
			continue
		}
		speaks := c.kind == 'a' || c.kind == 's'
		if speaks && m.not.Has(drafter.Act(c.number)) && lifted(x.table, s, k, c.number) {
			continue
		}
		x.first, x.last = h.First, h.Last
		whole, _ := hashWord(h.Phrase)
		x.emit(Phrase, uint32(c.kind), uint32(c.number), whole)
		if speaks {
			x.spoken = append(x.spoken, spoken{len(x.features) - 1, drafter.Act(c.number)})
		}
	}
}

// A spoken says which feature is a phrase that speaks for an act.
type spoken struct {
	feature int
	act     drafter.Act
}

// evidence lists what the phrases say together, here and around.
func (x *extractor) evidence(i int) {
	x.first, x.last = 0, 0
	m := &x.marks[i]
	sure := m.sure()
	x.bits(Sure, saltAct, uint32(sure))
	x.bits(Cue, saltHint, uint32(m.hint&^sure))
	x.bits(Cue, saltNot, uint32(m.not))
	x.bits(Cue, saltGuard, m.guard)
	x.bits(Cue, saltNeed, uint32(needy()&^m.need))
	if sure == 0 {
		x.emit(Cue, saltNone, 0, 0)
	}
	if i > 0 {
		x.bits(Neighbour, saltPrevious, uint32(x.marks[i-1].sure()))
	} else {
		x.emit(Neighbour, saltPrevious, hashStart, 0)
	}
	if i+1 < len(x.marks) {
		x.bits(Neighbour, saltNext, uint32(x.marks[i+1].sure()))
	} else {
		x.emit(Neighbour, saltNext, hashEnd, 0)
	}
	x.bits(Neighbour, saltReply, uint32(x.all.act))
}

func (x *extractor) bits(family int, salt, set uint32) {
	for b := uint32(0); set != 0; b, set = b+1, set>>1 {
		if set&1 != 0 {
			x.emit(family, salt, b, 0)
		}
	}
}

// shape lists what can be seen without reading.
func (x *extractor) shape(t *drafter.Text, i int) {
	s := &t.Sentences[i]
	x.emit(Shape, 1, uint32(lengthBucket(len(s.Words))), 0)
	x.emit(Shape, 2, uint32(min(i, 3)), 0)
	x.emit(Shape, 3, uint32(min(len(t.Sentences)-1-i, 3)), 0)
	x.emit(Shape, 4, uint32(s.Role), 0)
	capitals := 0
	for k := range s.Words {
		switch s.Words[k].Norm {
		case "?":
			x.emit(Shape, 5, 0, 0)
		case "!":
			x.emit(Shape, 6, 0, 0)
		case ":)":
			x.emit(Shape, 7, 0, 0)
		}
		if shouted(t.Plain[s.Words[k].Start:s.Words[k].End]) {
			capitals++
		}
	}
	x.emit(Shape, 8, uint32(min(capitals, 3)), 0)
}

func lengthBucket(n int) int {
	b := 0
	for _, limit := range [...]int{3, 6, 10, 15, 22, 32} {
		if n > limit {
			b++
		}
	}
	return b
}

// shouted says whether w is a word of four capitals or more: shorter ones are
// abbreviations.
func shouted(w string) bool {
	if len(w) < 4 {
		return false
	}
	for i := 0; i < len(w); i++ {
		if w[i] < 'A' || w[i] > 'Z' {
			return false
		}
	}
	return true
}

type wordKind uint8

const (
	aWord wordKind = iota
	aMark
	aNumber
	aSum
	aLink
	anAddress
)

// kindOf says what w is besides a word.
func kindOf(w string) wordKind {
	c := w[0]
	switch {
	case '0' <= c && c <= '9':
		return aNumber
	case c == '@':
		return aMark
	}
	if c >= utf8.RuneSelf || c == '$' {
		r, n := utf8.DecodeRuneInString(w)
		if (r == '£' || r == '€' || r == '₹' || r == '$' || r == '¥') && n < len(w) {
			return aSum
		}
	}
	if len(w) > 4 {
		if w[:4] == "http" || w[:4] == "www." {
			return aLink
		}
		for i := 1; i < len(w); i++ {
			if w[i] == '@' {
				return anAddress
			}
		}
	}
	if (c < 'a' || c > 'z') && c < utf8.RuneSelf {
		return aMark
	}
	return aWord
}
