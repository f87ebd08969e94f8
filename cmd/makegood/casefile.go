package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"makegood/drafter"
)

// caseFile is a case as JSON has it: the whole of it, or only an inner part.
type caseFile struct {
	Complaint *caseComplaint `json:"complaint"`
	Case      *caseState     `json:"case"`
	Contacts  []caseContact  `json:"contacts"`

	// The inner parts, when they stand alone.
	caseState
	caseComplaint
}

type caseComplaint struct {
	From    string   `json:"from"`
	Date    caseTime `json:"date"`
	Subject string   `json:"subject"`
	Text    string   `json:"text"`
}

type caseState struct {
	Decision string   `json:"decision"`
	State    string   `json:"state"`
	Amount   float64  `json:"amount"`
	Agreed   caseText `json:"agreed"`
	Public   bool     `json:"public"`
}

// A caseText is text, or an object that holds it as "text".
type caseText string

func (t *caseText) UnmarshalJSON(b []byte) error {
	if bytes.HasPrefix(b, []byte("{")) {
		var inner struct {
			Text string `json:"text"`
		}
		err := json.Unmarshal(b, &inner)
		*t = caseText(inner.Text)
		return err
	}
	return json.Unmarshal(b, (*string)(t))
}

type caseContact struct {
	At        caseTime `json:"at"`
	Channel   string   `json:"channel"`
	Direction string   `json:"direction"`
	Outcome   string   `json:"outcome"`
	By        string   `json:"by"`
	Note      string   `json:"note"`
}

// A caseTime is a time as people write it in such files.
type caseTime struct{ time.Time }

func (t *caseTime) UnmarshalJSON(b []byte) error {
	var s string
	if err := json.Unmarshal(b, &s); err != nil {
		return errors.New(`a time must be text such as "2026-05-04T09:30:00+01:00"`)
	}
	if s == "" {
		return nil
	}
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04", "2006-01-02 15:04", time.DateOnly} {
		if at, err := time.Parse(layout, s); err == nil {
			t.Time = at
			return nil
		}
	}
	return fmt.Errorf("%q is not a time such as 2026-05-04T09:30:00+01:00", s)
}

// loadCase reads the file of --case.
func loadCase(name string) (*drafter.Case, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, usage("", "--case: %v", reason(err, name))
	}
	c, err := parseCase(data)
	if err != nil {
		return nil, usage("docs/json.md shows the shape of a case", "--case: %s: %v", name, err)
	}
	return c, nil
}

// parseCase reads a case; keys it does not know are left alone.
func parseCase(data []byte) (*drafter.Case, error) {
	d := json.NewDecoder(bytes.NewReader(data))
	var f caseFile
	var err error
	if bytes.HasPrefix(bytes.TrimSpace(data), []byte("[")) {
		err = d.Decode(&f.Contacts)
	} else {
		err = d.Decode(&f)
	}
	if err != nil {
		return nil, caseError(err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("holds more than one case: give one line of it")
	}
	return f.drafter(), nil
}

// caseError says in plain words what is wrong with a case file.
func caseError(err error) error {
	var wrong *json.UnmarshalTypeError
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &wrong):
		return fmt.Errorf("%s cannot be a %s", wrong.Field, wrong.Value)
	case errors.As(err, &syntax), errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return fmt.Errorf("is not JSON: %w", err)
	default:
		return err
	}
}

// drafter is the case as the machine knows it.
func (f *caseFile) drafter() *drafter.Case {
	complaint, state := &f.caseComplaint, &f.caseState
	if f.Complaint != nil {
		complaint = f.Complaint
	}
	if f.Case != nil {
		state = f.Case
	}
	c := &drafter.Case{
		Complaint: drafter.Message{From: complaint.From, Date: complaint.Date.Time, Subject: complaint.Subject, Text: complaint.Text},
		Decision:  drafter.Decision(state.Decision), State: drafter.State(state.State),
		Amount: state.Amount, Agreed: string(state.Agreed), Public: state.Public,
	}
	for _, k := range f.Contacts {
		c.Contacts = append(c.Contacts, drafter.Contact{
			At: k.At.Time, Channel: k.Channel, Direction: k.Direction, Outcome: k.Outcome, By: k.By, Note: k.Note,
		})
	}
	return c
}
