// Command gen makes the built-in shelf of rules and its documentation from the
// pages. It is run by
// go generate in the folder of package rules.
package main

import (
	"fmt"
	"os"

	"makegood/rules"
)

func main() {
	if err := generate(); err != nil {
		fmt.Fprintln(os.Stderr, "gen: error:", err)
		os.Exit(1)
	}
}

func generate() error {
	source, bin, err := rules.Generate(os.DirFS("pages"))
	if err != nil {
		return err
	}
	doc, err := rules.Document(os.DirFS("pages"))
	if err != nil {
		return err
	}
	if err := os.WriteFile("shelf.bin", bin, 0o644); err != nil {
		return err
	}
	if err := os.WriteFile("../docs/rules.md", doc, 0o644); err != nil {
		return err
	}
	return os.WriteFile("zpages.go", source, 0o644)
}
