package phrase

import "slices"

// open lists, for every word, where phrases that begin with it go on, and the
// nodes before the first word that must be asked at every word.
func (s *Set) open() {
	var nodes []int32
	seen := map[int32]bool{}
	var reach func(int32)
	reach = func(n int32) {
		if seen[n] {
			return
		}
		seen[n] = true
		nodes = append(nodes, n)
		edges := s.edgesOf(n)
		asks := len(edges) > 0 && edges[0].set < 0
		for _, f := range s.freesOf(n) {
			if f.ask == askNothing {
				reach(f.to)
			} else {
				asks = true
			}
		}
		if asks {
			s.begin = append(s.begin, n)
		}
	}
	reach(0)
	for id := range s.member.ends {
		sets := s.member.row(int32(id))
		var first []int32
		for _, n := range nodes {
			for _, e := range s.edgesOf(n) {
				if _, in := slices.BinarySearch(sets, e.set); in {
					first = append(first, e.to)
				}
			}
		}
		slices.Sort(first)
		s.first.add(slices.Compact(first))
	}
}

func (s *Set) edgesOf(n int32) []edge { return s.edges[s.nodes[n].edge:s.nodes[n+1].edge] }

func (s *Set) freesOf(n int32) []free { return s.frees[s.nodes[n].free:s.nodes[n+1].free] }

// frequent is in how many sets a word must be for its sets to be laid out as
// bits: setting them anew for every "the" of a text would cost more than all
// the rest.
const frequent = 48

// layBits lays out the sets of frequent words.
func (s *Set) layBits(sets int) {
	width := (sets + 31) / 32
	for id := range s.member.ends {
		row := s.member.row(int32(id))
		if len(row) < frequent {
			s.maps = append(s.maps, -1)
			continue
		}
		s.maps = append(s.maps, int32(len(s.bits)))
		bits := make([]uint32, width)
		for _, n := range row {
			bits[n>>5] |= 1 << (n & 31)
		}
		s.bits = append(s.bits, bits...)
	}
}
