package english

import "makegood/drafter"

// Clause is the half-open range of the words of s that belong to the clause
// around one word. Analyzers ask it who acts. A clause ends at ; : — and
// brackets, at a comma with a conjunction behind it, and at a conjunction that
// a subject pronoun follows.
func Clause(s *drafter.Sentence, word int) (first, last int) {
	word = min(max(word, 0), len(s.Words)-1)
	if word < 0 {
		return 0, 0
	}
	first, last = word, word+1
	for first > 0 && !starting(s.Words, first) {
		first--
	}
	for last < len(s.Words) && !starting(s.Words, last) {
		last++
	}
	return first, last
}

// starting says whether a clause starts at word i > 0.
func starting(ws []drafter.Word, i int) bool {
	if divides(ws[i-1].Norm) || divides(ws[i].Norm) {
		return true
	}
	switch ws[i].Norm {
	case "but", "because", "although", "though", "that", "if", "when", "while", "unless", "until", "since", "so", "and", "as", "or":
		if i+1 < len(ws) && subjectPronoun(ws[i+1].Norm) {
			return true
		}
	}
	if ws[i-1].Norm != "," {
		return false
	}
	switch ws[i].Norm {
	case "but", "so", "and", "because", "which", "who", "if", "when", "while", "although", "though", "unless", "since", "yet", "or", "as":
		return true
	}
	return subjectPronoun(ws[i].Norm)
}

func divides(norm string) bool {
	switch norm {
	case ";", ":", "—", "(", ")":
		return true
	}
	return false
}

func subjectPronoun(norm string) bool {
	switch norm {
	case "i", "we", "you", "he", "she", "it", "they", "there":
		return true
	}
	return false
}
