package acts

import "makegood/drafter"

// Codes of words that have no sense of their own but bind those that have.
const (
	codeNot     = 200 // and up to 205: persons
	codeYour    = 206
	codeOur     = 207
	codeUs      = 208
	codeAux     = 210 // and up to 217
	codeNumber  = 220
	codeSum     = 221
	codeAddress = 222
	codeCall    = 223 // an exclamation or question mark
	codeBreak   = 224 // a comma or the like
	codePast    = 230 // a word in -ed
	codeIng     = 231
	codeManner  = 232
	codeEdge    = 255
	maxPerson   = 5 // the subjects of frames that are pronouns
)

// meanings lists what the words mean: senses, whether they are denied, and the
// codes that stand next to each other when all other words are left out.
func (x *extractor) meanings(s *drafter.Sentence) {
	table := senses()
	previous, denied, at := uint32(codeEdge), uint32(0), 0
	for i := range s.Words {
		code := x.code(s.Words[i].Norm, i)
		if code == 0 && x.kinds[i] == aWord {
			if sense := uint32(table[s.Words[i].Norm]); sense != 0 {
				x.first, x.last = i, i+1
				x.emit(Sense, saltSense, sense, 0)
				x.emit(Sense, saltSense, sense, 1+denied)
				code = sense
			} else {
				code = ending(s.Words[i].Norm)
			}
		}
		switch code {
		case 0:
			continue
		case codeNot:
			denied = 1
		case codeBreak:
			denied = 0
		}
		x.first, x.last = at, i+1
		x.emit(Sense, saltSenses, previous, code)
		previous, at = code, i
	}
	x.first, x.last = 0, 0
	x.emit(Sense, saltSenses, previous, codeEdge)
}

// code is the code of word i unless it is a word like any other.
func (x *extractor) code(w string, i int) uint32 {
	switch x.kinds[i] {
	case aNumber:
		return codeNumber
	case aSum:
		return codeSum
	case aLink, anAddress:
		return codeAddress
	case aMark:
		switch w {
		case "?", "!":
			return codeCall
		case ",", ";", ".", ":":
			return codeBreak
		}
		return 0
	}
	switch role := &x.roles[i]; {
	case role.is == negator:
		return codeNot
	case role.is == subjectWord && role.class <= maxPerson:
		return codeNot + role.class
	case role.is == auxiliary:
		return codeAux + role.class
	}
	switch w {
	case "your", "yours":
		return codeYour
	case "our", "my":
		return codeOur
	case "us", "me":
		return codeUs
	}
	return 0
}

// ending is the code of a word's ending.
func ending(w string) uint32 {
	switch n := len(w); {
	case n > 4 && w[n-2:] == "ed":
		return codePast
	case n > 5 && w[n-3:] == "ing":
		return codeIng
	case n > 4 && w[n-2:] == "ly":
		return codeManner
	}
	return 0
}
