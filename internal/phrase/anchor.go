package phrase

import (
	"fmt"
	"slices"
	"strings"

	"makegood/drafter"
)

// A phrase cannot be in a sentence that lacks a word it cannot do without. Of
// all word sets of which a phrase must have a word, the rarest is its anchor.
// Before a sentence is read, the phrases are marked whose anchor and whose
// other such sets are there; a thread dies at once in a node from which no
// phrase that is possible can be reached. Few sentences leave more than a
// handful of thousands.

// common are the most frequent words of letters, in falling frequency: bad
// anchors.
const common = " the to and i you a of in for is we that it on your with have this be are not will our as at was from my or " +
	"by me if can been has so do an but all us would am any which please no there were what when they he had about out " +
	"up their one please more them she how time could did who his her than then some only also other very its just now " +
	"may new like into these should after before day today back get 's , . ! ? : — ( ) thank thanks sorry make know see "

// weight says how often a word is to be expected, roughly.
func weight(w string) int {
	k := strings.Index(common, " "+w+" ")
	if k < 0 {
		return 3
	}
	return 4 + 40000/(k+40)
}

// everywhere is the weight from which on a word set is in nearly every sentence,
// so that asking for it costs more than it saves.
const everywhere = 400

// without lists the word sets that a phrase cannot do without, the rarest
// first, and the element that holds the rarest; -1 when there is none.
func (c *compiler) without(elements []element) (sets []int32, place int, err error) {
	type need struct {
		set, weight int32
		place       int
	}
	var needs []need
	for i, e := range elements {
		words, err := c.mustHave(e)
		if err != nil {
			return nil, 0, err
		}
		if words != nil {
			needs = append(needs, need{c.wordSet(words), total(words), i})
		}
	}
	if len(needs) == 0 {
		return nil, -1, nil
	}
	slices.SortStableFunc(needs, func(a, b need) int { return int(a.weight - b.weight) })
	for _, n := range needs {
		if len(sets) > 0 && n.weight > everywhere {
			break
		}
		if !slices.Contains(sets, n.set) {
			sets = append(sets, n.set)
		}
	}
	return sets, needs[0].place, nil
}

func total(words []string) int32 {
	sum := 0
	for _, w := range words {
		sum += weight(w)
	}
	return int32(sum)
}

// anchorWords is the rarest list of words of which one must be there, or nil.
func (c *compiler) anchorWords(elements []element) ([]string, error) {
	var best []string
	for _, e := range elements {
		words, err := c.mustHave(e)
		if err != nil {
			return nil, err
		}
		if words != nil && (best == nil || total(words) < total(best)) {
			best = words
		}
	}
	return best, nil
}

// mustHave lists words of which one must be there for e, or nil.
func (c *compiler) mustHave(e element) ([]string, error) {
	if e.optional {
		return nil, nil
	}
	switch e.kind {
	case isWord:
		return []string{e.text}, nil
	case isLemma:
		return inflections(e.text), nil
	case isChoice, isClass:
	default:
		return nil, nil
	}
	if e.kind == isClass {
		if words, ok := c.classAnchor[e.text]; ok {
			return words, nil
		}
	}
	alternatives, err := c.alternatives(e)
	if err != nil {
		return nil, err
	}
	var all []string
	for _, a := range alternatives {
		words, err := c.anchorWords(a)
		if err != nil {
			return nil, err
		}
		if words == nil {
			all = nil
			break
		}
		all = append(all, words...)
	}
	c.leave(e)
	if e.kind == isClass {
		c.classAnchor[e.text] = all
	}
	return all, nil
}

// mostNeeds is how many phrases a node may ask for; one that leads to more is
// always open.
const mostNeeds = 24

// anchor files what phrases cannot do without.
func (c *compiler) anchor(s *Set) {
	numbers := map[int32]int32{} // an anchor's number, by word set
	c.anchorOf = make([]int32, len(c.cannot))
	var behind [][]int32
	needed := map[int32]bool{}
	for p, sets := range c.cannot {
		if len(sets) == 0 {
			c.anchorOf[p] = -1
			s.always = append(s.always, int32(p))
			s.rests.add(nil)
			continue
		}
		n, ok := numbers[sets[0]]
		if !ok {
			n = int32(len(behind))
			numbers[sets[0]] = n
			behind = append(behind, nil)
		}
		c.anchorOf[p] = n
		behind[n] = append(behind[n], int32(p))
		s.rests.add(sets[1:])
		for _, set := range sets[1:] {
			needed[set] = true
		}
	}
	for _, list := range behind {
		s.behind.add(list)
	}
	for id := range s.member.ends {
		var anchors, present []int32
		for _, set := range s.member.row(int32(id)) {
			if n, ok := numbers[set]; ok {
				anchors = append(anchors, n)
			}
			if needed[set] {
				present = append(present, set)
			}
		}
		s.anchors.add(anchors)
		s.present.add(present)
	}
}

// needs says for every node which phrases can be reached from it, as the number
// of a list; 0 when they are too many to ask.
func (c *compiler) needs(s *Set) []uint32 {
	lists := make([][]int32, len(c.nodes))
	done := make([]bool, len(c.nodes))
	var reach func(n int32) []int32
	reach = func(n int32) []int32 {
		if done[n] {
			return lists[n]
		}
		done[n] = true
		all := slices.Clone(c.nodes[n].accept)
		for _, e := range c.nodes[n].edges {
			all = append(all, reach(e.to)...)
		}
		for _, f := range c.nodes[n].frees {
			all = append(all, reach(f.to)...)
		}
		slices.Sort(all)
		if all = slices.Compact(all); len(all) > mostNeeds {
			all = all[:mostNeeds+1]
		}
		lists[n] = all
		return all
	}
	known := map[string]uint32{}
	s.needs.add(nil)
	out := make([]uint32, len(c.nodes))
	for n := range c.nodes {
		list := reach(int32(n))
		if len(list) > mostNeeds {
			continue
		}
		key := fmt.Sprint(list)
		id, ok := known[key]
		if !ok {
			id = uint32(len(s.needs.ends))
			known[key] = id
			s.needs.add(list)
		}
		out[n] = id
	}
	return out
}

// mark finds the phrases that are possible in a sentence.
func (s *Set) mark(sc *scratch, words []drafter.Word) {
	sc.sentence++
	sc.ids, sc.hopes = sc.ids[:0], sc.hopes[:0]
	for i := range words {
		id, ok := s.vocab.find(words[i].Norm)
		sc.hopes = append(sc.hopes, hopeOf(words[i].Norm, id, ok))
		if !ok {
			sc.ids = append(sc.ids, -1)
			continue
		}
		sc.ids = append(sc.ids, id)
		for _, set := range s.present.row(id) {
			sc.here[set] = sc.sentence
		}
	}
	sc.hopes = append(sc.hopes, hope{0, hopeEnd})
	for _, p := range s.always {
		sc.possible[p] = sc.sentence
	}
	for i, id := range sc.ids {
		if id < 0 {
			continue
		}
		for _, a := range s.anchors.row(id) {
			if sc.last[a].sentence != sc.sentence {
				s.markBehind(sc, a)
			}
			sc.last[a] = last{sc.sentence, int32(i)}
		}
	}
}

// markBehind marks those phrases of an anchor whose other needs are met.
func (s *Set) markBehind(sc *scratch, anchor int32) {
next:
	for _, p := range s.behind.row(anchor) {
		for _, set := range s.rests.row(p) {
			if sc.here[set] != sc.sentence {
				continue next
			}
		}
		sc.possible[p] = sc.sentence
	}
}
