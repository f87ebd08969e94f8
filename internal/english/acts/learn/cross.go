package main

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"io"
	"slices"
	"strings"

	"makegood/drafter"
	"makegood/internal/english/acts"
)

// scores are the margins of every example for every act, from models that did
// not see it.
type scores [][]float64

// always is the fold of what is in every training set.
const always = -1

// byReply cuts the data into folds of whole replies: those of our own, or the
// others. The rest is always learned from.
func byReply(all []example, ids []string, folds int, own bool) []int {
	of := make([]int, len(all))
	for i, e := range all {
		if e.own != own {
			of[i] = always
			continue
		}
		h := fnv.New32a()
		io.WriteString(h, ids[e.reply])
		of[i] = int(h.Sum32()>>3) % folds
	}
	return of
}

// byKind cuts the data into one fold for each source but our own.
func byKind(all []example) []int {
	var kinds []string
	of := make([]int, len(all))
	for i, e := range all {
		if e.own {
			of[i] = always
			continue
		}
		k := slices.Index(kinds, e.kind)
		if k < 0 {
			k = len(kinds)
			kinds = append(kinds, e.kind)
		}
		of[i] = k
	}
	return of
}

// cross scores every example with a model that was trained on the other
// folds, and never on what must not be shipped. What is in no fold has no
// scores.
func cross(all []example, fold []int, opt options) scores {
	out := make(scores, len(all))
	for f := range slices.Max(fold) + 1 {
		var train []example
		for i, e := range all {
			if fold[i] != f && e.kind != unlicensed {
				train = append(train, e)
			}
		}
		m := fit(train, opt)
		for i, e := range all {
			if fold[i] != f {
				continue
			}
			out[i] = m.score(&e)
		}
	}
	return out
}

// scarce are the acts that come in more ways than the data show: replies of
// other firms lose more of them than they bring false ones, so that recall
// weighs scarceBeta times as much as precision.
var scarce = drafter.ActSet(drafter.BuckPassing, drafter.BlameCustomer, drafter.Prevention,
	drafter.Compensation)

const scarceBeta = 1.25

// These draw a threshold back to the middle: other mail has other shares of
// each act, and fewer of those that are read off our own replies only.
const thresholdScale, rareScale = 0.8, 0.4

// enough is how many real sentences must show an act for its threshold to be
// read off them too, and not off our own only.
const enough = 20

// thresholds are the margins from which an act is given: the best F over the
// scores of unseen sources and of our own replies, smoothed over the
// neighbouring choices.
func thresholds(all []example, kind, own scores) []float64 {
	out := make([]float64, len(drafter.AllActs()))
	for _, a := range drafter.AllActs() {
		from, scale := []scores{kind, own}, thresholdScale
		if c := tally(all, kind, a, 0); c.hit+c.missed < enough {
			from, scale = from[1:], rareScale
		}
		beta := 1.0
		if scarce.Has(a) {
			beta = scarceBeta
		}
		best, bestAt := -1.0, 0.0
		for t := -0.8; t <= 0.8; t += 0.05 {
			sum := 0.0
			for _, s := range from {
				for _, d := range [...]float64{-0.1, -0.05, 0, 0.05, 0.1} {
					sum += tally(all, s, a, t+d).f(beta)
				}
			}
			if sum > best+1e-9 {
				best, bestAt = sum, t
			}
		}
		out[a] = bestAt * scale
	}
	return out
}

type count struct{ hit, wrong, missed int }

func (c count) precision() float64 { return ratio(c.hit, c.hit+c.wrong) }
func (c count) recall() float64    { return ratio(c.hit, c.hit+c.missed) }
func (c count) f1() float64        { return ratio(2*c.hit, 2*c.hit+c.wrong+c.missed) }

// f weighs recall as beta times as important as precision.
func (c count) f(beta float64) float64 {
	b := beta * beta
	return (1 + b) * float64(c.hit) / max((1+b)*float64(c.hit)+b*float64(c.missed)+float64(c.wrong), 1)
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

func tally(all []example, s scores, a drafter.Act, threshold float64) (c count) {
	for i, e := range all {
		if s[i] == nil {
			continue
		}
		var proposed drafter.Acts
		if s[i][a] > threshold {
			proposed = drafter.ActSet(a)
		}
		c.add(acts.Settle(proposed, e.evidence).Has(a), e.asLabelled.Has(a))
	}
	return c
}

func (c *count) add(given, gold bool) {
	switch {
	case given && gold:
		c.hit++
	case given:
		c.wrong++
	case gold:
		c.missed++
	}
}

// table prints one line an act: real replies by reply and by source, our own
// by reply, and the phrases alone on both.
func table(w io.Writer, all []example, reply, kind, own scores, at []float64) {
	fmt.Fprintf(w, "%-16s %5s  %-16s  %-16s  %-16s  %5s  %-16s  %-16s  %5s\n", "act", "n", "by reply P R F1", "by source",
		"phrases", "own", "by reply", "phrases", "from")
	var macro, common [5]float64
	many := 0
	for _, a := range drafter.AllActs() {
		counts := [...]count{tally(all, reply, a, at[a]), tally(all, kind, a, at[a]), phrasesAlone(all, a, false),
			tally(all, own, a, at[a]), phrasesAlone(all, a, true)}
		n, m := counts[0].hit+counts[0].missed, counts[3].hit+counts[3].missed
		fmt.Fprintf(w, "%-16s %5d  %s  %s  %s  %5d  %s  %s  %5.2f\n", a, n, counts[0], counts[1], counts[2], m, counts[3], counts[4], at[a])
		if n >= enough {
			many++
		}
		for i, c := range counts {
			macro[i] += c.f1() / float64(len(drafter.AllActs()))
			if n >= enough {
				common[i] += c.f1()
			}
		}
	}
	for i := range common {
		common[i] /= float64(max(many, 1))
	}
	for _, m := range [...][5]float64{macro, common} {
		fmt.Fprintf(w, "%-16s %5s  %16.3f  %16.3f  %16.3f  %5s  %16.3f  %16.3f\n", "macro", "", m[0], m[1], m[2], "", m[3], m[4])
	}
}

func (c count) String() string {
	return fmt.Sprintf("%5.2f %5.2f %5.2f", c.precision(), c.recall(), c.f1())
}

// phrasesAlone is how well the lexicon does without a model.
func phrasesAlone(all []example, a drafter.Act, own bool) (c count) {
	for _, e := range all {
		if e.own != own {
			continue
		}
		c.add(e.evidence.Sure().Has(a), e.asLabelled.Has(a))
	}
	return c
}

// mistakes prints the examples an act was wrongly given or refused, the worst
// first.
func mistakes(w io.Writer, all []example, s scores, at []float64, a drafter.Act, n int) {
	type miss struct {
		by   float64
		line string
	}
	var wrong, missed []miss
	for i, e := range all {
		if s[i] == nil {
			continue
		}
		var proposed drafter.Acts
		by := s[i][a] - at[a]
		if by > 0 {
			proposed = drafter.ActSet(a)
		}
		given := acts.Settle(proposed, e.evidence).Has(a)
		if given == e.asLabelled.Has(a) {
			continue
		}
		sure := ' '
		if e.evidence.Sure().Has(a) {
			sure = '*'
		}
		line := fmt.Sprintf("%5.2f%c %-5s %.240s", by, sure, e.kind, strings.Join(strings.Fields(e.text), " "))
		if given {
			wrong = append(wrong, miss{-by, line})
		} else {
			missed = append(missed, miss{by, line})
		}
	}
	for name, list := range map[string][]miss{"wrongly given": wrong, "missed": missed} {
		slices.SortFunc(list, func(a, b miss) int { return cmp.Compare(a.by, b.by) })
		fmt.Fprintf(w, "\n## %s %s: %d\n", a, name, len(list))
		for _, m := range list[:min(n, len(list))] {
			fmt.Fprintln(w, m.line)
		}
	}
}
