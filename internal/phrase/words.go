package phrase

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"makegood/drafter"
)

// maxWord bounds one word: a longer run of letters is cut, so that no input
// makes a single word expensive.
const maxWord = 200

// Words appends the words of text[from:to] to dst. Punctuation marks are words
// of their own; runs of the same mark are one. A contraction is two words, a
// hyphenated compound as many as it has parts; an address or a link is one.
func Words(dst []drafter.Word, text string, from, to int) []drafter.Word {
	for i := from; i < to; {
		c := text[i]
		if c <= ' ' {
			i++
			continue
		}
		r, n := rune(c), 1
		if c >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:to])
		}
		switch {
		case invisible(r) || unicode.IsSpace(r):
			i += n
		case isWordRune(r) || currency(r) && i+n < to && digit(text[i+n]):
			end := wordEnd(text, i, to)
			dst = appendWord(dst, text, i, end)
			i = end
		case hyphen(r) && i > from && isLetterBefore(text, i) && joins(text, i+n, to, isWordRune):
			i += n
		default:
			end := markEnd(text, i, to, r, n)
			dst = append(dst, drafter.Word{Span: drafter.Span{Start: i, End: end}, Norm: markNorm(text[i:end], r)})
			i = end
		}
	}
	return dst
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

func currency(r rune) bool { return r == '£' || r == '$' || r == '€' || r == '¥' || r == '₹' }

// invisible says whether r shows nothing: it must not hide a phrase.
func invisible(r rune) bool {
	switch r {
	case '\u00ad', '\u034f', '\u061c', '\u180e', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufe0f', '\ufeff':
		return true
	}
	return false
}

func hyphen(r rune) bool { return r == '-' || r == '\u2010' || r == '\u2011' }

func isLetterBefore(text string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	return isWordRune(r)
}

func apostrophe(r rune) bool {
	return r == '\'' || r == '’' || r == '‘' || r == 'ʼ' || r == '`' || r == '´' || r == '＇'
}

// wordEnd is the end of the word that starts at i: letters and digits with
// apostrophes, decimal points and the like between them, or a whole address.
func wordEnd(text string, i, to int) int {
	end := i
	for end < to && asciiWord(text[end]) {
		end++
	}
	if end > i && end-i <= maxWord && (end == to || endsPlainly(text[end-1], text[end])) {
		return end
	}
	if maybeAddress(text, i, to) {
		if end, ok := addressEnd(text, i, to); ok {
			return end
		}
	}
	start, numeric := i, false
	for i < to && i-start < maxWord {
		r, n := utf8.DecodeRuneInString(text[i:to])
		switch {
		case isWordRune(r):
			numeric = r < utf8.RuneSelf && digit(byte(r))
		case invisible(r) || unicode.Is(unicode.Mn, r):
		case currency(r) && i == start:
		case apostrophe(r) && joins(text, i+n, to, unicode.IsLetter):
		case (r == '.' || r == ',' || r == ':') && numeric && joins(text, i+n, to, unicode.IsDigit):
		case hyphen(r) && i == start+1 && (text[start] == 'e' || text[start] == 'E') && hasPrefixFold(text[i+n:to], "mail"):
		case r == '%' && numeric:
			return i + n
		default:
			return trimInvisible(text, start, i)
		}
		i += n
	}
	return trimInvisible(text, start, i)
}

func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// joins says whether the next rune at i makes the mark before it part of a word.
func joins(text string, i, to int, is func(rune) bool) bool {
	if i >= to {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[i:to])
	return is(r)
}

func trimInvisible(text string, start, end int) int {
	for end > start {
		r, n := utf8.DecodeLastRuneInString(text[start:end])
		if !invisible(r) {
			break
		}
		end -= n
	}
	return end
}

func asciiWord(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

// endsPlainly says whether a word ends before c without a second look.
func endsPlainly(last, c byte) bool {
	switch c {
	case ' ', '\n', '\r', '\t', ';', '!', '?', ')', '(', '"':
		return true
	case ',':
		return !digit(last)
	}
	return false
}

// maybeAddress is a cheap look at what most words are not: the start of an
// e-mail address or a link.
func maybeAddress(text string, i, to int) bool {
	switch text[i] {
	case 'h', 'w', 'W':
		if i+4 < to && (text[i+1] == 't' && text[i+2] == 't' || text[i+3] == '.') {
			return true
		}
	}
	for ; i < to; i++ {
		switch c := text[i]; {
		case c == '@':
			return true
		case c <= ' ' || c == ',' || c == '<' || c == '(' || c >= utf8.RuneSelf:
			return false
		}
	}
	return false
}

// addressEnd is the end of an e-mail address or link that starts at i.
func addressEnd(text string, i, to int) (int, bool) {
	end, at, dots := i, false, 0
	for end < to && end-i < 4*maxWord {
		c := text[end]
		if c <= ' ' || c == '<' || c == '>' || c == '"' || c == '(' || c == ')' || c >= utf8.RuneSelf {
			break
		}
		switch c {
		case '@':
			at = true
		case '.':
			dots++
		}
		end++
	}
	for end > i && strings.IndexByte(".,;:!?'*_", text[end-1]) >= 0 {
		end--
	}
	word := text[i:end]
	link := strings.HasPrefix(word, "http://") || strings.HasPrefix(word, "https://") ||
		strings.HasPrefix(word, "www.") || strings.HasPrefix(word, "WWW.")
	if link && len(word) > 5 {
		return end, true
	}
	if k := strings.IndexByte(word, '@'); at && k > 0 && strings.IndexByte(word[k:], '.') > 0 {
		return end, true
	}
	return 0, false
}

// markEnd is the end of a run of one punctuation mark, or of an emoticon.
func markEnd(text string, i, to int, r rune, n int) int {
	if r == ':' || r == ';' {
		if k := emoticon(text[i:to]); k > 0 {
			return i + k
		}
	}
	end := i + n
	for end < to && end-i < maxWord {
		next, k := utf8.DecodeRuneInString(text[end:to])
		if next != r && !(next == '?' && r == '!') && !(next == '!' && r == '?') {
			break
		}
		end += k
	}
	return end
}

func emoticon(s string) int {
	i := 1
	if i < len(s) && s[i] == '-' {
		i++
	}
	if i < len(s) && strings.IndexByte(")(DP/|", s[i]) >= 0 && (i+1 == len(s) || !isWordRune(rune(s[i+1]))) {
		return i + 1
	}
	return 0
}

// markNorm is how patterns write a mark.
func markNorm(s string, r rune) string {
	switch {
	case len(s) > 1 && (r == ':' || r == ';'):
		return ":)"
	case r == '“' || r == '”' || r == '„' || r == '«' || r == '»' || r == '"':
		return `"`
	case r == '–' || r == '—' || r == '―' || r == '-' && len(s) > 1:
		return "—"
	case apostrophe(r):
		return "'"
	case r == '…' || r == '.' && len(s) > 2:
		return "…"
	case r < utf8.RuneSelf:
		return s[:1]
	default:
		return s
	}
}

// appendWord adds the word text[start:end], in as many parts as it has.
func appendWord(dst []drafter.Word, text string, start, end int) []drafter.Word {
	raw := text[start:end]
	norm := fold(raw)
	if participle(norm) {
		wouldToHad(dst, text)
	}
	first, second, at := contraction(norm)
	if at == 0 {
		return append(dst, drafter.Word{Span: drafter.Span{Start: start, End: end}, Norm: norm})
	}
	mid := start + cutPlace(raw, utf8.RuneCountInString(norm[:at]))
	return append(dst,
		drafter.Word{Span: drafter.Span{Start: start, End: mid}, Norm: first},
		drafter.Word{Span: drafter.Span{Start: mid, End: end}, Norm: second})
}

// wouldToHad mends the last "'d" of dst, which was taken for "would", when a
// participle follows it, perhaps behind an adverb: "you'd already told us".
func wouldToHad(dst []drafter.Word, text string) {
	k := len(dst) - 1
	if k >= 0 && (strings.HasSuffix(dst[k].Norm, "ly") || strings.Contains(" not already just never always only even ", " "+dst[k].Norm+" ")) {
		k--
	}
	if k < 0 || dst[k].Norm != "would" {
		return
	}
	if r, _ := utf8.DecodeRuneInString(text[dst[k].Start:]); apostrophe(r) {
		dst[k].Norm = "had"
	}
}

// cutPlace is the byte in raw where its at-th visible character starts.
func cutPlace(raw string, at int) int {
	seen := 0
	for i, r := range raw {
		if invisible(r) || unicode.Is(unicode.Mn, r) {
			continue
		}
		if seen == at {
			return i
		}
		seen++
	}
	return len(raw)
}

// fold is a word in lower case with straight apostrophes and without accents
// and invisible characters.
func fold(raw string) string {
	plain := true
	for i := 0; i < len(raw); i++ {
		if c := raw[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			plain = false
			break
		}
	}
	if plain {
		return raw
	}
	buf := make([]byte, 0, len(raw))
	for _, r := range raw {
		switch {
		case r < utf8.RuneSelf:
			if 'A' <= r && r <= 'Z' {
				r += 'a' - 'A'
			}
			buf = append(buf, byte(r))
		case invisible(r) || unicode.Is(unicode.Mn, r):
		case apostrophe(r):
			buf = append(buf, '\'')
		default:
			buf = append(buf, plainLetter(unicode.ToLower(r))...)
		}
	}
	return string(buf)
}

// accented and bare are the accented letters of Latin-1 and Latin Extended-A
// that occur in English mail, and what they are folded to.
const (
	accented = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿāăąćčďēĕėęěğīįłńňōőřśşšťūůűźżž"
	bare     = "aaaaaaceeeeiiiinoooooouuuuyyaaaccdeeeeegiilnnoorsssttuuuzzz"
)

func plainLetter(r rune) string {
	i := 0
	for _, a := range accented {
		if a == r {
			if i < len(bare) {
				return bare[i : i+1]
			}
			break
		}
		i++
	}
	return string(r)
}
