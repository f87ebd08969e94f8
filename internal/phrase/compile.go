package phrase

import (
	"errors"
	"fmt"
	"slices"
)

// A SyntaxError says where a pattern is wrong.
type SyntaxError struct {
	Group, Phrase string
	Problem       string
}

func (e *SyntaxError) Error() string {
	return fmt.Sprintf("%s: pattern %q: %s", e.Group, e.Phrase, e.Problem)
}

// Compile makes one automaton of all groups. The error joins a *SyntaxError
// for every pattern that is wrong.
func Compile(classes Classes, groups ...Group) (*Set, error) {
	c := &compiler{
		vocab:       make(map[string]int32, 4096),
		classes:     classes,
		sets:        make(map[string]int32, 1024),
		parsed:      make(map[string][]element),
		shared:      make(map[step]int32, 8192),
		classAnchor: make(map[string][]string),
		inner:       make(map[int32]bool),
		passing:     make(map[int32][]passage),
	}
	c.newNode() // the root
	var wrong []error
	for _, g := range groups {
		for _, p := range g.Phrases {
			if err := c.add(g.Name, p); err != nil {
				wrong = append(wrong, &SyntaxError{g.Name, p, err.Error()})
			}
		}
	}
	if len(wrong) > 0 {
		return nil, errors.Join(wrong...)
	}
	return c.finish(), nil
}

type compiler struct {
	classes     Classes
	names       []string            // by phrase: its group
	texts       []string            // by phrase: as it was written
	anchorOf    []int32             // by phrase: its anchor's number, or -1
	inner       map[int32]bool      // nodes inside an alternative
	passing     map[int32][]passage // by node between elements: the phrases that pass it
	cannot      [][]int32           // by phrase: the word sets it cannot do without, the rarest first
	nodes       []state
	vocab       map[string]int32     // a word's number, under all its spellings
	member      [][]int32            // by word number: the word sets it is in
	sets        map[string]int32     // a word set's number, by its members
	parsed      map[string][]element // the alternatives of classes
	open        []string             // classes being expanded, to find a circle
	classAnchor map[string][]string  // by class: words of which one must be there
	shared      map[step]int32       // the node after an element, to share prefixes
}

// A state is a node while the automaton grows.
type state struct {
	edges  []edge
	frees  []free
	accept []int32
}

// A step is an element taken from a node. Patterns that begin alike share
// their nodes.
type step struct {
	from int32
	key  string
}

func (c *compiler) newNode() int32 {
	c.nodes = append(c.nodes, state{})
	return int32(len(c.nodes) - 1)
}

func (c *compiler) add(group, text string) error {
	elements, err := parse(text)
	if err != nil {
		return err
	}
	path, err := c.path(elements)
	if err != nil {
		return err
	}
	at := path[len(path)-1]
	if at == 0 || c.reaches(0, at) {
		return errors.New("every word of it may be missing")
	}
	sets, place, err := c.without(elements)
	if err != nil {
		return err
	}
	for i, n := range path {
		c.passing[n] = append(c.passing[n], passage{int32(len(c.cannot)), i <= place})
	}
	c.names, c.texts = append(c.names, group), append(c.texts, text)
	c.cannot = append(c.cannot, sets)
	c.nodes[at].accept = append(c.nodes[at].accept, int32(len(c.cannot)-1))
	return nil
}

// path adds a whole phrase and returns the nodes before, between and behind its
// elements.
func (c *compiler) path(elements []element) ([]int32, error) {
	path := []int32{0}
	for _, e := range elements {
		next, err := c.element(path[len(path)-1], e)
		if err != nil {
			return nil, err
		}
		path = append(path, next)
	}
	return path, nil
}

// reaches says whether one can get from a node to another without a word.
func (c *compiler) reaches(from, to int32) bool {
	for _, f := range c.nodes[from].frees {
		if f.to == to || c.reaches(f.to, to) {
			return true
		}
	}
	return false
}

// sequence adds an alternative.
func (c *compiler) sequence(at int32, elements []element) (int32, error) {
	for _, e := range elements {
		next, err := c.element(at, e)
		if err != nil {
			return 0, err
		}
		at = next
		c.inner[at] = true
	}
	return at, nil
}

// element adds e behind a node and returns the node after it.
func (c *compiler) element(from int32, e element) (int32, error) {
	s := step{from, e.key}
	if to, ok := c.shared[s]; ok {
		return to, nil
	}
	to := c.newNode()
	if err := c.connect(from, to, e); err != nil {
		return 0, err
	}
	if e.optional {
		c.nodes[from].frees = append(c.nodes[from].frees, free{to: to})
	}
	c.shared[s] = to
	return to, nil
}

// connect puts e between two nodes.
func (c *compiler) connect(from, to int32, e element) error {
	switch e.kind {
	case isWord:
		c.edge(from, to, c.wordSet([]string{e.text}))
	case isLemma:
		c.edge(from, to, c.wordSet(inflections(e.text)))
	case isTest:
		c.edge(from, to, ^int32(e.n))
	case isGap:
		c.gap(from, to, e.n)
	case isStart:
		c.nodes[from].frees = append(c.nodes[from].frees, free{ask: askStart, to: to})
	case isEnd:
		c.nodes[from].frees = append(c.nodes[from].frees, free{ask: askEnd, to: to})
	case isNot:
		words, ok, err := c.singleWords(e)
		if err != nil {
			return err
		}
		if !ok {
			return errors.New("after ! only single words can stand")
		}
		c.nodes[from].frees = append(c.nodes[from].frees, free{ask: askNot, set: c.wordSet(words), to: to})
	case isChoice, isClass:
		return c.choice(from, to, e)
	}
	return nil
}

func (c *compiler) edge(from, to, set int32) {
	c.nodes[from].edges = append(c.nodes[from].edges, edge{set, to})
}

// gap lets up to n words pass.
func (c *compiler) gap(from, to int32, n int) {
	c.nodes[from].frees = append(c.nodes[from].frees, free{to: to})
	for i := range n {
		next := to
		if i < n-1 {
			next = c.newNode()
		}
		c.edge(from, next, ^int32(testWithin))
		if next != to {
			c.nodes[next].frees = append(c.nodes[next].frees, free{to: to})
		}
		from = next
	}
}

// choice puts alternatives between two nodes: those of one word become one
// edge, the others a path each.
func (c *compiler) choice(from, to int32, e element) error {
	alternatives, err := c.alternatives(e)
	if err != nil {
		return err
	}
	defer c.leave(e)
	var words []string
	for _, a := range alternatives {
		single, ok, err := c.single(a)
		if err != nil {
			return err
		}
		if ok {
			words = append(words, single...)
			continue
		}
		if len(a) == 0 {
			c.nodes[from].frees = append(c.nodes[from].frees, free{to: to})
			continue
		}
		at, err := c.sequence(from, a)
		if err != nil {
			return err
		}
		c.nodes[at].frees = append(c.nodes[at].frees, free{to: to})
	}
	if len(words) > 0 {
		c.edge(from, to, c.wordSet(words))
	}
	return nil
}

// alternatives lists what a choice or a class offers; leave must follow.
func (c *compiler) alternatives(e element) ([][]element, error) {
	if e.kind == isChoice {
		return e.choices, nil
	}
	if slices.Contains(c.open, e.text) {
		return nil, fmt.Errorf("class {%s} contains itself", e.text)
	}
	list, ok := c.classes[e.text]
	if !ok {
		return nil, fmt.Errorf("no class is named {%s}", e.text)
	}
	c.open = append(c.open, e.text)
	out := make([][]element, 0, len(list))
	for _, p := range list {
		elements, ok := c.parsed[p]
		if !ok {
			var err error
			if elements, err = parse(p); err != nil {
				return nil, fmt.Errorf("class {%s}, %q: %w", e.text, p, err)
			}
			c.parsed[p] = elements
		}
		out = append(out, elements)
	}
	return out, nil
}

func (c *compiler) leave(e element) {
	if e.kind == isClass {
		c.open = c.open[:len(c.open)-1]
	}
}

// single says whether a path is one word out of a list, and which.
func (c *compiler) single(path []element) ([]string, bool, error) {
	if len(path) != 1 || path[0].optional || path[0].kind == isNot {
		return nil, false, nil
	}
	return c.singleWords(path[0])
}

func (c *compiler) singleWords(e element) ([]string, bool, error) {
	switch e.kind {
	case isWord:
		return []string{e.text}, true, nil
	case isLemma:
		return inflections(e.text), true, nil
	case isChoice, isClass, isNot:
	default:
		return nil, false, nil
	}
	if e.kind == isNot {
		e.kind = e.inner
	}
	switch e.kind {
	case isWord, isLemma:
		return c.singleWords(e)
	}
	alternatives, err := c.alternatives(e)
	if err != nil {
		return nil, false, err
	}
	defer c.leave(e)
	var words []string
	for _, a := range alternatives {
		w, ok, err := c.single(a)
		if err != nil || !ok {
			return nil, false, err
		}
		words = append(words, w...)
	}
	return words, true, nil
}

// wordSet numbers a list of words and files each under all its spellings.
func (c *compiler) wordSet(words []string) int32 {
	ids := make([]int32, 0, len(words))
	for _, w := range words {
		ids = append(ids, c.word(w))
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	key := make([]byte, 0, 4*len(ids))
	for _, id := range ids {
		key = append(key, byte(id), byte(id>>8), byte(id>>16), ',')
	}
	if n, ok := c.sets[string(key)]; ok {
		return n
	}
	n := int32(len(c.sets))
	c.sets[string(key)] = n
	for _, id := range ids {
		c.member[id] = append(c.member[id], n)
	}
	return n
}

func (c *compiler) word(w string) int32 {
	if id, ok := c.vocab[w]; ok {
		return id
	}
	british := canonical(w)
	id, ok := c.vocab[british]
	if !ok {
		id = int32(len(c.member))
		c.member = append(c.member, nil)
		c.vocab[british] = id
		if a := american(british); a != "" {
			c.vocab[a] = id
		}
	}
	c.vocab[w] = id
	return id
}

// finish sorts edges for the search, files the listed spellings and lays
// everything out flat.
func (c *compiler) finish() *Set {
	for _, s := range spellings {
		if id, ok := c.vocab[s[0]]; ok {
			for _, v := range s[1:] {
				if _, taken := c.vocab[v]; !taken {
					c.vocab[v] = id
				}
			}
		}
	}
	s := &Set{names: newTexts(c.names), texts: newTexts(c.texts), vocab: newVocabulary(c.vocab)}
	for _, sets := range c.member {
		s.member.add(sets)
	}
	c.anchor(s)
	needs, hopes, aheads := c.needs(s), c.hopes(), c.aheads(s)
	for i, n := range c.nodes {
		slices.SortStableFunc(n.edges, func(a, b edge) int { return int(a.set - b.set) })
		s.nodes = append(s.nodes, s.end(needs[i], aheads[i], hopes[i]))
		s.edges = append(s.edges, n.edges...)
		s.frees = append(s.frees, n.frees...)
		s.accepts = append(s.accepts, n.accept...)
	}
	s.nodes = append(s.nodes, s.end(0, 0, hope{}))
	s.open()
	s.layBits(len(c.sets))
	return s.ready()
}

// end is a node that begins where the lists end by now.
func (s *Set) end(need, ahead uint32, h hope) node {
	return node{uint32(len(s.edges)), uint32(len(s.frees)), uint32(len(s.accepts)), need, ahead, h.hope, h.hope2}
}
