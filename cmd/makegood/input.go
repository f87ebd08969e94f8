package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"makegood/internal/eml"
)

// maxSize is the largest text that is read.
const maxSize = 10 << 20

var errTooLarge = errors.New("larger than 10 MB")

// An item is one thing to judge: a file, a message of a mailbox, or standard
// input.
type item struct {
	name  string // as it is called in the output
	path  string // of the file; empty when data is given
	data  []byte
	input string // plain, markdown, html, message; auto means: see what it is
	err   error  // could not be had
	code  int
}

// gatherer finds the items that arguments mean.
type gatherer struct {
	in    io.Reader
	name  string // of standard input
	input string
}

// items are what the arguments mean, in their order; a folder's files are
// sorted. Mailboxes are read as they are asked for.
func (g *gatherer) items(args []string) iter.Seq[item] {
	return func(yield func(item) bool) {
		for _, arg := range args {
			for it := range g.arg(arg) {
				if !yield(it) {
					return
				}
			}
		}
	}
}

// arg is the items of one argument.
func (g *gatherer) arg(arg string) iter.Seq[item] {
	if arg == "-" {
		return g.stdin()
	}
	info, err := os.Stat(arg)
	switch {
	case err != nil:
		return one(item{name: arg, err: reason(err, arg), code: exitUsage})
	case info.IsDir():
		return g.folder(arg)
	case info.Mode()&fs.ModeNamedPipe != 0:
		return g.pipe(arg)
	case !info.Mode().IsRegular():
		return one(item{name: arg, err: fmt.Errorf("%s: neither a file nor a folder", arg), code: exitUsage})
	default:
		return g.file(arg, exitUsage)
	}
}

func one(it item) iter.Seq[item] {
	return func(yield func(item) bool) { yield(it) }
}

// stdin is standard input, or the messages in it when it is an mbox file.
func (g *gatherer) stdin() iter.Seq[item] {
	r := g.buffered()
	if g.stdinHoldsMany() {
		return g.mbox(g.name, r)
	}
	it := item{name: g.name, input: g.input}
	data, err := readAll(r)
	if err != nil {
		it.err, it.code = fmt.Errorf("%s: %w", g.name, err), exitFailed
	}
	it.data = data
	return one(it)
}

// buffered is standard input, of which the beginning can be looked at.
func (g *gatherer) buffered() *bufio.Reader {
	r, ok := g.in.(*bufio.Reader)
	if !ok {
		r = bufio.NewReaderSize(g.in, peek)
		g.in = r
	}
	return r
}

func (g *gatherer) stdinHoldsMany() bool {
	head, _ := g.buffered().Peek(peek) // an error shows again when it is read
	return g.mayBeMbox() && eml.LooksLikeMbox(head)
}

func (g *gatherer) mayBeMbox() bool { return g.input == "auto" || g.input == "message" }

// holdsMany says whether an argument may mean more than one reply.
func (g *gatherer) holdsMany(arg string) bool {
	if arg == "-" {
		return g.stdinHoldsMany()
	}
	info, err := os.Stat(arg)
	return err == nil && (info.IsDir() || info.Mode().IsRegular() && g.isMbox(arg))
}

// isMbox says whether a file begins as an mbox file does.
func (g *gatherer) isMbox(path string) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".md", ".markdown", ".html", ".htm":
		return false
	}
	if !g.mayBeMbox() {
		return false
	}
	f, err := os.Open(path)
	if err != nil {
		return false // and told when it is read
	}
	defer f.Close()
	head := make([]byte, peek)
	n, _ := io.ReadFull(f, head)
	return eml.LooksLikeMbox(head[:n])
}

// pipe is a named pipe, which can be read only once, as standard input.
func (g *gatherer) pipe(name string) iter.Seq[item] {
	return func(yield func(item) bool) {
		f, err := os.Open(name)
		if err != nil {
			yield(item{name: name, err: reason(err, name), code: exitUsage})
			return
		}
		defer f.Close()
		p := gatherer{in: f, name: name, input: g.input}
		p.stdin()(yield)
	}
}

// peek is the number of bytes that are looked at to see what a file is.
const peek = 4096

// readAll reads up to the largest size.
func readAll(r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxSize+1))
	switch {
	case err != nil:
		return nil, err
	case len(data) > maxSize:
		return nil, errTooLarge
	}
	return data, nil
}

// file is the item of a file, or those of the messages of an mbox file.
func (g *gatherer) file(path string, code int) iter.Seq[item] {
	if !g.isMbox(path) {
		return one(item{name: path, path: path, input: g.input, code: code})
	}
	return func(yield func(item) bool) {
		f, err := os.Open(path)
		if err != nil {
			yield(item{name: path, err: reason(err, path), code: code})
			return
		}
		defer f.Close()
		g.mbox(path, f)(yield)
	}
}

// mbox is the messages of an mbox file, numbered from 1.
func (g *gatherer) mbox(name string, r io.Reader) iter.Seq[item] {
	return func(yield func(item) bool) {
		n := 0
		for m, err := range (eml.MboxReader{R: r, Limit: maxSize}).Messages() {
			n++
			it := item{name: fmt.Sprintf("%s#%d", name, n), data: m.Raw, input: "message"}
			switch {
			case err != nil:
				it.err, it.code = fmt.Errorf("%s: %w", it.name, err), exitFailed
			case m.Truncated:
				it.err, it.code = fmt.Errorf("%s: %w", it.name, errTooLarge), exitFailed
			}
			if !yield(it) {
				return
			}
		}
	}
}

// kinds of files that are looked for in folders.
var wanted = []string{".txt", ".md", ".html", ".htm", ".eml"}

// folder is the items below a folder, sorted. A folder that holds none is an
// error: nothing was judged, and the user believes it was.
func (g *gatherer) folder(dir string) iter.Seq[item] {
	return func(yield func(item) bool) {
		found, stopped := false, false
		pass := func(it item) bool {
			found = true
			stopped = !yield(it)
			return !stopped
		}
		g.walk(dir, pass)
		if !found && !stopped {
			err := fmt.Errorf("%s: holds nothing to check (looked for %s, mailboxes)", dir, strings.Join(wanted, ", "))
			yield(item{name: dir, err: err, code: exitUsage})
		}
	}
}

// walk passes the items below dir on; it stops when pass does.
func (g *gatherer) walk(dir string, pass func(item) bool) bool {
	maildir := eml.IsMaildir(os.DirFS(dir))
	if maildir && !g.maildir(dir, pass) {
		return false
	}
	entries, err := os.ReadDir(dir)
	if err != nil && !pass(item{name: dir, err: reason(err, dir), code: exitFailed}) {
		return false
	}
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		switch {
		case e.Name() == ".git", maildir && (!e.IsDir() || slices.Contains([]string{"cur", "new", "tmp"}, e.Name())):
		case e.IsDir():
			if !g.walk(path, pass) {
				return false
			}
		case e.Type().IsRegular() && !strings.HasPrefix(e.Name(), "."):
			if !g.found(path, pass) {
				return false
			}
		}
	}
	return true
}

// found passes on a file of a folder, if it is of a kind that is looked for.
func (g *gatherer) found(path string, pass func(item) bool) bool {
	ext := strings.ToLower(filepath.Ext(path))
	switch {
	case slices.Contains(wanted, ext):
		return pass(item{name: path, path: path, input: g.input, code: exitFailed})
	case ext == "" || ext == ".mbox" || ext == ".mbx":
		for it := range g.file(path, exitFailed) {
			if it.path == "" && !pass(it) { // a mailbox; any other file is none of ours
				return false
			}
		}
	}
	return true
}

// maildir passes the messages of a Maildir on.
func (g *gatherer) maildir(dir string, pass func(item) bool) bool {
	for name, err := range eml.Maildir(os.DirFS(dir)) {
		path := filepath.Join(dir, filepath.FromSlash(name))
		it := item{name: path, path: path, input: "message", code: exitFailed}
		if err != nil {
			it = item{name: dir, err: err, code: exitFailed}
		}
		if !pass(it) {
			return false
		}
	}
	return true
}

// read is the bytes of an item.
func (it *item) read() ([]byte, error) {
	if it.path == "" {
		return it.data, it.err
	}
	f, err := os.Open(it.path)
	if err != nil {
		return nil, reason(err, it.path)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, reason(err, it.path)
	}
	if info.Size() > maxSize {
		return nil, fmt.Errorf("%s: %w", it.name, errTooLarge)
	}
	buf := bytes.NewBuffer(make([]byte, 0, info.Size()+1))
	if _, err = buf.ReadFrom(io.LimitReader(f, maxSize+1)); err != nil {
		return nil, reason(err, it.path)
	}
	if buf.Len() > maxSize {
		return nil, fmt.Errorf("%s: %w", it.name, errTooLarge)
	}
	return buf.Bytes(), nil
}
