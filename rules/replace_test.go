package rules

import (
	"context"
	"testing"

	"makegood/drafter"
	"makegood/internal/english"
)

// What a rule offers to write instead, and whether check --fix may write it.
func TestReplace(t *testing.T) {
	shelf, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	reader := english.NewReader(shelf.Sets()...)
	for _, c := range []struct {
		rule, text, want string
		safe             bool
	}{
		{"MG102", "We apologise for any inconvenience this may have caused.", "We apologise for the inconvenience this has caused.", true},
		{"MG102", "Sorry for any inconvenience, Mrs Shaw.", "Sorry for the inconvenience, Mrs Shaw.", true},
		{"MG105", "The management wishes to apologise for the noise.", "I apologise for the noise.", false},
		{"MG105", "The company regrets the mix-up.", "I regret the mix-up.", false},
		{"MG106", "Mistakes were made with your booking.", "We made mistakes with your booking.", false},
		{"MG201", "Our warehouse packed the wrong lamp.", "We packed the wrong lamp.", false},
		{"MG201", "The courier lost your parcel.", "We lost your parcel.", false},
	} {
		r, _ := shelf.Find(c.rule)
		d := &drafter.Draft{Source: []byte(c.text), Kind: drafter.Reply, Text: reader.Read([]byte(c.text), english.Plain)}
		found, err := (&drafter.Checker{Rules: []*drafter.Rule{r}}).Check(context.Background(), d)
		if err != nil || len(found) == 0 || len(found[0].Fixes) == 0 {
			t.Errorf("%s: %q: no fix in %+v, %v", c.rule, c.text, found, err)
			continue
		}
		fix := found[0].Fixes[0]
		got, err := drafter.Apply(d.Source, fix.Edits)
		if err != nil || string(got) != c.want || fix.Safe != c.safe {
			t.Errorf("%s: %q: got %q (safe %v), %v; want %q (safe %v)", c.rule, c.text, got, fix.Safe, err, c.want, c.safe)
		}
	}
}
