package eml

import (
	"bytes"
	"strconv"
	"strings"
)

// A leaf is a part before it is decoded.
type leaf struct {
	path        string
	contentType string
	encoding    string
	disposition string
	id          string
	parent      string // media type of the multipart around it
	alternative string // path of the multipart/alternative around it
	body        []byte
}

// A level is a multipart that is open.
type level struct {
	boundary    string
	mediaType   string
	path        string // with its point, empty at the top
	parts       int
	alternative string
}

// child begins the next part.
func (l *level) child() leaf {
	l.parts++
	return leaf{path: l.path + strconv.Itoa(l.parts), parent: l.mediaType, alternative: l.alternative}
}

// enter is the level of a part that is a multipart itself.
func (p leaf) enter(v value) level {
	l := level{boundary: v.get("boundary"), mediaType: v.main, alternative: p.alternative}
	if p.path != "" {
		l.path = p.path + "."
	}
	if v.main == "multipart/alternative" {
		l.alternative = "/" + p.path
	}
	return l
}

// read takes the fields that matter from a part's header.
func (p *leaf) read(get func(string) string) {
	p.contentType = unfold(get("Content-Type"))
	p.encoding = get("Content-Transfer-Encoding")
	p.disposition = unfold(get("Content-Disposition"))
	p.id = get("Content-Id")
}

// A splitter cuts a multipart body in one pass, however its parts are nested
// and whatever is broken. It is the plain reader behind the library.
type splitter struct {
	m     *Message
	raw   []byte
	stack []level
	out   []leaf
	open  bool // the last of out is not ended
	from  int  // where its body starts
}

// split gives the leaves of a multipart body; top is its level.
func (m *Message) split(raw []byte, top level) []leaf {
	s := splitter{m: m, raw: raw, stack: []level{top}}
	at := 0
	for at < len(raw) && len(s.stack) > 0 {
		if !bytes.HasPrefix(raw[at:], []byte("--")) {
			i := bytes.Index(raw[at:], []byte("\n--"))
			if i < 0 {
				break
			}
			at += i + 1
		}
		end := len(raw)
		if i := bytes.IndexByte(raw[at:], '\n'); i >= 0 {
			end = at + i + 1
		}
		if i, last := s.delimiter(raw[at+2 : end]); i >= 0 {
			var more bool
			if end, more = s.delimit(i, last, at, end); !more {
				return s.out
			}
		}
		at = max(end-1, at+1) // the line feed is that of the next delimiter
	}
	s.close(len(raw))
	if len(s.stack) > 0 {
		m.note("closing boundary missing")
	}
	return s.out
}

// delimiter finds the open multipart whose boundary line this is, the innermost
// first; last says that it closes it (RFC 2046, 5.1.1).
func (s *splitter) delimiter(line []byte) (i int, last bool) {
	for i = len(s.stack) - 1; i >= 0; i-- {
		b := s.stack[i].boundary
		if len(line) < len(b) || string(line[:len(b)]) != b {
			continue
		}
		rest := bytes.TrimRight(line[len(b):], " \t\r\n")
		if len(rest) == 0 {
			return i, false
		}
		if string(rest) == "--" {
			return i, true
		}
	}
	return -1, false
}

// delimit ends the open part at a boundary line and begins the next. It gives
// back where to go on, and no more once there are too many parts.
func (s *splitter) delimit(i int, last bool, at, end int) (int, bool) {
	s.close(at)
	if i < len(s.stack)-1 {
		s.m.note("closing boundary missing")
	}
	s.stack = s.stack[:i+1]
	if last {
		s.stack = s.stack[:i]
		return end, true
	}
	if len(s.out) >= maxParts {
		s.m.note("more than 1,000 parts: the rest was not read")
		return end, false
	}
	p := s.stack[i].child()
	body := s.partHeader(&p, end)
	v := value{}
	if isMultipart(p.contentType) {
		v = parseValue(p.contentType)
	}
	switch {
	case v.get("boundary") == "":
	case len(s.stack) >= maxDepth:
		s.m.note("nested deeper than 50 levels: the rest was not read")
	default:
		s.stack = append(s.stack, p.enter(v))
		return body, true
	}
	s.out = append(s.out, p)
	s.open, s.from = true, body
	return body, true
}

// partHeader reads a part's header, which ends at a blank line or, broken, at
// the next boundary.
func (s *splitter) partHeader(p *leaf, at int) (body int) {
	end := len(s.raw)
	if i := bytes.Index(s.raw[max(0, at-1):], []byte("\n--")); i >= 0 {
		end = max(at, at-1+i+1)
	}
	if end == at { // an empty part
		return at
	}
	if b := s.raw[at:end]; b[0] == '\n' || bytes.HasPrefix(b, []byte("\r\n")) {
		return at + 1 + b2i(b[0] == '\r') // no header: text/plain (RFC 2046, 5.1)
	}
	h, n := s.m.readHeader(s.raw[at:end])
	p.read(func(name string) string {
		v, _ := h.get(name)
		return v
	})
	return at + n
}

// close ends the open part before the line feed at byte at.
func (s *splitter) close(at int) {
	if !s.open {
		return
	}
	s.open = false
	if at < len(s.raw) && at > s.from && s.raw[at-1] == '\n' {
		if at--; at > s.from && s.raw[at-1] == '\r' {
			at--
		}
	}
	s.out[len(s.out)-1].body = s.raw[s.from:max(at, s.from)]
}

func isMultipart(contentType string) bool {
	return len(contentType) >= 10 && strings.EqualFold(contentType[:10], "multipart/")
}
