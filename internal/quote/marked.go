package quote

import "strings"

// quoted says whether a line carries the mark of a quotation.
func (s *splitter) quoted(l line) bool {
	switch c := l.body[0]; {
	case c == '>':
		return !s.mangled(l)
	case c == '|':
		return piped(l.body) && (s.inQuote() || piped(s.next(l.end).body))
	case isLetter(c):
		who := initials(l.body)
		return who != "" && (s.inQuote() || initials(s.line(min(l.end, len(s.text))).body) == who)
	}
	return false
}

// aside says whether l is a remark of the writer's that only looks quoted: a
// single line marked three levels deep, in a text that quotes at no lesser
// depth around it.
func (s *splitter) aside(l line) bool {
	if !strings.HasPrefix(l.body, ">>>") || strings.HasSuffix(l.body, ":") || s.inQuote() {
		return false
	}
	next := s.next(l.end)
	return !strings.HasPrefix(next.body, ">") && s.last() != Attribution
}

// inQuote says whether a weak mark may go on with what the lines before began.
func (s *splitter) inQuote() bool {
	k := s.last()
	return k == Quoted || k == Attribution || k == Forwarded
}

// mangled says whether the writer's own "From" was escaped on its way through
// an mbox file (RFC 4155 calls for it, Appendix A).
func (s *splitter) mangled(l line) bool {
	if !strings.HasPrefix(l.body, ">From ") || s.inQuote() {
		return false
	}
	next := s.next(l.end).body
	return next == "" || next[0] != '>'
}

// piped says whether a line is quoted with bars. A second bar makes it a row
// of a table.
func piped(b string) bool {
	if b == "" || b[0] != '|' {
		return false
	}
	for strings.HasPrefix(b, "| ") {
		b = strings.TrimLeft(b[2:], " ")
	}
	b = strings.TrimPrefix(b, "|")
	return strings.IndexByte(b, '|') < 0 && strings.Trim(b, "-+=") != "" || b == ""
}

// initials gives the "Ann" of "Ann> where is it?", the way of Supercite.
func initials(b string) string {
	for i := 0; i < len(b) && i <= 12; i++ {
		switch c := b[i]; {
		case isLetter(c) || isDigit(c):
		case c == '>' && (i+1 == len(b) || b[i+1] == ' ' || b[i+1] == '>'):
			return b[:i]
		default:
			return ""
		}
	}
	return ""
}

// quoteAhead says whether one of the next n lines that are not blank carries a
// mark.
func (s *splitter) quoteAhead(at, n int) bool {
	for ; n > 0; n-- {
		l := s.next(at)
		if l.body == "" {
			return false
		}
		if l.body[0] == '>' || piped(l.body) || initials(l.body) != "" {
			return true
		}
		at = l.end
	}
	return false
}
