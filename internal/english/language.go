package english

import (
	"strings"
	"sync"

	"github.com/abadojack/whatlanggo"

	"makegood/drafter"
)

const (
	fewWords = 6    // below that nobody can tell
	guessed  = 2000 // bytes that are handed to the guesser
)

// A tongue counts the words that give a language away.
type tongue struct{ words, english, foreign int }

func (a *tongue) count(ws []drafter.Word) {
	for _, w := range ws {
		if c := w.Norm[0]; 'a' <= c && c <= 'z' || c >= 0xC3 {
			a.words++
			if c >= 0xE3 {
				a.words += len(w.Norm) / 6 // Chinese and Japanese part no words
			}
			switch {
			case isEnglish(w.Norm):
				a.english++
			case isForeign(w.Norm):
				a.foreign++
			}
		}
	}
}

// language says what language most of the words of t are in. Most letters are
// English, and that their function words tell at once; only the rest is handed
// to the guesser, which is slow.
func language(t *drafter.Text) string {
	var all tongue
	for i := range t.Sentences {
		all.count(t.Sentences[i].Words)
	}
	switch {
	case all.words < fewWords:
		return ""
	case all.english*100 >= all.words*8 && all.english > 2*all.foreign:
		return "en"
	}
	rest, words := unEnglish(t)
	if words*2 < all.words {
		return "en"
	}
	info := whatlanggo.DetectWithOptions(rest, whatlanggo.Options{Whitelist: tongues()})
	code := info.Lang.Iso6391()
	if (code == "bg" || code == "uk") && strings.ContainsAny(rest, "ыэё") {
		code = "ru" // these letters are in no language around
	}
	switch {
	case code == "en" || all.foreign > all.english || info.Confidence > 0.9:
		return code
	case words > 0 && all.english == 0 && !mostlyLatin(rest):
		return code
	case all.english > 0:
		return "en"
	}
	return ""
}

// tongues are the languages that are told apart. The guesser knows many more,
// and takes short English texts for the rarest of them.
var tongues = sync.OnceValue(func() map[whatlanggo.Lang]bool {
	known := map[whatlanggo.Lang]bool{}
	for _, l := range [...]whatlanggo.Lang{
		whatlanggo.Eng, whatlanggo.Deu, whatlanggo.Fra, whatlanggo.Spa, whatlanggo.Por, whatlanggo.Ita, whatlanggo.Nld, whatlanggo.Pol,
		whatlanggo.Rus, whatlanggo.Ukr, whatlanggo.Bul, whatlanggo.Swe, whatlanggo.Dan, whatlanggo.Nob, whatlanggo.Fin, whatlanggo.Ces,
		whatlanggo.Hun, whatlanggo.Ron, whatlanggo.Tur, whatlanggo.Ell, whatlanggo.Arb, whatlanggo.Heb, whatlanggo.Jpn, whatlanggo.Cmn,
		whatlanggo.Kor, whatlanggo.Vie, whatlanggo.Ind, whatlanggo.Hin, whatlanggo.Hrv, whatlanggo.Tha,
	} {
		known[l] = true
	}
	return known
})

// unEnglish is the beginning of what the sentences say that show no sign of
// being English, and how many words those sentences have in all.
func unEnglish(t *drafter.Text) (string, int) {
	var b strings.Builder
	words := 0
	for i := range t.Sentences {
		s := &t.Sentences[i]
		var own tongue
		own.count(s.Words)
		if own.english > own.foreign {
			continue
		}
		words += own.words
		if b.Len() < guessed {
			b.WriteString(strings.ToValidUTF8(t.Plain[s.Start:min(s.End, s.Start+guessed)], ""))
			b.WriteByte(' ')
		}
	}
	return b.String(), words
}

// mostlyLatin says whether most bytes of s are Latin letters and marks.
func mostlyLatin(s string) bool {
	high := 0
	for i := range len(s) {
		if s[i] >= 0xC8 {
			high++
		}
	}
	return high*4 < len(s)
}

// isEnglish says whether a word is a function word of English and of no
// neighbour: Dutch has "we" and "is", German "in" and "was", Polish "to".
func isEnglish(norm string) bool {
	switch norm {
	case "the", "and", "you", "your", "our", "this", "with", "have", "are", "will", "that", "been", "please", "thank", "thanks", "sorry",
		"from", "would", "not", "they", "their", "which", "has", "when", "what", "about", "there", "any", "were", "had", "could", "should":
		return true
	}
	return false
}

// isForeign says whether a word, bare of accents, is a function word of one of
// the languages that letters here are most often in, and none of English.
func isForeign(norm string) bool {
	switch norm {
	case "der", "das", "und", "ist", "nicht", "sie", "wir", "ich", "ihr", "ihre", "ihnen", "ein", "eine", "fur", "mit", "auf", "zu", "dem", "es", "uns",
		"le", "les", "nous", "vous", "est", "et", "que", "une", "du", "votre", "pour", "dans", "je",
		"el", "los", "su", "por", "para", "una", "con", "usted", "lo", "se",
		"il", "che", "di", "non", "della", "ci", "vi", "suo",
		"het", "een", "wij", "uw", "niet", "van", "ons", "dat", "en", "hebben",
		"nao", "voce", "pelo", "pela", "da", "foi", "sua", "com", "os", "um", "uma",
		"nie", "jest", "na", "za", "och", "att", "det", "og", "som", "pa":
		return true
	}
	return false
}
