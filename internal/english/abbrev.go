package english

import (
	"unicode"
	"unicode/utf8"
)

// A wordKind says what a dot after a word means.
type wordKind uint8

const (
	plainWord wordKind = iota
	always             // the dot belongs to the word: "Mr.", "e.g."
	before             // it does when a digit follows: "No. 5"
	maybe              // it does unless a sentence clearly starts: "Ltd.", "a.m."
	initial            // a single capital: "J. Osei"
	number             // digits at the start of the sentence: "1. We"
)

// abbreviation judges the word before the dot at i.
func abbreviation(text string, start, i int) wordKind {
	from := i
	for from > start && (isAlnum(text[from-1]) || text[from-1] == '.' && from < i) && i-from < 12 {
		from--
	}
	for from < i && text[from] == '.' {
		from++
	}
	w := text[from:i]
	if w == "" || i-from == 12 {
		return plainWord
	}
	if len(w) == 1 && 'A' <= w[0] && w[0] <= 'Z' {
		if w[0] == 'I' && from > start {
			return plainWord
		}
		return initial
	}
	if '0' <= w[0] && w[0] <= '9' {
		if from == start && len(w) <= 2 {
			return number
		}
		return clock(w)
	}
	return known(w)
}

// clock judges "9a.m" and the like.
func clock(w string) wordKind {
	for len(w) > 0 && '0' <= w[0] && w[0] <= '9' || len(w) > 1 && w[0] == '.' && w[1] <= '9' {
		w = w[1:]
	}
	if w == "a.m" || w == "p.m" {
		return maybe
	}
	return plainWord
}

// known looks a word up in the list of abbreviations.
func known(w string) wordKind {
	var buf [12]byte
	for k := range len(w) {
		c := w[k]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		buf[k] = c
	}
	switch string(buf[:len(w)]) {
	case "mr", "mrs", "ms", "mx", "dr", "prof", "rev", "messrs", "mme", "mlle", "hon", "capt", "sgt", "lt", "gen", "col",
		"e.g", "eg", "i.e", "ie", "vs", "cf", "viz", "fig", "incl", "excl", "approx", "ca", "tel", "ext", "rs", "attn", "re", "ref",
		"st", "nos", "encl", "dept", "acct", "esp", "resp", "p.s", "c.o":
		return always
	case "no", "art", "sec", "para", "p", "pp", "vol", "ch", "nr", "inv", "cl":
		return before
	case "a.m", "p.m", "am", "pm", "etc", "ltd", "inc", "co", "corp", "llc", "plc", "jr", "sr", "bros", "ave", "rd", "u.s", "u.k", "u.s.a",
		"e.u", "ph.d", "min", "max", "hrs", "est", "dist", "mt", "ft",
		"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
		"mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri":
		return maybe
	}
	return plainWord
}

// dotEnds says whether the dot at i ends the sentence, when r follows at next.
func dotEnds(text string, start, i, next, to int, quotedLower bool, r rune) bool {
	kind := abbreviation(text, start, i)
	digit := unicode.IsDigit(r)
	switch kind {
	case always, number:
		return false
	case before:
		if digit {
			return false
		}
	case maybe:
		if digit || !starter(text[next:to], timeOfDay(text, i)) {
			return false
		}
	case initial:
		if !starter(text[next:to], false) {
			return false
		}
	}
	if unicode.IsLower(r) {
		return !quotedLower && kind == plainWord && i-start > 3 && isLowerWord(text, start, i) && !isLink(text[next:to])
	}
	return true
}

// timeOfDay says whether "a.m." or "p.m." ends at i.
func timeOfDay(text string, i int) bool {
	return i >= 1 && (text[i-1] == 'm' || text[i-1] == 'M' || text[i-1] == 'c' && i > 2 && text[i-2] == 't')
}

// isLowerWord says whether the word before i is in small letters: after a name,
// a small letter goes on.
func isLowerWord(text string, start, i int) bool {
	k := i
	for k > start && 'a' <= text[k-1] && text[k-1] <= 'z' {
		k--
	}
	return i-k >= 2 && (k == start || !isAlnum(text[k-1]))
}

func isLink(s string) bool {
	return len(s) > 4 && (s[:4] == "http" || s[:4] == "www.")
}

// starter says whether s starts with a capitalised word that often starts a
// sentence and is no name. After a time of day any capital will do that is no
// day, month or time zone.
func starter(s string, clock bool) bool {
	n := 0
	for n < len(s) && n < 12 && isAlpha(s[n]) {
		n++
	}
	if r, _ := utf8.DecodeRuneInString(s); !unicode.IsUpper(r) {
		return n == 0 && !unicode.IsLower(r)
	}
	w := s[:n]
	if clock {
		return known(w) != maybe && !isDay(w) && (n < 2 || s[1] > 'Z')
	}
	switch w {
	case "We", "I", "The", "You", "Your", "Our", "My", "It", "This", "That", "These", "Those", "They", "He", "She", "If", "Please",
		"Thank", "Thanks", "When", "While", "As", "At", "In", "On", "To", "For", "From", "With", "However", "But", "And", "So", "There",
		"Unfortunately", "Once", "Should", "Could", "Would", "Can", "Do", "Is", "Are", "What", "How", "Why", "Where", "A", "An", "All",
		"Any", "No", "Not", "Now", "Then", "Until", "After", "Before", "Because", "Although", "Sorry", "Yes", "Also", "Here", "His",
		"Her", "Its", "Their", "Kindly", "Regards", "Sincerely", "Kind", "Best", "Let", "Feel", "Both", "By", "Since":
		return true
	}
	return false
}

func isDay(w string) bool {
	switch w {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April",
		"May", "June", "July", "August", "September", "October", "November", "December":
		return true
	}
	return false
}
