package eml

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/emersion/go-message/textproto"
)

// The library copies the bytes once for each level it is in, so it is spared
// what is nested deeper or has more parts than any honest mail.
const (
	libraryDepth = 8
	libraryParts = 200
)

var errTooMuch = errors.New("too deep or too many parts for the library")

// A walker lets go-message cut a multipart body. Only a body that it reads to
// its end without a complaint counts; all others are read by the splitter.
type walker struct {
	out   []leaf
	arena []byte // holds all bodies: one allocation for the whole mail
}

// walk gives the leaves of a multipart body.
func walk(raw []byte, top level) (out []leaf, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("go-message: %v", r)
		}
	}()
	if bytes.Count(raw, []byte("\n--")) > 2*libraryParts {
		return nil, errTooMuch
	}
	w := walker{arena: make([]byte, 0, len(raw)+bytes.MinRead)}
	err = w.level(bytes.NewReader(raw), top, 1)
	return w.out, err
}

// level reads the parts of one multipart.
func (w *walker) level(r io.Reader, l level, depth int) error {
	mr := textproto.NewMultipartReader(r, l.boundary)
	for {
		part, err := mr.NextPart()
		if errors.Is(err, io.EOF) && l.parts > 0 {
			return nil
		}
		if err != nil {
			return fmt.Errorf("read part %s%d: %w", l.path, l.parts+1, err)
		}
		p := l.child()
		p.read(part.Header.Get)
		if isMultipart(p.contentType) {
			v := parseValue(p.contentType)
			if depth >= libraryDepth || v.get("boundary") == "" {
				return errTooMuch
			}
			if err := w.level(part, p.enter(v), depth+1); err != nil {
				return err
			}
			continue
		}
		if len(w.out) >= libraryParts {
			return errTooMuch
		}
		if p.body, err = w.read(part); err != nil {
			return fmt.Errorf("read body of part %s: %w", p.path, err)
		}
		w.out = append(w.out, p)
	}
}

// read takes a body into the arena.
func (w *walker) read(r io.Reader) ([]byte, error) {
	start := len(w.arena)
	buf := bytes.NewBuffer(w.arena[start:])
	_, err := buf.ReadFrom(r)
	body := buf.Bytes()
	if start+len(body) <= cap(w.arena) {
		w.arena = w.arena[:start+len(body)]
	}
	return body[:len(body):len(body)], err
}
