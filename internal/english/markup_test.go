package english

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"makegood/drafter"
)

// excluded is what was left out of a source, as "why: text".
func excluded(t *drafter.Text, source string) []string {
	var out []string
	for _, e := range t.Excluded {
		out = append(out, e.Why+": "+source[e.Start:e.End])
	}
	return out
}

// checkPlaces fails for every word that does not stand in the source where the
// text says it does. Entities, escapes and markup inside a word are no fault.
func checkPlaces(t *testing.T, x *drafter.Text, source string) {
	t.Helper()
	for _, s := range x.Sentences {
		for _, w := range s.Words {
			at := x.Written(w.Span)
			read, written := x.Plain[w.Start:w.End], source[at.Start:at.End]
			if read != written && !strings.ContainsAny(written, "&\\*_<`") {
				t.Errorf("%q was read at bytes %d to %d, where %q is written", read, at.Start, at.End, written)
			}
		}
	}
}

func TestMarkdown(t *testing.T) {
	for name, c := range map[string]struct {
		source, want string
		left         []string
	}{
		"emphasis":   {"Sorry for **any** incon*ven*ience, ~~not~~.", "body: Sorry for any inconvenience, ~~not~~.\n", nil},
		"heading":    {"# Your *lamp*\n\nIt came.\n\nBack\n----\n\nIt went.", "heading: Your lamp\nbody: It came.\nheading: Back\nbody: It went.\n", nil},
		"list":       {"We will:\n\n- send it\n  today\n- pay\n\n1. one\n2. two", "body: We will:\nbody: send it/today\nbody: pay\nbody: one\nbody: two\n", nil},
		"soft break": {"We are sorry\nthat it broke.", "body: We are sorry/that it broke.\n", nil},
		"hard break": {"It came on Monday and we saw it\\\nThe lamp is whole", "body: It came on Monday and we saw it\nbody: The lamp is whole\n", nil},
		"entities":   {"Fish &amp; chips &#163;3.50 &mdash; 5 \\* 2 \\_a\\_ AT&T.", "body: Fish & chips £3.50 — 5 * 2 _a_ AT&T.\n", nil},
		"link":       {"See [our page](https://acme.example/x \"t\") or <https://acme.example/y>.", "body: See our page or https://acme.example/y.\n", nil},
		"image":      {"![a lamp](x.png) It came.", "body: It came.\n", nil},
		"code span":  {"Press `rm -rf` now.", "body: Press \ufffc now.\n", []string{"code: `rm -rf`"}},
		"code":       {"It is:\n\n```go\nx := sorry\n```\n\nand\n\n    sorry\n", "body: It is:\nbody: and\n", []string{"code: x := sorry", "code: sorry"}},
		"quote":      {"> You broke it.\nWe did not.", "body: We did not.\n", []string{"quote: > You broke it."}},
		"attribution": {"We found it.\n\nOn Mon, 3 Mar 2025 at 10:00, Ann Lee wrote:\n\n> Where is it?\n", "body: We found it.\n",
			[]string{"attribution: On Mon, 3 Mar 2025 at 10:00, Ann Lee wrote:", "quote: > Where is it?"}},
		"quote in list":   {"- > old\n- new one", "body: new one\n", []string{"quote: old"}},
		"html":            {"It <b>came</b>. <!-- sorry -->\n\n<div>\nboo\n</div>\n\nBye.", "body: It came.\nbody: Bye.\n", []string{"markup: <b>", "markup: </b>", "markup: <!-- sorry -->", "markup: <div>\nboo\n</div>"}},
		"front matter":    {"---\nto: Ann\n---\nIt came.", "body: It came.\n", []string{"markup: ---\nto: Ann\n---"}},
		"no front matter": {"---\n\nIt came.\n\n---\n\nBye.", "body: It came.\nbody: Bye.\n", nil},
		"table":           {"| Item | Price |\n|---|---:|\n| A *lamp* | £3.50 |\n\nBye.", "body: Item\nbody: Price\nbody: A lamp\nbody: £3.50\nbody: Bye.\n", nil},
		"signature":       {"It came.\n\nKind regards,\nTom\n\n-- \nAcme\n", "body: It came.\nclosing: Kind regards,\nsignature: Tom\n", []string{"signature: -- \nAcme"}},
		"letter":          {"Dear Ann,\n\nIt came.\n\nRegards  \nTom", "salutation: Dear Ann,\nbody: It came.\nclosing: Regards\nsignature: Tom\n", nil},
		"empty":           {"", "", nil},
		"only a quote":    {"> old\n", "", []string{"quote: > old"}},
	} {
		t.Run(name, func(t *testing.T) { checkMarkup(t, c.source, Markdown, c.want, c.left) })
	}
}

func TestHTML(t *testing.T) {
	for name, c := range map[string]struct {
		source, want string
		left         []string
	}{
		"blocks":            {"<p>Dear Ann,</p><div>It came.</div><ul><li>one<li>two</ul>", "salutation: Dear Ann,\nbody: It came.\nbody: one\nbody: two\n", nil},
		"inline":            {"<p>un<b>believ</b>able <i>work</i>", "body: unbelievable work\n", nil},
		"white space":       {"<p>It\n   came\n\n back.</p>\n\n", "body: It came back.\n", nil},
		"breaks":            {"Kind regards,<br>Tom<br/>Branch manager", "closing: Kind regards,\nsignature: Tom\nsignature: Branch manager\n", nil},
		"wrapped by breaks": {"<p>We are sorry that the lamp which you ordered<br>was late.<br><br>It is here.</p>", "body: We are sorry that the lamp which you ordered/was late.\nbody: It is here.\n", nil},
		"entities":          {"<p>Fish&nbsp;&amp; chips &pound3.50 &#8211; AT&T&#39;s.", "body: Fish\u00a0& chips £3.50 – AT&T's.\n", nil},
		"heading":           {"<h2>Your lamp</h2>It came.", "heading: Your lamp\nbody: It came.\n", nil},
		"table":             {"<table><tr><th>Item<th>Price<tr><td>Lamp<td>£3</table>", "body: Item\nbody: Price\nbody: Lamp\nbody: £3\n", nil},
		"hidden": {"<head><title>x</title></head><body><style>p{}</style><p>It came.<!-- c --><span style='display: none'>no</span><p hidden>no<p>Bye.<script>x()</script>", "body: It came.\nbody: Bye.\n",
			[]string{"markup: <head><title>x</title></head>", "markup: <style>p{}</style>", "markup: <!-- c -->", "markup: <span style='display: none'>no</span>", "markup: <p hidden>no", "markup: <script>x()</script>"}},
		"cite":        {"<p>It came.<blockquote type=cite>old<blockquote>older</blockquote></blockquote><p>Bye.", "body: It came.\nbody: Bye.\n", []string{"quote: <blockquote type=cite>old<blockquote>older</blockquote></blockquote>"}},
		"gmail":       {"<div>It came.</div><div class=\"gmail_quote x\"><div>On Monday Ann wrote:</div>old<div></div></div><div class='gmail_signature'>Acme</div>", "body: It came.\n", []string{"quote: <div class=\"gmail_quote x\"><div>On Monday Ann wrote:</div>old<div></div></div>", "signature: <div class='gmail_signature'>Acme</div>"}},
		"outlook":     {"<p>It came.</p><hr><div id=\"divRplyFwdMsg\"><b>From:</b> Ann</div><p>old</p>", "body: It came.\n", []string{"quote: <div id=\"divRplyFwdMsg\"><b>From:</b> Ann</div><p>old</p>"}},
		"outlook mac": {"<p>It came.</p><span id=\"OLK_SRC_BODY_SECTION\">old</span>Bye.", "body: It came.\nbody: Bye.\n", []string{"quote: <span id=\"OLK_SRC_BODY_SECTION\">old</span>"}},
		"thunderbird": {"<p>It came.</p><div class=\"moz-cite-prefix\">On Monday Ann wrote:<br></div><blockquote type=cite>old</blockquote><pre class=\"moz-signature\">-- \nAcme</pre>", "body: It came.\n",
			[]string{"attribution: <div class=\"moz-cite-prefix\">On Monday Ann wrote:<br></div>", "quote: <blockquote type=cite>old</blockquote>", "signature: <pre class=\"moz-signature\">-- \nAcme</pre>"}},
		"apple": {"<p>It came.</p>On 3 Mar 2025, at 10:00, Ann Lee &lt;ann@acme.example&gt; wrote:<br><blockquote>old</blockquote>", "body: It came.\n",
			[]string{"attribution: On 3 Mar 2025, at 10:00, Ann Lee &lt;ann@acme.example&gt; wrote:", "quote: <blockquote>old</blockquote>"}},
		"pre":        {"<pre>It came\non Monday.\n\nBye.</pre>", "body: It came/on Monday.\nbody: Bye.\n", nil},
		"code":       {"Press <code>x</code> now.", "body: Press \ufffc now.\n", []string{"code: <code>x</code>"}},
		"plain text": {"It came.", "body: It came.\n", nil},
		"unclosed":   {"<p>It came.<div class=gmail_quote>old", "body: It came.\n", []string{"quote: <div class=gmail_quote>old"}},
		"empty":      {"", "", nil},
	} {
		t.Run(name, func(t *testing.T) { checkMarkup(t, c.source, HTML, c.want, c.left) })
	}
}

func checkMarkup(t *testing.T, source string, format Format, want string, left []string) {
	t.Helper()
	x := NewReader().Read([]byte(source), format)
	if got := parts(x); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if got := excluded(x, source); !slices.Equal(got, left) {
		t.Errorf("left out %s, want %s", fmt.Sprintf("%q", got), fmt.Sprintf("%q", left))
	}
	checkPlaces(t, x, source)
}
