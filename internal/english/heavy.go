package english

const (
	maxDelimiters = 500    // of links, emphasis and code, in one paragraph
	maxMarkup     = 40_000 // and in the whole text
	maxNesting    = 60     // of lists and quotes, on one line
	maxIndent     = 200    // which is another way to nest
)

// heavy says whether parsing b as Markdown might take time out of proportion:
// what goldmark does with brackets, emphasis and nesting grows with the square
// of their number. Nobody writes such a letter; it is then read as plain text.
func heavy(b []byte) bool {
	total, delimiters := 0, 0
	for at := 0; at < len(b); {
		nesting, indent, i := 0, 0, at
	prefix:
		for ; i < len(b); i++ {
			switch c := b[i]; {
			case c == ' ' || c == '\t':
				indent++
			case c == '>' || c == '-' || c == '+' || c == '*' || c == '.' || c == ')':
				nesting++
			case c < '0' || c > '9':
				break prefix
			}
		}
		if indent > maxIndent && nesting == 0 && i < len(b) && b[i] == '\n' {
			indent = 0 // only white space
		}
		if nesting > maxNesting && indent > maxNesting/2 || indent > maxIndent {
			return true
		}
		if i == len(b) || b[i] == '\n' && nesting == 0 {
			delimiters = 0
		}
		for ; i < len(b) && b[i] != '\n'; i++ {
			switch b[i] {
			case '[', '*', '_', '`', '<':
				total++
				if delimiters++; delimiters > maxDelimiters || total > maxMarkup {
					return true
				}
			}
		}
		at = i + 1
	}
	return false
}
