package rules

import (
	"context"
	"fmt"
	"strings"

	"makegood/drafter"
	"makegood/internal/english"
)

// Prove runs the rule's own examples through the shelf and says what is wrong
// with each that fails: a Wrong example that was not found, a Right one that
// was.
func Prove(s *Shelf, r *drafter.Rule) []string {
	reader := english.NewReader(s.Sets()...)
	var failed []string
	for _, e := range r.Examples {
		found, err := try(reader, r, e)
		switch {
		case err != nil:
			failed = append(failed, fmt.Sprintf("%s: %q: %v", r.ID, e.Text, err))
		case e.Wrong && !found:
			failed = append(failed, fmt.Sprintf("%s: not found, though it is wrong: %q", r.ID, e.Text))
		case !e.Wrong && found:
			failed = append(failed, fmt.Sprintf("%s: found, though it is right: %q", r.ID, e.Text))
		}
	}
	return failed
}

// try says whether r finds the example.
func try(reader *english.Reader, r *drafter.Rule, e drafter.Example) (bool, error) {
	reply := e.Text
	if e.Reply != "" {
		reply = strings.Replace(e.Reply, "{}", e.Text, 1)
	}
	d := &drafter.Draft{Name: r.ID, Source: []byte(reply), Kind: e.Kind}
	d.Text = reader.Read(d.Source, english.Plain)
	if d.Kind == "" {
		d.Kind, d.KindGuessed = GuessKind(d.Text), true
	}
	c := drafter.Checker{Rules: []*drafter.Rule{r}, Tag: reader.Tag}
	found, err := c.Check(context.Background(), d)
	return len(found) > 0, err
}
