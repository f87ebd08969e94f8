package main

import (
	"fmt"
	"io"
	"math"
	"slices"
	"text/tabwriter"
)

// A spread is the least, the middle and the greatest of some values.
type spread struct {
	Min    float64 `json:"min"`
	Median float64 `json:"median"`
	Max    float64 `json:"max"`
}

func spreadOf(samples []sample, of func(sample) float64) spread {
	var v []float64
	for _, s := range samples {
		v = append(v, of(s))
	}
	slices.Sort(v)
	return spread{v[0], (v[(len(v)-1)/2] + v[len(v)/2]) / 2, v[len(v)-1]}
}

func (s spread) String() string {
	return fmt.Sprintf("%s / %s / %s", figure(s.Min), figure(s.Median), figure(s.Max))
}

// figure prints three digits that mean something.
func figure(v float64) string {
	switch {
	case v >= 100:
		return fmt.Sprintf("%.0f", v)
	case v >= 10:
		return fmt.Sprintf("%.1f", v)
	default:
		return fmt.Sprintf("%.2f", v)
	}
}

// A row is what one tool did with a task.
type row struct {
	Tool     string  `json:"tool"`
	Wall     spread  `json:"wall_ms"`
	CPU      spread  `json:"cpu_ms"`
	Peak     spread  `json:"peak_mib"`
	PerS     float64 `json:"mails_per_s,omitempty"` // at the median
	Findings int     `json:"findings"`
}

// A result is a task and what all tools did with it.
type result struct {
	Task   string `json:"task"`
	Rounds int    `json:"rounds"`
	Rows   []row  `json:"rows"`
}

// newResult sums samples up; mails is 0 where they are not counted.
func newResult(task string, rounds, mails int, jobs []job, samples [][]sample) result {
	r := result{Task: task, Rounds: rounds}
	for i, j := range jobs {
		w := row{
			Tool:     j.Tool,
			Wall:     spreadOf(samples[i], func(s sample) float64 { return s.Wall }),
			CPU:      spreadOf(samples[i], func(s sample) float64 { return s.CPU }),
			Peak:     spreadOf(samples[i], func(s sample) float64 { return s.Peak }),
			Findings: samples[i][0].Found,
		}
		if mails > 0 {
			w.PerS = math.Round(float64(mails) / w.Wall.Median * 1000)
		}
		r.Rows = append(r.Rows, w)
	}
	return r
}

// print writes the table, and how the others compare with the first tool.
func (r result) print(w io.Writer) {
	fmt.Fprintf(w, "\n%s, %d rounds (min / median / max)\n", r.Task, r.Rounds)
	t := tabwriter.NewWriter(w, 2, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprint(t, "\ttime ms\tCPU ms\tpeak MiB\tmails/s\tfindings\t\n")
	for _, row := range r.Rows {
		perS := "–"
		if row.PerS > 0 {
			perS = fmt.Sprintf("%.0f", row.PerS)
		}
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\t%d\t\n", row.Tool, row.Wall, row.CPU, row.Peak, perS, row.Findings)
	}
	t.Flush()
	first := r.Rows[0]
	for _, row := range r.Rows[1:] {
		fmt.Fprintf(w, "  %s needs %s× the time of %s, %s× its CPU, %s× its memory\n", row.Tool,
			figure(row.Wall.Median/first.Wall.Median), first.Tool,
			figure(row.CPU.Median/first.CPU.Median), figure(row.Peak.Median/first.Peak.Median))
	}
}
