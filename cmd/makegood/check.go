package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"makegood/drafter"
	"makegood/internal/config"
)

// checkOptions are the flags of check.
type checkOptions struct {
	kind, format, failOn, input, name string
	caseFile, baseline, newBaseline   string
	width                             int
	showIgnored, quiet, fix, write    bool
}

var (
	formatNames = []string{"text", "json", "sarif", "gcc", "github", "marks"}
	failNames   = []string{"note", "warning", "error", "never"}
	inputNames  = []string{"auto", "plain", "markdown", "html", "message"}
)

func (a *app) checkCommand() *cobra.Command {
	o := &checkOptions{}
	cmd := &cobra.Command{
		Use:     "check [file|folder|-]...",
		Aliases: []string{"lint"},
		Short:   "Check replies: files, folders, mailboxes or standard input",
		Long: `Check replies to complaints. Reads plain text, Markdown, HTML and e-mail; only
the writer's own words are judged, not what is quoted, forwarded or a signature.

Exits with 0 when nothing was found, 1 when something was at or above --fail-on,
2 on wrong use, 3 when nothing could be checked.`,
		Example: `  makegood check reply.txt
  pbpaste | makegood check
  makegood check --kind refusal --case 1042.json answer.md
  makegood check drafts/ Sent.mbox ~/Maildir
  makegood check --fix --write reply.txt`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := o.valid(); err != nil {
				return err
			}
			return a.check(cmd.Context(), o, args)
		},
	}
	f := cmd.Flags()
	f.StringVarP(&o.kind, "kind", "k", "", "the `kind` of reply: "+strings.Join(kindNames(), ", "))
	f.StringVarP(&o.format, "format", "f", "text", "output `format`: "+strings.Join(formatNames, ", "))
	f.StringVar(&o.failOn, "fail-on", "", "exit with 1 from this `severity` on: "+strings.Join(failNames, ", ")+" (default error)")
	f.StringVar(&o.input, "input", "auto", "`how` the text is written: "+strings.Join(inputNames, ", "))
	f.StringVar(&o.name, "name", "stdin", "`name` of standard input in the output")
	f.StringVar(&o.caseFile, "case", "", "the complaint and its contact log, as JSON in this `file`")
	f.IntVar(&o.width, "width", 0, "`columns` of the output (default: the terminal's, or 80)")
	f.BoolVarP(&o.quiet, "quiet", "q", false, "print findings only")
	f.BoolVar(&o.showIgnored, "show-ignored", false, "also list what was left out: quotes, signatures, ignored findings")
	f.BoolVar(&o.fix, "fix", false, "print the safe fixes as a diff")
	f.BoolVar(&o.write, "write", false, "with --fix: make them in the files")
	f.StringVar(&o.baseline, "baseline", "", "leave out the findings of this `file`")
	f.StringVar(&o.newBaseline, "write-baseline", "", "write all findings to this `file`, to be left out later")
	return cmd
}

func kindNames() (names []string) {
	for _, k := range drafter.Kinds() {
		names = append(names, string(k))
	}
	return names
}

// valid says what is wrong with the flags.
func (o *checkOptions) valid() error {
	if o.kind != "" {
		if err := oneOf("kind", o.kind, kindNames()); err != nil {
			return err
		}
	}
	switch {
	case o.write && !o.fix:
		return usage("makegood check --fix --write reply.txt", "--write needs --fix")
	case o.fix && !o.write && o.format != "text":
		return usage("add --write to make the fixes and print what remains", "--fix prints a diff, --format %s something else", o.format)
	case o.baseline != "" && o.newBaseline != "":
		return usage("", "--baseline and --write-baseline exclude each other")
	case o.width != 0 && o.width < config.MinWidth:
		return usage("", "--width must be at least %d columns", config.MinWidth)
	}
	return errors.Join(oneOf("format", o.format, formatNames), oneOf("fail-on", cmp.Or(o.failOn, "error"), failNames), oneOf("input", o.input, inputNames))
}

// oneOf says that a flag's value is none of those it may have.
func oneOf(flag, value string, names []string) error {
	if slices.Contains(names, value) {
		return nil
	}
	hint := "it may be " + strings.Join(names, ", ")
	if near, ok := config.Nearest(value, names); ok {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	return usage(hint, "--%s cannot be %q", flag, value)
}

// A checkRun is one run of check.
type checkRun struct {
	*app
	*checkOptions
	judge  *judge
	print  printer
	totals totals
	fail   drafter.Severity // Off: never
	old    *baseline        // to leave out
	new    *baseline        // to write
	code   int
	spoke  bool // something was printed
}

func (a *app) check(ctx context.Context, o *checkOptions, args []string) error {
	if len(args) == 0 {
		if f, ok := a.in.(*os.File); ok && isTerminal(f) {
			return usage("makegood check reply.txt, or: pbpaste | makegood check", "nothing to check: name a file or a folder, or give the reply on standard input")
		}
		args = []string{"-"}
	}
	c, err := a.newCheckRun(o, args)
	if err != nil {
		return err
	}
	g := &gatherer{in: a.in, name: o.name, input: o.input}
	c.print = c.printer(g, args)
	if o.fix {
		return c.fixAll(ctx, g, args)
	}
	return c.run(ctx, g, args)
}

func (a *app) newCheckRun(o *checkOptions, args []string) (*checkRun, error) {
	e, err := a.engine()
	if err != nil {
		return nil, err
	}
	c := &checkRun{app: a, checkOptions: o}
	c.judge = &judge{engine: e, ignores: newIgnoreList(e), kind: e.cfg.Kind}
	if o.kind != "" {
		c.judge.kind = drafter.Kind(o.kind)
	}
	if o.caseFile != "" {
		if c.judge.theCase, err = loadCase(o.caseFile); err != nil {
			return nil, err
		}
	}
	c.fail, _ = drafter.ParseSeverity(cmp.Or(o.failOn, e.cfg.FailOn, "error")) // "never" is none: Off
	if o.baseline != "" {
		if c.old, err = loadBaseline(o.baseline); err != nil {
			return nil, err
		}
	}
	if o.newBaseline != "" {
		c.new = &baseline{Version: 1, Findings: map[string]int{}}
	}
	c.columns = a.columnsFor(o, e)
	return c, nil
}

// columnsFor is the width of the text output.
func (a *app) columnsFor(o *checkOptions, e *engine) int {
	switch {
	case o.width > 0:
		return o.width
	case e.cfg.Width > 0:
		return e.cfg.Width
	case a.columns >= config.MinWidth:
		return min(a.columns, 100) // longer lines are hard to read
	default:
		return 80
	}
}

// printer is the one for the format asked for.
func (c *checkRun) printer(g *gatherer, args []string) printer {
	switch c.format {
	case "json":
		return jsonPrinter{c.showIgnored}
	case "sarif":
		return &sarifPrinter{engine: c.judge.engine, version: moduleVersion()}
	case "gcc":
		return gccPrinter{}
	case "github":
		return githubPrinter{}
	case "marks":
		return marksPrinter{}
	}
	named := !slices.ContainsFunc(args, g.holdsMany)
	return &textPrinter{
		width: c.columns, color: c.colored(), quiet: c.quiet, showIgnored: c.showIgnored,
		many: len(args) > 1 || !named, named: named,
	}
}

// colored says whether to colour what goes to standard output
// (no-color.org).
func (a *app) colored() bool {
	switch a.color {
	case "always":
		return true
	case "never":
		return false
	default:
		return a.tty && a.env("NO_COLOR") == "" && a.env("TERM") != "dumb"
	}
}
