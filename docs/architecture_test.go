// Package docs holds the documentation; its tests keep it true.
package docs

import (
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"
)

// floors reads the list of floors of architecture.md: a room's floor, by path.
func floors(t *testing.T) map[string]int {
	text, err := os.ReadFile("architecture.md")
	if err != nil {
		t.Fatal(err)
	}
	floor := map[string]int{}
	for _, line := range regexp.MustCompile(`(?m)^floor (\d) +(.*)$`).FindAllStringSubmatch(string(text), -1) {
		for _, room := range strings.Fields(line[2]) {
			floor[room] = int(line[1][0] - '0')
		}
	}
	return floor
}

// room is the room a package belongs to: the longest listed path above it.
func room(pkg string, floor map[string]int) string {
	for path := strings.TrimPrefix(pkg, "makegood/"); path != "." && path != ""; {
		if _, ok := floor[path]; ok {
			return path
		}
		i := strings.LastIndexByte(path, '/')
		if i < 0 {
			break
		}
		path = path[:i]
	}
	return ""
}

// Imports go down, never up and never sideways on a floor.
func TestImportLaw(t *testing.T) {
	floor := floors(t)
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "makegood/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	seen := map[string]bool{}
	for line := range strings.Lines(string(out)) {
		fields := strings.Fields(line)
		if fields[0] == "makegood/docs" {
			continue
		}
		from := room(fields[0], floor)
		if from == "" {
			t.Errorf("%s is on no floor of architecture.md", fields[0])
		}
		seen[from] = true
		for _, imported := range fields[1:] {
			if !strings.HasPrefix(imported, "makegood/") {
				if from == "drafter" && strings.Contains(imported, ".") {
					t.Errorf("drafter imports %s: the machine knows only the standard library", imported)
				}
				continue
			}
			if to := room(imported, floor); to != from && floor[to] >= floor[from] {
				t.Errorf("%s (floor %d) imports %s (floor %d)", fields[0], floor[from], imported, floor[to])
			}
		}
	}
	for r := range floor {
		if !seen[r] {
			t.Errorf("architecture.md lists %s, which holds no package", r)
		}
	}
}
