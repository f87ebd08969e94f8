package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"makegood/drafter"
)

// A change is lines of a text and what comes in their place.
type change struct {
	first, last int // lines of the old text, from 0, half-open
	new         [][]byte
}

// contextLines is how many unchanged lines stand around a change.
const contextLines = 3

// unified is the edits as a unified diff. The edits lie in rising order and do
// not overlap.
func unified(name string, source []byte, edits []drafter.Edit) string {
	old := splitLines(source)
	starts := make([]int, len(old)+1)
	for i, l := range old {
		starts[i+1] = starts[i] + len(l)
	}
	changes := changed(source, old, starts, edits)
	if len(changes) == 0 {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, "--- %s\n+++ %s\n", name, name)
	shift := 0
	for len(changes) > 0 {
		n := 1
		for n < len(changes) && changes[n].first-changes[n-1].last <= 2*contextLines {
			n++
		}
		shift += hunk(&b, old, changes[:n], shift)
		changes = changes[n:]
	}
	return b.String()
}

// changed groups the edits by the lines they touch.
func changed(source []byte, old [][]byte, starts []int, edits []drafter.Edit) []change {
	lineOf := func(at int) int {
		i, ok := slices.BinarySearch(starts, at)
		if !ok {
			i--
		}
		return min(i, max(len(old)-1, 0))
	}
	var changes []change
	for i := 0; i < len(edits); {
		first, last := lineOf(edits[i].Start), lineOf(edits[i].End)+1
		n := i + 1
		for n < len(edits) && lineOf(edits[n].Start) < last {
			last = max(last, lineOf(edits[n].End)+1)
			n++
		}
		last = min(last, len(old))
		var text bytes.Buffer
		at := starts[first]
		for _, e := range edits[i:n] {
			text.Write(source[at:e.Start])
			text.WriteString(e.New)
			at = e.End
		}
		text.Write(source[at:starts[last]])
		if c := trim(old, change{first, last, splitLines(text.Bytes())}); c.first < c.last || len(c.new) > 0 {
			changes = append(changes, c)
		}
		i = n
	}
	return changes
}

// trim takes lines that stayed as they were off both ends of a change.
func trim(old [][]byte, c change) change {
	for c.first < c.last && len(c.new) > 0 && bytes.Equal(old[c.first], c.new[0]) {
		c.first++
		c.new = c.new[1:]
	}
	for c.first < c.last && len(c.new) > 0 && bytes.Equal(old[c.last-1], c.new[len(c.new)-1]) {
		c.last--
		c.new = c.new[:len(c.new)-1]
	}
	return c
}

// hunk writes changes that lie near each other and returns by how many lines
// the text has grown.
func hunk(b *strings.Builder, old [][]byte, changes []change, shift int) int {
	from := max(0, changes[0].first-contextLines)
	to := min(len(old), changes[len(changes)-1].last+contextLines)
	grown := 0
	for _, c := range changes {
		grown += len(c.new) - (c.last - c.first)
	}
	fmt.Fprintf(b, "@@ -%s +%s @@\n", lineRange(from, to-from), lineRange(from+shift, to-from+grown))
	at := from
	for _, c := range changes {
		writeLines(b, ' ', old[at:c.first])
		writeLines(b, '-', old[c.first:c.last])
		writeLines(b, '+', c.new)
		at = c.last
	}
	writeLines(b, ' ', old[at:to])
	return grown
}

func lineRange(start, n int) string {
	switch n {
	case 0:
		return fmt.Sprintf("%d,0", start)
	case 1:
		return fmt.Sprint(start + 1)
	default:
		return fmt.Sprintf("%d,%d", start+1, n)
	}
}

func writeLines(b *strings.Builder, sign byte, lines [][]byte) {
	for _, l := range lines {
		b.WriteByte(sign)
		b.Write(l)
		if !bytes.HasSuffix(l, []byte("\n")) {
			b.WriteString("\n\\ No newline at end of file\n")
		}
	}
}

// splitLines divides text into lines with their line ends.
func splitLines(text []byte) [][]byte {
	lines := bytes.SplitAfter(text, []byte("\n"))
	if n := len(lines) - 1; len(lines[n]) == 0 {
		lines = lines[:n]
	}
	return lines
}
