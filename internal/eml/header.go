package eml

import (
	"bytes"
	"strings"
)

// A header is the fields in their order.
type header []field

// A field is a header field as it stands, folds and all.
type field struct{ name, value string }

// get is the first value of that name.
func (h header) get(name string) (string, bool) {
	for _, f := range h {
		if len(f.name) == len(name) && strings.EqualFold(f.name, name) {
			return f.value, true
		}
	}
	return "", false
}

// readHeader reads the header and says where the body starts. A line that is
// no field is passed over when fields go on below it, else the body starts
// there.
func (m *Message) readHeader(raw []byte) (header, int) {
	start := 0
	for start < len(raw) && (raw[start] == '\n' || raw[start] == '\r') {
		start++
	}
	if start > 0 && !fieldAhead(raw[start:]) {
		return nil, afterBlank(raw)
	}
	if bytes.HasPrefix(raw[start:], []byte("\xef\xbb\xbf")) {
		start += 3
	}
	end, body := m.headerEnd(raw, start)
	text := string(raw[start:end]) // the only copy: all values are slices of it
	h := make(header, 0, min(24, 2+len(text)/16))
	for at := 0; at < len(text); {
		next := fieldEnd(text, at)
		line := text[at:next]
		if name, value, ok := cutField(line); ok {
			h = append(h, field{name, value})
		} else if at > 0 || !isFromLine(line) {
			if !isFromLine(line) {
				m.note("header line without a colon")
			}
			if at == 0 || !fieldAhead([]byte(text[next:min(len(text), next+200)])) {
				if strings.TrimSpace(text[at:]) != "" {
					return h, start + at
				}
			}
		}
		at = next
	}
	return h, body
}

// afterBlank is where a body starts when there is no header.
func afterBlank(raw []byte) int {
	if bytes.HasPrefix(raw, []byte("\r\n")) {
		return 2
	}
	return 1
}

// headerEnd finds the blank line after the header: where the fields end and
// where the body starts. Of a header that is too long only the start is read.
func (m *Message) headerEnd(raw []byte, start int) (end, body int) {
	for at := start; at < len(raw); {
		i := bytes.IndexByte(raw[at:], '\n')
		if i < 0 {
			break
		}
		if i == 0 || i == 1 && raw[at] == '\r' {
			end, body = at, at+i+1
			break
		}
		at += i + 1
	}
	if body == 0 {
		end, body = len(raw), len(raw)
	}
	if end-start > maxHeader {
		m.note("header longer than 1 MB: its rest was not read")
		end = start + maxHeader
		if i := bytes.LastIndexByte(raw[start:end], '\n'); i > 0 {
			end = start + i + 1
		}
	}
	return end, body
}

// fieldEnd is where the field that starts at byte at ends, with its folded
// lines (RFC 5322, 2.2.3).
func fieldEnd(text string, at int) int {
	for at < len(text) {
		i := strings.IndexByte(text[at:], '\n')
		if i < 0 {
			return len(text)
		}
		at += i + 1
		if at >= len(text) || text[at] != ' ' && text[at] != '\t' {
			break
		}
	}
	return at
}

// cutField parts name and value. A name has no white space inside (RFC 5322,
// 2.2), so "Dear Mrs Shaw:" is none.
func cutField(line string) (name, value string, ok bool) {
	i := strings.IndexByte(line[:min(len(line), 100)], ':')
	if i <= 0 {
		return "", "", false
	}
	name = strings.TrimRight(line[:i], " \t")
	for j := range len(name) {
		if name[j] <= ' ' || name[j] >= 0x7f {
			return "", "", false
		}
	}
	return name, strings.TrimSpace(line[i+1:]), name != ""
}

// fieldAhead says whether bytes start with a header field, or with the
// separator of an mbox file.
func fieldAhead(raw []byte) bool {
	line := raw[:min(len(raw), 200)]
	if i := bytes.IndexByte(line, '\n'); i >= 0 {
		line = line[:i]
	}
	_, _, ok := cutField(string(line))
	return ok || isFromLine(string(line))
}

// isFromLine says whether a line is the separator of an mbox file, which some
// programs leave in.
func isFromLine(line string) bool {
	return strings.HasPrefix(strings.TrimPrefix(line, ">"), "From ")
}

// unfold joins the lines of a field; a fold counts as one space.
func unfold(v string) string {
	if strings.IndexByte(v, '\n') < 0 {
		return v
	}
	var b strings.Builder
	b.Grow(len(v))
	for {
		i := strings.IndexByte(v, '\n')
		if i < 0 {
			b.WriteString(v)
			return b.String()
		}
		b.WriteString(strings.TrimRight(v[:i], "\r"))
		if v = strings.TrimLeft(v[i+1:], " \t"); v != "" {
			b.WriteByte(' ')
		}
	}
}

// lower appends s in ASCII lower case, or nothing when there is no room.
func lower(dst []byte, s string) []byte {
	if len(s) > cap(dst) {
		return dst
	}
	for i := range len(s) {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		dst = append(dst, c)
	}
	return dst
}
