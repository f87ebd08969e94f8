package quote_test

// negatives are own words that look like something else.
var negatives = []letter{
	{"a sentence with wrote and a colon", `
o|On Monday you wrote: the table is late. I am sorry for that.
o|We have looked into it.
`},
	{"a line that ends with wrote and a colon", `
o|Dear Mrs Shaw,

o|On 4 May 2026 you wrote:

o|"The table is late."

o|You are right.
`},
	{"wrote, a date and a time", `
o|Dear Mrs Shaw,

o|On 4 May 2026 at 10:02 our driver Tom Hill wrote:

o|No one at home. That was wrong, for you were in.
`},
	{"we wrote to an address", `
o|Dear Mrs Shaw,

o|On 4 May 2026 at 10:02 we wrote to ann@example.org and said:

o|The table comes on Friday.
`},
	{"the same before a quotation", `
o|Dear Mrs Shaw,

a|On Monday you wrote:

q|> The table is late.

o|You are right.
`},
	{"a sentence that ends with a colon before a quotation", `
o|Dear Mrs Shaw,

o|You asked about the table:
q|> The table is late.
o|You are right.
`},
	{"the answer begins in the line of the verb", `
o|Dear Mrs Shaw,
o|thank you for your letter of Monday. In that letter you wrote:
q|> The table is late.
o|You are right.
`},
	{"a remark between the lines that looks quoted", `
o|Dear Mrs Shaw,
o|your money is on its way.
o|>>> ask Ruth before this goes out
o|Anna
`},
	{"a memorandum's head", `
o|From: Customer Care <care@example.com>
o|Date: 4 May 2026
o|To: Ann Shaw <ann@example.org>
o|Subject: Your table

o|Dear Mrs Shaw,
o|it comes on Friday.
`},
	{"details of a journey", `
o|Dear Mrs Shaw,

o|your new booking is:

o|From: Leeds
o|To: York
o|Date: 4 May 2026

o|We will pay the fare.
`},
	{"from, in a sentence", `
o|Dear Mrs Shaw,
o|from: what I hear, the table was late.
o|To: be frank, we forgot.
o|Date: unknown.
`},
	{"sent from our depot", `
o|Dear Mrs Shaw,
o|the table left us.

o|Sent from our Leeds depot on Monday, it should have come on Tuesday.
`},
	{"sent from my desk, and goes on", `
o|Dear Mrs Shaw,

o|Sent from my own desk, this letter is to say
o|that we are sorry.
`},
	{"regulated, in the last paragraph", `
o|Dear Mrs Shaw,
o|we will pay you 50 pounds.

o|If you are not content, you may turn to the Ombudsman. We are authorised and
o|regulated by the Financial Conduct Authority.
`},
	{"confidential, in the last paragraph", `
o|Dear Mrs Shaw,

o|What you told us about your illness is confidential, and I have told no one.
`},
	{"dashes between paragraphs", `
o|Dear Mrs Shaw,
o|here are the two offers.
o|--
o|A new table, which the carrier brings to your house within ten days of your answer, free.
o|--
o|Your money back, which takes about five days, and we fetch the broken table at no cost to you at a time you choose, also on Saturdays.
o|Please tell me which of the two suits you. You need not decide today, and there is no date by which the offer would end.
o|In either case you keep the lamp, and the fifty pounds for your trouble are yours as well. We have learned from this and
o|changed the way in which we pack the legs, so that it does not happen again to you or to anybody else who buys one.
`},
	{"a delimiter at the top", `
o|-- 
o|Dear Mrs Shaw,
o|it comes on Friday.
`},
	{"a list with dashes", `
o|We will:
o|- send a new table
o|-- with four legs
o|--- by Friday
`},
	{"a rule of underscores", `
o|Dear Mrs Shaw,
o|please sign here:

o|________________________________
o|Ann Shaw
`},
	{"a table with bars", `
o|Dear Mrs Shaw,
o|| item | price |
o||------|-------|
o|| lamp | 20    |
o|Please check.
`},
	{"one bar", `
o|Dear Mrs Shaw,
o|| this is odd
o|but mine.
`},
	{"From, escaped by an mbox", `
o|Dear Mrs Shaw,
o|>From what I hear, the table was late.
o|I am sorry.
`},
	{"an arrow and a comparison", `
o|Dear Mrs Shaw,
o|Leeds -> York took a week.
o|a<b and b>c
o|shop> one line only
o|I am sorry.
`},
	{"an answer below an unmarked attribution", `
a|On Mon, 4 May 2026 at 10:02, Ann Shaw <ann@example.org> wrote:

o|Dear Mrs Shaw, I am sorry.
`},
	{"original message, in a sentence", `
o|Dear Mrs Shaw,
o|your original message:
o|it was lost.
`},
	{"Begin forwarded message is not said", `
o|Dear Mrs Shaw,
o|the forwarded message
o|was lost.
`},
}
