package phrase

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// An element is one part of a pattern.
type element struct {
	kind     elementKind
	inner    elementKind // of isNot: the kind of what must not follow
	text     string      // a word, a lemma, the name of a class
	n        int         // the length of a gap, the number of a test
	choices  [][]element
	optional bool
	key      string // the element as written, for sharing
}

type elementKind uint8

const (
	isWord elementKind = iota
	isLemma
	isClass
	isChoice
	isGap
	isTest
	isNot
	isStart
	isEnd
)

// maxGap keeps a gap from joining what does not belong together.
const maxGap = 12

type parser struct {
	in string
	at int
}

// parse reads a whole pattern.
func parse(text string) ([]element, error) {
	p := &parser{in: text}
	out, err := p.sequence()
	if err != nil {
		return nil, err
	}
	if p.at < len(p.in) {
		return nil, fmt.Errorf("unexpected %q at column %d", p.in[p.at], p.at+1)
	}
	return out, nil
}

func (p *parser) sequence() ([]element, error) {
	var out []element
	for {
		p.space()
		if p.at == len(p.in) || p.in[p.at] == ')' || p.in[p.at] == '|' {
			return out, nil
		}
		from := p.at
		es, err := p.one()
		if err != nil {
			return nil, err
		}
		if p.at < len(p.in) && p.in[p.at] == '?' {
			p.at++
			if len(es) != 1 {
				return nil, fmt.Errorf("put brackets around %q to make it optional", p.in[from:p.at-1])
			}
			es[0].optional = true
		}
		for i := range es {
			es[i].key = p.in[from:p.at] + "#" + strconv.Itoa(i)
		}
		out = append(out, es...)
	}
}

func (p *parser) space() {
	for p.at < len(p.in) && (p.in[p.at] == ' ' || p.in[p.at] == '\n' || p.in[p.at] == '\t') {
		p.at++
	}
}

// one reads the next element; a contraction gives two.
func (p *parser) one() ([]element, error) {
	switch c := p.in[p.at]; c {
	case '^':
		p.at++
		return []element{{kind: isStart}}, nil
	case '$':
		p.at++
		return []element{{kind: isEnd}}, nil
	case '_':
		p.at++
		return []element{{kind: isTest, n: testAny}}, nil
	case '<':
		text, err := p.until('>')
		return []element{{kind: isLemma, text: text}}, err
	case '{':
		text, err := p.until('}')
		return []element{{kind: isClass, text: text}}, err
	case '[':
		return p.test()
	case '(':
		return p.choice()
	case '!':
		return p.not()
	case '.':
		if strings.HasPrefix(p.in[p.at:], "..") {
			return p.gap()
		}
	}
	return p.words()
}

func (p *parser) until(end byte) (string, error) {
	k := strings.IndexByte(p.in[p.at:], end)
	if k < 0 {
		return "", fmt.Errorf("%q at column %d is not closed", p.in[p.at], p.at+1)
	}
	text := p.in[p.at+1 : p.at+k]
	p.at += k + 1
	if text == "" || strings.ContainsAny(text, " (|") {
		return "", fmt.Errorf("%q cannot stand in brackets", text)
	}
	return text, nil
}

func (p *parser) test() ([]element, error) {
	name, err := p.until(']')
	if err != nil {
		return nil, err
	}
	for i, t := range tests {
		if t.name == name {
			return []element{{kind: isTest, n: i}}, nil
		}
	}
	return nil, fmt.Errorf("there is no test [%s]", name)
}

func (p *parser) choice() ([]element, error) {
	from := p.at
	p.at++
	e := element{kind: isChoice}
	for {
		path, err := p.sequence()
		if err != nil {
			return nil, err
		}
		e.choices = append(e.choices, path)
		if p.at == len(p.in) {
			return nil, fmt.Errorf("bracket at column %d is not closed", from+1)
		}
		p.at++
		if p.in[p.at-1] == ')' {
			return []element{e}, nil
		}
	}
}

func (p *parser) not() ([]element, error) {
	p.at++
	p.space()
	if p.at == len(p.in) {
		return nil, errors.New("nothing follows the mark of negation")
	}
	es, err := p.one()
	if err != nil {
		return nil, err
	}
	if len(es) != 1 || es[0].kind > isChoice {
		return nil, errors.New("after ! only single words can stand")
	}
	e := es[0]
	e.inner, e.kind = e.kind, isNot
	return []element{e}, nil
}

func (p *parser) gap() ([]element, error) {
	from := p.at + 2
	to := from
	for to < len(p.in) && digit(p.in[to]) {
		to++
	}
	n, err := strconv.Atoi(p.in[from:to])
	if err != nil || n < 1 || n > maxGap {
		return nil, fmt.Errorf("a gap is written ..1 to ..%d", maxGap)
	}
	p.at = to
	return []element{{kind: isGap, n: n}}, nil
}

// words reads plain text up to the next special character. It may be several
// words: a contraction, a compound.
func (p *parser) words() ([]element, error) {
	to := p.at
	for to < len(p.in) && strings.IndexByte(" \t\n()|?<>{}[]^$!", p.in[to]) < 0 {
		to++
	}
	if to == p.at {
		return nil, fmt.Errorf("unexpected %q at column %d", p.in[p.at], p.at+1)
	}
	if p.in[p.at:to] == "'s" { // the possessive, which Words finds only behind a word
		p.at = to
		return []element{{kind: isWord, text: "'s"}}, nil
	}
	var out []element
	for _, w := range Words(nil, p.in, p.at, to) {
		if w.Norm == "-" && len(out) > 0 {
			continue
		}
		out = append(out, element{kind: isWord, text: w.Norm})
	}
	p.at = to
	if len(out) == 0 {
		return nil, errors.New("a word without letters")
	}
	return out, nil
}
