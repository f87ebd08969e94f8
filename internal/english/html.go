package english

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"makegood/drafter"
)

// htmlPage takes the markup off an HTML text, in one pass over its tokens. A
// token's raw bytes follow each other without a gap, so that their lengths add
// up to the places in the source.
func htmlPage(source string) *page {
	w := walker{page: &page{}, source: source}
	z := html.NewTokenizer(strings.NewReader(source))
	for at := 0; ; {
		kind := z.Next()
		token := drafter.Span{Start: at, End: at + len(z.Raw())}
		at = token.End
		switch kind {
		case html.ErrorToken:
			w.leave(len(source))
			w.breakBlock()
			w.page.plain, w.page.runs = string(w.b.plain), w.b.runs
			if w.page.runs == nil {
				w.page.runs = []drafter.Run{{}}
			}
			return w.page
		case html.TextToken:
			w.text(token)
		case html.StartTagToken, html.SelfClosingTagToken:
			w.start(z, token, kind == html.SelfClosingTagToken)
		case html.EndTagToken:
			name, _ := z.TagName()
			w.end(atom.Lookup(name), string(name), token)
		case html.CommentToken:
			if w.cut.why == "" {
				w.exclude(token, "markup")
			}
		}
	}
}

// A walker turns the tokens of an HTML text into a page.
type walker struct {
	page   *page
	source string
	b      builder

	cut     cut
	pre     int // depth of <pre>
	heading int // where the heading at hand starts in the plain text, plus one
}

// A cut is an element that is being left out.
type cut struct {
	why   string // empty: nothing is left out
	tag   string // the element's name; "" for all the rest of the text
	depth int    // of elements with that name inside
	at    int    // where it starts in the source
}

func (w *walker) exclude(at drafter.Span, why string) {
	w.page.excluded = append(w.page.excluded, drafter.Exclusion{Span: at, Why: why})
}

// breakBlock parts two blocks by a blank line.
func (w *walker) breakBlock() { w.b.breakBlock() }

// start takes a start tag.
func (w *walker) start(z *html.Tokenizer, token drafter.Span, closed bool) {
	name, more := z.TagName()
	tag := atom.Lookup(name)
	if w.cut.why != "" {
		w.inside(tag, string(name), token, closed)
		return
	}
	if why, rest := w.cutting(z, tag, more); why != "" {
		if void(tag) || closed {
			return
		}
		w.cut = cut{why: why, tag: string(name), depth: 1, at: token.Start}
		if rest {
			w.cut.tag = ""
		}
		return
	}
	switch {
	case tag == atom.Br:
		w.lineBreak()
	case tag == atom.Pre:
		w.pre++
		w.breakBlock()
	case level(tag):
		w.breakBlock()
		w.heading = len(w.b.plain) + 1
	case block(tag):
		w.breakBlock()
	}
}

// inside takes a start tag inside an element that is left out.
func (w *walker) inside(tag atom.Atom, name string, token drafter.Span, closed bool) {
	switch {
	case w.cut.tag == "head" && tag == atom.Body:
		w.leave(token.Start)
	case name != w.cut.tag || closed:
	case tag == atom.P || tag == atom.Li || tag == atom.Td || tag == atom.Tr:
		w.leave(token.Start) // these close each other
		w.breakBlock()
	default:
		w.cut.depth++
	}
}

// end takes an end tag.
func (w *walker) end(tag atom.Atom, name string, token drafter.Span) {
	if w.cut.why != "" {
		if name == w.cut.tag {
			if w.cut.depth--; w.cut.depth == 0 {
				w.leave(token.End)
			}
		}
		return
	}
	switch {
	case tag == atom.Pre:
		w.pre = max(0, w.pre-1)
		w.breakBlock()
	case level(tag):
		if w.heading > 0 && len(w.b.plain) >= w.heading {
			w.page.headings = append(w.page.headings, drafter.Span{Start: w.heading - 1, End: len(w.b.plain)})
		}
		w.heading = 0
		w.breakBlock()
	case tag == atom.P || block(tag):
		w.breakBlock()
	}
}

// leave ends what is left out. Where a quotation was, a line with a mark of
// quotation stays in the plain text, so that the line that announces it is
// known for what it is.
func (w *walker) leave(at int) {
	c := w.cut
	w.cut = cut{}
	span := drafter.Span{Start: c.at, End: at}
	switch c.why {
	case "":
	case "quote":
		w.breakBlock()
		w.b.put("> "+object, span)
		w.breakBlock()
	case "code":
		w.b.put(object, span)
		w.exclude(span, c.why)
	default:
		w.exclude(span, c.why)
		if c.tag != "span" && c.tag != "a" {
			w.breakBlock()
		}
	}
}

// lineBreak ends a line on purpose.
func (w *walker) lineBreak() {
	n := len(w.b.plain)
	for n > 0 && w.b.plain[n-1] == ' ' {
		n--
	}
	w.b.cut(n)
	w.page.hard = append(w.page.hard, n)
	w.b.plain = append(w.b.plain, '\n')
}

// text copies the text of a token with its white space folded.
func (w *walker) text(token drafter.Span) {
	if w.cut.why != "" {
		return
	}
	s := w.source[token.Start:token.End]
	if w.pre > 0 {
		w.b.unescape(s, token.Start, false)
		return
	}
	for i := 0; i < len(s); {
		k := i
		for k < len(s) && (!isBlank(s[k]) || s[k] == ' ' && k > i && k+1 < len(s) && !isBlank(s[k+1])) {
			k++
		}
		w.b.unescape(s[i:k], token.Start+i, false)
		i = k
		for k < len(s) && isBlank(s[k]) {
			k++
		}
		if n := len(w.b.plain); k > i && n > 0 && !isBlank(w.b.plain[n-1]) {
			w.b.put(" ", drafter.Span{Start: token.Start + i, End: token.Start + k})
		}
		i = k
	}
}

func isBlank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }
