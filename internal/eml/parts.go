package eml

import (
	"bytes"
	"strings"
)

// readParts takes the body apart. A simple mail needs no library; of a
// multipart the library's reading counts unless it complains.
func (m *Message) readParts(raw []byte) {
	root := leaf{path: "1", body: raw}
	root.read(func(name string) string {
		v, _ := m.header.get(name)
		return v
	})
	if isMultipart(root.contentType) {
		v := parseValue(root.contentType)
		m.AutoSubmitted = m.AutoSubmitted || v.main == "multipart/report" // RFC 6522
		if leaves := m.leaves(raw, v); len(leaves) > 0 {
			m.Parts = make([]Part, 0, len(leaves))
			for _, l := range leaves {
				m.addPart(l)
			}
			return
		}
		m.note("multipart without parts: read as plain text")
		root.contentType = ""
	}
	if len(raw) > 0 || len(m.header) > 0 {
		m.addPart(root)
	}
}

// leaves cuts a multipart body.
func (m *Message) leaves(raw []byte, v value) []leaf {
	top := leaf{}.enter(v)
	if top.boundary == "" {
		return nil
	}
	if leaves, err := walk(raw, top); err == nil {
		return leaves
	}
	return m.split(raw, top)
}

// addPart decodes a leaf and decides whether it is attached.
func (m *Message) addPart(l leaf) {
	ct := value{main: "text/plain"}
	if l.contentType != "" {
		ct = parseValue(l.contentType)
	}
	switch {
	case ct.main == "text":
		ct.main = "text/plain" // as in the days before MIME was settled
	case !strings.Contains(ct.main, "/"):
		m.note("content type " + printable(ct.main) + " is unknown: read as plain text")
		ct.main = "text/plain"
	}
	p := Part{Path: l.path, MediaType: ct.main, Size: len(l.body), alternative: l.alternative}
	p.Charset = strings.ToLower(ct.get("charset"))
	p.Flowed = ct.main == "text/plain" && strings.EqualFold(ct.get("format"), "flowed")
	p.DelSp = p.Flowed && strings.EqualFold(ct.get("delsp"), "yes")
	if l.disposition != "" {
		d := parseValue(l.disposition)
		p.Disposition = d.main
		p.Name = m.text(d, "filename")
	}
	if p.Name == "" {
		p.Name = m.text(ct, "name")
	}
	p.Attached = attached(&p, l)
	if p.Attached {
		m.Attachments++
	} else if strings.HasPrefix(p.MediaType, "text/") {
		p.Text = m.decodeText(&p, l)
	}
	m.Parts = append(m.Parts, p)
}

// attached says whether a part is a thing sent along: it says so, or bears a
// file name, or is no text. Pictures shown within HTML, signatures of the
// mail itself and the versions of one text are not.
func attached(p *Part, l leaf) bool {
	text := strings.HasPrefix(p.MediaType, "text/")
	switch {
	case p.MediaType == "application/pgp-signature" || p.MediaType == "application/pkcs7-signature" ||
		p.MediaType == "application/x-pkcs7-signature" || p.MediaType == "application/pgp-encrypted":
		return false
	case p.Disposition == "attachment":
		return true
	case l.parent == "": // the whole mail is this part
		return !text
	case text && l.parent == "multipart/alternative":
		return false
	case text && l.parent == "multipart/report", p.MediaType == "message/delivery-status":
		return false
	case text:
		return p.Name != ""
	case strings.HasPrefix(p.MediaType, "image/") && l.id != "":
		return p.Disposition != "inline" && l.parent != "multipart/related"
	}
	return true
}

// decodeText undoes the transfer encoding (RFC 2045, 6) and the charset.
func (m *Message) decodeText(p *Part, l leaf) []byte {
	b := l.body
	enc, _, _ := strings.Cut(l.encoding, ";")
	switch enc = strings.ToLower(strings.Trim(enc, " \t\r\n\"")); enc {
	case "quoted-printable":
		if bytes.IndexByte(b, '=') >= 0 {
			b = unquote(b)
		}
	case "base64":
		b = unbase64(make([]byte, 0, len(b)/4*3), b)
	case "", "7bit", "8bit", "binary":
	default:
		m.note("transfer encoding " + printable(enc) + " is unknown: text taken as it is")
	}
	charset := p.Charset
	if charset == "" && p.MediaType == "text/html" && !isASCII(b) {
		charset = metaCharset(b)
	}
	text, note := decode(charset, b)
	if note != "" {
		m.note("part " + p.Path + ": " + note)
	}
	return text
}

// metaCharset finds the charset that HTML declares inside, near its top.
func metaCharset(b []byte) string {
	b = bytes.ToLower(b[:min(len(b), 1024)])
	_, after, ok := bytes.Cut(b, []byte("charset="))
	if !ok {
		return ""
	}
	after = bytes.TrimLeft(after, `"' `)
	if i := bytes.IndexAny(after, `"'>; /`); i >= 0 {
		return string(after[:i])
	}
	return ""
}

// chooseBody finds the text to be judged: the first that is not blank. Where
// that is HTML and the same text was sent as plain text too, the plain one.
func (m *Message) chooseBody(size int) {
	blank := -1
	for i := range m.Parts {
		p := &m.Parts[i]
		if p.Attached || p.MediaType != "text/plain" && p.MediaType != "text/html" {
			continue
		}
		if len(bytes.TrimSpace(p.Text)) == 0 {
			if blank < 0 {
				blank = i
			}
			continue
		}
		m.Body = i
		if p.MediaType == "text/html" && p.alternative != "" {
			m.Body = m.plainOf(i)
		}
		break
	}
	if m.Body < 0 {
		m.Body = blank
	}
	if m.Body >= 0 && bytes.HasPrefix(bytes.TrimSpace(m.Parts[m.Body].Text), []byte("-----BEGIN PGP MESSAGE-----")) {
		m.Body = -1
		m.note("no text: encrypted with PGP inside the text")
	} else if m.Body < 0 {
		m.explain(size)
	}
}

// plainOf finds the plain text that belongs to the HTML of part i.
func (m *Message) plainOf(i int) int {
	for j := range m.Parts {
		p := &m.Parts[j]
		if p.MediaType == "text/plain" && !p.Attached && p.alternative == m.Parts[i].alternative && len(bytes.TrimSpace(p.Text)) > 0 {
			return j
		}
	}
	return i
}

// explain notes why there is no text to be judged.
func (m *Message) explain(size int) {
	if size == 0 {
		m.note("no text: the mail is empty")
		return
	}
	for _, p := range m.Parts {
		switch p.MediaType {
		case "application/pgp-encrypted":
			m.note("no text: encrypted with PGP (RFC 3156)")
			return
		case "application/pkcs7-mime", "application/x-pkcs7-mime":
			m.note("no text: encrypted or signed with S/MIME (RFC 8551)")
			return
		case "application/ms-tnef", "application/vnd.ms-tnef":
			m.note("no text: packed in Outlook's TNEF format (winmail.dat)")
			return
		}
	}
	if len(m.Parts) == 0 {
		m.note("no text: the mail has no body")
		return
	}
	m.note("no text: all parts are attached or of other kinds")
}
