package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// A scene is what is measured: the programs, the styles and the inputs.
type scene struct {
	dir      string
	makegood string
	vale     string           // empty: it could not be built
	styles   map[string]style // by the name of the tool that uses it
	mails    int
}

// The tools, as they are called in the tables.
const (
	toolMakegood = "makegood"
	toolVale     = "vale"
	toolPlain    = "vale, plain words"
)

// styleDirs are the folders of the styles in the scene.
var styleDirs = map[string]string{toolVale: "style", toolPlain: "style-plain"}

// prepare builds the programs and makes the inputs; talk is told about it.
func prepare(ctx context.Context, o options, dir string, talk io.Writer) (*scene, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	root, err := moduleRoot(ctx)
	if err != nil {
		return nil, err
	}
	s := &scene{dir: dir, mails: o.mails, styles: map[string]style{}}
	fmt.Fprintln(talk, "machine:", machine())
	if err := s.programs(ctx, o, root, talk); err != nil {
		return nil, err
	}
	if s.vale != "" {
		if err := s.writeStyles(root, talk); err != nil {
			return nil, err
		}
	}
	return s, s.inputs(talk)
}

// programs finds or builds the programs. Without Vale makegood is measured
// alone.
func (s *scene) programs(ctx context.Context, o options, root string, talk io.Writer) (err error) {
	if s.makegood, err = given(o.makegood); s.makegood == "" && err == nil {
		s.makegood, err = buildMakegood(ctx, root, s.dir)
	}
	if err != nil {
		return err
	}
	if s.vale, err = given(o.vale); s.vale != "" || err != nil {
		return err
	}
	fmt.Fprintln(talk, "building Vale", valeVersion, "from the module proxy: some minutes the first time …")
	if s.vale, err = buildVale(ctx, s.dir); err != nil {
		fmt.Fprintf(talk, "Vale could not be built, so these are the figures of makegood alone:\n%v\n", err)
	}
	return ctx.Err()
}

// given is the absolute path of a program that the user named.
func given(path string) (string, error) {
	if path == "" {
		return "", nil
	}
	if _, err := os.Stat(path); err != nil {
		return "", err
	}
	return filepath.Abs(path)
}

func (s *scene) writeStyles(root string, talk io.Writer) error {
	list, classes, err := loadRules(os.DirFS(filepath.Join(root, "rules", "pages")))
	if err != nil {
		return err
	}
	x := &expander{classes: classes}
	for tool, say := range map[string]func(string) (string, error){toolVale: x.near, toolPlain: x.plain} {
		st, err := writeStyle(filepath.Join(s.dir, styleDirs[tool]), list, say)
		if err != nil {
			return err
		}
		s.styles[tool] = st
	}
	for _, tool := range []string{toolVale, toolPlain} {
		st := s.styles[tool]
		fmt.Fprintf(talk, "style of %s: %d rules, %d tokens, %d KB; %d patterns cannot be said\n",
			tool, st.Rules, st.Tokens, st.Bytes>>10, st.Skipped)
	}
	return nil
}

// inputs makes the draft, the mails and an empty home, so that nobody's own
// configuration is read.
func (s *scene) inputs(talk io.Writer) error {
	for _, name := range []string{"home", "mails"} {
		if err := os.MkdirAll(filepath.Join(s.dir, name), 0o755); err != nil {
			return err
		}
	}
	text := draft()
	if err := os.WriteFile(filepath.Join(s.dir, "draft.txt"), []byte(text), 0o644); err != nil {
		return err
	}
	size, err := writeMails(filepath.Join(s.dir, "mails"), s.mails)
	if err != nil {
		return err
	}
	fmt.Fprintf(talk, "inputs: a draft of %d words; %d mails of %d bytes on average\n",
		len(strings.Fields(text)), s.mails, size/int64(s.mails))
	return nil
}

// A task is what is given to all tools.
type task struct {
	name   string
	rounds int
	mails  int // 0: not counted
	jobs   []job
}

// tasks are the tasks that were asked for.
func (s *scene) tasks(o options) []task {
	rounds := func(n int) int {
		if o.rounds > 0 {
			return o.rounds
		}
		return n
	}
	var out []task
	if o.only != "folder" {
		start := task{"Start-up alone", rounds(9), 0, s.jobs([]string{"version"}, []string{"--version"})}
		start.jobs = start.jobs[:min(2, len(start.jobs))] // no style is read
		out = append(out, start, task{"One draft of 150 words", rounds(9), 0, s.checks("draft.txt")})
	}
	if o.only != "draft" {
		name := fmt.Sprintf("A folder of %d mails", s.mails)
		out = append(out, task{name, rounds(3), s.mails, s.checks("mails")})
	}
	return out
}

// checks are the jobs that check a file or folder and print JSON.
func (s *scene) checks(path string) []job {
	path = filepath.Join(s.dir, path)
	return s.jobs([]string{"check", "--format", "json", path}, []string{"--output=JSON", path})
}

// jobs are one command of makegood and one of Vale, with both styles.
func (s *scene) jobs(makegood, vale []string) []job {
	home := filepath.Join(s.dir, "home")
	env := []string{"HOME=" + home, "XDG_CONFIG_HOME=" + home, "PATH=" + os.Getenv("PATH")}
	jobs := []job{{toolMakegood, append([]string{s.makegood}, makegood...), home, env, `"rule":`}}
	if s.vale == "" {
		return jobs
	}
	for _, tool := range []string{toolVale, toolPlain} {
		ini := filepath.Join(s.dir, styleDirs[tool], ".vale.ini")
		args := append([]string{s.vale, "--config=" + ini}, vale...)
		jobs = append(jobs, job{tool, args, home, env, `"Check":`})
	}
	return jobs
}

// machine says what the figures were measured on.
func machine() string {
	load, _ := os.ReadFile("/proc/loadavg")
	return fmt.Sprintf("%s/%s, %d cores, %s, load %s", runtime.GOOS, runtime.GOARCH, runtime.NumCPU(),
		runtime.Version(), strings.Join(strings.Fields(string(load))[:min(1, len(load))], ""))
}
