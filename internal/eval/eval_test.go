package main

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"makegood/drafter"
)

func TestParseCatalogue(t *testing.T) {
	rules := parseCatalogue("# Rules\n\n```\n+ not of a rule\n```\n**MG102 if-apology** (error; draft). Text.\n```\n" +
		"+ We apologise if it hurt.\n- I am sorry it hurt.\n```\n**MG303 outline** (note).\n```\n+ Cause, cause.\n```\n")
	if len(rules) != 2 || rules[0].id != "MG102" || len(rules[0].wrong) != 1 || len(rules[0].fine) != 1 {
		t.Fatalf("got %+v", rules)
	}
	if len(rules[1].wrong) != 0 {
		t.Errorf("an outline was taken for text: %q", rules[1].wrong)
	}
}

func TestOverlapsQuote(t *testing.T) {
	text := "No. Yes. No."
	for _, c := range []struct {
		at   drafter.Span
		want bool
	}{
		{drafter.Span{Start: 0, End: 2}, true},
		{drafter.Span{Start: 4, End: 7}, false},
		{drafter.Span{Start: 10, End: 12}, true},
	} {
		if got := overlapsQuote(text, "No.", c.at); got != c.want {
			t.Errorf("%v: %v", c.at, got)
		}
	}
	if overlapsQuote(text, "", drafter.Span{Start: 0, End: 12}) {
		t.Error("an empty quote is found")
	}
}

func TestFloor(t *testing.T) {
	name := filepath.Join(t.TempDir(), "floor.json")
	if err := (figures{"a": 0.8, "b": 0.01}).write(name); err != nil {
		t.Fatal(err)
	}
	if err := (figures{"a": 0.79}).compare(name); err != nil {
		t.Errorf("within the margin: %v", err)
	}
	if err := (figures{"a": 0.77, "c": 0}).compare(name); !errors.Is(err, errFloor) {
		t.Errorf("under the floor: %v", err)
	}
	if err := (figures{"c": 0.5}).write(name); err != nil {
		t.Fatal(err)
	}
	if b, _ := os.ReadFile(name); len(b) == 0 {
		t.Error("nothing was written")
	}
	if err := (figures{"a": 0.1}).compare(name); !errors.Is(err, errFloor) {
		t.Error("an earlier floor was lost")
	}
}
