package quote

import "strings"

// forwarded takes what runs to the end of the text: a message passed on, or
// the one that Outlook and its kin set unmarked under the answer.
func (s *splitter) forwarded(l line) bool {
	switch c := l.body[0]; {
	case c == '-' || c == '_' || c == '=':
		return s.ruled(l)
	case c == '*' || isLetter(c):
		return s.bannered(l, l.body) || s.headed(l)
	}
	return false
}

// ruled takes a line of dashes, with words between them or with header lines
// under it.
func (s *splitter) ruled(l line) bool {
	words := strings.Trim(l.body, "-_= ")
	switch {
	case len(l.body)-len(words) < 4:
		return false
	case words == "":
		next := s.next(l.end)
		if len(l.body) < 10 || next.body == "" {
			return false
		}
		end, ok := s.headers(next)
		if ok {
			s.below(l.start, end, Quoted)
		}
		return ok
	case s.bannered(l, words):
		return true
	}
	// Zoho writes the whole attribution between dashes.
	if len(words) > farthest || l.body[0] != '-' {
		return false
	}
	a := announce(words)
	if !a.verb || !a.date || !a.addr && !a.time {
		return false
	}
	s.attribute(l.start, l.end, s.quoteAhead(l.end, 1))
	return true
}

// bannered takes "Begin forwarded message:", "-----Original Message-----".
func (s *splitter) bannered(l line, words string) bool {
	dashed := len(words) < len(l.body)
	if !dashed {
		var ok bool
		if words, ok = cutColon(words); !ok {
			return false
		}
	}
	k := banner(words, dashed)
	if k == Own {
		return false
	}
	end := l.end
	if e, ok := s.headers(s.next(l.end)); ok {
		end = e
	}
	s.below(l.start, end, k)
	return true
}

// headed takes header lines without a rule above them. At the top of a text
// they are a memorandum's head, and what follows is the writer's.
func (s *splitter) headed(l line) bool {
	if s.owns == 0 && s.last() == Own {
		return false
	}
	end, ok := s.headers(l)
	if ok {
		s.below(l.start, end, Quoted)
	}
	return ok
}

// below covers the lines from start to end that announce a message, and that
// message: to the end of the text, unless the mail program marked its lines.
func (s *splitter) below(start, end int, k Kind) {
	s.sig.open = false
	ahead := 1
	if end == s.line(start).end {
		ahead = 4 // no header lines; an attribution may stand before the marks
	}
	marked := s.quoteAhead(end, ahead)
	if k == Quoted {
		s.cover(end, Attribution)
	}
	s.at = end
	if marked && k == Quoted {
		return
	}
	if marked {
		s.cover(end, k)
		return
	}
	s.cover(len(s.text), k)
	s.at = len(s.text)
}

// banner gives the kind of message that words announce, Own for none.
func banner(words string, dashed bool) Kind {
	if len(words) > 60 || len(words) < 8 {
		return Own
	}
	for _, w := range forwards {
		if strings.EqualFold(words, w) {
			return Forwarded
		}
	}
	if !dashed {
		return Own
	}
	for _, w := range originals {
		if strings.EqualFold(words, w) {
			return Quoted
		}
	}
	return Own
}

var forwards = [...]string{
	"Begin forwarded message", "Forwarded message", "Forwarded mail", "Start of forwarded message",
	"Anfang der weitergeleiteten Nachricht", "Anfang der weitergeleiteten E-Mail", "Weitergeleitete Nachricht",
	"Début du message réexpédié", "Début du message transféré", "Message transféré", "Message réexpédié",
	"Inicio del mensaje reenviado", "Mensaje reenviado", "Inizio messaggio inoltrato", "Messaggio inoltrato",
	"Messaggio Inoltrato", "Begin doorgestuurd bericht", "Doorgestuurd bericht", "Mensagem encaminhada",
	"Início da mensagem reencaminhada", "Mensagem reencaminhada", "Vidarebefordrat meddelande",
	"Vidarebefordrat brev", "Videresendt meddelelse", "Videresendt melding", "Wiadomość przekazana dalej",
	"Treść przekazanej wiadomości", "Přeposlaná zpráva", "Välitetty viesti", "Пересылаемое сообщение",
}

var originals = [...]string{
	"Original Message", "Original Appointment", "Original E-Mail", "Original Email", "Reply message", "Reply Message",
	"Ursprüngliche Nachricht", "Originalnachricht", "Original-Nachricht", "Original Nachricht",
	"Message d'origine", "Message d’origine", "Message original", "Message initial",
	"Mensaje original", "Messaggio originale", "Oorspronkelijk bericht", "Origineel bericht", "Oorspronkelijk Bericht",
	"Mensagem original", "Ursprungligt meddelande", "Originalmeddelande", "Oprindelig meddelelse",
	"Opprinnelig melding", "Wiadomość oryginalna", "Oryginalna wiadomość", "Původní zpráva", "Pôvodná správa",
	"Alkuperäinen viesti", "Eredeti üzenet", "Исходное сообщение", "Mesaj original", "Orijinal Mesaj",
}

// A field is what a header line set into a text says.
type field uint8

const (
	noField field = iota
	fromField
	dateField
	subjectField
	otherField
)

// headers reads the header lines that start with l: a sender first (GMX sets
// the date before), then date and subject. Blank lines and folded lists of
// recipients may stand between them.
func (s *splitter) headers(l line) (end int, ok bool) {
	if l.body == "" {
		return 0, false
	}
	first := fieldOf(l.body)
	if first != fromField && first != dateField {
		return 0, false
	}
	var seen [otherField + 1]bool
	addr, folds, after := false, 0, l.start
	for n := 0; n < 16 && l.body != ""; n++ {
		f := fieldOf(l.body)
		blank := l.start > after
		if f == noField {
			if folds++; folds > 4 || blank {
				break
			}
		} else {
			if seen[fromField] && f == fromField {
				break
			}
			seen[f] = true
			end = l.end
		}
		addr = addr || len(l.body) < 1000 && strings.IndexByte(l.body, '@') > 0
		after = l.end
		l = s.nextClose(after)
	}
	return end, seen[fromField] && seen[dateField] && (seen[subjectField] || addr && seen[otherField])
}

// nextClose is the next line, with one blank line between at most.
func (s *splitter) nextClose(at int) line {
	for range 2 {
		if at >= len(s.text) {
			break
		}
		l := s.line(at)
		if l.body != "" {
			return l
		}
		at = l.end
	}
	return line{start: at, end: at}
}

// fieldOf reads the name before the colon; Outlook sets it in bold type, which
// arrives as asterisks.
func fieldOf(b string) field {
	head := b[:min(len(b), 32)]
	i := strings.IndexByte(head, ':')
	if i < 0 {
		if strings.IndexByte(head, "："[0]) < 0 {
			return noField
		}
		if i = strings.Index(head, "："); i < 0 {
			return noField
		}
	}
	name := trim(strings.Trim(head[:i], "*_ \u00a0"))
	if len(name) == 0 || len(name) > 24 {
		return noField
	}
	for j := range len(name) {
		if name[j] >= 0x80 {
			name = strings.ToLower(name)
			break
		}
	}
	var f folded
	return fieldNamed(string(f.fold(name)))
}

func fieldNamed(name string) field {
	switch name {
	case "from", "von", "de", "da", "van", "från", "fra", "od", "lähettäjä", "feladó", "от", "от кого", "від", "kimden",
		"expéditeur", "mittente", "remitente", "afzender", "nadawca", "发件人", "寄件者", "差出人":
		return fromField
	case "sent", "date", "gesendet", "gesendet am", "datum", "envoyé", "envoyé le", "enviado", "enviado el", "enviada",
		"enviada em", "enviado em", "fecha", "data", "inviato", "verzonden", "verzonden op", "skickat", "sendt", "dato",
		"wysłano", "data wysłania", "odesláno", "odoslané", "lähetetty", "päivämäärä", "elküldve", "dátum",
		"дата", "отправлено", "gönderildi", "tarih", "trimis", "发送时间", "日期", "送信日時", "日時":
		return dateField
	case "subject", "betreff", "objet", "asunto", "oggetto", "assunto", "onderwerp", "ämne", "emne", "temat", "předmět",
		"predmet", "aihe", "tárgy", "тема", "konu", "subiect", "主题", "主旨", "件名":
		return subjectField
	case "to", "an", "à", "a", "para", "aan", "till", "til", "do", "komu", "pro", "vastaanottaja", "címzett", "кому", "kime",
		"către", "pour", "cc", "kopie", "kopia", "copie", "cci", "bcc", "bc", "copia", "reply-to", "importance", "wichtigkeit",
		"attachments", "anlagen", "收件人", "宛先", "抄送":
		return otherField
	}
	return noField
}
