package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"makegood/drafter"
	"makegood/internal/english"
	"makegood/internal/english/acts"
	"makegood/internal/phrase"
)

// A reply is one line of the data.
type reply struct {
	ID     string `json:"id"`
	Source struct {
		Kind string `json:"kind"`
	} `json:"source"`
	Reply     string     `json:"reply"`
	Sentences []labelled `json:"sentences"`

	own bool // written by us to learn from
}

type labelled struct {
	Text   string   `json:"text"`
	Start  int      `json:"bstart"`
	End    int      `json:"bend"`
	Labels []string `json:"labels"`
}

// An example is one sentence to learn from.
type example struct {
	kind     string // of the source
	own      bool
	reply    int
	text     string
	features []acts.Feature
	evidence acts.Evidence
	spoken   map[acts.Feature]drafter.Act
	// gold is what is learned: the labels, and what the labelling guide's
	// precedents settle, which the labels follow only mostly.
	gold, asLabelled drafter.Acts
	hits             []drafter.Hit
}

// unlicensed is the source kind whose words must not go into what is shipped:
// its licence is for non-commercial use.
const unlicensed = "twcs"

func readReplies(r io.Reader) ([]reply, error) {
	var all []reply
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<24)
	for in.Scan() {
		var one reply
		if err := json.Unmarshal(in.Bytes(), &one); err != nil {
			return nil, fmt.Errorf("read replies: line %d: %w", len(all)+1, err)
		}
		all = append(all, one)
	}
	return all, in.Err()
}

// examples reads every reply as it is read in production and gives each
// sentence the labels of the labelled sentences it shares most with.
func examples(replies []reply, reader *english.Reader) ([]example, error) {
	var all []example
	for n, r := range replies {
		text := reader.Read([]byte(r.Reply), english.Plain)
		observed := acts.Observe(text)
		for i := range text.Sentences {
			s := &text.Sentences[i]
			if s.Role != drafter.Body {
				continue
			}
			gold, err := goldOf(text.Written(s.Span), r.Sentences)
			if err != nil {
				return nil, fmt.Errorf("reply %s: %w", r.ID, err)
			}
			all = append(all, example{kind: r.Source.Kind, own: r.own, reply: n, text: text.Plain[s.Start:s.End],
				features: dedupe(observed[i].Features), evidence: observed[i].Evidence, spoken: observed[i].Spoken,
				gold: observed[i].Evidence.Correct(gold), asLabelled: gold, hits: s.Hits})
		}
	}
	return all, nil
}

func dedupe(f []acts.Feature) []acts.Feature {
	slices.Sort(f)
	return f
}

// goldOf joins the labels of the labelled sentences of which half lies in at,
// or which hold half of it.
func goldOf(at drafter.Span, labelled []labelled) (gold drafter.Acts, err error) {
	for _, l := range labelled {
		shared := min(at.End, l.End) - max(at.Start, l.Start)
		if 2*shared < min(at.Len(), l.End-l.Start) || shared <= 0 {
			continue
		}
		for _, name := range l.Labels {
			a, ok := drafter.ParseAct(name)
			if !ok {
				return 0, fmt.Errorf("no act is named %q", name)
			}
			gold |= drafter.ActSet(a)
		}
	}
	return gold, nil
}

// newReader reads with the phrases of the acts only.
func newReader() (*english.Reader, error) {
	set, err := phrase.Compile(acts.Classes(), acts.Groups()...)
	if err != nil {
		return nil, fmt.Errorf("compile the lexicon: %w", err)
	}
	return english.NewReader(set), nil
}
