package rules

import (
	"context"
	"testing"

	"makegood/drafter"
	"makegood/internal/english"
)

const wholeLetter = `Dear Mrs Shaw,

Thank you for your wholeLetter of 4 May. I am sorry that the oak table you ordered from us reached you with a scratch across
the top, and that nobody rang you back although you called the shop three times that week. You had guests on the Sunday
and covered it with a cloth; that is not what you paid for.

I have ordered a new top from the workshop this morning. Tom will bring it to your door on Thursday between nine and ten
and take the old one away, and you need not be in for more than half an hour. Your delivery charge of £35 went back to
your card today.

From this week every table is looked at by two of us before it is wrapped. If Thursday does not suit you, tell me which
day does. My direct line is 01632 960114, and I am here until six.

Yours sincerely,
Anna Reid
Workshop manager
`

func BenchmarkRead(b *testing.B) {
	shelf, err := Default()
	if err != nil {
		b.Fatal(err)
	}
	reader := english.NewReader(shelf.Sets()...)
	b.ReportAllocs()
	b.SetBytes(int64(len(wholeLetter)))
	for b.Loop() {
		reader.Read([]byte(wholeLetter), english.Plain)
	}
}

func BenchmarkFind(b *testing.B) {
	shelf, err := Default()
	if err != nil {
		b.Fatal(err)
	}
	text := english.NewReader().Read([]byte(wholeLetter), english.Plain)
	var hits []drafter.Hit
	b.ReportAllocs()
	b.SetBytes(int64(len(wholeLetter)))
	for b.Loop() {
		for i := range text.Sentences {
			hits = shelf.Sets()[0].Find(hits[:0], text.Plain, text.Sentences[i].Words)
		}
	}
}

func BenchmarkCheck(b *testing.B) {
	shelf, err := Default()
	if err != nil {
		b.Fatal(err)
	}
	reader := english.NewReader(shelf.Sets()...)
	d := &drafter.Draft{Source: []byte(wholeLetter), Kind: drafter.Reply, Text: reader.Read([]byte(wholeLetter), english.Plain)}
	c := drafter.Checker{Rules: shelf.Rules, Tag: reader.Tag}
	b.ReportAllocs()
	b.SetBytes(int64(len(wholeLetter)))
	for b.Loop() {
		if _, err := c.Check(context.Background(), d); err != nil {
			b.Fatal(err)
		}
	}
}
func BenchmarkDefault(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Default(); err != nil {
			b.Fatal(err)
		}
	}
}
