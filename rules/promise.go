package rules

import "makegood/drafter"

// overpromise finds promises without limits: a phrase that is one, or a word
// staked on what nobody can hold, in whatever order.
func overpromise(p *drafter.Pass, r *rule) error {
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		if !r.reads(s) {
			continue
		}
		if h, ok := r.first(s); ok {
			r.report(p, s, h)
		} else if h, ok := staked(s, r); ok {
			r.report(p, s, h)
		}
	}
	return nil
}

// staked is the stretch of s in which a word is staked on something absolute.
func staked(s *drafter.Sentence, r *rule) (drafter.Hit, bool) {
	for _, vow := range s.Hits {
		if vow.Group != "MG404/vow" || r.lifted(s, vow) {
			continue
		}
		for _, h := range s.Hits {
			if h.Group == "MG404/absolute" && (h.First >= vow.Last || vow.First >= h.Last) {
				h.First, h.Last = min(h.First, vow.First), max(h.Last, vow.Last)
				return h, true
			}
		}
	}
	return drafter.Hit{}, false
}
