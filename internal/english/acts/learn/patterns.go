package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"makegood/drafter"
)

// judgePatterns prints, for every phrase that speaks for an act, how often it
// was found and how often it was right. Phrases that are wrong too often
// belong among the hints.
func judgePatterns(w io.Writer, all []example) {
	type key struct{ group, phrase string }
	counts := make(map[key]*count)
	for _, e := range all {
		seen := make(map[key]bool)
		for _, h := range e.hits {
			k := key{h.Group, h.Phrase}
			kind, name, _ := strings.Cut(h.Group, ":")
			if kind != "act" && kind != "set" && kind != "hint" || seen[k] || lifted(e.hits, h, "not:"+name) {
				continue
			}
			seen[k] = true
			a, _ := drafter.ParseAct(name)
			if counts[k] == nil {
				counts[k] = &count{}
			}
			counts[k].add(true, e.asLabelled.Has(a))
		}
	}
	for _, e := range all {
		for _, n := range e.hits {
			name, ok := strings.CutPrefix(n.Group, "not:")
			if !ok {
				continue
			}
			a, _ := drafter.ParseAct(name)
			if slices.ContainsFunc(e.hits, func(h drafter.Hit) bool {
				return (h.Group == "act:"+name || h.Group == "set:"+name) && n.First < h.Last && h.First < n.Last
			}) {
				k := key{n.Group, n.Phrase}
				if counts[k] == nil {
					counts[k] = &count{}
				}
				counts[k].add(true, e.asLabelled.Has(a))
			}
		}
	}
	keys := slices.SortedFunc(maps.Keys(counts), func(a, b key) int {
		return cmp.Or(strings.Compare(a.group, b.group), cmp.Compare(counts[a].precision(), counts[b].precision()),
			strings.Compare(a.phrase, b.phrase))
	})
	for _, k := range keys {
		c := counts[k]
		fmt.Fprintf(w, "%4d %4d %5.2f %s\t%s\n", c.hit, c.hit+c.wrong, c.precision(), k.group, k.phrase)
	}
}

// lifted says whether a phrase of the group against shares a word with h.
func lifted(hits []drafter.Hit, h drafter.Hit, against string) bool {
	return slices.ContainsFunc(hits, func(n drafter.Hit) bool {
		return n.Group == against && n.First < h.Last && h.First < n.Last
	})
}
