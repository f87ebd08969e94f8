package main

import (
	"context"
	"errors"
	"fmt"

	"makegood/drafter"
)

// A judged report is one with the bytes it is printed as.
type judgedReport struct {
	*report
	printed []byte
}

// run checks everything and says how it went.
func (c *checkRun) run(ctx context.Context, g *gatherer, args []string) error {
	fmt.Fprint(c.out, c.print.head())
	work := func(ctx context.Context, it item) judgedReport {
		r := judgedReport{report: c.judge.report(ctx, it)}
		if c.old == nil {
			r.printed = c.print.report(r.report)
		}
		return r
	}
	if err := each(ctx, g.items(args), work, c.emit); err != nil {
		return err
	}
	return c.end()
}

// emit takes the reports in their order.
func (c *checkRun) emit(r judgedReport) error {
	if c.old != nil && r.judged() {
		c.old.filter(r.report) // counts down, so in order
		r.printed = c.print.report(r.report)
	}
	if r.err != nil {
		c.complain(r.err.Error(), "")
		if c.code != exitUsage { // wrong use weighs more: it is for the user to mend
			c.code = r.code
		}
	}
	if c.new != nil && r.judged() {
		c.new.record(r.report)
	}
	c.totals.add(r.report)
	if len(r.printed) == 0 {
		return nil
	}
	if c.spoke {
		fmt.Fprint(c.out, c.print.between())
	}
	c.spoke = true
	if _, err := c.out.Write(r.printed); err != nil {
		return fmt.Errorf("write output: %w", err)
	}
	return nil
}

// end prints the sum and finds the exit code.
func (c *checkRun) end() error {
	fmt.Fprint(c.out, c.print.tail(&c.totals))
	if c.new != nil {
		if err := c.new.write(c.newBaseline); err != nil {
			return err
		}
		n := 0
		for _, times := range c.new.Findings {
			n += times
		}
		c.say("wrote %s to %s", count(n, "finding"), c.newBaseline)
	}
	return c.exit()
}

// exit is the exit code, as an error.
func (c *checkRun) exit() error {
	found := 0
	for s := c.fail; s > drafter.Off && s <= drafter.Error; s++ {
		found += c.totals.bySeverity[s]
	}
	switch {
	case c.code != 0:
		return &exit{code: c.code}
	case found > 0 && c.new == nil:
		return &exit{code: exitFound}
	case c.totals.files == c.totals.skipped+c.totals.failed:
		return &exit{code: exitFailed, err: errors.New("nothing could be judged")}
	default:
		return nil
	}
}
