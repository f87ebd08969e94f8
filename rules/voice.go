package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"makegood/drafter"
)

// apologyImpersonal reports an apology that an institution makes, or nobody,
// and a letter that an office signs.
func apologyImpersonal(p *drafter.Pass, r *rule) error {
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		if s.Role != drafter.Body || s.Has(r.ID+"/person") {
			continue
		}
		for _, h := range s.Hits {
			name, own := strings.CutPrefix(h.Group, r.ID)
			if own && (name == "/voice" || name == "/of" || name == "/nobody" || name == "/foot") {
				r.report(p, s, h)
				break
			}
		}
	}
	if at, ok := officeSigns(p.Text, r.ID+"/office", r.ID+"/title"); ok && !signedByStaff(p.Draft) {
		p.Report(at, "an office signs, and no person", "")
	}
	return nil
}

// officeSigns finds the sign-off of a letter that names an office and nobody
// who works in it.
func officeSigns(t *drafter.Text, office, title string) (drafter.Span, bool) {
	from := len(t.Sentences)
	for from > 0 && signOff(t, from-1, office) {
		from--
	}
	for i := from; i < len(t.Sentences); i++ {
		s := &t.Sentences[i]
		if s.Role == drafter.Closing {
			continue
		}
		if personSigns(t.Plain, s, office, title) {
			return drafter.Span{}, false
		}
		if s.Has(office) {
			start := s.Start
			if i > 0 && t.Sentences[i-1].Role == drafter.Closing {
				start = t.Sentences[i-1].Start
			}
			return drafter.Span{Start: start, End: s.End}, true
		}
	}
	return drafter.Span{}, false
}

// signOff says whether sentence i belongs to the sign-off. An office in a line
// of its own at the foot of a letter signs it without any closing.
func signOff(t *drafter.Text, i int, office string) bool {
	s := &t.Sentences[i]
	switch s.Role {
	case drafter.Closing, drafter.Signature:
		return true
	case drafter.Body:
	default:
		return false
	}
	if i == 0 || len(s.Words) > 7 || !s.Has(office) || strings.IndexByte(t.Plain[t.Sentences[i-1].End:s.Start], '\n') < 0 {
		return false
	}
	for _, w := range s.Words {
		if r, _ := utf8.DecodeRuneInString(t.Plain[w.Start:]); unicode.IsLower(r) && len(w.Norm) > 3 || w.Norm == "." || w.Norm == "?" {
			return false
		}
	}
	return true
}

// personSigns says whether a line of a sign-off starts with the name of a
// person: one to five capitalised words of which none is an office's.
func personSigns(text string, s *drafter.Sentence, office, title string) bool {
	end, names := s.End, 0
	for i, w := range s.Words {
		r, _ := utf8.DecodeRuneInString(text[w.Start:])
		switch {
		case !unicode.IsLetter(r):
			if i == 0 || w.Norm == "." || w.Norm == "'" || w.Norm == "&" {
				continue
			}
			end = min(end, w.Start)
		case w.Norm == "and" || w.Norm == "de" || w.Norm == "van" || w.Norm == "von" || w.Norm == "der" || w.Norm == "'s":
			continue
		case names > 0 && (unicode.IsLower(r) || w.Norm == "for"):
			end = min(end, w.Start)
		case i == 0 && (w.Norm == "the" || w.Norm == "your" || w.Norm == "our" || w.Norm == "for" || w.Norm == "on"):
			return false
		case unicode.IsUpper(r):
			names++
		default:
			end = min(end, w.Start)
		}
		if end < s.End {
			break
		}
	}
	if names == 0 || names > 7 {
		return false
	}
	for _, h := range s.Hits {
		if h.Group != office || s.At(h).Start >= end {
			continue
		}
		return names > 1 && s.Has(title) && givenName(s, h.First)
	}
	return names < 6
}

// givenName says whether the words before a job title hold a name: "Juan
// Rivera Director", but not "General Manager".
func givenName(s *drafter.Sentence, before int) bool {
	for i := range before {
		switch normAt(s, i) {
		case "general", "assistant", "deputy", "senior", "regional", "area", "branch", "duty", "managing", "hotel", "front", "chief", "national", "acting",
			"customer", "guest", "client", "store", "site", "shop", "restaurant", "executive", "head", "food", "-", "the", "your", "claims", "quality":
		default:
			return true
		}
	}
	return false
}
