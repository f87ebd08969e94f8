package eml

import "bytes"

// LooksLikeMessage says whether bytes start as a mail does: with the separator
// of an mbox file, or with two header fields or more of which one is known. A
// letter that begins "Dear Mrs Shaw:" or "To: be honest" is none, nor is a
// page with YAML front matter.
func LooksLikeMessage(raw []byte) bool {
	raw = bytes.TrimPrefix(raw[:min(len(raw), 16<<10)], []byte("\xef\xbb\xbf"))
	if LooksLikeMbox(raw) {
		return true
	}
	fields, sure, maybe := 0, false, false
	for at := 0; at < len(raw); {
		end := len(raw)
		if i := bytes.IndexByte(raw[at:], '\n'); i >= 0 {
			end = at + i + 1
		}
		line := string(raw[at:end])
		name, value, ok := cutField(line)
		switch {
		case fields > 0 && (line[0] == ' ' || line[0] == '\t'): // folded
		case !ok:
			return fields >= 2 && (sure || maybe && blank(line))
		default:
			fields++
			k := knownField(name, value)
			if fields == 1 && k == 0 {
				return false
			}
			sure = sure || k == 2
			maybe = maybe || k == 1 && value != ""
		}
		at = end
	}
	return fields >= 2 && sure
}

// blank says whether a line ends the header.
func blank(line string) bool { return line == "\n" || line == "\r\n" }

// knownField weighs a field: 2 when no letter begins so, 1 when one might
// ("Subject: your table"), 0 when the name says nothing.
func knownField(name, value string) int {
	var buf [32]byte
	switch string(lower(buf[:0], name)) {
	case "message-id", "mime-version", "received", "return-path", "delivered-to", "content-type", "x-mailer",
		"dkim-signature", "in-reply-to", "references", "content-transfer-encoding", "x-received", "received-spf",
		"authentication-results", "arc-seal", "x-originating-ip", "x-original-to", "envelope-to", "list-id", "user-agent",
		"thread-topic", "thread-index", "x-spam-status", "x-ms-exchange-organization-authas", "auto-submitted":
		return 2
	case "from", "to", "cc", "bcc", "reply-to", "sender", "resent-from":
		if bytes.IndexByte([]byte(value), '@') > 0 {
			return 2
		}
		return b2i(value == "") // a draft that is not yet addressed
	case "date":
		if _, ok := parseDate(value); ok {
			return 2
		}
	case "subject":
		return 1
	}
	if len(name) > 2 && name[0]|0x20 == 'x' && name[1] == '-' {
		return 1
	}
	return 0
}
