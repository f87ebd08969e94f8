package main

import (
	"strings"

	"makegood/internal/marks"
)

// plainPage turns the Markdown of a rule's page into text for reading: headings
// underlined, paragraphs and list items wrapped, code as it is.
func plainPage(markdown string, width int) string {
	var b strings.Builder
	var open []string // the lines of the paragraph or list item that is open
	lead := ""
	flush := func() {
		if len(open) == 0 {
			return
		}
		for i, line := range wrap(unmark(strings.Join(open, " ")), width-len(lead)) {
			if i == 1 {
				lead = strings.Repeat(" ", len(lead))
			}
			b.WriteString(lead + line + "\n")
		}
		open, lead = nil, ""
	}
	code := false
	for _, line := range strings.Split(strings.TrimSpace(markdown), "\n") {
		trimmed := strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(trimmed, "```"):
			flush()
			code = !code
		case code:
			b.WriteString(indent + printable(line) + "\n")
		case trimmed == "":
			flush()
			b.WriteByte('\n')
		case strings.HasPrefix(trimmed, "#"):
			flush()
			heading(&b, trimmed)
		case strings.HasPrefix(trimmed, "- ") || strings.HasPrefix(trimmed, "* "):
			flush()
			lead, open = "  - ", []string{trimmed[2:]}
		default:
			open = append(open, trimmed)
		}
	}
	flush()
	return squeeze(b.String())
}

func heading(b *strings.Builder, line string) {
	text := strings.TrimSpace(strings.TrimLeft(line, "#"))
	rule := "-"
	if strings.HasPrefix(line, "# ") {
		rule = "="
	}
	b.WriteString(text + "\n" + strings.Repeat(rule, marks.Width(text)) + "\n")
}

// unmark takes emphasis and code marks off; a star between spaces stays.
func unmark(s string) string {
	s = strings.NewReplacer("**", "", "`", "").Replace(s)
	var b strings.Builder
	for i := range len(s) {
		alone := (i == 0 || s[i-1] == ' ') && (i+1 == len(s) || s[i+1] == ' ')
		if s[i] != '*' || alone {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// squeeze makes of several empty lines one.
func squeeze(s string) string {
	for strings.Contains(s, "\n\n\n") {
		s = strings.ReplaceAll(s, "\n\n\n", "\n\n")
	}
	return s
}
