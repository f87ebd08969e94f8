package main

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
)

// An expander says patterns of our pages in the regular expressions that Vale
// reads. Spaces stand for any white space: Vale sees to that.
type expander struct {
	classes map[string][]string
	open    []string // classes being expanded, to find a circle
}

// maxToken is how long a token may become, maxWritten how long one is that
// somebody might write for Vale by hand.
const (
	maxToken   = 6000
	maxWritten = 300
)

var (
	errEmpty   = errors.New("every word of it may be missing")
	errNoVale  = errors.New("it cannot be said to Vale")
	errTooLong = errors.New("the token becomes too long")
)

// token is the regular expression of a pattern.
func (x *expander) token(pattern string) (string, error) {
	nodes, err := parsePattern(pattern)
	if err != nil {
		return "", err
	}
	x.open = x.open[:0]
	re, empty, err := x.sequence(nodes)
	switch {
	case err != nil:
		return "", err
	case empty:
		return "", errEmpty
	case len(re) > maxToken:
		return "", errTooLong
	case endsInMark(re): // Vale puts \b behind every token
		return "", errNoVale
	}
	return re, nil
}

// near is the token of a pattern where it is one that somebody would write, and
// otherwise its first reading in plain words.
func (x *expander) near(pattern string) (string, error) {
	if re, err := x.token(pattern); err == nil && len(re) <= maxWritten {
		return re, nil
	}
	return x.plain(pattern)
}

func endsInMark(re string) bool {
	return strings.IndexByte("?!.,;:-", re[len(re)-1]) >= 0 && !strings.HasSuffix(re, ")?")
}

// A part is a node as a regular expression.
type part struct {
	re       string
	sep      string // what stands before it: a space, or nothing
	tail     string // what is said instead of both behind another word
	optional bool
	kind     kind
}

// looks says whether the part takes no words, or need not take any.
func (p part) looks() bool { return p.kind >= gap }

// sequence joins parts; it also says whether all of them may be missing.
func (x *expander) sequence(nodes []node) (re string, empty bool, err error) {
	var parts []part
	for _, n := range nodes {
		p, err := x.part(n)
		if err != nil {
			return "", false, err
		}
		parts = append(parts, p)
	}
	first := 0
	for first < len(parts) && (parts[first].optional || parts[first].looks()) {
		first++
	}
	if first < len(parts) {
		return join(parts, first), false, nil
	}
	var either []string // one of them at least
	for i, p := range parts {
		if !p.looks() {
			either = append(either, join(parts[i:], 0))
		}
	}
	if len(either) == 0 {
		return "", true, nil
	}
	return oneOf(either), true, nil
}

// join puts separators between parts, of which the one at first must be there.
func join(parts []part, first int) string {
	var b strings.Builder
	for i, p := range parts {
		switch {
		case i < first:
			b.WriteString(before(p))
		case i == first:
			b.WriteString(strings.TrimPrefix(p.re, `\s*`))
		default:
			b.WriteString(behind(p))
		}
	}
	return b.String()
}

// before is a part in front of the first that must be there.
func before(p part) string {
	switch p.kind {
	case gap:
		return ""
	case not:
		return "(?!(?:" + p.re + `)\b)`
	case start, end:
		return p.re
	default:
		return "(?:" + p.re + " )?"
	}
}

// behind is a part with words in front of it.
func behind(p part) string {
	re := p.sep + p.re
	if p.tail != "" {
		re = p.tail
	}
	switch {
	case p.kind == not:
		return "(?! (?:" + p.re + `)\b)`
	case p.optional:
		return "(?:" + re + ")?"
	default:
		return re
	}
}

func oneOf(list []string) string {
	if len(list) == 1 {
		return list[0]
	}
	return "(?:" + strings.Join(list, "|") + ")"
}

func (x *expander) part(n node) (part, error) {
	p := part{sep: " ", optional: n.optional, kind: n.kind}
	var err error
	switch n.kind {
	case word:
		p.re, p.sep = wordRE(n.text)
		p.tail = short[n.text]
	case lemma:
		p.re = oneOf(forms(n.text))
	case test:
		var ok bool
		if p.re, ok = tests[n.text]; !ok {
			err = errNoVale
		}
		if strings.HasPrefix(p.re, `\s*`) {
			p.sep = ""
		}
	case gap:
		p.sep = ""
		p.re = fmt.Sprintf("(?: [^\\s.;:?!()]+){0,%d}", n.n)
	case start:
		p.sep, p.re = "", `(?<=(?:^|[.?!])\s*)`
	case end:
		p.sep, p.re = "", `(?=\s*(?:[.?!]|$))`
	case not:
		p.re, _, err = x.sequence(n.choices[0])
	case choice:
		var empty bool
		p.re, empty, err = x.either(n.choices)
		p.optional = p.optional || empty
	case class:
		var empty bool
		p.re, empty, err = x.class(n.text)
		p.optional = p.optional || empty
	}
	return p, err
}

func (x *expander) either(choices [][]node) (re string, empty bool, err error) {
	var list []string
	for _, c := range choices {
		re, none, err := x.sequence(c)
		if err != nil {
			return "", false, err
		}
		empty = empty || none
		if re != "" {
			list = append(list, re)
		}
	}
	if len(list) == 0 {
		return "", true, nil
	}
	re = strings.Join(list, "|")
	if len(re) > maxToken {
		return "", false, errTooLong
	}
	return "(?:" + re + ")", empty, nil
}

func (x *expander) class(name string) (string, bool, error) {
	list, ok := x.classes[name]
	if !ok || len(x.open) > 12 {
		return "", false, fmt.Errorf("class {%s} is unknown or contains itself", name)
	}
	x.open = append(x.open, name)
	defer func() { x.open = x.open[:len(x.open)-1] }()
	var choices [][]node
	for _, text := range list {
		nodes, err := parsePattern(text)
		if err != nil {
			return "", false, err
		}
		choices = append(choices, nodes)
	}
	return x.either(choices)
}

// tests are the bracketed tests; irregular participles are left out.
var tests = map[string]string{
	"any": `[^\s,.;:?!]+`, "num": `\S*\d\S*`, "money": `[£$€]\d[\d.,]*`,
	"ed": `\w{2,}ed`, "ing": `\w{3,}ing`, "ly": `\w{3,}ly`,
	"cap": `(?-i:[A-Z]\w*)`, "caps": `(?-i:[A-Z]{2,})`,
	"url": `(?:https?://|www\.)\S+`, "email": `\S+@\S+`, "?": `\s*\?`, "!": `\s*!`,
}

// short are words that shrink behind another: "I am", "I'm".
var short = map[string]string{
	"not": `(?: ?not|n?['’]t)`, "am": `(?: am|['’]m)`, "are": `(?: are|['’]re)`, "is": `(?: is|['’]s)`,
	"have": `(?: have|['’]ve)`, "has": `(?: has|['’]s)`, "had": `(?: had|['’]d)`,
	"will": `(?: will|['’]ll)`, "would": `(?: would|['’]d)`,
}

var (
	contraction = regexp.MustCompile(`^(\w+?)n['’]t$`)
	marks       = regexp.MustCompile(`^[^\pL\pN]+$`)
)

// wordRE is a word and what stands before it.
func wordRE(w string) (re, sep string) {
	quote := strings.NewReplacer("'", "['’]", "’", "['’]", "-", "[- ]")
	switch m := contraction.FindStringSubmatch(w); {
	case w == "cannot" || w == "can't" || w == "can’t":
		return `can(?:['’]t| ?not)`, " "
	case m != nil:
		return "(?:" + m[1] + "n['’]t|" + m[1] + " not)", " "
	case marks.MatchString(w):
		return `\s*` + regexp.QuoteMeta(w), ""
	default:
		return quote.Replace(regexp.QuoteMeta(w)), " "
	}
}

// forms are the regular inflections of a verb or noun, and those of "be".
func forms(base string) []string {
	stem := strings.TrimSuffix(base, "e")
	switch n := len(base); {
	case base == "be":
		return []string{"be", "am", "is", "are", "was", "were", "been", "being"}
	case base == "have":
		return []string{"have", "has", "had", "having"}
	case stem != base:
		return []string{base, base + "s", base + "d", stem + "ing"}
	case strings.HasSuffix(base, "y") && n > 1 && strings.IndexByte("aeiou", base[n-2]) < 0:
		return []string{base, base[:n-1] + "ies", base[:n-1] + "ied", base + "ing"}
	default:
		return []string{base, base + "s", base + "ed", base + "ing"}
	}
}
