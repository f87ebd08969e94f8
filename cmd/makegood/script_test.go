package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/testscript"

	"makegood/internal/marks"
	"makegood/rules"
)

var update = flag.Bool("update", false, "rewrite what scripts expect")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"makegood": main})
}

// TestScripts runs the program itself, as its users do.
func TestScripts(t *testing.T) {
	examples, err := filepath.Abs("../../examples")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("EXAMPLES", examples)
			env.Setenv("NO_COLOR", "")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exit":      exitCode,
			"house":     houseOnly,
			"schema":    matchesSchema,
			"sarif":     isSARIF,
			"columns":   fitsColumns,
			"unescape":  unescape,
			"bigfile":   bigFile,
			"manymails": manyMails,
		},
	})
}

// exitCode runs a program and wants an exit code: exit 1 makegood check x.txt.
func exitCode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exit code program args...")
	}
	got := "0"
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		got = strings.TrimPrefix(err.Error(), "exit status ")
	}
	if got != args[0] {
		ts.Fatalf("exit %s, want %s", got, args[0])
	}
}

// houseOnly writes a makegood.toml that switches every built-in rule off, so
// that a script depends on the rules in its own folder "house" alone.
func houseOnly(ts *testscript.TestScript, _ bool, _ []string) {
	shelf, err := rules.Default()
	ts.Check(err)
	var b strings.Builder
	b.WriteString("rules = [\"house\"]\n[severity]\n")
	for _, r := range shelf.Rules {
		fmt.Fprintf(&b, "%s = \"off\"\n", r.ID)
	}
	ts.Check(os.WriteFile(ts.MkAbs("makegood.toml"), []byte(b.String()), 0o644))
}

// matchesSchema checks a JSON document against docs/schema.
func matchesSchema(ts *testscript.TestScript, _ bool, args []string) {
	t := &scriptTB{ts: ts}
	if wrong := loadSchema(t).check([]byte(ts.ReadFile(args[0]))); len(wrong) > 0 {
		ts.Fatalf("does not match the schema:\n%s", strings.Join(wrong, "\n"))
	}
}

// scriptTB lets a script fail as a test does.
type scriptTB struct {
	testing.TB
	ts *testscript.TestScript
}

func (t *scriptTB) Helper()           {}
func (t *scriptTB) Fatal(args ...any) { t.ts.Fatalf("%s", fmt.Sprint(args...)) }

// isSARIF checks what SARIF 2.1.0 demands of the parts we write.
func isSARIF(ts *testscript.TestScript, _ bool, args []string) {
	if wrong := sarifProblems([]byte(ts.ReadFile(args[0]))); len(wrong) > 0 {
		ts.Fatalf("is no SARIF:\n%s", strings.Join(wrong, "\n"))
	}
}

// fitsColumns wants no line of a file to be wider than a number of columns.
func fitsColumns(ts *testscript.TestScript, _ bool, args []string) {
	for line := range strings.Lines(ts.ReadFile(args[1])) {
		line = strings.TrimRight(line, "\n")
		if w := marks.Width(line); fmt.Sprint(w) != args[0] && w > atoi(ts, args[0]) {
			ts.Fatalf("%d columns: %s", w, line)
		}
		if !utf8.ValidString(line) {
			ts.Fatalf("not UTF-8: %q", line)
		}
	}
}

func atoi(ts *testscript.TestScript, s string) (n int) {
	_, err := fmt.Sscan(s, &n)
	ts.Check(err)
	return n
}

// unescape writes a file from text in which \x93, \r, \x00 and the like are
// escaped.
func unescape(ts *testscript.TestScript, _ bool, args []string) {
	text := strings.ReplaceAll(strings.TrimSuffix(ts.ReadFile(args[0]), "\n"), "\n", `\n`)
	var out string
	ts.Check(json.Unmarshal([]byte(`"`+strings.NewReplacer(`"`, `\"`, `\x`, `\u00`).Replace(text)+`"`), &out))
	bytes := make([]byte, 0, len(out))
	for _, r := range out { // each rune is a byte
		bytes = append(bytes, byte(r))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), bytes, 0o644))
}

// bigFile writes a file of so many bytes.
func bigFile(ts *testscript.TestScript, _ bool, args []string) {
	text := strings.Repeat("We will see to it on Friday. ", atoi(ts, args[1])/29+1)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text[:atoi(ts, args[1])]), 0o644))
}

// manyMails writes a folder of so many mails, every third of which names the
// courier.
func manyMails(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(os.MkdirAll(ts.MkAbs(args[0]), 0o755))
	for i := range atoi(ts, args[1]) {
		text := "I am sorry for the delay, Mrs Shaw.\n"
		if i%3 == 0 {
			text = "Our courier let us both down.\n"
		}
		name := filepath.Join(ts.MkAbs(args[0]), fmt.Sprintf("%04d.eml", i))
		ts.Check(os.WriteFile(name, []byte("From: a@example.com\nSubject: Your lamp\n\n"+text), 0o644))
	}
}
