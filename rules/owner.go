package rules

import (
	"makegood/drafter"
)

// passTheBuck finds where the customer is sent to somebody else, unless that
// somebody is the writer, or the next sentence does the errand.
func passTheBuck(p *drafter.Pass, r *rule) error {
	ss := p.Text.Sentences
	for i := range ss {
		s := &ss[i]
		if !r.reads(s) {
			continue
		}
		h, ok := r.first(s)
		if !ok || r.toWriter(p.Text, s, h) {
			continue
		}
		if i+1 < len(ss) && ss[i+1].Block == s.Block && ss[i+1].Has("MG202/next") && !conditional(s) {
			continue
		}
		r.report(p, s, h)
	}
	return nil
}

// toWriter says whether the person whom the hit names is the writer.
func (r *rule) toWriter(t *drafter.Text, s *drafter.Sentence, h drafter.Hit) bool {
	for k := h.First; k < h.Last; k++ {
		w := s.Words[k]
		if k > 0 && capital(t.Plain, w) && signedAs(t, w.Norm) {
			return true
		}
	}
	return false
}

// signedAs says whether a word stands under the letter.
func signedAs(t *drafter.Text, word string) bool {
	for i := range t.Sentences {
		o := &t.Sentences[i]
		if o.Role != drafter.Signature && o.Role != drafter.Closing {
			continue
		}
		for _, w := range o.Words {
			if w.Norm == word && capital(t.Plain, w) && len(word) > 1 {
				return true
			}
		}
	}
	return false
}

func conditional(s *drafter.Sentence) bool { return len(s.Words) > 0 && s.Words[0].Norm == "if" }

// policyWall finds the rules that are put in the way, unless the next sentence
// sets them aside.
func policyWall(p *drafter.Pass, r *rule) error {
	ss := p.Text.Sentences
	for i := range ss {
		s := &ss[i]
		if !r.reads(s) {
			continue
		}
		h, ok := r.first(s)
		if !ok || i+1 < len(ss) && ss[i+1].Block == s.Block && ss[i+1].Has("MG302/aside") {
			continue
		}
		r.report(p, s, h)
	}
	return nil
}

// noOwner finds the reply in which nobody takes the matter on. An "I" that
// only regrets or hopes takes nothing on; a "we" counts when a person signs.
func noOwner(p *drafter.Pass, r *rule) error {
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		if s.Role == drafter.Salutation || s.Role == drafter.Heading {
			continue
		}
		if s.Has("MG204/own") {
			return nil
		}
	}
	if !r.signedByPerson(p.Text) && !signedByStaff(p.Draft) {
		p.ReportReply("no commitment in the first person", "")
		return nil
	}
	for i := range p.Text.Sentences {
		if s := &p.Text.Sentences[i]; s.Role == drafter.Body && s.Has("MG204/we") {
			return nil
		}
	}
	p.ReportReply("no commitment in the first person", "")
	return nil
}

// signedByStaff says whether one of the firm's own people, as it has named them,
// stands under the letter.
func signedByStaff(d *drafter.Draft) bool {
	if len(d.House.Staff) == 0 {
		return false
	}
	for i := range d.Text.Sentences {
		s := &d.Text.Sentences[i]
		if (s.Role == drafter.Closing || s.Role == drafter.Signature) && d.House.Signs(d.Text.Plain[s.Start:s.End]) {
			return true
		}
	}
	return false
}

// signedByPerson says whether a person's name stands under the letter, and not
// only that of an office.
func (r *rule) signedByPerson(t *drafter.Text) bool {
	for i := len(t.Sentences) - 1; i >= 0 && i >= len(t.Sentences)-4; i-- {
		s := &t.Sentences[i]
		if s.Role == drafter.Body && len(s.Words) > 7 {
			return false
		}
		if s.Role == drafter.Salutation || len(s.Words) == 0 {
			continue
		}
		if personal(t.Plain, s.Words) {
			return true
		}
	}
	return false
}

// personal says whether words begin with the name of a person.
func personal(text string, ws []drafter.Word) bool {
	names := 0
	for _, w := range ws {
		switch {
		case !wordLike(w.Norm) && w.Norm != ".":
			return names > 0
		case names > 0 && w.Norm == "and":
			continue // two people sign
		case w.Norm == "." && names == 0, !capital(text, w), officeWord(w.Norm):
			return false
		}
		if w.Norm != "." {
			names++
		}
	}
	return names > 0 && names < 4
}

// officeWord says whether a word under a letter belongs to an office and not
// to a person.
func officeWord(w string) bool {
	return officeWords()[w]
}

var officeWords = words("the team teams department desk office services service support customer customers relations care management company ltd limited plc inc llc group board bank council line complaints centre center accounts claims sales billing returns administration admin section division cell bureau committee staff helpdesk reception regards sincerely faithfully yours kind best warm thanks thank cheers dear respectfully guest patient passenger client member your our all we and of for")
