package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"makegood/drafter"
)

// attachmentMissing finds announcements of an enclosure when there is none.
// What goes with a bare text or a printed letter nobody can see: there it is
// only a reminder.
func attachmentMissing(p *drafter.Pass, r *rule) error {
	if p.Draft.Attachments > 0 {
		return nil
	}
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		h, ok := r.first(s)
		switch {
		case !ok || !r.reads(s):
		case p.Draft.Message:
			r.report(p, s, h)
		default:
			p.ReportAs(drafter.Note, s.At(h), h.Phrase, "")
		}
	}
	return nil
}

// internalLeak finds notes for colleagues. A remark about somebody that would
// be harmless elsewhere is none in brackets, where the customer is not spoken
// to.
func internalLeak(p *drafter.Pass, r *rule) error {
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		if !r.reads(s) {
			continue
		}
		h, ok := r.first(s)
		ok = ok && (!speaksToCustomer(s) || marked(p.Text.Plain, s))
		if !ok {
			h, ok = r.firstOf(s, "MG804/spoken")
		}
		if !ok {
			h, ok = hitOf(s, "MG804/sure")
		}
		if !ok && isAside(s) {
			h, ok = asideTwice(s)
		}
		if !ok && s.Role == drafter.Body {
			h, ok = orphan(p.Text, i, r)
		}
		if ok {
			r.report(p, s, h)
		}
	}
	reportMarkedLines(p)
	return nil
}

// isAside says whether the whole sentence stands in brackets and does not
// speak to the customer.
func isAside(s *drafter.Sentence) bool {
	if n := len(s.Words); n == 0 || s.Words[0].Norm != "(" && s.Words[0].Norm != "[" {
		return false
	}
	return !speaksToCustomer(s)
}

// orphan finds a remark about somebody of whom the text has said nothing
// before: the customer, of whom a colleague is told. The sentence must not
// speak to the customer, and must speak of the dealings with him.
func orphan(t *drafter.Text, i int, r *rule) (drafter.Hit, bool) {
	s := &t.Sentences[i]
	h, ok := r.firstOf(s, "MG804/orphan")
	if !ok || !s.Has("MG804/dealing") {
		return h, false
	}
	for k := 0; k <= i; k++ {
		words := t.Sentences[k].Words
		if k == i {
			words = words[:h.First]
		}
		if t.Sentences[k].Role == drafter.Body && (somebody(t.Plain, words) || t.Sentences[k].Has("MG804/person")) {
			return h, false
		}
	}
	return h, !speaksToCustomer(s)
}

// somebody says whether a name may be among the words of a sentence.
func somebody(text string, words []drafter.Word) bool {
	for k, w := range words {
		if r, _ := utf8.DecodeRuneInString(text[w.Start:]); unicode.IsUpper(r) && w.Norm != "i" && (k > 0 || len(words) > 1 && !seldomName(w.Norm)) {
			return true
		}
	}
	return false
}

// seldomName says whether a word that begins a sentence is certainly no name.
func seldomName(norm string) bool {
	switch norm {
	case "the", "a", "an", "this", "that", "if", "when", "he", "she", "it", "they", "we", "our", "my", "no", "not", "do", "please", "so", "but", "and", "or",
		"can", "could", "should", "apparently", "clearly", "probably", "because", "since", "as", "then", "there", "what", "who", "why", "how", "just", "never", "always":
		return true
	}
	return false
}

// marked says whether s opens like a note to somebody else: in brackets and
// with a name, or as one calls a note.
func marked(text string, s *drafter.Sentence) bool {
	if s.Has("MG804/marked") {
		return true
	}
	if len(s.Words) < 4 || s.Words[0].Norm != "(" && s.Words[0].Norm != "[" {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[s.Words[1].Start:])
	switch s.Words[2].Norm {
	case ",", ":", "—":
		return unicode.IsUpper(r)
	}
	return false
}

// asideTwice wants two different signs in one bracket.
func asideTwice(s *drafter.Sentence) (drafter.Hit, bool) {
	var first drafter.Hit
	for _, h := range s.Hits {
		switch {
		case h.Group != "MG804/aside" || h.Phrase == first.Phrase:
		case first.Phrase == "":
			first = h
		default:
			return first, true
		}
	}
	return first, false
}

// reportMarkedLines finds notes behind ">>>": they look quoted, but no mail
// program quotes like that.
func reportMarkedLines(p *drafter.Pass) {
	at := 0
	for line := range strings.Lines(p.Text.Plain) {
		text := strings.TrimRight(line, "\r\n")
		if rest, ok := strings.CutPrefix(text, ">>>"); ok && !strings.HasPrefix(rest, ">") && tellsInternal(rest) {
			p.Report(drafter.Span{Start: at, End: at + len(text)}, ">>>", "")
		}
		at += len(line)
	}
}

// tellsInternal says whether a line speaks of what customers should not read.
func tellsInternal(line string) bool {
	for _, w := range strings.FieldsFunc(strings.ToLower(line), func(r rune) bool { return !unicode.IsLetter(r) }) {
		switch w {
		case "legal", "internal", "admit", "margin", "liability", "lawyers", "solicitors", "compliance":
			return true
		}
	}
	return false
}

// speaksToCustomer says whether s says you.
func speaksToCustomer(s *drafter.Sentence) bool {
	for _, w := range s.Words {
		switch w.Norm {
		case "you", "your", "yours", "yourself":
			return true
		}
	}
	return false
}
