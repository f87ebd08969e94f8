package english

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"makegood/drafter"
)

// maxSentence bounds a sentence: what is longer is a list of some kind, and
// would make every rule slow.
const maxSentence = 1200

// stopper says of a byte whether a sentence may end there: at a mark, or at the
// first byte of one, or of a picture.
var stopper = [256]bool{'.': true, '!': true, '?': true, 0xE2: true, 0xE3: true, 0xF0: true}

// split cuts a chunk into sentences. A sentence reaches from its first to its
// last visible character, closing quotes and pictures included.
func split(dst []drafter.Sentence, text string, k chunk) []drafter.Sentence {
	start := k.Start
	role := drafter.Body
	if k.kind == heading {
		role = drafter.Heading
	}
	keep := func(end int) {
		at := visible(text, drafter.Span{Start: start, End: end})
		start = end
		switch n := len(dst); {
		case at.Len() == 0:
		case n == 0 || at.Start == k.Start || speaks(text[at.Start:at.End]):
			dst = append(dst, drafter.Sentence{Span: at, Role: role, Block: k.block})
		case at.End-dst[n-1].Start <= maxSentence:
			dst[n-1].End = at.End // mere marks belong to the sentence before
		}
	}
	add := func(end int) {
		for end-start > maxSentence {
			keep(lastSpace(text, start, start+maxSentence))
		}
		keep(end)
	}
	for at := k.Start; at < k.End; {
		if !stopper[text[at]] {
			at++
			continue
		}
		end, after := stop(text, start, at, k.End)
		if end > 0 {
			add(end)
		}
		at = after
	}
	add(k.End)
	return dst
}

// lastSpace is a place before byte at where a very long sentence may be cut.
func lastSpace(text string, start, at int) int {
	if i := strings.LastIndexAny(text[start+1:at], " \t\n"); i >= 0 {
		return start + 1 + i
	}
	for at < len(text) && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}

// A mark is the kind of a run of marks that may end a sentence.
type mark uint8

const (
	dot mark = iota
	ellipsis
	strong // ! and ?
	picture
)

// stop judges what stands at i. It returns the end of the sentence, 0 when it
// goes on, and where to look next.
func stop(text string, start, i, to int) (end, after int) {
	m, j := marks(text, i, to)
	if j == i {
		_, n := utf8.DecodeRuneInString(text[i:to])
		return 0, i + n
	}
	k := closers(text, j, to)
	quoted := k > j
	next, tail := trail(text, k, to)
	if tail > k {
		k = tail
	}
	if next >= to || isTail(text[next:to]) {
		return to, to
	}
	if next == k {
		if m == picture || !glued(text, start, i, k, to, m) {
			return 0, k
		}
		return k, k
	}
	if starts(text, start, i, next, to, m, quoted) {
		return k, next
	}
	return 0, next
}

// marks reads the run of marks at i.
func marks(text string, i, to int) (m mark, j int) {
	dots := 0
	for j = i; j < to; {
		switch c := text[j]; {
		case c == '.':
			dots++
			j++
			continue
		case c == '!' || c == '?':
			m = strong
			j++
			continue
		case strings.HasPrefix(text[j:to], "…"):
			dots += 3
			j += len("…")
			continue
		case strings.HasPrefix(text[j:to], "。"):
			m = strong
			j += len("。")
			continue
		}
		break
	}
	if j == i {
		if k := emojis(text, i, to); k > i {
			return picture, k
		}
		return dot, i
	}
	if m == dot && dots > 1 {
		m = ellipsis
	}
	return m, j
}

// closers skips the quotes and brackets that belong to the sentence before.
func closers(text string, i, to int) int {
	for i < to {
		switch c := text[i]; {
		case c == '"' || c == '\'' || c == ')' || c == ']' || c == '*' || c == '_':
			i++
		case strings.HasPrefix(text[i:to], "”") || strings.HasPrefix(text[i:to], "’"):
			i += len("”")
		case strings.HasPrefix(text[i:to], "»"):
			i += len("»")
		default:
			return i
		}
	}
	return i
}

// trail skips the pictures and emoticons that belong to the sentence before.
// It gives the start of what comes next, and the end of the last picture.
func trail(text string, i, to int) (next, end int) {
	end = i
	for {
		for i < to && spaceAt(text, i) > 0 {
			i += spaceAt(text, i)
		}
		k := emojis(text, i, to)
		if k == i {
			k += emoticon(text[i:to])
		}
		if k == i {
			return i, end
		}
		i, end = k, k
	}
}

// emoticon is the length of the ":-)" at the start of s, or 0.
func emoticon(s string) int {
	if len(s) < 2 || s[0] != ':' && s[0] != ';' && s[0] != '<' {
		return 0
	}
	i := 1
	if s[0] == '<' {
		if s[1] == '3' {
			return 2
		}
		return 0
	}
	if s[i] == '-' {
		i++
	}
	if i < len(s) && strings.IndexByte(")(DPp/|", s[i]) >= 0 && (i+1 == len(s) || !isAlnum(s[i+1])) {
		return i + 1
	}
	return 0
}

// emojis skips a run of pictures.
func emojis(text string, i, to int) int {
	for i < to && text[i] >= 0xE2 {
		r, n := utf8.DecodeRuneInString(text[i:to])
		if !isEmoji(r) && r != '\u200d' && r != '\ufe0f' {
			break
		}
		i += n
	}
	return i
}

func isEmoji(r rune) bool {
	return r >= 0x1F000 && r <= 0x1FAFF || r >= 0x2600 && r <= 0x27BF || r == 0x2B50 || r == 0x2764
}

// isTail says whether all that is left of a chunk is the mark of who wrote it,
// or of how many parts a message has: "^JK", "-DC", "1/2". It is cut from the
// sentence before when the signature is looked for.
func isTail(s string) bool {
	if len(s) > 12 {
		return false
	}
	upper := 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLetter(r) || r == '?' || r == '!':
			return false
		}
	}
	return upper <= 3 && strings.ContainsAny(s, "^-–—~/∞*")
}

// starts says whether a sentence starts at next, after marks at i.
func starts(text string, start, i, next, to int, m mark, quoted bool) bool {
	r, _ := utf8.DecodeRuneInString(text[next:to])
	lower := unicode.IsLower(r)
	switch m {
	case strong:
		return !(quoted && lower)
	case ellipsis:
		return !lower && !closesBracket(r)
	case picture:
		return unicode.IsUpper(r) && i > start
	}
	return !closesBracket(r) && dotEnds(text, start, i, next, to, lower && quoted, r)
}

func closesBracket(r rune) bool { return r == ')' || r == ',' || r == ';' }

// glued says whether a sentence ends at marks after which the space is missing:
// "sorry.We". Addresses and names of files hold such dots too.
func glued(text string, start, i, k, to int, m mark) bool {
	r, n := utf8.DecodeRuneInString(text[k:to])
	if !unicode.IsUpper(r) && !(m == strong && unicode.IsLower(r)) || i == start {
		return false
	}
	before := text[i-1]
	if m == dot && !('a' <= before && before <= 'z' || before == ')') {
		return false
	}
	if m == dot && k+n < to {
		// "sorry.We", "sorry.I am", but not "Mr.P" or "script.JS"
		after := text[k+n]
		if !('a' <= after && after <= 'z' || r == 'I' && !isAlnum(after)) || abbreviation(text, start, i) != plainWord {
			return false
		}
	}
	return !inAddress(text, start, i, to)
}

// inAddress says whether the run without spaces around i looks like a link, an
// address or a path.
func inAddress(text string, start, i, to int) bool {
	from, end := i, i
	for from > start && text[from-1] > ' ' && i-from < 200 {
		from--
	}
	for end < to && text[end] > ' ' && end-i < 200 {
		end++
	}
	run := text[from:end]
	if strings.HasPrefix(run, "www.") || strings.ContainsAny(run, "@/\\=_") {
		return true
	}
	return strings.Count(run, ".")-strings.Count(run, "..") > 1
}
