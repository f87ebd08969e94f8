package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"makegood/drafter"
)

// impersonalAddress reports a greeting that names nobody: an error when the
// case knows the name.
func impersonalAddress(p *drafter.Pass, r *rule) error {
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		if i > 6 || s.Role == drafter.Closing || s.Role == drafter.Signature {
			return nil
		}
		if s.Role == drafter.Body && i > 1 {
			return nil
		}
		h, ok := greetsNobody(p, s, r)
		if !ok {
			continue
		}
		name := ""
		if p.Draft.Case != nil {
			if name = nameOf(p.Draft.Case.Complaint); name == "" && sirOrMadam(s) {
				return nil
			}
		}
		severity := p.Rule.Severity
		if name != "" {
			severity = drafter.Error
		}
		p.ReportAs(severity, s.At(h), h.Phrase, "")
		return nil
	}
	return nil
}

// greetsNobody says whether s is a greeting without a name, and where.
func greetsNobody(p *drafter.Pass, s *drafter.Sentence, r *rule) (drafter.Hit, bool) {
	if h, ok := firstOf(s, r.ID+"/whom"); ok {
		return h, true
	}
	h, ok := firstOf(s, r.ID+"/greeting")
	if !ok {
		return h, false
	}
	end, roles := h.Last, strings.Contains(" sir sirs madam ladies gentlemen ", " "+normAt(s, h.First)+" ")
	for ; end < len(s.Words); end++ {
		w := s.Words[end]
		if w.Norm == "," || w.Norm == ":" || w.Norm == "!" || w.Norm == "." || w.Norm == "—" {
			if next := normAt(s, end+1); end == h.Last && addresses(next) || next == "sir" || next == "madam" {
				continue // "Good morning, Sir"
			}
			break
		}
		if w.Norm == "/" || w.Norm == "." && title(normAt(s, end-1)) && end+1 < len(s.Words) || roles && (w.Norm == "(" && normAt(s, end+2) == ")" || w.Norm == ")" || w.Norm == "s") {
			continue // "Tenant(s)"
		}
		if !addresses(w.Norm) && !filler(w.Norm) || title(normAt(s, end-1)) && !title(w.Norm) && w.Norm != "or" && w.Norm != "and" {
			return h, false
		}
		roles = true
	}
	if restOfLine(p.Text.Plain, s, end) || normAt(s, h.First) == "to" && (!roles || end > 6) {
		return h, false
	}
	if !roles && (normAt(s, h.First) == "welcome" || normAt(s, h.First) == "most" || normAt(s, end) == "." || normAt(s, end) == "" && normAt(s, end-1) != "there" || !lineEnds(p.Text.Plain, s, end)) {
		return h, false
	}
	h.Last, h.Phrase = end, "a greeting without a name"
	return h, true
}

// restOfLine says whether more stands behind the greeting on its line. Such a
// line is not judged when it goes on in brackets, nor when the name follows.
func restOfLine(text string, s *drafter.Sentence, end int) bool {
	at := s.End
	if end < len(s.Words) {
		at = s.Words[end].End
	}
	line, _, _ := strings.Cut(text[at:], "\n")
	line = strings.TrimLeft(line, " ,:!\t")
	if strings.HasPrefix(line, "(") || strings.HasPrefix(line, "[") {
		return true
	}
	return isFullName(strings.TrimRight(line, " ,.!:"), 1) && len(line) < 50
}

// lineEnds says whether nothing follows the greeting on its line.
func lineEnds(text string, s *drafter.Sentence, end int) bool {
	at := s.End
	if end < len(s.Words) {
		at = s.Words[end].End
	}
	line, _, _ := strings.Cut(text[at:], "\n")
	return strings.TrimSpace(line) == ""
}

// addresses says whether w is a role or a title, but no name.
func addresses(w string) bool {
	if bare := strings.TrimRight(w, "0123456789"); len(bare) > 2 {
		w = bare // "user123"
	}
	return strings.Contains(addressees, " "+w+" ")
}

// title says whether a name must follow w.
func title(w string) bool {
	switch w {
	case "mr", "mrs", "ms", "miss", "mx", "dr", "m", "s":
		return true
	}
	return false
}

// filler says whether w is what polite letters put between.
func filler(w string) bool {
	switch w {
	case "valued", "valuable", "esteemed", "dear", "respected", "loyal", "honoured", "honored", "cherished", "fellow", "our", "my", "the", "a", "and", "or", "&",
		"to", "of", "you", "most", "highly", "precious", "beloved", "lovely", "unhappy", "disappointed", "satisfied", "former", "prospective",
		"potential", "new", "regular", "online", "account", "policy", "card", "premium", "gold", "attention", "again", "very", "much", "sir/madam", "mr/mrs", "#", "no", "number", "concerned", "registered", "club", "bill", "council", "tax", "season", "ticket", "service", "bank", "library", "gym", "park", "site", "hotel", "phone",
		"whom", "it", "may", "concern", "lottery", "community", "energy", "gas", "water", "electricity", "broadband", "mobile", "rail", "train", "bus", "coach", "ferry", "airline", "store", "web", "website", "internet",
		"platform", "app", "loyalty", "rewards", "plus", "silver", "platinum", "vip", "corporate", "individual", "private", "residential", "domestic", "commercial", "housing",
		"school", "pension", "insurance", "mortgage", "loan", "credit", "savings", "theatre", "cinema", "museum", "festival", "fitness", "pool", "golf", "parking", "permit",
		"pet", "dog", "cat", "home", "car", "vehicle", "first", "local", "frustrated", "kind", "favourite", "honourable", "sweet", "frequent", "returning", "long-standing", "longstanding", "hon":
		return true
	}
	return w != "" && w[0] >= '0' && w[0] <= '9'
}

const addressees = ` customer customers client clients guest guests member members user users patient patients passenger passengers resident residents ` +
	`tenant tenants subscriber subscribers shopper shoppers buyer buyers purchaser complainant complainants claimant applicant occupier occupant householder ` +
	`homeowner leaseholder policyholder policyholders cardholder cardholders holder holders traveller travellers traveler travelers reader readers viewer viewers listener ` +
	`listeners patron patrons consumer consumers visitor visitors player players gamer gamers donor donors supporter supporters reviewer student students ` +
	`parent parents guardian guardians carer motorist rider commuter sir sirs madam madame ma'am maam mam mesdames gentlemen ladies ` +
	`friend friends there recipient addressee enquirer correspondent person taxpayer ratepayer citizen owner owners diner diners contact ` +
	`attendee delegate participant borrower renter hirer saver payer ticketholder mr mrs ms miss mx dr m s messrs sender neighbour one merchant seller ` +
	`investor shareholder learner pupil fan fans family household insured whomsoever public bather angler walker cyclist member's ` +
	`cardmember cardmembers beneficiary beneficiaries billpayer keyholder stakeholder licensee lessee lessor pensioner pensioners voter voters volunteer annuitant payee ` +
	`registrant entrant contestant candidate nominee exhibitor vendor supplier trader dealer advertiser contributor author follower followers backer backers camper ` +
	`campers runner swimmer skier gardener collector enthusiast lover lovers driver drivers employee employees neighbours colleague pal mate buddy you ` +
	`taxpayers ratepayers citizens policy-holder account-holder card-holder ticket-holder bill-payer caller callers inhabitant allottee ` +
	`allottees depositor depositors bondholder flyer flyers `

// sirOrMadam says whether a greeting is the one for people whose name nobody
// knows.
func sirOrMadam(s *drafter.Sentence) bool {
	for i := range s.Words {
		switch s.Words[i].Norm {
		case "sir", "sirs", "madam", "whom":
			return true
		}
	}
	return false
}

// nameOf is the name under which a complaint was sent or signed, or "".
func nameOf(m drafter.Message) string {
	from, _, _ := strings.Cut(m.From, "<")
	if name := strings.Trim(from, ` "'`); isFullName(name, 2) {
		return name
	}
	text := strings.TrimSpace(m.Text)
	last := strings.TrimSpace(text[strings.LastIndexByte(text, '\n')+1:])
	if text != last && isFullName(last, 1) {
		return last
	}
	return ""
}

// isFullName says whether s is at least so many capitalised words and no more
// than six.
func isFullName(s string, least int) bool {
	words := 0
	for w := range strings.FieldsSeq(s) {
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case unicode.IsUpper(r) && !strings.ContainsAny(w, "0123456789@!?:"):
			words++
		case w == "and" || w == "de" || w == "van" || w == "von" || w == "&":
		default:
			return false
		}
	}
	return words >= least && words <= 6
}
