// Package config reads makegood.toml, the user's settings, and the list of
// findings that are to be ignored. It is the only package that knows TOML.
package config

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"makegood/drafter"
)

// Name is the name of a configuration file.
const Name = "makegood.toml"

// A Config is what all configuration files say together. Its zero value is
// what holds without any.
type Config struct {
	Files  []string // that were read, the nearest first
	Rules  []string // folders of house rules, the nearest last
	FailOn string   // note, warning, error, never; empty when not set
	Width  int      // columns; 0 when not set
	Kind   drafter.Kind
	House  drafter.House

	severities []setting // the nearest last
}

// A setting is the severity of one rule and where that is said.
type setting struct {
	file     string
	line     int
	rule     string
	severity drafter.Severity
}

// file is a configuration file as TOML has it.
type file struct {
	Severity map[string]string `toml:"severity"`
	Rules    []string          `toml:"rules"`
	FailOn   string            `toml:"fail-on"`
	Staff    []string          `toml:"staff"`
	Products []string          `toml:"products"`
	Phones   []string          `toml:"phones"`
	Width    int               `toml:"width"`
	Kind     string            `toml:"kind"`
}

// Places says where to look for configuration files.
type Places struct {
	Dir  string // the folder to start in
	Home string // the user's home folder
	XDG  string // $XDG_CONFIG_HOME; empty means ~/.config
}

// Base is the folder of the user's own configuration; empty when there is no
// home to have it in.
func (p Places) Base() string {
	switch {
	case p.XDG != "":
		return filepath.Join(p.XDG, "makegood")
	case p.Home != "":
		return filepath.Join(p.Home, ".config", "makegood")
	default:
		return ""
	}
}

// Find is the configuration files that count, the nearest first: those of the
// folder and its parents up to the home folder or the root of a repository,
// then the user's own.
func (p Places) Find() []string {
	var found []string
	add := func(name string) {
		if info, err := os.Stat(name); err == nil && info.Mode().IsRegular() {
			found = append(found, name)
		}
	}
	for dir := p.Dir; dir != ""; {
		add(filepath.Join(dir, Name))
		parent := filepath.Dir(dir)
		_, err := os.Stat(filepath.Join(dir, ".git"))
		if err == nil || dir == p.Home || parent == dir {
			break
		}
		dir = parent
	}
	if base := p.Base(); base != "" && !slices.Contains(found, filepath.Join(base, Name)) {
		add(filepath.Join(base, Name))
	}
	return found
}

// Load reads the files, the nearest first, and puts them together: a nearer
// file's settings win, lists are joined. The error lists all that is wrong.
func Load(files []string) (*Config, error) {
	c := &Config{Files: files}
	var wrong Error
	for _, name := range slices.Backward(files) {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("read configuration: %w", err)
		}
		f, at, problems := parse(data, name)
		if len(problems) > 0 {
			wrong = append(wrong, problems...)
			continue
		}
		c.add(f, at, name)
	}
	if len(wrong) > 0 {
		return nil, wrong
	}
	return c, nil
}

// add puts a nearer file on top.
func (c *Config) add(f *file, at map[string]int, name string) {
	for _, dir := range f.Rules {
		if !filepath.IsAbs(dir) {
			dir = filepath.Join(filepath.Dir(name), dir)
		}
		c.Rules = append(c.Rules, dir)
	}
	if f.FailOn != "" {
		c.FailOn = f.FailOn
	}
	if f.Width != 0 {
		c.Width = f.Width
	}
	if f.Kind != "" {
		c.Kind = drafter.Kind(f.Kind)
	}
	c.House.Staff = append(c.House.Staff, f.Staff...)
	c.House.Products = append(c.House.Products, f.Products...)
	c.House.Phones = append(c.House.Phones, f.Phones...)
	var settings []setting
	for rule, word := range f.Severity {
		severity, _ := drafter.ParseSeverity(word)
		settings = append(settings, setting{name, at["severity."+rule], rule, severity})
	}
	slices.SortFunc(settings, func(a, b setting) int { return a.line - b.line })
	c.severities = append(c.severities, settings...)
}

// Severities is the severity of each rule that was given one, by rule ID. The
// rules are known by ID and by name; any other is an error.
func (c *Config) Severities(rules []*drafter.Rule) (map[string]drafter.Severity, error) {
	if len(c.severities) == 0 {
		return nil, nil
	}
	ids := map[string]string{}
	for _, r := range rules {
		ids[r.ID], ids[r.Name] = r.ID, r.ID
	}
	var wrong Error
	severities := map[string]drafter.Severity{}
	for _, s := range c.severities {
		id, ok := ids[s.rule]
		if !ok {
			p := Problem{File: s.file, Line: s.line, Text: fmt.Sprintf("there is no rule %q", s.rule)}
			if near, ok := Nearest(s.rule, slices.Sorted(keys(ids))); ok {
				p.Hint = fmt.Sprintf("did you mean %q?", near)
			}
			wrong = append(wrong, p)
			continue
		}
		severities[id] = s.severity
	}
	if len(wrong) > 0 {
		return nil, wrong
	}
	return severities, nil
}

func keys[V any](m map[string]V) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// An Error lists all that is wrong in the configuration files.
type Error []Problem

// A Problem is one thing that is wrong.
type Problem struct {
	File string
	Line int
	Text string
	Hint string // what might have been meant; may be empty
}

func (p Problem) String() string {
	if p.Line == 0 {
		return p.File + ": " + p.Text
	}
	return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Text)
}

func (e Error) Error() string {
	lines := make([]string, len(e))
	for i, p := range e {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}

// decode reads TOML strictly into v.
func decode(data []byte, name string, v any) []Problem {
	d := toml.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	err := d.Decode(v)
	var strict *toml.StrictMissingError
	var single *toml.DecodeError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &strict):
		var problems []Problem
		for _, e := range strict.Errors {
			row, _ := e.Position()
			problems = append(problems, Problem{File: name, Line: row, Text: fmt.Sprintf("unknown key %q", strings.Join(e.Key(), "."))})
		}
		return problems
	case errors.As(err, &single):
		row, _ := single.Position()
		return []Problem{{File: name, Line: row, Text: strings.TrimPrefix(single.Error(), "toml: ")}}
	default:
		return []Problem{{File: name, Text: err.Error()}}
	}
}

// exists says whether err is anything but "there is no such file".
func exists(err error) bool { return !errors.Is(err, fs.ErrNotExist) }
