package quote

import "strings"

// A signature is the state of one that was opened.
type signature struct {
	start       int
	open, short bool // short: opened by "--" without its space, which is weak evidence
	lines, size int
}

// room counts a line and says whether all this may still be a signature. RFC
// 3676, 4.3 sets no limit; but a whole letter must not stay unread because of
// a rule of dashes at its top.
func (g *signature) room(l line) bool {
	g.lines++
	g.size += l.end - l.start
	if g.short {
		return g.lines <= 12 && g.size <= 600 && (len(l.body) <= 90 || legal(l.body) >= 0)
	}
	return g.lines <= 60 && g.size <= 6000
}

// signed takes a delimiter or a telephone's greeting.
func (s *splitter) signed(l line) bool {
	if s.owns == 0 {
		return false
	}
	if l.body == "--" || l.body == "—" || l.body == "–" {
		return s.delimited(l)
	}
	if !s.sig.open && len(l.body) < 120 && device(l.body) {
		next := s.line(min(l.end, len(s.text))).body
		if next == "" || strings.IndexByte(">_-", next[0]) >= 0 || device(next) {
			s.cover(l.end, Signature)
			return true
		}
	}
	return false
}

// delimited opens a signature. A second weak delimiter shows that the first
// one only parted paragraphs; after a right one it is a part of the signature.
func (s *splitter) delimited(l line) bool {
	exact := strings.HasPrefix(strings.TrimRight(s.text[l.start:l.end], "\r\n"), "-- ")
	if s.sig.open && !s.sig.short {
		return false
	}
	if s.sig.open {
		s.unsign()
	}
	s.sig = signature{start: l.start, open: true, short: !exact}
	s.cover(l.end, Signature)
	return true
}

// unsign makes what was held for a signature the writer's own again.
func (s *splitter) unsign() {
	s.sig.open = false
	n := len(s.out)
	if n == 0 || s.out[n-1].Kind != Signature {
		return
	}
	r := &s.out[n-1]
	s.done = s.sig.start
	end := r.End
	if r.End = s.sig.start; r.End == r.Start {
		s.out = s.out[:n-1]
	}
	s.cover(end, Own)
}

// device says whether a line is what a telephone or a program adds by itself.
// "Sent from our Leeds depot on Monday" is not.
func device(b string) bool {
	if b == "" {
		return false
	}
	b = strings.TrimLeft(b, "*_[(<")
	if b == "" || b[0]|0x20 < 'd' && b[0] < 0x80 {
		return false
	}
	for _, w := range devices {
		if b[0]|0x20 == w[0]|0x20 && len(b) >= len(w) && strings.EqualFold(b[:len(w)], w) {
			return strings.Count(b, " ") < 9
		}
	}
	return false
}

var devices = [...]string{
	"Sent from my ", "Sent from Mail", "Sent from Outlook", "Sent from Yahoo", "Sent from Samsung", "Sent from Proton",
	"Sent from Gmail", "Sent from AOL", "Sent from BlackBerry", "Sent from a mobile", "Sent from mobile",
	"Sent on the go", "Sent via ", "Sent with Proton", "Sent with Spark", "Sent with Airmail", "Sent using ",
	"Sent by mobile", "Get Outlook for ", "Get BlueMail", "Please excuse typos", "Please excuse brevity",
	"Gesendet von mein", "Gesendet von Mail", "Gesendet von Outlook", "Von meinem ", "Gesendet mit ", "Gesendet über",
	"Diese Nachricht wurde von meinem ", "Holen Sie sich Outlook", "Outlook für ",
	"Envoyé de mon ", "Envoyé depuis ", "Envoyé à partir de ", "Télécharger Outlook", "Obtenir Outlook",
	"Enviado desde ", "Enviado do meu ", "Enviado de mi ", "Obtener Outlook", "Obter o Outlook",
	"Inviato da ", "Inviato dal mio ", "Scarica Outlook", "Verstuurd vanaf ", "Verzonden vanaf ", "Verzonden met ",
	"Outlook voor ", "Skickat från ", "Sendt fra ", "Wysłane z ", "Wysłano z ", "Odesláno z ", "Lähetetty ",
	"Отправлено с ", "Отправлено из ", "iPhone'umdan gönderildi", "iPhoneから送信",
}
