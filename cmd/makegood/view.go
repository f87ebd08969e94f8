package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"makegood/drafter"
	"makegood/internal/marks"
)

// A view is a sentence on one line, as its reader sees it, and which of its
// characters are flagged. Spaces and line ends are single spaces in it.
type view struct {
	cells []cell
}

// A cell is a character with what combines with it.
type cell struct {
	text    string
	width   int
	flagged bool
}

// newView shows the part of t that s covers, with the places (of the source)
// flagged. Each character is followed to where it was written, so that nothing
// need be searched for.
func newView(t *drafter.Text, s drafter.Span, places []drafter.Span) *view {
	v := &view{}
	for i := s.Start; i < s.End; {
		r, size := utf8.DecodeRuneInString(t.Plain[i:s.End])
		at := t.Written(drafter.Span{Start: i, End: i + size})
		i += size
		flagged := false
		for _, p := range places {
			flagged = flagged || at.Overlaps(p)
		}
		v.add(r, flagged)
	}
	for n := len(v.cells); n > 0 && v.cells[n-1].text == " "; n-- {
		v.cells = v.cells[:n-1]
	}
	return v
}

func (v *view) add(r rune, flagged bool) {
	n := len(v.cells)
	switch {
	case unicode.IsSpace(r):
		switch {
		case n == 0:
		case v.cells[n-1].text == " ":
			v.cells[n-1].flagged = v.cells[n-1].flagged && flagged
		default:
			v.cells = append(v.cells, cell{" ", 1, flagged})
		}
	case r == utf8.RuneError || marks.RuneWidth(r) > 0:
		v.cells = append(v.cells, cell{printable(string(r)), marks.RuneWidth(r), flagged})
	case n > 0 && v.cells[n-1].text != " ":
		v.cells[n-1].text += printable(string(r))
	}
}

// maxRows is how many lines of a sentence are shown before it is clipped.
const maxRows = 3

// rows breaks the view into lines of at most width columns, and clips it
// around the flagged part when there are too many of them.
func (v *view) rows(width int) [][]cell {
	rows := wrapCells(v.cells, width)
	if len(rows) <= maxRows {
		return rows
	}
	first, last := len(v.cells), 0
	for i, c := range v.cells {
		if c.flagged {
			first, last = min(first, i), i
		}
	}
	if first == len(v.cells) {
		first = 0
	}
	return wrapCells(clip(v.cells, first, last, width*maxRows-width/2), width)
}

// clip is some room columns of cells around those from first to last, cut
// between words, with "..." where something is left out.
func clip(cells []cell, first, last, room int) []cell {
	used, cut := 0, last
	for i := first; i <= last; i++ {
		if used += cells[i].width; used > room {
			cut = i
			break
		}
	}
	lo, hi := first, min(cut+1, len(cells))
	for used < room && (lo > 0 || hi < len(cells)) {
		if lo > 0 {
			lo--
			used += cells[lo].width
		}
		if hi < len(cells) {
			used += cells[hi].width
			hi++
		}
	}
	for lo > 0 && lo < first && cells[lo-1].text != " " {
		lo++
	}
	for hi < len(cells) && hi > last+1 && cells[hi].text != " " {
		hi--
	}
	dots := []cell{{".", 1, false}, {".", 1, false}, {".", 1, false}}
	var out []cell
	if lo > 0 {
		out = append(out, dots...)
		out = append(out, cell{" ", 1, false})
	}
	out = append(out, cells[lo:hi]...)
	if hi < len(cells) {
		out = append(out, cell{" ", 1, false})
		out = append(out, dots...)
	}
	return out
}

// wrapCells breaks cells into lines at spaces; a word longer than a line is
// cut.
func wrapCells(cells []cell, width int) [][]cell {
	var rows [][]cell
	for len(cells) > 0 {
		used, end, space := 0, 0, -1
		for end < len(cells) && used+cells[end].width <= width {
			if cells[end].text == " " {
				space = end
			}
			used += cells[end].width
			end++
		}
		switch {
		case end == len(cells) || cells[end].text == " ":
		case space > 0:
			end = space
		case end == 0:
			end = 1
		}
		row := cells[:end]
		cells = cells[end:]
		for len(cells) > 0 && cells[0].text == " " {
			cells = cells[1:]
		}
		for n := len(row); n > 0 && row[n-1].text == " "; n-- {
			row = row[:n-1]
		}
		rows = append(rows, row)
	}
	return rows
}

// lines are a row and the carets under it; carets is empty when nothing in it
// is flagged.
func lines(row []cell) (text, carets string) {
	var b, c strings.Builder
	for _, cell := range row {
		b.WriteString(cell.text)
		mark := " "
		if cell.flagged {
			mark = "^"
		}
		c.WriteString(strings.Repeat(mark, cell.width))
	}
	return b.String(), strings.TrimRight(c.String(), " ")
}

// wrap breaks text into lines of at most width columns.
func wrap(text string, width int) []string {
	var out []string
	line, used := "", 0
	for _, word := range strings.Fields(printable(text)) {
		w := marks.Width(word)
		switch {
		case used == 0:
			line, used = word, w
		case used+1+w <= width:
			line, used = line+" "+word, used+1+w
		default:
			out = append(out, line)
			line, used = word, w
		}
	}
	if line != "" {
		out = append(out, line)
	}
	return out
}
