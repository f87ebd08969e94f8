package acts

import "makegood/drafter"

// A frame is a subject, its auxiliaries and its verb: who does what. It is
// read off the words without tags: behind a pronoun or a noun of a small list
// stand auxiliaries, "not" and adverbs, and then the verb.

type frameWord uint8

const (
	otherWord frameWord = iota
	subjectWord
	auxiliary
	negator
	passing // an adverb or the like between subject and verb
)

// A role is what a word is in a frame, and its class there.
type role struct {
	is    frameWord
	class uint32
}

// roleOf says what a word is in a frame. Pronouns of one person are one
// subject.
func roleOf(w string) (frameWord, uint32) {
	switch w {
	case "i", "we", "ourselves", "myself":
		return subjectWord, 1
	case "you":
		return subjectWord, 2
	case "he", "she", "they", "them":
		return subjectWord, 3
	case "it", "this", "that", "these", "those", "which":
		return subjectWord, 4
	case "there":
		return subjectWord, 5
	case "team", "staff", "agent", "agents", "colleague", "colleagues", "specialist", "department", "manager", "representative", "engineers", "engineer":
		return subjectWord, 6
	case "bank", "host", "hosts", "owner", "owners", "supplier", "courier", "driver", "seller", "merchant", "manufacturer",
		"carrier", "vendor", "lender", "lenders", "provider", "partner", "branch", "store", "system":
		return subjectWord, 7
	case "account", "refund", "money", "amount", "order", "parcel", "payment", "card", "booking", "app":
		return subjectWord, 8
	case "will", "shall", "going":
		return auxiliary, 1
	case "can", "could", "may", "might", "able":
		return auxiliary, 2
	case "would", "should":
		return auxiliary, 3
	case "must", "need", "needs":
		return auxiliary, 4
	case "have", "has", "had", "having":
		return auxiliary, 5
	case "am", "is", "are", "was", "were", "be", "been", "being":
		return auxiliary, 6
	case "do", "does", "did":
		return auxiliary, 7
	case "not", "never", "no", "unable", "cannot":
		return negator, 1
	case "to", "also", "just", "already", "now", "then", "still", "always", "even", "so", "please", "kindly", "both", "all",
		"very", "really", "truly", "more", "than", "once", "again", "further", "certainly", "definitely", "currently",
		"unfortunately", "sincerely", "genuinely", "only", "directly", "personally", "actively":
		return passing, 0
	}
	return otherWord, 0
}

// maxFrame is how many words may stand between a subject and its verb.
const maxFrame = 6

// frames lists the frames of s.
func (x *extractor) frames(s *drafter.Sentence) {
	var persons, modals uint32
	first := true
	for i := range s.Words {
		if x.kinds[i] != aWord {
			continue
		}
		role, class := x.roles[i].is, x.roles[i].class
		x.first, x.last = i, i+1
		if first {
			x.emit(Frame, saltOpening, uint32(role), class)
			first = false
		}
		switch role {
		case subjectWord:
			persons |= 1 << class
			x.frame(s, i+1, class)
		case auxiliary:
			modals |= 1 << class
		case negator:
			modals |= 1
		}
	}
	x.first, x.last = 0, 0
	x.emit(Frame, saltPersons, persons, 0)
	x.emit(Frame, saltPersons, persons&0x1e, modals&1)
	x.emit(Frame, saltModals, modals, persons&6)
}

// frame reads on behind a subject until the verb.
func (x *extractor) frame(s *drafter.Sentence, from int, subject uint32) {
	modal, negated := uint32(0), uint32(0)
	for k := from; k < len(s.Words) && k < from+maxFrame; k++ {
		if x.kinds[k] != aWord {
			return
		}
		role, class := x.roles[k].is, x.roles[k].class
		switch role {
		case auxiliary:
			modal = modal*8 + class
		case negator:
			negated = 1
		case passing:
		case subjectWord:
			return
		default:
			x.first, x.last = from-1, k+1
			verb := x.stems[k]
			x.emit(Frame, saltVerb^subject<<8, verb, 0)
			x.emit(Frame, saltModal^subject<<8, verb, modal<<1|negated)
			x.emit(Frame, saltSubject^subject<<8, modal, negated)
			return
		}
	}
	if modal != 0 {
		x.emit(Frame, saltSubject^subject<<8, modal, negated)
	}
}
