package rules

import (
	"sync"

	"makegood/drafter"
)

// The groups of the lexicon's page on deeds in words that no list has.
const (
	groupIdle   = "guard:deed-idle"
	groupAbout  = "guard:deed-about"
	groupResult = "guard:deed-result"
)

// openDeed says whether s tells of a deed by the build of its clause, whatever
// its verb is: "I have planed the door", "your key is cut". Verbs of feeling,
// of talking and of failing are none.
func openDeed(s *drafter.Sentence) bool {
	for _, h := range s.Hits {
		switch h.Group {
		case groupResult:
			if !near(s, h, "MG401/pretence", 0) && !ofUs(s, h.First) {
				return true
			}
		case groupWill:
			if announced(s, h) || passive(s, h) && willDo(s, h) {
				return true
			}
		}
	}
	sorry, dated := isSorry(s), timed(s) && !s.Has(groupHours, groupPast)
	for i := range s.Words {
		verb, ok := -1, false
		switch s.Words[i].Norm {
		case "have", "has":
			verb, ok = perfect(s, i)
		case "is", "are", "gets", "get", "getting", "being":
			verb, ok = passively(s, i)
		case "'s":
			verb, ok = contracted(s, i)
		case "and", "then":
			verb, ok = simple(s, i)
			ok = ok && !sorry
		case "am":
			verb, ok = progressive(s, i)
		case "i", "we":
			verb, ok = simple(s, i)
			ok = ok && !sorry
		}
		reach := 4
		if !ok && dated {
			verb, ok = present(s, i)
			reach = -1
		}
		if h := (drafter.Hit{First: verb, Last: verb + 1}); ok && busy(s, h, reach) && !ofOpinions(s, h) {
			return true
		}
	}
	return standsAgain(s)
}

// perfect is the verb of "has been cut", whose first word is number i.
func perfect(s *drafter.Sentence, i int) (int, bool) {
	k := skipAdverbs(s, i+1)
	if k < len(s.Words) && s.Words[k].Norm == "been" {
		k = skipAdverbs(s, k+1)
	}
	return k, k < len(s.Words) && done(s.Words[k].Norm)
}

// passively is the verb of "is cut", unless it is about us or about all there
// are, and that of "are cutting the key".
func passively(s *drafter.Sentence, i int) (int, bool) {
	if k, ok := progressive(s, i); ok {
		return k, true
	}
	k := skipAdverbs(s, i+1)
	return k, k < len(s.Words) && done(s.Words[k].Norm) && !general(s, i)
}

// contracted is the verb of "he's returned the key"; "the shop's returned
// goods" has none.
func contracted(s *drafter.Sentence, i int) (int, bool) {
	k, ok := perfect(s, i)
	if !ok || k+1 >= len(s.Words) {
		return k, ok
	}
	switch s.Words[k+1].Norm {
	case "to", "on", "in", "and", "for", "with", ",", ".", "at", "by", "from", "as", "now", "again":
		return k, true
	}
	return k, isObject(s.Words[k+1].Norm)
}

// progressive is the verb of "am cutting the key".
func progressive(s *drafter.Sentence, i int) (int, bool) {
	k := skipAdverbs(s, i+1)
	if k+1 >= len(s.Words) || !ending(s.Words[k].Norm, "ing") {
		return k, false
	}
	for n := k + 1; n < min(len(s.Words), k+3); n++ {
		if isObject(s.Words[n].Norm) {
			return k, true
		}
	}
	return k, false
}

// simple is the verb of "we cut the key".
func simple(s *drafter.Sentence, i int) (int, bool) {
	k := skipAdverbs(s, i+1)
	if k+1 >= len(s.Words) {
		return k, false
	}
	return k, past(s.Words[k].Norm) && isObject(s.Words[k+1].Norm)
}

// present is the verb of "we cut the key on Monday" and "she cuts your key":
// what is arranged. Only a time makes it so.
func present(s *drafter.Sentence, i int) (int, bool) {
	k := i
	switch s.Words[i].Norm {
	case "i", "we", "they", "he", "she":
		k = skipAdverbs(s, i+1)
	default:
		if !ending(s.Words[i].Norm, "s") || i == 0 {
			return k, false
		}
	}
	if k+1 >= len(s.Words) || past(s.Words[k].Norm) || !isObject(s.Words[k+1].Norm) {
		return k, false
	}
	switch s.Words[k].Norm {
	case "was", "is", "as", "this", "its", "has", "had", "were", "are", "am", "have", "us", "his", "hers", "yes":
		return k, false
	}
	return k, true
}

func skipAdverbs(s *drafter.Sentence, k int) int {
	for n := 0; n < 3 && k < len(s.Words); n++ {
		if w := s.Words[k].Norm; !adverbs()[w] && !ending(w, "ly") {
			break
		}
		k++
	}
	return k
}

var adverbs = sync.OnceValue(func() map[string]bool {
	return setOf("also then now both all just since already myself ourselves even today first again gladly yesterday each too being got")
})

// done says whether w looks like a past participle, past whether it looks like
// a past tense.
func done(w string) bool { return ending(w, "ed") || participles()[w] }

func past(w string) bool { return ending(w, "ed") || pasts()[w] }

func ending(w, tail string) bool {
	n := len(w) - len(tail)
	return n > 1 && w[n:] == tail
}

var participles = sync.OnceValue(func() map[string]bool {
	return setOf("cut hung laid sent put built rung paid made done bound lit drawn sewn woven rewound reset relaid rehung redone brought " +
		"swept struck taken given driven flown shorn mown sawn ground shut set met let torn written bought found caught dug fed got " +
		"gone held hidden kept led lent run sold shod sought spun split spread stuck strung sung swum taught thrown wound won wrung " +
		"rewritten rebuilt regrown retaken remade resent recut redrawn rerun undone withdrawn beaten bent blown broken chosen come frozen sown strewn hewn hidden risen shaken stolen worn borne fallen forgiven wrapped spoken trodden swum drunk overridden " +
		"bred bidden clad dealt dreamt knelt leapt spelt learnt ridden seen sped stood told understood upheld overturned")
})

var pasts = sync.OnceValue(func() map[string]bool {
	return setOf("rang wrote took gave drove went came sent put cut paid bought brought made got found spoke laid hung built did ran tore wove " +
		"drew dug flew fed met swept wound bent bound lent lit set shut slid spun stuck struck threw undid rode redid rebuilt rewound reset " +
		"relaid rehung rewrote ground shook withdrew wrung hid held began chose split spread stood sat won recut remade had was were told said")
})

// busy says whether the verb of h is none of those that change nothing, and,
// unless reach is negative, no word of failing stands near it.
func busy(s *drafter.Sentence, h drafter.Hit, reach int) bool {
	return !near(s, h, groupIdle, 0) && (reach < 0 || !near(s, h, "MG401/failing", reach)) && !near(s, h, "MG401/pretence", 0) &&
		!near(s, h, "MG402/", 0) && !near(s, h, "MG403/vapour", 0)
}

// willDo says whether hit h of groupWill announces a deed: "will plane the
// door", "will be planed".
func willDo(s *drafter.Sentence, h drafter.Hit) bool {
	k := h.Last - 1
	switch {
	case !busy(s, drafter.Hit{First: k, Last: k + 1}, 0) || near(s, h, "MG402/", 0) || ofOpinions(s, h):
		return false
	case s.Words[k].Norm == "not" || s.Words[k].Norm == "never" || byCustomer(s, h):
		return false
	case k > 0 && s.Words[k-1].Norm == "be" && !afterBe(s.Words[k].Norm):
		return false
	case passive(s, h):
		return true
	}
	return k+1 < len(s.Words) && isObject(s.Words[k+1].Norm)
}

// announced says whether hit h of groupWill is a deed of ours that calls for a
// date: somebody will do it, with a verb that names it.
func announced(s *drafter.Sentence, h drafter.Hit) bool {
	switch s.Words[h.First].Norm {
	case "will", "shall", "going":
	default:
		return false
	}
	if h.First > 0 {
		switch s.Words[h.First-1].Norm {
		case "you", "there", "that", "what", "this", "it", "which", "who", "they":
			return false
		}
	}
	return willDo(s, h) && !pale()[s.Words[h.Last-1].Norm]
}

// pale are the verbs that may name a deed, but mostly do not.
var pale = sync.OnceValue(func() map[string]bool {
	return setOf("be able get follow following enable allow make have do go come find need look show help provide happy glad require " +
		"depend include mean leave save cost take give involve reflect affect cover contain tell preserve preserving start begin change")
})

// afterBe says whether w can stand behind "will be": a form of a verb, or
// where somebody or something will be.
func afterBe(w string) bool { return done(w) || len(w) > 4 && ending(w, "ing") || places()[w] }

var places = sync.OnceValue(func() map[string]bool {
	return setOf("back out there ready round over with at on in along up yours")
})

// isObject says whether w can begin what is acted on.
func isObject(w string) bool { return objects()[w] }

var objects = sync.OnceValue(func() map[string]bool {
	return setOf("you your yours the it them him her his its their a an this that these those both all another every each " +
		"two three four one half up out over round off down back in new fresh everything")
})

// ofOpinions says whether what is done is done to words: comments, concerns,
// lessons.
func ofOpinions(s *drafter.Sentence, h drafter.Hit) bool {
	for _, o := range s.Hits {
		if o.Group == groupAbout && o.First < h.Last+4 && h.First < o.Last+4 {
			return true
		}
	}
	return false
}

// general says whether the words before word at speak of us, or of all there
// are, not of this customer's matter.
func general(s *drafter.Sentence, at int) bool {
	for i := max(0, at-6); i < at; i++ {
		switch s.Words[i].Norm {
		case "our", "my", "every", "each", "all", "such", "always", "usually", "normally", "which", "who", "staff", "if", "when", "how", "what", "why", "where", "whether", "there":
			return true
		}
	}
	return ofUs(s, at)
}

// ofUs says whether we, or the customer, are what word at speaks of.
func ofUs(s *drafter.Sentence, at int) bool {
	if at == 0 {
		return false
	}
	switch s.Words[at-1].Norm {
	case "we", "i", "you", "they", "there", "that", "what":
		return true
	}
	return false
}

// isSorry says whether we are sorry in s: what was done is then our failing.
func isSorry(s *drafter.Sentence) bool {
	if len(s.Words) > 0 {
		switch s.Words[0].Norm {
		case "he", "she", "they":
			return false
		}
	}
	return s.Acts.Has(drafter.Apology) || s.Acts.Has(drafter.Regret) || s.Acts.Has(drafter.NonApology)
}

// standsAgain says whether something of theirs works once more: "the fence
// stands again".
func standsAgain(s *drafter.Sentence) bool {
	for i, w := range s.Words {
		if w.Norm != "again" || i < 2 {
			continue
		}
		ok := true
		for k := max(0, i-7); k < min(len(s.Words), i+3); k++ {
			ok = ok && !wishes()[s.Words[k].Norm]
		}
		if ok {
			return true
		}
	}
	return false
}

// wishes are the words that make "again" a hope, a fear or a courtesy.
var wishes = sync.OnceValue(func() map[string]bool {
	return setOf("not never sorry apologise apologies apology thank thanks happen happens happened happening occur hope hopefully " +
		"once time trust visit welcome chance hear read contact ask say said future disappoint please regret let wish would could " +
		"should may might if whether when why how wonder want love like try trying come again? ensure prevent avoid stop mistake")
})

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for from, i := 0, 0; i <= len(words); i++ {
		if i == len(words) || words[i] == ' ' {
			set[words[from:i]] = true
			from = i + 1
		}
	}
	return set
}
