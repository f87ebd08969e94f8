package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"
)

// readLetters reads the replies of our own in dir: one labelled sentence a
// line, "[apology, excuse] We are sorry: the van broke down.", a blank line
// between replies, "¶" where a paragraph ends, "#" before a remark. Their kind
// is the name of the file; an empty dir has none.
func readLetters(dir string) ([]reply, error) {
	if dir == "" {
		return nil, nil
	}
	names, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return nil, fmt.Errorf("read letters: %w", err)
	}
	var all []reply
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			return nil, fmt.Errorf("read letters: %w", err)
		}
		some, err := parseLetters(f, strings.TrimSuffix(filepath.Base(name), ".txt"))
		f.Close()
		if err != nil {
			return nil, fmt.Errorf("read letters: %s: %w", name, err)
		}
		all = append(all, some...)
	}
	return all, nil
}

func parseLetters(r io.Reader, kind string) ([]reply, error) {
	var all []reply
	var one letter
	flush := func() {
		if len(one.Sentences) > 0 {
			one.ID, one.Source.Kind, one.own = fmt.Sprintf("%s-%d", kind, len(all)+1), kind, true
			one.Reply = one.text.String()
			all = append(all, one.reply)
		}
		one = letter{}
	}
	in := bufio.NewScanner(r)
	for n := 1; in.Scan(); n++ {
		switch line := strings.TrimSpace(in.Text()); {
		case line == "":
			flush()
		case line[0] == '#':
		case line == "¶":
			one.gap = "\n\n"
		default:
			labels, sentence, ok := strings.Cut(line, "]")
			if !ok || labels[0] != '[' {
				return nil, fmt.Errorf("line %d has no labels", n)
			}
			one.add(strings.TrimSpace(sentence), strings.FieldsFunc(labels[1:], func(r rune) bool { return r == ',' || r == ' ' }))
		}
	}
	flush()
	return all, in.Err()
}

// A letter is a reply that is being read.
type letter struct {
	reply
	text strings.Builder
	gap  string // what stands before the next sentence
}

// add appends a sentence. What ends without a mark is a greeting, a name or
// the like, and ends its paragraph.
func (l *letter) add(sentence string, labels []string) {
	l.text.WriteString(l.gap)
	start := l.text.Len()
	l.text.WriteString(sentence)
	l.Sentences = append(l.Sentences, labelled{Text: sentence, Start: start, End: l.text.Len(), Labels: labels})
	l.gap = " "
	if last, _ := utf8.DecodeLastRuneInString(sentence); !strings.ContainsRune(".!?)…\"”’'", last) {
		l.gap = "\n\n"
	}
}

// correct gives sentences of replies the labels of a list of corrections: the
// reply, the number of the sentence from 0, and its labels with commas ("-" for
// none), with tabs between.
func correct(replies []reply, list io.Reader) error {
	number := make(map[string]int, len(replies))
	for i, r := range replies {
		number[r.ID] = i
	}
	in := bufio.NewScanner(list)
	for n := 1; in.Scan(); n++ {
		var id, labels string
		var at int
		if _, err := fmt.Sscanf(in.Text(), "%s\t%d\t%s", &id, &at, &labels); err != nil {
			return fmt.Errorf("correct labels: line %d: %w", n, err)
		}
		i, ok := number[id]
		if !ok {
			continue // a part of the data was asked for
		}
		if at < 0 || at >= len(replies[i].Sentences) {
			return fmt.Errorf("correct labels: line %d: %s has no sentence %d", n, id, at)
		}
		s := &replies[i].Sentences[at]
		s.Labels = slices.DeleteFunc(strings.Split(labels, ","), func(l string) bool { return l == "-" })
	}
	return in.Err()
}
