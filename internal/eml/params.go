package eml

import (
	"slices"
	"strconv"
	"strings"
)

// A value is a header value with parameters (RFC 2045, 5.1), read leniently.
type value struct {
	main   string // in lower case
	params []param
}

type param struct{ name, value string }

// get is the parameter of that name, which is in lower case.
func (v value) get(name string) string {
	for _, p := range v.params {
		if p.name == name {
			return p.value
		}
	}
	return ""
}

// parseValue reads `text/plain; charset="utf-8"`. Parameters without a value
// and broken quotation marks are passed over.
func parseValue(s string) value {
	s = unfold(s)
	main, rest, _ := strings.Cut(s, ";")
	v := value{main: strings.ToLower(strings.TrimSpace(main))}
	if i := strings.IndexAny(v.main, " \t("); i > 0 {
		v.main = v.main[:i]
	}
	for n := 0; rest != "" && n < 100; n++ {
		var p param
		if p, rest = cutParam(rest); p.name != "" {
			v.params = append(v.params, p)
		}
	}
	return v
}

// cutParam takes one parameter from the start of s.
func cutParam(s string) (p param, rest string) {
	s = strings.TrimLeft(s, " \t\r\n;")
	i := strings.IndexAny(s, "=;")
	if i < 0 {
		return p, ""
	}
	if s[i] == ';' {
		return p, s[i+1:]
	}
	p.name = strings.ToLower(strings.TrimSpace(s[:i]))
	s = strings.TrimLeft(s[i+1:], " \t")
	if strings.HasPrefix(s, `"`) {
		if val, rest, ok := cutQuoted(s); ok {
			p.value = val
			_, rest, _ = strings.Cut(rest, ";")
			return p, rest
		}
		s = s[1:]
	}
	val, rest, _ := strings.Cut(s, ";")
	p.value = strings.Trim(val, " \t\r\n\"")
	return p, rest
}

// cutQuoted takes a quoted string (RFC 5322, 3.2.4) from the start of s.
func cutQuoted(s string) (val, rest string, ok bool) {
	end := 1
	for end < len(s) && s[end] != '"' {
		if s[end] == '\\' {
			end++
		}
		end++
	}
	if end >= len(s) {
		return "", s, false
	}
	return unescape(s[1:end]), s[end+1:], true
}

// unescape takes the backslashes out of a quoted string.
func unescape(s string) string {
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) {
			i++
		}
		b = append(b, s[i])
	}
	return string(b)
}

// A piece is a part of a parameter that was continued (RFC 2231, 3).
type piece struct {
	n       int
	encoded bool
	value   string
}

// text is a parameter that may be encoded: continued and with a charset as RFC
// 2231 has it, or with encoded words, which many programs write against it.
func (m *Message) text(v value, name string) string {
	var pieces []piece
	for _, p := range v.params {
		if p.name == name {
			return m.words(p.value)
		}
		if c, ok := p.piece(name); ok {
			pieces = append(pieces, c)
		}
	}
	if pieces == nil {
		return ""
	}
	slices.SortStableFunc(pieces, func(a, b piece) int { return a.n - b.n })
	charset := ""
	var out []byte
	for i, p := range pieces {
		if i == 0 && p.encoded {
			if parts := strings.SplitN(p.value, "'", 3); len(parts) == 3 {
				charset, p.value = parts[0], parts[2]
			}
		}
		if p.encoded {
			out = unpercent(out, p.value)
		} else {
			out = append(out, p.value...)
		}
	}
	text, note := decode(charset, out)
	if note != "" {
		m.note("file name: " + note)
	}
	return string(text)
}

// piece reads the number and the mark of "filename*1*".
func (p param) piece(name string) (piece, bool) {
	tail, ok := strings.CutPrefix(p.name, name+"*")
	if !ok {
		return piece{}, false
	}
	number, encoded := strings.CutSuffix(tail, "*")
	n, err := strconv.Atoi(number)
	if err != nil && number != "" {
		return piece{}, false
	}
	return piece{n, encoded || tail == "", p.value}, true
}

func unpercent(dst []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) {
			if b, ok := unhex(s[i+1], s[i+2]); ok {
				dst = append(dst, b)
				i += 2
				continue
			}
		}
		dst = append(dst, s[i])
	}
	return dst
}
