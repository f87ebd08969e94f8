// Package rules is the shelf of rules: pages that say what is wrong, why and
// who says so, and analyzers in Go that join their page by name.
//
// A page is a Markdown file under pages/ (docs/house-rules.md describes the
// format). The shelf that is built in is made of the pages by go generate, so
// that a check reads no YAML and compiles no pattern.
package rules

//go:generate go run ./gen

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"makegood/drafter"
	"makegood/internal/english/acts"
	"makegood/internal/phrase"
)

// A Shelf is a set of rules and the phrases they look for.
type Shelf struct {
	Rules []*drafter.Rule // in the order of their IDs
	sets  []*phrase.Set
}

// Default is the shelf that is built in.
func Default() (*Shelf, error) {
	set, err := phrase.Load(compiled)
	if err != nil {
		return nil, fmt.Errorf("built-in rules: %w", err)
	}
	return newShelf(builtin, set), nil
}

func newShelf(pages []Page, sets ...*phrase.Set) *Shelf {
	s := &Shelf{sets: sets, Rules: make([]*drafter.Rule, 0, len(pages))}
	for i := range pages {
		s.Rules = append(s.Rules, newRule(&pages[i]))
	}
	return s
}

// With is the shelf with the house rules of fsys added: pages (*.md, except
// those whose names begin with "_") that add a rule, replace one of the same
// ID, or switch one off. The error joins all that is wrong, each with the name
// of the page and, where known, the line.
func (s *Shelf) With(fsys fs.FS) (*Shelf, error) {
	pages, lex, err := loadPages(fsys)
	if err != nil {
		return nil, err
	}
	set, err := compile(pages, lex)
	if err != nil {
		return nil, err
	}
	out := &Shelf{Rules: slices.Clone(s.Rules), sets: append(slices.Clone(s.sets), set)}
	var wrong []error
	for i := range pages {
		wrong = append(wrong, out.put(&pages[i]))
	}
	if err := errors.Join(wrong...); err != nil {
		return nil, err
	}
	slices.SortStableFunc(out.Rules, func(a, b *drafter.Rule) int { return strings.Compare(a.ID, b.ID) })
	return out, nil
}

// put adds one house rule. Its phrases are kept apart from those of a rule it
// replaces, because both are still looked for.
func (s *Shelf) put(pg *Page) error {
	at := slices.IndexFunc(s.Rules, func(r *drafter.Rule) bool { return r.ID == pg.ID })
	if pg.Off {
		if at < 0 {
			return fmt.Errorf("%s: there is no rule %s to switch off", pg.File, pg.ID)
		}
		s.Rules = slices.Delete(s.Rules, at, at+1)
		return nil
	}
	if at >= 0 {
		s.Rules[at] = newRule(pg)
		return nil
	}
	s.Rules = append(s.Rules, newRule(pg))
	return nil
}

// Sets are the phrases a reader must look for, those of the acts included.
func (s *Shelf) Sets() []*phrase.Set { return s.sets }

// Find is the rule with that ID ("MG201") or name ("blame-others").
func (s *Shelf) Find(name string) (*drafter.Rule, bool) {
	for _, r := range s.Rules {
		if strings.EqualFold(r.ID, name) || r.Name == name {
			return r, true
		}
	}
	return nil, false
}

// compile makes one automaton of the acts' phrases and those of the pages.
func compile(pages []Page, lex *lexicon, more ...phrase.Group) (*phrase.Set, error) {
	classes := phrase.Classes{}
	for name, list := range acts.Classes() {
		classes[name] = list
	}
	for name, list := range lex.Classes {
		if _, taken := classes[name]; taken {
			return nil, fmt.Errorf("class {%s} is defined twice; a shelf's own classes begin with a capital", name)
		}
		classes[name] = list
	}
	groups := slices.Concat(more, lex.groups())
	for i := range pages {
		groups = append(groups, pages[i].phraseGroups()...)
	}
	set, err := phrase.Compile(classes, groups...)
	if err != nil {
		return nil, fmt.Errorf("rules: %w", err)
	}
	return set, nil
}
