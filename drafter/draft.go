package drafter

import (
	"context"
	"fmt"
)

// A Kind is what a reply is for. Rules respect it: nobody expects a remedy in
// an acknowledgement.
type Kind string

const (
	Acknowledgement Kind = "acknowledgement" // we have it, and you hear from me by then
	Reply           Kind = "reply"           // the substantive answer
	Refusal         Kind = "refusal"         // says no, to all or part
	Confirmation    Kind = "confirmation"    // of what was agreed
	FollowUp        Kind = "follow-up"       // after the matter was settled
	LetterRequest   Kind = "letter-request"  // asks the satisfied customer for a sentence or two
)

// Kinds lists every kind.
func Kinds() []Kind {
	return []Kind{Acknowledgement, Reply, Refusal, Confirmation, FollowUp, LetterRequest}
}

// ParseKind is the kind of that name.
func ParseKind(name string) (Kind, bool) {
	for _, k := range Kinds() {
		if string(k) == name {
			return k, true
		}
	}
	return "", false
}

// A Draft is a reply to a complaint before it is sent.
type Draft struct {
	Name   string // for messages: a file's name
	Source []byte // as written; findings point here
	Text   *Text  // as read
	Kind   Kind
	// KindGuessed says that nobody told what kind of reply this is.
	KindGuessed bool
	// Message says that the draft was read from a message, whose enclosures
	// could be counted; nobody can see what will be enclosed with a bare text.
	Message bool
	// Attachments counts what is enclosed; a bare text has none.
	Attachments int
	Case        *Case // nil when the case is not known
	House       House // what the firm that writes knows about itself
}

// A Checker judges drafts with the rules it was given. It is safe for use by
// several goroutines.
type Checker struct {
	Rules []*Rule
	// Severities overrule the rules' own proposals, by rule ID.
	Severities map[string]Severity
	// Tag puts part-of-speech tags on the words of a text. It is called at
	// most once a draft, and only when a rule that runs needs them.
	Tag func(*Text)
}

// Check runs the rules over d and returns what they found, in reading order.
// The error names the rule that broke; a finding is not an error.
func (c *Checker) Check(ctx context.Context, d *Draft) ([]Finding, error) {
	if d.Text == nil {
		return nil, fmt.Errorf("check %s: the draft was not read", d.Name)
	}
	if len(d.Text.Sentences) == 0 {
		return nil, nil
	}
	var found []Finding
	tagged := false
	for _, r := range c.Rules {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("check %s: %w", d.Name, err)
		}
		severity := r.Severity
		if s, ok := c.Severities[r.ID]; ok {
			severity = s
		}
		if severity == Off || r.Needs&NeedCase != 0 && d.Case == nil {
			continue
		}
		if r.Needs&NeedTags != 0 && !tagged && c.Tag != nil {
			c.Tag(d.Text)
			tagged = true
		}
		pass := &Pass{Rule: r, Draft: d, Text: d.Text, findings: &found, severity: severity}
		if err := r.Run(pass); err != nil {
			return nil, fmt.Errorf("check %s: rule %s: %w", d.Name, r.ID, err)
		}
	}
	sortFindings(found)
	return found, nil
}
