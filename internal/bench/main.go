// Command bench says how quick makegood is beside Vale, a checker of prose
// that is configured with rules as near to ours as it can have them. It is run
// by make bench and judges nothing. It alone knows Vale's style format.
//
//	go run ./internal/bench [-n ROUNDS] [-only draft|folder] [-mails N]
//	                        [-vale PATH] [-makegood PATH] [-keep DIR] [-json]
//
// docs/benchmarks.md says what the figures mean.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
)

// Options are the flags.
type options struct {
	rounds   int // zero means 9 for a draft, 3 for the folder
	only     string
	mails    int
	vale     string // a binary that is there already
	makegood string
	keep     string
	json     bool
}

func main() {
	if spec := os.Getenv(helperEnv); spec != "" {
		if err := help(spec); err != nil {
			fmt.Fprintln(os.Stderr, "bench: error:", err)
			os.Exit(3)
		}
		return
	}
	var o options
	flag.IntVar(&o.rounds, "n", 0, "rounds (default 9 for the draft, 3 for the folder)")
	flag.StringVar(&o.only, "only", "", "measure the draft or the folder only")
	flag.IntVar(&o.mails, "mails", 6000, "mails in the folder")
	flag.StringVar(&o.vale, "vale", "", "use this Vale and build none")
	flag.StringVar(&o.makegood, "makegood", "", "use this makegood and build none")
	flag.StringVar(&o.keep, "keep", "", "make inputs and style in this folder, and keep them")
	flag.BoolVar(&o.json, "json", false, "print one JSON document")
	flag.Parse()
	if flag.NArg() > 0 || o.mails < 1 || o.rounds < 0 || o.only != "" && o.only != "draft" && o.only != "folder" {
		flag.Usage()
		os.Exit(2)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := bench(ctx, o, os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "bench: error:", err)
		os.Exit(3)
	}
}

// bench prepares in a folder of its own, measures and prints.
func bench(ctx context.Context, o options, out, talk io.Writer) error {
	dir := o.keep
	if dir == "" {
		var err error
		if dir, err = os.MkdirTemp("", "makegood-bench-"); err != nil {
			return err
		}
		defer os.RemoveAll(dir)
	}
	if !o.json {
		talk = out
	}
	s, err := prepare(ctx, o, dir, talk)
	if err != nil {
		return err
	}
	var results []result
	for _, t := range s.tasks(o) {
		samples, err := inTurn(ctx, t.rounds, t.jobs)
		if err != nil {
			return err
		}
		r := newResult(t.name, t.rounds, t.mails, t.jobs, samples)
		results = append(results, r)
		if !o.json {
			r.print(out)
		}
	}
	if !o.json {
		return nil
	}
	enc := json.NewEncoder(out)
	enc.SetIndent("", "  ")
	return enc.Encode(map[string]any{"machine": machine(), "styles": s.styles, "results": results})
}
