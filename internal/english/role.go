package english

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"makegood/drafter"
)

// roles puts their roles on the sentences. A salutation, a closing and a name
// that stand in one sentence with something else are cut from it.
func roles(ss []drafter.Sentence, text string, chunks []chunk) []drafter.Sentence {
	if len(ss) == 0 {
		return ss
	}
	r := roler{text: text, out: ss[:0]}
	for i, k := 0, 0; i < len(ss); i++ {
		for chunks[k].End <= ss[i].Start {
			k++
		}
		r.alone = ss[i].Start == chunks[k].Start
		r.whole = r.alone && ss[i].End >= chunks[k].End
		if r.rest = ss[i+1:]; r.room >= 0 {
			r.room = i + 1
		}
		r.sentence(ss[i])
	}
	r.unsigned()
	return r.out
}

// A roler walks over the sentences of a letter.
type roler struct {
	text string
	out  []drafter.Sentence // overwrites the sentences until one is cut
	room int                // number of sentences that may be overwritten, -1 for any
	rest []drafter.Sentence // what follows the sentence at hand

	alone  bool // the sentence starts its chunk
	whole  bool // and is all of it
	body   int  // number of body sentences so far
	signed bool // a closing was read
}

// add keeps s, or the part of s that ends at end, and returns the rest.
func (r *roler) add(s drafter.Sentence, role drafter.Role) {
	s.Span = visible(r.text, s.Span)
	if s.Len() == 0 {
		return
	}
	s.Role = role
	if role == drafter.Body {
		r.body++
	}
	if len(r.out) == r.room && len(r.rest) > 0 {
		r.out = append(make([]drafter.Sentence, 0, len(r.out)+len(r.rest)+4), r.out...)
		r.room = -1
	}
	r.out = append(r.out, s)
}

// cut keeps the part of s before byte at with a role and returns what is left.
func (r *roler) cut(s drafter.Sentence, at int, role drafter.Role) drafter.Sentence {
	head := s
	head.End = at
	r.add(head, role)
	s.Start = at
	s.Span = visible(r.text, s.Span)
	return s
}

// sentence finds the role of one sentence.
func (r *roler) sentence(s drafter.Sentence) {
	text := r.text[s.Start:s.End]
	if s.Role == drafter.Heading {
		r.add(s, drafter.Heading)
		return
	}
	if r.alone {
		if n := salutation(text, r.whole); n > 0 && (r.body <= 2 || r.whole) {
			r.header()
			r.signed = false
			if !speaksWords(r.text[s.Start+n : s.End]) {
				n = s.Len()
			}
			if s = r.cut(s, s.Start+n, drafter.Salutation); s.Len() > 0 {
				r.alone = false
				r.sentence(s)
			}
			return
		}
	}
	if n := closing(text); n > 0 && r.closes(text, n) {
		r.signed = true
		if s = r.cut(s, s.Start+n, drafter.Closing); s.Len() > 0 {
			r.add(s, drafter.Signature)
		}
		return
	}
	if r.signed {
		if signs(text) {
			r.add(s, drafter.Signature)
			return
		}
		r.signed = false
	}
	r.add(s, drafter.Body)
}

// speaksWords says whether s holds a letter or a digit.
func speaksWords(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
}

// header makes the short lines above the salutation (address, date, subject) a
// heading. A sentence that somebody left there is still one.
func (r *roler) header() {
	if len(r.out) > 12 {
		return
	}
	for _, s := range r.out {
		if s.Role != drafter.Heading && (s.Role != drafter.Body || s.Len() > 80) {
			return
		}
	}
	for i := range r.out {
		s := r.text[r.out[i].Start:r.out[i].End]
		if r.out[i].Role == drafter.Body && functionWords(s) < 2 && !strings.ContainsAny(s[len(s)-1:], ".!?") {
			r.out[i].Role = drafter.Heading
			r.body--
		}
	}
}

// closes says whether a sentence that starts with a closing's words is one: n
// bytes of it are, and the rest must be a name. Mere thanks close a letter
// only when somebody signs below.
func (r *roler) closes(text string, n int) bool {
	rest := strings.TrimSpace(text[n:])
	last := text[n-1]
	if thanks(text[:n]) && last != ',' && !r.alone {
		return false
	}
	if rest != "" {
		return signs(rest) && !startsSentence(rest) && (len(r.rest) == 0 || r.body > 0 && r.signsBelow())
	}
	if !thanks(text[:n]) {
		return last == ',' || r.whole || len(r.rest) == 0 || r.signsBelow()
	}
	if len(r.rest) == 0 {
		return last == ',' && r.body > 0
	}
	below := r.text[r.rest[0].Start:r.rest[0].End]
	return last != '?' && len(r.rest) <= 6 && r.signsBelow() && !strings.ContainsAny(below[len(below)-1:], ".!?")
}

// signsBelow says whether the next sentence looks like the lines under a
// closing.
func (r *roler) signsBelow() bool {
	if len(r.rest) == 0 {
		return false
	}
	next := r.text[r.rest[0].Start:r.rest[0].End]
	return signs(next) && !startsSentence(next) && closing(next) == 0
}

// unsigned looks for a signature that no closing announces: in the last lines
// of the letter, or at the end of the last sentence ("… soon. ^JK").
func (r *roler) unsigned() {
	n := len(r.out)
	if n == 0 || r.out[n-1].Role != drafter.Body {
		return
	}
	last := &r.out[n-1]
	if at := tail(r.text, last.Span); at > last.Start {
		s := *last
		s.Start = at
		last.Span = visible(r.text, drafter.Span{Start: last.Start, End: at})
		r.add(s, drafter.Signature)
		return
	}
	if r.body < 2 && r.out[0].Role == drafter.Body && n < 2 {
		return
	}
	first := n
	for k := n - 1; k > 0 && k >= n-5 && r.out[k].Role == drafter.Body; k-- {
		s := r.text[r.out[k].Start:r.out[k].End]
		if isName(s) {
			first = k
		} else if !signs(s) || startsSentence(s) || ends(s) || strings.ContainsAny(s, "£$€") {
			break
		}
	}
	if first == n || r.out[first-1].Role != drafter.Body {
		return
	}
	own := r.ownLine(first)
	if !own && !teamOrName(r.text[r.out[first].Start:r.out[first].End]) {
		return
	}
	for k := first; k < n; k++ {
		r.out[k].Role = drafter.Signature
	}
}

// ownLine says whether a line feed parts sentence k from the one before.
func (r *roler) ownLine(k int) bool {
	return strings.IndexByte(r.text[r.out[k-1].End:r.out[k].Start], '\n') >= 0
}

// tail is where the mark of who wrote it starts at the end of the last
// sentence: "^JK", "- Tom" after its last stop; 0 when there is none.
func tail(text string, s drafter.Span) int {
	from := max(s.Start+1, s.End-40)
	for i := s.End - 1; i >= from; i-- {
		r, n := utf8.DecodeRuneInString(text[i:s.End])
		if !strings.ContainsRune("^-–—~∞*", r) {
			continue
		}
		name := strings.TrimLeft(text[i+n:s.End], " \t-")
		if !initialsOrName(name) {
			continue
		}
		before := strings.TrimRight(text[s.Start:i], " \t\r\n-")
		if r == '^' || r == '∞' || before != "" && (ends(before) || endsInPicture(before)) {
			return s.Start + len(before) + strings.IndexFunc(text[s.Start+len(before):], func(r rune) bool { return !unicode.IsSpace(r) })
		}
	}
	return 0
}

func endsInPicture(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return isEmoji(r) || r == '\ufe0f'
}

// initialsOrName says whether s is one to three capitals, or a short name.
func initialsOrName(s string) bool {
	s = strings.TrimRight(s, " .")
	if s == "" || len(s) > 30 || isDay(s) {
		return false
	}
	words := 0
	for w := range strings.FieldsSeq(s) {
		r, _ := utf8.DecodeRuneInString(w)
		if words++; words > 3 || !unicode.IsUpper(r) || strings.ContainsAny(w, "@:/!?") {
			return false
		}
	}
	return !startsSentence(s)
}
