package rules

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	"makegood/drafter"
	"makegood/internal/page"
	"makegood/internal/phrase"
)

// A Page is a rule as its page has it.
type Page struct {
	ID       string           `yaml:"id"`
	Name     string           `yaml:"name"`
	Title    string           `yaml:"title"`
	Severity string           `yaml:"severity"`
	Reason   string           `yaml:"reason"`
	Advice   string           `yaml:"advice"`
	Sources  []drafter.Source `yaml:"sources"`

	Kinds    []string `yaml:"kinds"`     // judged in these kinds of reply only
	NotKinds []string `yaml:"not-kinds"` // never judged in these
	Roles    []string `yaml:"roles"`     // parts of the letter; default: body
	NotActs  []string `yaml:"not-acts"`  // sentences that do one of these are left alone, unless they turn round
	Needs    []string `yaml:"needs"`     // "tags", "case"

	Phrases  []string   `yaml:"phrases"`   // found is a finding …
	Unless   []string   `yaml:"unless"`    // … unless one of these is in the sentence,
	UnlessAt []string   `yaml:"unless-at"` // or one of these shares a word with it,
	Guards   []string   `yaml:"guards"`    // or one of these guards of the lexicon stands before its end
	Replace  []Replaced `yaml:"replace"`

	Groups map[string][]string `yaml:"groups"` // phrases for the analyzer
	Named  []phrase.Group      `yaml:"-"`      // Groups in order

	Frame string `yaml:"example-frame"` // "{}" stands for the example
	Kind  string `yaml:"example-kind"`  // the kind of reply the examples are

	Off bool `yaml:"off"` // a house page that switches a rule off

	File     string            `yaml:"-"`
	Doc      string            `yaml:"-"`
	Examples []drafter.Example `yaml:"-"`
}

// Replaced is a phrase that may be replaced word for word.
type Replaced struct {
	Phrase string `yaml:"phrase"`
	With   string `yaml:"with"`
	Safe   bool   `yaml:"safe"`
}

// A lexicon is what the pages whose names begin with "_" hold: classes and
// guards that several rules of a shelf share. Its classes begin with a capital,
// those of the acts do not.
type lexicon struct {
	Classes phrase.Classes      `yaml:"classes"`
	Guards  map[string][]string `yaml:"guards"`
}

// add reads one page of the lexicon.
func (l *lexicon) add(name string, src []byte) error {
	var more lexicon
	if _, err := page.Parse(name, src, &more); err != nil {
		return err
	}
	for class, list := range more.Classes {
		if _, taken := l.Classes[class]; taken {
			return fmt.Errorf("%s:1: class {%s} is defined on another page too", name, class)
		}
		l.Classes[class] = list
	}
	for guard, list := range more.Guards {
		l.Guards[guard] = append(l.Guards[guard], list...)
	}
	return nil
}

func (l *lexicon) groups() []phrase.Group {
	return named("guard:", l.Guards)
}

// named turns a map into groups in a fixed order.
func named(prefix string, groups map[string][]string) []phrase.Group {
	var out []phrase.Group
	for name, list := range groups {
		out = append(out, phrase.Group{Name: prefix + name, Phrases: list})
	}
	slices.SortFunc(out, func(a, b phrase.Group) int { return strings.Compare(a.Name, b.Name) })
	return out
}

// phraseGroups is everything the page looks for.
func (pg *Page) phraseGroups() []phrase.Group {
	groups := []phrase.Group{
		{Name: pg.ID, Phrases: pg.Phrases},
		{Name: pg.ID + "!", Phrases: pg.Unless},
		{Name: pg.ID + "!at", Phrases: pg.UnlessAt},
	}
	for i, r := range pg.Replace {
		groups = append(groups, phrase.Group{Name: pg.replaceGroup(i), Phrases: []string{r.Phrase}})
	}
	return append(groups, pg.Named...)
}

func (pg *Page) replaceGroup(i int) string { return pg.ID + "~" + strconv.Itoa(i) }

// loadPages reads every page of a shelf. The error joins all that is wrong.
func loadPages(fsys fs.FS) ([]Page, *lexicon, error) {
	names, err := fs.Glob(fsys, "*.md")
	if err != nil {
		return nil, nil, fmt.Errorf("load rules: %w", err)
	}
	lex := &lexicon{Classes: phrase.Classes{}, Guards: map[string][]string{}}
	var pages []Page
	var wrong []error
	for _, name := range names {
		src, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, nil, fmt.Errorf("load rules: %w", err)
		}
		if strings.HasPrefix(path.Base(name), "_") {
			wrong = append(wrong, lex.add(name, src))
			continue
		}
		pg, err := parsePage(name, src)
		if err != nil {
			wrong = append(wrong, err)
			continue
		}
		pages = append(pages, *pg)
	}
	slices.SortFunc(pages, func(a, b Page) int { return strings.Compare(a.ID, b.ID) })
	for i := 1; i < len(pages); i++ {
		if pages[i].ID == pages[i-1].ID {
			wrong = append(wrong, fmt.Errorf("%s: rule %s is on page %s too", pages[i].File, pages[i].ID, pages[i-1].File))
		}
	}
	return pages, lex, errors.Join(wrong...)
}

// parsePage reads one page and says all that is wrong with it.
func parsePage(name string, src []byte) (*Page, error) {
	pg := &Page{File: name}
	body, err := page.Parse(name, src, pg)
	if err != nil {
		return nil, err
	}
	pg.Named = named(pg.ID+"/", pg.Groups)
	pg.Groups = nil
	pg.Doc = strings.TrimSpace(body.Body) + "\n"
	for _, s := range body.Sections() {
		wrong := strings.EqualFold(s.Title, "wrong")
		if !wrong && !strings.EqualFold(s.Title, "right") {
			continue
		}
		for _, item := range s.Items() {
			pg.Examples = append(pg.Examples, drafter.Example{Text: item, Wrong: wrong, Reply: pg.Frame, Kind: drafter.Kind(pg.Kind)})
		}
	}
	return pg, pg.valid()
}

// valid says what a page lacks.
func (pg *Page) valid() error {
	var wrong []error
	say := func(format string, args ...any) {
		wrong = append(wrong, fmt.Errorf(pg.File+":1: "+format, args...))
	}
	if pg.ID == "" {
		say("the page has no id")
	}
	if pg.Off {
		return errors.Join(wrong...)
	}
	if pg.Name == "" || strings.ToLower(pg.Name) != pg.Name || strings.ContainsAny(pg.Name, " _") {
		say("name %q is not lower case words joined by hyphens", pg.Name)
	}
	if _, ok := drafter.ParseSeverity(pg.Severity); !ok {
		say("severity %q is none of error, warning, note, off", pg.Severity)
	}
	if pg.Reason == "" || pg.Advice == "" || pg.Title == "" {
		say("title, reason and advice must each say something")
	}
	if len(pg.Sources) == 0 {
		say("no rule without a source: who says so, and where?")
	}
	for _, k := range slices.Concat(pg.Kinds, pg.NotKinds) {
		if _, ok := drafter.ParseKind(k); !ok {
			say("there is no kind of reply %q", k)
		}
	}
	for _, r := range pg.Roles {
		if _, ok := roles[r]; !ok {
			say("there is no role %q", r)
		}
	}
	for _, a := range pg.NotActs {
		if _, ok := drafter.ParseAct(a); !ok {
			say("there is no act %q", a)
		}
	}
	for _, n := range pg.Needs {
		if n != "tags" && n != "case" {
			say("needs %q is neither tags nor case", n)
		}
	}
	_, coded := analyzers[pg.Name]
	if !coded && len(pg.Phrases) == 0 {
		say("the page looks for nothing: it has no phrases")
	}
	if !slices.ContainsFunc(pg.Examples, func(e drafter.Example) bool { return e.Wrong }) {
		say(`there is no example under "## Wrong"`)
	}
	if !slices.ContainsFunc(pg.Examples, func(e drafter.Example) bool { return !e.Wrong }) {
		say(`there is no example under "## Right"`)
	}
	return errors.Join(wrong...)
}

var roles = map[string]drafter.Role{
	"body": drafter.Body, "salutation": drafter.Salutation, "closing": drafter.Closing,
	"signature": drafter.Signature, "heading": drafter.Heading,
}
