package rules

import (
	"testing"

	"makegood/drafter"
	"makegood/internal/english"
)

// Who acts decides: the same verb owns, blames, promises or reports.
func TestWhoActs(t *testing.T) {
	shelf, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	r, _ := shelf.Find("MG201")
	reader := english.NewReader(shelf.Sets()...)
	for _, c := range []struct {
		text   string
		blames bool
	}{
		{"The glazier lost your key.", true},
		{"I lost your key.", false},
		{"The glazier you spoke to lost your key.", true},
		{"One of our glaziers lost your key.", true},
		{"The glazier came on Monday and lost your key.", true},
		{"I met the glazier on Monday and lost your key.", false},
		{"The letter to the glazier was lost.", false},
		{"The glazier will not lose your key.", false},
		{"If the glazier has lost your key, I will cut you another.", false},
		{"You told me that the glazier had lost your key.", false},
		{"The glazier lost your key, and I should have kept the spare.", false},
		{"The glazier lost your key. That is my fault.", false},
		{"Your key was lost by the glazier.", true},
		{"It was the glazier's mistake.", true},
		{"Bert never handed in your key.", true},
		{"Dear Bert,\n\nBert never handed in his key.\n", false},
	} {
		found, err := try(reader, r, drafter.Example{Text: c.text})
		if err != nil {
			t.Fatal(err)
		}
		if found != c.blames {
			t.Errorf("%q: blames %v, want %v", c.text, found, c.blames)
		}
	}
}
