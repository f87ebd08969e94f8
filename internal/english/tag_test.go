package english

import (
	"strings"
	"testing"

	prose "github.com/jdkato/prose/v2"
)

// TestTags compares the tags of prose/v3 with those of prose/v2, the version
// that was asked for first. It prints how often they agree on words that both
// cut in the same way, and fails when they mostly do not.
func TestTags(t *testing.T) {
	r := NewReader()
	x := r.Read([]byte(oracleText), Plain)
	r.Tag(x)
	doc, err := prose.NewDocument(strings.Join(strings.Fields(oracleText), " "), prose.WithExtraction(false), prose.WithSegmentation(false))
	if err != nil {
		t.Fatal(err)
	}
	theirs := doc.Tokens()
	same, all := 0, 0
	for _, s := range x.Sentences {
		for _, w := range s.Words {
			if w.Tag == "" {
				t.Fatalf("no tag on %q", w.Norm)
			}
			word := x.Plain[w.Start:w.End]
			k := 0
			for k < len(theirs) && k < 6 && theirs[k].Text != word {
				k++
			}
			if k == len(theirs) || k == 6 {
				continue // cut in another way
			}
			if all++; theirs[k].Tag == w.Tag {
				same++
			} else {
				t.Logf("%s: %s, was %s", word, w.Tag, theirs[k].Tag)
			}
			theirs = theirs[k+1:]
		}
	}
	t.Logf("%d of %d tags are the same", same, all)
	if all < 150 || same*10 < all*9 {
		t.Errorf("only %d of %d tags are the same", same, all)
	}
}

// TestTagContractions reads the tags of words that are cut in two.
func TestTagContractions(t *testing.T) {
	for text, want := range map[string]string{
		"We can't wait.":           "PRP MD RB VB .",
		"We can’t wait.":           "PRP MD RB VB .",
		"We cannot wait.":          "PRP MD RB VB .",
		"I won't go.":              "PRP MD RB VB .",
		"We didn't send the lamp.": "PRP VBD RB VB DT NN .",
		"We've sent it.":           "PRP VBP VBN PRP .",
		"She’ll send Tom’s lamp.":  "PRP MD VB NNP POS NN .",
	} {
		r := NewReader()
		x := r.Read([]byte(text), Plain)
		r.Tag(x)
		var tags []string
		for _, w := range x.Sentences[0].Words {
			tags = append(tags, w.Tag)
		}
		if got := strings.Join(tags, " "); got != want {
			t.Errorf("%s: got %s, want %s", text, got, want)
		}
	}
}

// TestTagOdd tags what has broken taggers before.
func TestTagOdd(t *testing.T) {
	r := NewReader()
	for _, text := range []string{"", "\xff\xffn't", strings.Repeat("(", 50_000), strings.Repeat("!", 50_000), strings.Repeat("a’", 5000), "😀 n't"} {
		x := r.Read([]byte(text), Plain)
		r.Tag(x)
	}
}
