package phrase

// A hope is what the next word may be for a node to lead on, and what a word
// is: a thread that the next word cannot lead on is not begun. One bit stands
// for many words, so hopes may be vain, but never too few.
type hope struct{ hope, hope2 uint32 }

// The last bits of hope2 stand for no words.
const (
	hopeWithin = 1 << (29 + iota) // the word may stand in a gap
	hopeAny                       // any word
	hopeEnd                       // any word, or none
)

const hopeWords = 32 + 29

// wordHope is the bit of a word.
func wordHope(id int32) hope {
	if k := uint32(id) * 0x9E3779B1 >> 8 % hopeWords; k < 32 {
		return hope{1 << k, 0}
	} else {
		return hope{0, 1 << (k - 32)}
	}
}

// hopeOf is what a word is to the nodes before it.
func hopeOf(norm string, id int32, known bool) hope {
	h := hope{0, hopeAny | hopeEnd}
	if known {
		w := wordHope(id)
		h = hope{w.hope, w.hope2 | h.hope2}
	}
	if !endsClause(norm) {
		h.hope2 |= hopeWithin
	}
	return h
}

func (h hope) or(o hope) hope { return hope{h.hope | o.hope, h.hope2 | o.hope2} }

// hopes says for every node what the next word may be.
func (c *compiler) hopes() []hope {
	sets := make([]hope, len(c.sets))
	for id, in := range c.member {
		for _, set := range in {
			sets[set] = sets[set].or(wordHope(int32(id)))
		}
	}
	out := make([]hope, len(c.nodes))
	done := make([]bool, len(c.nodes))
	var reach func(n int32) hope
	reach = func(n int32) hope {
		if done[n] {
			return out[n]
		}
		done[n] = true
		var h hope
		if len(c.nodes[n].accept) > 0 {
			h = hope{^uint32(0), ^uint32(0)}
		}
		for _, e := range c.nodes[n].edges {
			switch {
			case e.set >= 0:
				h = h.or(sets[e.set])
			case ^e.set == testWithin:
				h.hope2 |= hopeWithin
			default:
				h.hope2 |= hopeAny
			}
		}
		for _, f := range c.nodes[n].frees {
			h = h.or(reach(f.to))
		}
		out[n] = h
		return h
	}
	for n := range c.nodes {
		reach(int32(n))
	}
	return out
}
