package main

import (
	"fmt"
	"strings"

	"makegood/drafter"
	"makegood/internal/marks"
)

// A printer writes reports in one format. Its method report is called by
// several goroutines; the others by one.
type printer interface {
	head() string            // what comes first
	report(r *report) []byte // one report; nothing when it has none to say
	between() string         // what stands between two reports that say something
	tail(t *totals) string   // what comes last
}

// frame is the part of a printer that a format of lines needs not.
type frame struct{}

func (frame) head() string        { return "" }
func (frame) between() string     { return "" }
func (frame) tail(*totals) string { return "" }

// A gccPrinter writes a line a finding, as compilers do.
type gccPrinter struct{ frame }

func (gccPrinter) report(r *report) []byte {
	var b strings.Builder
	l := locate(r)
	for _, f := range r.findings {
		at := l.find(f.Span.Start)
		fmt.Fprintf(&b, "%s:%d:%d: %s: %s [%s]\n", printable(r.file), at.line, at.column, f.Severity, printable(f.Message), f.Rule)
	}
	return []byte(b.String())
}

// A githubPrinter writes workflow commands, which GitHub shows beside the
// lines of a change.
type githubPrinter struct{ frame }

func (githubPrinter) report(r *report) []byte {
	var b strings.Builder
	l, end := locate(r), locate(r)
	for _, f := range r.findings {
		command := f.Severity.String()
		if f.Severity == drafter.Note {
			command = "notice"
		}
		from, to := l.find(f.Span.Start), end.find(f.Span.End)
		fmt.Fprintf(&b, "::%s file=%s,line=%d,endLine=%d,col=%d", command, githubProperty(r.file), from.line, to.line, from.column)
		if from.line == to.line {
			fmt.Fprintf(&b, ",endColumn=%d", to.column)
		}
		fmt.Fprintf(&b, ",title=%s::%s\n", githubProperty(f.Rule+" "+f.Name), githubData(f.Message))
	}
	return []byte(b.String())
}

var (
	githubEscapes         = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	githubPropertyEscapes = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

func githubData(s string) string     { return githubEscapes.Replace(s) }
func githubProperty(s string) string { return githubPropertyEscapes.Replace(s) }

// A marksPrinter writes each letter with the findings as carets under its
// lines, as the tests of rules have it.
type marksPrinter struct{ frame }

func (marksPrinter) report(r *report) []byte {
	if !r.judged() {
		return nil
	}
	return []byte(marks.Print(string(r.draft.Source), marks.Of(r.findings)))
}

// locate is a locator for the source of r.
func locate(r *report) *locator {
	if r.draft == nil || len(r.findings)+len(r.ignored) == 0 {
		return &locator{}
	}
	return newLocator(r.draft.Source)
}
