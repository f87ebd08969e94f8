package english

import (
	"strings"
	"testing"
)

// letter is a plain mail of about 150 words.
const letter = `Dear Mrs Shaw,

Thank you for your letter of 3 March about the kettle that arrived with a
cracked lid. I have read the whole file, and I am sorry: we packed it badly,
and then we let you wait eleven days for an answer. That is our fault and
nobody else's.

A new kettle left our Kettering depot this morning. The carrier's number is
KX-4471, and it will be with you by Thursday, 14 March. You don't need to send
the old one back. I've also refunded the £3.50 you paid for delivery, which
should show on your statement within three working days.

We have changed the way we pack glass and lids, so that this can't happen
again. If anything is still not right, please call me on 01536 555 014 (Monday
to Friday, 9 a.m. to 5 p.m.) or just reply to this message. Would you let me
know when the kettle has come?

Yours sincerely,
Anna Reid
Branch manager
`

func BenchmarkRead(b *testing.B) {
	wrapped := "<p>" + strings.ReplaceAll(letter, "\n\n", "</p>\n<p>") + "</p>"
	for _, c := range []struct {
		name   string
		source string
		format Format
	}{{"plain", letter, Plain}, {"markdown", letter, Markdown}, {"html", wrapped, HTML}} {
		b.Run(c.name, func(b *testing.B) {
			source := []byte(c.source)
			b.SetBytes(int64(len(source)))
			b.ReportAllocs()
			for b.Loop() {
				read(source, c.format)
			}
		})
	}
}

func BenchmarkTag(b *testing.B) {
	r := NewReader()
	t := r.Read([]byte(letter), Plain)
	b.ReportAllocs()
	for b.Loop() {
		r.Tag(t)
	}
}
