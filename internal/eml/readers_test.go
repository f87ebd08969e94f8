package eml

import (
	"reflect"
	"strings"
	"testing"
)

// bothWays compares go-message's reading of a multipart with the plain one.
// Where the library reads to the end without a complaint, they must agree.
func bothWays(t *testing.T, raw []byte) (read bool) {
	t.Helper()
	h, at := new(Message).readHeader(raw)
	ct, _ := h.get("Content-Type")
	top := leaf{}.enter(parseValue(ct))
	if !isMultipart(ct) || top.boundary == "" {
		return false
	}
	library, err := walk(raw[at:], top)
	if err != nil {
		return false
	}
	plain := new(Message).split(raw[at:], top)
	if len(library) != len(plain) {
		t.Fatalf("%d parts by the library, %d by the plain reader", len(library), len(plain))
	}
	for i := range library {
		if !reflect.DeepEqual(library[i], plain[i]) {
			t.Errorf("library: %+v\nplain: %+v", library[i], plain[i])
		}
	}
	return true
}

const both = `Content-Type: multipart/mixed; boundary="=_out"

preamble
--=_out
Content-Type: multipart/alternative; boundary="=_in"

--=_in
Content-Type: text/plain;
	charset=utf-8
Content-Transfer-Encoding: quoted-printable

Hello =
there.

--=_in
Content-Type: text/html

<p>Hello there.</p>

--=_in--
between
--=_out  
Content-Type: application/pdf; name=a.pdf
Content-Disposition: attachment
Content-Id: <1@x>

--=_oops is no boundary
--=_out

no header of its own
--=_out--
epilogue
--=_out
Content-Type: text/plain

after the end
`

func TestReadersAgree(t *testing.T) {
	if !bothWays(t, []byte(both)) || !bothWays(t, []byte(strings.ReplaceAll(both, "\n", "\r\n"))) {
		t.Error("the library refused an honest mail")
	}
}

func TestLimits(t *testing.T) {
	parts := func(n int) *Message {
		return Parse([]byte("Content-Type: multipart/mixed; boundary=b\n\n" + strings.Repeat("--b\n\nx\n", n) + "--b--\n"))
	}
	if m := parts(maxParts); len(m.Parts) != maxParts || len(m.Notes) != 0 {
		t.Errorf("%d parts, notes %q", len(m.Parts), m.Notes)
	}
	if m := parts(maxParts + 1); len(m.Parts) != maxParts || len(m.Notes) != 1 {
		t.Errorf("%d parts, notes %q", len(m.Parts), m.Notes)
	}
	long := Parse([]byte("Subject: Table\nX-A: " + strings.Repeat("b", maxHeader) + "\nX-B: c\n\nHello"))
	if text, _, _ := long.BodyText(); string(text) != "Hello" || long.Subject != "Table" || len(long.Notes) != 1 {
		t.Errorf("text %q, subject %q, notes %q", text, long.Subject, long.Notes)
	}
}
