package rules

import (
	"strings"

	"makegood/drafter"
)

// empathyMissing reports a reply in which no sentence names what the trouble
// meant for the customer.
func empathyMissing(p *drafter.Pass, r *rule) error {
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		if s.Role == drafter.Body && (empathises(s) || s.Acts.Has(drafter.Empathy)) {
			return nil
		}
	}
	p.ReportReply("no sentence about the customer's side", "")
	return nil
}

// empathises says whether s names what somebody went through.
func empathises(s *drafter.Sentence) bool {
	var you, hard, life, past, lack bool
	for _, h := range s.Hits {
		switch h.Group {
		case "MG601/strong":
			return true
		case "MG601/you":
			you = true
		case "MG601/hard":
			hard = true
		case "MG601/life":
			life = true
		case "MG601/past":
			past = true
		case "MG601/lack":
			lack = true
		}
	}
	return (hard && (you || life) || past && lack) && !s.Has("MG601/business")
}

// hollowEmpathy reports a stock phrase of sympathy that nothing from the case
// fills, neither in its own sentence nor in the next.
func hollowEmpathy(p *drafter.Pass, r *rule) error {
	ss := p.Text.Sentences
	for i := range ss {
		s := &ss[i]
		if !r.reads(s) {
			continue
		}
		h, ok := firstOf(s, r.ID+"/stock")
		if !ok || overlaps(s, r.ID+"/plain", h) || specific(s, r) {
			continue
		}
		if i+1 < len(ss) && ss[i+1].Block == s.Block && fills(&ss[i+1], r) {
			continue
		}
		r.report(p, s, h)
	}
	return nil
}

// fills says whether the sentence after a stock phrase tells of the case.
func fills(s *drafter.Sentence, r *rule) bool {
	switch normAt(s, 0) {
	case "if", "should", "in", "unfortunately", "however", "but", "please":
		return false
	}
	return (empathises(s) || s.Has("MG601/life") && !s.Has("MG601/business")) && !s.Has(r.ID+"/stock")
}

// specific says whether s holds words that would not fit any complaint.
func specific(s *drafter.Sentence, r *rule) bool {
	own := 0
	for i := range s.Words {
		w := s.Words[i].Norm
		if w[0] >= '0' && w[0] <= '9' {
			return true
		}
		if len(w) > 2 && !common(w) {
			own++
		}
	}
	return own >= 2 || own == 1 && s.Has(r.ID+"/case")
}

// common says whether w occurs in letters about anything.
func common(w string) bool {
	if strings.HasSuffix(w, "ly") {
		return true
	}
	k := strings.Index(commonWords, w)
	for k > 0 {
		if commonWords[k-1] == ' ' && commonWords[k+len(w)] == ' ' {
			return true
		}
		next := strings.Index(commonWords[k+1:], w)
		if next < 0 {
			return false
		}
		k += 1 + next
	}
	return false
}

// commonWords are those of stock phrases and of complaints about anything.
const commonWords = ` ` +
	`the and but for you your yours our ours his her they them their this that these those with from about what when where which who why how ` +
	`are was were been being have has had does did doing can could would should will shall may might must not any all some such much many more most ` +
	`very just also too only even well quite so than then there here again now still yet always never ever indeed course please thank thanks sorry ` +
	`apologise apologies apology regret understand understands understood understanding understandable appreciate appreciated realise realised recognise ` +
	`recognised know knows known get see seen share shared feel feels feeling feelings felt hear heard imagine sympathise sympathy empathise empathy acknowledge ` +
	`relate respect accept note noted believe value valued valid sense aware conscious mindful sensitive justified natural legitimate matter matters ` +
	`frustration frustrations frustrating frustrated disappointment disappointing disappointed concern concerns concerning concerned anger angry annoyance ` +
	`annoying annoyed upset upsetting worry worries worrying worried distress distressing distressed position point points view views perspective situation ` +
	`situations predicament displeasure anxiety stress stressful stressed pain painful irritation irritating irritated inconvenience inconvenient sentiments ` +
	`dissatisfaction dissatisfied urgency urgent plight grievance unhappiness unhappy discontent confusion confusing confused dismay despair hesitation ` +
	`reaction side viewpoint standpoint discomfort emotions emotional impatience difficulty difficulties difficult trouble troubles troubling experience ` +
	`experiences experienced experiencing unpleasant infuriating furious hard tough awful terrible horrible exhausting tiring alarming unsettling disheartening tedious ` +
	`maddening embarrassing scary frightening miserable dreadful trying uncomfortable disruptive important importance challenging aggravating exasperating ` +
	`nuisance fun easy ideal challenge tricky unfortunate unacceptable cross vexing tiresome overwhelming hassle nice pleasant bad worse better good great ` +
	`time times issue issues problem problems delay delays delayed wait waiting waits service services product products order orders customer customers client ` +
	`clients guest guests people person anyone anybody everyone everybody nobody one someone something anything everything nothing thing things way case complaint ` +
	`complaints company team staff here coming come going gone through shoes place say said saying tell told want wants wanted wish need needs like likes ` +
	`loud clear clearly heart hearts thoughts out goes mean means meant lot make makes made take takes taken put let able particularly especially matter regard ` +
	`regarding respect because since after given under into over been today part end moment kind sort like such both each every other others same exactly ` +
	`reasons reason cause caused causes causing circumstances happen happens happened left feel deep real sincere sincerely full complete total utter natural ` +
	`human serious seriously assured rest assure sure resolve resolved fix help outcome answer response reply unexpected often sometimes anything less ` +
	`expect expected expectation expectations without within towards toward upon wrong right occur occurs occurred receive received news listening ears ` +
	`relationship trust loyalty patience patient long longer wasted waste spend spent lose loses losing deal dealing faced facing find found having seem seems ` +
	`really truly totally fully completely absolutely hundred percent cent deeply certainly surely definitely possibly perhaps maybe while though although `
