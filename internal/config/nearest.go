package config

import "strings"

// Nearest is the word of the list that was most likely meant by a mistyped
// one; the first of equals. ok is false when none is near.
func Nearest(word string, list []string) (near string, ok bool) {
	best := max(1, len(word)/3) + 1
	for _, w := range list {
		d := distance(strings.ToLower(word), strings.ToLower(w))
		if d < best {
			near, best, ok = w, d, true
		}
	}
	return near, ok
}

// distance is the number of letters to add, drop, change or swap with their
// neighbour to get from a to b; "_" for "-" costs nothing.
func distance(a, b string) int {
	a, b = strings.ReplaceAll(a, "_", "-"), strings.ReplaceAll(b, "_", "-")
	before, prev, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range prev {
		prev[j] = j
	}
	for i := range len(a) {
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(row[j]+1, prev[j+1]+1, prev[j]+cost)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, prev, row = prev, row, before
	}
	return prev[len(b)]
}
