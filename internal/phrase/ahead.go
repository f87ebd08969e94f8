package phrase

import (
	"fmt"
	"slices"
)

// A passage is a phrase that passes a node, and whether its anchor is still
// ahead there. A thread that waits for an anchor which no longer comes is
// ended; most gaps end so.
type passage struct {
	phrase int32
	ahead  bool
}

// mostAhead is how many anchors a node may wait for.
const mostAhead = 6

// aheads says for every node which anchors are still to come, as the number of
// a list; 0 when a phrase can be had without any.
func (c *compiler) aheads(s *Set) []uint32 {
	lists := make([][]int32, len(c.nodes))
	done := make([]bool, len(c.nodes))
	var reach func(n int32) []int32
	reach = func(n int32) []int32 {
		if !done[n] {
			done[n] = true
			lists[n] = c.waitsFor(n, reach)
		}
		return lists[n]
	}
	known := map[string]uint32{}
	s.aheads.add(nil)
	out := make([]uint32, len(c.nodes))
	for n := range c.nodes {
		list := reach(int32(n))
		if len(list) == 0 {
			continue
		}
		key := fmt.Sprint(list)
		if _, ok := known[key]; !ok {
			known[key] = uint32(len(s.aheads.ends))
			s.aheads.add(list)
		}
		out[n] = known[key]
	}
	return out
}

// waitsFor lists the anchors of which one must come behind node n; nil when
// they are too many or none need come.
func (c *compiler) waitsFor(n int32, reach func(int32) []int32) []int32 {
	var all []int32
	if passing, between := c.passing[n]; between {
		if c.inner[n] {
			return nil // other phrases go through it as a part of an alternative
		}
		for _, p := range passing {
			if !p.ahead || c.anchorOf[p.phrase] < 0 {
				return nil
			}
			all = append(all, c.anchorOf[p.phrase])
		}
	} else {
		if len(c.nodes[n].accept) > 0 {
			return nil
		}
		next := make([]int32, 0, len(c.nodes[n].edges)+len(c.nodes[n].frees))
		for _, e := range c.nodes[n].edges {
			next = append(next, e.to)
		}
		for _, f := range c.nodes[n].frees {
			next = append(next, f.to)
		}
		for _, to := range next {
			list := reach(to)
			if list == nil {
				return nil
			}
			all = append(all, list...)
		}
	}
	slices.Sort(all)
	if all = slices.Compact(all); len(all) > mostAhead {
		return nil
	}
	return all
}

// A last is the last word of a sentence that is in an anchor.
type last struct {
	sentence uint32
	word     int32
}

// awaited says whether one of the anchors that node list waits for still comes
// at word at or later.
func (s *Set) awaited(sc *scratch, list uint32, at int) bool {
	if list == 0 {
		return true
	}
	for _, a := range s.aheads.row(int32(list)) {
		if l := sc.last[a]; l.sentence == sc.sentence && int(l.word) >= at {
			return true
		}
	}
	return false
}
