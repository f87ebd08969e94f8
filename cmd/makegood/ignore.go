package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"makegood/drafter"
	"makegood/internal/config"
)

// ignoreOptions are the flags of ignore.
type ignoreOptions struct {
	reason, kind string
	line         int
	list, remove bool
}

func (a *app) ignoreCommand() *cobra.Command {
	o := &ignoreOptions{}
	cmd := &cobra.Command{
		Use:   "ignore rule file --reason why",
		Short: "Leave out what a rule finds in a reply, and say why",
		Long: `Leave out what a rule finds in a reply, and say why. The sentence is remembered
by a fingerprint in ` + config.IgnoreName + `, beside makegood.toml or else
beside the reply. Nothing is written into the reply. When the sentence changes,
the finding is back.`,
		Example: `  makegood ignore MG303 reply.md --reason "She asked for the whole story"
  makegood ignore MG303 reply.md --line 7 --reason "…"
  makegood ignore --list
  makegood ignore --remove MG303 reply.md`,
		RunE: func(cmd *cobra.Command, args []string) error { return a.ignore(cmd.Context(), o, args) },
	}
	f := cmd.Flags()
	f.StringVar(&o.reason, "reason", "", "`why` the finding is no mistake")
	f.IntVar(&o.line, "line", 0, "only what begins in this `line`")
	f.StringVarP(&o.kind, "kind", "k", "", "the `kind` of reply, as for check")
	f.BoolVar(&o.list, "list", false, "list what is left out")
	f.BoolVar(&o.remove, "remove", false, "no longer leave it out")
	return cmd
}

func (a *app) ignore(ctx context.Context, o *ignoreOptions, args []string) error {
	e, err := a.engine()
	if err != nil {
		return err
	}
	switch {
	case o.list:
		return a.listIgnored(e, args)
	case len(args) != 2:
		return usage(`makegood ignore MG303 reply.md --reason "…"`, "name a rule and a file")
	}
	r, err := e.find(args[0])
	if err != nil {
		if _, statErr := os.Stat(args[0]); statErr != nil {
			return err
		}
		args[0], args[1] = args[1], args[0] // the other way round
		if r, err = e.find(args[0]); err != nil {
			return err
		}
	}
	if o.kind != "" {
		if err := oneOf("kind", o.kind, kindNames()); err != nil {
			return err
		}
	}
	if o.remove {
		return a.removeIgnored(ctx, e, o, r, args[1])
	}
	if strings.TrimSpace(o.reason) == "" {
		return usage(`--reason "She asked for the whole story"`, "say why with --reason: whoever comes after you will ask")
	}
	return a.addIgnored(ctx, e, o, r, args[1])
}

// ignoreFileFor is where a file's ignored findings are written.
func (e *engine) ignoreFileFor(path string) string {
	if dir := e.folder(); dir != "" {
		if rel, err := filepath.Rel(e.places.Dir, dir); err == nil {
			dir = rel
		}
		return filepath.Join(dir, config.IgnoreName)
	}
	return filepath.Join(filepath.Dir(path), config.IgnoreName)
}

// matches are the findings of a rule in a file, be they ignored or not, with
// their fingerprints.
func (a *app) matches(ctx context.Context, e *engine, o *ignoreOptions, rule *drafter.Rule, path string) ([]config.Ignore, error) {
	j := &judge{engine: e, ignores: newIgnoreList(e), kind: e.cfg.Kind}
	if o.kind != "" {
		j.kind = drafter.Kind(o.kind)
	}
	g := &gatherer{in: a.in, name: "stdin", input: "auto"}
	var list []config.Ignore
	var elsewhere []string
	for it := range g.items([]string{path}) {
		r := j.report(ctx, it)
		if r.err != nil {
			return nil, &exit{code: r.code, err: r.err}
		}
		all := slices.Clone(r.findings)
		for _, ig := range r.ignored {
			all = append(all, ig.Finding)
		}
		l := newLocator(r.draft.Source)
		for _, f := range all {
			line := l.find(f.Span.Start).line
			switch {
			case f.Rule != rule.ID:
			case o.line > 0 && line != o.line:
				elsewhere = append(elsewhere, fmt.Sprint(line))
			default:
				list = append(list, config.Ignore{Rule: f.Rule, Fingerprint: fingerprint(r, f), Reason: strings.TrimSpace(o.reason), File: filepath.Base(r.file)})
			}
		}
	}
	if len(list) == 0 {
		hint := "makegood check " + path
		if len(elsewhere) > 0 {
			hint = "it finds something in line " + strings.Join(elsewhere, ", ")
		}
		where := path
		if o.line > 0 {
			where = fmt.Sprintf("line %d of %s", o.line, path)
		}
		return nil, usage(hint, "%s %s finds nothing in %s", rule.ID, rule.Name, where)
	}
	return list, nil
}

// same says whether two entries are about the same finding.
func same(a config.Ignore) func(config.Ignore) bool {
	return func(b config.Ignore) bool { return a.Rule == b.Rule && a.Fingerprint == b.Fingerprint }
}

func (a *app) addIgnored(ctx context.Context, e *engine, o *ignoreOptions, rule *drafter.Rule, path string) error {
	found, err := a.matches(ctx, e, o, rule, path)
	if err != nil {
		return err
	}
	name := e.ignoreFileFor(path)
	list, err := config.LoadIgnores(name)
	if err != nil {
		return err
	}
	for _, ig := range found {
		if i := slices.IndexFunc(list, same(ig)); i >= 0 {
			list[i].Reason = ig.Reason
			continue
		}
		list = append(list, ig)
	}
	if err := writeIgnores(name, list); err != nil {
		return err
	}
	a.say("%s of %s ignored; %s remembers it", count(len(found), "finding"), rule.ID, name)
	return nil
}

func (a *app) removeIgnored(ctx context.Context, e *engine, o *ignoreOptions, rule *drafter.Rule, path string) error {
	name := e.ignoreFileFor(path)
	list, err := config.LoadIgnores(name)
	if err != nil {
		return err
	}
	before := len(list)
	if found, err := a.matches(ctx, e, o, rule, path); err == nil {
		for _, ig := range found {
			list = slices.DeleteFunc(list, same(ig))
		}
	}
	if len(list) == before && o.line == 0 { // the sentence has changed since: go by the file's name
		list = slices.DeleteFunc(list, func(ig config.Ignore) bool {
			return ig.Rule == rule.ID && ig.File == filepath.Base(path)
		})
	}
	if len(list) == before {
		return usage("makegood ignore --list", "nothing of %s in %s is ignored", rule.ID, path)
	}
	if err := writeIgnores(name, list); err != nil {
		return err
	}
	a.say("%s of %s no longer ignored", count(before-len(list), "finding"), rule.ID)
	return nil
}

func writeIgnores(name string, list []config.Ignore) error {
	data, err := config.PrintIgnores(list)
	if err != nil {
		return err
	}
	return writeFile(name, data, 0o644)
}

// listIgnored prints what is ignored here, or beside the given file.
func (a *app) listIgnored(e *engine, args []string) error {
	path := "."
	if len(args) > 0 {
		path = args[0]
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		path = filepath.Join(path, "x")
	}
	list, err := config.LoadIgnores(e.ignoreFileFor(path))
	if err != nil {
		return err
	}
	if len(list) == 0 {
		a.say("nothing is ignored (looked in %s)", e.ignoreFileFor(path))
	}
	for _, ig := range list {
		if _, err := fmt.Fprintf(a.out, "%-6s  %s  %s  %s\n", ig.Rule, ig.Fingerprint, ig.File, printable(ig.Reason)); err != nil {
			return err
		}
	}
	return nil
}
