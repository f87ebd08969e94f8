package english

import (
	"strings"
	"sync"

	"github.com/jdkato/prose/v3/tag"

	"makegood/drafter"
)

// tagger is loaded when it is first needed; most letters never need it.
var tagger = sync.OnceValues(func() (*tag.Tagger, error) { return tag.New() })

// maxToken bounds what the tagger sees of a word.
const maxToken = 60

// Tag puts part-of-speech tags on the words of t. Should the tagger fail, the
// words go without: no rule hangs on one tag.
func (r *Reader) Tag(t *drafter.Text) {
	tg, err := tagger()
	if err != nil {
		return
	}
	var tokens []tag.Token
	for i := range t.Sentences {
		tokens = tagSentence(tg, tokens[:0], t.Plain, t.Sentences[i].Words)
	}
}

// tagSentence tags one sentence. The tagger has panicked on odd input before.
func tagSentence(tg *tag.Tagger, tokens []tag.Token, plain string, ws []drafter.Word) []tag.Token {
	defer func() { _ = recover() }()
	for i := range ws {
		tokens = append(tokens, tag.Token{Text: token(plain, ws, i)})
	}
	tg.TagTokens(tokens)
	for i := range ws {
		ws[i].Tag = tokens[i].Tag
	}
	return tokens
}

// token is how the Penn Treebank writes word i: marks are straight and single,
// and the halves of a contraction are "ca" and "n't".
func token(plain string, ws []drafter.Word, i int) string {
	w := ws[i]
	raw := plain[w.Start:w.End]
	if raw == "" {
		return w.Norm
	}
	if i+1 < len(ws) && ws[i+1].Start == w.End && ws[i+1].Norm == "not" && raw[len(raw)-1] != 't' {
		switch w.Norm {
		case "can":
			if ws[i+1].Len() < 3 || plain[w.End] != 'n' {
				return raw[:2] // "can't" is "ca" and "n't", "cannot" is "can" and "not"
			}
		case "will":
			return "wo"
		case "shall":
			return "sha"
		}
	}
	if i > 0 && ws[i-1].End == w.Start {
		if half := contracted(w, raw); half != "" {
			return half
		}
	}
	switch w.Norm {
	case "…":
		return "..."
	case "—":
		return "--"
	case `"`, "'", ".", ",", "!", "?", ":", ";", "(", ")":
		return w.Norm
	}
	if len(raw) > maxToken {
		return w.Norm[:min(maxToken, len(w.Norm))]
	}
	if ascii(raw) {
		return raw
	}
	return strings.TrimLeft(w.Norm, "£€¥₹") // "£3.50" is tagged as the number
}

// contracted is the second half of a contraction as the treebank writes it.
func contracted(w drafter.Word, raw string) string {
	switch w.Norm {
	case "not":
		if raw != "not" {
			return "n't"
		}
	case "am":
		return "'m"
	case "are":
		return "'re"
	case "have":
		return "'ve"
	case "will":
		return "'ll"
	case "would":
		return "'d"
	case "is", "us", "'s":
		return "'s"
	}
	return ""
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
