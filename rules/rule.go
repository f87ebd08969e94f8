package rules

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"makegood/drafter"
)

// A rule is a page that runs.
type rule struct {
	*Page
	unless, unlessAt string // the names of its groups
	guards           []string
	replace          []string
	roles            []drafter.Role
	kindActs         drafter.Acts // a sentence that does one of them is left alone
}

// An analyzer is a rule that needs more than a phrase. Its page has the same
// name.
type analyzer func(*drafter.Pass, *rule) error

func newRule(pg *Page) *drafter.Rule {
	r := &rule{Page: pg, unless: pg.ID + "!", unlessAt: pg.ID + "!at", roles: []drafter.Role{drafter.Body}}
	for _, g := range pg.Guards {
		r.guards = append(r.guards, "guard:"+g)
	}
	for i := range pg.Replace {
		r.replace = append(r.replace, pg.replaceGroup(i))
	}
	for _, name := range pg.NotActs {
		if a, ok := drafter.ParseAct(name); ok {
			r.kindActs |= drafter.ActSet(a)
		}
	}
	if len(pg.Roles) > 0 {
		r.roles = nil
		for _, name := range pg.Roles {
			r.roles = append(r.roles, roles[name])
		}
	}
	severity, _ := drafter.ParseSeverity(pg.Severity)
	out := &drafter.Rule{
		ID: pg.ID, Name: pg.Name, Title: pg.Title, Doc: pg.Doc, Severity: severity,
		Reason: pg.Reason, Advice: pg.Advice, Sources: pg.Sources, Examples: pg.Examples,
	}
	for _, n := range pg.Needs {
		switch n {
		case "tags":
			out.Needs |= drafter.NeedTags
		case "case":
			out.Needs |= drafter.NeedCase
		}
	}
	run, ok := analyzers[pg.Name]
	if !ok {
		run = phrases
	}
	out.Run = func(p *drafter.Pass) error {
		if !r.judges(p.Draft.Kind) {
			return nil
		}
		return run(p, r)
	}
	return out
}

// judges says whether the rule is meant for that kind of reply.
func (r *rule) judges(kind drafter.Kind) bool {
	if len(r.Kinds) > 0 && !slices.Contains(r.Kinds, string(kind)) {
		return false
	}
	return !slices.Contains(r.NotKinds, string(kind))
}

// reads says whether the rule looks at sentences of that role.
func (r *rule) reads(s *drafter.Sentence) bool {
	return slices.Contains(r.roles, s.Role) && !r.kind(s)
}

// kind says whether a sentence does one of the acts that lift the rule. It owns
// a thing only in the first person, and a kind word that is taken back is none.
func (r *rule) kind(s *drafter.Sentence) bool {
	acts := s.Acts & r.kindActs
	if acts == drafter.ActSet(drafter.Ownership) && !firstPerson(s) {
		return false
	}
	return acts != 0 && !turns(s)
}

func firstPerson(s *drafter.Sentence) bool {
	return slices.ContainsFunc(s.Words, func(w drafter.Word) bool {
		return w.Norm == "i" || w.Norm == "we" || w.Norm == "my" || w.Norm == "mine"
	})
}

// turns says whether a sentence takes back what it began with: "I am sorry, but
// you should have told us".
func turns(s *drafter.Sentence) bool {
	for _, w := range s.Words {
		switch w.Norm {
		case "but", "however", "although", "though", "yet", "nevertheless", "still", "if", "while", "except":
			return true
		}
	}
	return false
}

// phrases is the analyzer of every page that has none of its own: the first
// phrase in each sentence that nothing lifts is a finding.
func phrases(p *drafter.Pass, r *rule) error {
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		if !r.reads(s) {
			continue
		}
		if h, ok := r.first(s); ok {
			r.report(p, s, h)
		}
	}
	return nil
}

// first is the first of the rule's phrases in s that nothing lifts, joined with
// those that overlap it.
func (r *rule) first(s *drafter.Sentence) (drafter.Hit, bool) {
	var found drafter.Hit
	ok := false
	for _, h := range s.Hits {
		switch {
		case h.Group != r.ID || r.lifted(s, h):
		case !ok:
			found, ok = h, true
		case h.First < found.Last:
			found.Last = max(found.Last, h.Last)
		}
	}
	return found, ok
}

// lifted says whether the sentence takes back what hit h says.
func (r *rule) lifted(s *drafter.Sentence, h drafter.Hit) bool {
	for _, o := range s.Hits {
		switch {
		case o.Group == r.unless:
			return true
		case o.Group == r.unlessAt && o.First < h.Last && h.First < o.Last:
			return true
		case o.First < h.Last && slices.Contains(r.guards, o.Group):
			return true
		}
	}
	return false
}

// report records hit h of s, with the replacements that apply.
func (r *rule) report(p *drafter.Pass, s *drafter.Sentence, h drafter.Hit) {
	p.Report(s.At(h), h.Phrase, "", r.fixes(p.Text, s, h)...)
}

func (r *rule) fixes(t *drafter.Text, s *drafter.Sentence, h drafter.Hit) []drafter.Fix {
	var fixes []drafter.Fix
	for i, group := range r.replace {
		for _, o := range s.Hits {
			if o.Group != group || o.First >= h.Last || h.First >= o.Last {
				continue
			}
			at := s.At(o)
			with := likeCase(r.Replace[i].With, t.Plain[at.Start:at.End])
			title := "write “" + with + "”"
			if with == "" {
				title = "leave out “" + t.Plain[at.Start:at.End] + "”"
			}
			fixes = append(fixes, drafter.Fix{Title: title, Safe: r.Replace[i].Safe, Edits: []drafter.Edit{{Span: at, New: with}}})
			break
		}
	}
	return fixes
}

// likeCase gives s the capital that old begins with.
func likeCase(s, old string) string {
	first, _ := utf8.DecodeRuneInString(old)
	if !unicode.IsUpper(first) || s == "" {
		return s
	}
	c, n := utf8.DecodeRuneInString(s)
	return strings.ToUpper(string(c)) + s[n:]
}
