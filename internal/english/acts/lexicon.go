package acts

import (
	"embed"
	"fmt"
	"path"
	"strings"
	"sync"

	"makegood/internal/phrase"
)

// The lexicon is written for linguists: classes.txt names alternatives,
// patterns/<act>.txt holds the phrases of one act, guards.txt what rules and
// acts share; senses.txt says what words mean, for the model alone.
//
//go:embed classes.txt guards.txt senses.txt patterns
var lexicon embed.FS

// Classes are the named alternatives of the lexicon.
func Classes() phrase.Classes { return classes() }

// Groups are the phrases of the acts and the guards. The name of a group says
// what a hit means:
//
//	set:apology    the sentence apologises, unless a not:apology was found too
//	act:apology    it most likely does, unless a not:apology was found too
//	hint:apology   it may
//	not:apology    what looks like an apology is none
//	need:apology   without one of these words there is no apology
//	guard:negated  something that rules and acts alike must know
//
// Between act and hint the model decides.
func Groups() []phrase.Group { return groups() }

var classes = sync.OnceValue(func() phrase.Classes {
	table := make(phrase.Classes)
	name := ""
	for line := range lines("classes.txt") {
		if head, rest, ok := strings.Cut(line, "="); ok {
			name, line = strings.TrimSpace(head), rest
			if _, twice := table[name]; twice {
				panic(fmt.Sprintf("acts: classes.txt: {%s} stands twice", name))
			}
		}
		for alternative := range strings.SplitSeq(line, ",") {
			if a := strings.TrimSpace(alternative); a != "" {
				table[name] = append(table[name], a)
			}
		}
	}
	return table
})

var groups = sync.OnceValue(func() []phrase.Group {
	all := sections(nil, "guards.txt", func(section string) string { return "guard:" + section })
	files, err := lexicon.ReadDir("patterns")
	if err != nil {
		panic("acts: " + err.Error()) // the files are part of the program
	}
	for _, f := range files {
		act := strings.TrimSuffix(f.Name(), ".txt")
		all = sections(all, path.Join("patterns", f.Name()), func(section string) string {
			return prefixOf[section] + act
		})
	}
	return all
})

// prefixOf is the kind of group a section of a pattern file makes.
var prefixOf = map[string]string{"": "act:", "always": "set:", "hints": "hint:", "unless": "not:", "needs": "need:"}

// sections appends the groups of a pattern file: one for each section. A
// section starts with a line that ends in a colon.
func sections(all []phrase.Group, file string, name func(section string) string) []phrase.Group {
	section := ""
	at := -1
	for line := range lines(file) {
		if head, ok := strings.CutSuffix(line, ":"); ok && !strings.Contains(head, " ") {
			section, at = head, -1
			continue
		}
		if at < 0 {
			all = append(all, phrase.Group{Name: name(section)})
			at = len(all) - 1
		}
		all[at].Phrases = append(all[at].Phrases, strings.TrimSpace(line))
	}
	return all
}

// lines are the lines of a file of the lexicon without comments and blanks.
func lines(file string) func(yield func(string) bool) {
	data, err := lexicon.ReadFile(file)
	if err != nil {
		panic("acts: " + err.Error())
	}
	return func(yield func(string) bool) {
		for line := range strings.SplitSeq(string(data), "\n") {
			line, _, _ = strings.Cut(line, "#")
			if strings.TrimSpace(line) != "" && !yield(strings.TrimRight(line, " \t\r")) {
				return
			}
		}
	}
}
