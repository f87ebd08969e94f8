package acts

import (
	"strings"
	"sync"
)

// senses maps a word to its sense: a number from 1.
var senses = sync.OnceValue(func() map[string]uint8 {
	table := make(map[string]uint8, 4096)
	n := uint8(0)
	for line := range lines("senses.txt") {
		_, words, ok := strings.Cut(line, "=")
		if !ok {
			panic("acts: senses.txt: no sense in " + line)
		}
		n++
		for word := range strings.FieldsSeq(words) {
			stem, open := strings.CutSuffix(word, "*")
			put(table, stem, n)
			if open {
				for _, form := range endings(stem) {
					put(table, form, n)
				}
			}
		}
	}
	return table
})

func put(table map[string]uint8, word string, sense uint8) {
	if _, taken := table[word]; !taken {
		table[word] = sense
	}
}

// endings are the regular forms of a word.
func endings(w string) []string {
	switch {
	case strings.HasSuffix(w, "e"):
		return []string{w + "s", w + "d", w[:len(w)-1] + "ing"}
	case strings.HasSuffix(w, "y"):
		return []string{w + "s", w + "ing", w[:len(w)-1] + "ies", w[:len(w)-1] + "ied"}
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "sh"), strings.HasSuffix(w, "x"):
		return []string{w + "es", w + "ed", w + "ing"}
	default:
		return []string{w + "s", w + "ed", w + "ing"}
	}
}
