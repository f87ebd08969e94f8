package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"makegood/drafter"
	"makegood/internal/config"
)

func (a *app) explainCommand() *cobra.Command {
	var format string
	var width int
	cmd := &cobra.Command{
		Use:     "explain rule",
		Aliases: []string{"why", "show"},
		Short:   "Print a rule's page: what it is about, why, and examples",
		Example: "  makegood explain MG201\n  makegood explain blame-others",
		Args:    atMost(1, "one rule, such as MG201"),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			e, err := a.engine()
			if err != nil {
				return nil, cobra.ShellCompDirectiveError
			}
			return ruleNames(e), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usage("makegood rules lists them", "name a rule, such as MG201")
			}
			if err := oneOf("format", format, []string{"text", "markdown"}); err != nil {
				return err
			}
			return a.explain(args[0], format, width)
		},
	}
	cmd.Flags().StringVarP(&format, "format", "f", "text", "output `format`: text, markdown")
	cmd.Flags().IntVar(&width, "width", 0, "`columns` of the output (default: the terminal's, or 80)")
	return cmd
}

func (a *app) explain(name, format string, width int) error {
	e, err := a.engine()
	if err != nil {
		return err
	}
	r, err := e.find(name)
	if err != nil {
		return err
	}
	text := page(e, r)
	if format == "text" {
		text = plainPage(text, a.columnsFor(&checkOptions{width: width}, e))
	}
	_, err = fmt.Fprint(a.out, text)
	return err
}

// ruleNames are the IDs of the rules.
func ruleNames(e *engine) (names []string) {
	for _, r := range e.shelf.Rules {
		names = append(names, r.ID)
	}
	return names
}

// find is the rule of that ID or name; the error says which might have been
// meant.
func (e *engine) find(name string) (*drafter.Rule, error) {
	if r, ok := e.shelf.Find(name); ok {
		return r, nil
	}
	names := ruleNames(e)
	for _, r := range e.shelf.Rules {
		if strings.EqualFold(r.ID, name) || strings.EqualFold(r.Name, name) {
			return r, nil
		}
		names = append(names, r.Name)
	}
	hint := "makegood rules lists them"
	if near, ok := config.Nearest(name, names); ok {
		if r, _ := e.shelf.Find(near); r != nil {
			hint = fmt.Sprintf("did you mean %s %s?", r.ID, r.Name)
		}
	}
	return nil, usage(hint, "there is no rule %q", name)
}

// page is a rule's page in Markdown.
func page(e *engine, r *drafter.Rule) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s %s\n\n%s.\n\n%s\n\n", r.ID, r.Name, strings.TrimSuffix(r.Title, "."), r.Reason)
	if r.Advice != "" {
		fmt.Fprintf(&b, "Try: %s\n\n", r.Advice)
	}
	severity := e.severity(r)
	fmt.Fprintf(&b, "Severity: %s", severity)
	if severity != r.Severity {
		fmt.Fprintf(&b, " (by your configuration; the rule itself says %s)", r.Severity)
	}
	b.WriteString(".\n\n")
	if doc := strings.TrimSpace(r.Doc); doc != "" {
		b.WriteString(doc + "\n\n")
	}
	if !strings.Contains(r.Doc, "## Wrong") {
		examples(&b, "Wrong", r.Examples, true)
		examples(&b, "Right", r.Examples, false)
	}
	b.WriteString("## Sources\n\n")
	for _, s := range r.Sources {
		b.WriteString("- " + s.String())
		if s.Says != "" {
			b.WriteString(": " + s.Says)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func examples(b *strings.Builder, title string, list []drafter.Example, wrong bool) {
	first := true
	for _, e := range list {
		if e.Wrong != wrong {
			continue
		}
		if first {
			b.WriteString("## " + title + "\n\n")
			first = false
		}
		b.WriteString("- " + strings.Join(strings.Fields(e.Text), " ") + "\n")
	}
	if !first {
		b.WriteByte('\n')
	}
}
