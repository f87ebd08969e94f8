package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"makegood/internal/english"
)

// lines makes a data file of small replies.
func lines(kind string, n int) string {
	var b strings.Builder
	for i := range n {
		var r reply
		r.ID = fmt.Sprintf("%s-%d", kind, i)
		r.Source.Kind = kind
		first := fmt.Sprintf("We are sorry about order %d.", i)
		second := "The courier lost your parcel on the way."
		r.Reply = first + " " + second
		r.Sentences = []labelled{
			{Text: first, Start: 0, End: len(first), Labels: []string{"apology"}},
			{Text: second, Start: len(first) + 1, End: len(r.Reply), Labels: []string{"excuse", "buck_passing"}},
		}
		line, _ := json.Marshal(r)
		b.Write(append(line, '\n'))
	}
	return b.String()
}

var settings = options{cost: 0.05, boldCost: 0.01, boldTrust: 1, positive: 1.5, own: 1, epochs: 3, priorSure: 2, priorHint: 0.4, priorNot: -0.6, priorNovel: 1.8, priorBias: -1}

func trained(t *testing.T, data string) []byte {
	t.Helper()
	replies, err := readReplies(strings.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	all, err := examples(replies, mustReader(t))
	if err != nil {
		t.Fatal(err)
	}
	b, err := build(all, make([]float64, 21), settings)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func mustReader(t *testing.T) *english.Reader {
	t.Helper()
	r, err := newReader()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// The same data give the same bytes.
func TestSameBytes(t *testing.T) {
	data := lines("shop", 8) + lines("inn", 8)
	if !bytes.Equal(trained(t, data), trained(t, data)) {
		t.Error("training twice gives two models")
	}
}

// What may not be shipped leaves no trace in the model.
func TestUnlicensed(t *testing.T) {
	data := lines("shop", 8) + lines("inn", 8)
	if !bytes.Equal(trained(t, data), trained(t, data+lines(unlicensed, 8))) {
		t.Error("replies of an unlicensed source changed the model")
	}
}

func TestLabels(t *testing.T) {
	_, err := examples([]reply{{ID: "x", Reply: "The soup was cold.", Sentences: []labelled{{End: 18, Labels: []string{"joy"}}}}}, mustReader(t))
	if err == nil || !strings.Contains(err.Error(), "joy") {
		t.Errorf("the error is %v", err)
	}
}
