package main

import (
	"bytes"
	"encoding/binary"
	"slices"
	"sort"
	"unicode/utf8"

	"makegood/drafter"
	"makegood/rules"
)

// A report is what is said about one reply.
type report struct {
	file     string // as given; "Sent.mbox#12" for a message of an mbox file
	path     string // of the file to write; empty when there is none
	part     string // of a MIME message: the places are those of its decoded text
	message  bool
	draft    *drafter.Draft
	why      string // not empty: not judged, for this reason
	findings []drafter.Finding
	ignored  []ignored
	parts    []rules.Part
	err      error // could not be checked; the other fields are empty then
	code     int   // the exit code of err
}

// An ignored finding is one that is not shown, and why.
type ignored struct {
	drafter.Finding
	reason string
}

func (r *report) judged() bool { return r.err == nil && r.why == "" }

// sentenceAt is the number of the sentence that byte at of the source lies in,
// or -1.
func (r *report) sentenceAt(at int) int {
	t := r.draft.Text
	i := sort.Search(len(t.Sentences), func(i int) bool { return t.Written(t.Sentences[i].Span).End > at })
	if i < len(t.Sentences) && t.Written(t.Sentences[i].Span).Start <= at {
		return i
	}
	return -1
}

// totals are the sums over all reports.
type totals struct {
	files, clean, skipped, failed int
	bySeverity                    [drafter.Error + 1]int
	ignored                       int
	rule                          string // that was found first, among the most serious
	severity                      drafter.Severity
}

func (t *totals) add(r *report) {
	t.files++
	switch {
	case r.err != nil:
		t.failed++
	case r.why != "":
		t.skipped++
	case len(r.findings) == 0:
		t.clean++
	}
	t.ignored += len(r.ignored)
	for _, f := range r.findings {
		t.bySeverity[f.Severity]++
		if f.Severity > t.severity {
			t.rule, t.severity = f.Rule, f.Severity
		}
	}
}

// A place is where a person or an editor looks for a byte.
type place struct {
	line   int // from 1
	column int // from 1, in characters
	units  int // from 1, in UTF-16 code units
}

// A locator finds the places of bytes. Asked in rising order, it goes through
// the source once.
type locator struct {
	source []byte
	order  binary.ByteOrder // of UTF-16; nil for all else
	lines  []int            // where each line starts

	line, at int // the last answer
	place    place
}

func newLocator(source []byte) *locator {
	l := &locator{source: source, lines: []int{0}, line: -1}
	if len(source) >= 2 {
		switch {
		case source[0] == 0xff && source[1] == 0xfe:
			l.order = binary.LittleEndian
		case source[0] == 0xfe && source[1] == 0xff:
			l.order = binary.BigEndian
		}
	}
	if l.order != nil {
		for i := 0; i+1 < len(source); i += 2 {
			if l.order.Uint16(source[i:]) == '\n' {
				l.lines = append(l.lines, i+2)
			}
		}
		return l
	}
	for at := 0; ; {
		i := bytes.IndexByte(source[at:], '\n')
		if i < 0 {
			return l
		}
		at += i + 1
		l.lines = append(l.lines, at)
	}
}

// find is the place of byte at.
func (l *locator) find(at int) place {
	line, ok := slices.BinarySearch(l.lines, at)
	if !ok {
		line--
	}
	if line != l.line || at < l.at {
		l.line, l.at = line, l.lines[line]
		l.place = place{line: line + 1, column: 1, units: 1}
		if line == 0 {
			l.skipMark()
		}
	}
	for l.at < at && l.at < len(l.source) {
		l.step()
	}
	return l.place
}

// skipMark leaves a byte order mark out of the count.
func (l *locator) skipMark() {
	if l.order != nil {
		l.at = 2
	} else if bytes.HasPrefix(l.source, []byte("\ufeff")) {
		l.at = 3
	}
}

// step goes on by one character.
func (l *locator) step() {
	if l.order != nil {
		unit := uint16(0)
		if l.at+1 < len(l.source) {
			unit = l.order.Uint16(l.source[l.at:])
		}
		l.at += 2
		l.place.units++
		if unit < 0xdc00 || unit > 0xdfff { // the second half of a pair is no character
			l.place.column++
		}
		return
	}
	r, size := utf8.DecodeRune(l.source[l.at:])
	l.at += size
	l.place.column++
	l.place.units++
	if r > 0xffff {
		l.place.units++
	}
}
