package main

import (
	"regexp"
	"strings"
)

// plain is the first reading of a pattern in plain words: the first choice of
// every list, nothing that may be missing. It is what is cheapest for Vale to
// look for, and finds less.
func (x *expander) plain(pattern string) (string, error) {
	nodes, err := parsePattern(pattern)
	if err != nil {
		return "", err
	}
	x.open = x.open[:0]
	words, err := x.words(nodes)
	if err != nil {
		return "", err
	}
	if len(words) == 0 {
		return "", errEmpty
	}
	re := regexp.QuoteMeta(strings.Join(words, " "))
	if endsInMark(re) {
		return "", errNoVale
	}
	return strings.NewReplacer("'", "['’]", "’", "['’]", " ,", ",").Replace(re), nil
}

func (x *expander) words(nodes []node) (out []string, err error) {
	for _, n := range nodes {
		if n.optional {
			continue
		}
		var more []string
		switch n.kind {
		case word, lemma:
			more = []string{n.text}
		case test:
			err = errNoVale
		case choice:
			more, err = x.firstOf(n.choices)
		case class:
			more, err = x.firstOfClass(n.text)
		}
		if err != nil {
			return nil, err
		}
		out = append(out, more...)
	}
	return out, nil
}

// firstOf is the first choice that plain words can say.
func (x *expander) firstOf(choices [][]node) ([]string, error) {
	for _, c := range choices {
		if words, err := x.words(c); err == nil {
			return words, nil
		}
	}
	return nil, errNoVale
}

func (x *expander) firstOfClass(name string) ([]string, error) {
	if len(x.open) > 12 {
		return nil, errNoVale
	}
	x.open = append(x.open, name)
	defer func() { x.open = x.open[:len(x.open)-1] }()
	for _, text := range x.classes[name] {
		nodes, err := parsePattern(text)
		if err != nil {
			return nil, err
		}
		if words, err := x.words(nodes); err == nil {
			return words, nil
		}
	}
	return nil, errNoVale
}
