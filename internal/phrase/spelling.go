package phrase

import (
	"strings"
	"sync"
)

// spellings lists words whose American spelling, or a frequent misspelling in
// real mail, follows from no ending. The first of each line is canonical.
var spellings = [][]string{
	{"acknowledgement", "acknowledgment"}, {"acknowledgements", "acknowledgments"},
	{"analyse", "analyze"}, {"analysed", "analyzed"}, {"analysing", "analyzing"},
	{"cancelled", "canceled"}, {"cancelling", "canceling"}, {"cheque", "check"},
	{"centre", "center"}, {"centres", "centers"}, {"defence", "defense"}, {"enquire", "inquire"},
	{"enquiry", "inquiry"}, {"enquiries", "inquiries"}, {"fulfil", "fulfill"}, {"grey", "gray"},
	{"judgement", "judgment"}, {"learnt", "learned"}, {"licence", "license"}, {"metre", "meter"},
	{"offence", "offense"}, {"programme", "program"}, {"sceptical", "skeptical"},
	{"spelt", "spelled"}, {"travelled", "traveled"}, {"travelling", "traveling"}, {"whilst", "while"},
	{"mum", "mom"}, {"labelled", "labeled"}, {"towards", "toward"},
	{"inconvenience", "inconvinience", "inconveniance", "inconvience", "incovenience"},
	{"apology", "appology"}, {"apologies", "appologies", "apologise's"}, {"receive", "recieve"},
	{"received", "recieved"}, {"unfortunately", "unfortunatly", "unfortunetly"}, {"definitely", "definately"},
	{"email", "e-mail"}, {"emails", "e-mails"}, {"emailed", "e-mailed"}, {"okay", "ok"},
	{"you", "u"}, {"your", "ur"}, {"please", "pls", "plz"}, {"because", "cos", "cuz"}, {"though", "tho"},
	{"thanks", "thx"},
}

// notOur are words in -our that are no British spelling of a word in -or.
const notOur = " our your hour four pour tour sour flour your dour scour devour contour glamour detour velour "

// notIse are words in -ise that are never written with z.
const notIse = " rise wise raise praise promise exercise advise revise surprise noise precise otherwise expertise " +
	"premise compromise enterprise supervise disguise arise likewise concise merchandise franchise poise cruise " +
	"bruise demise despise devise excise improvise televise treatise vise appraise paradise chastise "

// respelt maps each variant of the list to the canonical spelling.
var respelt = sync.OnceValue(func() map[string]string {
	table := make(map[string]string, 2*len(spellings))
	for _, s := range spellings {
		for _, v := range s[1:] {
			table[v] = s[0]
		}
	}
	return table
})

// canonical is the spelling under which a word is filed: British.
func canonical(w string) string {
	if c, ok := respelt()[w]; ok {
		return c
	}
	if b, ok := swapEnding(w, "iz", "is"); ok && !keepsS(b) && w != "size" && w != "sized" && w != "prize" {
		return b
	}
	return w
}

// american is the other regular spelling of a canonical word, or "".
func american(w string) string {
	if a, ok := swapEnding(w, "is", "iz"); ok && !keepsS(w) {
		return a
	}
	if i := strings.LastIndex(w, "our"); i > 1 && len(w) > 4 && !strings.Contains(notOur, " "+w[:i+3]+" ") {
		return w[:i] + "or" + w[i+3:]
	}
	return ""
}

// swapEnding turns -ise, -ised, -ises, -ising, -isation into -ize and so on,
// or back.
func swapEnding(w, from, to string) (string, bool) {
	for _, end := range [...]string{"e", "ed", "es", "ing", "ation", "ations", "er", "ers"} {
		if stem, ok := strings.CutSuffix(w, from+end); ok && len(stem) > 2 {
			return stem + to + end, true
		}
	}
	return "", false
}

// keepsS says whether w, in -ise and its forms, is never written with z.
func keepsS(w string) bool {
	for _, end := range [...]string{"e", "ed", "es", "ing", "er", "ers"} {
		if stem, ok := strings.CutSuffix(w, end); ok && strings.Contains(notIse, " "+stem+"e ") {
			return true
		}
	}
	return false
}
