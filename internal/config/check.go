package config

import (
	"fmt"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"

	"makegood/drafter"
)

// A value is what a key may hold.
type value struct {
	kind  unstable.Kind
	says  string   // what is expected, for people
	words []string // the only words allowed; nil allows all
}

// values are the keys of a configuration file. Those below severity are rules.
var values = map[string]value{
	"severity": {kind: unstable.InlineTable, says: `a table: [severity]`},
	"rules":    {kind: unstable.Array, says: `a list of folders: ["house/"]`},
	"fail-on":  {kind: unstable.String, says: "a word", words: []string{"note", "warning", "error", "never"}},
	"staff":    {kind: unstable.Array, says: `a list of names: ["Ruth Miles"]`},
	"products": {kind: unstable.Array, says: `a list of names: ["Harlow chair"]`},
	"phones":   {kind: unstable.Array, says: `a list of numbers: ["01536 555 014"]`},
	"width":    {kind: unstable.Integer, says: "a number of columns: 80"},
	"kind":     {kind: unstable.String, says: "a word", words: kinds()},
}

// severity is what a key below severity may hold.
var severity = value{kind: unstable.String, says: `"off", "note", "warning" or "error"`, words: []string{"off", "note", "warning", "error"}}

func kinds() (names []string) {
	for _, k := range drafter.Kinds() {
		names = append(names, string(k))
	}
	return names
}

// parse reads a configuration file and says in which line each key stands.
func parse(data []byte, name string) (*file, map[string]int, []Problem) {
	w := walker{file: name, at: map[string]int{}}
	if problems := w.walk(data); len(problems) > 0 {
		return nil, nil, problems
	}
	f := &file{}
	if problems := decode(data, name, f); len(problems) > 0 {
		return nil, nil, problems
	}
	return f, w.at, nil
}

// A walker looks at every key of a file, so that all that is wrong is told at
// once and with its line.
type walker struct {
	file     string
	at       map[string]int
	problems []Problem
}

func (w *walker) walk(data []byte) []Problem {
	p := &unstable.Parser{}
	p.Reset(data)
	var table string
	for p.NextExpression() {
		e := p.Expression()
		switch e.Kind {
		case unstable.Table, unstable.ArrayTable:
			line := w.line(p, e)
			table = join("", e.Key())
			w.at[table] = line
			if table != "severity" {
				w.unknown(table, line)
			} else if e.Kind == unstable.ArrayTable {
				w.wrong(line, "severity must be "+values["severity"].says, "")
			}
		case unstable.KeyValue:
			w.keyValue(p, table, e)
		}
	}
	if p.Error() != nil {
		return nil // decode says it better
	}
	return w.problems
}

// keyValue looks at one key and its value.
func (w *walker) keyValue(p *unstable.Parser, table string, e *unstable.Node) {
	key, line := join(table, e.Key()), w.line(p, e)
	w.at[key] = line
	want, known := values[key]
	rule, ofSeverity := strings.CutPrefix(key, "severity.")
	switch {
	case ofSeverity:
		want = severity
	case !known:
		if table == "" || table == "severity" { // a key of an unknown table is told with it
			w.unknown(key, line)
		}
		return
	}
	v := e.Value()
	if v.Kind != want.kind {
		name := key
		if ofSeverity {
			name = rule
		}
		w.wrong(line, fmt.Sprintf("%s must be %s", name, want.says), "")
		return
	}
	switch v.Kind {
	case unstable.InlineTable:
		for it := v.Children(); it.Next(); {
			w.keyValue(p, key, it.Node())
		}
	case unstable.Array:
		for it := v.Children(); it.Next(); {
			if k := it.Node().Kind; k != unstable.String && k != unstable.Comment {
				w.wrong(line, fmt.Sprintf("%s must be %s", key, want.says), "")
				return
			}
		}
	case unstable.Integer:
		w.width(line, string(v.Data))
	case unstable.String:
		w.word(line, key, string(v.Data), want.words)
	}
}

func (w *walker) width(line int, digits string) {
	var n int
	if _, err := fmt.Sscan(strings.ReplaceAll(digits, "_", ""), &n); err != nil || n < MinWidth {
		w.wrong(line, fmt.Sprintf("width must be at least %d columns", MinWidth), "")
	}
}

// MinWidth is the narrowest output that is still readable.
const MinWidth = 30

func (w *walker) word(line int, key, got string, words []string) {
	if words == nil || slices.Contains(words, got) {
		return
	}
	hint := "it may be " + strings.Join(words, ", ")
	if near, ok := Nearest(got, words); ok {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	w.wrong(line, fmt.Sprintf("%s cannot be %q", strings.TrimPrefix(key, "severity."), got), hint)
}

func (w *walker) unknown(key string, line int) {
	hint := ""
	if near, ok := Nearest(key, slices.Sorted(keys(values))); ok {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	w.wrong(line, fmt.Sprintf("unknown key %q", key), hint)
}

func (w *walker) wrong(line int, text, hint string) {
	w.problems = append(w.problems, Problem{w.file, line, text, hint})
}

// line is the line in which the key of e begins.
func (w *walker) line(p *unstable.Parser, e *unstable.Node) int {
	it := e.Key()
	if !it.Next() {
		return 0
	}
	return p.Shape(it.Node().Raw).Start.Line
}

// join is a dotted key below a table.
func join(table string, it unstable.Iterator) string {
	parts := []string{}
	if table != "" {
		parts = append(parts, table)
	}
	for it.Next() {
		parts = append(parts, string(it.Node().Data))
	}
	return strings.Join(parts, ".")
}
