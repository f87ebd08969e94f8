package main

import (
	_ "embed"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
)

//go:embed sentences.txt
var sentences string

// A writer composes mails from the sentences. The same seed gives the same
// mails.
type writer struct {
	rand  *rand.Rand
	lists map[string][]string // by name, as in sentences.txt
}

// newWriter reads the lists of sentences.txt.
func newWriter(seed uint64) *writer {
	w := &writer{rand.New(rand.NewPCG(seed, 1)), map[string][]string{}}
	name := ""
	for line := range strings.Lines(sentences) {
		line = strings.TrimSpace(line)
		head, isHead := strings.CutPrefix(line, "# ")
		switch {
		case isHead && !strings.Contains(head, " "):
			name = head
		case line != "" && name != "" && !isHead:
			w.lists[name] = append(w.lists[name], line)
		}
	}
	return w
}

// pick is a line of a list with its slots filled.
func (w *writer) pick(list string) string {
	lines := w.lists[list]
	out := lines[w.rand.IntN(len(lines))]
	for {
		before, rest, ok := strings.Cut(out, "{")
		slot, after, closed := strings.Cut(rest, "}")
		if !ok || !closed {
			return out
		}
		out = before + w.pick(slot) + after
	}
}

// mail composes a mail whose body has at least that many words, of which some
// sentences are poor ones.
func (w *writer) mail(words, flaws int) string {
	body := []string{w.pick("opening")}
	count := len(strings.Fields(body[0]))
	for ; flaws > 0; flaws-- {
		body = append(body, w.pick("flaw"))
		count += len(strings.Fields(body[len(body)-1]))
	}
	closing := w.pick("closing")
	count += len(strings.Fields(closing))
	for count < words {
		s := w.pick("body")
		count += len(strings.Fields(s))
		body = append(body, s)
	}
	w.rand.Shuffle(len(body)-1, func(i, k int) { body[i+1], body[k+1] = body[k+1], body[i+1] })
	var b strings.Builder
	b.WriteString(w.pick("greeting") + "\n")
	for len(body) > 0 {
		n := min(2+w.rand.IntN(3), len(body))
		b.WriteString("\n" + wrap(strings.Join(body[:n], " "), 72))
		body = body[n:]
	}
	fmt.Fprintf(&b, "\n%s\n\n%s\n%s\n", closing, w.pick("farewell"), w.pick("person"))
	return b.String()
}

// wrap breaks a paragraph into lines as mail programs do.
func wrap(text string, width int) string {
	var b strings.Builder
	at := 0
	for word := range strings.FieldsSeq(text) {
		switch {
		case at == 0:
		case at+1+len(word) > width:
			b.WriteByte('\n')
			at = 0
		default:
			b.WriteByte(' ')
			at++
		}
		b.WriteString(word)
		at += len(word)
	}
	return b.String() + "\n"
}

// draft is the single draft: 150 words, a handful of them poor.
func draft() string { return newWriter(150).mail(141, 5) }

// writeMails fills a folder with mails and says how many bytes they have.
func writeMails(dir string, n int) (size int64, err error) {
	w := newWriter(6000)
	for i := range n {
		// One mail in three is poor, which is more than an office writes and
		// gives every rule something to do.
		text := w.mail(114, max(0, w.rand.IntN(6)-3))
		name := filepath.Join(dir, fmt.Sprintf("%05d.txt", i))
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			return 0, fmt.Errorf("make the mails: %w", err)
		}
		size += int64(len(text))
	}
	return size, nil
}
