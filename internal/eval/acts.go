package main

import (
	"fmt"

	"makegood/drafter"
	"makegood/internal/english"
)

// tallies are counts by act, over sentences and over replies.
type tallies struct {
	sentence, reply [len(hard)]count
}

// hard marks the acts that word lists are weak at, in the order of the acts.
var hard = [...]bool{
	drafter.Heated: false, drafter.BadNews: true, drafter.BlameCustomer: true, drafter.BuckPassing: true,
	drafter.Excuse: true, drafter.Ownership: true, drafter.Prevention: true, drafter.Compensation: true,
}

// measureActs compares the acts of sentences with the labels.
func measureActs(b *bench) error {
	replies, err := load[reply](b.file("dev.jsonl"))
	if err != nil {
		return err
	}
	var all, base tallies
	inBase := 0
	for _, r := range replies {
		var one tallies
		if err := one.read(b.lexicon, r); err != nil {
			return fmt.Errorf("reply %s: %w", r.ID, err)
		}
		all.join(&one)
		if r.Sampling == "base" {
			inBase++
			base.join(&one)
		}
	}
	b.title("Acts: %d replies, %d of them drawn at random (base)", len(replies), inBase)
	b.line("%-16s  %-23s  %-23s  %-23s", "", "sentences", "replies", "base, sentences")
	b.line("%-16s  %5s %5s %5s %5s  %5s %5s %5s %5s  %5s %5s %5s %5s", "act", "P", "R", "F1", "n", "P", "R", "F1", "n", "P", "R", "F1", "n")
	for _, a := range drafter.AllActs() {
		b.line("%-16s  %s  %s  %s", a, all.sentence[a], all.reply[a], base.sentence[a])
	}
	macro, replyMacro, baseMacro := macroF1(all.sentence[:]), macroF1(all.reply[:]), macroF1(base.sentence[:])
	b.line("%-16s  %17.3f        %17.3f        %17.3f", "macro F1", macro, replyMacro, baseMacro)
	b.figures["acts.sentences.macro-f1"] = macro
	b.figures["acts.replies.macro-f1"] = replyMacro
	for _, a := range drafter.AllActs() {
		if hard[a] {
			b.figures["acts.sentences.f1."+a.String()] = all.sentence[a].f1()
		}
	}
	return nil
}

// macroF1 is the mean over the acts that occur.
func macroF1(counts []count) float64 {
	sum, n := 0.0, 0
	for _, c := range counts {
		if c.support() > 0 {
			sum += c.f1()
			n++
		}
	}
	return sum / float64(max(n, 1))
}

// read counts one reply. A labelled sentence has an act when a sentence of the
// text that overlaps it has.
func (t *tallies) read(reader *english.Reader, r reply) error {
	text := reader.Read([]byte(r.Reply), english.Plain)
	var anyFound, anyGold drafter.Acts
	for _, l := range r.Sentences {
		var gold, found drafter.Acts
		for _, name := range l.Labels {
			a, ok := drafter.ParseAct(name)
			if !ok {
				return fmt.Errorf("no act is named %q", name)
			}
			gold |= drafter.ActSet(a)
		}
		at := drafter.Span{Start: l.Start, End: l.End}
		for i := range text.Sentences {
			if s := &text.Sentences[i]; shares(text.Written(s.Span), at) {
				found |= s.Acts
			}
		}
		for _, a := range drafter.AllActs() {
			t.sentence[a].add(found.Has(a), gold.Has(a))
		}
		anyFound |= found
		anyGold |= gold
	}
	for _, a := range drafter.AllActs() {
		t.reply[a].add(anyFound.Has(a), anyGold.Has(a))
	}
	return nil
}

// shares says whether a sentence and a labelled one have more in common than
// a few characters at an edge that was cut differently.
func shares(s, l drafter.Span) bool {
	common := min(s.End, l.End) - max(s.Start, l.Start)
	return common > 0 && 2*common >= min(s.Len(), l.Len())
}

func (t *tallies) join(o *tallies) {
	for a := range t.sentence {
		t.sentence[a].join(o.sentence[a])
		t.reply[a].join(o.reply[a])
	}
}
