package english

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// closes says whether a line of its own is a closing: nothing but its words,
// or, with a comma at its end, those at its start.
func closes(s string) bool {
	if len(s) >= 60 {
		return false
	}
	n := closing(s)
	return n == len(s) || n > 0 && s[len(s)-1] == ',' && !thanks(s[:n])
}

// closing is the length of the closing words at the start of s with the mark
// behind them ("Kind regards,"); 0 when s does not start with any.
func closing(s string) int {
	switch s[0] | 0x20 {
	case 'a', 'b', 'c', 'g', 'h', 'i', 'k', 'l', 'm', 'r', 's', 't', 'v', 'w', 'y':
	default:
		return 0
	}
	c := scan{s: s}
	core := false
	for words := 0; words < 6; words++ {
		at := c.at
		if !c.next() {
			break
		}
		is, isCore := closingWord(c.word)
		if !is {
			// "Regards Tom" has no mark between.
			if core && words > 0 && endsByItself(s[:at]) && capital(c.word) && !startsSentence(c.word) {
				return at
			}
			return 0
		}
		core = core || isCore
		if c.mark != 0 {
			if !core || c.mark == ':' || c.mark == ';' {
				return 0
			}
			return c.end
		}
	}
	if core && strings.TrimSpace(s[c.at:]) == "" {
		return len(s)
	}
	return 0
}

// closingWord says whether w occurs in closings, and whether it makes one.
func closingWord(w string) (is, core bool) {
	var buf [16]byte
	switch lowered(buf[:0], w) {
	case "regards", "regard", "sincerely", "faithfully", "truly", "respectfully", "cordially", "best", "cheers", "warmly", "wishes", "yours",
		"thanks", "thank", "thanking", "gratefully", "vinaka", "rgds", "br", "apologies", "care", "gratitude":
		return true, true
	case "kind", "kindest", "warm", "warmest", "with", "many", "very", "our", "my", "most", "and", "&", "all", "the", "again", "you", "so",
		"much", "sincere", "take", "in", "advance", "once", "a", "lot", "good", "happy", "heartfelt", "for", "now":
		return true, false
	}
	return false, false
}

// endsByItself says whether closing words need no mark before the name.
func endsByItself(s string) bool {
	var buf [16]byte
	switch lowered(buf[:0], lastWord(strings.TrimSpace(s))) {
	case "regards", "sincerely", "faithfully", "truly", "wishes", "rgds":
		return true
	}
	return false
}

// thanks says whether closing words are thanks, which also occur in the body.
func thanks(s string) bool {
	var buf [16]byte
	c := scan{s: s}
	for c.next() {
		switch lowered(buf[:0], c.word) {
		case "thanks", "thank", "thanking", "apologies", "best", "care":
			return true
		case "regards", "wishes":
			return false
		}
	}
	return false
}

func capital(w string) bool {
	if w != "" && (w[0] == '[' || w[0] == '{') {
		return true // a blank to be filled in: "[Name]"
	}
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// signs says whether a sentence can stand under a closing: short, and no
// sentence in its form.
func signs(s string) bool {
	if len(s) > 90 || foldPrefix(s, "p.s") || foldPrefix(s, "ps ") || foldPrefix(s, "ps:") {
		return false
	}
	if foldPrefix(s, "for and on behalf") || foldPrefix(s, "on behalf of") {
		return true
	}
	words := strings.Count(s, " ") + 1
	if words >= 4 && (startsSentence(s) || foldPrefix(s, "the ") && functionWords(s) > 2) {
		return false
	}
	switch s[len(s)-1] {
	case '?':
		return false
	case '.', '!':
		return words < 6 && functionWords(s) == 0
	}
	return words <= 12 && functionWords(s) < 3
}

// functionWords counts the words of s that make sentences and no names.
func functionWords(s string) (n int) {
	for w := range strings.FieldsSeq(s) {
		if w = strings.TrimRight(w, ".,!?"); w != "" && functionWord(w) {
			n++
		}
	}
	return n
}

// functionWord says whether a word in small letters makes sentences.
func functionWord(w string) bool {
	switch w {
	case "a", "an", "i", "we", "you", "your", "our", "my", "it", "this", "that", "is", "are", "was", "were", "be", "been", "have", "has",
		"had", "will", "would", "can", "could", "should", "not", "no", "to", "if", "but", "so", "please", "sorry", "thank", "thanks", "with",
		"from", "in", "on", "by", "here", "there", "they", "them", "us", "me", "do", "does", "did", "as", "when", "what", "how", "why", "who",
		"about", "again", "now", "just", "very", "unfortunately", "however", "yes", "ok", "well", "great", "apologies":
		return true
	}
	return false
}

// isName says whether s is a name or a team, perhaps with a title or a number
// behind a comma: "Tom, Branch manager".
func isName(s string) bool {
	s = strings.TrimLeft(s, "-–—~^ ")
	head, _, _ := strings.Cut(strings.TrimRight(s, ". "), ",")
	if len(s) > 60 || head == "" || startsSentence(head) && !foldPrefix(head, "The ") || adverb(head) {
		return false
	}
	words, capitals := 0, 0
	for w := range strings.FieldsSeq(head) {
		words++
		switch w {
		case "of", "the", "and", "&", "de", "van", "von", "at", "|", "-", "–", "@":
			continue
		}
		capitals++
		if words > 6 || !capital(w) || strings.ContainsAny(w, "!?:") || notName(w) {
			return false
		}
	}
	return capitals > 0 && functionWords(s) == 0 && !strings.ContainsAny(s, "!?") && letters(head) > 1
}

func letters(s string) (n int) {
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

// notName says whether a capitalised word is one that answers and closes.
func notName(w string) bool {
	switch strings.TrimRight(w, ".,") {
	case "Sorry", "Thanks", "Thank", "Bye", "Goodbye", "Ok", "Okay", "Yes", "No", "Hello", "Hi", "Dear", "Done", "Cheers", "Regards", "Noted",
		"Refund", "Refunded", "Agreed", "Resolved", "Closed", "Apologies", "Order", "Delivery", "Monday", "Tuesday", "Wednesday", "Thursday",
		"Friday", "Saturday", "Sunday", "Today", "Tomorrow":
		return true
	}
	return false
}

// teamOrName says whether the last fragment of a paragraph is who wrote it: a
// team, or one or two names without a stop.
func teamOrName(s string) bool {
	words, team := 0, false
	for w := range strings.FieldsSeq(s) {
		words++
		switch strings.TrimRight(w, ".,") {
		case "Team", "Services", "Service", "Support", "Care", "Customer", "Manager", "Management", "Relations", "Department", "Desk", "Office",
			"Director", "Experience", "Assistant":
			team = true
		}
	}
	return team && words <= 6 || words <= 2 && !ends(s)
}
