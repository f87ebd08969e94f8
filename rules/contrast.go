package rules

import "makegood/drafter"

// apologyBut reports an apology that a contrast turns round, in the same
// sentence or at the start of the next.
func apologyBut(p *drafter.Pass, r *rule) error {
	ss := p.Text.Sentences
	for i := range ss {
		s := &ss[i]
		if !r.reads(s) {
			continue
		}
		if h, ok := turned(s, r); ok {
			r.report(p, s, h)
		} else if i > 0 && ss[i-1].Block == s.Block && r.reads(&ss[i-1]) && sorry(&ss[i-1]) {
			if h, ok := firstOf(s, r.ID+"/turn"); ok && !overlaps(s, r.ID+"/amends", h) {
				r.report(p, s, h)
			}
		}
	}
	return nil
}

// firstOf is the first hit of a group in s.
func firstOf(s *drafter.Sentence, name string) (drafter.Hit, bool) {
	for _, h := range s.Hits {
		if h.Group == name {
			return h, true
		}
	}
	return drafter.Hit{}, false
}

// sorry says whether s holds a word of apology that is not denied.
func sorry(s *drafter.Sentence) bool {
	for _, h := range s.Hits {
		if h.Group == apologyWord && normAt(s, h.First-1) != "not" && normAt(s, h.First-1) != "no" {
			return true
		}
	}
	return false
}

// turned finds an apology with a contrast behind or before it, as one hit.
func turned(s *drafter.Sentence, r *rule) (drafter.Hit, bool) {
	for _, a := range s.Hits {
		if a.Group == r.ID+"/concede" {
			if h, ok := conceded(s, r, a); ok {
				return h, true
			}
			continue
		}
		if a.Group != apologyWord || normAt(s, a.First-1) == "not" || normAt(s, a.First-1) == "no" {
			continue
		}
		for _, c := range s.Hits {
			if c.Group == r.ID+"/contrast" && c.First >= a.Last && c.First-a.Last <= 16 && oneBreath(s, a.Last, c.First) && !overlaps(s, r.ID+"/amends", c) {
				return drafter.Hit{Group: r.ID, Phrase: c.Phrase, First: a.First, Last: c.Last}, true
			}
		}
	}
	return drafter.Hit{}, false
}

// oneBreath says whether no mark that parts statements stands between two
// words, unless it stands right before the second.
func oneBreath(s *drafter.Sentence, from, to int) bool {
	for i := from; i < to-1; i++ {
		switch normAt(s, i) {
		case ";", ":", "—", "?", "…":
			return false
		}
	}
	return true
}

// conceded finds what follows "while I apologise …,": the other half of the
// sentence, unless it makes amends.
func conceded(s *drafter.Sentence, r *rule, a drafter.Hit) (drafter.Hit, bool) {
	for i := a.Last; i < len(s.Words)-2; i++ {
		if normAt(s, i) != "," {
			continue
		}
		c := drafter.Hit{Group: r.ID, Phrase: a.Phrase, First: i, Last: i + 2}
		if overlaps(s, r.ID+"/amends", c) {
			return drafter.Hit{}, false
		}
		return drafter.Hit{Group: r.ID, Phrase: a.Phrase, First: a.First, Last: i + 2}, true
	}
	return drafter.Hit{}, false
}
