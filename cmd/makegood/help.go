package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// helpWidth is the width of help texts; they are the same everywhere, so that
// they can be quoted.
const helpWidth = 80

// usageText prints how a command is called, in 80 columns.
func usageText(cmd *cobra.Command) error {
	w := cmd.OutOrStderr()
	line := cmd.UseLine()
	if !cmd.HasParent() {
		line = cmd.Name() + " command [flags]"
	}
	fmt.Fprintf(w, "Usage:\n  %s\n", line)
	if len(cmd.Aliases) > 0 {
		fmt.Fprintf(w, "  (or: %s)\n", strings.Join(cmd.Aliases, ", "))
	}
	if cmd.HasExample() {
		fmt.Fprintf(w, "\nExamples:\n%s\n", cmd.Example)
	}
	if cmd.HasAvailableSubCommands() {
		fmt.Fprint(w, "\nCommands:\n")
		for _, c := range cmd.Commands() {
			if c.IsAvailableCommand() || c.Name() == "help" {
				entry(w, fmt.Sprintf("  %-12s", c.Name()), c.Short)
			}
		}
	}
	flagList(w, "Flags", cmd.LocalNonPersistentFlags())
	if cmd.HasParent() {
		flagList(w, "Flags of every command", cmd.InheritedFlags())
	} else {
		flagList(w, "Flags of every command", cmd.PersistentFlags())
	}
	return nil
}

// flagList prints flags with their descriptions beside them.
func flagList(w io.Writer, title string, flags *pflag.FlagSet) {
	if !flags.HasAvailableFlags() {
		return
	}
	fmt.Fprintf(w, "\n%s:\n", title)
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		value, text := pflag.UnquoteUsage(f)
		name := "      --" + f.Name
		if f.Shorthand != "" {
			name = "  -" + f.Shorthand + ", --" + f.Name
		}
		if value != "" {
			name += " " + value
		}
		if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "0" && f.DefValue != "[]" {
			text += " (default " + f.DefValue + ")"
		}
		entry(w, fmt.Sprintf("%-27s", name), text)
	})
}

// entry prints a name and, wrapped beside it, what it is.
func entry(w io.Writer, name, text string) {
	at := len(name) + 2
	for i, line := range wrap(text, helpWidth-at) {
		if i == 0 {
			fmt.Fprintf(w, "%s  %s\n", name, line)
			continue
		}
		fmt.Fprintf(w, "%s%s\n", strings.Repeat(" ", at), line)
	}
}
