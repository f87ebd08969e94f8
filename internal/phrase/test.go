package phrase

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"makegood/drafter"
)

// A test decides about a word that no list can name.
type test struct {
	name string
	is   func(text string, w drafter.Word) bool
}

// tests are the bracketed tests of the pattern language. The first two serve
// "_" and gaps.
var tests = [...]test{
	{"any", func(string, drafter.Word) bool { return true }},
	{"within", func(_ string, w drafter.Word) bool { return !endsClause(w.Norm) }},
	{"num", func(_ string, w drafter.Word) bool { return strings.ContainsAny(w.Norm, "0123456789") }},
	{"money", func(_ string, w drafter.Word) bool { return isMoney(w.Norm) }},
	{"ed", func(_ string, w drafter.Word) bool { return participle(w.Norm) }},
	{"ing", func(_ string, w drafter.Word) bool { return strings.HasSuffix(w.Norm, "ing") && len(w.Norm) > 5 }},
	{"ly", func(_ string, w drafter.Word) bool { return strings.HasSuffix(w.Norm, "ly") && len(w.Norm) > 4 }},
	{"cap", func(text string, w drafter.Word) bool {
		r, _ := utf8.DecodeRuneInString(text[w.Start:w.End])
		return unicode.IsUpper(r)
	}},
	{"caps", func(text string, w drafter.Word) bool { return isCapitals(text[w.Start:w.End]) }},
	{"url", func(_ string, w drafter.Word) bool {
		return strings.Contains(w.Norm, "://") || strings.HasPrefix(w.Norm, "www.")
	}},
	{"email", func(_ string, w drafter.Word) bool { return len(w.Norm) > 3 && strings.IndexByte(w.Norm, '@') > 0 }},
	{"?", func(_ string, w drafter.Word) bool { return w.Norm == "?" }},
	{"!", func(_ string, w drafter.Word) bool { return w.Norm == "!" }},
}

const (
	testAny = iota
	testWithin
)

func isMark(norm string) bool {
	r, _ := utf8.DecodeRuneInString(norm)
	return !isWordRune(r) && !currency(r)
}

// endsClause says whether a gap must not cross the mark.
func endsClause(norm string) bool {
	switch norm {
	case ".", ";", ":", "?", "!", "—", "…", "(", ")", `"`:
		return true
	}
	return false
}

func isMoney(norm string) bool {
	r, n := utf8.DecodeRuneInString(norm)
	return currency(r) && n < len(norm)
}

func isCapitals(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 1
}
