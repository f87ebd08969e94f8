package rules

import (
	"strings"
)

// worded is the length of a blank that is a word: TBC, TODO, ORDER_NO, XX
// pounds, dd/mm/yyyy, lorem ipsum.
func worded(text string, from, at int) int {
	rest := text[at:]
	w := token(rest)
	after := rest[len(w):]
	switch {
	case w == "":
		return maskedPhone(rest)
	case digit(w[0]):
		return maskedPhone(rest)
	case (w == "TBC" || w == "TBA" || w == "TBD") && (name(after) || labelled(text[from:at])):
		return 0
	case (w == "INSERT" || w == "ENTER" || w == "PASTE") && capitals(token(strings.TrimLeft(after, " "))):
		return len(w) + 1 + len(token(strings.TrimLeft(after, " ")))
	case w == "TBC" || w == "TBA" || w == "TBD" || w == "FIXME" || w == "TODO" || w == "TKTK" || w == "NaN":
		return len(w)
	case strings.EqualFold(w, "lorem") && len(after) > 6 && strings.EqualFold(after[1:6], "ipsum"):
		return len(w) + 6
	case strings.EqualFold(w, "dd") || strings.EqualFold(w, "mm") || strings.EqualFold(w, "yyyy") || strings.EqualFold(w, "hh"):
		return dateForm(rest)
	case isConstant(w) || isFieldName(w) && !strings.HasPrefix(after, "@"):
		return len(w)
	case strings.Trim(w, "X") == "" && len(w) > 3:
		return maskedNumber(text, from, at)
	case len(w) > 2 && strings.Trim(w, "Xx") == "" && wantsMore(strings.ToLower(strings.TrimRight(text[from:at], " "))):
		return len(w)
	case len(w) > 1 && strings.Trim(w, "X") == "" || w == "xx" || w == "X" || w == "NN" || w == "x":
		return unknownNumber(text, from, at, w, after)
	case isField(w) && !shouting(text[from:], at-from, len(w)) && !labelled(text[from:at]):
		return len(w)
	}
	return 0
}

// maskedNumber is the length of a row of X that stands for a number nobody
// filled in. Where figures follow, the number is only masked: XXXX XXXX 4471.
func maskedNumber(text string, from, at int) int {
	k := at
	for k < len(text) && strings.IndexByte("X -", text[k]) >= 0 {
		k++
	}
	if k < len(text) && (digit(text[k]) || letter(text[k]) && text[k-1] == '-') {
		return 0
	}
	if before := strings.ToLower(text[from:at]); strings.HasSuffix(before, "castlemaine ") || strings.HasSuffix(before, "of ") && strings.HasPrefix(text[k:], "beer") {
		return 0
	}
	return len(strings.TrimRight(text[at:k], " -"))
}

// maskedPhone is the length of a telephone number of which only the beginning
// is there: 0XXX XXX XXXX.
func maskedPhone(s string) int {
	k, xs, groups := 0, 0, 1
	for k < len(s) && (s[k] == 'X' || s[k] == 'x' || digit(s[k]) || k == 0 && s[k] == '+' || s[k] == ' ' && k+1 < len(s) && strings.IndexByte("Xx0123456789", s[k+1]) >= 0) {
		switch s[k] {
		case 'X', 'x':
			xs++
		case ' ':
			groups++
		}
		k++
	}
	if xs < 3 || xs < 5 && groups < 2 || k < len(s) && letter(s[k]) || digit(s[k-1]) {
		return 0
	}
	return k
}

// unknownNumber is the length of an X that stands for a number: XX pounds,
// XX/XX/XXXX, XX:XX.
func unknownNumber(text string, from, at int, w, after string) int {
	if len(after) > 2 && (after[0] == '/' || after[0] == ':' || after[0] == '.' || after[0] == '-') && strings.Trim(token(after[1:]), "Xx") == "" && token(after[1:]) != "" {
		k := 0
		for k < len(after) && strings.IndexByte("Xx/:.-", after[k]) >= 0 {
			k++
		}
		return len(w) + k
	}
	unit := token(strings.TrimLeft(after, " "))
	if strings.HasPrefix(after, " ") && isUnit(unit) {
		return len(w)
	}
	if strings.HasPrefix(after, "%") || strings.HasPrefix(after, " %") {
		return len(w)
	}
	before := strings.ToLower(text[from:at])
	if len(w) > 1 {
		for _, word := range [...]string{"on ", "by ", "at ", "before ", "number ", "no. ", "ref ", "reference ", "amount: ", "dear ", "mr ", "mrs ", "of ", "rs ", "rs. ", "eur ", "gbp ", "usd ", "ending "} {
			if strings.HasSuffix(before, word) && (after == "" || strings.IndexByte(" .,;!?)\n", after[0]) >= 0) {
				return len(w)
			}
		}
	}
	return 0
}

// dateForm is the length of the form of a date: dd/mm/yyyy.
func dateForm(s string) int {
	k, marks := 0, 0
	for k < len(s) && strings.IndexByte("dmyhDMYH/.:-", s[k]) >= 0 {
		if strings.IndexByte("/.:-", s[k]) >= 0 {
			marks++
		}
		k++
	}
	for k > 0 && strings.IndexByte("/.:-", s[k-1]) >= 0 {
		k--
		marks--
	}
	if marks == 0 {
		return 0
	}
	return k
}
