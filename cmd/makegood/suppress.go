package main

import (
	"path/filepath"
	"sync"

	"makegood/drafter"
	"makegood/internal/config"
)

// An ignoreList knows which findings are to be left out. The lists lie beside
// the configuration and beside the letters, and are read once each.
type ignoreList struct {
	beside string // the folder of the configuration; empty when there is none

	mu    sync.Mutex // guards lists
	lists map[string]*ignoreFile
}

// An ignoreFile is one list: reasons by rule and fingerprint.
type ignoreFile struct {
	reasons map[string]string
	err     error
}

func newIgnoreList(e *engine) *ignoreList {
	return &ignoreList{beside: e.folder(), lists: map[string]*ignoreFile{}}
}

// folder is where the project's own configuration lies; empty when there is
// none. The user's own in ~/.config is no place for a list of letters.
func (e *engine) folder() string {
	if len(e.cfg.Files) == 0 {
		return ""
	}
	dir, err := filepath.Abs(filepath.Dir(e.cfg.Files[0]))
	if err != nil || dir == e.places.Base() {
		return ""
	}
	return dir
}

// sort divides what was found into what is shown and what is ignored.
func (l *ignoreList) sort(r *report, found []drafter.Finding) {
	reasons, err := l.reasons(r.path)
	if err != nil {
		r.err, r.code = err, exitUsage
		return
	}
	if len(reasons) == 0 {
		r.findings = found
		return
	}
	for _, f := range found {
		if why, ok := reasons[f.Rule+" "+fingerprint(r, f)]; ok {
			r.ignored = append(r.ignored, ignored{f, why})
		} else {
			r.findings = append(r.findings, f)
		}
	}
}

// reasons are those that count for a file.
func (l *ignoreList) reasons(path string) (map[string]string, error) {
	dir := "."
	if path != "" {
		dir = filepath.Dir(path)
	}
	near, err := l.load(dir)
	if err != nil || l.beside == "" {
		return near, err
	}
	far, err := l.load(l.beside)
	switch {
	case err != nil || len(near) == 0:
		return far, err
	case len(far) == 0:
		return near, nil
	}
	all := make(map[string]string, len(near)+len(far))
	for _, m := range []map[string]string{far, near} {
		for k, v := range m {
			all[k] = v
		}
	}
	return all, nil
}

// load reads the list of a folder, once.
func (l *ignoreList) load(dir string) (map[string]string, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if f, ok := l.lists[dir]; ok {
		return f.reasons, f.err
	}
	f := &ignoreFile{}
	l.lists[dir] = f
	var list []config.Ignore
	list, f.err = config.LoadIgnores(filepath.Join(dir, config.IgnoreName))
	if len(list) > 0 {
		f.reasons = make(map[string]string, len(list))
		for _, ig := range list {
			f.reasons[ig.Rule+" "+ig.Fingerprint] = ig.Reason
		}
	}
	return f.reasons, f.err
}
