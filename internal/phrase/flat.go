package phrase

import (
	"bytes"
	"encoding/binary"
	"errors"
	"slices"
	"strings"
	"unsafe"
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

// texts is a list of strings, laid out as one.
type texts struct {
	all  string
	ends []uint32
}

func newTexts(list []string) texts {
	t := texts{all: strings.Join(list, "")}
	end := 0
	for _, s := range list {
		end += len(s)
		t.ends = append(t.ends, uint32(end))
	}
	return t
}

func (t *texts) at(i int32) string {
	from := uint32(0)
	if i > 0 {
		from = t.ends[i-1]
	}
	return t.all[from:t.ends[i]]
}

// A vocabulary maps words to numbers: an open hash table over one string.
type vocabulary struct {
	words texts   // by entry
	ids   []int32 // by entry
	slots []int32 // by hash: an entry + 1, or 0
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
	v.words = newTexts(list)
	for i, w := range list {
		v.ids = append(v.ids, numbers[w])
		at := hash(w) & uint32(len(v.slots)-1)
		for v.slots[at] != 0 {
			at = (at + 1) & uint32(len(v.slots)-1)
		}
		v.slots[at] = int32(i + 1)
	}
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
		if v.words.at(entry-1) == w {
			return v.ids[entry-1], true
		}
	}
}

// magic starts a compiled set; its last byte is the version of the layout.
const magic = "phrases\x07"

// Bytes is the compiled set in a form that Load reads without compiling again.
// The same groups give the same bytes.
func (s *Set) Bytes() []byte {
	w := &writer{}
	w.b.WriteString(magic)
	for _, t := range s.strings() {
		w.section([]byte(t.all))
	}
	for _, part := range s.parts() {
		w.section(part)
	}
	return w.b.Bytes()
}

// strings are the places of all lists of strings.
func (s *Set) strings() []*texts { return []*texts{&s.names, &s.texts, &s.vocab.words} }

// parts are the places of all lists of numbers, in the order in which they are
// laid out.
func (s *Set) parts() []any {
	return []any{
		&s.names.ends, &s.texts.ends, &s.vocab.words.ends, &s.vocab.ids, &s.vocab.slots, &s.member.ends, &s.member.all,
		&s.nodes, &s.edges, &s.frees, &s.accepts, &s.first.ends, &s.first.all, &s.maps, &s.bits, &s.begin,
		&s.anchors.ends, &s.anchors.all, &s.present.ends, &s.present.all, &s.rests.ends, &s.rests.all,
		&s.behind.ends, &s.behind.all, &s.always, &s.needs.ends, &s.needs.all, &s.aheads.ends, &s.aheads.all,
	}
}

// Load reads what Bytes wrote. It trusts the content, which is embedded in the
// program, but not its length: a cut set is an error. The set keeps b.
func Load(b []byte) (*Set, error) {
	if len(b) < len(magic) || string(b[:len(magic)]) != magic {
		return nil, errors.New("load phrases: not a compiled set of this version")
	}
	r := &reader{b: b[len(magic):]}
	s := &Set{}
	for _, t := range s.strings() {
		b := r.section()
		t.all = unsafe.String(unsafe.SliceData(b), len(b))
	}
	for _, part := range s.parts() {
		switch p := part.(type) {
		case *[]int32:
			*p = view[int32](r.section())
		case *[]uint32:
			*p = view[uint32](r.section())
		case *[]edge:
			*p = view[edge](r.section())
		case *[]free:
			*p = view[free](r.section())
		case *[]node:
			*p = view[node](r.section())
		}
	}
	if r.bad || len(r.b) != 0 || len(s.nodes) == 0 {
		return nil, errors.New("load phrases: the compiled set is damaged")
	}
	return s.ready(), nil
}

// ready makes the set fit for use.
func (s *Set) ready() *Set {
	sets := s.setCount()
	s.scratch.New = func() any {
		return &scratch{
			seen: make([]visit, len(s.nodes)), own: make([]uint32, (sets+31)/32), here: make([]uint32, sets),
			possible: make([]uint32, len(s.names.ends)), asked: make([]uint32, len(s.needs.ends)),
			last: make([]last, len(s.behind.ends)),
		}
	}
	return s
}

// setCount is how many word sets there are.
func (s *Set) setCount() int {
	n := int32(0)
	for _, e := range s.edges {
		n = max(n, e.set+1)
	}
	for _, f := range s.frees {
		n = max(n, f.set+1)
	}
	for _, set := range s.rests.all {
		n = max(n, set+1)
	}
	for _, set := range s.member.all {
		n = max(n, set+1)
	}
	return int(n)
}

// A writer lays sections out: a length, then as many bytes, filled up to a
// multiple of four so that numbers stay aligned.
type writer struct{ b bytes.Buffer }

func (w *writer) section(v any) {
	var data bytes.Buffer
	_ = binary.Write(&data, binary.LittleEndian, v) // a buffer takes everything
	_ = binary.Write(&w.b, binary.LittleEndian, uint32(data.Len()))
	w.b.Write(data.Bytes())
	w.b.Write(make([]byte, -data.Len()&3))
}

type reader struct {
	b   []byte
	bad bool
}

func (r *reader) section() []byte {
	if len(r.b) < 4 {
		r.bad, r.b = true, nil
		return nil
	}
	n := int(binary.LittleEndian.Uint32(r.b))
	padded := 4 + n + (-n & 3)
	if padded > len(r.b) {
		r.bad, r.b = true, nil
		return nil
	}
	data := r.b[4 : 4+n]
	r.b = r.b[padded:]
	return data
}

// view reads b as values that are made of 32-bit numbers: in place where the
// machine's byte order and the alignment allow it, which saves a start most of
// its time, by copying elsewhere.
func view[T int32 | uint32 | edge | free | node](b []byte) []T {
	var zero T
	n := len(b) / int(unsafe.Sizeof(zero))
	if n == 0 {
		return nil
	}
	first := unsafe.Pointer(unsafe.SliceData(b))
	if uintptr(first)%unsafe.Alignof(zero) == 0 && littleEndian() {
		return unsafe.Slice((*T)(first), n)
	}
	words := make([]uint32, n*int(unsafe.Sizeof(zero))/4)
	for i := range words {
		words[i] = binary.LittleEndian.Uint32(b[4*i:])
	}
	return unsafe.Slice((*T)(unsafe.Pointer(unsafe.SliceData(words))), n)
}

func littleEndian() bool {
	one := uint16(1)
	return *(*byte)(unsafe.Pointer(&one)) == 1
}
