package eml

import (
	"encoding/base64"
	"strings"
	"unicode/utf8"
)

// words reads the encoded words of a header value (RFC 2047). What is not well
// formed stays as it is. Neighbours of one charset are joined before they are
// decoded, for many programs cut a character in two (against section 5).
func (m *Message) words(v string) string {
	if !utf8.ValidString(v) {
		m.note("header not in ASCII and not in UTF-8: read as windows-1252")
		v = string(mend([]byte(v)))
	}
	if !strings.Contains(v, "=?") {
		return v
	}
	j := joiner{m: m}
	for v != "" {
		i := strings.Index(v, "=?")
		if i < 0 {
			break
		}
		w, rest, ok := cutWord(v[i:])
		if !ok {
			j.plain(v[:i+2])
			v = v[i+2:]
			continue
		}
		// white space between two words is not shown (RFC 2047, 6.2)
		if len(j.pending) == 0 || strings.TrimSpace(v[:i]) != "" {
			j.plain(v[:i])
		}
		j.add(w)
		v = rest
	}
	j.plain(v)
	return strings.ToValidUTF8(j.out.String(), "\uFFFD")
}

// A joiner puts a header value together from plain text and encoded words.
type joiner struct {
	m       *Message
	out     strings.Builder
	pending []byte // of words not yet turned into UTF-8
	charset string
}

// plain writes text after the words before it.
func (j *joiner) plain(s string) {
	j.flush()
	j.out.WriteString(s)
}

func (j *joiner) add(w word) {
	if !strings.EqualFold(j.charset, w.charset) {
		j.flush()
	}
	j.charset = w.charset
	j.pending = w.bytes(j.pending)
}

func (j *joiner) flush() {
	if len(j.pending) == 0 {
		return
	}
	text, note := decode(j.charset, j.pending)
	if note != "" {
		j.m.note("encoded word: " + note)
	}
	j.out.Write(text)
	j.pending = j.pending[:0]
}

// A word is an encoded word taken apart.
type word struct {
	charset, text string
	encoding      byte // 'b' or 'q'
}

// cutWord takes the encoded word at the start of v. Spaces inside are against
// the standard (RFC 2047, 2) but common.
func cutWord(v string) (w word, rest string, ok bool) {
	charset, after, ok := strings.Cut(v[2:], "?")
	if !ok || charset == "" || len(charset) > 40 || strings.ContainsAny(charset, " \t\"=") || len(after) < 3 || after[1] != '?' {
		return w, v, false
	}
	w.encoding = after[0] | 0x20
	end := strings.Index(after[2:min(len(after), 2050)], "?=") // no further: a field of nothing but openings must stay cheap
	if end < 0 || w.encoding != 'b' && w.encoding != 'q' {
		return w, v, false
	}
	w.charset, _, _ = strings.Cut(charset, "*") // a language (RFC 2231, 5)
	w.text = after[2 : 2+end]
	if w.encoding == 'q' && strings.Contains(w.text, "=?") {
		return w, v, false // never closed; the next word begins inside
	}
	return w, after[2+end+2:], true
}

// bytes appends what the word stands for.
func (w word) bytes(dst []byte) []byte {
	if w.encoding == 'b' {
		return unbase64(dst, []byte(w.text))
	}
	for i := 0; i < len(w.text); i++ {
		c := w.text[i]
		switch {
		case c == '_':
			c = ' '
		case c == '=' && i+2 < len(w.text):
			if b, ok := unhex(w.text[i+1], w.text[i+2]); ok {
				c = b
				i += 2
			}
		}
		dst = append(dst, c)
	}
	return dst
}

// unbase64 appends what can be decoded of src, whatever stands between.
func unbase64(dst, src []byte) []byte {
	clean := make([]byte, 0, len(src))
	flush := func() {
		clean = clean[:len(clean)-b2i(len(clean)%4 == 1)] // one character alone stands for nothing
		at := len(dst)
		dst = append(dst, make([]byte, base64.RawStdEncoding.DecodedLen(len(clean)))...)
		n, _ := base64.RawStdEncoding.Decode(dst[at:], clean)
		dst = dst[:at+n]
		clean = clean[:0]
	}
	for _, c := range src {
		switch {
		case 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '+' || c == '/':
			clean = append(clean, c)
		case c == '=' && len(clean) > 0: // more may follow where two encoded texts were joined
			flush()
		}
	}
	flush()
	return dst
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// unquote decodes quoted-printable (RFC 2045, 6.7). An "=" that introduces
// nothing stays.
func unquote(src []byte) []byte {
	dst := make([]byte, 0, len(src))
	for i := 0; i < len(src); i++ {
		c := src[i]
		if c != '=' {
			dst = append(dst, c)
			continue
		}
		if n := softBreak(src[i+1:]); n > 0 {
			i += n
			continue
		}
		if i+2 < len(src) {
			if b, ok := unhex(src[i+1], src[i+2]); ok {
				dst = append(dst, b)
				i += 2
				continue
			}
		}
		if i+1 < len(src) {
			dst = append(dst, c)
		}
	}
	return dst
}

// softBreak counts the bytes of a soft line end after its "=". White space may
// have been added before the line feed on the way.
func softBreak(src []byte) int {
	for i, c := range src {
		switch c {
		case '\n':
			return i + 1
		case ' ', '\t', '\r':
		default:
			return 0
		}
	}
	return 0
}

func unhex(a, b byte) (byte, bool) {
	x, ok1 := hexDigit(a)
	y, ok2 := hexDigit(b)
	return x<<4 | y, ok1 && ok2
}

func hexDigit(c byte) (byte, bool) {
	switch {
	case '0' <= c && c <= '9':
		return c - '0', true
	case 'A' <= c && c <= 'F':
		return c - 'A' + 10, true
	case 'a' <= c && c <= 'f':
		return c - 'a' + 10, true
	}
	return 0, false
}
