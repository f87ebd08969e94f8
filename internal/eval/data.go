package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"time"

	"makegood/drafter"
	"makegood/internal/english"
)

// A reply is one line of dev.jsonl.
type reply struct {
	ID        string `json:"id"`
	Sampling  string `json:"sampling"`
	Reply     string `json:"reply"`
	Sentences []struct {
		Start  int      `json:"bstart"`
		End    int      `json:"bend"`
		Labels []string `json:"labels"`
	} `json:"sentences"`
}

// A dossier is one line of cases.jsonl.
type dossier struct {
	ID        string       `json:"id"`
	Kind      drafter.Kind `json:"kind"`
	Complaint message      `json:"complaint"`
	Case      struct {
		Decision drafter.Decision `json:"decision"`
		State    drafter.State    `json:"state"`
		Amount   float64          `json:"amount"`
		Agreed   *struct {
			Text string `json:"text"`
		} `json:"agreed"`
		Public bool `json:"public"`
	} `json:"case"`
	Contacts []struct {
		At        time.Time `json:"at"`
		Channel   string    `json:"channel"`
		Direction string    `json:"direction"`
		Outcome   string    `json:"outcome"`
		By        string    `json:"by"`
		Note      string    `json:"note"`
	} `json:"contacts"`
	Reply  message `json:"reply"`
	Expect []place `json:"expect"`
	Near   []place `json:"near"`
}

type message struct {
	From    string    `json:"from"`
	Date    time.Time `json:"date"`
	Subject string    `json:"subject"`
	Format  string    `json:"format"`
	Text    string    `json:"text"`
}

// A place is a rule and the words it is about; nil means the whole reply.
type place struct {
	Rule  string  `json:"rule"`
	Quote *string `json:"quote"`
}

// load reads a file of one JSON value a line.
func load[T any](name string) ([]T, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var all []T
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<24)
	for in.Scan() {
		var one T
		if err := json.Unmarshal(in.Bytes(), &one); err != nil {
			return nil, fmt.Errorf("%s: line %d: %w", name, len(all)+1, err)
		}
		all = append(all, one)
	}
	return all, in.Err()
}

// asCase is the dossier as the machine knows it.
func (d *dossier) asCase() *drafter.Case {
	c := &drafter.Case{
		Complaint: drafter.Message{From: d.Complaint.From, Date: d.Complaint.Date, Subject: d.Complaint.Subject, Text: d.Complaint.Text},
		Decision:  d.Case.Decision, State: d.Case.State, Amount: d.Case.Amount, Public: d.Case.Public,
	}
	if d.Case.Agreed != nil {
		c.Agreed = d.Case.Agreed.Text
	}
	for _, k := range d.Contacts {
		c.Contacts = append(c.Contacts, drafter.Contact{
			At: k.At, Channel: k.Channel, Direction: k.Direction, Outcome: k.Outcome, By: k.By, Note: k.Note,
		})
	}
	return c
}

// draft reads the dossier's reply.
func (d *dossier) draft(r *english.Reader) *drafter.Draft {
	format := english.Plain
	switch d.Reply.Format {
	case "markdown":
		format = english.Markdown
	case "html":
		format = english.HTML
	}
	draft := &drafter.Draft{Name: d.ID, Source: []byte(d.Reply.Text), Kind: d.Kind}
	draft.Text = r.Read(draft.Source, format)
	return draft
}
