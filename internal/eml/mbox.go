package eml

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
)

// An MboxMessage is one message of an mbox file.
type MboxMessage struct {
	Separator string // the "From " line
	Offset    int64  // of the separator in the file
	Raw       []byte // with ">From " read as "From "; the caller may keep it
	Truncated bool   // longer than the limit, which Raw keeps to
}

// An MboxReader reads an mbox file (RFC 4155) message by message.
type MboxReader struct {
	R     io.Reader
	Limit int // bytes kept of one message; zero means 64 MB
}

// Mbox reads the messages of an mbox file with the usual limit.
func Mbox(r io.Reader) iter.Seq2[MboxMessage, error] {
	return MboxReader{R: r}.Messages()
}

// Messages gives one message after the other. The only errors are those of
// the reader below; what was read of a message before comes first.
func (b MboxReader) Messages() iter.Seq2[MboxMessage, error] {
	return func(yield func(MboxMessage, error) bool) {
		limit := b.Limit
		if limit <= 0 {
			limit = 64 << 20
		}
		s := mboxScan{br: bufio.NewReaderSize(b.R, 64<<10), limit: limit, blank: true}
		err := s.run(yield)
		if err != nil && !s.stopped {
			yield(MboxMessage{Offset: s.offset}, fmt.Errorf("read mbox: %w", err))
		}
	}
}

type mboxScan struct {
	br      *bufio.Reader
	limit   int
	offset  int64
	msg     MboxMessage
	open    bool
	blank   bool // the line before was blank, or there is none
	rest    bool // in the middle of a line longer than the buffer
	stopped bool
}

func (s *mboxScan) run(yield func(MboxMessage, error) bool) error {
	for {
		line, err := s.br.ReadSlice('\n')
		if len(line) > 0 && !s.line(line, yield) {
			s.stopped = true
			return nil
		}
		s.offset += int64(len(line))
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if err != nil {
			if s.open && !yield(s.finish(), nil) {
				s.stopped = true
			}
			if errors.Is(err, io.EOF) {
				return nil
			}
			return err
		}
	}
}

// line takes one line or a piece of a long one.
func (s *mboxScan) line(line []byte, yield func(MboxMessage, error) bool) bool {
	whole := !s.rest
	s.rest = line[len(line)-1] != '\n'
	if whole && separates(line, s.blank) {
		if s.open && !yield(s.finish(), nil) {
			return false
		}
		s.open = true
		s.msg = MboxMessage{Separator: strings.TrimRight(string(line), "\r\n"), Offset: s.offset}
		s.blank = false
		return true
	}
	if whole {
		s.blank = len(bytes.TrimRight(line, "\r\n")) == 0
		if quoted := bytes.TrimLeft(line, ">"); len(quoted) < len(line) && bytes.HasPrefix(quoted, []byte("From ")) {
			line = line[1:]
		}
	}
	if !s.open {
		if s.blank {
			return true
		}
		s.open = true // a file that begins with a message, without a separator
		s.msg = MboxMessage{Offset: s.offset}
	}
	if room := s.limit - len(s.msg.Raw); len(line) > room {
		line = line[:room]
		s.msg.Truncated = true
	}
	s.msg.Raw = append(s.msg.Raw, line...)
	return true
}

// finish gives the message without the blank line that belongs to the file.
func (s *mboxScan) finish() MboxMessage {
	m := s.msg
	s.open = false
	switch {
	case m.Truncated:
	case bytes.HasSuffix(m.Raw, []byte("\r\n\r\n")):
		m.Raw = m.Raw[:len(m.Raw)-2]
	case bytes.HasSuffix(m.Raw, []byte("\n\n")):
		m.Raw = m.Raw[:len(m.Raw)-1]
	}
	return m
}

// LooksLikeMbox says whether bytes start as an mbox file does.
func LooksLikeMbox(raw []byte) bool {
	line, rest, _ := bytes.Cut(raw, []byte("\n"))
	if !separates(line, true) {
		return false
	}
	if i := bytes.IndexByte(rest, '\n'); i >= 0 {
		rest = rest[:i+1]
	}
	_, _, ok := cutField(string(rest[:min(len(rest), 200)]))
	return ok
}

// separates says whether a line parts two messages: "From ", an address, and a
// date with its time and year. After a line that is not blank it must have the
// whole form of asctime, for not every program escapes its own "From".
func separates(line []byte, blank bool) bool {
	if !bytes.HasPrefix(line, []byte("From ")) || len(line) > 1000 {
		return false
	}
	words := strings.Fields(string(line[5:]))
	clock, year, month, day := false, false, false, false
	for i, w := range words {
		switch {
		case i == 0 && len(words) > 1 && !weekdayName(w): // the sender
		case len(w) >= 4 && isDigit(w[0]) && strings.IndexByte(w, ':') > 0:
			clock = true
		case len(w) == 4 && (w[:2] == "19" || w[:2] == "20"):
			year = true
		case len(w) == 3 && monthOf(w) > 0:
			month = true
		case weekdayName(w):
			day = true
		}
	}
	return clock && year && (blank || month && day)
}

func weekdayName(w string) bool {
	switch strings.TrimSuffix(w, ",") {
	case "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun":
		return true
	}
	return false
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
