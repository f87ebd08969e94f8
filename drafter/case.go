package drafter

import "time"

// A Case is a complaint and what happened about it.
type Case struct {
	Complaint Message
	Decision  Decision
	State     State
	Amount    float64 // what is at stake, in the house's currency; 0 is unknown
	Agreed    string  // what was agreed with the customer, in words
	Public    bool    // the complaint can be read by others
	Contacts  []Contact
}

// A Message is a letter or an e-mail of the customer.
type Message struct {
	From    string // as the header has it
	Date    time.Time
	Subject string
	Text    string
}

// A Decision is who was right, as the analysis found.
type Decision string

// A State is how far a case has come.
type State string

// A Contact is one entry of the contact log.
type Contact struct {
	At        time.Time
	Channel   string // phone, visit, video, voicemail, sms, letter, email
	Direction string // in, out
	Outcome   string // reached, agreed, disagreed, no-answer, left-message
	By        string
	Note      string
}

// Conversed says whether a two-way conversation is on record: by phone, video
// or in person, and somebody was reached. A message left is none
// (guidance 002).
func (c *Case) Conversed() bool {
	for _, k := range c.Contacts {
		switch k.Channel {
		case "phone", "visit", "video":
			switch k.Outcome {
			case "reached", "agreed", "disagreed":
				return true
			}
		}
	}
	return false
}
