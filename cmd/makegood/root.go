package main

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"makegood/internal/config"
)

const overview = `makegood checks a reply to a complaint before you send it. It shows the
sentence, says why it will not go down well, and what to write instead.

Try first:
  makegood check reply.txt      check a reply: a file, folder or mailbox
  makegood explain MG201        why a rule is there, with examples
  makegood rules                all rules, their severity and source

All commands: makegood --help. Nothing you check leaves this computer.
`

// root is the command with all its verbs.
func (a *app) root() *cobra.Command {
	version := false
	root := &cobra.Command{
		Use:           "makegood",
		Short:         "Check replies to complaints before they are sent",
		Long:          overview[:strings.Index(overview, "\nTry")],
		Example:       "  makegood check reply.txt\n  pbpaste | makegood check\n  makegood explain MG201",
		Args:          cobra.ArbitraryArgs,
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return unknownCommand(cmd, args[0])
			}
			if version {
				return a.printVersion()
			}
			_, err := fmt.Fprint(a.out, overview)
			return err
		},
		PersistentPreRunE: func(*cobra.Command, []string) error { return a.setUp() },
	}
	root.Flags().BoolVar(&version, "version", false, "print the version")
	flags := root.PersistentFlags()
	flags.StringVar(&a.config, "config", "", "read this `file` and no other makegood.toml")
	flags.StringArrayVar(&a.rules, "rules", nil, "a `folder` of house rules; may be repeated")
	flags.StringVar(&a.color, "color", "auto", "`when` to colour: auto, always or never")
	flags.StringVar(&a.nowArg, "now", "", "the `time` to take for now, such as 2026-05-04 or RFC 3339")
	root.SetFlagErrorFunc(flagError)
	root.SetUsageFunc(usageText)
	root.AddCommand(a.checkCommand(), a.explainCommand(), a.rulesCommand(), a.ignoreCommand(), a.versionCommand())
	return root
}

// setUp reads the options that every command has.
func (a *app) setUp() error {
	if !slices.Contains([]string{"auto", "always", "never"}, a.color) {
		return usage("it may be auto, always, never", "--color cannot be %q", a.color)
	}
	if a.nowArg == "" {
		a.now = time.Now()
		return nil
	}
	for _, layout := range []string{time.RFC3339, time.DateOnly} {
		if t, err := time.Parse(layout, a.nowArg); err == nil {
			a.now = t
			return nil
		}
	}
	return usage("write 2026-05-04 or 2026-05-04T09:30:00+01:00", "--now: %q is not a time", a.nowArg)
}

// unknownCommand says what might have been meant.
func unknownCommand(root *cobra.Command, name string) error {
	if _, err := os.Stat(name); err == nil {
		return usage("makegood check "+name, "%q is not a command", name)
	}
	var names []string
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() {
			names = append(append(names, c.Name()), c.Aliases...)
		}
	}
	if near, ok := config.Nearest(name, names); ok {
		return usage(fmt.Sprintf("did you mean %q?", near), "%q is not a command", name)
	}
	return usage("makegood --help lists the commands", "%q is not a command", name)
}

// flagError says what is wrong with a flag in our words, and what might have
// been meant.
func flagError(cmd *cobra.Command, err error) error {
	text := err.Error()
	hint := cmd.CommandPath() + " --help lists the flags"
	var invalid *pflag.InvalidValueError
	if errors.As(err, &invalid) {
		return usage(hint, "--%s cannot be %q", invalid.GetFlag().Name, invalid.GetValue())
	}
	if name, ok := strings.CutPrefix(text, "unknown flag: --"); ok {
		var names []string
		add := func(f *pflag.Flag) { names = append(names, f.Name) }
		cmd.Flags().VisitAll(add)
		cmd.InheritedFlags().VisitAll(add)
		if near, ok := config.Nearest(name, names); ok {
			hint = fmt.Sprintf("did you mean --%s?", near)
		}
	}
	return usage(hint, "%s", text)
}

// atMost is a check of the number of arguments that says what they are.
func atMost(n int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) > n {
			return usage(cmd.CommandPath()+" --help", "%s takes %s", cmd.CommandPath(), what)
		}
		return nil
	}
}
