package main

import (
	"fmt"
	"slices"
	"strings"

	"makegood/drafter"
)

// A textPrinter writes for people.
type textPrinter struct {
	width       int
	color       bool
	many        bool // more than one reply may come: each has its name above it
	named       bool // only files were named: each is worth a word, even a clean one
	quiet       bool
	showIgnored bool
}

const indent = "    "

func (p *textPrinter) head() string { return "" }

func (p *textPrinter) between() string {
	if p.quiet { // each finding ends with an empty line
		return ""
	}
	return "\n"
}

// report is what is said about one reply.
func (p *textPrinter) report(r *report) []byte {
	var b strings.Builder
	switch {
	case r.err != nil:
		return nil // told on standard error
	case !r.judged():
		if p.quiet {
			return nil
		}
		fmt.Fprintf(&b, "%s: not judged: %s\n", p.bold(printable(r.file)), printable(r.why))
		p.left(&b, r)
		return []byte(b.String())
	case len(r.findings) == 0 && (p.quiet || p.many && !p.named) && !(p.showIgnored && len(r.ignored) > 0):
		return nil
	}
	if p.many {
		fmt.Fprintf(&b, "%s: %s\n", p.bold(printable(r.file)), p.countsLine(r.findings))
	}
	p.findings(&b, r)
	p.left(&b, r)
	if !p.quiet {
		p.summary(&b, r)
	}
	return []byte(b.String())
}

// findings writes those with a place, sentence by sentence, then those about
// the whole reply.
func (p *textPrinter) findings(b *strings.Builder, r *report) {
	l := locate(r)
	for _, g := range bySentence(r) {
		lead := g.lead()
		at := l.find(lead.Span.Start)
		fmt.Fprintf(b, "%-5s %s\n", fmt.Sprintf("%d:%d", at.line, at.column), p.title(lead))
		p.sentence(b, r, g, lead)
		p.advice(b, lead)
		if also := g.also(lead); also != "" {
			p.paragraph(b, indent, "Also "+also+".")
		}
		b.WriteByte('\n')
	}
	var whole []drafter.Finding
	for _, f := range r.findings {
		if f.Whole {
			whole = append(whole, f)
		}
	}
	if len(whole) == 0 {
		return
	}
	b.WriteString("The reply as a whole\n")
	for _, f := range whole {
		b.WriteString("  " + p.title(f) + "\n")
		p.advice(b, f)
	}
	b.WriteByte('\n')
}

func (p *textPrinter) title(f drafter.Finding) string {
	return fmt.Sprintf("%s  %s %s", p.severity(f.Severity, fmt.Sprintf("%-7s", f.Severity)), p.bold(f.Rule), f.Name)
}

// sentence writes the sentence with carets under what is flagged.
func (p *textPrinter) sentence(b *strings.Builder, r *report, g *group, lead drafter.Finding) {
	var places []drafter.Span
	for _, f := range g.findings {
		if f.Rule == lead.Rule {
			places = append(places, f.Span)
		}
	}
	if g.sentence < 0 {
		p.paragraph(b, indent, lead.Text)
		return
	}
	t := r.draft.Text
	for _, row := range newView(t, t.Sentences[g.sentence].Span, places).rows(p.width - len(indent)) {
		text, carets := lines(row)
		b.WriteString(indent + text + "\n")
		if carets != "" {
			b.WriteString(indent + p.severity(lead.Severity, carets) + "\n")
		}
	}
}

// advice writes the reason with its source, and what to write instead.
func (p *textPrinter) advice(b *strings.Builder, f drafter.Finding) {
	if f.Whole && f.Severity == drafter.Note { // a reminder: what to do is enough
		p.paragraph(b, indent, withSource(f.Advice, f.Sources[:min(1, len(f.Sources))]))
		return
	}
	p.paragraph(b, indent, withSource(f.Message, f.Sources))
	if try := try(f); try != "" {
		p.paragraph(b, indent, "Try: "+try)
	}
}

// withSource adds where the guidance says so: "… (source: 004, step 7)."
func withSource(message string, sources []drafter.Source) string {
	if len(sources) == 0 {
		return message
	}
	var cited []string
	for _, s := range sources[:min(2, len(sources))] {
		cited = append(cited, s.String())
	}
	text, end := strings.TrimSuffix(message, "."), ""
	if len(text) < len(message) {
		end = "."
	}
	return text + " (source: " + strings.Join(cited, "; ") + ")" + end
}

// try is the mend: of a fix its title and the new words, else the advice.
func try(f drafter.Finding) string {
	if len(f.Fixes) == 0 {
		return f.Advice
	}
	fix := f.Fixes[0]
	var words []string
	for _, e := range fix.Edits {
		if w := strings.TrimSpace(e.New); w != "" && !strings.Contains(fix.Title, w) {
			words = append(words, `"`+w+`"`)
		}
	}
	if len(words) == 0 {
		return fix.Title
	}
	return strings.TrimSuffix(fix.Title, ".") + ": " + strings.Join(words, ", ")
}

func (p *textPrinter) paragraph(b *strings.Builder, indent, text string) {
	for _, line := range wrap(text, p.width-len(indent)) {
		b.WriteString(indent + line + "\n")
	}
}

// A group is the findings that begin in one sentence.
type group struct {
	sentence int // -1: in none
	findings []drafter.Finding
}

// bySentence groups the findings that have a place.
func bySentence(r *report) []*group {
	var groups []*group
	at := map[int]*group{}
	for _, f := range r.findings {
		if f.Whole {
			continue
		}
		n := r.sentenceAt(f.Span.Start)
		g := at[n]
		if g == nil || n < 0 {
			g = &group{sentence: n}
			groups = append(groups, g)
			at[n] = g
		}
		g.findings = append(g.findings, f)
	}
	return groups
}

// lead is the most serious finding, the first of equals.
func (g *group) lead() drafter.Finding {
	lead := g.findings[0]
	for _, f := range g.findings[1:] {
		if f.Severity > lead.Severity {
			lead = f
		}
	}
	return lead
}

// also names the rules that are folded under the lead.
func (g *group) also(lead drafter.Finding) string {
	var names []string
	for _, f := range g.findings {
		if name := f.Rule + " " + f.Name; f.Rule != lead.Rule && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}
