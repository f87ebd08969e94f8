package rules

import (
	"strings"
	"unicode/utf8"

	"makegood/drafter"
)

// placeholderLeft finds blanks of templates that nobody filled in. It reads
// the text itself, because most blanks are not made of words; those that are
// stand on the page.
func placeholderLeft(p *drafter.Pass, r *rule) error {
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		if h, ok := r.first(s); ok {
			r.report(p, s, h)
			continue
		}
		for at := nextStart(p.Text.Plain[:s.End], s.Start); at < s.End; at = nextStart(p.Text.Plain[:s.End], at) {
			n := blank(p.Text.Plain[:s.End], s.Start, at)
			if n == 0 || s.Has(r.unless) {
				at++
				continue
			}
			p.Report(drafter.Span{Start: at, End: at + n}, p.Text.Plain[at:at+n], "")
			at += n
		}
	}
	return nil
}

// What a byte may start: a blank in any case, only where a word begins, or
// only where it is doubled there.
const (
	startsMark = iota + 1
	startsWord
	startsTwin
)

// starts says what a byte may start.
var starts = [256]uint8{
	'{': startsMark, '<': startsMark, '[': startsMark, '(': startsMark, '%': startsMark, '$': startsMark,
	'#': startsMark, '_': startsMark, '?': startsMark, '@': startsMark, '*': startsMark, '|': startsMark, '.': startsTwin,
	0xC2: startsMark, 0xE2: startsMark,
	'X': startsWord, 'x': startsWord, 'l': startsWord, 'L': startsWord, '0': startsWord, '+': startsWord,
	'A': startsWord, 'C': startsWord, 'D': startsWord, 'E': startsWord, 'F': startsWord, 'I': startsWord, 'N': startsWord,
	'O': startsWord, 'P': startsWord, 'S': startsWord, 'T': startsWord, 'U': startsWord, 'B': startsWord, 'G': startsWord,
	'H': startsWord, 'J': startsWord, 'K': startsWord, 'M': startsWord, 'Q': startsWord, 'R': startsWord, 'V': startsWord,
	'W': startsWord, 'Y': startsWord, 'Z': startsWord, 'c': startsWord, 'f': startsWord, 'o': startsWord, 'r': startsWord,
	'd': startsTwin, 'm': startsTwin, 'y': startsTwin, 'h': startsTwin,
}

// nextStart is the place of the next byte of text, from at on, that may start
// a blank.
func nextStart(text string, at int) int {
	for ; at < len(text); at++ {
		kind := starts[text[at]]
		if kind == 0 {
			continue
		}
		if kind == startsMark {
			return at
		}
		if at > 0 && (letter(text[at-1]) || digit(text[at-1]) || text[at-1] == '_') {
			continue
		}
		if at+1 == len(text) || mayGoOn(text, at, kind) {
			return at
		}
	}
	return at
}

// mayGoOn says whether the word that begins at at is worth a look: most are
// told by their second letter, or have no underscore.
func mayGoOn(text string, at int, kind uint8) bool {
	c, next := text[at], text[at+1]
	switch {
	case kind == startsTwin:
		return next == c
	case c == 'X' || c == 'x' || c == '0' || c == '+':
		return true
	case 'A' <= c && c <= 'Z':
		return 'A' <= next && next <= 'Z' || next == '_' || c == 'L' && next == 'o' || (c == 'F' || c == 'C' || c == 'O' || c == 'L') && next >= 'a'
	case c == 'l' && next == 'o':
		return true
	}
	// first_name, order_no
	for k := at + 1; k < len(text) && (letter(text[k]) || text[k] == '_'); k++ {
		if text[k] == '_' {
			return true
		}
	}
	return false
}

// blank is the length of the blank that starts at byte at of text, whose
// sentence starts at from, or 0.
func blank(text string, from, at int) int {
	n := unfilled(text, from, at)
	if n > 0 && mentioned(text, from, at) {
		return 0
	}
	return n
}

func unfilled(text string, from, at int) int {
	rest := text[at:]
	switch c := rest[0]; c {
	case '{', '<', '[', '(':
		return bracketed(rest)
	case '%':
		return percented(text, from, at)
	case '$', '#':
		if n := signed(rest); n > 0 {
			return n
		}
		return bareSign(text, from, at, 1)
	case '_':
		return ruled(rest)
	case '@', '*', '|':
		return fenced(rest)
	case '?', '.':
		return dotted(text, from, at)
	case 0xC2, 0xE2:
		return currencyOrDots(text, from, at)
	}
	if at == from || !letter(text[at-1]) && text[at-1] != '_' && !digit(text[at-1]) {
		return worded(text, from, at)
	}
	return 0
}

// currencyOrDots is the length of a blank that starts with a currency sign or
// an ellipsis.
func currencyOrDots(text string, from, at int) int {
	rest := text[at:]
	switch r, n := utf8.DecodeRuneInString(rest); r {
	case '£', '€', '¥':
		if k := amount(rest[n:]); k > 0 {
			return n + k
		}
		return bareSign(text, from, at, n)
	case '…':
		return dotted(text, from, at)
	}
	return 0
}

// dotted is the length of a line of dots or question marks that stands for a
// word: "Dear Mr ……", "on ???".
func dotted(text string, from, at int) int {
	if at == from || text[at-1] != ' ' {
		return 0
	}
	rest := text[at:]
	k, marks := 0, 0
	for k < len(rest) {
		switch {
		case strings.HasPrefix(rest[k:], "…"):
			k += len("…")
			marks += 3
			continue
		case rest[k] == rest[0]:
			k++
			marks++
			continue
		}
		break
	}
	before := strings.ToLower(text[from : at-1])
	switch {
	case rest[0] == '?' && marks > 2 && strings.HasSuffix(before, ":"), marks > 1 && rest[0] == '?' && wantsMore(before), marks > 3 && wantsMore(before):
		return k
	}
	return 0
}

// wantsMore says whether a text in lower case cannot end there: the blank
// behind it stands for a word.
func wantsMore(before string) bool {
	switch before[strings.LastIndexByte(before, ' ')+1:] {
	case "of", "on", "at", "by", "mr", "mrs", "ms", "miss", "dr", "dear", "for", "number", "no", "no.", "from", "your", "the", "to", "a", "until", "before", "is", "ref", "reference", "order", "hi", "hello", "between":
		return true
	}
	return false
}

// bareSign is the length n of a currency or number sign behind which a figure
// is missing: "a refund of £ to your card", "order # has".
func bareSign(text string, from, at, n int) int {
	rest := text[at+n:]
	if at == from || len(rest) > 1 && rest[0] == ' ' && !letter(rest[1]) {
		return 0
	}
	if rest != "" && rest[0] != ' ' && strings.IndexByte(".,;!?)\n", rest[0]) < 0 {
		return 0
	}
	before := strings.ToLower(strings.TrimRight(text[from:at], " "))
	if len(before) > 40 {
		before = before[len(before)-40:]
	}
	last := before[strings.LastIndexByte(before, ' ')+1:]
	if text[at] == '#' {
		switch last {
		case "order", "case", "ticket", "reference", "ref", "number", "invoice", "claim", "booking", "account":
			return n
		}
		return 0
	}
	switch last {
	case "of", "refund", "refunded", "you", "pay", "paid", "credit", "credited", "with", "owe", "back", "the", "returned", "for", "voucher":
		unit := token(strings.TrimLeft(rest, " "))
		switch strings.ToLower(unit) {
		case "sign", "symbol", "key", "or", "and", "account", "amount", "price", "value", "rate", "zone", "coins", "coin":
			return 0
		}
		return n
	}
	return 0
}

// fenced is the length of a blank between doubled signs: @@NAME@@, *|FNAME|*.
func fenced(s string) int {
	for _, pair := range [...][2]string{{"@@", "@@"}, {"*|", "|*"}, {"||", "||"}, {"@", "@"}, {"|", "|"}, {"**", "**"}} {
		inner, ok := strings.CutPrefix(s, pair[0])
		if !ok {
			continue
		}
		w := token(inner)
		if w == "" || !strings.HasPrefix(inner[len(w):], pair[1]) {
			continue
		}
		if len(pair[0]) > 1 && pair[0] != "**" || isField(w) || isConstant(w) {
			return 2*len(pair[0]) + len(w)
		}
	}
	return 0
}

// mentioned says whether the blank stands in quotation marks or as code: then
// it is spoken of, not left over.
func mentioned(text string, from, at int) bool {
	if at == from {
		return false
	}
	before := text[from:at]
	switch r, _ := utf8.DecodeLastRuneInString(before); r {
	case '`', '‘', '«', '\'':
		return true
	}
	if strings.LastIndex(before, "“") > strings.LastIndex(before, "”") {
		return true
	}
	return strings.Count(before, `"`)%2 == 1 || strings.Count(before, "`")%2 == 1
}

// bracketed is the length of a blank in brackets: {{name}}, <<NAME>>, [date].
func bracketed(s string) int {
	pairs := [...][2]string{{"{{", "}}"}, {"{%", "%}"}, {"<%", "%>"}, {"[%", "%]"}, {"<<", ">>"}, {"[[", "]]"}, {"{", "}"}, {"<", ">"}, {"[", "]"}, {"(", ")"}}
	for _, pair := range pairs {
		if !strings.HasPrefix(s, pair[0]) {
			continue
		}
		inner, _, ok := strings.Cut(s[len(pair[0]):min(len(s), 80)], pair[1])
		if !ok {
			continue
		}
		if isBlankName(pair[0], strings.TrimSpace(inner)) {
			return len(pair[0]) + len(inner) + len(pair[1])
		}
		return 0
	}
	return 0
}

// percented is the length of a blank between percent signs, or of %{name}.
func percented(text string, from, at int) int {
	rest := text[at:]
	if strings.HasPrefix(rest, "%{") {
		if k := strings.IndexByte(rest, '}'); k > 2 && k < 60 {
			return k + 1
		}
	}
	if strings.HasPrefix(rest, "%(") { // %(name)s
		if k := strings.IndexByte(rest, ')'); k > 2 && k < 40 && len(token(rest[2:]))+2 == k {
			return min(k+2, len(rest))
		}
	}
	if at > from && (digit(text[at-1]) || text[at-1] == ' ' && at > from+1 && digit(text[at-2])) {
		return 0
	}
	k := 1
	for k < len(rest) && (letter(rest[k]) || rest[k] == '_' || rest[k] == '.' || rest[k] == '%' && k == 1) {
		k++
	}
	if k == 2 && (rest[1] == 's' || rest[1] == 'd') && (k == len(rest) || strings.IndexByte(" ,.!?)", rest[k]) >= 0) {
		return k // a format of a program: %s
	}
	if k > 3 && k < len(rest) && rest[k] == '%' && !strings.HasPrefix(rest[k+1:], `\`) {
		return k + 1
	}
	return 0
}

// signed is the length of a blank behind a dollar or hash sign: ${name},
// $NN.NN, #ORDER_NO.
func signed(s string) int {
	if strings.HasPrefix(s, "${") || strings.HasPrefix(s, "#{") {
		if k := strings.IndexByte(s, '}'); k > 2 && k < 60 {
			return k + 1
		}
		return 0
	}
	if s[0] == '$' {
		if k := amount(s[1:]); k > 0 {
			return 1 + k
		}
		if w := token(s[1:]); isField(w) || isFieldName(w) {
			return 1 + len(w)
		}
		return 0
	}
	if w := token(s[1:]); strings.Contains(w, "_") && capitals(w) || len(w) > 2 && strings.Trim(w, "X") == "" || isField(w) || isFieldName(w) {
		return 1 + len(w)
	}
	return 0
}

// amount is the length of a sum that was not filled in: NN.NN, XX, X, __.
func amount(s string) int {
	k := 0
	for k < len(s) && (s[k] == 'X' || s[k] == 'N' || s[k] == 'x' || s[k] == '#' || s[k] == '_' || s[k] == '?' || (s[k] == '.' || s[k] == ',') && k > 0 && k+1 < len(s) && s[k+1] == s[k-1]) {
		k++
	}
	if k == 0 || k < len(s) && (letter(s[k]) || digit(s[k])) {
		return 0
	}
	return k
}

// ruled is the length of a line of underscores to be written on.
func ruled(s string) int {
	k := 0
	for k < len(s) && s[k] == '_' {
		k++
	}
	if k > 2 {
		return k
	}
	return 0
}

// token is the run of letters, digits and underscores that s starts with.
func token(s string) string {
	k := 0
	for k < len(s) && (letter(s[k]) || digit(s[k]) || s[k] == '_') {
		k++
	}
	return s[:k]
}

func letter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }
func digit(c byte) bool  { return '0' <= c && c <= '9' }
