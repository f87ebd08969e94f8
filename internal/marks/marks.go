// Package marks draws findings as carets under the lines of a letter, and
// reads such marked letters back. The same format is printed by check and read
// by the tests of the rules.
//
// A marked letter is the letter with marks under its lines:
//
//	The warehouse packed the wrong item.
//	^^^^^^^^^^^^^^^^^^^^ MG201
//	We apologise for any inconvenience this
//	             ^^^^^^^^^^^^^^^^^^^^^^^^^^ MG102 ...
//	may have caused.
//	^^^^^^^^^^^^^^^^ ... MG102
//	= MG401
//
// A place that runs over several lines is marked under its first line and its
// last. "|" marks an empty place, and "= MG401" after the last line a finding
// about the letter as a whole. A line of the letter that looks like a mark
// begins with a backslash. It is the only package that knows this format.
package marks

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"makegood/drafter"
)

// A Mark is a place in a letter, or the whole of it, and the rule it breaks.
type Mark struct {
	Rule  string
	Span  drafter.Span // zero when Whole
	Whole bool
}

// Of is the marks of findings.
func Of(findings []drafter.Finding) []Mark {
	marks := make([]Mark, len(findings))
	for i, f := range findings {
		marks[i] = Mark{Rule: f.Rule, Span: f.Span, Whole: f.Whole}
		if f.Whole {
			marks[i].Span = drafter.Span{}
		}
	}
	return marks
}

// Carets is the line that stands under line (which holds no line end) and
// marks the characters that at touches; an empty place is marked by "|".
func Carets(line string, at drafter.Span) string {
	list := clusters(line)
	var b strings.Builder
	i := 0
	for ; i < len(list) && list[i].end <= at.Start; i++ {
		if list[i].tab {
			b.WriteByte('\t')
		} else {
			writeRepeated(&b, ' ', list[i].width)
		}
	}
	if at.Start >= at.End {
		b.WriteByte('|')
		return b.String()
	}
	for ; i < len(list) && list[i].start < at.End; i++ {
		writeRepeated(&b, '^', list[i].width)
	}
	return b.String()
}

func writeRepeated(b *strings.Builder, c byte, n int) {
	for range n {
		b.WriteByte(c)
	}
}

// Print marks a letter. The order of the marks does not matter. A place is
// drawn as the whole characters it touches, without line ends at its edges; of
// two places of one rule that run over several lines, one inside the other,
// the inner one is left out.
func Print(letter string, marks []Mark) string {
	lines := splitLines(letter)
	under := make([][]label, len(lines))
	var whole []string
	for _, m := range drawable(letter, lines, marks) {
		if m.Whole {
			whole = append(whole, m.Rule)
			continue
		}
		first, last := lineAt(lines, m.Span.Start), lineAt(lines, max(m.Span.Start, m.Span.End-1))
		if first == last {
			under[first] = append(under[first], label{rule: m.Rule, at: within(lines[first], m.Span)})
			continue
		}
		under[first] = append(under[first], label{rule: m.Rule, at: within(lines[first], m.Span), opens: true})
		under[last] = append(under[last], label{rule: m.Rule, at: within(lines[last], m.Span), closes: true})
	}
	return write(letter, lines, under, whole)
}

// write puts the lines and what stands under them together.
func write(letter string, lines []line, under [][]label, whole []string) string {
	var b strings.Builder
	for i, l := range lines {
		raw := letter[l.start:l.next]
		if looksMarked(strings.TrimRight(letter[l.start:l.end], "\r")) {
			b.WriteByte('\\')
		}
		b.WriteString(raw)
		labels := under[i]
		if l.end == l.next && (len(labels) > 0 || len(whole) > 0) {
			b.WriteString("\n" + noNewline + "\n")
		}
		slices.SortStableFunc(labels, compareLabels)
		for _, la := range labels {
			b.WriteString(Carets(letter[l.start:l.end], la.at))
			b.WriteString(la.String())
			b.WriteByte('\n')
		}
	}
	slices.Sort(whole)
	for _, rule := range whole {
		b.WriteString("= " + rule + "\n")
	}
	return b.String()
}

// A label is what stands behind the carets of one line.
type label struct {
	rule          string
	at            drafter.Span // of the line
	opens, closes bool         // goes on in a later line; began in an earlier one
}

func (l label) String() string {
	switch {
	case l.opens:
		return " " + l.rule + " ..."
	case l.closes:
		return " ... " + l.rule
	default:
		return " " + l.rule
	}
}

func compareLabels(a, b label) int {
	return cmp.Or(cmp.Compare(a.at.Start, b.at.Start), cmp.Compare(a.at.End, b.at.End),
		cmp.Compare(a.rule, b.rule), cmp.Compare(a.String(), b.String()))
}

// A line is a line of a letter: its text from start to end, its line end from
// there to next.
type line struct{ start, end, next int }

func splitLines(s string) []line {
	var lines []line
	for at := 0; at < len(s); {
		end, next := len(s), len(s)
		if i := strings.IndexByte(s[at:], '\n'); i >= 0 {
			end, next = at+i, at+i+1
		}
		lines = append(lines, line{at, end, next})
		at = next
	}
	return lines
}

// lineAt is the number of the line that holds byte at; the end of a letter
// belongs to its last line.
func lineAt(lines []line, at int) int {
	i, _ := slices.BinarySearchFunc(lines, at, func(l line, at int) int {
		if l.next <= at {
			return -1
		}
		return 1
	})
	return min(i, len(lines)-1)
}

// within is the part of s that lies in l, counted from the line's start.
func within(l line, s drafter.Span) drafter.Span {
	return drafter.Span{Start: max(s.Start, l.start) - l.start, End: min(s.End, l.end) - l.start}
}

// drawable is the marks as they can be drawn, in order: edges moved to whole
// characters, and no nesting that could not be read back.
func drawable(letter string, lines []line, marks []Mark) []Mark {
	var list []Mark
	for _, m := range marks {
		switch {
		case m.Whole:
			m.Span = drafter.Span{}
		case len(lines) == 0 || m.Span.Start < 0 || m.Span.End > len(letter) || m.Span.Start > m.Span.End:
			continue
		default:
			m.Span = snap(letter, lines, m.Span)
		}
		list = append(list, m)
	}
	slices.SortStableFunc(list, func(a, b Mark) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(b.Span.End, a.Span.End), cmp.Compare(a.Rule, b.Rule))
	})
	return slices.DeleteFunc(list, nested(lines))
}

// nested says of marks that come in order whether one runs over several lines
// inside an earlier one of its rule that does so too.
func nested(lines []line) func(Mark) bool {
	reach := map[string]int{}
	return func(m Mark) bool {
		if m.Whole || lineAt(lines, m.Span.Start) == lineAt(lines, max(m.Span.Start, m.Span.End-1)) {
			return false
		}
		if m.Span.End < reach[m.Rule] {
			return true
		}
		reach[m.Rule] = m.Span.End
		return false
	}
}

// snap moves the edges of s outward to whole characters, and inward over line
// ends.
func snap(letter string, lines []line, s drafter.Span) drafter.Span {
	for s.Start < s.End && letter[s.End-1] == '\n' {
		s.End--
	}
	for s.Start < s.End && letter[s.Start] == '\n' {
		s.Start++
	}
	first := lines[lineAt(lines, s.Start)]
	if s.Start == s.End {
		at := edge(letter, first, s.Start, false)
		return drafter.Span{Start: at, End: at}
	}
	last := lines[lineAt(lines, s.End-1)]
	return drafter.Span{Start: edge(letter, first, s.Start, false), End: edge(letter, last, s.End, true)}
}

// edge is the start (or end) of the character that byte at of l lies in.
func edge(letter string, l line, at int, end bool) int {
	for _, c := range clusters(letter[l.start:l.end]) {
		switch {
		case end && l.start+c.end >= at:
			return l.start + c.end
		case !end && l.start+c.end > at:
			return l.start + c.start
		}
	}
	return l.end
}

// Parse takes a marked letter apart. It undoes Print, and accepts only what
// Print would have written: the error names the first line that differs.
func Parse(marked string) (letter string, marks []Mark, err error) {
	p := parser{open: map[string][]int{}}
	for i, text := range strings.SplitAfter(marked, "\n") {
		if text == "" {
			break
		}
		if err := p.line(text); err != nil {
			return "", nil, fmt.Errorf("marked letter, line %d: %w", i+1, err)
		}
	}
	for rule, open := range p.open {
		if len(open) > 0 {
			return "", nil, fmt.Errorf("marked letter: a place marked %q never ends", rule+" ...")
		}
	}
	letter = p.letter.String()
	slices.SortStableFunc(p.marks, func(a, b Mark) int {
		if a.Whole != b.Whole {
			return cmp.Compare(boolInt(a.Whole), boolInt(b.Whole))
		}
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End), cmp.Compare(a.Rule, b.Rule))
	})
	if again := Print(letter, p.marks); again != marked {
		return "", nil, differs(marked, again)
	}
	return letter, p.marks, nil
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// differs names the first line in which a marked letter is not as Print
// writes it.
func differs(marked, again string) error {
	want := strings.SplitAfter(again, "\n")
	for i, got := range strings.SplitAfter(marked, "\n") {
		switch {
		case i >= len(want):
			return fmt.Errorf("marked letter, line %d: unexpected %q", i+1, got)
		case got != want[i]:
			return fmt.Errorf("marked letter, line %d: %q should be %q", i+1, got, want[i])
		}
	}
	return fmt.Errorf("marked letter: ends too early")
}

// valid says whether a rule's name can stand in a mark.
func valid(rule string) bool {
	for i, r := range rule {
		letter := r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z'
		if !letter && (i == 0 || !(r >= '0' && r <= '9' || r == '-' || r == '_')) {
			return false
		}
	}
	return rule != "" && utf8.ValidString(rule)
}
