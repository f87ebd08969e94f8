package quote_test

// layouts are of mail programs; each line says what it is.
var layouts = []letter{
	{"nothing quoted", `
o|Dear Mrs Shaw,

o|I am sorry that the table came late.

o|Kind regards
o|Tom Hill
o|Customer Care
`},
	{"Gmail", `
o|Dear Ann, I am sorry.

a|On Mon, 4 May 2026 at 10:02, Ann Shaw <ann@example.org> wrote:

q|> Where is my table?
q|>
q|> Ann
`},
	{"Gmail wrapped over two lines", `
o|Dear Ann, I am sorry.

a|On Mon, 4 May 2026 at 10:02, Ann Shaw
a|<ann.elizabeth.shaw@mail.example.org> wrote:
q|> Where is my table?
`},
	{"Gmail wrapped over three lines", `
o|Dear Ann, I am sorry.
a|On Mon, 4 May 2026 at 10:02,
a|Ann Shaw
a|<ann@example.org> wrote:
q|> Where is my table?
`},
	{"wrapped after the address, verb alone", `
o|Dear Ann.

a|On Mon, May 4, 2026 at 10:02 AM Ann Shaw <ann@example.org>
a|wrote:

q|> Where is my table?
`},
	{"Gmail as plain text without marks", `
o|Dear Ann, I am sorry.

a|On Mon, 4 May 2026 at 10:02, Ann Shaw <ann@example.org> wrote:

q|Where is my table? I am waiting.

q|Ann
`},
	{"Apple Mail", `
o|I am sorry.

q|> On 4 May 2026, at 10:02, Ann Shaw <ann@example.org> wrote:
q|> 
q|> Where is my table?
`},
	{"Thunderbird, answer below", `
a|On 04/05/2026 10:02, Ann wrote:
q|> Where is my table?

o|It comes on Friday.
`},
	{"interleaved answers", `
o|Dear Ann,

a|On 04/05/2026 10:02, Ann Shaw wrote:
q|> Where is my table?
o|It comes on Friday.

q|> And who pays for the lamp?
o|We do.
o|You need not send it back.

q|> Ann
`},
	{"mutt", `
a|On Mon, May 04, 2026 at 10:02:11AM +0100, Ann Shaw wrote:
q|> Where is my table?
q|> > You said ten days.
q|>> And the lamp?

o|It comes on Friday.

s|-- 
s|Tom Hill
`},
	{"Pine, verb only", `
o|Dear Ann,

a|Ann Shaw writes:

q|> Where is my table?
`},
	{"Gnus with initials", `
o|Dear Ann,

a|Ann Shaw <ann@example.org> writes:

q|Ann> Where is my table?
q|Ann> And the lamp?

o|On Friday.
`},
	{"Supercite", `
o|Dear Ann,

q|>>>>> "Ann" == Ann Shaw <ann@example.org> writes:
q|    Ann> Where is my table?
q|    Ann> And the lamp?

o|On Friday.
`},
	{"bars", `
o|Dear Ann,

a|Ann Shaw <ann@example.org> wrote:
q|| Where is my table?
q|| And the lamp?

o|On Friday.
`},
	{"date first, no verb", `
o|Dear Ann, it comes on Friday.

a|2026-05-04 10:02 GMT+01:00 Ann Shaw <ann@example.org>:

q|> Where is my table?
`},
	{"AOL", `
o|Dear Ann, it comes on Friday.

a|In a message dated 5/4/2026 10:02:00 AM GMT Standard Time, ann@example.org writes:

q|Where is my table?
`},
	{"Horde", `
o|It comes on Friday.

a|Quoting Ann Shaw <ann@example.org>:

q|> Where is my table?
`},
	{"Zoho", `
o|It comes on Friday.

a|---- On Mon, 04 May 2026 10:02:11 +0100 Ann Shaw <ann@example.org> wrote ----

q|Where is my table?
`},
	{"Outlook", `
o|Dear Ann,

o|it comes on Friday.

o|Tom

a|From: Ann Shaw <ann@example.org>
a|Sent: Monday, May 4, 2026 10:02 AM
a|To: Care <care@example.com>
a|Cc: Bob <bob@example.com>; Cy <cy@example.com>;
a|    Dan <dan@example.com>
a|Subject: Table

q|Where is my table?

q|From: Care
q|Sent: Friday
q|Subject: Your order
`},
	{"Outlook in bold type", `
o|It comes on Friday.

a|*From:* Ann Shaw <ann@example.org>
a|*Sent:* 04 May 2026 10:02
a|*To:* Care
a|*Subject:* Table

q|Where is my table?
`},
	{"Outlook in Markdown's bold type, rule above", `
o|It comes on Friday.
a|________________________________
a|**From:** Ann Shaw <ann@example.org>
a|**Sent:** 04 May 2026 10:02
a|**To:** Care
a|**Subject:** Table

q|Where is my table?
`},
	{"old Outlook", `
o|It comes on Friday.

a|-----Original Message-----
a|From: Ann Shaw [mailto:ann@example.org]
a|Sent: 04 May 2026 10:02
a|To: Care
a|Subject: Table

q|Where is my table?
`},
	{"old Outlook with marks, answers between", `
o|Dear Ann,

a|-----Original Message-----
a|From: Ann Shaw [mailto:ann@example.org]
a|Sent: 04 May 2026 10:02
a|To: Care
a|Subject: Table

q|> Where is my table?
o|It comes on Friday.
q|> And the lamp?
o|Too.
`},
	{"Outlook header lines with blank lines between", `
o|It comes on Friday.

a|From: Ann Shaw <ann@example.org>

a|Sent: 04 May 2026 10:02

a|To: Care

a|Subject: Table

q|Where is my table?
`},
	{"Proton", `
o|It comes on Friday.

s|Sent with Proton Mail secure email.

a|------- Original Message -------
a|On Monday, May 4th, 2026 at 10:02 AM, Ann Shaw <ann@example.org> wrote:

q|> Where is my table?
`},
	{"Samsung", `
o|It comes on Friday.

s|Sent from my Galaxy

a|-------- Original message --------
a|From: Ann Shaw <ann@example.org>
a|Date: 04/05/2026 10:02 (GMT+00:00)
a|To: care@example.com
a|Subject: Table

q|Where is my table?
`},
	{"Outlook on a telephone", `
o|It comes on Friday.

s|Get Outlook for iOS<https://aka.ms/o0ukef>
a|________________________________
a|From: Ann Shaw <ann@example.org>
a|Sent: Monday, May 4, 2026 10:02:13 AM
a|To: Care <care@example.com>
a|Subject: Table

q|Where is my table?
`},
	{"iPhone", `
o|It comes on Friday.

s|Sent from my iPhone

q|> On 4 May 2026, at 10:02, Ann Shaw <ann@example.org> wrote:
q|> 
q|> Where is my table?
`},
	{"Gmail forwards", `
o|Please see below.

f|---------- Forwarded message ---------
f|From: Ann Shaw <ann@example.org>
f|Date: Mon, 4 May 2026 at 10:02
f|Subject: Table
f|To: <care@example.com>

f|Where is my table?
`},
	{"Apple Mail forwards", `
o|Please see below.

f|Begin forwarded message:

f|From: Ann Shaw <ann@example.org>
f|Subject: Table
f|Date: 4 May 2026 at 10:02:11 BST
f|To: care@example.com

f|Where is my table?
`},
	{"forwarded with marks", `
o|Please see below.

f|Begin forwarded message:

f|> From: Ann Shaw <ann@example.org>
f|> Subject: Table
f|>
f|> Where is my table?
`},
	{"signature", `
o|It comes on Friday.

s|-- 
s|Tom Hill
s|Customer Care
s|01234 567890
`},
	{"signature above the quoted mail", `
o|It comes on Friday.

s|--
s|Tom Hill
s|Customer Care

a|On 04/05/2026 10:02, Ann Shaw wrote:
q|> Where is my table?
`},
	{"signature with a legal footer", `
o|It comes on Friday.

s|-- 
s|Tom Hill

d|This e-mail and any attachments are confidential and intended solely for
d|the addressee. If you have received this e-mail in error, please tell us.

d|Please consider the environment before printing this e-mail.
`},
	{"legal footer below the name", `
o|Kind regards
o|Tom Hill

d|------------------------------------------

d|CONFIDENTIALITY NOTICE: The contents of this message are privileged and confidential.

d|Registered in England No. 1234567. Registered office: 1 High Street, York.
`},
	{"legal footer glued to the name", `
o|Kind regards
o|Tom Hill
d|This message is intended only for the use of the person it is addressed to.
d|Delete it if you are someone else.
`},
	{"legal footer below the quoted mail", `
o|It comes on Friday.

a|On 04/05/2026 10:02, Ann Shaw wrote:
q|> Where is my table?

d|If you have received this message in error, please notify the sender.
`},
	{"legal footer above the quoted mail", `
o|It comes on Friday.

d|This email and any files transmitted with it are confidential.

a|On 04/05/2026 10:02, Ann Shaw wrote:
q|> Where is my table?
`},
}
