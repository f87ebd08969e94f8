package phrase

import "strings"

// contraction splits a folded word such as "don't" into its two words and the
// number of characters of the first part, or returns 0 when it is one word.
// "'s" is "is" after a pronoun and a possessive elsewhere.
func contraction(w string) (first, second string, at int) {
	if k := strings.IndexByte(w, '\''); k > 0 {
		head, tail := w[:k], w[k+1:]
		switch tail {
		case "t":
			return negated(head)
		case "ll":
			return head, "will", k
		case "re":
			return head, "are", k
		case "ve":
			return head, "have", k
		case "m":
			return head, "am", k
		case "d":
			return head, "would", k
		case "s":
			if head == "let" {
				return head, "us", k
			}
			if isPronoun(head) {
				return head, "is", k
			}
			return head, "'s", k
		}
		return "", "", 0
	}
	switch w {
	case "cannot":
		return "can", "not", 3
	case "im":
		return "i", "am", 1
	case "ive":
		return "i", "have", 1
	case "youre", "theyre":
		return w[:len(w)-2], "are", len(w) - 2
	case "youve", "weve", "theyve":
		return w[:len(w)-2], "have", len(w) - 2
	case "dont", "doesnt", "didnt", "isnt", "arent", "wasnt", "werent", "hasnt", "havent", "hadnt",
		"couldnt", "wouldnt", "shouldnt", "cant":
		return negated(w[:len(w)-1])
	}
	return "", "", 0
}

// negated splits "don" of "don't" into "do" and "not".
func negated(head string) (first, second string, at int) {
	switch head {
	case "can":
		return "can", "not", 3
	case "won":
		return "will", "not", 2
	case "shan":
		return "shall", "not", 3
	case "ain":
		return "is", "not", 2
	}
	if !strings.HasSuffix(head, "n") || len(head) < 3 {
		return "", "", 0
	}
	return head[:len(head)-1], "not", len(head) - 1
}

func isPronoun(w string) bool {
	switch w {
	case "it", "that", "he", "she", "there", "what", "who", "where", "how", "here", "this", "when", "why":
		return true
	}
	return false
}
