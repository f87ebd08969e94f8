package rules

import "makegood/drafter"

// The groups of the lexicon's page on kinds of reply.
const (
	groupReceived = "guard:kind-received"
	groupLater    = "guard:kind-later"
	groupConfirms = "guard:kind-confirms"
	groupAfter    = "guard:kind-after"
	groupLetter   = "guard:kind-letter"
)

// GuessKind says what kind of reply t most likely is.
func GuessKind(t *drafter.Text) drafter.Kind {
	n := countKinds(t)
	switch {
	case n.letter > 0 && n.letter >= n.undone:
		return drafter.LetterRequest
	case n.refused:
		return drafter.Refusal
	case n.confirms > 1:
		return drafter.Confirmation
	case n.after > 1 || n.after > 0 && n.open == 0:
		return drafter.FollowUp
	case n.received > 0 && n.later > 0 && n.done == 0 && n.sentences > 1:
		return drafter.Acknowledgement
	}
	return drafter.Reply
}

// kinds counts the sentences of a reply by what they say about its kind.
type kinds struct {
	sentences, received, later, confirms, after, letter int
	done, undone, open                                  int
	refused                                             bool
}

func countKinds(t *drafter.Text) (n kinds) {
	for i := range t.Sentences {
		s := &t.Sentences[i]
		if s.Role != drafter.Body {
			continue
		}
		n.sentences++
		count(&n.received, s.Has(groupReceived))
		count(&n.later, s.Has(groupLater))
		count(&n.confirms, s.Has(groupConfirms))
		count(&n.after, s.Has(groupAfter))
		count(&n.letter, s.Has(groupLetter))
		count(&n.done, s.Has(groupPaid) || s.Has(groupDone) && hasDeed(s))
		count(&n.undone, s.Has(groupPaid))
		count(&n.open, s.Has(groupFuture, groupPaid))
	}
	_, _, n.refused = refusal(t)
	return n
}

func count(n *int, yes bool) {
	if yes {
		*n++
	}
}
