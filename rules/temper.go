package rules

import (
	"strings"
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
		addressed = addressed || in(w.Norm, " we you i your ")
		switch {
		case strings.ContainsFunc(raw, unicode.IsLower):
			small++
		case len(raw) > 1 && emphatic(w.Norm):
			stress++
			fallthrough
		case len(raw) > 1 && loudWord(w.Norm):
			loud++
			if first < 0 {
				first = k
			}
			last = k + 1
		}
	}
	return first, last, small > 1 && (loud > 1 && stress > 0 || loud > 3) || small == 0 && loud > 2 && stress > 0 && addressed
}

// emphatic are the words one shouts.
func emphatic(w string) bool {
	return in(w, " not never no always all every nothing nobody only must again already once twice three four five times now stop enough yes why how clearly read final really very immediately before still told ever wrong nowhere anything everything exactly ")
}

// loudWord says whether a word in capitals is an ordinary one.
func loudWord(w string) bool {
	return emphatic(w) || in(w, " any do does did have has had will would can cannot said same your you our we i what right is are was were so please this that these those the and but if in on it to of for with from been paid policy refund refunds sign terms here there date dates size customer customers person people time day days week weeks first last next warned explained asked free month email emails letter letters answer answered rude wait listen work working open closed possible impossible responsible everything everyone else more less two ten ")
}
