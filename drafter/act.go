package drafter

import (
	"fmt"
	"math/bits"
)

// An Act is something a sentence of a reply does to its reader.
type Act uint8

// The acts, in the order in which they are printed.
const (
	Apology        Act = iota // sorry, without a condition, for the thing itself
	Regret                    // sorry at the news, not for a deed
	NonApology                // sorry on a condition, or about the customer's state of mind
	Empathy                   // the hardship or feeling is understood
	Ownership                 // our fault, or: I take this on
	Action                    // what was, is or will be done about it
	Timeframe                 // a definite time for what the customer waits for
	BadNews                   // something unwelcome about what the customer gets
	Excuse                    // a cause, rule or circumstance that justifies
	BuckPassing               // somebody else is to act, or to blame
	BlameCustomer             // the customer is corrected, lectured, blamed
	InvitesCall               // talking by phone or in person
	ContactUs                 // the customer is asked to write
	QuestionInvite            // a question, or an invitation to ask
	Compensation              // money or value in return
	Prevention                // a step so that it does not happen again
	Solicit                   // more business is asked for
	AskLetter                 // a review, rating or testimonial is asked for
	Thanks                    // thanks
	Boilerplate               // an impersonal stock phrase
	Heated                    // sarcasm, shouting, scolding
	actCount
)

var actNames = [actCount]string{
	"apology", "regret", "non_apology", "empathy", "ownership", "action",
	"timeframe", "bad_news", "excuse", "buck_passing", "blame_customer",
	"invites_call", "contact_us", "question_invite", "compensation",
	"prevention", "solicit", "ask_letter", "thanks", "boilerplate", "heated",
}

// String is the act's name as the JSON output has it.
func (a Act) String() string {
	if a < actCount {
		return actNames[a]
	}
	return fmt.Sprintf("act(%d)", uint8(a))
}

// ParseAct is the act of that name.
func ParseAct(name string) (Act, bool) {
	for i, n := range actNames {
		if n == name {
			return Act(i), true
		}
	}
	return 0, false
}

// AllActs lists every act in order.
func AllActs() []Act {
	all := make([]Act, actCount)
	for i := range all {
		all[i] = Act(i)
	}
	return all
}

// Acts is a set of acts.
type Acts uint32

// ActSet is the set of the given acts.
func ActSet(acts ...Act) (set Acts) {
	for _, a := range acts {
		set |= 1 << a
	}
	return set
}

// Has says whether a is in the set.
func (s Acts) Has(a Act) bool { return s&(1<<a) != 0 }

// Any says whether the sets share an act.
func (s Acts) Any(o Acts) bool { return s&o != 0 }

// List is the acts of the set in order.
func (s Acts) List() []Act {
	list := make([]Act, 0, bits.OnesCount32(uint32(s)))
	for a := range actCount {
		if s.Has(a) {
			list = append(list, a)
		}
	}
	return list
}
