package rules

import (
	"context"
	"testing"

	"makegood/drafter"
	"makegood/internal/english"
)

// judge runs one rule over a reply and returns what it found.
func judge(t *testing.T, id, reply string, c *drafter.Case) []drafter.Finding {
	t.Helper()
	shelf, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	r, ok := shelf.Find(id)
	if !ok {
		t.Fatalf("there is no rule %s", id)
	}
	reader := english.NewReader(shelf.Sets()...)
	d := &drafter.Draft{Source: []byte(reply), Kind: drafter.Reply, Case: c}
	d.Text = reader.Read(d.Source, english.Plain)
	checker := drafter.Checker{Rules: []*drafter.Rule{r}, Tag: reader.Tag}
	found, err := checker.Check(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// A greeting without a name is worse when the case knows the name, and all one
// can write when nobody does.
func TestGreetingKnowsTheCase(t *testing.T) {
	for _, test := range []struct {
		greeting, from, text string
		want                 drafter.Severity
	}{
		{"Dear Customer,", "Ines Duarte <ines@example.com>", "The lamp is broken.", drafter.Error},
		{"Dear Sir or Madam,", "ines@example.com", "The lamp is broken.\n\nInes Duarte", drafter.Error},
		{"Dear Sir or Madam,", "lampfan77@example.com", "The lamp is broken.\n\na cross customer", drafter.Off},
		{"Dear Customer,", "lampfan77@example.com", "The lamp is broken.", drafter.Warning},
		{"Dear Ms Duarte,", "Ines Duarte <ines@example.com>", "The lamp is broken.", drafter.Off},
		{"Dear lady with the broken lamp,", "lampfan77@example.com", "The lamp is broken.", drafter.Off},
	} {
		c := &drafter.Case{Complaint: drafter.Message{From: test.from, Text: test.text}}
		found := judge(t, "MG603", test.greeting+"\n\nA new lamp leaves here today.\n\nAda Moss", c)
		have := drafter.Off
		if len(found) > 0 {
			have = found[0].Severity
		}
		if have != test.want {
			t.Errorf("%s to %s: %v, want %v", test.greeting, test.from, have, test.want)
		}
	}
}

// Who signs is read in the lines under the closing.
func TestWhoSigns(t *testing.T) {
	for _, test := range []struct {
		foot   string
		office bool
	}{
		{"Yours sincerely,\nGuest Services\nHotel Aurora", true},
		{"Kind regards,\nGeneral Manager", true},
		{"Street Lighting Unit", true},
		{"Yours sincerely,\nPetra Holm\nGuest Services, Hotel Aurora", false},
		{"Regards, Luis Prado Director of Sales", false},
		{"Best wishes,\nDr. K. Amin\nPractice Manager", false},
		{"Cheers,\nMo (Returns)", false},
		{"Mo", false},
	} {
		found := judge(t, "MG105", "Dear Ms Duarte,\n\nA new lamp leaves here today. It is the brass one.\n\n"+test.foot, nil)
		if (len(found) > 0) != test.office {
			t.Errorf("%q: found %v, want %v", test.foot, found, test.office)
		}
	}
}
