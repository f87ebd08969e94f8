package english

import (
	"cmp"
	"slices"

	"makegood/drafter"
)

// A builder makes plain text and remembers where every byte comes from.
type builder struct {
	plain []byte
	runs  []drafter.Run
}

// copy adds a stretch of the source, unchanged, that starts at byte at there.
func (b *builder) copy(s string, at int) {
	if s == "" {
		return
	}
	start := len(b.plain)
	b.plain = append(b.plain, s...)
	if n := len(b.runs); n > 0 {
		r := &b.runs[n-1]
		if r.Source.End == at && r.Plain.End == start && r.Plain.Len() == r.Source.Len() {
			r.Plain.End += len(s)
			r.Source.End += len(s)
			return
		}
	}
	b.run(start, drafter.Span{Start: at, End: at + len(s)})
}

// put adds text that was made from a span of the source as a whole.
func (b *builder) put(s string, from drafter.Span) {
	start := len(b.plain)
	b.plain = append(b.plain, s...)
	if s != "" {
		b.run(start, from)
	}
}

func (b *builder) run(start int, from drafter.Span) {
	b.runs = append(b.runs, drafter.Run{Plain: drafter.Span{Start: start, End: len(b.plain)}, Source: from})
}

// through leads the places of t, which lie in a decoded text, back to the
// source that was decoded with these runs.
func (p *page) through(t *drafter.Text, decoded []drafter.Run) {
	if decoded == nil {
		return
	}
	source := drafter.Text{Runs: decoded}
	for i := range t.Excluded {
		t.Excluded[i].Span = source.Written(t.Excluded[i].Span)
	}
	if p.runs == nil {
		t.Runs = decoded
		return
	}
	t.Runs = compose(p.runs, decoded, &source)
}

// compose joins two steps of reading into one: outer leads from the plain text
// to the decoded one, inner from there to the source. Runs of both are in
// order, so that one pass suffices.
func compose(outer, inner []drafter.Run, source *drafter.Text) []drafter.Run {
	out := make([]drafter.Run, 0, len(outer)+len(inner))
	for _, o := range outer {
		if o.Plain.Len() != o.Source.Len() {
			out = append(out, drafter.Run{Plain: o.Plain, Source: source.Written(o.Source)})
			continue
		}
		first, _ := slices.BinarySearchFunc(inner, o.Source.Start, func(r drafter.Run, at int) int {
			return cmp.Compare(r.Plain.End, at+1)
		})
		for _, in := range inner[first:] {
			if in.Plain.Start >= o.Source.End {
				break
			}
			cut := drafter.Span{Start: max(in.Plain.Start, o.Source.Start), End: min(in.Plain.End, o.Source.End)}
			shift := o.Plain.Start - o.Source.Start
			out = append(out, drafter.Run{
				Plain:  drafter.Span{Start: cut.Start + shift, End: cut.End + shift},
				Source: source.Written(cut),
			})
		}
	}
	return out
}

// sortExclusions puts exclusions in reading order.
func sortExclusions(x []drafter.Exclusion) {
	slices.SortStableFunc(x, func(a, b drafter.Exclusion) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
}
