// Eval measures makegood on labelled replies:
//
//	go run ./internal/eval -data ../shared/eval -floor docs/eval-floor.json
//
// It prints how well the acts of sentences are recognised (dev.jsonl), which
// findings of whole cases are right (cases.jsonl), how often ordinary office
// mail raises a false alarm (neutral.jsonl), and which lines of the rule
// catalogue fail. It exits 1 when a figure is under its floor.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"makegood/internal/english"
	"makegood/internal/english/acts"
	"makegood/internal/phrase"
	"makegood/rules"
)

// errFloor says that a figure fell under its floor.
var errFloor = errors.New("below the floor")

func main() {
	err := run(os.Args[1:], os.Stdout)
	switch {
	case err == nil || errors.Is(err, flag.ErrHelp):
	case errors.Is(err, errFloor):
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(1)
	default:
		fmt.Fprintln(os.Stderr, "eval: error:", err)
		os.Exit(3)
	}
}

// A bench is what the parts of the evaluation share.
type bench struct {
	out     io.Writer
	verbose bool
	data    string
	shelf   *rules.Shelf
	lexicon *english.Reader // for acts alone
	reader  *english.Reader // for rules
	figures figures
}

// parts are the parts of the evaluation in the order in which they are run.
var parts = []struct {
	name string
	run  func(*bench) error
}{
	{"acts", measureActs},
	{"cases", measureCases},
	{"neutral", measureNeutral},
	{"catalogue", measureCatalogue},
}

func run(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("eval", flag.ContinueOnError)
	data := flags.String("data", "../shared/eval", "folder of the labelled data")
	floor := flags.String("floor", "", "file of the floors; empty: none")
	writeFloor := flags.Bool("write-floor", false, "write the floors: what was reached, less 0.02")
	only := flags.String("only", "", "one part: acts, cases, neutral or catalogue")
	verbose := flags.Bool("v", false, "list the mistakes in cases and catalogue")
	if err := flags.Parse(args); err != nil {
		return err
	}
	b := &bench{out: out, verbose: *verbose, data: *data, figures: figures{}}
	if err := b.open(); err != nil {
		return err
	}
	known := false
	for _, p := range parts {
		if *only != "" && *only != p.name {
			continue
		}
		known = true
		if err := p.run(b); err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
	}
	switch {
	case !known:
		return fmt.Errorf("there is no part %q", *only)
	case *floor == "":
		return nil
	case *writeFloor:
		return b.figures.write(*floor)
	default:
		return b.figures.compare(*floor)
	}
}

// open makes two readers: one with the phrases of the acts as they stand in
// the lexicon, which the model was trained with, and one with those of the
// shelf, which may be a build behind.
func (b *bench) open() error {
	set, err := phrase.Compile(acts.Classes(), acts.Groups()...)
	if err != nil {
		return err
	}
	b.lexicon = english.NewReader(set)
	if b.shelf, err = rules.Default(); err != nil {
		return err
	}
	b.reader = english.NewReader(b.shelf.Sets()...)
	return nil
}

func (b *bench) file(name string) string { return filepath.Join(b.data, name) }

func (b *bench) title(format string, args ...any) {
	fmt.Fprintf(b.out, "\n== "+format+"\n\n", args...)
}

func (b *bench) line(format string, args ...any) { fmt.Fprintf(b.out, format+"\n", args...) }
