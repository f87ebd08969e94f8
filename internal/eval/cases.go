package main

import (
	"context"
	"maps"
	"slices"
	"strings"

	"makegood/drafter"
)

// A verdict is what a rule did on all cases.
type verdict struct {
	found, expected int // places it had to find
	alarms          int // findings nobody expects
	near, nearHit   int // near misses, and those it fell for
}

// measureCases judges whole cases, with the case handed over and without.
func measureCases(b *bench) error {
	dossiers, err := load[dossier](b.file("cases.jsonl"))
	if err != nil {
		return err
	}
	with := b.judge(dossiers, true)
	without := b.judge(dossiers, false)
	b.title("Cases: %d, with the case known, and the reply alone", len(dossiers))
	b.missing(with)
	b.line("%-7s %-26s %-8s  %-27s  %-27s", "rule", "name", "severity", "with the case", "the reply alone")
	b.line("%-7s %-26s %-8s  %5s %6s %6s %7s  %5s %6s %6s %7s", "", "", "", "found", "of", "alarms", "near", "found", "of", "alarms", "near")
	var serious, seriousAlone verdict
	for _, r := range b.shelf.Rules {
		v, w := with[r.ID], without[r.ID]
		b.line("%-7s %-26s %-8s  %s  %s", r.ID, r.Name, r.Severity, v, w)
		if r.Severity >= drafter.Warning {
			serious.join(v)
			seriousAlone.join(w)
		}
	}
	b.line("%-43s  %s  %s", "errors and warnings", serious, seriousAlone)
	b.line("%-43s  precision %.2f recall %.2f     precision %.2f recall %.2f", "",
		serious.precision(), serious.recall(), seriousAlone.precision(), seriousAlone.recall())
	if len(b.shelf.Rules) > 0 {
		b.figures["cases.precision"] = serious.precision()
		b.figures["cases.recall"] = serious.recall()
		b.figures["cases.alone.precision"] = seriousAlone.precision()
	}
	return nil
}

// missing names the rules the cases ask for and the shelf does not hold.
func (b *bench) missing(seen map[string]verdict) {
	var names []string
	for _, id := range slices.Sorted(maps.Keys(seen)) {
		if _, ok := b.shelf.Find(id); !ok {
			names = append(names, id)
		}
	}
	if len(names) > 0 {
		b.line("not on the shelf, and left out: %s\n", strings.Join(names, " "))
	}
}

// judge checks all cases and counts by rule. Rules that are not on the shelf
// are counted too, as found nowhere.
func (b *bench) judge(dossiers []dossier, withCase bool) map[string]verdict {
	checker := drafter.Checker{Rules: b.shelf.Rules, Tag: b.reader.Tag}
	seen := map[string]verdict{}
	for i := range dossiers {
		d := &dossiers[i]
		draft := d.draft(b.reader)
		if withCase {
			draft.Case = d.asCase()
		}
		found, err := checker.Check(context.Background(), draft)
		if err != nil {
			b.line("%s: %v", d.ID, err)
		}
		b.compare(d, found, withCase, seen)
	}
	return seen
}

// compare counts the findings of one case.
func (b *bench) compare(d *dossier, found []drafter.Finding, withCase bool, seen map[string]verdict) {
	right := make([]bool, len(found))
	for _, e := range d.Expect {
		r, held := b.shelf.Find(e.Rule)
		if held && r.Needs&drafter.NeedCase != 0 && !withCase {
			continue
		}
		v := seen[e.Rule]
		v.expected++
		hit := false
		for i, f := range found {
			if f.Rule == e.Rule && (e.Quote == nil || f.Whole || overlapsQuote(d.Reply.Text, *e.Quote, f.Span)) {
				right[i], hit = true, true
			}
		}
		if hit {
			v.found++
		} else if b.verbose && held {
			b.line("%s: %s not found: %s", d.ID, e.Rule, quoted(e.Quote))
		}
		seen[e.Rule] = v
	}
	for _, n := range d.Near {
		v := seen[n.Rule]
		v.near++
		for _, f := range found {
			if f.Rule == n.Rule && n.Quote != nil && overlapsQuote(d.Reply.Text, *n.Quote, f.Span) && !f.Whole {
				v.nearHit++
				break
			}
		}
		seen[n.Rule] = v
	}
	for i, f := range found {
		if right[i] {
			continue
		}
		v := seen[f.Rule]
		v.alarms++
		seen[f.Rule] = v
		if b.verbose && f.Severity >= drafter.Warning {
			b.line("%s: %s false alarm: %q (%s)", d.ID, f.Rule, f.Text, f.Evidence)
		}
	}
}

func quoted(q *string) string {
	if q == nil {
		return "(whole reply)"
	}
	return *q
}

// overlapsQuote says whether at shares a byte with any place where the quote
// stands.
func overlapsQuote(text, quote string, at drafter.Span) bool {
	for from := 0; ; {
		k := strings.Index(text[from:], quote)
		if k < 0 || quote == "" {
			return false
		}
		start := from + k
		if at.Overlaps(drafter.Span{Start: start, End: start + len(quote)}) {
			return true
		}
		from = start + 1
	}
}
