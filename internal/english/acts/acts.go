// Package acts says what each sentence of a reply does to its reader: the
// acts. It holds the lexicon (classes, phrases of the acts and guards that all
// rules share) and the sentence model.
//
// A sentence gets an act when the model's weights for its features add up:
// phrases of the lexicon that were found, words and their senses, who does
// what, and the phrases of its neighbours. The program in learn makes the model.
package acts

import (
	"sync"

	"makegood/drafter"
)

var extractors = sync.Pool{New: func() any { return new(extractor) }}

// Judge puts its acts on every sentence of t, whose hits must have been found.
func Judge(t *drafter.Text) {
	x := extractors.Get().(*extractor)
	defer extractors.Put(x)
	m := shipped()
	x.begin(t)
	for i := range t.Sentences {
		s := &t.Sentences[i]
		if s.Role != drafter.Body {
			s.Acts = x.marks[i].sure() & beside(s.Role)
			continue
		}
		s.Acts = 0
		features := x.sentence(t, i)
		scores := m.score(features)
		m.novel(&scores, features, x.spoken)
		for a, score := range scores {
			if score > 0 {
				s.Acts |= drafter.ActSet(drafter.Act(a))
			}
		}
		s.Acts = Settle(s.Acts, Evidence(x.marks[i]))
	}
}

// beside is what a greeting or a closing can do: "Dear valued customer" is a
// stock phrase, and a letter may close with thanks.
func beside(r drafter.Role) drafter.Acts {
	switch r {
	case drafter.Salutation:
		return drafter.ActSet(drafter.Boilerplate)
	case drafter.Closing:
		return drafter.ActSet(drafter.Thanks)
	default:
		return 0
	}
}

// Evidence is what the phrases say about a sentence.
type Evidence marks

// Settle applies to the acts a model proposed what the labelling guide settles
// once and for all.
func Settle(proposed drafter.Acts, e Evidence) drafter.Acts {
	m := marks(e)
	acts := (proposed | m.settled()) & m.possible()
	if acts.Has(drafter.Heated) {
		acts &^= drafter.ActSet(drafter.QuestionInvite) // a mocking question asks nothing
	}
	return acts
}

// An Observation is what the trainer sees of a sentence.
type Observation struct {
	Features []Feature
	Evidence Evidence
	// Spoken are the features that are phrases for an act.
	Spoken map[Feature]drafter.Act
}

// Observe lists the features of every sentence of t, for the trainer.
func Observe(t *drafter.Text) []Observation {
	x := new(extractor)
	x.begin(t)
	all := make([]Observation, len(t.Sentences))
	for i := range t.Sentences {
		o := &all[i]
		o.Features = append(o.Features, x.sentence(t, i)...)
		o.Evidence = Evidence(x.marks[i])
		o.Spoken = make(map[Feature]drafter.Act, len(x.spoken))
		for _, s := range x.spoken {
			o.Spoken[x.features[s.feature]] = s.act
		}
	}
	return all
}

// A Prior names the features the trainer starts from.
type Prior struct {
	Sure  Feature // a phrase speaks for the act, and none against
	Hint  Feature // a hint was found
	Not   Feature // a phrase against it was found
	Novel Feature // the phrase for it is one the trainer has hardly ever seen
}

// Priors are the priors of every act.
var Priors = sync.OnceValue(func() (all [actCount]Prior) {
	single := func(family int, salt, a uint32) Feature {
		var x extractor
		x.emit(family, salt, a, 0)
		return x.features[0]
	}
	for a := range all {
		n := uint32(a)
		all[a] = Prior{
			Sure: single(Sure, saltAct, n), Hint: single(Cue, saltHint, n),
			Not: single(Cue, saltNot, n), Novel: single(Sure, saltNovel, n),
		}
	}
	return all
})
