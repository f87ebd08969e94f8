package english

import (
	"strings"
	"testing"

	"makegood/drafter"
)

var roleNames = [...]string{"body", "salutation", "closing", "signature", "heading"}

// parts is a text's sentences, one a line, with their roles.
func parts(t *drafter.Text) string {
	var b strings.Builder
	for _, s := range t.Sentences {
		b.WriteString(roleNames[s.Role] + ": " + strings.ReplaceAll(t.Plain[s.Start:s.End], "\n", "/") + "\n")
	}
	return b.String()
}

func TestRoles(t *testing.T) {
	for name, c := range map[string]struct{ letter, want string }{
		"letter": {
			"Dear Mrs Shaw,\n\nYour kettle is on its way.\n\nYours sincerely,\nAnna Reid\nBranch manager\n01536 555 014\n",
			"salutation: Dear Mrs Shaw,\nbody: Your kettle is on its way.\nclosing: Yours sincerely,\nsignature: Anna Reid\nsignature: Branch manager\nsignature: 01536 555 014\n"},
		"same line": {
			"Dear Sam, I am sorry about the lamp.",
			"salutation: Dear Sam,\nbody: I am sorry about the lamp.\n"},
		"hello there": {
			"Hi there\nThe lamp is here. Kind regards, Tom",
			"salutation: Hi there\nbody: The lamp is here.\nclosing: Kind regards,\nsignature: Tom\n"},
		"good morning": {
			"Good morning, Dr Osei, your chair was found.",
			"salutation: Good morning, Dr Osei,\nbody: your chair was found.\n"},
		"to whom": {
			"To whom it may concern:\n\nThe chair was found.\n\nYours faithfully, The Customer Service Team",
			"salutation: To whom it may concern:\nbody: The chair was found.\nclosing: Yours faithfully,\nsignature: The Customer Service Team\n"},
		"name alone": {
			"Priya,\n\nThe chair was found.\n\nBest,\nTom",
			"salutation: Priya,\nbody: The chair was found.\nclosing: Best,\nsignature: Tom\n"},
		"sir or madam": {
			"Dear Sir or Madam,\nThe chair was found.\nRegards, TM",
			"salutation: Dear Sir or Madam,\nbody: The chair was found.\nclosing: Regards,\nsignature: TM\n"},
		"attention": {
			"Attn: Complainant\n\nThe chair was found.",
			"salutation: Attn: Complainant\nbody: The chair was found.\n"},
		"title with a dot": {
			"Hi Mr. Brown, we found it.",
			"salutation: Hi Mr. Brown,\nbody: we found it.\n"},
		"address and date": {
			"Mr A Brown\n12 High Street\nLeeds\n\n3 March 2026\n\nDear Mr Brown\n\nRe: your chair\n\nWe found it.",
			"heading: Mr A Brown\nheading: 12 High Street\nheading: Leeds\nheading: 3 March 2026\nsalutation: Dear Mr Brown\nheading: Re: your chair\nbody: We found it.\n"},
		"subject": {
			"Subject: Your chair\n\nHello Priya\n\nWe found it.\n\nWarmly,\nTom",
			"heading: Subject: Your chair\nsalutation: Hello Priya\nbody: We found it.\nclosing: Warmly,\nsignature: Tom\n"},
		"thanks and a name": {
			"Hello Priya,\nWe found your chair.\n\nThanks,\nTom",
			"salutation: Hello Priya,\nbody: We found your chair.\nclosing: Thanks,\nsignature: Tom\n"},
		"thanks that thank": {
			"Hello Priya,\n\nThank you for your patience.\n\nThanks for the photos. We found the chair.",
			"salutation: Hello Priya,\nbody: Thank you for your patience.\nbody: Thanks for the photos.\nbody: We found the chair.\n"},
		"thanks at the start": {
			"Thanks, Priya. We found the chair and it comes on Monday.",
			"body: Thanks, Priya.\nbody: We found the chair and it comes on Monday.\n"},
		"many thanks": {
			"We found the chair.\n\nMany thanks\nTom Baker",
			"body: We found the chair.\nclosing: Many thanks\nsignature: Tom Baker\n"},
		"dash name": {
			"We found the chair. It comes on Monday.\n\n- Tom",
			"body: We found the chair.\nbody: It comes on Monday.\nsignature: Tom\n"},
		"initials": {
			"We found the chair. It comes on Monday. ^JK",
			"body: We found the chair.\nbody: It comes on Monday.\nsignature: ^JK\n"},
		"initials without space": {
			"We found the chair. It comes on Monday.-JC",
			"body: We found the chair.\nbody: It comes on Monday.\nsignature: -JC\n"},
		"name and job": {
			"We found the chair. It comes on Monday.\n\nTom, Branch manager",
			"body: We found the chair.\nbody: It comes on Monday.\nsignature: Tom, Branch manager\n"},
		"name and number": {
			"We found the chair. It comes on Monday.\nAnna Reid, 01536 555 014",
			"body: We found the chair.\nbody: It comes on Monday.\nsignature: Anna Reid, 01536 555 014\n"},
		"team in the line": {
			"We found the chair. Thanks for your patience. Customer Services",
			"body: We found the chair.\nbody: Thanks for your patience.\nsignature: Customer Services\n"},
		"short last sentence": {
			"We found the chair.\n\nRefund issued.",
			"body: We found the chair.\nbody: Refund issued.\n"},
		"regards without a mark": {
			"We found the chair.\n\nKind regards Tom",
			"body: We found the chair.\nclosing: Kind regards\nsignature: Tom\n"},
		"postscript": {
			"We found the chair.\n\nCheers,\nTom\n\nP.S. The lamp comes too, on Tuesday.",
			"body: We found the chair.\nclosing: Cheers,\nsignature: Tom\nbody: P.S. The lamp comes too, on Tuesday.\n"},
		"body after closing words": {
			"Best wishes for the move! We found the chair.",
			"body: Best wishes for the move!\nbody: We found the chair.\n"},
		"sincerely in the body": {
			"We are sincerely sorry. Sincerely sorry, in fact.",
			"body: We are sincerely sorry.\nbody: Sincerely sorry, in fact.\n"},
		"hello as a word": {
			"Hello again and welcome to the club is what we say.",
			"body: Hello again and welcome to the club is what we say.\n"},
		"emoji": {
			"Hey Priya! 👋 We found it.",
			"salutation: Hey Priya! 👋\nbody: We found it.\n"},
		"mention": {
			"@priya_k Hi Priya, we found it.",
			"salutation: @priya_k Hi Priya,\nbody: we found it.\n"},
		"greeting with a pronoun": {
			"Hi I am Tom and I found it.",
			"body: Hi I am Tom and I found it.\n"},
		"two salutations": {
			"Dear Ann, dear Tom,\nIt came.",
			"salutation: Dear Ann, dear Tom,\nbody: It came.\n"},
		"blanks": {
			"Hi [First Name], it came.\n\n[Your Name]\n[Title]",
			"salutation: Hi [First Name],\nbody: it came.\nsignature: [Your Name]\nsignature: [Title]\n"},
		"thanks before the closing": {
			"It came. Thank you!\n\nRegards\nTom",
			"body: It came.\nbody: Thank you!\nclosing: Regards\nsignature: Tom\n"},
		"thanks in the paragraph": {
			"It came. Thank you! - PG.",
			"body: It came.\nbody: Thank you!\nsignature: - PG.\n"},
		"name and dash": {
			"Priya -\nIt came on Monday.",
			"salutation: Priya -\nbody: It came on Monday.\n"},
		"note above the letter": {
			"Ask Linda before this goes to them\n3 March 2026\n\nDear Ann,\n\nIt came.",
			"body: Ask Linda before this goes to them\nheading: 3 March 2026\nsalutation: Dear Ann,\nbody: It came.\n"},
		"a single name is no signature": {"Tom", "body: Tom\n"},
		"nothing":                       {"", ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := parts(NewReader().Read([]byte(c.letter), Plain)); got != c.want {
				t.Errorf("got\n%swant\n%s", got, c.want)
			}
		})
	}
}
