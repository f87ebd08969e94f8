// Command makegood checks replies to complaints before they are sent.
//
// It puts the parts on the bench and does all the talking: results go to
// standard output, talk to standard error. It exits with 0 when all is well, 1
// when something was found, 2 on wrong usage and 3 when it could not do its
// work.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"
	"syscall"
	"time"

	"golang.org/x/term"

	"makegood/internal/config"
)

// The exit codes. They are never renumbered.
const (
	exitClean  = 0
	exitFound  = 1 // findings at or above the fail level
	exitUsage  = 2 // wrong use
	exitFailed = 3 // could not check
)

// A std is what a command may touch.
type std struct {
	in       io.Reader
	out, err io.Writer
	env      func(string) string
}

func main() {
	// A check is short and its memory small: collecting less often saves a
	// sixth of the time of a large folder.
	debug.SetGCPercent(400)
	os.Exit(run(os.Args[1:], std{os.Stdin, os.Stdout, os.Stderr, os.Getenv}))
}

// An app is one run of the program: what it may touch and the options that
// every command has.
type app struct {
	std
	tty     bool // standard output is a terminal
	columns int  // its width; 0 when unknown

	config string
	rules  []string
	color  string
	nowArg string
	now    time.Time // the one clock of this run
}

// run does what the arguments say and returns the exit code.
func run(args []string, s std) int {
	a := &app{std: s}
	if f, ok := s.out.(*os.File); ok && isTerminal(f) {
		a.tty = true
		a.columns, _, _ = term.GetSize(int(f.Fd()))
	}
	out := bufio.NewWriterSize(s.out, 1<<16)
	a.out = out
	root := a.root()
	root.SetArgs(args)
	root.SetIn(a.in)
	root.SetOut(a.out)
	root.SetErr(a.err)
	err := root.Execute()
	if flushed := out.Flush(); err == nil && flushed != nil && !errors.Is(flushed, syscall.EPIPE) {
		err = fmt.Errorf("write output: %w", flushed)
	}
	return a.tell(err)
}

func isTerminal(f *os.File) bool { return term.IsTerminal(int(f.Fd())) }

// An exit ends the program with a code. Its error may be nil, when all was
// said.
type exit struct {
	code int
	err  error
	hint string
}

func (e *exit) Error() string {
	if e.err == nil {
		return fmt.Sprintf("exit %d", e.code)
	}
	return e.err.Error()
}

func (e *exit) Unwrap() error { return e.err }

// usage is a mistake of the user and how to mend it.
func usage(hint, format string, args ...any) error {
	return &exit{exitUsage, fmt.Errorf(format, args...), hint}
}

// tell says what went wrong and returns the exit code.
func (a *app) tell(err error) int {
	if err == nil {
		return exitClean
	}
	var wrong config.Error
	if errors.As(err, &wrong) {
		for _, p := range wrong {
			a.complain(p.String(), p.Hint)
		}
		return exitUsage
	}
	var e *exit
	if !errors.As(err, &e) {
		e = &exit{code: exitFailed, err: err}
	}
	if e.err != nil {
		a.complain(e.err.Error(), e.hint)
	}
	return e.code
}

// complain talks on standard error: the error, then the hint. What was printed
// so far comes first.
func (a *app) complain(text, hint string) {
	a.flush()
	for line := range strings.Lines(text) {
		fmt.Fprintf(a.err, "makegood: error: %s\n", printable(strings.TrimRight(line, "\n")))
	}
	if hint != "" {
		fmt.Fprintf(a.err, "makegood: hint: %s\n", printable(hint))
	}
}

// say talks on standard error about what was done.
func (a *app) say(format string, args ...any) {
	a.flush()
	fmt.Fprintf(a.err, "makegood: "+format+"\n", args...)
}

func (a *app) flush() {
	if w, ok := a.out.(*bufio.Writer); ok {
		_ = w.Flush() // a broken output is told at the end
	}
}
