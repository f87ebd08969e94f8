package rules

import (
	"testing"

	"makegood/drafter"
	"makegood/internal/english"
)

func reading(t *testing.T) *english.Reader {
	t.Helper()
	shelf, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	return english.NewReader(shelf.Sets()...)
}

func TestGuessKind(t *testing.T) {
	reader := reading(t)
	for _, c := range []struct {
		reply string
		want  drafter.Kind
	}{
		{"Your letter about the lift reached me this morning. I do not have the reason yet. I will ring you on Friday at noon with what I have found.", drafter.Acknowledgement},
		{"You are right and I am sorry. The £30 is back on your card, and a new pane is fitted on Monday at nine.", drafter.Reply},
		{"Thank you for your letter. We are not able to refund the deposit, because the coach had left.", drafter.Refusal},
		{"It was good to talk to you last night. As we agreed, £30 goes back to your card on Friday. I wanted you to have that in writing.", drafter.Confirmation},
		{"A week ago we fitted the new pane. How is it holding in the wind?", drafter.FollowUp},
		{"I have a favour to ask. Would you write me a line or two about how we settled it?", drafter.LetterRequest},
		{"I'm sorry that nobody stood at the check-in desk on Friday. Your £40 is on its way to your card.", drafter.Reply},
		{"It means the world to us that you told me about the ramp. A joiner mends it on Tuesday at nine.", drafter.Reply},
		{"I am sorry that your parcel was lost a week ago. It should not have happened.", drafter.Reply},
	} {
		if got := GuessKind(reader.Read([]byte(c.reply), english.Plain)); got != c.want {
			t.Errorf("%q: got %s, want %s", c.reply, got, c.want)
		}
	}
}

func TestParts(t *testing.T) {
	reader := reading(t)
	d := &drafter.Draft{Kind: drafter.Reply}
	d.Text = reader.Read([]byte("Dear Mrs Shaw,\n\nI have put the £30 back on your card today. Ring me on 01632 960 114.\n\nTom Hall"), english.Plain)
	held := map[string]bool{}
	for _, p := range Parts(d) {
		held[p.Name] = p.Present
	}
	for name, want := range map[string]bool{"an apology": false, "what will be done": true, "a date": true, "a way to answer": true} {
		if got, listed := held[name]; got != want || !listed {
			t.Errorf("%s: got %v, listed %v, want %v", name, got, listed, want)
		}
	}
}
