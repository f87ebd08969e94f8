package main

import (
	"slices"
	"strings"
	"testing"

	"makegood/drafter"
)

const ownReplies = `# a kite shop, one star: the kite never flew
[] Dear Ms Hall,
[apology] We are sorry about the kite.
[action, compensation] Your £12 was refunded today.
¶
[] Anna Reid

# the same, shorter
[regret] Sorry to hear that!
`

func TestLetters(t *testing.T) {
	all, err := parseLetters(strings.NewReader(ownReplies), "shop")
	if err != nil {
		t.Fatal(err)
	}
	if len(all) != 2 || all[0].ID == all[1].ID || !all[0].own {
		t.Fatalf("%d replies: %+v", len(all), all)
	}
	want := "Dear Ms Hall,\n\nWe are sorry about the kite. Your £12 was refunded today.\n\nAnna Reid"
	if all[0].Reply != want {
		t.Errorf("the reply is %q", all[0].Reply)
	}
	for _, s := range all[0].Sentences {
		if got := all[0].Reply[s.Start:s.End]; got != s.Text {
			t.Errorf("%q stands where %q should", got, s.Text)
		}
	}
	found, err := examples(all, mustReader(t))
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(found, func(e example) bool { return strings.HasPrefix(e.text, "Your") })
	if i < 0 || found[i].asLabelled != drafter.ActSet(drafter.Action, drafter.Compensation) {
		t.Errorf("the examples are %+v", found)
	}
	if _, err := parseLetters(strings.NewReader("No labels here.\n"), "shop"); err == nil {
		t.Error("a line without labels is no error")
	}
}

func TestCorrect(t *testing.T) {
	all, _ := parseLetters(strings.NewReader(ownReplies), "shop")
	if err := correct(all, strings.NewReader("shop-1\t1\tregret,boilerplate\nshop-2\t0\t-\nother\t0\tregret\n")); err != nil {
		t.Fatal(err)
	}
	if got := all[0].Sentences[1].Labels; !slices.Equal(got, []string{"regret", "boilerplate"}) {
		t.Errorf("the labels are %q", got)
	}
	if got := all[1].Sentences[0].Labels; len(got) != 0 {
		t.Errorf("the labels are %q", got)
	}
	if err := correct(all, strings.NewReader("shop-1\t9\tregret\n")); err == nil {
		t.Error("a sentence that is not there is no error")
	}
}
