package marks

import (
	"fmt"
	"strings"

	"makegood/drafter"
)

// noNewline stands between a last line without a line end and its marks.
const noNewline = `\ no newline at end of letter`

// A parser reads a marked letter line by line.
type parser struct {
	letter strings.Builder
	last   string // the letter's last line, without its line end
	start  int    // where that begins in the letter
	whole  bool   // a mark of the whole letter was read: no line may follow
	marks  []Mark
	open   map[string][]int // places that go on, by rule, as indices of marks
}

// line reads one line with its line end.
func (p *parser) line(raw string) error {
	text := strings.TrimSuffix(raw, "\n")
	if text == noNewline && p.letter.Len() > 0 {
		letter := strings.TrimSuffix(p.letter.String(), "\n")
		p.letter.Reset()
		p.letter.WriteString(letter)
		return nil
	}
	if looksMarked(text) && text[0] != '\\' {
		if rule, ok := strings.CutPrefix(text, "= "); ok {
			p.whole = true
			p.marks = append(p.marks, Mark{Rule: rule, Whole: true})
			return nil
		}
		return p.mark(text)
	}
	if p.whole {
		return fmt.Errorf("a line of the letter stands behind a mark of the whole letter")
	}
	if looksMarked(strings.TrimRight(text, "\r")) {
		raw = raw[1:]
	}
	p.start = p.letter.Len()
	p.last = strings.TrimSuffix(raw, "\n")
	p.letter.WriteString(raw)
	return nil
}

// mark reads a line of carets under the letter's last line.
func (p *parser) mark(text string) error {
	if p.letter.Len() == 0 {
		return fmt.Errorf("a mark stands above the first line")
	}
	at, label := splitMark(text)
	span, ok := place(p.last, at)
	if !ok {
		return fmt.Errorf("the marks do not stand under whole characters of %q", p.last)
	}
	span.Start += p.start
	span.End += p.start
	if rule, ok := strings.CutPrefix(label, "... "); ok {
		open := p.open[rule]
		if len(open) == 0 {
			return fmt.Errorf("%q ends a place that never began", label)
		}
		p.marks[open[0]].Span.End = span.End
		p.open[rule] = open[1:]
		return nil
	}
	rule, opens := strings.CutSuffix(label, " ...")
	if opens {
		p.open[rule] = append(p.open[rule], len(p.marks))
	}
	p.marks = append(p.marks, Mark{Rule: rule, Span: span})
	return nil
}

// splitMark divides a mark into the part with the carets and the label.
func splitMark(text string) (at, label string) {
	i := strings.IndexAny(text, "^|")
	for i < len(text) && text[i] != ' ' {
		i++
	}
	return text[:i], strings.TrimPrefix(text[i:], " ")
}

// place is the span of line that carets mark.
func place(line, carets string) (drafter.Span, bool) {
	col, i := 0, 0
	for ; carets[i] == ' ' || carets[i] == '\t'; i++ {
		if carets[i] == '\t' {
			col += tabStop - col%tabStop
		} else {
			col++
		}
	}
	n := len(carets) - i
	empty := carets[i] == '|'
	span := drafter.Span{Start: -1, End: -1}
	end := 0
	for _, c := range clusters(line) {
		if c.col == col {
			span.Start = c.start
		}
		if c.col+c.width == col+n && !empty {
			span.End = c.end
		}
		end = c.col + c.width
	}
	if empty {
		if span.Start < 0 && col == end {
			span.Start = len(line)
		}
		span.End = span.Start
	}
	return span, span.Start >= 0 && span.End >= span.Start
}

// looksMarked says whether a line of a letter would be taken for a mark, or
// for one that was made harmless by a backslash.
func looksMarked(line string) bool {
	rest := strings.TrimLeft(line, `\`)
	if len(rest) < len(line) && `\`+rest == noNewline || line == noNewline {
		return true
	}
	if rule, ok := strings.CutPrefix(rest, "= "); ok {
		return valid(rule)
	}
	rest = strings.TrimLeft(rest, " \t")
	switch {
	case strings.HasPrefix(rest, "| "):
		rest = rest[1:]
	case strings.HasPrefix(rest, "^"):
		rest = strings.TrimLeft(rest, "^")
	default:
		return false
	}
	label, ok := strings.CutPrefix(rest, " ")
	if !ok {
		return false
	}
	label = strings.TrimSuffix(strings.TrimPrefix(label, "... "), " ...")
	return valid(label)
}
