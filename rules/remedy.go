package rules

import "makegood/drafter"

// The groups of the lexicon's page on remedies.
const (
	groupTime   = "guard:rem-time"
	groupPast   = "guard:rem-past"
	groupHours  = "guard:rem-hours"
	groupFuture = "guard:rem-future"
	groupDone   = "guard:rem-done"
	groupPaid   = "guard:rem-paid"
	groupState  = "guard:rem-state"
	groupReport = "guard:rem-report"
	groupMotion = "guard:rem-motion"
	groupWill   = "guard:rem-will"
	groupRef    = "guard:rem-ref"
	groupSoon   = "guard:rem-soon"
)

// actionMissing finds replies in which nothing is done for the customer.
func actionMissing(p *drafter.Pass, r *rule) error {
	if _, _, refused := refusal(p.Text); refused {
		return nil
	}
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		if !r.reads(s) {
			continue
		}
		if hasDeed(s) {
			return nil
		}
		if h, vague := vagueness(p.Text, i); vague && h.Group != "MG402/space" {
			return nil // MG402 speaks
		}
	}
	p.ReportReply("no deed in the reply", "")
	return nil
}

// hasDeed says whether a sentence tells of something that was, is or will be
// done for the customer.
func hasDeed(s *drafter.Sentence) bool {
	if s.Has(groupPaid) {
		return true
	}
	for _, h := range s.Hits {
		switch h.Group {
		case groupFuture, groupState:
			if !near(s, h, "MG401/pretence", 0) && !near(s, h, "MG403/vapour", 0) && !near(s, h, "MG402/", 0) {
				return true
			}
		case groupDone:
			if !near(s, h, "MG401/pretence", 0) && !near(s, h, "MG403/vapour", 0) && !near(s, h, "MG401/failing", 5) {
				return true
			}
		}
	}
	if openDeed(s) {
		return true
	}
	if s.Has("MG401/pretence", "MG401/failing") {
		return false
	}
	return ahead(s) && s.Has(groupWill, groupMotion) || s.Has(groupSoon) && !s.Has(groupHours, groupPast) && speaksTo(s)
}

// speaksTo says whether the customer, or what is theirs, is the object of s.
func speaksTo(s *drafter.Sentence) bool {
	for i, w := range s.Words {
		if w.Norm == "your" || i > 0 && (w.Norm == "you" || w.Norm == "yours") {
			return true
		}
	}
	return false
}

// ahead says whether the sentence names a time that is still to come, and not
// the hours in which somebody can be reached.
func ahead(s *drafter.Sentence) bool {
	if !timed(s) || s.Has(groupHours, groupPast) {
		return false
	}
	return s.Has(groupFuture, groupWill) || s.Has(groupMotion) && !s.Has(groupDone)
}

// timed says whether the sentence names a time that is not just the date of a
// letter or an order.
func timed(s *drafter.Sentence) bool {
	for _, h := range s.Hits {
		if h.Group == groupTime && !near(s, h, groupRef, 0) {
			return true
		}
	}
	return false
}

// near says whether a hit of a group (or, if its name ends in "/", of a page's
// groups) shares a word with h, or stands at most so many words away from it.
func near(s *drafter.Sentence, h drafter.Hit, group string, words int) bool {
	for _, o := range s.Hits {
		if o.First < h.Last+words && h.First < o.Last+words && inGroup(o.Group, group) {
			return true
		}
	}
	return false
}

func inGroup(name, group string) bool {
	n := len(group)
	return name == group || group[n-1] == '/' && len(name) > n && name[:n] == group
}

// actionVague finds promises of which nothing can be checked.
func actionVague(p *drafter.Pass, r *rule) error {
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		if !r.reads(s) {
			continue
		}
		if h, ok := vagueness(p.Text, i); ok {
			r.report(p, s, h)
		}
	}
	return nil
}

// vagueness is the vague promise of sentence i, if it makes one and nothing
// beside it makes it definite.
func vagueness(t *drafter.Text, i int) (drafter.Hit, bool) {
	s := &t.Sentences[i]
	for _, h := range s.Hits {
		if !inGroup(h.Group, "MG402/") || h.Group == "MG402/takes-back" {
			continue
		}
		if h.Group != "MG402/contact" && h.First > 0 && s.Words[h.First-1].Norm == "you" {
			continue // it is the customer who will see
		}
		if !near(s, h, "MG402/takes-back", 0) && !definite(t, i, h) {
			return h, true
		}
	}
	return drafter.Hit{}, false
}

// definite says whether a time or a deed makes vague hit h of sentence i a
// promise that can be checked.
func definite(t *drafter.Text, i int, h drafter.Hit) bool {
	s := &t.Sentences[i]
	switch h.Group {
	case "MG402/lead":
		return deedElsewhere(t, i)
	case "MG402/effort":
		return deedBeside(s, h) && timed(s)
	case "MG402/steps":
		return timed(s) || deedBeside(s, h)
	}
	if timed(s) || deedBeside(s, h) {
		return true
	}
	for _, k := range [...]int{i - 1, i + 1} {
		if n := neighbour(t, i, k); n != nil && n.Has(groupReport) && ahead(n) {
			return true
		}
	}
	return false
}

// deedBeside says whether the sentence names a deed apart from h.
func deedBeside(s *drafter.Sentence, h drafter.Hit) bool {
	for _, o := range s.Hits {
		apart := o.First >= h.Last || h.First >= o.Last
		if apart && (o.Group == groupFuture || o.Group == groupDone || o.Group == groupPaid) && !near(s, o, "MG402/", 0) && !near(s, o, "MG403/vapour", 0) {
			return true
		}
	}
	return false
}

func deedElsewhere(t *drafter.Text, i int) bool {
	for k := range t.Sentences {
		if t.Sentences[k].Role == drafter.Body && (k != i && hasDeed(&t.Sentences[k]) || k == i && t.Sentences[k].Has(groupTime, groupPaid, groupState)) {
			return true
		}
	}
	return false
}

// neighbour is sentence k if it stands in the same paragraph as sentence i.
func neighbour(t *drafter.Text, i, k int) *drafter.Sentence {
	if k < 0 || k >= len(t.Sentences) || t.Sentences[k].Block != t.Sentences[i].Block || t.Sentences[k].Role != drafter.Body {
		return nil
	}
	return &t.Sentences[k]
}

// noDate finds deeds that lie ahead without a time.
func noDate(p *drafter.Pass, r *rule) error {
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		if !r.reads(s) || timed(s) || s.Has("MG403/choice") || isQuestion(s) {
			continue
		}
		if _, vague := vagueness(p.Text, i); vague {
			continue
		}
		if h, ok := undated(s); ok && !datedBeside(p.Text, i, h) {
			r.report(p, s, h)
		}
	}
	return nil
}

// undated is the first deed of s that lies ahead.
func undated(s *drafter.Sentence) (drafter.Hit, bool) {
	ours := speaksTo(s) || s.Has(groupState)
	for _, h := range s.Hits {
		deed := h.Group == groupFuture || ours && (h.Group == "MG403/passive" || soonDone(s, h) || h.Group == groupWill && announced(s, h))
		if deed && !near(s, h, "MG403/vapour", 0) && !near(s, h, "MG402/", 0) && !byCustomer(s, h) && !byThing(s, h) {
			return h, true
		}
	}
	return drafter.Hit{}, false
}

// soonDone says whether h puts off a deed to "soon".
func soonDone(s *drafter.Sentence, h drafter.Hit) bool {
	return h.Group == "MG403/soon" && !near(s, h, groupIdle, 0) && !ofOpinions(s, h)
}

// byCustomer says whether it is the customer who will do it: "you will send".
func byCustomer(s *drafter.Sentence, h drafter.Hit) bool {
	return h.First > 0 && s.Words[h.First-1].Norm == "you" && s.Words[h.First].Norm != "you" && !passive(s, h)
}

// byThing says whether a thing does it by its nature: "that will clean itself".
func byThing(s *drafter.Sentence, h drafter.Hit) bool {
	if h.First == 0 || passive(s, h) {
		return false
	}
	switch s.Words[h.First-1].Norm {
	case "it", "that", "this", "which", "there", "what":
		return true
	}
	return false
}

func passive(s *drafter.Sentence, h drafter.Hit) bool {
	for _, w := range s.Words[h.First:h.Last] {
		if w.Norm == "be" || w.Norm == "get" {
			return true
		}
	}
	return false
}

// datedBeside says whether the sentence before or after gives the time, or
// another one that speaks of the same thing.
func datedBeside(t *drafter.Text, i int, h drafter.Hit) bool {
	for _, k := range [...]int{i - 1, i + 1} {
		if n := neighbour(t, i, k); n != nil && ahead(n) {
			return true
		}
	}
	s := &t.Sentences[i]
	for k := range t.Sentences {
		o := &t.Sentences[k]
		if k != i && o.Role == drafter.Body && ahead(o) && shares(s.Words[h.First:min(len(s.Words), h.Last+6)], o.Words) {
			return true
		}
	}
	return false
}

// shares says whether a word of some length stands in both.
func shares(a, b []drafter.Word) bool {
	for _, w := range a {
		if len(w.Norm) < 5 || isCommon(w.Norm) {
			continue
		}
		for _, o := range b {
			if o.Norm == w.Norm {
				return true
			}
		}
	}
	return false
}

// isCommon says whether a longer word tells nothing about what is spoken of.
func isCommon(w string) bool {
	switch w {
	case "shall", "going", "would", "could", "about", "there", "their", "which", "where", "after", "again", "other",
		"course", "possible", "shortly", "earliest", "opportunity", "personally", "charge", "arrange", "receive", "another":
		return true
	}
	return false
}

func isQuestion(s *drafter.Sentence) bool {
	n := len(s.Words)
	return n > 0 && s.Words[n-1].Norm == "?"
}

// preventionMissing reminds that nothing says what changes.
func preventionMissing(p *drafter.Pass, r *rule) error {
	return remind(p, r, "MG405/change", "no sentence says what changes")
}

// extraMissing reminds that nothing was added to what was owed.
func extraMissing(p *drafter.Pass, r *rule) error {
	return remind(p, r, "MG406/extra", "nothing beyond what was owed")
}

// remind reports on the whole of a reply that makes something good but lacks a
// group of phrases. A reply without a deed has other worries.
func remind(p *drafter.Pass, r *rule, group, evidence string) error {
	deed := false
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		if s.Has(group) || group == "MG405/change" && s.Acts.Has(drafter.Prevention) {
			return nil
		}
		deed = deed || r.reads(s) && hasDeed(s)
	}
	if _, _, refused := refusal(p.Text); deed && !refused {
		p.ReportReply(evidence, "")
	}
	return nil
}
