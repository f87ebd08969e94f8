package main

import (
	"fmt"
	"strings"

	"makegood/drafter"
)

// summary says how a reply stands: what was found, what is good, what is
// missing, and as what it was judged.
func (p *textPrinter) summary(b *strings.Builder, r *report) {
	if !p.many {
		line := p.countsLine(r.findings)
		b.WriteString(strings.ToUpper(line[:1]) + line[1:] + ".\n")
	}
	if parts := partsLine(r); parts != "" {
		p.paragraph(b, "", parts)
	}
	kind := strings.ReplaceAll(string(r.draft.Kind), "-", " ")
	if r.draft.KindGuessed {
		p.paragraph(b, "", fmt.Sprintf("Judged as %s (guessed; --kind says otherwise).", article(kind)))
	} else {
		fmt.Fprintf(b, "Judged as %s.\n", article(kind))
	}
	if r.part != "" && len(r.findings) > 0 {
		p.paragraph(b, "", fmt.Sprintf("Lines are those of the message's text (part %s).", r.part))
	}
	if p.many {
		return
	}
	if len(r.ignored) > 0 && !p.showIgnored {
		p.paragraph(b, "", count(len(r.ignored), "finding")+" ignored; --show-ignored lists them.")
	}
	var t totals
	if t.add(r); t.rule != "" {
		fmt.Fprintf(b, "Explain one: makegood explain %s\n", t.rule)
	}
}

// countsLine is "2 errors, 1 warning".
func (p *textPrinter) countsLine(findings []drafter.Finding) string {
	var n [drafter.Error + 1]int
	for _, f := range findings {
		n[f.Severity]++
	}
	if text := counts(n); text != "" {
		return text
	}
	return "nothing to mend"
}

// counts is "2 errors, 1 warning"; empty when there is nothing to count.
func counts(n [drafter.Error + 1]int) string {
	var parts []string
	for s := drafter.Error; s > drafter.Off; s-- {
		if n[s] > 0 {
			parts = append(parts, count(n[s], s.String()))
		}
	}
	return strings.Join(parts, ", ")
}

// partsLine says what the reply holds and what it lacks.
func partsLine(r *report) string {
	var present, missing []string
	for _, part := range r.parts {
		if part.Present {
			present = append(present, bare(part.Name))
		} else {
			missing = append(missing, part.Name)
		}
	}
	var text []string
	if len(present) > 0 {
		text = append(text, "Present: "+strings.Join(present, ", ")+".")
	}
	if len(missing) > 0 {
		text = append(text, "Missing: "+strings.Join(missing, ", ")+".")
	}
	return strings.Join(text, " ")
}

// bare is the name of a part without its article: "an apology" is missing, but
// apology is present.
func bare(part string) string {
	for _, a := range []string{"a ", "an "} {
		if name, ok := strings.CutPrefix(part, a); ok {
			return name
		}
	}
	return part
}

// left lists what was not judged and what was ignored, for those who ask.
func (p *textPrinter) left(b *strings.Builder, r *report) {
	if !p.showIgnored || r.draft == nil {
		return
	}
	if excluded := r.draft.Text.Excluded; len(excluded) > 0 {
		b.WriteString("Left out\n")
		l := newLocator(r.draft.Source)
		for _, x := range excluded {
			what := string(r.draft.Source[x.Start:x.End])
			head := fmt.Sprintf("  %-5s %-12s ", fmt.Sprintf("line %d", l.find(x.Start).line), x.Why)
			b.WriteString(head + short(what, p.width-len(head)) + "\n")
		}
		b.WriteByte('\n')
	}
	if len(r.ignored) > 0 {
		b.WriteString("Ignored\n")
		l := newLocator(r.draft.Source)
		for _, f := range r.ignored {
			at := l.find(f.Span.Start)
			p.paragraph(b, "  ", fmt.Sprintf("%d:%d %s %s: %s", at.line, at.column, f.Rule, f.Name, f.reason))
		}
		b.WriteByte('\n')
	}
}

// short is the beginning of a text on one line of at most width columns.
func short(text string, width int) string {
	lines := wrap(text, max(width-4, 10))
	switch len(lines) {
	case 0:
		return ""
	case 1:
		return lines[0]
	default:
		return lines[0] + " ..."
	}
}

// tail sums up several replies.
func (p *textPrinter) tail(t *totals) string {
	if !p.many || p.quiet || t.files == 0 {
		return ""
	}
	parts := []string{}
	if t.clean > 0 {
		parts = append(parts, thousands(t.clean)+" with nothing to mend")
	}
	if n := t.files - t.clean - t.skipped - t.failed; n > 0 {
		parts = append(parts, fmt.Sprintf("%s with findings (%s)", thousands(n), counts(t.bySeverity)))
	}
	if t.skipped > 0 {
		parts = append(parts, thousands(t.skipped)+" not judged")
	}
	if t.failed > 0 {
		parts = append(parts, thousands(t.failed)+" could not be checked")
	}
	var b strings.Builder
	b.WriteByte('\n')
	p.paragraph(&b, "", count(t.files, "reply", "replies")+": "+strings.Join(parts, ", ")+".")
	if t.ignored > 0 && !p.showIgnored {
		p.paragraph(&b, "", count(t.ignored, "finding")+" ignored; --show-ignored lists them.")
	}
	if t.rule != "" {
		fmt.Fprintf(&b, "Explain one: makegood explain %s\n", t.rule)
	}
	return b.String()
}

func (p *textPrinter) bold(s string) string { return p.paint("1", s) }

// severity is s in the colour of a severity.
func (p *textPrinter) severity(severity drafter.Severity, s string) string {
	switch severity {
	case drafter.Error:
		return p.paint("1;31", s)
	case drafter.Warning:
		return p.paint("33", s)
	default:
		return p.paint("36", s)
	}
}

func (p *textPrinter) paint(code, s string) string {
	if !p.color {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}
