package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"makegood/drafter"
)

func TestUnified(t *testing.T) {
	lines := "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17\n18\n19\n20\n"
	find := func(text, old, new string) drafter.Edit {
		i := strings.Index(text, old)
		return drafter.Edit{Span: drafter.Span{Start: i, End: i + len(old)}, New: new}
	}
	for _, tc := range []struct {
		name, source string
		edits        []drafter.Edit
		want         string
	}{
		{"one word", "a b\nc\n", []drafter.Edit{find("a b\nc\n", "b", "x")}, "@@ -1,2 +1,2 @@\n-a b\n+a x\n c\n"},
		{"nothing", "a\n", []drafter.Edit{find("a\n", "a", "a")}, ""},
		{"two in one line", "a b c\n", []drafter.Edit{find("a b c", "a", "x"), find("a b c", "c", "y")}, "@@ -1 +1 @@\n-a b c\n+x b y\n"},
		{"two hunks", lines, []drafter.Edit{find(lines, "2\n", "two\n"), find(lines, "19", "nineteen")},
			"@@ -1,5 +1,5 @@\n 1\n-2\n+two\n 3\n 4\n 5\n@@ -16,5 +16,5 @@\n 16\n 17\n 18\n-19\n+nineteen\n 20\n"},
		{"no line end", "a", []drafter.Edit{find("a", "a", "b")}, "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n"},
		{"a line goes", "a\nb\nc\n", []drafter.Edit{find("a\nb\nc\n", "b\n", "")}, "@@ -1,3 +1,2 @@\n a\n-b\n c\n"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got := unified("x", []byte(tc.source), tc.edits)
			if tc.want != "" {
				tc.want = "--- x\n+++ x\n" + tc.want
			}
			if got != tc.want {
				t.Errorf("got\n%swant\n%s", got, tc.want)
			}
		})
	}
}

// FuzzUnified states the law: patch makes of the old text what Apply makes.
func FuzzUnified(f *testing.F) {
	if _, err := exec.LookPath("patch"); err != nil {
		f.Fatal("patch is not installed: make test installs it")
	}
	f.Add("one\ntwo\nthree\nfour\n", uint8(2), uint8(3), "x\ny", uint8(1), uint8(4), "")
	f.Add("one\r\ntwo", uint8(0), uint8(0), "new ", uint8(3), uint8(5), "\n")
	f.Fuzz(func(t *testing.T, text string, a, b uint8, new1 string, c, d uint8, new2 string) {
		if strings.Contains(text+new1+new2, "\x00") {
			return
		}
		start := int(a)
		edits := []drafter.Edit{{Span: drafter.Span{Start: start, End: start + int(b)}, New: new1}}
		second := start + int(b) + int(c)
		edits = append(edits, drafter.Edit{Span: drafter.Span{Start: second, End: second + int(d)}, New: new2})
		want, err := drafter.Apply([]byte(text), edits)
		if err != nil || text == "" || len(want) == 0 {
			return // patch removes a file that becomes empty
		}
		diff := unified("x", []byte(text), edits)
		if diff == "" {
			if string(want) != text {
				t.Fatalf("no diff from %q to %q", text, want)
			}
			return
		}
		name := filepath.Join(t.TempDir(), "x")
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command("patch", "--binary", "-s", name)
		cmd.Stdin = strings.NewReader(diff)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s\n%q\n%s", err, out, text, diff)
		}
		if got, _ := os.ReadFile(name); string(got) != string(want) {
			t.Fatalf("patched to %q, want %q\n%s", got, want, diff)
		}
	})
}

func TestSafeEdits(t *testing.T) {
	fix := func(start, end int, safe bool) drafter.Finding {
		return drafter.Finding{Fixes: []drafter.Fix{{Safe: safe, Edits: []drafter.Edit{{Span: drafter.Span{Start: start, End: end}}}}}}
	}
	edits, n := safeEdits([]drafter.Finding{fix(5, 9, true), fix(8, 12, true), fix(0, 2, false), fix(0, 3, true), fix(20, 20, true), fix(20, 20, true)})
	if n != 3 || len(edits) != 3 || edits[0].Start != 0 || edits[1].Start != 5 || edits[2].Start != 20 {
		t.Errorf("%d fixes: %v", n, edits)
	}
}

func TestParseCase(t *testing.T) {
	whole := `{"id":"x","complaint":{"from":"Ann","date":"2026-03-12T08:47:00+00:00","subject":"s","text":"t"},
		"case":{"decision":"right","state":"open","amount":185,"agreed":{"text":"a refund"},"public":true},
		"contacts":[{"at":"2026-03-12T09:00:00Z","channel":"phone","direction":"out","outcome":"reached","by":"Tom","note":"n"}],"reply":{}}`
	c, err := parseCase([]byte(whole))
	if err != nil || c.Complaint.Text != "t" || c.Decision != "right" || c.Amount != 185 || c.Agreed != "a refund" || !c.Public || !c.Conversed() {
		t.Errorf("whole: %+v, %v", c, err)
	}
	if c, err = parseCase([]byte(`{"decision":"mixed","amount":null,"agreed":null,"contacts":[{"channel":"visit","outcome":"agreed"}]}`)); err != nil || c.Decision != "mixed" || !c.Conversed() {
		t.Errorf("inner case: %+v, %v", c, err)
	}
	if c, err = parseCase([]byte(`{"text":"Where is it?","subject":"Lamp"}`)); err != nil || c.Complaint.Text != "Where is it?" {
		t.Errorf("inner complaint: %+v, %v", c, err)
	}
	if c, err = parseCase([]byte(`[{"channel":"phone","outcome":"no-answer"}]`)); err != nil || len(c.Contacts) != 1 || c.Conversed() {
		t.Errorf("contacts: %+v, %v", c, err)
	}
	for text, want := range map[string]string{
		"": "not JSON", "{": "not JSON", `{"amount":"much"}`: "amount cannot be a string",
		`{"contacts":[{"at":"noon"}]}`: `"noon" is not a time`, "{}\n{}": "more than one case",
	} {
		if _, err := parseCase([]byte(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want %q", text, err, want)
		}
	}
}
