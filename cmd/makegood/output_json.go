package main

import (
	"bytes"
	"encoding/json"

	"makegood/drafter"
)

// A jsonPrinter writes one document; docs/json.md describes it.
type jsonPrinter struct{ showIgnored bool }

type jsonFile struct {
	File        string         `json:"file"`
	Kind        string         `json:"kind"`
	KindGuessed bool           `json:"kind_guessed"`
	Language    string         `json:"language"`
	Part        string         `json:"part,omitempty"`
	Judged      bool           `json:"judged"`
	Why         string         `json:"why,omitempty"`
	Findings    []jsonFinding  `json:"findings"`
	Present     []string       `json:"present"`
	Missing     []string       `json:"missing"`
	Sentences   []jsonSentence `json:"sentences"`
	Ignored     []jsonIgnored  `json:"ignored,omitempty"`  // with --show-ignored
	Excluded    []jsonExcluded `json:"excluded,omitempty"` // with --show-ignored
}

type jsonFinding struct {
	Rule     string           `json:"rule"`
	Name     string           `json:"name"`
	Severity string           `json:"severity"`
	Start    int              `json:"start"`
	End      int              `json:"end"`
	Line     int              `json:"line"`
	Column   int              `json:"column"`
	Whole    bool             `json:"whole"`
	Text     string           `json:"text"`
	Message  string           `json:"message"`
	Advice   string           `json:"advice"`
	Evidence string           `json:"evidence"`
	Sources  []drafter.Source `json:"sources"`
	Fixes    []jsonFix        `json:"fixes"`
}

type jsonFix struct {
	Title string     `json:"title"`
	Safe  bool       `json:"safe"`
	Edits []jsonEdit `json:"edits"`
}

type jsonEdit struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	New   string `json:"new"`
}

type jsonSentence struct {
	Start int      `json:"start"`
	End   int      `json:"end"`
	Text  string   `json:"text"`
	Role  string   `json:"role"`
	Acts  []string `json:"acts"`
}

type jsonIgnored struct {
	jsonFinding
	Reason string `json:"reason"`
}

type jsonExcluded struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Why   string `json:"why"`
}

var roleNames = map[drafter.Role]string{
	drafter.Body: "body", drafter.Salutation: "salutation", drafter.Closing: "closing",
	drafter.Signature: "signature", drafter.Heading: "heading",
}

// One file is one line: quick to write for thousands, and still to be read.
func (jsonPrinter) head() string        { return "{\"version\":1,\"files\":[\n" }
func (jsonPrinter) between() string     { return ",\n" }
func (jsonPrinter) tail(*totals) string { return "\n]}\n" }

func (p jsonPrinter) report(r *report) []byte {
	if r.err != nil {
		return nil
	}
	t := r.draft.Text
	f := jsonFile{
		File: r.file, Kind: string(r.draft.Kind), KindGuessed: r.draft.KindGuessed, Language: t.Language,
		Part: r.part, Judged: r.judged(), Why: r.why,
		Findings: []jsonFinding{}, Present: []string{}, Missing: []string{}, Sentences: []jsonSentence{},
	}
	l := locate(r)
	for _, found := range r.findings {
		f.Findings = append(f.Findings, jsonOf(found, l))
	}
	for _, part := range r.parts {
		if part.Present {
			f.Present = append(f.Present, bare(part.Name))
		} else {
			f.Missing = append(f.Missing, bare(part.Name))
		}
	}
	if r.judged() {
		f.Sentences = jsonSentences(t)
	}
	if p.showIgnored {
		for _, ig := range r.ignored {
			f.Ignored = append(f.Ignored, jsonIgnored{jsonOf(ig.Finding, l), ig.reason})
		}
		for _, x := range t.Excluded {
			f.Excluded = append(f.Excluded, jsonExcluded{x.Start, x.End, x.Why})
		}
	}
	return encode(f, "", "")
}

// encode is v as JSON, whose lines after the first begin with prefix. Without
// an indent it is one line.
func encode(v any, prefix, indent string) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent(prefix, indent)
	if err := e.Encode(v); err != nil {
		panic(err) // our own types hold nothing that JSON cannot
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

func jsonOf(f drafter.Finding, l *locator) jsonFinding {
	at := l.find(f.Span.Start)
	out := jsonFinding{
		Rule: f.Rule, Name: f.Name, Severity: f.Severity.String(),
		Start: f.Span.Start, End: f.Span.End, Line: at.line, Column: at.column,
		Whole: f.Whole, Text: f.Text, Message: f.Message, Advice: f.Advice, Evidence: f.Evidence,
		Sources: append([]drafter.Source{}, f.Sources...), Fixes: []jsonFix{},
	}
	for _, fix := range f.Fixes {
		j := jsonFix{Title: fix.Title, Safe: fix.Safe, Edits: []jsonEdit{}}
		for _, e := range fix.Edits {
			j.Edits = append(j.Edits, jsonEdit{e.Start, e.End, e.New})
		}
		out.Fixes = append(out.Fixes, j)
	}
	return out
}

func jsonSentences(t *drafter.Text) []jsonSentence {
	list := make([]jsonSentence, 0, len(t.Sentences))
	for _, s := range t.Sentences {
		at := t.Written(s.Span)
		j := jsonSentence{Start: at.Start, End: at.End, Text: t.Plain[s.Start:s.End], Role: roleNames[s.Role], Acts: []string{}}
		for _, a := range s.Acts.List() {
			j.Acts = append(j.Acts, a.String())
		}
		list = append(list, j)
	}
	return list
}
