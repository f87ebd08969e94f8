package english

import (
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"makegood/drafter"
	"makegood/internal/quote"
)

// markdownParser is CommonMark. Tables are read by us: the extension compiles
// its patterns at start-up, which takes longer than a letter.
var markdownParser = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(parser.DefaultBlockParsers()...),
		parser.WithInlineParsers(parser.DefaultInlineParsers()...),
		parser.WithParagraphTransformers(util.Prioritized(parser.LinkReferenceParagraphTransformer, 100)),
	)
})

// markdownPage takes the markup off a Markdown text. What mail quotes is blanked
// beforehand, so that a marked line neither swallows the line below it nor
// makes a heading of the paragraph above a signature.
func markdownPage(source string) *page {
	m := markdown{page: &page{own: true}, source: source}
	blank := []byte(source)
	front := frontMatter(source)
	if front > 0 {
		m.exclude(drafter.Span{End: front}, "markup")
		erase(blank[:front])
	}
	for _, r := range quote.Split(source[front:]) {
		if r.Kind != quote.Own {
			at := drafter.Span{Start: front + r.Start, End: front + r.End}
			m.exclude(at, why(r.Kind))
			erase(blank[at.Start:at.End])
		}
	}
	m.blank = blank
	if heavy(blank) || !m.parse() {
		return &page{plain: string(blank), excluded: m.page.excluded, own: true, fences: true}
	}
	m.page.plain, m.page.runs = string(m.b.plain), m.b.runs
	if m.page.runs == nil {
		m.page.runs = []drafter.Run{{}}
	}
	return m.page
}

// parse walks over the tree of the text. Should the parser ever panic, the text
// is read as plain: a gate that mail passes must not fall over.
func (m *markdown) parse() (ok bool) {
	left := m.page.excluded
	defer func() {
		if recover() != nil {
			m.page.excluded, ok = left, false
		}
	}()
	doc := markdownParser().Parse(text.NewReader(m.blank))
	_ = ast.Walk(doc, m.node) // our node function returns no error
	return true
}

// erase makes a text blank without moving anything.
func erase(b []byte) {
	for i, c := range b {
		if c != '\n' && c != '\r' {
			b[i] = ' '
		}
	}
}

// frontMatter is the length of the YAML block at the very start, or 0.
func frontMatter(s string) int {
	if !strings.HasPrefix(s, "---\n") && !strings.HasPrefix(s, "---\r\n") {
		return 0
	}
	first := strings.IndexByte(s, '\n') + 1
	at := first
	for range 200 {
		i := strings.IndexByte(s[at:], '\n')
		end := at + i + 1
		if i < 0 {
			end = len(s)
		}
		switch l := strings.TrimRight(s[at:end], " \t\r\n"); {
		case l == "---" || l == "...":
			return end
		case at == first && !strings.Contains(l, ":") && !strings.HasPrefix(l, "#"):
			return 0
		case i < 0:
			return 0
		}
		at = end
	}
	return 0
}

// A markdown turns the nodes of a parsed text into a page.
type markdown struct {
	page   *page
	source string
	blank  []byte // the source without what is not the writer's own
	b      builder
	table  bool // the paragraph at hand is a table
	start  int  // of the block at hand, in the plain text
}

func (m *markdown) exclude(at drafter.Span, why string) {
	if at = visible(m.source, at); at.Len() > 0 {
		m.page.excluded = append(m.page.excluded, drafter.Exclusion{Span: at, Why: why})
	}
}

// node takes one node of the tree.
func (m *markdown) node(n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		if n.Kind() == ast.KindHeading && len(m.b.plain) > m.start {
			m.page.headings = append(m.page.headings, drafter.Span{Start: m.start, End: len(m.b.plain)})
		}
		return ast.WalkContinue, nil
	}
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock, *ast.Heading:
		m.breakBlock()
		m.start = len(m.b.plain)
		m.table = isTable(n.Lines(), m.blank)
	case *ast.Blockquote:
		m.exclude(m.reach(n), "quote")
		return ast.WalkSkipChildren, nil
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		m.breakBlock()
		m.exclude(linesSpan(n.Lines()), "code")
		return ast.WalkSkipChildren, nil
	case *ast.HTMLBlock:
		m.breakBlock()
		m.exclude(htmlSpan(n), "markup")
		return ast.WalkSkipChildren, nil
	case *ast.CodeSpan:
		m.codeSpan(n)
		return ast.WalkSkipChildren, nil
	case *ast.Image:
		return ast.WalkSkipChildren, nil
	case *ast.RawHTML:
		m.rawHTML(n)
	case *ast.AutoLink:
		m.autoLink(n)
	case *ast.Text:
		m.text(n)
	}
	return ast.WalkContinue, nil
}

// breakBlock parts two blocks by a blank line.
func (m *markdown) breakBlock() { m.b.breakBlock() }

// text copies the text of a node, with what stands for other characters
// replaced.
func (m *markdown) text(n *ast.Text) {
	at, end := n.Segment.Start, n.Segment.Stop
	if m.table {
		m.cells(at, end, n)
	} else {
		m.b.unescape(m.source[at:end], at, !n.IsRaw())
	}
	switch {
	case n.HardLineBreak():
		m.page.hard = append(m.page.hard, len(m.b.plain))
		m.b.plain = append(m.b.plain, '\n')
	case n.SoftLineBreak() && m.table:
		m.breakBlock()
	case n.SoftLineBreak():
		m.b.plain = append(m.b.plain, '\n')
	}
}

// cells copies the text of a table, each cell as a block.
func (m *markdown) cells(at, end int, n *ast.Text) {
	if delimiter(m.source[at:end]) {
		return
	}
	for at < end {
		k := at
		for k < end && (m.source[k] != '|' || k > at && m.source[k-1] == '\\') {
			k++
		}
		m.b.unescape(m.source[at:k], at, !n.IsRaw())
		if k < end {
			m.breakBlock()
			k++
		}
		at = k
	}
}

// isTable says whether the second line of a paragraph is the delimiter row of
// a table (GitHub Flavored Markdown, 4.10).
func isTable(lines *text.Segments, source []byte) bool {
	if lines.Len() < 2 {
		return false
	}
	first, second := lines.At(0), lines.At(1)
	return strings.Contains(string(first.Value(source)), "|") && delimiter(string(second.Value(source)))
}

func delimiter(line string) bool {
	return strings.Trim(line, "|:- \t\r\n") == "" && strings.Contains(line, "-") && strings.Contains(line, "|")
}

// codeSpan leaves one character where code stood, so that the words around it
// do not meet.
func (m *markdown) codeSpan(n *ast.CodeSpan) {
	at := m.reach(n)
	for at.Start > 0 && (m.source[at.Start-1] == '`' || m.source[at.Start-1] == ' ' && at.Start > 1 && m.source[at.Start-2] == '`') {
		at.Start--
	}
	for at.End < len(m.source) && (m.source[at.End] == '`' || m.source[at.End] == ' ' && at.End+1 < len(m.source) && m.source[at.End+1] == '`') {
		at.End++
	}
	if at.Len() > 0 {
		m.b.put(object, at)
		m.exclude(at, "code")
	}
}

// rawHTML leaves tags out; a line break among them is one.
func (m *markdown) rawHTML(n *ast.RawHTML) {
	at := linesSpan(n.Segments)
	m.exclude(at, "markup")
	if at.Len() > 0 && foldPrefix(m.source[at.Start:at.End], "<br") {
		m.page.hard = append(m.page.hard, len(m.b.plain))
		m.b.plain = append(m.b.plain, '\n')
	}
}

func (m *markdown) autoLink(n *ast.AutoLink) {
	label := n.Label(m.blank)
	if at := n.Pos() + 1; at > 0 && at+len(label) <= len(m.source) && m.source[at:at+len(label)] == string(label) {
		m.b.copy(string(label), at)
	}
}

// reach is what the text nodes and lines below n cover.
func (m *markdown) reach(n ast.Node) drafter.Span {
	at := drafter.Span{Start: len(m.source), End: 0}
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		var s drafter.Span
		switch n := n.(type) {
		case *ast.Text:
			s = drafter.Span{Start: n.Segment.Start, End: n.Segment.Stop}
		default:
			if n.Type() == ast.TypeBlock {
				s = linesSpan(n.Lines())
			}
		}
		if entering && s.Len() > 0 {
			at.Start, at.End = min(at.Start, s.Start), max(at.End, s.End)
		}
		return ast.WalkContinue, nil
	})
	if at.Start > at.End {
		return drafter.Span{}
	}
	return at
}

// htmlSpan is what a block of HTML covers.
func htmlSpan(n *ast.HTMLBlock) drafter.Span {
	at := linesSpan(n.Lines())
	if n.HasClosure() {
		at.End = max(at.End, n.ClosureLine.Stop)
		if n.Lines().Len() == 0 {
			at.Start = n.ClosureLine.Start
		}
	}
	return at
}

func linesSpan(lines *text.Segments) drafter.Span {
	if lines == nil || lines.Len() == 0 {
		return drafter.Span{}
	}
	return drafter.Span{Start: lines.At(0).Start, End: lines.At(lines.Len() - 1).Stop}
}
