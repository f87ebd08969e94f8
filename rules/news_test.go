package rules

import (
	"testing"
	"time"

	"makegood/drafter"
	"makegood/internal/english"
)

// Bad news passes when it was talked about, or when three attempts at
// different hours are on record and the reply offers a talk (guidance 002).
func TestBadNewsAlone(t *testing.T) {
	shelf, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	reader := english.NewReader(shelf.Sets()...)
	r, _ := shelf.Find("MG501")
	no := "We are not able to refund the deposit."
	monday := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	tried := func(hours ...int) *drafter.Case {
		c := &drafter.Case{}
		for i, h := range hours {
			c.Contacts = append(c.Contacts, drafter.Contact{
				At: monday.AddDate(0, 0, i).Add(time.Duration(h-9) * time.Hour), Channel: "phone", Direction: "out", Outcome: "no-answer",
			})
		}
		return c
	}
	spoken := &drafter.Case{Contacts: []drafter.Contact{{Channel: "visit", Outcome: "disagreed"}}}
	voicemail := &drafter.Case{Contacts: []drafter.Contact{{Channel: "voicemail", Direction: "out", Outcome: "left-message"}}}
	for _, c := range []struct {
		name, reply string
		of          *drafter.Case
		found       bool
	}{
		{"no case", no, nil, true},
		{"no case, a call is claimed", "As I told you on the phone this morning, we are not able to refund the deposit.", nil, false},
		{"a visit, though they disagreed", no, spoken, false},
		{"a voicemail", no, voicemail, true},
		{"a call is claimed that the log has not", "As I told you on the phone this morning, we are not able to refund the deposit.", voicemail, true},
		{"three attempts and an offer", no + " Can we talk? I will ring you tomorrow at six.", tried(9, 13, 18), false},
		{"three attempts without an offer", no, tried(9, 13, 18), true},
		{"three attempts at one hour", no + " I will ring you tomorrow at six.", tried(9, 9, 9), true},
	} {
		d := &drafter.Draft{Source: []byte(c.reply), Kind: drafter.Refusal, Case: c.of}
		d.Text = reader.Read(d.Source, english.Plain)
		found, err := (&drafter.Checker{Rules: []*drafter.Rule{r}}).Check(t.Context(), d)
		if err != nil {
			t.Fatal(err)
		}
		if (len(found) > 0) != c.found {
			t.Errorf("%s: got %d findings", c.name, len(found))
		}
	}
}
