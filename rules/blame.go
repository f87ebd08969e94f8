package rules

import (
	"strings"

	"makegood/drafter"
)

// blameOthers finds the sentences that name somebody else as the cause: by a
// phrase, or by a clause whose subject is a third party and whose verb says
// that something was done badly or left undone.
func blameOthers(p *drafter.Pass, r *rule) error {
	ss := p.Text.Sentences
	for i := range ss {
		s := &ss[i]
		if !r.reads(s) || !s.Has(r.ID, "MG201/fault", "MG201/not", "MG201/result", "MG201/owns") || s.Has(r.unless) {
			continue
		}
		h, ok := r.blame(p.Text, i)
		if !ok || r.owned(ss, i, h) || p.Draft.House.Sells(textAt(p.Text, s, h)) {
			continue
		}
		r.report(p, s, h)
	}
	return nil
}

// textAt is what stands at a hit.
func textAt(t *drafter.Text, s *drafter.Sentence, h drafter.Hit) string {
	at := s.At(h)
	return t.Plain[at.Start:at.End]
}

// blame is the part of a sentence that blames.
func (r *rule) blame(t *drafter.Text, i int) (drafter.Hit, bool) {
	s := &t.Sentences[i]
	if h, ok := r.first(s); ok && !r.reportedBefore(s, h.First) {
		return h, true
	}
	c := clauseReader{r: r, t: t, i: i, s: s}
	for _, h := range s.Hits {
		if !strings.HasPrefix(h.Group, "MG201/") {
			continue
		}
		var first int
		var ok bool
		switch c.open = false; h.Group {
		case "MG201/fault":
			c.open = c.agentVerb(h)
			first, ok = c.subject(h.First)
		case "MG201/not":
			c.open = c.agentVerb(h)
			first, ok = c.undone(h)
		case "MG201/result":
			c.open = c.agentVerb(h)
			first, ok = c.consequence(h.First)
		case "MG201/owns":
			first, ok = c.possessor(h)
		}
		if ok && !r.reportedBefore(s, first) && !c.meant(h) {
			h.First = first
			return h, true
		}
	}
	return drafter.Hit{}, false
}

// owned says whether the writer takes what the hit says upon himself: in the
// sentence, or in plain words in the one after it.
func (r *rule) owned(ss []drafter.Sentence, i int, h drafter.Hit) bool {
	s := &ss[i]
	if s.Has("MG201/own", "MG201/apology") {
		return true
	}
	for _, o := range s.Hits {
		if o.Group == "MG201/asked" && o.First <= h.First {
			return true
		}
	}
	if i+1 < len(ss) && ss[i+1].Block == s.Block && ss[i+1].Has("MG201/strong") {
		return !ss[i+1].Has("MG201/fault") || ss[i+1].Has("MG201/own")
	}
	return false
}

// reportedBefore says whether what stands at a word is somebody's report, a
// condition or a question, and no statement of the writer's.
func (r *rule) reportedBefore(s *drafter.Sentence, at int) bool {
	for _, h := range s.Hits {
		if h.Group != "MG201/reported" || h.First >= at+1 {
			continue
		}
		crossed := false
		for k := h.First; k < at && k < len(s.Words); k++ {
			switch s.Words[k].Norm {
			case ":", ";", "—":
				crossed = true
			case ",":
				crossed = crossed || k+1 < len(s.Words) && (s.Words[k+1].Norm == "but" || s.Words[k+1].Norm == "however")
			}
		}
		if !crossed {
			return true
		}
	}
	return strings.HasSuffix(s.Words[len(s.Words)-1].Norm, "?")
}
