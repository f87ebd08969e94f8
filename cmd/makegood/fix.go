package main

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"slices"

	"makegood/drafter"
)

// fixAll shows the safe fixes as a diff, or makes them and then checks what
// was written.
func (c *checkRun) fixAll(ctx context.Context, g *gatherer, args []string) error {
	if c.write && slices.Contains(args, "-") {
		return usage("without --write the diff goes to standard output", "--write cannot write to standard input")
	}
	if !c.write {
		c.print = nopPrinter{} // the diff is the result
	}
	fmt.Fprint(c.out, c.print.head())
	made := 0
	for it := range g.items(args) {
		r := c.judge.report(ctx, it)
		if r.judged() {
			n, err := c.fixOne(r)
			if err != nil {
				return err
			}
			made += n
		}
		if c.write && r.judged() {
			r = c.judge.report(ctx, it) // as it is now
		}
		if err := c.emit(judgedReport{r, c.print.report(r)}); err != nil {
			return err
		}
	}
	remain := 0
	for _, n := range c.totals.bySeverity {
		remain += n
	}
	switch {
	case c.write:
		c.say("made %s", count(made, "fix", "fixes"))
	case made == 0:
		c.say("nothing to fix by itself; %s for a person to mend", count(remain, "finding"))
	default:
		c.say("%s; --write makes them", count(made, "safe fix", "safe fixes"))
	}
	return c.end()
}

// fixOne shows or makes the fixes of one reply, and says how many there are.
func (c *checkRun) fixOne(r *report) (int, error) {
	if r.message {
		if c.code != exitUsage {
			c.code = exitUsage
		}
		c.complain(fmt.Sprintf("%s: --fix does not change e-mail messages: their text is encoded, and may be signed", r.file),
			"save the text of your reply to a file and check that")
		return 0, nil
	}
	edits, n := safeEdits(r.findings)
	if n == 0 {
		return 0, nil
	}
	fixed, err := drafter.Apply(r.draft.Source, edits)
	if err != nil {
		return 0, fmt.Errorf("fix %s: %w", r.file, err)
	}
	if !c.write {
		_, err := fmt.Fprint(c.out, unified(r.file, r.draft.Source, edits))
		return n, err
	}
	now, err := os.ReadFile(r.path)
	if err != nil {
		return 0, reason(err, r.path)
	}
	if string(now) != string(r.draft.Source) {
		return 0, fmt.Errorf("fix %s: it has changed meanwhile; nothing was written", r.file)
	}
	return n, writeFile(r.path, fixed, 0o644)
}

// safeEdits are the edits of all safe fixes that do not get in each other's
// way, in order, and the number of fixes. Of two that do, the first counts.
func safeEdits(findings []drafter.Finding) ([]drafter.Edit, int) {
	var edits []drafter.Edit
	n := 0
	for _, f := range findings {
		i := slices.IndexFunc(f.Fixes, func(x drafter.Fix) bool { return x.Safe && len(x.Edits) > 0 })
		if i < 0 || slices.ContainsFunc(f.Fixes[i].Edits, func(e drafter.Edit) bool { return clashes(edits, e) }) {
			continue
		}
		edits = append(edits, f.Fixes[i].Edits...)
		n++
	}
	slices.SortFunc(edits, func(a, b drafter.Edit) int { return cmp.Compare(a.Start, b.Start) })
	return edits, n
}

// clashes says whether e touches one of the edits: two insertions at one place
// do, because nobody knows which comes first.
func clashes(edits []drafter.Edit, e drafter.Edit) bool {
	return slices.ContainsFunc(edits, func(o drafter.Edit) bool {
		return e.Overlaps(o.Span) || e.Start == o.Start || e.Len() == 0 && o.Contains(e.Span) || o.Len() == 0 && e.Contains(o.Span)
	})
}

// A nopPrinter prints nothing.
type nopPrinter struct{ frame }

func (nopPrinter) report(*report) []byte { return nil }
