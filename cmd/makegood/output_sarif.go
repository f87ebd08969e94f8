package main

import (
	"bytes"
	"net/url"
	"path/filepath"
	"strings"

	"makegood/drafter"
)

// A sarifPrinter writes SARIF 2.1.0 (OASIS), which code hosts and editors
// read.
type sarifPrinter struct {
	engine  *engine
	version string
	index   map[string]int // of the rules in the driver's list
}

type sarifText struct {
	Text     string `json:"text"`
	Markdown string `json:"markdown,omitempty"`
}

type sarifRule struct {
	ID      string      `json:"id"`
	Name    string      `json:"name"`
	Short   sarifText   `json:"shortDescription"`
	Full    sarifText   `json:"fullDescription"`
	Help    sarifText   `json:"help"`
	Default sarifConfig `json:"defaultConfiguration"`
}

type sarifConfig struct {
	Enabled bool   `json:"enabled"`
	Level   string `json:"level"`
}

type sarifResult struct {
	RuleID       string            `json:"ruleId"`
	RuleIndex    int               `json:"ruleIndex"`
	Level        string            `json:"level"`
	Message      sarifText         `json:"message"`
	Locations    []sarifLocation   `json:"locations"`
	Fingerprints map[string]string `json:"partialFingerprints"`
	Fixes        []sarifFix        `json:"fixes,omitempty"`
}

type sarifLocation struct {
	Physical sarifPhysical  `json:"physicalLocation"`
	Logical  []sarifLogical `json:"logicalLocations,omitempty"`
}

type sarifLogical struct {
	Name string `json:"fullyQualifiedName"`
	Kind string `json:"kind"`
}

type sarifPhysical struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   sarifRegion   `json:"region"`
}

type sarifArtifact struct {
	URI string `json:"uri"`
}

type sarifRegion struct {
	StartLine   int        `json:"startLine,omitempty"`
	StartColumn int        `json:"startColumn,omitempty"`
	EndLine     int        `json:"endLine,omitempty"`
	EndColumn   int        `json:"endColumn,omitempty"`
	ByteOffset  int        `json:"byteOffset"`
	ByteLength  int        `json:"byteLength"`
	Snippet     *sarifText `json:"snippet,omitempty"`
}

type sarifFix struct {
	Description sarifText     `json:"description"`
	Changes     []sarifChange `json:"artifactChanges"`
}

type sarifChange struct {
	Artifact     sarifArtifact      `json:"artifactLocation"`
	Replacements []sarifReplacement `json:"replacements"`
}

type sarifReplacement struct {
	Deleted  sarifRegion `json:"deletedRegion"`
	Inserted sarifText   `json:"insertedContent"`
}

func (p *sarifPrinter) head() string {
	p.index = map[string]int{}
	list := []sarifRule{}
	for i, r := range p.engine.shelf.Rules {
		p.index[r.ID] = i
		severity := p.engine.severity(r)
		list = append(list, sarifRule{
			ID: r.ID, Name: r.Name, Short: sarifText{Text: r.Title}, Full: sarifText{Text: r.Reason},
			Help:    sarifText{Text: r.Advice, Markdown: page(p.engine, r)},
			Default: sarifConfig{Enabled: severity != drafter.Off, Level: sarifLevel(severity)},
		})
	}
	driver := map[string]any{"name": "makegood", "rules": list}
	if p.version != "" {
		driver["version"] = p.version
	}
	return `{
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": ` + string(encode(driver, "        ", "  ")) + `
      },
      "columnKind": "utf16CodeUnits",
      "results": [
        `
}

func (*sarifPrinter) between() string     { return ",\n        " }
func (*sarifPrinter) tail(*totals) string { return "\n      ]\n    }\n  ]\n}\n" }

func (p *sarifPrinter) report(r *report) []byte {
	if len(r.findings) == 0 {
		return nil
	}
	var b bytes.Buffer
	found, fixed := newRegions(r), newRegions(r)
	for i, f := range r.findings {
		if i > 0 {
			b.WriteString(p.between())
		}
		b.Write(encode(p.result(r, f, found, fixed), "        ", "  "))
	}
	return b.Bytes()
}

func (p *sarifPrinter) result(r *report, f drafter.Finding, found, fixed *regions) sarifResult {
	artifact := sarifArtifact{fileURI(r.file)}
	region := found.of(f.Span)
	if f.Text != "" {
		region.Snippet = &sarifText{Text: f.Text}
	}
	at := sarifLocation{Physical: sarifPhysical{artifact, region}}
	if r.part != "" { // the places are those of the decoded part
		at.Logical = []sarifLogical{{Name: "part " + r.part, Kind: "element"}}
	}
	out := sarifResult{
		RuleID: f.Rule, RuleIndex: p.index[f.Rule], Level: sarifLevel(f.Severity),
		Message: sarifText{Text: withSource(f.Message, f.Sources)}, Locations: []sarifLocation{at},
		Fingerprints: map[string]string{"makegood/v1": f.Rule + ":" + fingerprint(r, f)},
	}
	for _, fix := range f.Fixes {
		if len(fix.Edits) == 0 || r.part != "" {
			continue // a tool that applied it would spoil the message
		}
		change := sarifChange{Artifact: artifact}
		for _, e := range fix.Edits {
			change.Replacements = append(change.Replacements,
				sarifReplacement{fixed.of(e.Span), sarifText{Text: e.New}})
		}
		out.Fixes = append(out.Fixes, sarifFix{sarifText{Text: fix.Title}, []sarifChange{change}})
	}
	return out
}

// regions finds the regions of spans; asked in rising order, it goes through
// the source once.
type regions struct{ from, to *locator }

func newRegions(r *report) *regions { return &regions{locate(r), locate(r)} }

func (g *regions) of(s drafter.Span) sarifRegion {
	a, b := g.from.find(s.Start), g.to.find(s.End)
	return sarifRegion{
		StartLine: a.line, StartColumn: a.units, EndLine: b.line, EndColumn: b.units,
		ByteOffset: s.Start, ByteLength: s.Len(),
	}
}

// sarifLevel is what SARIF calls a severity.
func sarifLevel(s drafter.Severity) string {
	switch s {
	case drafter.Error, drafter.Warning, drafter.Note:
		return s.String()
	default:
		return "none"
	}
}

// fileURI is a file's name as a relative or absolute URI; the number of a
// message in a mailbox becomes the fragment.
func fileURI(name string) string {
	path, fragment, _ := strings.Cut(filepath.ToSlash(name), ".mbox#")
	u := url.URL{Path: path}
	if fragment != "" {
		u.Path, u.Fragment = path+".mbox", fragment
	}
	if strings.HasPrefix(path, "/") {
		u.Scheme = "file"
	}
	return u.String()
}
