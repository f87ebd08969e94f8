package eml_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"makegood/internal/eml"
)

// A mail and what is to be read from it. Empty fields are not looked at.
type mail struct {
	name, raw string
	subject   string
	from      string // "Name|addr" joined by spaces
	body      string // the text to be judged
	html      bool
	none      bool // there is no text
	part      string
	parts     string // paths and media types
	files     string // names of the files
	attached  int
	note      string // a part of one of the notes
}

func TestParse(t *testing.T) {
	for _, c := range mails {
		t.Run(c.name, func(t *testing.T) {
			raw := strings.TrimPrefix(c.raw, "\n")
			check(t, c, eml.Parse([]byte(raw)))
			crlf := strings.ReplaceAll(raw, "\n", "\r\n")
			c.body = strings.ReplaceAll(c.body, "\n", "\r\n")
			check(t, c, eml.Parse([]byte(crlf)))
		})
	}
}

func check(t *testing.T, c mail, m *eml.Message) {
	t.Helper()
	is := func(what, got, want string) {
		t.Helper()
		if want != "" && got != want {
			t.Errorf("%s: got %q, want %q", what, got, want)
		}
	}
	var from, parts, files []string
	for _, a := range m.From {
		from = append(from, a.Name+"|"+a.Addr)
	}
	for _, p := range m.Parts {
		parts = append(parts, p.Path+" "+p.MediaType)
		if p.Name != "" {
			files = append(files, p.Name)
		}
	}
	text, html, part := m.BodyText()
	is("subject", m.Subject, c.subject)
	is("from", strings.Join(from, " "), c.from)
	is("parts", strings.Join(parts, ", "), c.parts)
	is("files", strings.Join(files, ", "), c.files)
	is("part", part, c.part)
	is("body", strings.TrimSpace(string(text)), strings.TrimSpace(c.body))
	if html != c.html || (m.Body < 0) != c.none || m.Attachments != c.attached {
		t.Errorf("html %v, body %d, attachments %d", html, m.Body, m.Attachments)
	}
	notes := strings.Join(m.Notes, "\n")
	if c.note == "" && notes != "" || !strings.Contains(notes, c.note) {
		t.Errorf("notes are %q, want %q", notes, c.note)
	}
}

func TestFields(t *testing.T) {
	m := eml.Parse([]byte(`Return-Path: <ann@example.org>
Received: from a by b;
	Mon, 4 May 2026 10:03:00 +0100
Date: Mon, 4 May 2026 10:02:11 +0100 (BST)
From: "Shaw, Ann" <ann@example.org>
To: care@example.com (Customer Care), =?utf-8?q?J=C3=B6rg?= <j@example.com>,
	Team: bob@example.com, Cy <cy@example.com>;
Cc: undisclosed-recipients:;
Message-ID: <1@example.org>
In-Reply-To: Your message of "Friday" <0@example.com>
References: <a@example.com>
	<b@example.com><0@example.com>
Subject: Where is
 my table?

Hello
`))
	want := []eml.Address{
		{Name: "Customer Care", Addr: "care@example.com"}, {Name: "Jörg", Addr: "j@example.com"},
		{Addr: "bob@example.com"}, {Name: "Cy", Addr: "cy@example.com"},
	}
	if !slices.Equal(m.To, want) {
		t.Errorf("to: %v", m.To)
	}
	if !slices.Equal(m.From, []eml.Address{{Name: "Shaw, Ann", Addr: "ann@example.org"}}) || len(m.Cc) != 0 {
		t.Errorf("from: %v, cc: %v", m.From, m.Cc)
	}
	if m.MessageID != "1@example.org" || m.InReplyTo != "0@example.com" ||
		!slices.Equal(m.References, []string{"a@example.com", "b@example.com", "0@example.com"}) {
		t.Errorf("ids: %q %q %q", m.MessageID, m.InReplyTo, m.References)
	}
	if m.Subject != "Where is my table?" || m.Field("subject") != m.Subject || m.HasField("Bcc") || m.AutoSubmitted {
		t.Errorf("subject %q", m.Subject)
	}
	if !m.Date.Equal(time.Date(2026, 5, 4, 9, 2, 11, 0, time.UTC)) {
		t.Errorf("date: %v", m.Date)
	}
}

func TestDates(t *testing.T) {
	want := time.Date(2026, 5, 4, 10, 2, 0, 0, time.UTC)
	for _, s := range []string{
		"Mon, 4 May 2026 10:02:00 +0000", "4 May 2026 10:02 GMT", "Mon, 04 May 26 11:02:00 BST", "Mon May  4 10:02:00 2026",
		"Mon, 4 May 2026 10:02:00", "2026-05-04T10:02:00Z", "2026-05-04T12:02:00+02:00", "2026-05-04 10:02:00", "4-May-2026 10:02",
		"5/4/2026 10:02 AM", "Monday, May 4, 2026 10:02 AM", "Mon, 4 May 2026 05:02:00 -0500 (CDT)", "04.05.2026 10:02",
		"Mon, 04 May 2026 10:02:00 GMT+0000", "Mon,4 May 2026 10:02:00 UT", "Mon, 4 May 2026 06:02:00 EDT",
		"Mon, 4 May 2026 10:2:00 +0000", "Mon, 4th May 2026 10:02", "Mon, 4 May 126 10:02:00 +0000",
	} {
		m := eml.Parse([]byte("Date: " + s + "\n\nx"))
		if !m.Date.Equal(want) {
			t.Errorf("%s: got %v", s, m.Date)
		}
	}
	for _, s := range []string{"", "yesterday", "Mon, 40 May 2026 10:02", "4 Mai 2026", "99:99"} {
		if m := eml.Parse([]byte("Date: " + s + "\n\nx")); !m.Date.IsZero() || len(m.Notes) != 1 {
			t.Errorf("%q: got %v, notes %q", s, m.Date, m.Notes)
		}
	}
}

func TestAddresses(t *testing.T) {
	for s, want := range map[string]eml.Address{
		"ann@example.org":                           {Addr: "ann@example.org"},
		"<ann@example.org>":                         {Addr: "ann@example.org"},
		"Ann Shaw <ann@example.org>":                {Name: "Ann Shaw", Addr: "ann@example.org"},
		"Shaw, Ann <ann@example.org>":               {Name: "Shaw, Ann", Addr: "ann@example.org"},
		`"Ann \"Annie\" Shaw" <ann@example.org>`:    {Name: `Ann "Annie" Shaw`, Addr: "ann@example.org"},
		`"Ann Shaw <ann@example.org>`:               {Name: "Ann Shaw", Addr: "ann@example.org"},
		"Ann. Shaw. <ann@example.org":               {Name: "Ann. Shaw.", Addr: "ann@example.org"},
		"ann@example.org (Ann Shaw)":                {Name: "Ann Shaw", Addr: "ann@example.org"},
		"Ann Shaw":                                  {Name: "Ann Shaw"},
		"'ann@example.org'":                         {Addr: "ann@example.org"},
		"mailto:ann@example.org":                    {Addr: "ann@example.org"},
		"=?iso-8859-1?Q?Ann_Sh=E4w?= <a@b.org>":     {Name: "Ann Shäw", Addr: "a@b.org"},
		`"=?iso-8859-1?Q?Ann_Sh=E4w?=" <a@b.org>`:   {Name: "Ann Shäw", Addr: "a@b.org"},
		"Ann <ann@example.org> <ann2@example.org>":  {Name: "Ann <ann@example.org>", Addr: "ann2@example.org"},
		"Ann\n <ann@example.org>":                   {Name: "Ann", Addr: "ann@example.org"},
		`"ann shaw"@example.org`:                    {Addr: `"ann shaw"@example.org`},
		"ann@example.org [mailto:ann@example.org] ": {Addr: "ann@example.org"},
	} {
		got := eml.Parse([]byte("From: " + s + "\n\nx")).From
		if len(got) != 1 || got[0] != want {
			t.Errorf("%s: got %q, want %q", s, got, want)
		}
	}
}

func TestAutoSubmitted(t *testing.T) {
	for s, want := range map[string]bool{
		"Auto-Submitted: auto-replied": true, "Auto-Submitted: no": false, "Auto-Submitted: auto-generated; x=y": true,
		"Precedence: bulk": true, "Precedence: list": false, "Return-Path: <>": true, "Return-Path: <a@b>": false,
		"X-Autoreply: yes": true, "Content-Type: multipart/report; report-type=delivery-status; boundary=b": true,
	} {
		if m := eml.Parse([]byte(s + "\n\nx")); m.AutoSubmitted != want {
			t.Errorf("%s: got %v", s, m.AutoSubmitted)
		}
	}
}

func TestEmpty(t *testing.T) {
	for _, raw := range []string{"", "\n", "\r\n\r\n", "Subject: x", "Subject: x\n", ":", "\x00", "From ", "Content-Type: multipart/mixed"} {
		m := eml.Parse([]byte(raw))
		m.BodyText()
		if raw == "" && (m.Body >= 0 || len(m.Notes) == 0) {
			t.Errorf("an empty mail has body %d and notes %q", m.Body, m.Notes)
		}
	}
}

// FuzzParse states that Parse never panics, that texts are UTF-8 and that a
// body is always one of the parts.
func FuzzParse(f *testing.F) {
	for _, c := range mails {
		f.Add([]byte(strings.TrimPrefix(c.raw, "\n")))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		m := eml.Parse(raw)
		for _, p := range m.Parts {
			if !utf8.Valid(p.Text) {
				t.Fatalf("part %s is not UTF-8", p.Path)
			}
		}
		if m.Body < -1 || m.Body >= len(m.Parts) || m.Body < 0 && len(m.Notes) == 0 {
			t.Fatalf("body %d of %d, notes %q", m.Body, len(m.Parts), m.Notes)
		}
		if !utf8.ValidString(m.Subject) {
			t.Fatalf("subject %q", m.Subject)
		}
		eml.LooksLikeMessage(raw)
	})
}

func TestHostile(t *testing.T) {
	nested := func(n int) string {
		var b strings.Builder
		b.WriteString("Content-Type: multipart/mixed; boundary=b" + strconv.Itoa(0) + "\n\n")
		for i := range n {
			b.WriteString("--b" + strconv.Itoa(i) + "\nContent-Type: multipart/mixed; boundary=b" + strconv.Itoa(i+1) + "\n\n")
		}
		return b.String()
	}
	multi := "Content-Type: multipart/mixed; boundary=b\n\n"
	for name, raw := range map[string]string{
		"20,000 nested":             nested(20000),
		"8 nested and 10 MB":        nested(7) + "--b" + strconv.Itoa(7) + "\n\n" + strings.Repeat("a line of text\n", 700000),
		"49 nested and 10 MB":       nested(48) + "--b" + strconv.Itoa(48) + "\n\n" + strings.Repeat("a line of text\n", 700000),
		"100,000 parts":             multi + strings.Repeat("--b\n\nx\n", 100000) + "--b--\n",
		"10 MB of delimiters":       nested(49) + "--b" + strconv.Itoa(49) + "\n\n" + strings.Repeat("\n--", 3500000),
		"10 MB of text":             "Subject: x\n\n" + strings.Repeat("a line of text\n", 700000),
		"10 MB in one line":         "Subject: x\n\n" + strings.Repeat("a", 10<<20),
		"10 MB of header":           strings.Repeat("X-A: b\n", 1500000),
		"10 MB of colons":           strings.Repeat(":\n", 5000000),
		"10 MB of one field":        "Subject: " + strings.Repeat("a\n ", 3500000),
		"1 MB of encoded words":     "Subject: " + strings.Repeat("=?utf-8?q?a?= ", 70000) + "\n\n",
		"1 MB of broken words":      "Subject: " + strings.Repeat("=?a?q? ", 140000) + "\n\n",
		"1 MB of quotation marks":   "From: " + strings.Repeat(`"`, 1000000) + "\n\n",
		"1 MB of escaped marks":     "From: \"" + strings.Repeat(`\",`, 300000) + "\n\n",
		"50,000 addresses":          "To: " + strings.Repeat("Ann Shaw <a@b.org>, ", 50000) + "\n\n",
		"1 MB of names":             "To: " + strings.Repeat("a,", 500000) + "\n\n",
		"1 MB of parameters":        "Content-Type: text/plain; " + strings.Repeat("name*1=a;", 100000) + "\n\nx",
		"5 MB of equals signs":      "Content-Transfer-Encoding: quoted-printable\n\n" + strings.Repeat("= ", 2500000),
		"5 MB of padding":           "Content-Transfer-Encoding: base64\n\n" + strings.Repeat("AA=", 1700000),
		"5 MB of utf-7":             "Content-Type: text/plain; charset=utf-7\n\n" + strings.Repeat("+AGE-", 1000000),
		"5 MB of bad UTF-8":         "Content-Type: text/plain; charset=utf-8\n\n" + strings.Repeat("\xff\xfe\n", 1700000),
		"parts with endless header": multi + strings.Repeat("--b\nX: y\n", 1000) + strings.Repeat("X: y\n", 1000000),
		"10 MB of broken lines":     "Subject: x\n" + strings.Repeat("broken\nX: y\n", 80000),
	} {
		start := time.Now()
		m := eml.Parse([]byte(raw))
		m.BodyText()
		if took := time.Since(start); took > time.Second {
			t.Errorf("%s took %v", name, took)
		} else if testing.Verbose() {
			t.Logf("%s: %v, %d parts, %q", name, took, len(m.Parts), m.Notes)
		}
	}
}
