package acts_test

import (
	"slices"
	"strings"
	"testing"

	"makegood/drafter"
	"makegood/internal/english"
	"makegood/internal/english/acts"
	"makegood/internal/phrase"
)

// Every pattern compiles, every act has patterns, and none stands twice in its
// group.
func TestLexicon(t *testing.T) {
	if _, err := phrase.Compile(acts.Classes(), acts.Groups()...); err != nil {
		t.Fatal(err)
	}
	have := map[string]bool{}
	for _, g := range acts.Groups() {
		have[g.Name] = true
		kind, name, _ := strings.Cut(g.Name, ":")
		if _, ok := drafter.ParseAct(name); !ok && kind != "guard" {
			t.Errorf("%s: no act is named %s", g.Name, name)
		}
		seen := map[string]bool{}
		for _, p := range g.Phrases {
			if seen[p] {
				t.Errorf("%s: %q stands twice", g.Name, p)
			}
			seen[p] = true
		}
	}
	for _, a := range drafter.AllActs() {
		if !have["act:"+a.String()] {
			t.Errorf("no pattern speaks for %s", a)
		}
	}
}

func read(t *testing.T, letter string) *drafter.Text {
	t.Helper()
	return english.NewReader(compiled(t)).Read([]byte(letter), english.Plain)
}

func TestJudge(t *testing.T) {
	text := read(t, letter)
	want := map[string][]drafter.Act{
		"Thank you for your letter":   {drafter.Thanks},
		"I am sorry that it did":      {drafter.Apology},
		"A new top is being planed":   {drafter.Action},
		"He takes the old one away":   {drafter.Compensation},
		"From now on a second person": {drafter.Prevention},
		"If Thursday does not suit":   {drafter.InvitesCall, drafter.ContactUs},
	}
	for i := range text.Sentences {
		s := &text.Sentences[i]
		for begin, acts := range want {
			if !strings.HasPrefix(text.Plain[s.Start:s.End], begin) {
				continue
			}
			for _, a := range acts {
				if !s.Acts.Has(a) {
					t.Errorf("%q is no %s, only %v", text.Plain[s.Start:s.End], a, s.Acts.List())
				}
			}
			delete(want, begin)
		}
	}
	if len(want) > 0 {
		t.Errorf("no sentence begins like this: %v", want)
	}
}

// A phrase against an act lifts what it touches, and no more.
func TestLift(t *testing.T) {
	for letter, apologises := range map[string]bool{
		"We apologise for the late delivery.":                                    true,
		"We apologise for any inconvenience.":                                    false,
		"We apologise for any inconvenience. We are sorry about the cold soup.":  true,
		"An apology was never given.":                                            false,
		"I am sorry about the cold soup, and I apologise that nobody said so.":   true,
		"If the soup was cold, we apologise.":                                    false,
		"You never had an apology from us for the noise, and I am sorry for it.": true,
	} {
		var found drafter.Acts
		text := read(t, letter)
		for i := range text.Sentences {
			found |= text.Sentences[i].Acts
		}
		if found.Has(drafter.Apology) != apologises {
			t.Errorf("%q: apology is %v, want %v", letter, !apologises, apologises)
		}
	}
}

func TestExplain(t *testing.T) {
	text := read(t, "I have looked at the bill. We are sorry about the wrong price.")
	why := acts.Explain(text, 1, drafter.Apology)
	if len(why) == 0 || !slices.ContainsFunc(why, func(s string) bool { return strings.Contains(s, "sorry about") }) {
		t.Errorf("it is an apology because of %q", why)
	}
	for _, w := range why {
		if !strings.Contains(text.Plain, w) {
			t.Errorf("%q is not in the text", w)
		}
	}
}

// Judging the same text again gives the same acts.
func TestJudgeAgain(t *testing.T) {
	text := read(t, letter)
	var first []drafter.Acts
	for i := range text.Sentences {
		first = append(first, text.Sentences[i].Acts)
	}
	acts.Judge(text)
	for i := range text.Sentences {
		if text.Sentences[i].Acts != first[i] {
			t.Errorf("sentence %d: %v, then %v", i, first[i].List(), text.Sentences[i].Acts.List())
		}
	}
}
