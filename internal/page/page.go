// Package page reads pages: a front matter in YAML, then Markdown. Rules and
// templates are pages. It is the only package that knows YAML.
package page

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"
)

// A Page is a front matter that was decoded, and the Markdown behind it.
type Page struct {
	Name string // for messages: the file's name
	Body string // Markdown, after the front matter
	Line int    // the line of the file on which Body starts, from 1
}

// fence opens and closes the front matter.
const fence = "---"

// Parse decodes the front matter of src into the struct that into points at;
// a key it does not know is an error. Errors name the page and the line.
func Parse(name string, src []byte, into any) (*Page, error) {
	front, p, err := split(name, src)
	if err != nil {
		return nil, err
	}
	if err := yaml.UnmarshalWithOptions(front, into, yaml.Strict()); err != nil {
		return nil, located(name, err)
	}
	return p, nil
}

// split cuts the front matter off.
func split(name string, src []byte) ([]byte, *Page, error) {
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	src = bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n"))
	first, rest, ok := bytes.Cut(src, []byte("\n"))
	if !ok || strings.TrimRight(string(first), " ") != fence {
		return nil, nil, fmt.Errorf("%s:1: a page starts with a line %q", name, fence)
	}
	line := 2
	for at := 0; at <= len(rest); line++ {
		next, _, more := bytes.Cut(rest[at:], []byte("\n"))
		if strings.TrimRight(string(next), " ") == fence {
			body := rest[min(at+len(next)+1, len(rest)):]
			return rest[:at], &Page{Name: name, Body: string(body), Line: line + 1}, nil
		}
		if !more {
			break
		}
		at += len(next) + 1
	}
	return nil, nil, fmt.Errorf("%s:1: the front matter is not closed by a line %q", name, fence)
}

// located says an error of the YAML library in one line, with the line of the
// file: the front matter starts on its second.
func located(name string, err error) error {
	var y yaml.Error
	if !errors.As(err, &y) {
		return fmt.Errorf("%s: %w", name, err)
	}
	line := 0
	if t := y.GetToken(); t != nil && t.Position != nil {
		line = t.Position.Line + 1
	}
	return fmt.Errorf("%s:%d: %s", name, line, strings.ReplaceAll(y.GetMessage(), "\n", " "))
}

// A Section is the part of a body under a heading of the second level.
type Section struct {
	Title string
	Text  string
	Line  int // of the first line of Text in the file
}

// Sections cuts the body at its headings of the second level ("## Wrong").
// What stands before the first has no title.
func (p *Page) Sections() []Section {
	out := []Section{{Line: p.Line}}
	for i, line := range strings.SplitAfter(p.Body, "\n") {
		if title, ok := strings.CutPrefix(line, "## "); ok {
			out = append(out, Section{Title: strings.TrimSpace(title), Line: p.Line + i + 1})
			continue
		}
		out[len(out)-1].Text += line
	}
	return out
}

// Items lists the items of the Markdown list in s ("- …"); lines that are
// indented under an item belong to it.
func (s Section) Items() []string {
	var out []string
	for line := range strings.SplitSeq(s.Text, "\n") {
		item, ok := strings.CutPrefix(line, "- ")
		switch {
		case ok:
			out = append(out, strings.TrimSpace(item))
		case strings.HasPrefix(line, "  ") && len(out) > 0:
			out[len(out)-1] += "\n" + strings.TrimSpace(line)
		}
	}
	return out
}
