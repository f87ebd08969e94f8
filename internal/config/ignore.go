package config

import (
	"bytes"
	"fmt"
	"os"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// IgnoreName is the name of the file that says which findings to ignore. It
// stands beside the letters, never in them: a customer must not see it.
const IgnoreName = ".makegood-ignore.toml"

// An Ignore is a finding that is not to be shown again, and why. The text is
// known by its fingerprint only: a letter is personal.
type Ignore struct {
	Rule        string `toml:"rule"`
	Fingerprint string `toml:"fingerprint"`
	Reason      string `toml:"reason"`
	File        string `toml:"file,omitempty"` // where it was found, for people
}

type ignores struct {
	Ignore []Ignore `toml:"ignore"`
}

// LoadIgnores reads an ignore file; one that does not exist is empty.
func LoadIgnores(name string) ([]Ignore, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		if !exists(err) {
			return nil, nil
		}
		return nil, fmt.Errorf("read ignored findings: %w", err)
	}
	return ParseIgnores(data, name)
}

// ParseIgnores reads the bytes of an ignore file of that name.
func ParseIgnores(data []byte, name string) ([]Ignore, error) {
	var list ignores
	if problems := decode(data, name, &list); len(problems) > 0 {
		return nil, Error(problems)
	}
	var wrong Error
	for i, ig := range list.Ignore {
		for _, must := range [][2]string{{"rule", ig.Rule}, {"fingerprint", ig.Fingerprint}, {"reason", ig.Reason}} {
			if strings.TrimSpace(must[1]) == "" {
				wrong = append(wrong, Problem{File: name, Text: fmt.Sprintf("entry %d has no %s", i+1, must[0])})
			}
		}
	}
	if len(wrong) > 0 {
		return nil, wrong
	}
	return list.Ignore, nil
}

// PrintIgnores is an ignore file as bytes.
func PrintIgnores(list []Ignore) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString("# Findings that makegood check leaves out, by rule and a fingerprint of the\n" +
		"# sentence. Written by makegood ignore; see docs/configuration.md.\n\n")
	if len(list) == 0 {
		return b.Bytes(), nil
	}
	if err := toml.NewEncoder(&b).Encode(ignores{list}); err != nil {
		return nil, fmt.Errorf("print ignored findings: %w", err)
	}
	return b.Bytes(), nil
}
