package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestMailsAreTheSameEachTime(t *testing.T) {
	one, two := t.TempDir(), t.TempDir()
	size, err := writeMails(one, 200)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := writeMails(two, 200); err != nil {
		t.Fatal(err)
	}
	words := 0
	for _, e := range must(os.ReadDir(one)) {
		a, b := must(os.ReadFile(filepath.Join(one, e.Name()))), must(os.ReadFile(filepath.Join(two, e.Name())))
		if string(a) != string(b) {
			t.Fatalf("%s differs", e.Name())
		}
		if strings.ContainsAny(string(a), "{}#") {
			t.Errorf("%s has a slot that was not filled:\n%s", e.Name(), a)
		}
		words += len(strings.Fields(string(a)))
	}
	if mean := words / 200; mean < 115 || mean > 130 {
		t.Errorf("mails have %d words on average", mean)
	}
	if mean := size / 200; mean < 640 || mean > 660 {
		t.Errorf("mails have %d bytes on average", mean)
	}
}

func TestDraft(t *testing.T) {
	d := draft()
	if d != draft() {
		t.Error("the draft is another one each time")
	}
	if n := len(strings.Fields(d)); n < 145 || n > 155 {
		t.Errorf("the draft has %d words, want 150:\n%s", n, d)
	}
}

func TestSlotsAreLists(t *testing.T) {
	w := newWriter(1)
	for name, list := range w.lists {
		for _, line := range list {
			for _, slot := range strings.Split(line, "{")[1:] {
				if slot, _, _ = strings.Cut(slot, "}"); w.lists[slot] == nil {
					t.Errorf("%s: %q names the list %q", name, line, slot)
				}
			}
		}
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
