package quote

import (
	"strings"
	"unicode/utf8"
)

// A line is a place in the text and what stands there without the white space
// around it.
type line struct {
	start, end int // with the line feed
	body       string
}

// line reads the line that starts at byte at.
func (s *splitter) line(at int) line {
	end := len(s.text)
	if i := strings.IndexByte(s.text[at:], '\n'); i >= 0 {
		end = at + i + 1
	}
	return line{at, end, trim(s.text[at:end])}
}

// before reads the line that ends at byte at, or gives ok false when it starts
// below floor.
func (s *splitter) before(at, floor int) (l line, ok bool) {
	if at <= floor {
		return line{}, false
	}
	start := floor
	if i := strings.LastIndexByte(s.text[floor:at-1], '\n'); i >= 0 {
		start = floor + i + 1
	}
	return line{start, at, trim(s.text[start:at])}, true
}

// next reads the first line at or after byte at that is not blank. It looks
// over a few blank lines only.
func (s *splitter) next(at int) line {
	for blank := 0; at < len(s.text) && blank < 4; blank++ {
		l := s.line(at)
		if l.body != "" {
			return l
		}
		at = l.end
	}
	return line{start: at, end: at}
}

// trim is strings.TrimSpace for what stands at the edges of a line, without
// its price.
func trim(b string) string {
	for len(b) > 0 && b[0] <= ' ' {
		b = b[1:]
	}
	for len(b) > 0 && b[len(b)-1] <= ' ' {
		b = b[:len(b)-1]
	}
	if len(b) > 0 && (b[0] >= utf8.RuneSelf || b[len(b)-1] >= utf8.RuneSelf) {
		return strings.TrimSpace(b)
	}
	return b
}

// cutColon takes the colon (also the wide one) from the end of a line that is
// not empty. Bold type leaves asterisks around it.
func cutColon(b string) (string, bool) {
	switch b[len(b)-1] { // most lines end here
	case ':', '*', '_', "："[2]:
	default:
		return "", false
	}
	b = strings.TrimRight(b, "*_ ")
	if n := len(b); n > 0 && b[n-1] == ':' {
		return trim(b[:n-1]), true
	}
	return strings.CutSuffix(b, "：")
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' || c >= utf8.RuneSelf }
func isDigit(c byte) bool  { return '0' <= c && c <= '9' }

// A folded word is compared in lower case without a copy on the heap.
type folded [40]byte

// fold writes w in ASCII lower case; a word that is too long gives nothing.
func (f *folded) fold(w string) []byte {
	if len(w) > len(f) {
		return nil
	}
	for i := range len(w) {
		c := w[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		f[i] = c
	}
	return f[:len(w)]
}
