package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// A node is one part of a pattern of our pages. The language is described in
// package phrase; this is a plain reading of it, made for another tool, so it
// does not share that package's code.
type node struct {
	kind     kind
	text     string   // a word, a lemma, the name of a class or of a test
	n        int      // the length of a gap
	choices  [][]node // of a choice; of what must not follow
	optional bool
}

type kind uint8

const (
	word kind = iota
	lemma
	class
	choice
	test // "any" is "_"
	gap
	not
	start
	end
)

type reader struct {
	in string
	at int
}

// parsePattern reads a pattern.
func parsePattern(text string) ([]node, error) {
	r := &reader{in: text}
	nodes, err := r.sequence()
	if err != nil {
		return nil, fmt.Errorf("pattern %q: %w", text, err)
	}
	if r.at < len(r.in) {
		return nil, fmt.Errorf("pattern %q: unexpected %q", text, r.in[r.at])
	}
	return nodes, nil
}

func (r *reader) sequence() ([]node, error) {
	var out []node
	for {
		for r.at < len(r.in) && strings.IndexByte(" \t\n", r.in[r.at]) >= 0 {
			r.at++
		}
		if r.at == len(r.in) || r.in[r.at] == '|' || r.in[r.at] == ')' {
			return out, nil
		}
		n, err := r.one()
		if err != nil {
			return nil, err
		}
		if r.skip("?") {
			n.optional = true
		}
		out = append(out, n)
	}
}

func (r *reader) skip(s string) bool {
	if !strings.HasPrefix(r.in[r.at:], s) {
		return false
	}
	r.at += len(s)
	return true
}

func (r *reader) one() (node, error) {
	switch {
	case r.skip("^"):
		return node{kind: start}, nil
	case r.skip("$"):
		return node{kind: end}, nil
	case r.skip("_"):
		return node{kind: test, text: "any"}, nil
	case r.skip("<"):
		return r.until('>', lemma)
	case r.skip("{"):
		return r.until('}', class)
	case r.skip("["):
		return r.until(']', test)
	case r.skip("("):
		return r.choice()
	case r.skip("!"):
		n, err := r.one()
		return node{kind: not, choices: [][]node{{n}}}, err
	case r.skip(".."):
		n, err := strconv.Atoi(r.while("0123456789"))
		return node{kind: gap, n: n}, err
	}
	from := r.at
	for r.at < len(r.in) && strings.IndexByte(" \t\n()|?<>{}[]^$!", r.in[r.at]) < 0 {
		r.at++
	}
	if r.at == from {
		return node{}, fmt.Errorf("unexpected %q", r.in[r.at])
	}
	return node{kind: word, text: strings.ToLower(r.in[from:r.at])}, nil
}

func (r *reader) until(last byte, k kind) (node, error) {
	n := strings.IndexByte(r.in[r.at:], last)
	if n < 0 {
		return node{}, fmt.Errorf("%q is missing", last)
	}
	r.at += n + 1
	return node{kind: k, text: r.in[r.at-n-1 : r.at-1]}, nil
}

func (r *reader) while(set string) string {
	from := r.at
	for r.at < len(r.in) && strings.IndexByte(set, r.in[r.at]) >= 0 {
		r.at++
	}
	return r.in[from:r.at]
}

func (r *reader) choice() (node, error) {
	n := node{kind: choice}
	for {
		path, err := r.sequence()
		if err != nil {
			return n, err
		}
		n.choices = append(n.choices, path)
		if r.skip(")") {
			return n, nil
		}
		if !r.skip("|") {
			return n, errors.New("a bracket is not closed")
		}
	}
}
