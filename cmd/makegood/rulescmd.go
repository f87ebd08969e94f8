package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"makegood/drafter"
	"makegood/rules"
)

func (a *app) rulesCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:     "rules",
		Short:   "List the rules with their severities and sources",
		Example: "  makegood rules\n  makegood rules test house/",
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage("makegood explain "+args[0]+" prints a rule, makegood rules test tries them", "makegood rules takes no %q", args[0])
			}
			if err := oneOf("format", format, []string{"text", "json"}); err != nil {
				return err
			}
			e, err := a.engine()
			if err != nil {
				return err
			}
			return a.list(e, format)
		},
	}
	cmd.Flags().StringVarP(&format, "format", "f", "text", "output `format`: text, json")
	cmd.AddCommand(&cobra.Command{
		Use:   "test [folder]...",
		Short: "Try the rules on their own examples: all, or the house rules of folders",
		Long: `Try rules on their own examples: what stands under Wrong must be found, what
stands under Right must pass. With folders, only the house rules in them are
tried.`,
		Example: "  makegood rules test\n  makegood rules test house/",
		RunE:    func(_ *cobra.Command, args []string) error { return a.prove(args) },
	})
	return cmd
}

type jsonRule struct {
	ID       string           `json:"id"`
	Name     string           `json:"name"`
	Title    string           `json:"title"`
	Severity string           `json:"severity"`
	Default  string           `json:"default"`
	House    bool             `json:"house"`
	Reason   string           `json:"reason"`
	Advice   string           `json:"advice"`
	Sources  []drafter.Source `json:"sources"`
}

// list prints the rules.
func (a *app) list(e *engine, format string) error {
	if format == "json" {
		list := []jsonRule{}
		for _, r := range e.shelf.Rules {
			list = append(list, jsonRule{
				ID: r.ID, Name: r.Name, Title: r.Title, Severity: e.severity(r).String(), Default: r.Severity.String(),
				House: e.house(r), Reason: r.Reason, Advice: r.Advice, Sources: append([]drafter.Source{}, r.Sources...),
			})
		}
		_, err := fmt.Fprintf(a.out, "%s\n", encode(map[string]any{"version": 1, "rules": list}, "", "  "))
		return err
	}
	id, name := 0, 0
	for _, r := range e.shelf.Rules {
		id, name = max(id, len(r.ID)), max(name, len(r.Name))
	}
	for _, r := range e.shelf.Rules {
		source := ""
		if len(r.Sources) > 0 {
			source = r.Sources[0].String()
		}
		if e.house(r) {
			source += " (house rule)"
		}
		line := fmt.Sprintf("%-*s  %-*s  %-7s  ", id, r.ID, name, r.Name, e.severity(r))
		if _, err := fmt.Fprintln(a.out, line+short(source, a.columnsFor(&checkOptions{}, e)-len(line))); err != nil {
			return err
		}
	}
	return nil
}

// house says whether a rule is not one of those that are built in.
func (e *engine) house(r *drafter.Rule) bool {
	b, ok := e.builtin.Find(r.ID)
	return !ok || b != r
}

// prove runs the examples of all rules, or of those in the folders.
func (a *app) prove(dirs []string) error {
	e, err := a.engine()
	if err != nil {
		return err
	}
	shelf, list := e.shelf, e.shelf.Rules
	if len(dirs) > 0 {
		list = nil
		for _, dir := range dirs {
			with, err := withFolder(shelf, dir)
			if err != nil {
				return err
			}
			for _, r := range with.Rules {
				if !slices.Contains(shelf.Rules, r) {
					list = append(list, r)
				}
			}
			shelf = with
		}
		if len(list) == 0 {
			return usage("a house rule is a page such as HR001.md; see docs/house-rules.md", "no house rules in %s", dirs[0])
		}
	}
	return a.proveAll(shelf, list)
}

func (a *app) proveAll(shelf *rules.Shelf, list []*drafter.Rule) error {
	failed := 0
	for _, r := range list {
		problems := rules.Prove(shelf, r)
		if len(problems) == 0 {
			fmt.Fprintf(a.out, "ok    %s %s  (%s)\n", r.ID, r.Name, count(len(r.Examples), "example"))
			continue
		}
		failed++
		fmt.Fprintf(a.out, "FAIL  %s %s\n", r.ID, r.Name)
		for _, p := range problems {
			fmt.Fprintf(a.out, "      %s\n", printable(p))
		}
	}
	if failed > 0 {
		return &exit{code: exitFound, err: errors.New(count(failed, "rule") + " of " + count(len(list), "rule") + " failed")}
	}
	return nil
}
