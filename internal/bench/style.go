package main

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"makegood/internal/english/acts"
	"makegood/internal/page"
	"makegood/rules"
)

// A lexicon is a page that other pages share ("_lexicon.md").
type lexicon struct {
	Classes map[string][]string `yaml:"classes"`
	Guards  map[string][]string `yaml:"guards"`
}

// A style is what was written for Vale, in numbers.
type style struct {
	Rules   int `json:"rules"`   // a file for each page
	Tokens  int `json:"tokens"`  // regular expressions in them
	Bytes   int `json:"bytes"`   // their length
	Skipped int `json:"skipped"` // patterns that Vale cannot say
}

// A valeRule is a file of a style.
type valeRule struct {
	name, level, message string
	patterns             []string
}

// loadRules reads the pages of our shelf as rules for Vale, and the classes
// they name.
func loadRules(pages fs.FS) ([]valeRule, map[string][]string, error) {
	names, err := fs.Glob(pages, "*.md")
	if err != nil {
		return nil, nil, err
	}
	classes := maps.Clone(map[string][]string(acts.Classes()))
	var out []valeRule
	for _, name := range names {
		src, err := fs.ReadFile(pages, name)
		if err != nil {
			return nil, nil, err
		}
		if strings.HasPrefix(name, "_") {
			var lex lexicon
			if _, err := page.Parse(name, src, &lex); err != nil {
				return nil, nil, err
			}
			maps.Copy(classes, lex.Classes)
			continue
		}
		var pg rules.Page
		if _, err := page.Parse(name, src, &pg); err != nil {
			return nil, nil, err
		}
		if r, ok := ruleOf(&pg); ok {
			out = append(out, r)
		}
	}
	return out, classes, nil
}

// ruleOf is the rule for Vale that a page gives: its phrases, or where it has
// none the largest group that its analyzer looks for. The other groups only
// silence or sharpen a rule, and Vale has no such thing.
func ruleOf(pg *rules.Page) (valeRule, bool) {
	level := map[string]string{"error": "error", "warning": "warning", "note": "suggestion"}[pg.Severity]
	r := valeRule{pg.ID, level, pg.Reason, pg.Phrases}
	for _, p := range pg.Replace {
		r.patterns = append(r.patterns, p.Phrase)
	}
	if len(r.patterns) == 0 {
		for _, name := range slices.Sorted(maps.Keys(pg.Groups)) {
			if group := pg.Groups[name]; len(group) > len(r.patterns) {
				r.patterns = group
			}
		}
	}
	return r, level != "" && len(r.patterns) > 0
}

// writeStyle writes a style and its configuration into a folder.
func writeStyle(dir string, list []valeRule, say func(pattern string) (string, error)) (s style, err error) {
	files := filepath.Join(dir, "styles", "Makegood")
	if err := os.MkdirAll(files, 0o755); err != nil {
		return s, fmt.Errorf("write the style: %w", err)
	}
	for _, r := range list {
		text, n := r.yaml(say)
		s.Skipped += len(r.patterns) - n
		if n == 0 {
			continue
		}
		s.Rules++
		s.Tokens += n
		s.Bytes += len(text)
		if err := os.WriteFile(filepath.Join(files, r.name+".yml"), []byte(text), 0o644); err != nil {
			return s, fmt.Errorf("write the style: %w", err)
		}
	}
	if s.Rules == 0 {
		return s, errors.New("write the style: no page gives a rule")
	}
	ini := "StylesPath = styles\nMinAlertLevel = suggestion\n\n[*.txt]\nBasedOnStyles = Makegood\n"
	return s, os.WriteFile(filepath.Join(dir, ".vale.ini"), []byte(ini), 0o644)
}

// yaml is the rule as Vale reads it, and how many tokens it has.
func (r *valeRule) yaml(say func(string) (string, error)) (string, int) {
	var b strings.Builder
	quote := func(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }
	fmt.Fprintf(&b, "extends: existence\nmessage: %s\nlevel: %s\nignorecase: true\ntokens:\n",
		quote(strings.ReplaceAll(r.message, "%", "%%")), r.level)
	n := 0
	for _, p := range r.patterns {
		if token, err := say(p); err == nil {
			fmt.Fprintf(&b, "  - %s\n", quote(token))
			n++
		}
	}
	return b.String(), n
}
