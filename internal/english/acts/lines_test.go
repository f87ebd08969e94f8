package acts_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"makegood/drafter"
	"makegood/internal/english"
)

var list = flag.Bool("list", false, "list the lines that fail")

// enough is the share of the lines that must be judged right: the lines are
// written to be hard, and none of them is written into a pattern.
const enough = 0.85

// TestLines judges sentences of our own: "+" has the act its file is named
// after, "-" has not.
func TestLines(t *testing.T) {
	reader := english.NewReader(compiled(t))
	files, _ := filepath.Glob("testdata/*.txt")
	var all, right int
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		act, ok := drafter.ParseAct(name)
		if !ok {
			t.Fatalf("no act is named %s", name)
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var n, hit, wrong, missed int
		for line := range strings.Lines(string(text)) {
			sign, sentence, _ := strings.Cut(strings.TrimSpace(line), " ")
			var found drafter.Acts
			read := reader.Read([]byte("Dear Ms Hall,\n\n"+sentence+"\n\nYours,\nAnna"), english.Plain)
			for i := range read.Sentences {
				found |= read.Sentences[i].Acts
			}
			n++
			switch {
			case found.Has(act) == (sign == "+"):
				right++
				hit++
			case sign == "+":
				missed++
			default:
				wrong++
			}
			if *list && found.Has(act) != (sign == "+") {
				t.Logf("%s %s %s %v", name, sign, sentence, found.List())
			}
		}
		all += n
		t.Logf("%-16s %3d lines, %3d right, %2d missed, %2d wrongly given", name, n, hit, missed, wrong)
	}
	if float64(right) < enough*float64(all) {
		t.Errorf("%d of %d lines are judged right", right, all)
	}
}
