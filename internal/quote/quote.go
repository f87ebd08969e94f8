// Package quote says which lines of a plain text are the writer's own and
// which only came along: quoted mail, the line that announces it, a forwarded
// message, a signature, a legal footer. It alone knows how mail quotes.
//
// A signature without a delimiter (a name and a job title under "Kind
// regards") stays own text, for rules must read who signs. What the writer
// puts in quotation marks is not this package's business either.
package quote

import (
	"strings"

	"makegood/drafter"
)

// A Kind is what a region of a text is.
type Kind uint8

const (
	Own         Kind = iota // the writer's words, the only ones that are judged
	Quoted                  // the words of the mail that is answered
	Attribution             // "On Monday, Ann wrote:" or the header lines that Outlook sets above a quote
	Forwarded               // a message passed on, with the line that announces it
	Signature               // what follows "-- " (RFC 3676, 4.3), "Sent from my iPhone"
	Disclaimer              // a confidentiality notice, a company's registration
)

// String is the name that is shown with what was left out.
func (k Kind) String() string {
	switch k {
	case Own:
		return "own"
	case Quoted:
		return "quoted"
	case Attribution:
		return "attribution"
	case Forwarded:
		return "forwarded"
	case Signature:
		return "signature"
	}
	return "disclaimer"
}

// A Region is a run of whole lines of one kind.
type Region struct {
	drafter.Span
	Kind Kind
}

// Split divides text into regions. They cover it in order, without a gap and
// without overlap. An empty text has none. Blank lines belong to the region
// before them.
func Split(text string) []Region {
	s := splitter{text: text}
	for s.at < len(text) {
		s.step()
	}
	s.cover(len(text), Own) // only a text of nothing but blank lines has something left
	s.footers()
	return s.out
}

// A splitter walks over the lines once. How far it looks back and ahead is
// bounded, so that the whole stays linear.
type splitter struct {
	text string
	at   int // start of the line to be judged
	done int // end of the last region
	out  []Region
	owns int // number of regions that are the writer's own

	sig signature
}

// step judges one line. Where a line announces more (a forwarded message), it
// takes all of it.
func (s *splitter) step() {
	l := s.line(s.at)
	s.at = l.end
	switch {
	case l.body == "":
		if n := len(s.out); n > 0 {
			s.cover(l.end, s.out[n-1].Kind)
		}
	case !s.aside(l) && s.quoted(l):
		s.quote(l)
	case s.forwarded(l), s.attributed(l), s.signed(l):
	default:
		s.plain(l)
	}
}

// quote takes a marked line. Under "Begin forwarded message:" it belongs to
// what was forwarded.
func (s *splitter) quote(l line) {
	s.sig.open = false
	k := Quoted
	if s.last() == Forwarded {
		k = Forwarded
	}
	s.cover(l.end, k)
}

// plain takes a line that nothing speaks against.
func (s *splitter) plain(l line) {
	if s.sig.open {
		if s.sig.room(l) {
			s.cover(l.end, Signature)
			return
		}
		s.unsign()
	}
	s.cover(l.end, Own)
}

// cover makes the text up to end a region of kind k, or the end of one.
func (s *splitter) cover(end int, k Kind) {
	if end <= s.done {
		return
	}
	if n := len(s.out); n > 0 && s.out[n-1].Kind == k {
		s.out[n-1].End = end
	} else {
		s.out = append(s.out, Region{drafter.Span{Start: s.done, End: end}, k})
		if k == Own {
			s.owns++
		}
	}
	s.done = end
}

// retract takes back what was covered from byte at on. Only the last region
// can be concerned, for nothing looks back over its start.
func (s *splitter) retract(at int) {
	n := len(s.out)
	if n == 0 || at >= s.done {
		return
	}
	r := &s.out[n-1]
	s.done = max(at, r.Start)
	r.End = s.done
	if strings.TrimSpace(s.text[r.Start:r.End]) == "" {
		s.done = r.Start
		if r.Kind == Own {
			s.owns--
		}
		s.out = s.out[:n-1]
	}
}

// last is the kind of the region before, Own when there is none.
func (s *splitter) last() Kind {
	if len(s.out) == 0 {
		return Own
	}
	return s.out[len(s.out)-1].Kind
}

// floor is how far one may look back from a line: the start of the region when
// that is open text, else the end of it.
func (s *splitter) floor() int {
	if n := len(s.out); n > 0 && (s.out[n-1].Kind == Own || s.out[n-1].Kind == Signature) {
		return s.out[n-1].Start
	}
	return s.done
}
