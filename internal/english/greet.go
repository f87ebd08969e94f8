package english

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A scan reads the words of a line one after the other, without taking them
// apart beforehand.
type scan struct {
	s    string
	at   int
	word string // as written, without the marks around it
	from int    // where it starts
	mark byte   // the mark right behind it: , . ! : ; or - ; 0 when a space follows
	end  int    // behind the mark
}

// next reads a word.
func (c *scan) next() bool {
	for c.at < len(c.s) && (c.s[c.at] <= ' ' || wrapping(c.s[c.at])) {
		c.at++
	}
	c.from = c.at
	for c.at < len(c.s) && c.s[c.at] > ' ' && !pausing(c.s[c.at]) {
		c.at++
	}
	c.word = c.s[c.from:c.at]
	for n := len(c.word); n > 0 && wrapping(c.word[n-1]); n-- {
		c.word = c.word[:n-1]
	}
	c.mark, c.end = 0, c.at
	if c.at < len(c.s) && c.s[c.at] > ' ' {
		c.mark = c.s[c.at]
		for c.at < len(c.s) && strings.IndexByte(",!:;.*_", c.s[c.at]) >= 0 {
			c.at++
		}
		c.end = c.at
	} else if n := len(c.word); n > 1 && c.word[n-1] == '.' && !isTitle(c.word) {
		c.mark, c.word = '.', strings.TrimRight(c.word, ".")
	}
	if c.word == "-" || c.word == "–" || c.word == "—" {
		c.mark = '-'
	}
	return c.at > c.from
}

// wrapping says whether c may stand around a word without being part of it.
func wrapping(c byte) bool {
	return c == '*' || c == '_' || c == '"' || c == '\'' || c == '(' || c == ')'
}

func pausing(c byte) bool { return c == ',' || c == '!' || c == ':' || c == ';' }

func isTitle(w string) bool {
	switch w {
	case "Mr.", "Mrs.", "Ms.", "Mx.", "Dr.", "Prof.", "Rev.", "Sr.", "Jr.", "St.", "Messrs.":
		return true
	}
	return len(w) == 2 && unicode.IsUpper(rune(w[0])) // an initial
}

// greets says whether a whole line is a salutation.
func greets(s string) bool { return salutation(s, true) == len(s) }

// salutation is the length of the salutation at the start of s, its mark
// included; 0 when there is none. Whole says that s is all of its line, so
// that the salutation may end with it. "Dear Ann, dear Tom," is one.
func salutation(s string, whole bool) int {
	n := greeting(s, whole)
	if n == 0 || n == len(s) || s[n-1] != ',' {
		return n
	}
	rest := strings.TrimLeft(s[n:], " ")
	if foldPrefix(rest, "dear ") {
		if k := greeting(rest, whole); k > 0 {
			return len(s) - len(rest) + k
		}
	}
	return n
}

// greeting is the length of one salutation.
func greeting(s string, whole bool) int {
	bareName := whole && len(s) <= 40 && endsGreeting(s)
	switch s[0] | 0x20 {
	case 'd', 'h', 'g', 't', 'a', 'n', 'b', 'f', '@' | 0x20, '*':
	default:
		if !bareName {
			return 0 // no word that greets starts so
		}
	}
	c := scan{s: s}
	c.next()
	for len(c.word) > 1 && c.word[0] == '@' {
		c.next()
	}
	var buf [16]byte
	switch lowered(buf[:0], c.word) {
	case "dear", "dearest":
		return c.name(whole, true)
	case "hi", "hello", "hey", "hiya", "howdy", "greetings", "namaste", "bula", "hola", "hallo":
		return c.name(whole, false)
	case "good":
		return c.goodDay(whole)
	case "to":
		if len(s) < 60 && foldPrefix(s, "to whom it may concern") {
			return min(len(s), len("to whom it may concern")+1)
		}
		return 0
	case "attn", "attention", "fao":
		if whole && len(s) < 60 && (c.mark == ':' || c.mark == '.') {
			return len(s)
		}
		return 0
	}
	if !bareName || closing(s) > 0 {
		return 0
	}
	return (&scan{s: s}).name(true, false)
}

// goodDay reads on after "good".
func (c *scan) goodDay(whole bool) int {
	var buf [16]byte
	if c.mark != 0 || !c.next() {
		return 0
	}
	switch lowered(buf[:0], c.word) {
	case "morning", "afternoon", "evening", "day":
		return c.name(whole, false)
	}
	return 0
}

// endsGreeting says whether a line ends as a bare name does before a letter:
// "Priya," or "Priya -".
func endsGreeting(s string) bool {
	return s[len(s)-1] == ',' || strings.HasSuffix(s, " -") || strings.HasSuffix(s, " –") || strings.HasSuffix(s, " —")
}

// name reads the name that follows a greeting, up to the mark that ends the
// salutation. Dear says that nearly anything is a name.
func (c *scan) name(whole, dear bool) int {
	words := 0
	if c.mark != 0 {
		if c.mark == ',' {
			if n := (&scan{s: c.s, at: c.at}).addressed(whole); n > 0 {
				return n
			}
		}
		return c.end
	}
	for c.next() {
		if c.mark == '-' && words > 0 {
			return c.end
		}
		if words++; words > 7 || c.from > 70 {
			return 0
		}
		if !c.nameWord(dear, words) {
			return 0
		}
		if c.mark != 0 {
			return c.end
		}
	}
	if !whole {
		return 0
	}
	return len(c.s)
}

// addressed reads the name of "Good morning, Dr Osei,": up to three words that
// are names beyond doubt, and a mark.
func (c *scan) addressed(whole bool) int {
	for words := 1; words <= 3 && c.next(); words++ {
		r, _ := utf8.DecodeRuneInString(c.word)
		if !unicode.IsUpper(r) || startsSentence(c.word) || adverb(c.word) {
			return 0
		}
		if c.mark != 0 {
			return c.end
		}
	}
	if whole && strings.TrimSpace(c.s[c.at:]) == "" {
		return len(c.s)
	}
	return 0
}

// nameWord says whether the word at hand can be the n-th of a name.
func (c *scan) nameWord(dear bool, n int) bool {
	w := c.word
	if w == "" || startsSentence(w) {
		return false
	}
	var buf [16]byte
	switch lowered(buf[:0], w) {
	case "there", "all", "again", "everyone", "everybody", "team", "sir", "sirs", "madam", "madame", "or", "and", "&", "valued", "customer",
		"customers", "guest", "guests", "friend", "friends", "mr", "mrs", "ms", "miss", "dr", "prof", "reviewer", "player", "user", "folks",
		"colleague", "member", "client", "reader", "neighbour", "to", "you", "mate", "guys", "both", "from", "the", "dear", "ma'am", "sir/madam":
		return w != "to" || n == 1
	}
	r, size := utf8.DecodeRuneInString(w)
	if unicode.IsUpper(r) || strings.IndexByte("[{<@#", w[0]) >= 0 || unicode.IsDigit(r) && dear {
		return true
	}
	if !unicode.IsLetter(r) {
		return false
	}
	// A name in small letters stands alone before its comma.
	return dear || n == 1 && (c.mark == ',' || c.mark == '!') && size < len(w) && !functionWord(strings.ToLower(w))
}

// startsSentence says whether s starts with a word that starts sentences, and
// no name.
func startsSentence(s string) bool {
	n := 0
	for n < len(s) && (isAlpha(s[n]) || s[n] == '\'') {
		n++
	}
	if k := strings.IndexByte(s[:n], '\''); k >= 0 {
		n = k
	}
	if n == 0 {
		return false
	}
	switch s[:n] {
	case "we", "i", "you", "it", "this", "that", "if", "sorry", "thanks", "thank", "please", "our", "your", "my", "im", "is", "are", "was",
		"hope", "Hope", "Glad", "Great", "Oh", "Apologies", "Just", "Welcome", "Im":
		return true
	case "A", "All", "Both", "Best", "Kind", "Regards", "Sincerely", "The":
		return false
	}
	return starter(s[:n], false)
}

// adverb says whether a capitalised word before a comma opens a sentence.
func adverb(w string) bool {
	return strings.HasSuffix(w, "ly") && len(w) > 5 || w == "Yes" || w == "No" || w == "Well" || w == "Indeed" || w == "Today"
}

// lowered is w in ASCII lower case, on the stack of the caller.
func lowered(buf []byte, w string) string {
	plain := true
	for i := range len(w) {
		if c := w[i]; 'A' <= c && c <= 'Z' {
			plain = false
			break
		}
	}
	if plain || len(w) > cap(buf) {
		return w
	}
	for i := range len(w) {
		c := w[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		buf = append(buf, c)
	}
	return string(buf)
}

func foldPrefix(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// subject says whether a line of its own is a subject: "Re: your order".
func subject(s string) bool {
	i := strings.IndexByte(s, ':')
	if i < 2 || i > 16 || len(s) > 160 {
		return false
	}
	var buf [16]byte
	switch lowered(buf[:0], s[:i]) {
	case "subject", "re", "ref", "fwd", "fw", "our ref", "your ref", "our reference", "your reference", "reference", "regarding", "case ref",
		"date", "case number", "case reference", "order number", "from", "cc", "sent":
		return true
	}
	return false
}
