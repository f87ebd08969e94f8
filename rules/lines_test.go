package rules

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"makegood/drafter"
	"makegood/internal/english"
)

var linesDir = flag.String("lines", "testdata/lines", "folder of the files RULE.txt with lines to find (+) and lines to leave alone (-)")

// refusalFrame stands before lines of rules that speak only in a refusal.
const refusalFrame = "We are unable to accept your claim. "

// TestLines judges snippets of replies: "+" must be found by the rule the file
// is named after, "-" must not.
func TestLines(t *testing.T) {
	shelf, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	reader := english.NewReader(shelf.Sets()...)
	files, err := filepath.Glob(filepath.Join(*linesDir, "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no lines in %s: %v", *linesDir, err)
	}
	for _, file := range files {
		id := strings.TrimSuffix(filepath.Base(file), ".txt")
		t.Run(id, func(t *testing.T) {
			r, ok := shelf.Find(id)
			if !ok {
				t.Fatalf("there is no rule %s", id)
			}
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			judgeLines(t, reader, r, string(text))
		})
	}
}

func judgeLines(t *testing.T, reader *english.Reader, r *drafter.Rule, text string) {
	right, all := map[bool]int{}, map[bool]int{}
	for line := range strings.Lines(text) {
		sign, snippet, ok := strings.Cut(strings.TrimSpace(line), " ")
		if !ok || sign != "+" && sign != "-" {
			continue
		}
		e := drafter.Example{Text: snippet, Wrong: sign == "+"}
		if r.ID == "MG502" || r.ID == "MG604" {
			e.Text = refusalFrame + snippet
		}
		found, err := try(reader, r, e)
		if err != nil {
			t.Fatal(err)
		}
		all[e.Wrong]++
		if found == e.Wrong {
			right[e.Wrong]++
		} else {
			t.Errorf("%s %s", sign, snippet)
		}
	}
	t.Logf("%s: + found %d of %d, - left alone %d of %d", r.ID, right[true], all[true], right[false], all[false])
}
