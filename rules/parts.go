package rules

import (
	"context"
	"slices"

	"makegood/drafter"
)

// A Part is something a good reply holds.
type Part struct {
	Name    string // "an apology", "empathy", "an owner", "what will be done", "a date", "a way to answer"
	Present bool
}

// judged are the parts whose absence a rule of the shelf reports, by the name
// of the rule.
var judged = []struct{ part, rule string }{
	{"an apology", "apology-missing"},
	{"empathy", "empathy-missing"},
	{"an owner", "no-owner"},
	{"what will be done", "action-missing"},
}

// Parts says what a reply of that kind holds and what it lacks, in the order
// in which a reader looks for it. Only the parts that its kind asks for are
// listed. Where a rule reports a part as missing, the rule decides, so that
// the two never disagree.
func Parts(d *drafter.Draft) []Part {
	if d.Text == nil || len(d.Text.Sentences) == 0 {
		return nil
	}
	var parts []Part
	for _, j := range judged {
		i := slices.IndexFunc(builtin, func(pg Page) bool { return pg.Name == j.rule })
		if i < 0 || !(&rule{Page: &builtin[i]}).judges(d.Kind) {
			continue
		}
		c := drafter.Checker{Rules: []*drafter.Rule{newRule(&builtin[i])}}
		found, err := c.Check(context.Background(), d)
		parts = append(parts, Part{Name: j.part, Present: err == nil && len(found) == 0})
	}
	if d.Kind != drafter.FollowUp && d.Kind != drafter.LetterRequest && d.Kind != drafter.Refusal {
		parts = append(parts, Part{Name: "a date", Present: dated(d.Text)})
	}
	return append(parts, Part{Name: "a way to answer", Present: answerable(d)})
}

// dated says whether a sentence says when.
func dated(t *drafter.Text) bool {
	for i := range t.Sentences {
		if s := &t.Sentences[i]; s.Role == drafter.Body && timed(s) && !s.Has(groupHours) {
			return true
		}
	}
	return false
}

// answerable says whether the customer is told how to answer a person, and
// nothing shuts that door again.
func answerable(d *drafter.Draft) bool {
	t := d.Text
	open := d.House.Answers(t.Plain)
	invites := drafter.ActSet(drafter.InvitesCall, drafter.ContactUs, drafter.QuestionInvite)
	for i := range t.Sentences {
		s := &t.Sentences[i]
		if s.Has("MG503") && !s.Has("MG503!") {
			return false
		}
		open = open || s.Has(wayToAnswer) || s.Acts.Any(invites) || s.Role != drafter.Body && namesNumber(s)
	}
	return open
}

// wayToAnswer are the words by which a reply offers a person to answer to.
const wayToAnswer = "guard:kind-answer"

// namesNumber says whether a line under the letter has a number or an address
// to write to.
func namesNumber(s *drafter.Sentence) bool {
	for _, w := range s.Words {
		digits := 0
		for i := 0; i < len(w.Norm); i++ {
			if digit(w.Norm[i]) {
				digits++
			}
			if w.Norm[i] == '@' && i > 0 {
				return true
			}
		}
		if digits > 4 {
			return true
		}
	}
	return false
}
