// Learn makes the sentence model out of labelled replies:
//
//	go run ./internal/english/acts/learn -data ../shared/eval/train.jsonl -out internal/english/acts/model.bin
//
// It prints how well models do on replies, and on sources, they were not
// trained on, and on the replies of our own in letters, which all other models
// learn from too. corrections.tsv mends labels of the data. The same data give the same bytes. Replies whose licence forbids
// it are judged, but never learned from.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"makegood/drafter"
)

// options are the settings of the learner.
type options struct {
	cost, boldCost, boldTrust, positive, own              float64
	epochs                                                int
	priorSure, priorHint, priorNot, priorNovel, priorBias float64
}

// here is the folder of this program, seen from the root of the repository.
const here = "internal/english/acts/learn/"

var oneKind = 0.5

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "learn: error:", err)
		os.Exit(3)
	}
}

func run(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("learn", flag.ContinueOnError)
	data := flags.String("data", "../shared/eval/train.jsonl", "labelled replies")
	letters := flags.String("letters", here+"letters", "folder of labelled replies of our own; empty: none")
	corrections := flags.String("corrections", here+"corrections.tsv", "corrected labels of -data; empty: none")
	to := flags.String("out", "", "file the model is written to; empty: only print the figures")
	show := flags.String("show", "", "acts whose mistakes are listed, with commas")
	number := flags.Int("n", 40, "how many mistakes")
	patterns := flags.Bool("patterns", false, "list how often each pattern is right, and stop")
	var opt options
	opt.declare(flags)
	if err := flags.Parse(args); err != nil {
		return err
	}
	replies, err := readAll(*data, *corrections, *letters)
	if err != nil {
		return err
	}
	reader, err := newReader()
	if err != nil {
		return err
	}
	all, err := examples(replies, reader)
	if err != nil {
		return err
	}
	if *patterns {
		judgePatterns(out, all)
		return nil
	}
	ids := make([]string, len(replies))
	for i, r := range replies {
		ids[i] = r.ID
	}
	reply := cross(all, byReply(all, ids, 5, false), opt)
	kind := cross(all, byKind(all), opt)
	own := cross(all, byReply(all, ids, 5, true), opt)
	at := thresholds(all, kind, own)
	table(out, all, reply, kind, own, at)
	for name := range strings.SplitSeq(*show, ",") {
		if a, ok := drafter.ParseAct(name); ok {
			mistakes(out, all, kind, at, a, *number)
			mistakes(out, all, own, at, a, *number)
		}
	}
	if *to == "" {
		return nil
	}
	return write(*to, all, at, opt)
}

// declare makes flags of the settings; what they are by default was chosen by
// cross-validation.
func (o *options) declare(flags *flag.FlagSet) {
	flags.Float64Var(&o.cost, "cost", 0.04, "price of a mistake")
	flags.Float64Var(&o.boldCost, "bold", 0.02, "price of a mistake in an act for which the phrases are trusted more")
	flags.Float64Var(&o.boldTrust, "trust", 1.7, "how much more prior weight the phrases of such an act have")
	flags.Float64Var(&o.positive, "positive", 1.5, "how much more a missed act costs than a wrong one")
	flags.Float64Var(&o.own, "own", 0.5, "how much more a mistake in a reply of our own costs")
	flags.IntVar(&o.epochs, "epochs", 15, "rounds of the solver")
	flags.Float64Var(&o.priorSure, "sure", 1.2, "prior weight of a phrase")
	flags.Float64Var(&o.priorHint, "hint", 0.4, "prior weight of a hint")
	flags.Float64Var(&o.priorNot, "not", -0.6, "prior weight of a phrase against")
	flags.Float64Var(&o.priorNovel, "novel", 1, "prior weight of a phrase that was hardly ever seen")
	flags.Float64Var(&o.priorBias, "bias", -1, "prior bias")
	flags.Float64Var(&oneKind, "onekind", 0.5, "scale of words of a single source")
}

// readAll reads the labelled replies, corrected, and our own after them.
func readAll(data, corrections, letters string) ([]reply, error) {
	in, err := os.Open(data)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	replies, err := readReplies(in)
	if err != nil {
		return nil, err
	}
	if corrections != "" {
		list, err := os.Open(corrections)
		if err != nil {
			return nil, err
		}
		defer list.Close()
		if err := correct(replies, list); err != nil {
			return nil, err
		}
	}
	own, err := readLetters(letters)
	return append(replies, own...), err
}
