package rules

import (
	"strings"
	"sync"
	"unicode"

	"makegood/drafter"
)

// heat finds scolding, sarcasm and threats by their phrases, and shouting by
// its capitals.
func heat(p *drafter.Pass, r *rule) error {
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		if !r.reads(s) {
			continue
		}
		if h, ok := r.first(s); ok {
			r.report(p, s, h)
			continue
		}
		if s.Has(r.unless) {
			continue
		}
		if first, last, ok := loudAt(p.Text.Plain, s); ok {
			r.report(p, s, drafter.Hit{Group: r.ID, Phrase: "words in capitals", First: first, Last: last})
		}
	}
	return nil
}

// loudAt is where ordinary words stand in capitals in a sentence that has
// small letters too. Names, codes and abbreviations are no ordinary words, and
// one word alone is emphasis.
func loudAt(text string, s *drafter.Sentence) (first, last int, ok bool) {
	loud, small, stress, addressed := 0, 0, 0, false
	first = -1
	for k, w := range s.Words {
		raw := text[w.Start:w.End]
		if strings.ContainsFunc(raw, unicode.IsLower) {
			small++
			continue
		}
		addressed = addressed || w.Norm == "i" || w.Norm == "we" || w.Norm == "you" || w.Norm == "your"
		strong, word := loudWords()[w.Norm]
		if !word || len(raw) < 2 {
			continue
		}
		loud++
		if strong {
			stress++
		}
		if first < 0 {
			first = k
		}
		last = k + 1
	}
	return first, last, small > 1 && (loud > 1 && stress > 0 || loud > 3) || small == 0 && stress > 0 && (loud > 2 && addressed || loud > 3 && stress > 1)
}

// emphatic are the words one shouts, and ordinary those that are shouted with
// them.
const (
	emphatic = "not never no always all every nothing nobody only must again already once twice three four five times now stop " +
		"enough yes why how clearly read final really very immediately before still told ever wrong nowhere anything " +
		"everything exactly"
	ordinary = "any do does did have has had will would can cannot said same your you our we i what right is are was were so " +
		"please this that these those the and but if in on it to of for with from been paid policy refund refunds sign " +
		"terms here there date dates size customer customers person people time day days week weeks first last next " +
		"warned explained asked free month email emails letter letters answer answered rude wait listen work working " +
		"open closed possible impossible responsible everything everyone else more less two ten " +
		"ring call write contact number know see back get send reply use try think about here come go us me my no-one anyone who when where which because than"
)

// loudWords are the words that make capitals a shout; true are those one
// shouts.
var loudWords = sync.OnceValue(func() map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(ordinary) {
		m[w] = false
	}
	for _, w := range strings.Fields(emphatic) {
		m[w] = true
	}
	return m
})
