package eml

import "strings"

// addresses appends the mailboxes of a field (RFC 5322, 3.4), more leniently
// than net/mail: unquoted commas and points in a name, groups, comments, names
// without an address and addresses without brackets are read.
func (m *Message) addresses(list []Address, v string) []Address {
	v = unfold(v)
	if list == nil && v != "" {
		list = make([]Address, 0, 1+strings.Count(v, ","))
	}
	carry := "" // "Shaw" of an unquoted "Shaw, Ann <ann@example.org>"
	for v != "" {
		var one string
		one, v = cutAddress(v)
		if one = strings.TrimSpace(one); one == "" {
			continue
		}
		if carry != "" {
			one = carry + ", " + one
			carry = ""
		}
		if strings.IndexByte(one, '@') < 0 && strings.IndexByte(one, '<') < 0 && v != "" && len(one) < 100 {
			carry = one
			continue
		}
		if a := m.address(one); a != (Address{}) {
			list = append(list, a)
		}
	}
	if carry != "" {
		list = append(list, Address{Name: m.phrase(carry)})
	}
	return list
}

// cutAddress takes one address up to its comma. A group's name and colon and
// its semicolon part as commas do.
func cutAddress(v string) (one, rest string) {
	depth, angle, at := 0, false, false
	for i := 0; i < len(v); i++ {
		switch c := v[i]; {
		case c == '"' && depth == 0:
			if _, rest, ok := cutQuoted(v[i:]); ok {
				i = len(v) - len(rest) - 1
			}
		case c == '\\':
			i++
		case c == '(':
			depth++
		case c == ')' && depth > 0:
			depth--
		case depth > 0:
		case c == '<':
			angle = true
		case c == '>':
			angle = false
		case c == '@':
			at = true
		case angle:
		case c == ',' || c == ';':
			return v[:i], v[i+1:]
		case c == ':' && !at:
			return "", v[i+1:]
		}
	}
	return v, ""
}

// address reads "Ann Shaw <ann@example.org>" or "ann@example.org (Ann Shaw)".
func (m *Message) address(s string) (a Address) {
	if i := strings.LastIndexByte(s, '<'); i >= 0 {
		addr, _, _ := strings.Cut(s[i+1:], ">")
		a.Name, a.Addr = m.phrase(s[:i]), m.mailbox(addr)
		return a
	}
	if i := strings.IndexByte(s, '('); i >= 0 {
		a.Name = m.phrase(strings.TrimRight(s[i+1:], ") \t"))
		s = s[:i]
	}
	s = strings.TrimSpace(s)
	if strings.HasPrefix(s, `"`) && strings.IndexByte(s, '@') > 0 { // a quoted local part (RFC 5321, 4.1.2)
		a.Addr = m.mailbox(s)
		return a
	}
	for word := range strings.FieldsSeq(s) {
		if strings.IndexByte(word, '@') >= 0 {
			a.Addr = m.mailbox(word)
			return a
		}
	}
	if a.Name == "" {
		a.Name = m.phrase(s)
	}
	return a
}

func (m *Message) mailbox(s string) string {
	s = strings.Trim(s, " \t'<>")
	if len(s) > 1 && s[0] == '"' && s[len(s)-1] == '"' {
		s = s[1 : len(s)-1]
	}
	if len(s) > 7 && strings.EqualFold(s[:7], "mailto:") {
		s = s[7:]
	}
	return m.words(s)
}

// phrase is a display name as it is shown.
func (m *Message) phrase(s string) string {
	s = strings.TrimSpace(s)
	if strings.HasPrefix(s, `"`) {
		if val, rest, ok := cutQuoted(s); ok {
			s = strings.TrimSpace(val + rest)
		} else {
			s = strings.Trim(s, `"`)
		}
	}
	return strings.TrimSpace(m.words(s))
}
