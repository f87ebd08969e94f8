package quote

import "strings"

// noBreak stands before a colon in French.
const noBreak = "\u00a0"

// farthest is how long an attribution may be, over all its lines.
const farthest = 400

// attributed takes an attribution line, which may be wrapped over four lines.
// It needs marked lines under it or to be unmistakable: a sentence such as "On
// Monday you wrote: the table is late" is the writer's own.
func (s *splitter) attributed(l line) bool {
	body, ok := cutColon(l.body)
	if !ok || body == "" {
		return false
	}
	start, a := s.announcement(l)
	follows := s.quoteAhead(l.end, 1)
	if !a.plausible || !follows && !a.certain(s.next(l.end).body) {
		return false
	}
	s.attribute(start, l.end, follows)
	return true
}

// attribute covers an attribution. Without marks under it all the rest is the
// quoted mail, but only if the writer said something before: an answer below
// an unmarked quotation cannot be told from it, so it stays.
func (s *splitter) attribute(start, end int, follows bool) {
	s.retract(start)
	s.sig.open = false
	s.cover(end, Attribution)
	if !follows && s.owns > 0 {
		s.cover(len(s.text), Quoted)
		s.at = len(s.text)
	}
}

// announcement looks for the start of the attribution that ends with line l.
func (s *splitter) announcement(l line) (start int, a announcer) {
	floor := s.floor()
	bodyEnd := l.start + strings.IndexByte(s.text[l.start:l.end], l.body[0]) + len(l.body)
	at := l
	for range 4 {
		if bodyEnd-at.start > farthest {
			break
		}
		if opens(at.body) && hasDigit(at.body) {
			a = announce(s.text[at.start:bodyEnd])
			if a.verb && (a.date || a.addr) || a.date && a.addr {
				a.plausible = true
				return at.start, a
			}
		}
		prev, ok := s.before(at.start, floor)
		if !ok || prev.body == "" {
			break
		}
		at = prev
	}
	return s.named(l, floor)
}

// named judges an attribution that starts with a name: "Ann Shaw <ann@b.org>
// wrote:", or, when it is a paragraph of its own, "Ann Shaw writes:".
func (s *splitter) named(l line, floor int) (start int, a announcer) {
	if len(l.body) > farthest {
		return 0, a
	}
	start = l.start
	a = announce(l.body)
	prev, ok := s.before(l.start, floor)
	if l.body[0] == '<' && ok && len(prev.body) < 60 {
		start = prev.start
	}
	first := !ok || prev.body == ""
	a.plausible = a.addr && (a.verb || a.date || len(l.body) < 80) ||
		a.verb && first && !a.sentence && len(l.body) < 100
	a.addr = a.addr && !a.sentence
	return start, a
}

// An announcer is the evidence that a line announces a quotation.
type announcer struct {
	verb, date, time, addr bool
	prose                  bool // it has a word that no mail client writes there
	sentence               bool // a sentence ends inside
	plausible              bool
}

// certain says whether the evidence stands without marked lines; next is the
// line below. Who quotes by hand goes on with a quotation mark.
func (a announcer) certain(next string) bool {
	if a.prose || strings.HasPrefix(next, `"`) || strings.HasPrefix(next, "“") || strings.HasPrefix(next, "'") {
		return false
	}
	return a.verb && (a.addr || a.date && a.time) || a.date && a.time && a.addr
}

// announce reads the evidence from text, which is short.
func announce(text string) (a announcer) {
	var f folded
	for i := 0; i < len(text); {
		c := text[i]
		switch {
		case isLetter(c):
			j := i + 1
			for j < len(text) && isLetter(text[j]) && !strings.HasPrefix(text[j:], noBreak) {
				j++
			}
			a.word(text[i:j], &f)
			i = j
			continue
		case isDigit(c):
			i += a.number(text[i:])
			continue
		case c == '@':
			a.addr = a.addr || i > 0 && text[i-1] > ' ' && i+1 < len(text) && text[i+1] > ' '
		case c == '.' || c == '?' || c == '!':
			a.sentence = a.sentence || endsSentence(text, i)
		}
		i++
	}
	return a
}

// word looks at one word. What no client writes is known in lower case only,
// for "The Table Shop" may be a customer.
func (a *announcer) word(w string, f *folded) {
	switch w {
	case "you", "your", "we", "our", "I", "my", "the", "she", "he", "they", "has", "had", "have",
		"Sie", "wir", "ich", "unser", "vous", "nous", "je", "usted", "nosotros":
		a.prose = true
	}
	switch string(f.fold(w)) {
	case "wrote", "writes", "schrieb", "schreibt", "geschrieben", "écrit", "escribió", "escribio", "escribe",
		"scritto", "scrive", "scrisse", "schreef", "schrijft", "geschreven", "escreveu", "escreve", "skrev", "skriver",
		"kirjoitti", "napisał", "napisała", "pisze", "napsal", "napsala", "napísal", "írta", "scris", "yazdı",
		"написал", "написала", "пишет", "пише", "quoting", "zitat", "έγραψε":
		a.verb = true
	default:
		a.verb = a.verb || w[0] >= 0x80 && (strings.HasSuffix(w, "写道") || strings.HasSuffix(w, "寫道") || strings.HasSuffix(w, "のメッセージ"))
	}
}

// number looks at a number with its separators: a year, a date, a time.
func (a *announcer) number(text string) (n int) {
	digits := 0
	for n < len(text) && isDigit(text[n]) {
		n++
	}
	digits = n
	if digits == 4 && (text[:2] == "19" || text[:2] == "20") {
		a.date = true
	}
	if digits > 2 || n+1 >= len(text) || !isDigit(text[n+1]) {
		return n
	}
	switch text[n] {
	case '/', '-':
		a.date = true
	case '.': // 04.05.2026, and 10.02 for a time, which proves nothing
		a.date = a.date || n+4 < len(text) && (text[n+2] == '.' || text[n+3] == '.')
	case ':', 'h':
		a.time = true
	}
	return n
}

// endsSentence says whether the mark at byte i ends a sentence: a word of more
// than three letters before, a capital after.
func endsSentence(text string, i int) bool {
	if i < 4 || i+2 >= len(text) || text[i+1] > ' ' {
		return false
	}
	for _, c := range []byte(text[i-4 : i]) {
		if !isLetter(c) {
			return false
		}
	}
	rest := trim(text[i+1:])
	return rest != "" && 'A' <= rest[0] && rest[0] <= 'Z'
}

// opens says whether a line begins as the attribution lines of the mail
// clients do, in the languages met most.
func opens(b string) bool {
	if b == "" {
		return false
	}
	if isDigit(b[0]) {
		return true
	}
	switch b[0] {
	case 'O':
		return strings.HasPrefix(b, "On ") || strings.HasPrefix(b, "Op ")
	case 'A':
		return strings.HasPrefix(b, "Am ") || strings.HasPrefix(b, "At ") || strings.HasPrefix(b, "A ")
	case 'L':
		return strings.HasPrefix(b, "Le ")
	case 'E':
		return strings.HasPrefix(b, "El ") || strings.HasPrefix(b, "Em ")
	case 'I':
		return strings.HasPrefix(b, "Il ") || strings.HasPrefix(b, "In a message dated ") || strings.HasPrefix(b, "In article ")
	case 'N':
		return strings.HasPrefix(b, "No dia ")
	case 'D':
		return strings.HasPrefix(b, "Den ") || strings.HasPrefix(b, "Dne ") || strings.HasPrefix(b, "Dnia ")
	case 'W':
		return strings.HasPrefix(b, "W dniu ")
	case 'P':
		return strings.HasPrefix(b, "Pe ") || strings.HasPrefix(b, "På ")
	}
	return weekday(b)
}

// weekday says whether a line begins with a day and a comma or a point, in
// most European languages: "Mon, 4 May", "pon., 4 maj", "ma 4. toukok.".
func weekday(b string) bool {
	i := 0
	for i < len(b) && i < 16 && isLetter(b[i]) {
		i++
	}
	for i < len(b) && (b[i] == ',' || b[i] == '.') {
		i++
	}
	return i >= 2 && i+1 < len(b) && b[i] == ' ' && isDigit(b[i+1])
}

func hasDigit(b string) bool { return strings.ContainsAny(b, "0123456789") }
