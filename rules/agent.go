package rules

import (
	"strings"
	"sync"
)

// in says whether w is one of the words of list, which begins and ends with a
// space.
func in(w, list string) bool {
	for at := 0; ; {
		k := strings.Index(list[at:], w)
		if k < 0 || w == "" {
			return false
		}
		k += at
		if list[k-1] == ' ' && list[k+len(w)] == ' ' {
			return true
		}
		at = k + 1
	}
}

// words is the set of the words of a list, made when it is first asked for.
func words(list string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		set := make(map[string]bool)
		for w := range strings.FieldsSeq(list) {
			set[w] = true
		}
		return set
	})
}

func auxiliary(w string) bool {
	return auxiliaries()[w]
}

var auxiliaries = words("have has had having is are was were be been being did do does would could should might may must can")

func determiner(w string) bool {
	return determiners()[w]
}

var determiners = words("the a an our my your his her their its this that these those some one another no any every each both either neither whichever")

func preposition(w string) bool {
	return prepositions()[w]
}

var prepositions = words("of in at on from with for by to under behind inside near around over between within across off into during about against for next through outside up down as")

func linking(w string) bool {
	return linkers()[w]
}

var linkers = words("and or but because so when while if that who which whom whose than i we you he she they it me us him them not never there here where why how what then although though since unless until before after once whether however")

// adverbial says whether w may stand between a subject and its verb.
func adverbial(w string) bool {
	return strings.HasSuffix(w, "ly") && len(w) > 4 && w != "family" && w != "assembly" && w != "supply" ||
		adverbials()[w]
}

var adverbials = words("also then just still even again already later now once twice always often sometimes somehow never both all each too therefore thus indeed instead first only simply actually in fact soon had not quite rather however probably perhaps maybe since")

func wordLike(w string) bool {
	c := w[0]
	return 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c >= 0x80 || c == '\''
}

// stops says whether a mark ends a clause.
func stops(w string) bool {
	switch w {
	case ".", ";", ":", "?", "!", "—", "–", "-", "…", "(", ")", ",":
		return true
	}
	return false
}

// harmless are the verbs whose negation blames nobody.
func harmless(w string) bool {
	return harmlessVerbs()[w]
}

var harmlessVerbs = words("find hesitate mind charge need matter hurt detect reveal involve suffer harm doubt forget miss lose fail ask want know affect found lost missed failed lie touch just only until before again regret deserve apply exist expect")

// pastVerb says whether w looks like a verb in the past.
func pastVerb(w string) bool {
	return strings.HasSuffix(w, "ed") && len(w) > 4 ||
		pastVerbs()[w]
}

var pastVerbs = words("sent put gave left took wrote told made sold threw set ran went got came cut let lost broke drove rang fed read hung laid brought did paid built drew held kept stood spoke shut pulled")

// machineNoun says whether w is a thing that runs.
func machineNoun(w string) bool {
	return machineNouns()[w]
}

var machineNouns = words("system systems computer computers server servers software website app portal database scanner till tills terminal machine machines algorithm spreadsheet filter robot bot chatbot conveyor sorter freezer camera sensor router answerphone voicemail calendar satnav gps plugin tool gateway crm erp firewall kiosk press van vans lorry lorries truck trucks coach forklift oven kiln template script programme package dispenser feed interface alarm dryer mixer cutter printer update upgrade integration automation import")

// ownPeople are words by which a firm means itself.
func ownPeople(w string) bool {
	return ownPeopleNouns()[w]
}

var ownPeopleNouns = words("team teams staff people management office offices branch firm store stores shop desk crew workshop department kitchen garage partner partners mates mate guest host owner owners director employee employees")

// crew are the plainest of nouns for people: "the removal men".
func crew(w string) bool {
	return crewNouns()[w]
}

var crewNouns = words("man men woman women people folk chap chaps company companies")

// agentive says whether a noun nobody has listed is somebody who works: its
// ending says so.
func agentive(w string) bool {
	switch {
	case len(w) < 5 || noAgents()[w]:
		return false
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"):
		w = w[:len(w)-1]
	}
	for _, end := range [...]string{"er", "or", "ist", "woman", "women", "man", "men", "smith", "wright", "monger", "keeper", "master", "maker", "ologist", "ician", "grapher", "eer"} {
		if strings.HasSuffix(w, end) && len(w) > len(end)+1 {
			return !noAgents()[w]
		}
	}
	return false
}

// noAgents are nouns that only look like somebody who works.
var noAgents = words("newsletter cluster toddler teenager youngster youngsters grandmother grandfather stepfather stepmother newborn partner prayer laughter temper helper dancer singer runner swimmer walker cyclist tourist artist pianist organist soloist letter order number paper newspaper water computer cover corner matter manner quarter summer winter power error door floor colour color mirror heater cooker shower tower river drawer dinner supper flower weather leather feather butter pepper poster folder counter charger speaker trailer cooler timer meter locker sticker container voucher tracker adapter adaptor layer customer consumer passenger visitor tenant donor neighbor mother father brother sister daughter other another latter former answer offer finger shoulder liver cancer fever master border ladder powder rubber silver copper timber lumber fibre fiber filler ladder cellar parlor factor sector vector motor tractor doctor minor major prior interior exterior anchor harbor humor rumor flavor labor favor honor odor vapor armor behaviour list wrist mist twist fist waist checklist playlist boiler freezer washer fryer blender toaster radiator generator elevator escalator refrigerator calculator indicator monitor projector connector detector extinguisher sprinkler wrapper hanger lighter burner player member reminder remainder disorder register semester december november october september chapter character theater theatre center centre calendar grammar sugar collar dollar cedar buyer owner caller reader writer user shopper diner holder cardholder policyholder subscriber claimant copper loser winner stranger foreigner shutter gutter rafter banner planter tumbler slipper slippers jumper sweater blazer trouser zipper buckler boulder crater woman women gentleman gentlemen ottoman talisman german germans roman human career pioneer specimen regimen volunteer women's engineer")

// noName are words in capitals at the start of a sentence, and capitals that
// name neither a colleague nor a firm.
func noName(w string) bool {
	return noNames()[w]
}

var noNames = words("rest the a an i we you he she they it this that these those there here who what which when where why how nothing nobody everything everybody everyone anybody anything something someone somebody none both all some most many few several one two three four five six each either neither another yesterday today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter thanksgiving diwali new year eve unfortunately sadly regrettably sorry yes no not please thank thanks then now so but and or if as because since while although though however having being time things mistakes errors something work delivery deliveries orders order item items goods parcel parcels letter letters email emails prices price calls call tickets ticket flight room rooms table payment payments refund invoice invoices bill money rain snow wind ice fog weather water power electricity gas damage standards service communication demand business trade mr mrs ms miss dr sir madam customer customers guest guests passenger passengers tenant tenants patient patients member members life luck god heaven paint oak wood stock words post people parents everyone's trains buses never also just only at in on by for from with to of after before until once during somehow apparently evidently clearly obviously frankly honestly basically again instead still maybe perhaps further your our my his her their its did does do has have had is are was were will would could should can might last next first second later earlier previously originally initially recently")

// timeNoun says whether a noun phrase that ends in w tells when.
func timeNoun(w string) bool {
	return timeNouns()[w]
}

var timeNouns = words("day days morning afternoon evening night week weekend month year time moment yesterday today duty shift monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december lunchtime weeks ago")

// humanVerb says whether only people and firms do w.
func humanVerb(w string) bool {
	return humanVerbs()[w]
}

var humanVerbs = words("forgot forgotten neglected ignored refused promised packed posted glued stitched signed ordered asked told rang called answered replied typed keyed wrote written read checked bothered overlooked mislaid misplaced misread misheard misquoted overcharged misled mistook botched bungled fitted installed painted measured cut booked supplied invoiced billed quoted advised assumed confused muddled skipped binned threw drove parked poured cooked served washed ironed shaved trimmed pruned filed logged stamped labelled wrapped loaded sold pulled mixed sent noticed thought decided insisted declined informed warned consulted translated engraved dispatched despatched listened apologised passed swore shouted dropped spilled spilt")

// openAgent says whether a noun nobody has listed may act: it stands behind an
// article, and is neither paper, goods nor the customer's side.
func openAgent(det, head string) bool {
	return openDeterminers()[det] && !noDoers()[head] && len(head) > 2 &&
		!strings.HasSuffix(head, "ness") && !strings.HasSuffix(head, "ity") && !strings.HasSuffix(head, "ance")
}

var openDeterminers = words("the our a an one some their its that this")

// noDoers are nouns that stand before the verbs of agents without being one.
var noDoers = words("parcel parcels letter letters email emails mail message messages note notes order orders invoice bill form forms label labels sign notice leaflet brochure advert advertisement article page website menu ticket tickets card card's cards receipt reply answer report policy terms contract agreement document documents text box boxes item items goods product products table chair sofa bed door window lamp boiler pipe pipes roof wall paint wood water light key lock car bike phone battery cable money refund payment price fee charge cheque voucher credit time day days week date hour year room rooms house garden tree dog cat horse child children baby son daughter mother father wife husband brother sister friend friends family guest guests customer customers client clients passenger passengers patient patients tenant tenants member members resident residents buyer buyers reader readers parent parents pupil pupils bride groom neighbour neighbours lady gentleman woman man person people one ones thing things way part parts fact matter problem question point case claim complaint review rest whole lot first second last same other others number name address file data details list lists photo photograph picture song cake flowers dress suit shoes coat gown ring watch meal soup fish steak wine book books print proof story word words voice mistake error delay noise smell news weather rain snow company firm business hotel school shop branch we team staff")

// quantity says whether w counts: "one of our drivers".
func quantity(w string) bool {
	return quantities()[w]
}

var quantities = words("one two three some several most many both all few couple number half none each any either")
