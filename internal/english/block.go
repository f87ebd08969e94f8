package english

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"makegood/drafter"
)

// A chunk is text that is read without a pause: a paragraph, a list item, or a
// line of its own. Sentences do not reach over its edges.
type chunk struct {
	drafter.Span
	block int
	kind  chunkKind
}

type chunkKind uint8

const (
	paragraph chunkKind = iota
	heading             // of Markdown or HTML, or a subject line
	item                // of a list
)

// A line is what stands between two line feeds, without the white space around
// it.
type line struct {
	drafter.Span
	hard bool // the line feed before it was asked for
}

// A chunker cuts the writer's own lines into chunks.
type chunker struct {
	page   *page
	chunks []chunk
	code   []drafter.Span // what stood between fences

	block   int
	width   int  // of the longest line of the region
	open    bool // the last chunk may go on with the next line
	last    line // the line before
	signed  bool // a closing was read: the lines below stand alone
	heading int  // number of headings that were passed
	hard    int  // number of hard line feeds that were passed
}

// region cuts a run of whole lines.
func (c *chunker) region(s drafter.Span) {
	c.width = longest(c.page.plain[s.Start:s.End])
	c.open = false
	for at := s.Start; at < s.End; {
		end := s.End
		if i := strings.IndexByte(c.page.plain[at:s.End], '\n'); i >= 0 {
			end = at + i + 1
		}
		if c.page.fences {
			if after := c.fence(at, end, s.End); after > at {
				at = after
				continue
			}
		}
		c.line(line{visible(c.page.plain, drafter.Span{Start: at, End: end}), c.isHard(at)})
		at = end
	}
}

// longest is the length of the longest line.
func longest(s string) (n int) {
	for s != "" {
		i := strings.IndexByte(s, '\n')
		if i < 0 {
			return max(n, len(s))
		}
		n = max(n, i)
		s = s[i+1:]
	}
	return n
}

// isHard says whether the line at byte at begins after a line feed that was
// asked for.
func (c *chunker) isHard(at int) bool {
	hard := c.page.hard
	for c.hard < len(hard) && hard[c.hard] < at-1 {
		c.hard++
	}
	return c.hard < len(hard) && hard[c.hard] == at-1
}

// line takes one line.
func (c *chunker) line(l line) {
	text := c.page.plain[l.Start:l.End]
	if text == "" {
		c.open, c.last = false, l
		return
	}
	if !speaks(text) {
		c.open = false
		return
	}
	if n := c.marker(text); n > 0 {
		l.Start += n
		l.Span = visible(c.page.plain, l.Span)
		c.add(l, item)
		return
	}
	if c.inHeading(l) {
		c.add(l, heading)
		return
	}
	if c.open && !c.apart(l, text) {
		c.chunks[len(c.chunks)-1].End = l.End
		c.last = l
		return
	}
	kind := paragraph
	if subject(text) {
		kind = heading
	}
	if c.open && kind == paragraph {
		c.block-- // a line of its own in the same paragraph
	}
	c.add(l, kind)
	c.open = kind == paragraph
	c.signed = c.signed || closes(text)
}

// add begins a chunk with a line.
func (c *chunker) add(l line, kind chunkKind) {
	if l.Len() == 0 {
		return
	}
	c.chunks = append(c.chunks, chunk{l.Span, c.block, kind})
	c.block++
	c.open, c.last = kind != heading, l
}

// inHeading says whether l lies in a heading of the page.
func (c *chunker) inHeading(l line) bool {
	hs := c.page.headings
	for c.heading < len(hs) && hs[c.heading].End <= l.Start {
		c.heading++
	}
	return c.heading < len(hs) && hs[c.heading].Overlaps(l.Span)
}

// fence takes code between fences and returns where it ends, or 0. A fence
// that is never closed is none.
func (c *chunker) fence(at, end, stop int) int {
	text := c.page.plain
	l := visible(text, drafter.Span{Start: at, End: end})
	if !strings.HasPrefix(text[l.Start:l.End], "```") || strings.Contains(text[l.Start+3:l.End], "`") {
		return 0
	}
	for k := end; k < stop; {
		i := strings.Index(text[k:stop], "```")
		if i < 0 {
			break
		}
		k += i
		from := strings.LastIndexByte(text[:k], '\n') + 1
		to := len(text)
		if i := strings.IndexByte(text[k:], '\n'); i >= 0 {
			to = k + i + 1
		}
		if strings.Trim(text[from:to], " \t\r\n`") == "" {
			c.code = append(c.code, drafter.Span{Start: l.Start, End: visible(text, drafter.Span{Start: l.Start, End: to}).End})
			c.open = false
			return min(to, stop)
		}
		k = to
	}
	c.page.fences = false // no other fence can close either
	return 0
}

// apart says whether the line starts something new although no blank line
// stands before it. Mail is often wrapped, so a line feed alone means nothing:
// a line that ended long before the margin was ended on purpose.
func (c *chunker) apart(l line, text string) bool {
	before := c.page.plain[c.last.Start:c.last.End]
	if c.signed && len(before) < 60 || closes(text) || closes(before) || greets(text) || greets(before) || subject(text) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(text)
	end := before[len(before)-1]
	if unicode.IsLower(r) {
		return l.hard && len(before) < 30 && end != ',' && !hangs(before)
	}
	if l.hard {
		return end != ',' && !hangs(before) || len(before) < 30
	}
	if end == ',' || hangs(before) || !unicode.IsUpper(r) && !unicode.IsDigit(r) && r != '[' && r != '{' && !ends(before) {
		return false
	}
	if c.width > 100 || c.width < 40 {
		return true
	}
	return len(before)+1+firstWord(text) <= c.width-8
}

func firstWord(s string) int {
	for i := range len(s) {
		if s[i] <= ' ' {
			return i
		}
	}
	return len(s)
}

// ends says whether a line ends like a sentence.
func ends(s string) bool {
	switch s[len(s)-1] {
	case '.', '!', '?', ':', ')', '"':
		return true
	}
	return strings.HasSuffix(s, "…") || strings.HasSuffix(s, "”")
}

// hangs says whether a line ends in a word after which nobody stops.
func hangs(s string) bool {
	switch w := lastWord(s); w {
	case "a", "an", "the", "to", "of", "and", "or", "for", "with", "in", "on", "at", "by", "from", "our", "your", "my",
		"his", "her", "their", "its", "we", "i", "I", "that", "this", "which", "is", "are", "was", "were", "be", "been",
		"has", "have", "had", "will", "would", "can", "could", "not", "but", "as", "if", "than", "mr", "Mr", "Mrs", "Ms", "Dr",
		"Mr.", "Mrs.", "Ms.", "Dr.", "&", "The", "about", "into", "per":
		return true
	}
	return false
}

func lastWord(s string) string {
	return s[strings.LastIndexByte(s, ' ')+1:]
}

// speaks says whether a line holds a letter, a digit, a picture or a mark that
// can be meant: a rule of dashes does not.
func speaks(s string) bool {
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			if isAlnum(byte(r)) || r == '?' || r == '!' || r == ':' {
				return true
			}
		case unicode.IsLetter(r) || unicode.IsDigit(r) || isEmoji(r):
			return true
		}
	}
	return false
}

func isAlnum(c byte) bool { return isAlpha(c) || '0' <= c && c <= '9' }
func isAlpha(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// marker is the length of the list marker at the start of a line, with the
// white space after it; 0 when there is none. A dash or a number may also have
// been carried over from the line before, so that it must stand where
// something new may start.
func (c *chunker) marker(s string) int {
	n := markerLen(s)
	if n == 0 || n >= len(s) || s[n] > ' ' && spaceAt(s, n) == 0 && !strings.HasPrefix(s, "•") {
		return 0
	}
	if c.open && c.chunks[len(c.chunks)-1].kind != item && !ends(c.page.plain[c.last.Start:c.last.End]) {
		if s[0] != '*' && s[0] != '-' && s[0] < utf8.RuneSelf || strings.HasPrefix(s, "–") {
			return 0
		}
	}
	return n
}

func markerLen(s string) int {
	switch s[0] {
	case '-', '*', '+', 'o':
		if len(s) > 1 && (s[1] == ' ' || s[1] == '\t') && (s[0] != 'o' || len(s) > 2 && 'A' <= s[2] && s[2] <= 'Z') {
			return 1
		}
		return 0
	case 0xC2, 0xE2, 0xEF:
		for _, m := range [...]string{"·", "•", "‣", "◦", "▪", "●", "○", "–", "➤", "✓", "✔", "→"} {
			if strings.HasPrefix(s, m) {
				return len(m)
			}
		}
		return 0
	}
	i := 0
	if s[0] == '(' {
		i++
	}
	k := i
	for k < len(s) && k < i+2 && '0' <= s[k] && s[k] <= '9' {
		k++
	}
	if k == i && k+1 < len(s) && isAlpha(s[k]) && s[k+1] == ')' {
		k++
	}
	if k == i || k >= len(s) || s[k] != ')' && (s[k] != '.' || i > 0) {
		return 0
	}
	return k + 1
}
