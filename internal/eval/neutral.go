package main

import (
	"context"
	"maps"
	"slices"

	"makegood/drafter"
	"makegood/internal/english"
	"makegood/rules"
)

// measureNeutral counts what the wording rules say about ordinary office mail:
// most of it is a false alarm. Findings about a reply as a whole are left out,
// since these mails answer no complaint.
func measureNeutral(b *bench) error {
	type mail struct {
		Text string `json:"text"`
	}
	mails, err := load[mail](b.file("neutral.jsonl"))
	if err != nil {
		return err
	}
	checker := drafter.Checker{Rules: b.shelf.Rules, Tag: b.reader.Tag}
	alarmed, serious, findings := 0, 0, map[string]int{}
	actsSeen := map[drafter.Act]int{}
	for _, m := range mails {
		d := &drafter.Draft{Name: "neutral", Source: []byte(m.Text), KindGuessed: true}
		d.Text = b.reader.Read(d.Source, english.Plain)
		d.Kind = rules.GuessKind(d.Text)
		for i := range d.Text.Sentences {
			for _, a := range d.Text.Sentences[i].Acts.List() {
				actsSeen[a]++
			}
		}
		found, err := checker.Check(context.Background(), d)
		if err != nil {
			return err
		}
		worst := drafter.Off
		for _, f := range found {
			if !f.Whole {
				findings[f.Rule]++
				worst = max(worst, f.Severity)
			}
		}
		if worst >= drafter.Warning {
			serious++
		}
		if worst > drafter.Off {
			alarmed++
		}
	}
	b.title("Neutral: %d office mails that answer no complaint", len(mails))
	b.line("mails with a finding               %4d  %5.1f %%", alarmed, 100*ratio(alarmed, len(mails)))
	b.line("mails with an error or a warning   %4d  %5.1f %%", serious, 100*ratio(serious, len(mails)))
	for _, id := range slices.Sorted(maps.Keys(findings)) {
		b.line("  %-7s %4d", id, findings[id])
	}
	b.line("acts given to sentences:")
	for _, a := range drafter.AllActs() {
		b.line("  %-16s %4d", a, actsSeen[a])
	}
	if len(b.shelf.Rules) > 0 {
		b.figures["neutral.quiet"] = 1 - ratio(serious, len(mails))
	}
	return nil
}
