package acts

import (
	"cmp"
	"slices"

	"makegood/drafter"
)

// maxReasons is how many words and phrases Explain names.
const maxReasons = 3

// Explain names the phrases and words that made sentence i of t an act, the
// weightiest first: quotations of the text.
func Explain(t *drafter.Text, i int, a drafter.Act) []string {
	x := &extractor{explain: true}
	x.begin(t)
	features := x.sentence(t, i)
	s := &t.Sentences[i]
	weights := make(map[string]int)
	add := func(first, last, weight int) {
		if first < last && weight > 0 {
			at := s.WordSpan(first, last)
			weights[t.Plain[at.Start:at.End]] += weight
		}
	}
	m := shipped()
	for k, f := range features {
		if row := m.row(f); row != nil {
			add(x.places[k][0], x.places[k][1], weight(row, a))
		}
	}
	// A phrase for the act weighs more than the words it is made of.
	for _, p := range x.spoken {
		if p.act == a {
			add(x.places[p.feature][0], x.places[p.feature][1], phraseBonus)
		}
	}
	reasons := make([]string, 0, len(weights))
	for r := range weights {
		reasons = append(reasons, r)
	}
	slices.SortFunc(reasons, func(p, q string) int {
		return cmp.Or(cmp.Compare(weights[q], weights[p]), cmp.Compare(p, q))
	})
	return reasons[:min(len(reasons), maxReasons)]
}

// phraseBonus puts phrases before words in an explanation.
const phraseBonus = 1000
