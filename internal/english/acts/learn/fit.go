package main

import (
	"math/rand/v2"
	"runtime"
	"sync"

	"makegood/drafter"
	"makegood/internal/english/acts"
)

// A dictionary numbers the features worth knowing.
type dictionary struct {
	number map[acts.Feature]int32
	list   []acts.Feature
	scale  []float64 // how much a feature may count, by number
}

// families is how much a feature of a family may count: large for what
// generalises to other firms, small for what is only words.
var families = [...]float64{
	acts.Lexical: 0.5, acts.Stem: 0.5, acts.Frame: 0.7, acts.Phrase: 0.8,
	acts.Sure: 2, acts.Cue: 1, acts.Neighbour: 0.2, acts.Shape: 0.5, acts.Sense: 0.6,
}

// newDictionary takes the features seen in two replies at least. One that only
// one source uses counts less: it may be a firm's name or habit.
func newDictionary(train []example) *dictionary {
	type seen struct {
		replies, last int
		kinds         map[string]bool
	}
	counts := make(map[acts.Feature]*seen)
	order := []acts.Feature{}
	for _, e := range train {
		for _, f := range e.features {
			s := counts[f]
			if s == nil {
				s = &seen{last: -1, kinds: map[string]bool{}}
				counts[f] = s
				order = append(order, f)
			}
			if s.last != e.reply {
				s.replies++
				s.last = e.reply
				s.kinds[e.kind] = true
			}
		}
	}
	d := &dictionary{number: make(map[acts.Feature]int32)}
	for _, f := range order {
		s := counts[f]
		if s.replies < 2 {
			continue
		}
		scale := families[f.Family()]
		if fam := f.Family(); (fam == acts.Lexical || fam == acts.Stem) && len(s.kinds) < 2 {
			scale *= oneKind
		}
		d.put(f, scale)
	}
	for _, a := range drafter.AllActs() {
		d.put(acts.Priors()[a].Novel, families[acts.Sure])
	}
	return d
}

func (d *dictionary) put(f acts.Feature, scale float64) {
	d.number[f] = int32(len(d.list))
	d.list = append(d.list, f)
	d.scale = append(d.scale, scale)
}

// known is the features of e, a phrase that is not in the dictionary being
// replaced by what stands for all such phrases of its act.
func (d *dictionary) known(e *example) []int32 {
	out := make([]int32, 0, len(e.features))
	for _, f := range e.features {
		n, ok := d.number[f]
		if !ok {
			a, phrase := e.spoken[f]
			if !phrase {
				continue
			}
			n = d.number[acts.Priors()[a].Novel]
		}
		out = append(out, n)
	}
	return out
}

// A row is an example as the solver sees it.
type row struct {
	at    []int32
	value []float64
	norm  float64
}

func (d *dictionary) rows(all []example) []row {
	out := make([]row, len(all))
	for i := range all {
		r := &out[i]
		place := make(map[int32]int)
		for _, n := range d.known(&all[i]) {
			if at, ok := place[n]; ok {
				r.value[at] += d.scale[n]
				continue
			}
			place[n] = len(r.at)
			r.at = append(r.at, n)
			r.value = append(r.value, d.scale[n])
		}
		for _, v := range r.value {
			r.norm += v * v
		}
		r.norm += biasScale * biasScale
	}
	return out
}

const biasScale = 1.0

// A fitted model: weights by act and feature number, before scaling.
type fitted struct {
	dict   *dictionary
	weight [][]float64 // by act
	bias   []float64
}

// fit learns one separator for each act, on all processors.
func fit(train []example, opt options) *fitted {
	d := newDictionary(train)
	rows := d.rows(train)
	all := drafter.AllActs()
	m := &fitted{dict: d, weight: make([][]float64, len(all)), bias: make([]float64, len(all))}
	var wg sync.WaitGroup
	next := make(chan drafter.Act)
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for a := range next {
				m.weight[a], m.bias[a] = separate(rows, train, d, a, opt)
			}
		})
	}
	for _, a := range all {
		next <- a
	}
	close(next)
	wg.Wait()
	return m
}

// bold are the acts for which the phrases are trusted more than the data: the
// data show too few of the ways there are to do them, and most from one source.
var bold = drafter.ActSet(drafter.BuckPassing, drafter.Compensation)

// separate solves the L2-regularised squared-hinge problem for one act by dual
// coordinate descent (Hsieh et al. 2008), starting from what the phrases say:
// the weights are kept near the prior, not near zero.
func separate(rows []row, train []example, d *dictionary, a drafter.Act, opt options) ([]float64, float64) {
	w := make([]float64, len(d.list))
	bias := opt.priorBias
	cost, trust := opt.cost, 1.0
	if bold.Has(a) {
		cost, trust = opt.boldCost, opt.boldTrust
	}
	p := acts.Priors()[a]
	for f, prior := range map[acts.Feature]float64{
		p.Sure: trust * opt.priorSure, p.Hint: opt.priorHint, p.Not: opt.priorNot, p.Novel: trust * opt.priorNovel,
	} {
		if n, ok := d.number[f]; ok {
			w[n] = prior / d.scale[n]
		}
	}
	alpha := make([]float64, len(rows))
	order := make([]int, len(rows))
	for i := range order {
		order[i] = i
	}
	random := rand.New(rand.NewPCG(1, uint64(a)))
	for range opt.epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			y, c := -1.0, cost
			if train[i].gold.Has(a) {
				y, c = 1, cost*opt.positive
			}
			if train[i].own {
				c *= opt.own
			}
			r := &rows[i]
			g := bias * biasScale
			for k, n := range r.at {
				g += w[n] * r.value[k]
			}
			g = y*g - 1 + alpha[i]/(2*c)
			if alpha[i] == 0 && g >= 0 {
				continue
			}
			next := max(alpha[i]-g/(r.norm+1/(2*c)), 0)
			step := (next - alpha[i]) * y
			alpha[i] = next
			for k, n := range r.at {
				w[n] += step * r.value[k]
			}
			bias += step * biasScale
		}
	}
	return w, bias * biasScale
}

// score is the margin of every act for an example.
func (m *fitted) score(e *example) []float64 {
	sum := append([]float64(nil), m.bias...)
	for _, n := range m.dict.known(e) {
		for a := range sum {
			sum[a] += m.weight[a][n] * m.dict.scale[n]
		}
	}
	return sum
}
