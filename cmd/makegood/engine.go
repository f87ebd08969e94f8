package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"makegood/drafter"
	"makegood/internal/config"
	"makegood/internal/english"
	"makegood/rules"
)

// An engine is what judges drafts: the rules as the user has set them, and a
// reader that looks for their phrases.
type engine struct {
	cfg     *config.Config
	places  config.Places
	builtin *rules.Shelf
	shelf   *rules.Shelf // with the house rules
	reader  *english.Reader
	checker *drafter.Checker
}

// engine loads the configuration and the rules.
func (a *app) engine() (*engine, error) {
	e := &engine{}
	var err error
	if e.cfg, e.places, err = a.loadConfig(); err != nil {
		return nil, err
	}
	if e.builtin, err = rules.Default(); err != nil {
		return nil, err
	}
	e.shelf = e.builtin
	for _, dir := range e.houseFolders(a.rules) {
		if e.shelf, err = withFolder(e.shelf, dir); err != nil {
			return nil, err
		}
	}
	severities, err := e.cfg.Severities(e.shelf.Rules)
	if err != nil {
		return nil, err
	}
	e.reader = english.NewReader(e.shelf.Sets()...)
	e.checker = &drafter.Checker{Rules: e.shelf.Rules, Severities: severities, Tag: e.reader.Tag}
	return e, nil
}

// severity is what the user, or else the rule itself, says of it.
func (e *engine) severity(r *drafter.Rule) drafter.Severity {
	if s, ok := e.checker.Severities[r.ID]; ok {
		return s
	}
	return r.Severity
}

// loadConfig reads the file of --config, or those that are found.
func (a *app) loadConfig() (*config.Config, config.Places, error) {
	dir, err := os.Getwd()
	if err != nil {
		return nil, config.Places{}, fmt.Errorf("find the current folder: %w", err)
	}
	places := config.Places{Dir: dir, Home: a.env("HOME"), XDG: a.env("XDG_CONFIG_HOME")}
	if places.Home == "" {
		places.Home = a.env("USERPROFILE")
	}
	files := places.Find()
	if a.config != "" {
		if _, err := os.Stat(a.config); err != nil {
			return nil, places, usage("", "--config: %v", reason(err, a.config))
		}
		files = []string{a.config}
	}
	for i, f := range files { // the shorter name reads better in a message
		if rel, err := filepath.Rel(dir, f); err == nil && filepath.IsLocal(rel) {
			files[i] = rel
		}
	}
	cfg, err := config.Load(files)
	return cfg, places, err
}

// houseFolders are the folders of house rules: the user's own, those of the
// configuration, those of --rules. Later ones may replace rules of earlier
// ones.
func (e *engine) houseFolders(flags []string) []string {
	var dirs []string
	if base := e.places.Base(); base != "" {
		own := filepath.Join(base, "rules")
		if info, err := os.Stat(own); err == nil && info.IsDir() {
			dirs = append(dirs, own)
		}
	}
	return append(append(dirs, e.cfg.Rules...), flags...)
}

// withFolder adds the house rules of a folder.
func withFolder(shelf *rules.Shelf, dir string) (*rules.Shelf, error) {
	info, err := os.Stat(dir)
	switch {
	case err != nil:
		return nil, usage("a house rule is a page in a folder; see docs/house-rules.md", "house rules: %v", reason(err, dir))
	case !info.IsDir():
		return nil, usage("give the folder the page lies in", "house rules: %s is not a folder", dir)
	}
	with, err := shelf.With(os.DirFS(dir))
	if err != nil {
		return nil, usage("docs/house-rules.md shows how a page is written", "%s", inFolder(dir, err.Error()))
	}
	return with, nil
}

// inFolder puts the folder before each line that begins with the name of a
// page, so that an editor finds it.
func inFolder(dir, text string) string {
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		if page, _, ok := strings.Cut(l, ":"); ok && strings.HasSuffix(page, ".md") {
			lines[i] = filepath.Join(dir, page) + l[len(page):]
		}
	}
	return strings.Join(lines, "\n")
}
