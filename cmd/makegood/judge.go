package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"makegood/drafter"
	"makegood/internal/eml"
	"makegood/internal/english"
	"makegood/rules"
)

// A judge turns items into reports. It is safe for use by several goroutines.
type judge struct {
	*engine
	kind    drafter.Kind // empty: guess
	theCase *drafter.Case
	ignores *ignoreList
}

// report judges one item.
func (j *judge) report(ctx context.Context, it item) (r *report) {
	r = &report{file: it.name, path: it.path}
	defer func() {
		if p := recover(); p != nil { // one letter that breaks a rule must not cost the others
			r.err, r.code = fmt.Errorf("%s: this text breaks makegood: %v", it.name, p), exitFailed
		}
	}()
	if it.err != nil {
		r.err, r.code = it.err, it.code
		return r
	}
	data, err := it.read()
	if err != nil {
		r.err, r.code = err, it.code
		if errors.Is(err, errTooLarge) {
			r.code = exitFailed
		}
		return r
	}
	j.judge(ctx, r, data, it.input)
	return r
}

// judge reads the text and checks it.
func (j *judge) judge(ctx context.Context, r *report, data []byte, input string) {
	if input == "auto" {
		input = detect(r.file, data)
	}
	r.draft = &drafter.Draft{Name: r.file, Source: data, Text: &drafter.Text{}, Case: j.theCase}
	format := english.Plain
	switch input {
	case "message":
		r.message = true
		if format, r.why = r.readMessage(data); r.why != "" {
			return
		}
	case "markdown":
		format = english.Markdown
	case "html":
		format = english.HTML
	}
	if r.why = unreadable(r.draft.Source, format); r.why != "" {
		return
	}
	d := r.draft
	d.House = j.cfg.House
	d.Text = j.reader.Read(d.Source, format)
	switch {
	case d.Text.Language != "" && d.Text.Language != "en":
		r.why = languageName(d.Text.Language)
		return
	case len(d.Text.Sentences) == 0:
		r.why = "no words of its writer's own in it"
		return
	case wordCount(d.Text) > maxWords:
		r.why = "more than 30,000 words: no reply is that long"
		return
	}
	if d.Kind = j.kind; d.Kind == "" {
		d.Kind, d.KindGuessed = rules.GuessKind(d.Text), true
	}
	found, err := j.checker.Check(ctx, d)
	if err != nil {
		r.err, r.code = err, exitFailed
		return
	}
	r.parts = rules.Parts(d)
	j.ignores.sort(r, found)
}

// readMessage takes the text of a message, which the findings then point into.
func (r *report) readMessage(data []byte) (english.Format, string) {
	m := eml.Parse(data)
	text, html, part := m.BodyText()
	if text == nil {
		for _, n := range m.Notes {
			if why, ok := strings.CutPrefix(n, "no text: "); ok {
				return 0, why
			}
		}
		return 0, "the message holds no text"
	}
	r.part = part
	r.draft.Source = text
	r.draft.Message, r.draft.Attachments = true, m.Attachments
	if html {
		return english.HTML, ""
	}
	return english.Plain, ""
}

// detect says what a text is: by its name, then by how it begins.
func detect(name string, data []byte) string {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".eml":
		return "message"
	case ".html", ".htm":
		return "html"
	case ".md", ".markdown":
		return "markdown"
	}
	if eml.LooksLikeMessage(data) {
		return "message"
	}
	head := bytes.ToLower(bytes.TrimSpace(bytes.TrimPrefix(data[:min(len(data), 1024)], []byte("\ufeff"))))
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<p>", "<p ", "<div"} {
		if bytes.HasPrefix(head, []byte(tag)) {
			return "html"
		}
	}
	return "plain"
}

// formats are files that hold no plain text, by how they begin.
var formats = []struct{ magic, is string }{
	{"%PDF-", "a PDF file, not text"},
	{"PK\x03\x04", "a Word, OpenDocument or ZIP file, not text: save it as text, HTML or Markdown"},
	{"\xd0\xcf\x11\xe0", "an old Word or Outlook file, not text: save it as text or HTML"},
	{`{\rtf`, "a Rich Text file: save it as text or HTML"},
}

// The longest texts that are judged. Whoever waits for an answer is not to wait
// for something that cannot be a reply; HTML holds more than its words.
const (
	maxText  = 1 << 19 // bytes, with all that is quoted
	maxHTML  = 2 << 20 // bytes
	maxWords = 30_000  // of the writer's own
)

func wordCount(t *drafter.Text) int {
	n := 0
	for i := range t.Sentences {
		n += len(t.Sentences[i].Words)
	}
	return n
}

// unreadable says why data is no text that could be judged; empty if it is.
func unreadable(data []byte, format english.Format) string {
	switch {
	case format == english.HTML && len(data) > maxHTML:
		return "longer than 2 MB: no reply is that long"
	case format != english.HTML && len(data) > maxText:
		return "longer than 512 KB: no reply is that long"
	}
	head := data[:min(len(data), 8192)]
	if len(bytes.TrimSpace(head)) == 0 && len(bytes.TrimSpace(data)) == 0 {
		return "empty"
	}
	for _, f := range formats {
		if bytes.HasPrefix(head, []byte(f.magic)) {
			return f.is
		}
	}
	utf16 := bytes.HasPrefix(head, []byte("\xff\xfe")) || bytes.HasPrefix(head, []byte("\xfe\xff"))
	if !utf16 && bytes.IndexByte(head, 0) >= 0 {
		return "binary data, not text"
	}
	return ""
}
