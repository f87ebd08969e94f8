package main

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"makegood/drafter"
	"makegood/internal/english"
	"makegood/rules"
)

// A ruleLines is one rule of the catalogue with its lines.
type ruleLines struct {
	id          string
	wrong, fine []string
}

var ruleHead = regexp.MustCompile(`^\*\*(MG\d{3}) `)

// refusal stands before the lines of rules that speak only in a refusal.
const refusal = "We are unable to accept your claim. "

// measureCatalogue judges the lines of the rule catalogue: "+" must be found,
// "-" must not. MG303's lines are outlines, no text.
func measureCatalogue(b *bench) error {
	text, err := os.ReadFile(filepath.Join(b.data, "..", "spec", "rules.md"))
	if err != nil {
		return err
	}
	b.title("Catalogue")
	b.line("%-7s %-26s  %-9s  %-9s", "rule", "name", "+ found", "- quiet")
	var found, wrong, quiet, fine int
	var skipped, failed []string
	for _, c := range parseCatalogue(string(text)) {
		r, ok := b.shelf.Find(c.id)
		if !ok {
			skipped = append(skipped, c.id)
			continue
		}
		f, q := 0, 0
		for _, l := range c.wrong {
			if b.finds(r, l) {
				f++
			} else {
				failed = append(failed, c.id+" + "+l)
			}
		}
		for _, l := range c.fine {
			if !b.finds(r, l) {
				q++
			} else {
				failed = append(failed, c.id+" - "+l)
			}
		}
		b.line("%-7s %-26s  %2d of %2d   %2d of %2d", r.ID, r.Name, f, len(c.wrong), q, len(c.fine))
		found, wrong, quiet, fine = found+f, wrong+len(c.wrong), quiet+q, fine+len(c.fine)
	}
	b.line("%-34s  %d of %d   %d of %d", "all", found, wrong, quiet, fine)
	if len(skipped) > 0 {
		b.line("not on the shelf, and left out: %s", strings.Join(skipped, " "))
	}
	for _, l := range failed {
		b.line("fails: %s", l)
	}
	if wrong > 0 {
		b.figures["catalogue.found"] = ratio(found, wrong)
		b.figures["catalogue.quiet"] = ratio(quiet, fine)
	}
	return nil
}

// finds says whether the rule finds the line, taken as a reply of its own. A
// rule that needs a case gets one in which nobody spoke to the customer.
func (b *bench) finds(r *drafter.Rule, line string) bool {
	if r.ID == "MG502" || r.ID == "MG604" {
		line = refusal + line
	}
	d := &drafter.Draft{Name: r.ID, Source: []byte(line), KindGuessed: true}
	d.Text = b.reader.Read(d.Source, english.Plain)
	d.Kind = rules.GuessKind(d.Text)
	if r.Needs&drafter.NeedCase != 0 {
		d.Case = &drafter.Case{}
	}
	c := drafter.Checker{Rules: []*drafter.Rule{r}, Tag: b.reader.Tag}
	found, err := c.Check(context.Background(), d)
	if err != nil {
		b.line("%s: %v", r.ID, err)
	}
	return len(found) > 0
}

// parseCatalogue reads the rules and their lines.
func parseCatalogue(text string) []ruleLines {
	var all []ruleLines
	inBlock := false
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		switch {
		case strings.HasPrefix(line, "```"):
			inBlock = !inBlock
		case !inBlock:
			if m := ruleHead.FindStringSubmatch(line); m != nil {
				all = append(all, ruleLines{id: m[1]})
			}
		case len(all) == 0 || all[len(all)-1].id == "MG303":
		default:
			last := &all[len(all)-1]
			if l, ok := strings.CutPrefix(line, "+ "); ok {
				last.wrong = append(last.wrong, l)
			} else if l, ok := strings.CutPrefix(line, "- "); ok {
				last.fine = append(last.fine, l)
			}
		}
	}
	return all
}
