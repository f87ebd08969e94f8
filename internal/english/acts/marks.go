package acts

import (
	"strings"
	"sync"

	"makegood/drafter"
)

// Marks are what the phrases say about one sentence: sets of acts, and a set
// of guards.
type marks struct {
	set, act, hint, not, need drafter.Acts
	guard                     uint32
}

// sure is the set of acts for which a phrase speaks and none against.
func (m *marks) sure() drafter.Acts { return m.act & m.possible() }

// settled is the set of acts that a phrase settles.
func (m *marks) settled() drafter.Acts { return m.set & m.possible() }

// possible is the set of acts whose needed words are there, or not needed.
func (m *marks) possible() drafter.Acts { return m.need | ^gated }

// gated are the acts that cannot be without their words; for the others the
// lack of them is only a sign.
var gated = drafter.ActSet(drafter.Thanks, drafter.Apology, drafter.Regret, drafter.NonApology,
	drafter.InvitesCall, drafter.ContactUs, drafter.QuestionInvite)

// A code says which set of marks a group belongs to, and its number there.
// Its kind is 's' for set, 'a' for act, 'h' for hint, 'n' for not, 'w' for need
// and 'g' for guard.
type code struct {
	kind   byte // 'a'ct, 'h'int, 'n'ot, 'w'anted, 'g'uard
	number uint8
}

// codes maps the name of a group to its code. Groups of rules have none.
var codes = sync.OnceValue(func() map[string]code {
	table := make(map[string]code)
	guards := uint8(0)
	for _, g := range groups() {
		prefix, name, _ := strings.Cut(g.Name, ":")
		if prefix == "guard" {
			table[g.Name] = code{'g', guards}
			guards++
			continue
		}
		act, ok := drafter.ParseAct(name)
		if !ok {
			panic("acts: no act is named " + name)
		}
		kind := map[string]byte{"set": 's', "act": 'a', "hint": 'h', "not": 'n', "need": 'w'}[prefix]
		table[g.Name] = code{kind, uint8(act)}
	}
	return table
})

// needy is the set of acts that cannot be without certain words.
var needy = sync.OnceValue(func() drafter.Acts {
	var set drafter.Acts
	for _, c := range codes() {
		if c.kind == 'w' {
			set |= drafter.ActSet(drafter.Act(c.number))
		}
	}
	return set
})

// mark reads the hits of a sentence. A phrase against an act lifts the phrases
// for it that share a word with it.
func mark(table map[string]code, s *drafter.Sentence) (m marks) {
	for k := range s.Hits {
		c, ok := table[s.Hits[k].Group]
		if !ok {
			continue
		}
		switch bit := uint32(1) << c.number; c.kind {
		case 'n':
			m.not |= drafter.Acts(bit)
		case 'h':
			m.hint |= drafter.Acts(bit)
		case 'w':
			m.need |= drafter.Acts(bit)
		case 'g':
			m.guard |= bit
		}
	}
	for k := range s.Hits {
		c, ok := table[s.Hits[k].Group]
		if !ok || c.kind != 'a' && c.kind != 's' {
			continue
		}
		bit := drafter.ActSet(drafter.Act(c.number))
		if m.not.Any(bit) && lifted(table, s, k, c.number) {
			continue
		}
		m.act |= bit
		if c.kind == 's' {
			m.set |= bit
		}
	}
	return m
}

// lifted says whether a phrase against its act shares a word with hit k.
func lifted(table map[string]code, s *drafter.Sentence, k int, act uint8) bool {
	h := &s.Hits[k]
	for i := range s.Hits {
		n := &s.Hits[i]
		if n.First < h.Last && h.First < n.Last {
			if c, ok := table[n.Group]; ok && c.kind == 'n' && c.number == act {
				return true
			}
		}
	}
	return false
}

// Correct applies to the labels of a sentence what the labelling guide settles
// once and for all: the labels follow it only mostly.
func (e Evidence) Correct(labels drafter.Acts) drafter.Acts {
	m := marks(e)
	return (labels | m.settled()) & m.possible()
}

// Sure is the set of acts for which a phrase speaks and none against.
func (e Evidence) Sure() drafter.Acts {
	m := marks(e)
	return m.sure()
}
