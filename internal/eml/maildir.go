package eml

import (
	"fmt"
	"io/fs"
	"iter"
	"slices"
	"strings"
)

// IsMaildir says whether a folder is a Maildir: it has cur and new.
func IsMaildir(fsys fs.FS) bool {
	for _, name := range [...]string{"cur", "new"} {
		if info, err := fs.Stat(fsys, name); err != nil || !info.IsDir() {
			return false
		}
	}
	return true
}

// Maildir gives the names of the messages in cur and new, sorted by their
// unique part, so that a message keeps its place when it is read or flagged.
// Hidden files and what is still in tmp are no messages.
func Maildir(fsys fs.FS) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		var names []string
		for _, dir := range [...]string{"cur", "new"} {
			entries, err := fs.ReadDir(fsys, dir)
			if err != nil && !yield("", fmt.Errorf("read maildir: %w", err)) {
				return
			}
			for _, e := range entries {
				if !e.IsDir() && !strings.HasPrefix(e.Name(), ".") {
					names = append(names, dir+"/"+e.Name())
				}
			}
		}
		slices.SortFunc(names, func(a, b string) int {
			if c := strings.Compare(unique(a), unique(b)); c != 0 {
				return c
			}
			return strings.Compare(a, b)
		})
		for _, n := range names {
			if !yield(n, nil) {
				return
			}
		}
	}
}

// unique is a file's name without its folder and its flags (":2,S").
func unique(name string) string {
	_, name, _ = strings.Cut(name, "/")
	name, _, _ = strings.Cut(name, ":")
	return name
}
