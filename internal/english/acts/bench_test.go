package acts_test

import (
	"testing"

	"makegood/drafter"
	"makegood/internal/english"
	"makegood/internal/english/acts"
	"makegood/internal/phrase"
)

// letter is a mail of 150 words.
const letter = `Dear Mrs Shaw,

Thank you for your letter about the oak table that reached you on Saturday with a scratch across the top. I am sorry that it did, and that nobody rang you when you had waited in for us twice. You should have heard from me on the same day.

I have looked at the photographs and at the delivery note. The scratch was there when the table left our workshop: I signed it off myself, and I should have seen it. A new top is being planed this week, and our driver will bring it to you on Thursday between nine and ten. He takes the old one away, and you do not have to pay anything.

From now on a second person looks over every top before it is wrapped. If Thursday does not suit you, please call me on 01536 555 014 or reply to this e-mail, and we will find another day.

Yours sincerely,
Anna Reid
`

func compiled(tb testing.TB) *phrase.Set {
	set, err := phrase.Compile(acts.Classes(), acts.Groups()...)
	if err != nil {
		tb.Fatal(err)
	}
	return set
}

func BenchmarkJudge(b *testing.B) {
	text := english.NewReader(compiled(b)).Read([]byte(letter), english.Plain)
	b.ReportAllocs()
	for b.Loop() {
		acts.Judge(text)
	}
}

func BenchmarkFind(b *testing.B) {
	set := compiled(b)
	text := english.NewReader().Read([]byte(letter), english.Plain)
	var hits []drafter.Hit
	b.ReportAllocs()
	for b.Loop() {
		for i := range text.Sentences {
			hits = set.Find(hits[:0], text.Plain, text.Sentences[i].Words)
		}
	}
}

func BenchmarkCompile(b *testing.B) {
	acts.Groups()
	b.ReportAllocs()
	for b.Loop() {
		compiled(b)
	}
}

func BenchmarkRead(b *testing.B) {
	reader := english.NewReader(compiled(b))
	b.ReportAllocs()
	for b.Loop() {
		reader.Read([]byte(letter), english.Plain)
	}
}
