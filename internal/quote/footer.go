package quote

import (
	"slices"
	"strings"

	"makegood/drafter"
)

// footers finds the legal paragraphs at the end of what the writer sent: of
// the last own region and of the signature under it. A gateway may have set
// them below the quoted mail; then the own words before are looked at too.
func (s *splitter) footers() {
	for i, n := len(s.out)-1, 0; i >= 0 && n < 8; i-- {
		r := s.out[i]
		if r.Kind != Own && r.Kind != Signature {
			continue
		}
		n++
		at := s.footer(r)
		switch {
		case at == r.Start:
			s.out[i].Kind = Disclaimer
			continue
		case at < r.End:
			s.out[i].End = at
			d := Region{drafter.Span{Start: at, End: r.End}, Disclaimer}
			s.out = slices.Insert(s.out, i+1, d)
		}
		if r.Kind == Own {
			return
		}
	}
}

// footer is where the legal paragraphs at the end of r start, its end if there
// are none.
func (s *splitter) footer(r Region) int {
	at := r.End
	for end, n := r.End, 0; n < 16; n++ {
		start, par := s.paragraph(r.Start, end)
		if par == "" {
			break
		}
		switch off := legal(par); {
		case off > 0:
			start = start + strings.Index(s.text[start:end], par) + off
			return start
		case off == 0:
			at = start
		case at == r.End || strings.Trim(par, "-_=*~# ") != "":
			return at
		default:
			at = start // a rule above the legal text
		}
		end = start
	}
	return at
}

// paragraph is the last one between byte start and byte end.
func (s *splitter) paragraph(start, end int) (at int, par string) {
	at = end
	words := false
	for {
		l, ok := s.before(at, start)
		if !ok || words && l.body == "" {
			break
		}
		words = words || l.body != ""
		at = l.start
	}
	return at, trim(s.text[at:end])
}

// legal says where in a paragraph the legal text starts: 0 for all of it, less
// than 0 for none. Lines before the first that begins as such texts do stay,
// for a footer may be glued to the name that signs.
func legal(par string) int {
	var buf [1500]byte
	flat := flatten(buf[:0], par)
	if !isLegal(flat) {
		return -1
	}
	for at := 0; at < len(par) && at < len(buf); {
		end := len(par)
		if i := strings.IndexByte(par[at:], '\n'); i >= 0 {
			end = at + i + 1
		}
		var head [40]byte
		b := flatten(head[:0], strings.TrimLeft(par[at:end], "*_-=# \t"))
		for _, w := range starters {
			if len(b) >= len(w) && string(b[:len(w)]) == w {
				return at
			}
		}
		at = end
	}
	return 0
}

// isLegal asks for one phrase that nothing but a footer has, or for two that a
// letter may have once ("we are authorised and regulated by ...").
func isLegal(flat []byte) bool {
	for _, w := range registrations {
		if len(flat) >= len(w) && string(flat[:len(w)]) == w {
			return true
		}
	}
	for _, w := range strong {
		if contains(flat, w) {
			return true
		}
	}
	n := 0
	for _, w := range weak {
		if contains(flat, w) {
			n++
		}
	}
	return n >= 2
}

// contains is bytes.Contains for a string to look for.
func contains(b []byte, w string) bool {
	for i := 0; i+len(w) <= len(b); i++ {
		if b[i] == w[0] && string(b[i:i+len(w)]) == w {
			return true
		}
	}
	return false
}

// flatten writes as much of text as dst has room for, in ASCII lower case and
// with single spaces; "e-mail" becomes "email".
func flatten(dst []byte, text string) []byte {
	space := true
	for i := 0; i < len(text) && len(dst) < cap(dst); i++ {
		c := text[i]
		switch {
		case c <= ' ' || c == '*' || c == '_':
			if space {
				continue
			}
			c = ' '
		case 'A' <= c && c <= 'Z':
			c |= 0x20
		case c == '-' && i > 0 && text[i-1]|0x20 == 'e' && i+1 < len(text) && text[i+1]|0x20 == 'm':
			continue
		}
		space = c == ' '
		dst = append(dst, c)
	}
	return dst
}

var starters = [...]string{
	"this email", "this message", "this communication", "this transmission", "this electronic", "the information",
	"the contents", "the content of", "confidential", "disclaimer", "legal notice", "legal disclaimer", "important",
	"notice", "email confidential", "email disclaimer", "if you have received", "if you are not the intended",
	"please consider", "please think", "think before", "save paper", "registered", "company registration", "any views",
	"any opinions", "privileged", "private and confidential", "emails ", "internet email", "warning",
	"diese email", "diese nachricht", "der inhalt", "ce message", "cet email", "le contenu", "este mensaje", "este correo",
	"questo messaggio", "la presente", "le informazioni", "dit bericht", "deze email", "de informatie", "esta mensagem",
}

var registrations = [...]string{"registered in england", "registered in scotland", "registered office:", "registered in ireland"}

var strong = [...]string{
	"intended solely for", "intended only for", "solely for the use of", "only for the use of the", "not the intended recipient",
	"not an intended recipient", "not the named addressee", "not the addressee", "the intended recipient(s)",
	"received this email in error", "received this message in error", "received this communication in error",
	"received this transmission in error", "received it in error, please", "received this in error",
	"email and any attachments", "email and any files", "email and its attachments", "message and any attachments",
	"email (and any attachments", "email (including any attachments", "email, including any attachments",
	"confidentiality notice", "consider the environment before", "consider the environment and", "the environment before printing",
	"before printing this email", "legally privileged", "privileged and confidential", "virus-free. www", "checked for viruses by",
	"do not necessarily represent those of", "do not necessarily reflect the views of", "scanned for viruses",
	"vertrauliche und/oder rechtlich", "vertrauliche informationen", "irrtümlich erhalten", "ist ausschließlich für den",
	"pièces jointes sont confidentiel", "message et toutes les pièces jointes", "exclusivement à l", "si vous avez reçu ce message par erreur",
	"mensaje y sus archivos adjuntos", "va dirigido exclusivamente", "ha recibido este mensaje por error", "ha recibido este correo por error",
	"messaggio e i suoi allegati", "ricevuto questo messaggio per errore", "esclusivamente al destinatario",
	"uitsluitend bestemd voor", "dit bericht ten onrechte", "exclusivamente ao destinat",
}

var weak = [...]string{
	"registered in england", "registered office", "registered number", "registered address", "authorised and regulated by",
	"company number", "company no", "company registration", "vat no", "vat number", "vat reg", "is confidential",
	"are confidential", "intended recipient", "delete it", "destroy it", "liability", "viruses", "unauthorised", "disclosure",
	"handelsregister", "geschäftsführer", "amtsgericht", "ust-id", "sitz der gesellschaft",
}
