// Package eml reads messages from bytes (RFC 5322 and MIME), one by one, from
// mbox files and from Maildirs. It is the only package that knows go-message.
//
// Nothing is refused: what a mail has wrong becomes a note on it, for a
// complaint that came in a broken mail is still a complaint.
package eml

import (
	"strings"
	"time"
)

// Limits of our own, looked after before the library sees a mail.
const (
	maxDepth  = 50      // multiparts in multiparts
	maxParts  = 1000    //
	maxHeader = 1 << 20 // bytes of one header
	maxNotes  = 50
)

// A Message is a mail as far as it could be read. Its texts may share memory
// with the bytes it was parsed from.
type Message struct {
	Subject              string
	From, To, Cc         []Address
	ReplyTo              []Address
	Date                 time.Time // zero when unreadable
	MessageID, InReplyTo string    // without the angle brackets
	References           []string  // the oldest first

	Parts         []Part // without the multiparts, in their order
	Body          int    // index in Parts of the text to be judged, -1 when there is none
	Attachments   int    // parts that are attached, not those shown within the text
	AutoSubmitted bool   // written by a machine (RFC 3834, 5)
	Notes         []string

	header header
}

// An Address is a mailbox (RFC 5322, 3.4). Either field may be empty.
type Address struct{ Name, Addr string }

// A Part is a leaf of the tree of parts.
type Part struct {
	Path          string // "1", "1.2", as IMAP counts (RFC 9051, 6.4.5)
	MediaType     string // in lower case
	Charset       string // as declared, in lower case
	Name          string // of the file
	Disposition   string // "inline", "attachment" or empty
	Text          []byte // in UTF-8; only of text parts that are not attached
	Size          int    // bytes as sent, before decoding
	Flowed, DelSp bool   // soft line ends (RFC 3676)
	Attached      bool   // counted in Message.Attachments

	alternative string // path of the multipart/alternative around it
}

// Parse reads a message. It never fails and never panics.
func Parse(raw []byte) *Message {
	m := &Message{Body: -1}
	h, body := m.readHeader(raw)
	m.header = h
	m.readFields()
	m.readParts(raw[body:])
	m.chooseBody(len(raw))
	return m
}

// BodyText is the text to be judged, whether it is HTML, and the path of its
// part. Without one, text is nil; the notes say why.
func (m *Message) BodyText() (text []byte, html bool, part string) {
	if m.Body < 0 {
		return nil, false, ""
	}
	p := &m.Parts[m.Body]
	return p.Text, p.MediaType == "text/html", p.Path
}

// Field is the value of the first header field of that name, unfolded, with
// its encoded words read; empty when there is none.
func (m *Message) Field(name string) string {
	v, _ := m.header.get(name)
	return m.words(unfold(v))
}

// HasField says whether there is a header field of that name.
func (m *Message) HasField(name string) bool {
	_, ok := m.header.get(name)
	return ok
}

// note records a deviation once.
func (m *Message) note(n string) {
	if len(m.Notes) >= maxNotes {
		return
	}
	for _, o := range m.Notes {
		if o == n {
			return
		}
	}
	m.Notes = append(m.Notes, n)
}

// readFields reads the header fields that have a place in Message. Of a field
// that should stand once the first counts.
func (m *Message) readFields() {
	var dated bool
	for _, f := range m.header {
		var buf [24]byte
		switch string(lower(buf[:0], f.name)) {
		case "subject":
			if m.Subject == "" {
				m.Subject = m.words(unfold(f.value))
			}
		case "from":
			m.From = m.addresses(m.From, f.value)
		case "to":
			m.To = m.addresses(m.To, f.value)
		case "cc":
			m.Cc = m.addresses(m.Cc, f.value)
		case "reply-to":
			m.ReplyTo = m.addresses(m.ReplyTo, f.value)
		case "date":
			if !dated {
				m.Date, dated = parseDate(f.value)
				if !dated {
					m.note("date cannot be read")
				}
			}
		case "message-id":
			if m.MessageID == "" {
				m.MessageID = firstID(f.value)
			}
		case "in-reply-to":
			if m.InReplyTo == "" {
				m.InReplyTo = firstID(f.value)
			}
		case "references":
			m.References = ids(m.References, f.value)
		default:
			m.AutoSubmitted = m.AutoSubmitted || automatic(f)
		}
	}
}

// automatic says whether a field tells that a machine wrote the mail: RFC
// 3834, 5, and what was in use before it.
func automatic(f field) bool {
	var buf [24]byte
	switch string(lower(buf[:0], f.name)) {
	case "auto-submitted":
		v, _, _ := strings.Cut(f.value, ";")
		return !strings.EqualFold(strings.TrimSpace(v), "no")
	case "x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply":
		return !strings.EqualFold(strings.TrimSpace(f.value), "no")
	case "precedence":
		switch string(lower(buf[:0], strings.TrimSpace(f.value))) {
		case "bulk", "junk", "auto_reply", "auto-reply":
			return true
		}
	case "return-path":
		return strings.TrimSpace(f.value) == "<>" // the null sender of bounces (RFC 5321, 4.5.5)
	case "x-failed-recipients":
		return true
	}
	return false
}

// firstID is the first message identifier in a field, without its brackets.
// Old programs write words around it; where there are no brackets, the value
// is taken as it is.
func firstID(v string) string {
	if _, after, ok := strings.Cut(v, "<"); ok {
		id, _, _ := strings.Cut(after, ">")
		return strings.TrimSpace(unfold(id))
	}
	v = strings.TrimSpace(unfold(v))
	if strings.ContainsAny(v, " \t") {
		return ""
	}
	return v
}

// ids appends all message identifiers in a field.
func ids(list []string, v string) []string {
	if list == nil {
		if n := strings.Count(v, "<"); n > 0 {
			list = make([]string, 0, n)
		}
	}
	if !strings.Contains(v, "<") {
		return append(list, strings.Fields(v)...)
	}
	for {
		_, after, ok := strings.Cut(v, "<")
		if !ok {
			return list
		}
		var id string
		id, v, _ = strings.Cut(after, ">")
		if id = strings.TrimSpace(unfold(id)); id != "" {
			list = append(list, id)
		}
	}
}
