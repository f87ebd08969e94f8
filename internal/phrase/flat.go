package phrase

import (
	"bytes"
	"encoding/binary"
	"errors"
	"slices"
	"strings"
)

// A table is a list of rows, laid out flat so that it loads at once.
type table[T any] struct {
	ends []uint32 // by row: where it ends in all
	all  []T
}

func (t *table[T]) add(row []T) {
	t.all = append(t.all, row...)
	t.ends = append(t.ends, uint32(len(t.all)))
}

func (t *table[T]) row(i int32) []T {
	from := uint32(0)
	if i > 0 {
		from = t.ends[i-1]
	}
	return t.all[from:t.ends[i]]
}

// A vocabulary maps words to numbers: an open hash table over one string.
type vocabulary struct {
	words string
	ends  []uint32 // by entry: where its word ends in words
	ids   []int32  // by entry
	slots []int32  // by hash: an entry + 1, or 0
}

func newVocabulary(numbers map[string]int32) vocabulary {
	v := vocabulary{slots: make([]int32, 64)}
	for len(v.slots) < 3*len(numbers) {
		v.slots = append(v.slots, v.slots...)
	}
	list := make([]string, 0, len(numbers))
	for w := range numbers {
		list = append(list, w)
	}
	slices.Sort(list) // the same patterns give the same bytes
	var all strings.Builder
	for i, w := range list {
		all.WriteString(w)
		v.ends = append(v.ends, uint32(all.Len()))
		v.ids = append(v.ids, numbers[w])
		at := hash(w) & uint32(len(v.slots)-1)
		for v.slots[at] != 0 {
			at = (at + 1) & uint32(len(v.slots)-1)
		}
		v.slots[at] = int32(i + 1)
	}
	v.words = all.String()
	return v
}

// hash is FNV-1a.
func hash(w string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(w); i++ {
		h = (h ^ uint32(w[i])) * 16777619
	}
	return h ^ h>>15
}

func (v *vocabulary) find(w string) (int32, bool) {
	for at := hash(w) & uint32(len(v.slots)-1); ; at = (at + 1) & uint32(len(v.slots)-1) {
		entry := v.slots[at]
		if entry == 0 {
			return 0, false
		}
		from := uint32(0)
		if entry > 1 {
			from = v.ends[entry-2]
		}
		if v.words[from:v.ends[entry-1]] == w {
			return v.ids[entry-1], true
		}
	}
}

// magic starts a compiled set; its last byte is the version of the layout.
const magic = "phrase\x00\x01"

// Bytes is the compiled set in a form that Load reads without compiling again.
// The same groups give the same bytes.
func (s *Set) Bytes() []byte {
	var names, texts []string
	for _, p := range s.phrases {
		names, texts = append(names, p.group), append(texts, p.text)
	}
	w := &writer{}
	w.b.WriteString(magic)
	w.text(strings.Join(names, "\n"))
	w.text(strings.Join(texts, "\n"))
	w.text(s.vocab.words)
	w.numbers(s.vocab.ends, s.vocab.ids, s.vocab.slots, s.member.ends, s.member.all,
		s.edges.ends, s.edges.all, s.frees.ends, s.frees.all, s.accepts.ends, s.accepts.all)
	return w.b.Bytes()
}

// Load reads what Bytes wrote. It trusts the content, which is embedded in the
// program, but not its length: a cut set is an error.
func Load(b []byte) (*Set, error) {
	if len(b) < len(magic) || string(b[:len(magic)]) != magic {
		return nil, errors.New("load phrases: not a compiled set of this version")
	}
	r := &reader{b: b[len(magic):]}
	s := &Set{}
	names, texts := r.text(), r.text()
	s.vocab.words = r.text()
	s.vocab.ends, s.vocab.ids, s.vocab.slots = list[uint32](r, 1), list[int32](r, 1), list[int32](r, 1)
	s.member.ends, s.member.all = list[uint32](r, 1), list[int32](r, 1)
	s.edges.ends, s.edges.all = list[uint32](r, 1), list[edge](r, 2)
	s.frees.ends, s.frees.all = list[uint32](r, 1), list[free](r, 3)
	s.accepts.ends, s.accepts.all = list[uint32](r, 1), list[int32](r, 1)
	if r.bad || len(r.b) != 0 || len(s.edges.ends) == 0 {
		return nil, errors.New("load phrases: the compiled set is damaged")
	}
	s.phrases = make([]phraseOf, 0, len(s.accepts.all))
	for {
		name, moreNames, more := strings.Cut(names, "\n")
		text, moreTexts, _ := strings.Cut(texts, "\n")
		s.phrases = append(s.phrases, phraseOf{name, text})
		if names, texts = moreNames, moreTexts; !more {
			break
		}
	}
	return s.ready(), nil
}

func (s *Set) ready() *Set {
	n := len(s.edges.ends)
	s.scratch.New = func() any { return &scratch{seen: make([]uint32, n), place: make([]int32, n)} }
	return s
}

type writer struct{ b bytes.Buffer }

func (w *writer) text(s string) {
	w.numbers([]uint32{uint32(len(s))})
	w.b.WriteString(s)
}

func (w *writer) numbers(lists ...any) {
	for _, l := range lists {
		size := binary.Size(l)
		_ = binary.Write(&w.b, binary.LittleEndian, uint32(size))
		_ = binary.Write(&w.b, binary.LittleEndian, l)
	}
}

type reader struct {
	b   []byte
	bad bool
}

func (r *reader) take(n int) []byte {
	if n < 0 || n > len(r.b) {
		r.bad = true
		return nil
	}
	b := r.b[:n]
	r.b = r.b[n:]
	return b
}

func (r *reader) size() int {
	b := r.take(4)
	if r.bad {
		return 0
	}
	return int(binary.LittleEndian.Uint32(b))
}

func (r *reader) text() string {
	r.size()
	return string(r.take(r.size()))
}

// list reads a list of values that are made of the given count of numbers.
func list[T int32 | uint32 | edge | free](r *reader, numbers int) []T {
	b := r.take(r.size())
	out := make([]T, len(b)/(4*numbers))
	next := func() int32 {
		n := int32(binary.LittleEndian.Uint32(b))
		b = b[4:]
		return n
	}
	for i := range out {
		switch p := any(&out[i]).(type) {
		case *int32:
			*p = next()
		case *uint32:
			*p = uint32(next())
		case *edge:
			*p = edge{next(), next()}
		case *free:
			*p = free{ask(next()), next(), next()}
		}
	}
	return out
}
