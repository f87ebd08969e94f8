package quote_test

import (
	"strings"
	"testing"

	"makegood/internal/quote"
)

const prose = `Dear Mrs Shaw,

Thank you for your letter of 4 May. I am sorry that the table came three weeks
late and with a broken leg: that is not what you paid for, and you had to take a
day off work because of it.

Our carrier will bring a new table on Friday 15 May between 9 and 11. The driver
takes the old one with him, so you need not pack anything. I have also refunded
the delivery charge of 39 pounds; it should be in your account by Tuesday.

Kind regards
Tom Hill
Customer Care
`

func BenchmarkSplitPlain(b *testing.B) { benchSplit(b, prose) }

func BenchmarkSplitWrappedPlain10MB(b *testing.B) {
	benchSplit(b, strings.Repeat(prose, 10<<20/len(prose)))
}

func BenchmarkSplitReply(b *testing.B) {
	benchSplit(b, prose+"\nOn Mon, 4 May 2026 at 10:02, Ann Shaw <ann@example.org> wrote:\n\n> "+strings.ReplaceAll(prose, "\n", "\n> ")+"\n")
}

func BenchmarkSplitOutlook(b *testing.B) {
	benchSplit(b, prose+"\n________________________________\nFrom: Ann Shaw\nSent: 4 May 2026 10:02\nTo: Care\nSubject: Table\n\n"+prose)
}

func benchSplit(b *testing.B, text string) {
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		quote.Split(text)
	}
}

func BenchmarkAgainstParent(b *testing.B) {
	b.SetBytes(int64(len(prose) + len(complaint)))
	b.ReportAllocs()
	for b.Loop() {
		quote.AgainstParent(prose, complaint)
	}
}
