package acts

import (
	"cmp"
	_ "embed"
	"encoding/binary"
	"errors"
	"math"
	"slices"
	"sync"

	"makegood/drafter"
)

// The model is a row of small weights, one for each act, for every feature it
// knows, in the layout it is read in: nothing is built when the program
// starts.
//
//	magic     8 bytes, the last one is the version
//	slots     uint32, a power of two; rows uint32
//	bias      int32 for each act
//	step      float32: what one unit of weight is worth
//	filter    a bit for each end of a hash: none of the features has an end
//	          whose bit is not set
//	keys      uint32 for each slot: a feature, or 0
//	index     uint16 for each slot: the feature's row
//	weights   for each row a byte for each act: 128 more than the weight; and
//	          zeros up to rowSize
//
//go:embed model.bin
var embedded []byte

const (
	modelMagic = "actmodl\x03"
	actCount   = int(drafter.Heated) + 1
	headerSize = len(modelMagic) + 8 + 4*actCount + 4 + filterSize
	filterSize = 1 << 14
	rowSize    = 24
)

type model struct {
	mask    uint32
	step    float32
	bias    [actCount]int32
	filter  *[filterSize]byte
	keys    []byte
	index   []byte
	weights []byte
}

// shipped is the embedded model; that of an empty file, with which the layout
// is changed, knows no feature.
var shipped = sync.OnceValue(func() *model {
	if len(embedded) == 0 {
		return &model{filter: new([filterSize]byte)}
	}
	m, err := parseModel(embedded)
	if err != nil {
		panic("acts: " + err.Error()) // the bytes are part of the program
	}
	return m
})

func parseModel(b []byte) (*model, error) {
	if len(b) < headerSize || string(b[:len(modelMagic)]) != modelMagic {
		return nil, errors.New("parse model: not a model of this version")
	}
	r := b[len(modelMagic):]
	slots, rows := binary.LittleEndian.Uint32(r), binary.LittleEndian.Uint32(r[4:])
	m := &model{mask: slots - 1}
	for a := range m.bias {
		m.bias[a] = int32(binary.LittleEndian.Uint32(r[8+4*a:]))
	}
	m.step = math.Float32frombits(binary.LittleEndian.Uint32(r[8+4*actCount:]))
	m.filter = (*[filterSize]byte)(b[headerSize-filterSize:])
	r = b[headerSize:]
	if slots == 0 || slots&m.mask != 0 || uint64(len(r)) != uint64(slots)*6+uint64(rows)*rowSize {
		return nil, errors.New("parse model: cut or mangled")
	}
	m.keys, r = r[:4*slots], r[4*slots:]
	m.index, m.weights = r[:2*slots], r[2*slots:]
	return m, nil
}

// row is the weights of f, or nil.
func (m *model) row(f Feature) *[rowSize]byte {
	hash := slotOf(f)
	if bit := hash % (8 * filterSize); m.filter[bit>>3]>>(bit&7)&1 == 0 {
		return nil
	}
	for at := hash & m.mask; ; at = (at + 1) & m.mask {
		switch key := Feature(binary.LittleEndian.Uint32(m.keys[4*at:])); key {
		case f:
			i := int(binary.LittleEndian.Uint16(m.index[2*at:])) * rowSize
			return (*[rowSize]byte)(m.weights[i:])
		case 0:
			return nil
		}
	}
}

func slotOf(f Feature) uint32 { return uint32(f) * 0x9E3779B1 >> 7 }

// weight is the weight of act a in a row.
func weight(row *[rowSize]byte, a drafter.Act) int { return int(row[a]) - 128 }

// score sums the weights of features.
func (m *model) score(features []Feature) [actCount]int32 {
	var s sums
	s.of = m.bias
	for _, f := range features {
		if row := m.row(f); row != nil {
			s.add(row)
		}
	}
	s.flush()
	return s.of
}

// sums adds up rows, eight bytes at a time: every other byte in a lane of 16
// bits, which holds maxLane rows.
type sums struct {
	of    [actCount]int32
	lanes [rowSize / 4]uint64
	rows  int32
}

const (
	maxLane = 0xffff / 0xff
	evens   = 0x00ff00ff00ff00ff
)

func (s *sums) add(row *[rowSize]byte) {
	for k := range rowSize / 8 {
		eight := binary.LittleEndian.Uint64(row[8*k:])
		s.lanes[2*k] += eight & evens
		s.lanes[2*k+1] += eight >> 8 & evens
	}
	if s.rows++; s.rows == maxLane {
		s.flush()
	}
}

func (s *sums) flush() {
	for a := range s.of {
		lane := s.lanes[a/8*2+a&1] >> (a % 8 / 2 * 16)
		s.of[a] += int32(lane&0xffff) - 128*s.rows
	}
	s.lanes, s.rows = [rowSize / 4]uint64{}, 0
}

// novel adds the weights of phrases the trainer has not known: what such
// phrases are worth in general.
func (m *model) novel(sum *[actCount]int32, features []Feature, phrases []spoken) {
	priors := Priors()
	for _, p := range phrases {
		if m.row(features[p.feature]) == nil {
			if row := m.row(priors[p.act].Novel); row != nil {
				for a := range sum {
					sum[a] += int32(weight(row, drafter.Act(a)))
				}
			}
		}
	}
}

// Weights are what the trainer found out about one feature.
type Weights struct {
	Feature Feature
	Of      [actCount]float64 // by act
}

// maxRows is what the index can count.
const maxRows = 1 << 16

// Pack lays a model out as bytes. The same weights give the same bytes.
func Pack(rows []Weights, bias [actCount]float64) ([]byte, error) {
	if len(rows) > maxRows {
		return nil, errors.New("pack model: too many features")
	}
	rows = slices.Clone(rows)
	slices.SortFunc(rows, func(a, b Weights) int { return cmp.Compare(a.Feature, b.Feature) })
	largest := 1e-9
	for _, r := range rows {
		for _, w := range r.Of {
			largest = max(largest, math.Abs(w))
		}
	}
	step := largest / 127
	slots := 64
	for slots*2 < len(rows)*3 {
		slots *= 2
	}
	b := append([]byte(nil), modelMagic...)
	b = binary.LittleEndian.AppendUint32(b, uint32(slots))
	b = binary.LittleEndian.AppendUint32(b, uint32(len(rows)))
	for _, w := range bias {
		b = binary.LittleEndian.AppendUint32(b, uint32(int32(math.Round(w/step))))
	}
	b = binary.LittleEndian.AppendUint32(b, math.Float32bits(float32(step)))
	var filter [filterSize]byte
	for _, r := range rows {
		bit := slotOf(r.Feature) % (8 * filterSize)
		filter[bit>>3] |= 1 << (bit & 7)
	}
	return appendRows(append(b, filter[:]...), rows, slots, step), nil
}

func appendRows(b []byte, rows []Weights, slots int, step float64) []byte {
	keys, index := make([]byte, 4*slots), make([]byte, 2*slots)
	for i, r := range rows {
		at := slotOf(r.Feature) & uint32(slots-1)
		for binary.LittleEndian.Uint32(keys[4*at:]) != 0 {
			at = (at + 1) & uint32(slots-1)
		}
		binary.LittleEndian.PutUint32(keys[4*at:], uint32(r.Feature))
		binary.LittleEndian.PutUint16(index[2*at:], uint16(i))
	}
	b = append(append(b, keys...), index...)
	for _, r := range rows {
		for _, w := range r.Of {
			b = append(b, byte(128+int(math.Round(w/step))))
		}
		b = append(b, make([]byte, rowSize-actCount)...)
	}
	return b
}
