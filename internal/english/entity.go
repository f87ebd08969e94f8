package english

import (
	"html"
	"strings"
	"unicode/utf8"

	"makegood/drafter"
)

// object stands where something that is not text stood (U+FFFC, object
// replacement character).
const object = "\ufffc"

// breakBlock parts two blocks by a blank line.
func (b *builder) breakBlock() {
	n := len(b.plain)
	for n > 0 && (b.plain[n-1] == '\n' || b.plain[n-1] == ' ') {
		n--
	}
	if n == 0 {
		b.plain = b.plain[:0]
		b.runs = b.runs[:0]
		return
	}
	b.cut(n)
	b.plain = append(b.plain, '\n', '\n')
}

// cut takes back what was added after byte n.
func (b *builder) cut(n int) {
	b.plain = b.plain[:n]
	for k := len(b.runs) - 1; k >= 0 && b.runs[k].Plain.End > n; k-- {
		r := &b.runs[k]
		if r.Plain.Start >= n {
			b.runs = b.runs[:k]
			continue
		}
		if r.Plain.Len() == r.Source.Len() {
			r.Source.End -= r.Plain.End - n
		}
		r.Plain.End = n
	}
}

// unescape adds a stretch of source at byte at, with its entities replaced and,
// in Markdown, its backslashes taken away.
func (b *builder) unescape(s string, at int, markdown bool) {
	from := 0
	for i := 0; i < len(s); {
		switch s[i] {
		case '\\':
			if markdown && i+1 < len(s) && punctuation(s[i+1]) {
				b.copy(s[from:i], at+from)
				b.put(s[i+1:i+2], drafter.Span{Start: at + i, End: at + i + 2})
				i += 2
				from = i
				continue
			}
		case '&':
			if text, n := entity(s[i:], markdown); n > 0 {
				b.copy(s[from:i], at+from)
				b.put(text, drafter.Span{Start: at + i, End: at + i + n})
				i += n
				from = i
				continue
			}
		}
		i++
	}
	b.copy(s[from:], at+from)
}

func punctuation(c byte) bool {
	return c >= '!' && c <= '/' || c >= ':' && c <= '@' || c >= '[' && c <= '`' || c >= '{' && c <= '~'
}

// entity reads the character reference at the start of s: its text and its
// length in the source, 0 when it is none. HTML knows some without the
// semicolon, Markdown does not.
func entity(s string, markdown bool) (text string, n int) {
	n = 1
	for n < len(s) && n < 32 && (isAlnum(s[n]) || s[n] == '#') {
		n++
	}
	switch {
	case n < len(s) && s[n] == ';':
		n++
	case markdown:
		return "", 0
	case n == 1 || s[1] != '#':
		if n = bare(s[1:n]) + 1; n == 1 {
			return "", 0
		}
	}
	text = html.UnescapeString(s[:n])
	if text == s[:n] || !utf8.ValidString(text) {
		return "", 0
	}
	return text, n
}

// bare is the length of the entity at the start of name that is read without
// its semicolon too.
func bare(name string) int {
	for _, known := range [...]string{"amp", "lt", "gt", "quot", "nbsp", "pound", "copy", "reg"} {
		if strings.HasPrefix(name, known) {
			return len(known)
		}
	}
	return 0
}
