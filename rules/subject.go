package rules

import "makegood/drafter"

// A clauseReader looks for the subject of a verb.
type clauseReader struct {
	r *rule
	t *drafter.Text
	i int
	s *drafter.Sentence
	// open says that the verb is one of which only a person or a firm can be
	// the subject, so that a noun nobody has listed will do.
	open bool
}

// agentVerb says whether the verb of a hit wants an agent.
func (c *clauseReader) agentVerb(h drafter.Hit) bool {
	k := h.First
	for k < len(c.s.Words) && (auxiliary(c.s.Words[k].Norm) || adverbial(c.s.Words[k].Norm)) {
		if in(c.s.Words[k].Norm, " is are was were be been being ") {
			return false // a passive has no agent before it
		}
		k++
	}
	if h.First > 0 && in(c.s.Words[h.First-1].Norm, " is are was were be been being ") {
		return false
	}
	return k < len(c.s.Words) && humanVerb(c.s.Words[k].Norm)
}

// meant says whether a fault is only wished for, foreseen or denied.
func (c *clauseReader) meant(h drafter.Hit) bool {
	for k := h.First - 1; k >= 0 && k >= h.First-4; k-- {
		switch w := c.s.Words[k].Norm; {
		case w == "will" || w == "shall" || w == "going" || w == "to" && in(c.s.Words[h.First].Norm, " let cut put set shut hit cost read come run burst "):
			return true
		case w == "not" || w == "never" || w == "nor":
			return h.Group == "MG201/fault"
		case !auxiliary(w) && !adverbial(w):
			return false
		}
	}
	return false
}

// undone reads a negation: the party did not do what it had to.
func (c *clauseReader) undone(h drafter.Hit) (int, bool) {
	next := h.Last
	for next < len(c.s.Words) && (adverbial(c.s.Words[next].Norm) || c.s.Words[next].Norm == "been") {
		next++
	}
	if next >= len(c.s.Words) || harmless(c.s.Words[next].Norm) {
		return 0, false
	}
	if h.First > 0 && c.s.Words[h.First].Norm == "never" && in(c.s.Words[h.First-1].Norm, " would will can could should must may ") {
		return 0, false
	}
	return c.subject(h.First)
}

// consequence reads a plain past verb whose bad result is told behind it.
func (c *clauseReader) consequence(result int) (int, bool) {
	for k := 1; k < result; k++ {
		if pastVerb(c.s.Words[k].Norm) {
			if first, ok := c.subject(k); ok {
				return first, true
			}
		}
	}
	return 0, false
}

// possessor reads "the printer's mistake".
func (c *clauseReader) possessor(h drafter.Hit) (int, bool) {
	for k := h.First + 1; k < h.Last; k++ {
		if w := c.s.Words[k].Norm; w == "'s" || w == "'" {
			first := c.phraseStart(k)
			return first, first < k && c.party(first, k)
		}
	}
	return 0, false
}

// subject is the first word of the party that is the subject of the verb at
// word v.
func (c *clauseReader) subject(v int) (int, bool) {
	ws := c.s.Words
	j := v
	for j > 0 && (auxiliary(ws[j-1].Norm) || adverbial(ws[j-1].Norm) || ws[j-1].Norm == "not") {
		j--
	}
	if j == 0 {
		return 0, false
	}
	switch w := ws[j-1].Norm; w {
	case "i", "we", "you", "me", "us", "nobody", "nothing", "this", "there", "what", "everything":
		return 0, false
	case "they", "he", "she":
		return c.pronoun(j - 1)
	case "it":
		return c.machine(j - 1)
	case "who", "that", "which":
		return c.relative(j - 1)
	case "and", "or", "then", "but":
		return c.coordinated(j - 1)
	}
	return c.nounPhrase(j)
}

// nounPhrase reads the words before j as the subject, stepping over what is
// tied to it by a preposition or a relative clause.
func (c *clauseReader) nounPhrase(j int) (int, bool) {
	ws := c.s.Words
	end := j
	if ws[end-1].Norm == "," {
		end--
	}
	for range 4 {
		if end <= 0 {
			return 0, false
		}
		first := c.phraseStart(end)
		if first == end {
			break
		}
		if timeNoun(ws[end-1].Norm) && first > 0 {
			if end = first; preposition(ws[end-1].Norm) {
				end--
			}
			continue
		}
		if first > 1 && ws[first-1].Norm == "of" && quantity(ws[first-2].Norm) && c.party(first, end) {
			return first - 2, true
		}
		if first > 1 && ws[first-1].Norm == "in" && ws[first-2].Norm == "stand" && c.party(first, end) {
			return first - 2, true // "the stand-in organist"
		}
		if first > 0 && preposition(ws[first-1].Norm) {
			end = first - 1
			continue
		}
		if c.party(first, end) {
			return first, true
		}
		break
	}
	return c.clauseInside(j)
}

// phraseStart is the first word of the noun phrase that ends before end.
func (c *clauseReader) phraseStart(end int) int {
	ws := c.s.Words
	first := end
	for first > 0 && end-first < 6 {
		w := ws[first-1].Norm
		if determiner(w) {
			return first - 1
		}
		if !wordLike(w) || preposition(w) || auxiliary(w) || linking(w) || adverbial(w) {
			break
		}
		first--
	}
	return first
}

// clauseInside looks for a party with a relative clause: "the lad you spoke
// to", "the firm that does our vans".
func (c *clauseReader) clauseInside(j int) (int, bool) {
	ws := c.s.Words
	for k := j - 1; k > 0 && k >= j-9; k-- {
		if stops(ws[k].Norm) {
			return 0, false
		}
		switch ws[k].Norm {
		case "who", "that", "which", "we", "you", "i", "whom", "whose":
			if ws[k-1].Norm == "," && k > 1 {
				return c.antecedent(k - 1)
			}
			return c.antecedent(k)
		}
	}
	return 0, false
}

// antecedent is the party that ends before word k and is a subject itself.
func (c *clauseReader) antecedent(k int) (int, bool) {
	first := c.phraseStart(k)
	for first < k && first > 0 && c.s.Words[first-1].Norm == "of" {
		k = first - 1
		first = c.phraseStart(k)
	}
	if first == k || !c.party(first, k) {
		return 0, false
	}
	return first, true
}

// relative is the party before "who", unless the writer did something to it.
func (c *clauseReader) relative(k int) (int, bool) {
	end := k
	aside := end > 0 && c.s.Words[end-1].Norm == "," // "…, who": told, not picked out
	if aside {
		end--
	}
	if end == 0 {
		return 0, false
	}
	first := c.phraseStart(end)
	for first > 0 && first < end && !c.party(first, end) && preposition(c.s.Words[first-1].Norm) {
		end = first - 1
		first = c.phraseStart(end)
	}
	if first == end || !c.party(first, end) {
		return 0, false
	}
	for m := first - 1; !aside && m >= 0 && m >= first-5; m-- {
		switch c.s.Words[m].Norm {
		case "i", "we":
			return 0, false
		}
	}
	return first, true
}

// coordinated is the first subject of a clause whose verb follows an "and".
func (c *clauseReader) coordinated(k int) (int, bool) {
	ws := c.s.Words
	from := k
	for from > 0 && !stops(ws[from-1].Norm) {
		from--
	}
	for m := from; m < k; m++ {
		switch w := ws[m].Norm; {
		case w == "i" || w == "we" || w == "you":
			return 0, false
		case w == "they" || w == "he" || w == "she":
			return c.pronoun(m)
		case m > from && !c.partyEnds(m+1):
			continue
		case c.partyEnds(m + 1):
			first := c.phraseStart(m + 1)
			if first > 0 && preposition(ws[first-1].Norm) {
				continue
			}
			if c.party(first, m+1) {
				return first, true
			}
		}
	}
	return 0, false
}

// pronoun says whether "they", "he" or "she" stands for a party: one was named
// in this sentence before it, or in one of the two before.
func (c *clauseReader) pronoun(k int) (int, bool) {
	if w := c.s.Words[k].Norm; w != "they" && !c.touchesReader() {
		return 0, false // gossip about a third person
	}
	for m := range k {
		if c.partyEnds(m + 1) {
			return k, true
		}
	}
	for b := c.i - 1; b >= 0 && b >= c.i-2; b-- {
		before := &c.t.Sentences[b]
		if before.Block != c.s.Block {
			break
		}
		if before.Has("MG201/party") {
			return k, true
		}
	}
	return 0, false
}

// machine says whether "it" stands for a machine named in this sentence.
func (c *clauseReader) machine(k int) (int, bool) {
	for _, h := range c.s.Hits {
		if h.Group == "MG201/party" && h.Last <= k && machineNoun(c.s.Words[h.Last-1].Norm) && c.party(c.phraseStart(h.Last), h.Last) {
			return h.First, true
		}
	}
	return 0, false
}
