package config

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"makegood/drafter"
)

// write makes files below a new folder and returns that.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestProblems(t *testing.T) {
	for _, tc := range []struct{ name, toml, want, hint string }{
		{"unknown key", "width = 80\nfail_on = \"error\"\n", `x:2: unknown key "fail_on"`, `did you mean "fail-on"?`},
		{"unknown table", "\n[severities]\nMG301 = \"off\"\n", `x:2: unknown key "severities"`, `did you mean "severity"?`},
		{"far from any key", "colour = 1\n", `x:1: unknown key "colour"`, ""},
		{"wrong type", "width = \"80\"\n", "x:1: width must be a number of columns: 80", ""},
		{"wrong list", "staff = \"Ruth Miles\"\n", `x:1: staff must be a list of names: ["Ruth Miles"]`, ""},
		{"wrong item", "\n\nphones = [1536]\n", `x:3: phones must be a list of numbers: ["01536 555 014"]`, ""},
		{"wrong severity", "[severity]\n# why\nMG301 = \"notes\"\n", `x:3: MG301 cannot be "notes"`, `did you mean "note"?`},
		{"severity as boolean", "[severity]\nMG301 = false\n", `x:2: MG301 must be "off", "note", "warning" or "error"`, ""},
		{"wrong kind", "kind = \"answer\"\n", `x:1: kind cannot be "answer"`, "it may be acknowledgement, reply, refusal, confirmation, follow-up, letter-request"},
		{"too narrow", "width = 5\n", "x:1: width must be at least 30 columns", ""},
		{"key after a table", "[severity]\nMG301 = \"off\"\nwidth = 80\n", `x:3: width must be "off", "note", "warning" or "error"`, ""},
		{"inline table", "severity = { MG301 = \"of\" }\n", `x:1: MG301 cannot be "of"`, `did you mean "off"?`},
		{"not TOML", "width = \n", "x:1: ", ""},
		{"twice", "width = 80\nwidth = 81\n", "x:2: ", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, _, problems := parse([]byte(tc.toml), "x")
			if len(problems) != 1 {
				t.Fatalf("%d problems: %v", len(problems), problems)
			}
			if got := problems[0].String(); !strings.HasPrefix(got, tc.want) || len(got) == len("x:1: ") {
				t.Errorf("got %q, want %q", got, tc.want)
			}
			if got := problems[0].Hint; got != tc.hint {
				t.Errorf("hint %q, want %q", got, tc.hint)
			}
		})
	}
}

func TestAllProblemsAtOnce(t *testing.T) {
	_, _, problems := parse([]byte("widht = 1\nstaf = []\nfail-on = 3\n"), "x")
	if len(problems) != 3 {
		t.Fatalf("%d problems: %v", len(problems), problems)
	}
}

func TestLoadMerges(t *testing.T) {
	dir := write(t, map[string]string{
		"makegood.toml":          "width = 100\nfail-on = \"warning\"\nstaff = [\"Ann\"]\nrules = [\"far\"]\n[severity]\nMG301 = \"note\"\nMG201 = \"note\"\n",
		"letters/makegood.toml":  "width = 70\nkind = \"refusal\"\nstaff = [\"Ruth Miles\"]\nrules = [\"near\"]\n[severity]\nexcuse = \"off\"\n",
		"letters/2026/reply.txt": "",
	})
	if err := os.Mkdir(filepath.Join(dir, ".git"), 0o755); err != nil {
		t.Fatal(err)
	}
	c, err := Load(Places{Dir: filepath.Join(dir, "letters", "2026")}.Find())
	if err != nil {
		t.Fatal(err)
	}
	if c.Width != 70 || c.FailOn != "warning" || c.Kind != drafter.Refusal {
		t.Errorf("got %+v", c)
	}
	if want := []string{"Ann", "Ruth Miles"}; !reflect.DeepEqual(c.House.Staff, want) {
		t.Errorf("staff %v, want %v", c.House.Staff, want)
	}
	if want := []string{filepath.Join(dir, "far"), filepath.Join(dir, "letters", "near")}; !reflect.DeepEqual(c.Rules, want) {
		t.Errorf("rules %v, want %v", c.Rules, want)
	}
	got, err := c.Severities([]*drafter.Rule{{ID: "MG301", Name: "excuse"}, {ID: "MG201", Name: "blame-others"}})
	want := map[string]drafter.Severity{"MG301": drafter.Off, "MG201": drafter.Note}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("severities %v, %v, want %v", got, err, want)
	}
}

func TestFindStops(t *testing.T) {
	dir := write(t, map[string]string{
		"makegood.toml":                     "",
		"home/makegood.toml":                "",
		"home/repo/.git/HEAD":               "",
		"home/repo/a/reply.txt":             "",
		"home/letters/reply.txt":            "",
		"home/.config/makegood/x":           "",
		"elsewhere/makegood/makegood.toml":  "",
		"home/.config/makegood/config.toml": "",
	})
	home := filepath.Join(dir, "home")
	for _, tc := range []struct {
		name string
		in   Places
		want []string
	}{
		{"at the root of a repository", Places{Dir: filepath.Join(home, "repo", "a"), Home: home}, nil},
		{"at home", Places{Dir: filepath.Join(home, "letters"), Home: home}, []string{filepath.Join(home, Name)}},
		{"then the user's own", Places{Dir: filepath.Join(home, "letters"), Home: home, XDG: filepath.Join(dir, "elsewhere")},
			[]string{filepath.Join(home, Name), filepath.Join(dir, "elsewhere", "makegood", Name)}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := tc.in.Find(); !reflect.DeepEqual(got, tc.want) {
				t.Errorf("got %v, want %v", got, tc.want)
			}
		})
	}
}

func TestUnknownRule(t *testing.T) {
	dir := write(t, map[string]string{Name: "[severity]\n\nMG310 = \"off\"\n"})
	c, err := Load([]string{filepath.Join(dir, Name)})
	if err != nil {
		t.Fatal(err)
	}
	_, err = c.Severities([]*drafter.Rule{{ID: "MG301", Name: "excuse"}})
	if err == nil || !strings.HasSuffix(err.Error(), `makegood.toml:3: there is no rule "MG310"`) {
		t.Fatalf("error %v", err)
	}
	if hint := err.(Error)[0].Hint; hint != `did you mean "MG301"?` {
		t.Errorf("hint %q", hint)
	}
}

func TestIgnores(t *testing.T) {
	list := []Ignore{{Rule: "MG301", Fingerprint: "0a1b", Reason: `agreed with "Anne" \ 4 May`, File: "reply.md"}, {Rule: "MG201", Fingerprint: "ff", Reason: "£"}}
	data, err := PrintIgnores(list)
	if err != nil {
		t.Fatal(err)
	}
	got, err := ParseIgnores(data, "x")
	if err != nil || !reflect.DeepEqual(got, list) {
		t.Fatalf("got %v, %v\n%s", got, err, data)
	}
	for _, wrong := range []string{"[[ignore]]\nrule = \"MG1\"\nfingerprint = \"a\"\n", "[[ignored]]\n", "x"} {
		if _, err := ParseIgnores([]byte(wrong), "x"); err == nil {
			t.Errorf("%q is accepted", wrong)
		}
	}
	if got, err := LoadIgnores(filepath.Join(t.TempDir(), "none")); got != nil || err != nil {
		t.Errorf("a missing file gives %v, %v", got, err)
	}
}

func TestNearest(t *testing.T) {
	list := []string{"MG201", "MG301", "blame-others", "excuse"}
	for word, want := range map[string]string{"mg301": "MG301", "MG3O1": "MG301", "blame_other": "blame-others", "excsue": "excuse", "MG210": "MG201", "hello": ""} {
		if got, _ := Nearest(word, list); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", word, got, want)
		}
	}
}

// TestDocumentation reads the example of docs/configuration.md.
func TestDocumentation(t *testing.T) {
	page, err := os.ReadFile("../../docs/configuration.md")
	if err != nil {
		t.Fatal(err)
	}
	blocks := strings.Split(string(page), "```toml\n")
	if len(blocks) != 3 {
		t.Fatalf("%d examples", len(blocks)-1)
	}
	settings, _, _ := strings.Cut(blocks[1], "```")
	f, _, problems := parse([]byte(settings), "docs/configuration.md")
	if len(problems) > 0 {
		t.Fatal(Error(problems))
	}
	if f.Width != 80 || f.FailOn != "warning" || len(f.Staff) != 2 || f.Severity["MG301"] != "note" {
		t.Errorf("got %+v", f)
	}
	list, _, _ := strings.Cut(blocks[2], "```")
	if got, err := ParseIgnores([]byte(list), "docs"); err != nil || len(got) != 1 {
		t.Errorf("ignored: %v, %v", got, err)
	}
}
