package drafter

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A House is what a firm knows about itself and rules cannot guess.
type House struct {
	Staff    []string // names of its people, as they sign
	Products []string // names of its products
	Phones   []string // its own numbers, however written
}

// Signs says whether one of the house's people is named in text.
func (h *House) Signs(text string) bool { return names(h.Staff, text) }

// Sells says whether one of the house's products is named in text.
func (h *House) Sells(text string) bool { return names(h.Products, text) }

// Answers says whether one of the house's numbers stands in text, with
// whatever between its digits.
func (h *House) Answers(text string) bool {
	have := digits(text)
	for _, p := range h.Phones {
		if want := digits(p); len(want) > 3 && strings.Contains(have, want) {
			return true
		}
	}
	return false
}

// names says whether one of the names stands in text as whole words.
func names(list []string, text string) bool {
	low := strings.ToLower(text)
	for _, name := range list {
		name = strings.ToLower(strings.TrimSpace(name))
		for from := 0; name != ""; {
			k := strings.Index(low[from:], name)
			if k < 0 {
				break
			}
			k += from
			before, _ := utf8.DecodeLastRuneInString(low[:k])
			after, _ := utf8.DecodeRuneInString(low[k+len(name):])
			if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
				return true
			}
			from = k + len(name)
		}
	}
	return false
}

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, s)
}
