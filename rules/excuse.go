package rules

import (
	"strings"

	"makegood/drafter"
)

// excuse finds a circumstance that is brought forward. Where the sentence
// blames somebody for the same thing, MG201 speaks alone; where the customer
// asked why, in this draft's own words, a sentence may answer.
func excuse(p *drafter.Pass, r *rule) error {
	ss := p.Text.Sentences
	for i := range ss {
		s := &ss[i]
		if !r.reads(s) {
			continue
		}
		h, ok := r.first(s)
		if !ok || sentElsewhere(s, h) || i > 0 && asksWhy(&ss[i-1]) || strings.HasSuffix(p.Text.Plain[s.Start:s.End], "?") {
			continue
		}
		if i+1 < len(ss) && ss[i+1].Block == s.Block && ss[i+1].Has("MG301/owned") {
			continue
		}
		r.report(p, s, h)
	}
	return nil
}

// sentElsewhere says whether s passes the customer on, too, which weighs more.
// What stands within the excuse is part of it: "circumstances beyond our
// control".
func sentElsewhere(s *drafter.Sentence, excuse drafter.Hit) bool {
	for _, h := range s.Hits {
		if h.Group == "MG202" && (h.First < excuse.First || h.Last > excuse.Last) {
			return true
		}
	}
	return false
}

// asksWhy says whether a sentence repeats the customer's "why".
func asksWhy(s *drafter.Sentence) bool { return s.Has("MG301/why") }

// explanationHeavy notes a reply in which the cause comes before the remedy,
// or takes more room.
func explanationHeavy(p *drafter.Pass, r *rule) error {
	var o outline
	for i := range p.Text.Sentences {
		if s := &p.Text.Sentences[i]; r.reads(s) {
			o.add(s, i)
		}
	}
	asked := o.asked || p.Draft.Case != nil && asksForReasons(p.Draft.Case.Complaint.Text)
	switch {
	case o.plain < 2 || asked && o.causes <= 3, !o.trouble && p.Draft.Case == nil:
		return nil
	case o.before == o.causes, o.causes > 2 && o.causes > o.remedies, o.causes > 3:
	default:
		return nil
	}
	first, last := &p.Text.Sentences[o.first], &p.Text.Sentences[o.last]
	p.Report(drafter.Span{Start: first.Start, End: last.End}, o.evidence(), "")
	return nil
}

// An outline counts the sentences of a reply by what they are for.
type outline struct {
	causes, remedies int
	plain            int // causes that show it by a phrase or an act of their own
	before           int // causes before the first apology and remedy
	first, last      int // the explanation passage
	block            int // the paragraph of the last cause
	sorry, asked     bool
	trouble          bool // somebody complained: other mail may explain as it likes
}

func (o *outline) add(s *drafter.Sentence, i int) {
	if asksWhy(s) {
		o.asked = true
	}
	o.trouble = o.trouble || s.Acts.Has(drafter.Apology) || s.Has("MG303/complaint", "MG303/remedy", "MG301")
	switch {
	case s.Acts.Has(drafter.Apology):
		o.sorry = true
	case s.Has("MG303/remedy"), s.Acts.Any(remedies) && !s.Has("MG303/cause"):
		o.remedies++
	case s.Has("MG303/cause", "MG301") || s.Acts.Has(drafter.Excuse) || o.causes > 0 && s.Block == o.block && tells(s):
		if o.causes == 0 {
			o.first = i
		}
		o.causes++
		if !tells(s) || s.Has("MG303/cause", "MG301") {
			o.plain++
		}
		o.last, o.block = i, s.Block
		if !o.sorry && o.remedies == 0 {
			o.before++
		}
	}
}

// tells says whether a sentence goes on telling what happened: it does nothing
// to its reader.
func tells(s *drafter.Sentence) bool {
	if s.Acts != 0 || len(s.Words) < 4 {
		return false
	}
	for _, w := range s.Words {
		if w.Norm == "you" || w.Norm == "?" || w.Norm == "will" {
			return false
		}
	}
	return true
}

func (o *outline) evidence() string {
	if o.before == o.causes {
		return "the cause comes before apology and remedy"
	}
	return "more sentences of cause than of remedy"
}

var remedies = drafter.ActSet(drafter.Action, drafter.Compensation)

// asksForReasons says whether a complaint asks why.
func asksForReasons(complaint string) bool {
	for _, q := range [...]string{"Why ", "why ", "How did ", "how did ", "How could ", "how could ", "WHY", "explain", "what happened", "How come", "how come", "What went wrong", "what went wrong"} {
		if strings.Contains(complaint, q) {
			return true
		}
	}
	return false
}
