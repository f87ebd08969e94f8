package main

import (
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"makegood/rules"
)

func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version and the number of rules",
		Args:  atMost(0, "no arguments"),
		RunE:  func(*cobra.Command, []string) error { return a.printVersion() },
	}
}

func (a *app) printVersion() error {
	shelf, err := rules.Default()
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(a.out, "makegood %s, %s\n", buildVersion(), count(len(shelf.Rules), "rule"))
	return err
}

// moduleVersion is the version of this module; empty when it was built from a
// checkout.
func moduleVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "(devel)" {
		return ""
	}
	return info.Main.Version
}

// buildVersion is the module's version and, when known, the commit it was
// built from.
func buildVersion() string {
	version := moduleVersion()
	if version == "" {
		version = "(built from source)"
	}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return version
	}
	var vcs []string
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			vcs = append(vcs, s.Value[:min(12, len(s.Value))])
		case s.Key == "vcs.time":
			vcs = append(vcs, s.Value)
		case s.Key == "vcs.modified" && s.Value == "true":
			vcs = append(vcs, "modified")
		}
	}
	if len(vcs) > 0 {
		version += " (" + strings.Join(vcs, ", ") + ")"
	}
	return version + ", " + info.GoVersion
}
