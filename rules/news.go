package rules

import (
	"unicode/utf8"

	"makegood/drafter"
)

// The groups of the lexicon's page on bad news.
const (
	groupRefusal   = "guard:news-refusal"
	groupLoss      = "guard:news-loss"
	groupHarmless  = "guard:news-harmless"
	groupCondition = "guard:news-condition"
	groupConcede   = "guard:news-concede"
	groupConversed = "guard:news-conversed"
	groupTalk      = "guard:news-talk"
)

// refusal is the place where a reply refuses something, takes something away
// or raises a price: the first outright refusal, or else the first loss.
func refusal(t *drafter.Text) (*drafter.Sentence, drafter.Hit, bool) {
	for _, group := range [...]string{groupRefusal, groupLoss} {
		for i := range t.Sentences {
			s := &t.Sentences[i]
			if s.Role != drafter.Body {
				continue
			}
			for _, h := range s.Hits {
				if h.Group == group && refuses(s, h) {
					return s, h, true
				}
			}
		}
	}
	return nil, drafter.Hit{}, false
}

// refuses says whether hit h of s stands: it is not taken back, hangs on no
// condition, and harms somebody.
func refuses(s *drafter.Sentence, h drafter.Hit) bool {
	if h.First > 0 && s.Words[h.First-1].Norm == "you" || bidden(s, h) {
		return false // it is the customer who need not
	}
	for _, o := range s.Hits {
		switch o.Group {
		case groupHarmless:
			return false
		case groupCondition:
			if o.First < h.First && sameClause(s, o.Last, h.First) {
				return false
			}
		case groupConcede:
			if o.First < h.First && !parted(s, o.Last, h.First) {
				return false
			}
		}
	}
	return true
}

// parted says whether a comma or a dash stands between words from and to.
func parted(s *drafter.Sentence, from, to int) bool {
	for i := from; i < to; i++ {
		switch s.Words[i].Norm {
		case ",", ";", ":", "—", "–":
			return true
		}
	}
	return false
}

// bidden says whether hit h asks the customer not to do something: "please do
// not pay the second bill".
func bidden(s *drafter.Sentence, h drafter.Hit) bool {
	switch s.Words[h.First].Norm {
	case "do", "not":
	default:
		return false
	}
	k := h.First - 1
	if k >= 0 && s.Words[h.First].Norm == "not" && s.Words[k].Norm == "do" {
		k--
	}
	if k < 0 {
		return s.Words[h.First].Norm == "do" || h.First == 1
	}
	switch s.Words[k].Norm {
	case "please", "kindly", ",", ";", ":", "and", "so", "but", "then":
		return s.Words[k+1].Norm == "do"
	}
	return false
}

// sameClause says whether words from and to stand in one clause, or the second
// in the main clause of the first: "if it cannot be mended, we cannot …".
func sameClause(s *drafter.Sentence, from, to int) bool {
	for i := from; i < to; i++ {
		switch s.Words[i].Norm {
		case ";", ".", "—", ":", "but", "however":
			return false
		}
	}
	return true
}

// badNewsAlone finds refusals that nobody has talked about.
func badNewsAlone(p *drafter.Pass, r *rule) error {
	s, h, ok := refusal(p.Text)
	if !ok || talked(p) {
		return nil
	}
	message := ""
	if p.Draft.Case != nil {
		message = "This refuses something, and the contact log has no conversation about it."
	}
	p.Report(s.At(h), h.Phrase, message)
	return nil
}

// talked says whether there was a conversation about the news, or three
// attempts at one and the offer of a time to talk. What the log says counts
// for more than what the draft says.
func talked(p *drafter.Pass) bool {
	c := p.Draft.Case
	if c == nil {
		return claims(p.Text, groupConversed)
	}
	return c.Conversed() || attempts(c) >= 3 && offersTalk(p.Text)
}

func claims(t *drafter.Text, group string) bool {
	for i := range t.Sentences {
		if t.Sentences[i].Has(group) {
			return true
		}
	}
	return false
}

// offersTalk says whether a sentence offers a talk and names its time, or asks
// for one.
func offersTalk(t *drafter.Text) bool {
	for i := range t.Sentences {
		s := &t.Sentences[i]
		if s.Has(groupTalk) && (s.Has(groupTime) || isQuestion(s)) {
			return true
		}
	}
	return false
}

// attempts counts the different hours of the day at which we tried to reach
// the customer in vain.
func attempts(c *drafter.Case) int {
	var tried [24]bool
	n := 0
	for _, k := range c.Contacts {
		if k.Direction == "in" || k.Outcome != "no-answer" && k.Outcome != "left-message" {
			continue
		}
		switch k.Channel {
		case "phone", "visit", "video", "voicemail":
			if h := k.At.Hour(); !tried[h] {
				tried[h] = true
				n++
			}
		}
	}
	return n
}

// sellWhileDenying finds offers in a reply that refuses something.
func sellWhileDenying(p *drafter.Pass, r *rule) error {
	if _, _, refused := refusal(p.Text); !refused {
		return nil
	}
	return phrases(p, r)
}

// humourRisk finds jokes where nobody will laugh.
func humourRisk(p *drafter.Pass, r *rule) error {
	if !grave(p) {
		return nil
	}
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		if h, ok := r.first(s); ok && r.reads(s) {
			r.report(p, s, h)
		} else if k := emoticon(s); k >= 0 {
			p.Report(s.Words[k].Span, "an emoticon", "")
		}
	}
	return nil
}

// emoticon is the number of the first word of s that is one, or -1.
func emoticon(s *drafter.Sentence) int {
	for i, w := range s.Words {
		if w.Norm == ":)" {
			return i
		}
		if r, n := utf8.DecodeRuneInString(w.Norm); n == 4 && jolly(r) {
			return i
		}
	}
	return -1
}

// muchMoney is the amount above which a joke is a risk.
const muchMoney = 100

// grave says whether the reply refuses something, or speaks of an injury, an
// illness or a death, or much money is at stake, or the customer is angry.
func grave(p *drafter.Pass) bool {
	if c := p.Draft.Case; c != nil && (c.Amount > muchMoney || angry(c.Complaint.Text)) {
		return true
	}
	if claims(p.Text, "MG604/grave") {
		return true
	}
	_, _, refused := refusal(p.Text)
	return refused
}

// angry says whether a complaint shouts: several words in capitals, or two
// exclamation marks in a row.
func angry(text string) bool {
	shouted, capitals, marks := 0, 0, 0
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c == '!' {
			marks++
			if i > 0 && text[i-1] == '!' {
				return true
			}
		}
		switch {
		case 'A' <= c && c <= 'Z':
			capitals++
			continue
		case 'a' <= c && c <= 'z':
			capitals = 0
			continue
		}
		if capitals > 3 {
			shouted++
		}
		capitals = 0
	}
	return shouted > 2 || marks > 2
}
