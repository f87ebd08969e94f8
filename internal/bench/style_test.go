package main

import (
	"maps"
	"os"
	"path/filepath"
	"regexp/syntax"
	"strings"
	"testing"
	"testing/fstest"

	"makegood/internal/english/acts"
)

// Most of what linguists write can be said to Vale, and reads as a regular
// expression.
func TestTokensOfTheLexicon(t *testing.T) {
	x := &expander{classes: maps.Clone(map[string][]string(acts.Classes()))}
	said, all := 0, 0
	for _, g := range acts.Groups() {
		for _, p := range g.Phrases {
			all++
			re, err := x.token(p)
			if err != nil {
				if strings.HasPrefix(err.Error(), "pattern ") {
					t.Log(err) // the lexicon's own tests judge that
				}
				continue
			}
			said++
			if strings.Contains(re, "(?!") || strings.Contains(re, "(?<=") || strings.Contains(re, "(?=") {
				continue // Go's engine does not look around
			}
			if _, err := syntax.Parse(re, syntax.Perl); err != nil {
				t.Errorf("%s: %q becomes %s: %v", g.Name, p, re, err)
			}
		}
	}
	t.Logf("%d of %d patterns can be said", said, all)
	if said < all*8/10 {
		t.Errorf("only %d of %d patterns can be said", said, all)
	}
}

func TestWriteStyle(t *testing.T) {
	pages := fstest.MapFS{
		"_lexicon.md": {Data: []byte("---\nclasses:\n  Us: [we, \"our team\"]\n---\n")},
		"MG901.md": {Data: []byte("---\nid: MG901\nseverity: note\nreason: 100% it's so\n" +
			"phrases: [\"{Us} failed\", \"so [!]\"]\nreplace: [{phrase: whilst, with: while}]\n" +
			"unless: [never]\ngroups: {late: [belated]}\n---\n")},
	}
	list, classes, err := loadRules(pages)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	x := &expander{classes: classes}
	s, err := writeStyle(dir, list, x.token)
	if err != nil {
		t.Fatal(err)
	}
	if s.Rules != 1 || s.Tokens != 2 || s.Skipped != 1 {
		t.Errorf("got %+v", s)
	}
	got := string(must(os.ReadFile(filepath.Join(dir, "styles", "Makegood", "MG901.yml"))))
	want := `extends: existence
message: '100%% it''s so'
level: suggestion
ignorecase: true
tokens:
  - '(?:we|our team) failed'
  - 'whilst'
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
