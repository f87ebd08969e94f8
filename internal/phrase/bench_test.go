package phrase

import (
	"fmt"
	"testing"

	"makegood/drafter"
)

// many are n patterns that share beginnings, as rules do.
func many(n int) Group {
	g := Group{Name: "g"}
	verbs := []string{"send", "refund", "look", "ask", "check", "regret", "call", "write", "promise", "repair"}
	for i := range n {
		g.Phrases = append(g.Phrases, fmt.Sprintf("{we} (can|will|shall) not? ..2 <%s> (the|your|a)? word%d", verbs[i%10], i/3))
	}
	return g
}

const mail = "Dear Mrs Shaw, I am sorry that the table you ordered from us arrived with a scratch across the top. " +
	"We can not send the parcel again before Friday, but I will call you tomorrow at ten with the name of the driver. "

func BenchmarkCompile(b *testing.B) {
	g := many(2000)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Compile(classes, g); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	set, err := Compile(classes, many(2000))
	if err != nil {
		b.Fatal(err)
	}
	words := sentence(mail)
	var hits []drafter.Hit
	b.SetBytes(int64(len(mail)))
	b.ReportAllocs()
	for b.Loop() {
		hits = set.Find(hits[:0], mail, words)
	}
}

func BenchmarkWords(b *testing.B) {
	var words []drafter.Word
	b.SetBytes(int64(len(mail)))
	b.ReportAllocs()
	for b.Loop() {
		words = Words(words[:0], mail, 0, len(mail))
	}
}

func BenchmarkLoad(b *testing.B) {
	set, err := Compile(classes, many(2000))
	if err != nil {
		b.Fatal(err)
	}
	bytes := set.Bytes()
	b.SetBytes(int64(len(bytes)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load(bytes); err != nil {
			b.Fatal(err)
		}
	}
}
