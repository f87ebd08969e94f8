package rules

import "makegood/drafter"

// apologyWord is the group of the words that apologise: "sorry", "apologies".
const apologyWord = "guard:apology-word"

// overlaps says whether a hit of the group shares a word with h.
func overlaps(s *drafter.Sentence, group string, h drafter.Hit) bool {
	for _, o := range s.Hits {
		if o.Group == group && o.First < h.Last && h.First < o.Last {
			return true
		}
	}
	return false
}

// normAt is word i of s, or "" beyond its ends.
func normAt(s *drafter.Sentence, i int) string {
	if i < 0 || i >= len(s.Words) {
		return ""
	}
	return s.Words[i].Norm
}

// apologyMissing reports a reply in which no sentence apologises. Before
// anybody knows what happened, sorrow at the news is enough.
func apologyMissing(p *drafter.Pass, r *rule) error {
	early := p.Draft.Kind == drafter.Acknowledgement
	for i := range p.Text.Sentences {
		if apologises(&p.Text.Sentences[i], r, early) {
			return nil
		}
	}
	p.ReportReply("no sentence apologises", "")
	return nil
}

// apologises says whether s is an apology for something, in any words.
func apologises(s *drafter.Sentence, r *rule, early bool) bool {
	for _, h := range s.Hits {
		if h.Group != apologyWord && h.Group != r.ID+"/true" {
			continue
		}
		if hypothetical(s, h) {
			continue
		}
		if !overlaps(s, r.ID+"/false", h) && !feelingsOnly(s, h) && (early || !overlaps(s, r.ID+"/news", h)) {
			return true
		}
	}
	return false
}

// feelingsOnly says whether the word of apology h regrets the customer's
// reaction (MG103), and nothing in the sentence lifts that.
func feelingsOnly(s *drafter.Sentence, h drafter.Hit) bool {
	return overlaps(s, "MG103", h) && !s.Has("MG103!") && !overlaps(s, "MG103!at", h)
}

// hypothetical says whether an apology depends on a condition before it:
// "should it have been late, we apologise".
func hypothetical(s *drafter.Sentence, a drafter.Hit) bool {
	for _, c := range s.Hits {
		if (c.Group == "MG102/if" && !overlaps(s, "MG102/offer", c) || c.Group == "MG102/doubt") && c.First < a.First && precedes(s, c, a, true) {
			return true
		}
	}
	return false
}

// apologyConditional reports an apology that hangs on a condition, before it
// or behind it.
func apologyConditional(p *drafter.Pass, r *rule) error {
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		if !r.reads(s) {
			continue
		}
		h, ok := hangsOnCondition(s, r)
		if !ok {
			h, ok = r.first(s)
		}
		if ok {
			r.report(p, s, h)
		}
	}
	return nil
}

// hangsOnCondition finds a word of apology and a condition on it, as one hit.
func hangsOnCondition(s *drafter.Sentence, r *rule) (drafter.Hit, bool) {
	for _, a := range s.Hits {
		if a.Group != apologyWord || normAt(s, a.First-1) == "not" {
			continue
		}
		for _, c := range s.Hits {
			doubt := c.Group == r.ID+"/doubt"
			hypothesis := doubt || c.Group == r.ID+"/if"
			if !hypothesis && c.Group != r.ID+"/any" || !doubt && offered(s, r, a, c) || denied(s, c) {
				continue
			}
			switch {
			case c.First >= a.Last && follows(s, a.Last, c.First, hypothesis),
				c.First < a.First && precedes(s, c, a, hypothesis):
				return drafter.Hit{
					Group: r.ID, Phrase: c.Phrase,
					First: min(a.First, c.First), Last: max(a.Last, c.Last),
				}, true
			}
		}
	}
	return drafter.Hit{}, false
}

// offered says whether c is a condition on what happens next: "if you would
// rather have a refund". Right behind the word of apology it never is.
func offered(s *drafter.Sentence, r *rule, a, c drafter.Hit) bool {
	return c.First != a.Last && overlaps(s, r.ID+"/offer", c)
}

// denied says whether c stands under a negation: "without any reservation".
func denied(s *drafter.Sentence, c drafter.Hit) bool {
	for i := max(0, c.First-4); i < c.First; i++ {
		switch normAt(s, i) {
		case "without", "not", "never", "nor", "hardly":
			return true
		}
	}
	return false
}

// follows says whether the condition at word to belongs to the apology that
// ends at word from: nothing between them starts another statement.
func follows(s *drafter.Sentence, from, to int, hypothesis bool) bool {
	if to-from > 16 || hypothesis && to > from && normAt(s, to-1) == "and" {
		return false
	}
	for i := from; i < to; i++ {
		switch w := normAt(s, i); w {
		case ";", ":", "—", "…", "(", ")", "please", "let", "but", "so", "kindly", "whether":
			return false
		case ",", "and", "or":
			if begins(normAt(s, i+1), normAt(s, i+2), hypothesis) && i+1 < to {
				return false
			}
		case "ring", "call", "tell", "write", "reply", "email", "see", "know", "check", "ask", "wonder", "decide", "happy", "glad":
			if hypothesis {
				return false
			}
		}
	}
	return true
}

// begins says whether two words behind a comma or "and" start a statement of
// its own.
func begins(w, next string, hypothesis bool) bool {
	switch w {
	case "i", "we":
		switch next {
		case "apologise", "regret", "also", "would", "am", "are":
			return hypothesis
		}
		return true
	case "please", "let", "here", "there", "will", "would", "can", "could", "ring", "call", "just", "give", "do", "next", "may", "might",
		"have", "has", "then", "tell", "ask", "reply", "write", "email", "phone", "contact", "send", "say", "come":
		return true
	case "it", "this", "that", "you", "he", "she", "they":
		return hypothesis && next != "may" && next != "might"
	}
	return false
}

// precedes says whether condition c governs the apology a behind it: between
// them stands the end of c's clause and no other statement.
func precedes(s *drafter.Sentence, c, a drafter.Hit, hypothesis bool) bool {
	comma := -1
	for i := c.Last; i < a.First; i++ {
		switch normAt(s, i) {
		case ";", ":", "—", "(", ")", "?", "…":
			return false
		case ",", "then":
			comma = i
		}
	}
	if !hypothesis {
		return regretted(s, c, a) || comma > 0 && (normAt(s, c.First-1) == "for" || normAt(s, 0) == "for" || normAt(s, 0) == "to") && leads(s, comma+1, a.First)
	}
	if comma > 0 {
		return leads(s, comma+1, a.First)
	}
	from := a.First - 1
	for from > c.Last && from > a.First-6 && normAt(s, from) != "i" && normAt(s, from) != "we" {
		from--
	}
	return a.First-c.First < 16 && leads(s, max(c.Last, from), a.First)
}

// regretted says whether the apology is the verb of what c names: "any
// inconvenience is regretted".
func regretted(s *drafter.Sentence, c, a drafter.Hit) bool {
	w := normAt(s, a.First)
	if w != "regretted" && (w != "apologised" || normAt(s, a.Last) != "for") || a.First-c.Last > 10 {
		return false
	}
	for i := c.Last; i < a.First; i++ {
		switch normAt(s, i) {
		case "is", "are", "was", "be", "were":
			return true
		}
	}
	return false
}

// leads says whether words from to to are no more than the way into an
// apology: "then we would like to offer you our sincere".
func leads(s *drafter.Sentence, from, to int) bool {
	if to-from > 12 {
		return false
	}
	strange := 0
	switch normAt(s, from) {
	case "the", "our", "this", "all", "everyone", "everybody":
		strange = 4 // "the parish council offers"
	}
	for i := from; i < to; i++ {
		w := normAt(s, i)
		if len(w) > 4 && w[len(w)-2:] == "ly" {
			continue
		}
		switch w {
		case "then", "we", "i", "am", "are", "do", "would", "should", "like", "to", "want", "wish", "must", "can", "could", "only", "please",
			"accept", "our", "my", "the", "offer", "you", "your", "first", "sincere", "sincerest", "deep", "deepest", "very", "so", "too", "for", "that",
			"this", "it", "of", "course", "also", "as", "well", "all", "both", "once", "again", "now", "extend", "express", "most", "humble", "and",
			"feel", "may", "be", "will", "shall", "an", "full", "unreserved", "heartfelt", "in", "every", "everyone", "say", "how", "is", "much",
			"have", "convey", "us", "me", "allow", "let", "company", "management", "who", "team", "which", "let's", "ask", "beg":
		default:
			if strange--; strange < 0 {
				return false
			}
		}
	}
	return normAt(s, from) != "and"
}

// apologyPassive reports a fault that nobody made, unless a neighbouring
// sentence owns it.
func apologyPassive(p *drafter.Pass, r *rule) error {
	ss := p.Text.Sentences
	for i := range ss {
		s := &ss[i]
		if !r.reads(s) {
			continue
		}
		h, ok := r.first(s)
		if !ok || i > 0 && ss[i-1].Has(r.ID+"/own") || i+1 < len(ss) && ss[i+1].Has(r.ID+"/own") {
			continue
		}
		r.report(p, s, h)
	}
	return nil
}
