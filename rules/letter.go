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
		if !ok && s.Has("MG701/pay") && s.Has("MG701/tie") && !s.Has("MG701/settled") {
			h, ok = r.firstOf(s, "MG701/praise")
		}
		if ok {
			r.report(p, s, h)
		}
	}
	return nil
}

// letterBurden finds requests for a letter that make it a task. What could be
// said of other things too counts only where a letter is asked for: some of it
// anywhere in the reply, some only in the sentence that asks.
func letterBurden(p *drafter.Pass, r *rule) error {
	asked := p.Draft.Kind == drafter.LetterRequest
	for i := range p.Text.Sentences {
		asked = asked || asksLetter(&p.Text.Sentences[i])
	}
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		if !r.reads(s) {
			continue
		}
		h, ok := hitOf(s, "MG703/sure")
		if !ok {
			h, ok = r.first(s)
		}
		if !ok && asked {
			h, ok = r.firstOf(s, "MG703/weak")
		}
		if !ok && asked && asksLetter(s) && s.Has("MG703/ask") {
			h, ok = r.firstOf(s, "MG703/faint")
		}
		if ok {
			r.report(p, s, h)
		}
	}
	return nil
}

// asksLetter says whether s speaks of a letter that is yet to be written.
func asksLetter(s *drafter.Sentence) bool {
	return s.Has("MG703/context") && !s.Has("MG703/thanked")
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
