package phrase

import (
	"strings"
	"sync"
)

// irregular lists verbs whose past forms follow no rule: base, past,
// participle.
const irregular = `be was been,become became become,begin began begun,break broke broken,bring brought brought,
build built built,buy bought bought,catch caught caught,choose chose chosen,come came come,cost cost cost,cut cut cut,
deal dealt dealt,do did done,draw drew drawn,drive drove driven,drop dropped dropped,eat ate eaten,fall fell fallen,
feel felt felt,fight fought fought,find found found,fly flew flown,forget forgot forgotten,forgive forgave forgiven,
get got got,give gave given,go went gone,grow grew grown,hang hung hung,have had had,hear heard heard,hide hid hidden,
hit hit hit,hold held held,hurt hurt hurt,keep kept kept,know knew known,lay laid laid,lead led led,leave left left,
lend lent lent,let let let,lie lay lain,light lit lit,lose lost lost,make made made,mean meant meant,meet met met,
mislay mislaid mislaid,mislead misled misled,misread misread misread,mistake mistook mistaken,overlook overlooked overlooked,
misunderstand misunderstood misunderstood,oversee oversaw overseen,pay paid paid,put put put,read read read,
ride rode ridden,ring rang rung,rise rose risen,run ran run,say said said,see saw seen,sell sold sold,send sent sent,
set set set,shake shook shaken,show showed shown,shut shut shut,sit sat sat,sleep slept slept,speak spoke spoken,
spend spent spent,split split split,stand stood stood,steal stole stolen,stick stuck stuck,strike struck struck,
swear swore sworn,take took taken,teach taught taught,tear tore torn,tell told told,think thought thought,
throw threw thrown,undertake undertook undertaken,understand understood understood,upset upset upset,wake woke woken,
wear wore worn,win won won,withdraw withdrew withdrawn,withhold withheld withheld,write wrote written,
strive strove striven,dig dug dug,swing swung swung,sting stung stung,feed fed fed,cling clung clung,creep crept crept,
undo undid undone,redo redid redone,rebuild rebuilt rebuilt,resend resent resent,
overcharge overcharged overcharged,foresee foresaw foreseen,bear bore borne,seek sought sought,shoot shot shot,
shrink shrank shrunk,sink sank sunk,slide slid slid,sweep swept swept,bend bent bent,bind bound bound,blow blew blown,
burn burnt burnt,learn learnt learnt,spill spilt spilt,spoil spoilt spoilt,freeze froze frozen,wind wound wound,`

// doubling are verbs of more than one syllable that double their last letter.
const doubling = " refer prefer occur regret commit admit permit submit cancel travel label control transfer omit " +
	"format equip defer incur rebut acquit program recur total model level remit infer upset forget begin overlap "

// irregulars is the table above by base form, and participles the set of its
// past forms. Both are made once, when first needed.
var (
	irregulars = sync.OnceValue(func() map[string][]string {
		table := make(map[string][]string, 160)
		for entry := range strings.SplitSeq(irregular, ",") {
			if f := strings.Fields(entry); len(f) > 1 {
				table[f[0]] = f[1:]
			}
		}
		return table
	})
	participles = sync.OnceValue(func() map[string]bool {
		set := make(map[string]bool, 160)
		for _, forms := range irregulars() {
			set[forms[len(forms)-1]] = true
		}
		return set
	})
)

// inflections lists every form of an English verb or noun: itself, -s, past,
// participle, -ing.
func inflections(base string) []string {
	if base == "be" {
		return []string{"be", "am", "is", "are", "was", "were", "been", "being"}
	}
	forms := []string{base, thirdPerson(base), ing(base)}
	if past, ok := irregulars()[base]; ok {
		return append(forms, past...)
	}
	return append(forms, past(base))
}

func thirdPerson(w string) string {
	switch {
	case w == "have":
		return "has"
	case w == "go" || w == "do" || endsIn(w, "s", "x", "z", "ch", "sh"):
		return w + "es"
	case endsInConsonantY(w):
		return w[:len(w)-1] + "ies"
	default:
		return w + "s"
	}
}

func past(w string) string {
	switch {
	case strings.HasSuffix(w, "e"):
		return w + "d"
	case endsInConsonantY(w):
		return w[:len(w)-1] + "ied"
	case doubles(w):
		return w + w[len(w)-1:] + "ed"
	default:
		return w + "ed"
	}
}

func ing(w string) string {
	switch {
	case strings.HasSuffix(w, "ie"):
		return w[:len(w)-2] + "ying"
	case strings.HasSuffix(w, "e") && !endsIn(w, "ee", "oe", "ye") && len(w) > 2:
		return w[:len(w)-1] + "ing"
	case doubles(w):
		return w + w[len(w)-1:] + "ing"
	default:
		return w + "ing"
	}
}

// doubles says whether the last consonant is written twice before -ed: in
// words of one syllable that end consonant, vowel, consonant, and in a list.
func doubles(w string) bool {
	n := len(w)
	if strings.Contains(doubling, " "+w+" ") {
		return true
	}
	if n < 3 || vowel(w[n-1]) || !vowel(w[n-2]) || vowel(w[n-3]) || strings.IndexByte("wxy", w[n-1]) >= 0 {
		return false
	}
	return strings.Count(strings.Map(vowelMark, w), "v") == 1
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

func vowelMark(r rune) rune {
	if r < 128 && vowel(byte(r)) {
		return 'v'
	}
	return '-'
}

func endsInConsonantY(w string) bool {
	return len(w) > 1 && w[len(w)-1] == 'y' && !vowel(w[len(w)-2])
}

func endsIn(w string, ends ...string) bool {
	for _, e := range ends {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

// participle says whether w can be a past participle: "lost", "overlooked".
func participle(w string) bool {
	return strings.HasSuffix(w, "ed") && len(w) > 3 || participles()[w]
}
