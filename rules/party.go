package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"makegood/drafter"
)

// partyEnds says whether the name of a party ends before word k.
func (c *clauseReader) partyEnds(k int) bool {
	for _, h := range c.s.Hits {
		if h.Last == k && h.Group == "MG201/party" {
			return true
		}
	}
	return false
}

// party says whether the noun phrase of words first to end names a third party.
func (c *clauseReader) party(first, end int) bool {
	ws := c.s.Words
	head := ws[end-1].Norm
	det := ws[first].Norm
	switch {
	case (head == "'" || head == "'s") && end-1 > first:
		return false
	case c.partyEnds(end):
		return c.foreign(first, end)
	case organs()[head] && c.possessed(first, end):
		return true
	case determiner(det) && end-first > 1:
		return det != "your" && (c.open && openAgent(det, head) || agentive(head) || end-first > 2 && (crew(head) || ownPeople(head))) && !c.known(head)
	case end-first == 1 && (head == "someone" || head == "somebody"):
		return false
	}
	return c.named(first, end)
}

// organs are what a firm acts through: "the maker's approval process".
var organs = words("process processes procedure procedures policy people crew lot side end review approval website site app server servers feed update check checks security paperwork software department machine machines staff team office system systems desk planners lab platform support service rollout migration")

// possessed says whether the words first to end stand behind the name of
// another firm or a party with an apostrophe.
func (c *clauseReader) possessed(first, end int) bool {
	for k := end - 2; k >= first; k-- {
		if w := c.s.Words[k].Norm; (w == "'s" || w == "'") && k > 0 {
			owner := c.s.Words[k-1]
			return c.partyEnds(k) || capital(c.t.Plain, owner) && !noName(owner.Norm) && !c.known(owner.Norm)
		}
	}
	return false
}

// foreign says whether a phrase with the name of a trade or machine at its end
// means somebody else, and not the firm itself or what the customer owns.
func (c *clauseReader) foreign(first, end int) bool {
	ws := c.s.Words
	head, det := ws[end-1].Norm, ws[first].Norm
	switch det {
	case "your":
		return !machineNoun(head) && !ownPeople(head) && !in(head, " boss doctor dentist teacher nurse carer carers boys girls boy girl lad lass lady friend midwife organist vicar nanny nephew niece chaplain matron ")
	case "our", "my", "we", "us":
		return end-first > 2 || !ownPeople(head)
	case "a", "an":
		return !in(head, " girl boy lady lad lass gentleman guy ") || end-first > 2 && in(ws[end-2].Norm, " new delivery office shop stable message bell ball cabin ")
	case "no", "any", "every", "each", "another":
		return det == "another" || det == "every"
	}
	if determiner(det) {
		return !(ownPeople(head) && end-first == 2 && det != "the")
	}
	return !machineNoun(head) || end-first > 1
}

// named says whether the words are the bare name of a department, a colleague
// or another firm.
func (c *clauseReader) named(first, end int) bool {
	ws := c.s.Words
	for _, h := range c.s.Hits {
		if h.Group == "MG201/dept" && h.First == first && h.Last == end {
			return capital(c.t.Plain, ws[first])
		}
	}
	if end-first > 3 {
		return false
	}
	for k := first; k < end; k++ {
		if !capital(c.t.Plain, ws[k]) || noName(ws[k].Norm) || len(ws[k].Norm) < 2 || c.known(ws[k].Norm) {
			return false
		}
	}
	if end-first == 1 && len(ws[first].Norm) > 2 && strings.ToUpper(ws[first].Norm) == c.t.Plain[ws[first].Start:ws[first].End] {
		return c.concerns()
	}
	return first > 0 || !strings.HasSuffix(ws[first].Norm, "s") || end-first > 1
}

// concerns says whether the sentence has to do with the customer or with us.
func (c *clauseReader) concerns() bool {
	for _, w := range c.s.Words {
		if in(w.Norm, " you your us our we me my it them i ") {
			return true
		}
	}
	return false
}

// touchesReader says whether the sentence speaks of the customer or of us.
func (c *clauseReader) touchesReader() bool {
	for _, w := range c.s.Words {
		if in(w.Norm, " you your yours us our we me my ") {
			return true
		}
	}
	return false
}

// known says whether a name is that of the customer or of the writer: it stands
// in the salutation or under the letter.
func (c *clauseReader) known(name string) bool {
	for i := range c.t.Sentences {
		o := &c.t.Sentences[i]
		if o.Role != drafter.Salutation && o.Role != drafter.Signature && o.Role != drafter.Closing {
			continue
		}
		for _, w := range o.Words {
			if w.Norm == name {
				return true
			}
		}
	}
	return false
}

func capital(text string, w drafter.Word) bool {
	r, _ := utf8.DecodeRuneInString(text[w.Start:w.End])
	return unicode.IsUpper(r)
}
