package rules

import "makegood/drafter"

// quidProQuo finds praise that is asked for in return for a remedy: in the words
// of the page, or where praise, pay and a tie between them meet in a sentence.
func quidProQuo(p *drafter.Pass, r *rule) error {
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		if !r.reads(s) {
			continue
		}
		h, ok := r.first(s)
		ok = ok && s.Has("MG701/letter")
		if !ok && s.Has("MG701/tie") && !s.Has("MG701/settled") {
			h, ok = r.firstOf(s, "MG701/praise")
			ok = ok && hasBeside(s, "MG701/pay", h)
		}
		if ok {
			r.report(p, s, h)
		}
	}
	return nil
}

// letterBurden finds requests for a letter that make it a task. Most of what
// makes one could be said of other things too: it counts only where a letter is
// asked for, some of it anywhere in the reply, some only in the sentence that
// asks.
func letterBurden(p *drafter.Pass, r *rule) error {
	all := p.Text.Sentences
	asked := p.Draft.Kind == drafter.LetterRequest
	for i := range all {
		asked = asked || asksLetter(&all[i]) && (requests(&all[i]) || all[i].Has("MG703/survey"))
	}
	for i := range all {
		s := &all[i]
		if !r.reads(s) {
			continue
		}
		h, ok := hitOf(s, "MG703/sure")
		if !ok && (requests(s) && s.Has("MG703/own") || asksNear(all, i)) {
			h, ok = r.first(s)
		}
		if !ok && asked && (requests(s) || s.Has("MG703/survey") || asksNear(all, i)) {
			h, ok = r.firstOf(s, "MG703/weak")
		}
		if !ok && asked && asksLetter(s) && s.Has("MG703/ask") {
			h, ok = r.firstOf(s, "MG703/faint")
		}
		if ok && !bargains(s) {
			r.report(p, s, h)
		}
	}
	return nil
}

// bargains says whether s offers something for praise: that is worse than to
// make it a task, and told by its own rule.
func bargains(s *drafter.Sentence) bool {
	return (s.Has("MG701") || s.Has("MG701/praise")) && s.Has("MG701/letter") && s.Has("MG701/gift") && s.Has("MG701/tie")
}

// asksLetter says whether s speaks of a letter that is yet to be written.
func asksLetter(s *drafter.Sentence) bool {
	return s.Has("MG703/context") && !s.Has("MG703/thanked")
}

// requests says whether s asks the customer for something.
func requests(s *drafter.Sentence) bool { return s.Has("MG703/request") }

// asksNear says whether sentence i asks for a letter, or goes on where one of
// the two on either side of it does. What the writer tells of himself asks for
// nothing.
func asksNear(all []drafter.Sentence, i int) bool {
	if s := &all[i]; !requests(s) {
		for _, w := range s.Words {
			switch w.Norm {
			case "i", "my", "me", "he", "she", "his", "her", "sorry":
				return false
			}
		}
	}
	if asksLetter(&all[i]) {
		return true
	}
	for k := max(0, i-2); k <= min(i+2, len(all)-1); k++ {
		if asksLetter(&all[k]) && requests(&all[k]) {
			return true
		}
	}
	return false
}

// hasBeside says whether s has a hit of a group in other words than those of h.
func hasBeside(s *drafter.Sentence, group string, h drafter.Hit) bool {
	for _, o := range s.Hits {
		if o.Group == group && (o.First >= h.Last || h.First >= o.Last) {
			return true
		}
	}
	return false
}

// hitOf is the first hit of a group in s.
func hitOf(s *drafter.Sentence, group string) (drafter.Hit, bool) {
	for _, h := range s.Hits {
		if h.Group == group {
			return h, true
		}
	}
	return drafter.Hit{}, false
}

// firstOf is the first hit of a group in s that nothing lifts.
func (r *rule) firstOf(s *drafter.Sentence, group string) (drafter.Hit, bool) {
	for _, h := range s.Hits {
		if h.Group == group && !r.lifted(s, h) {
			return h, true
		}
	}
	return drafter.Hit{}, false
}
