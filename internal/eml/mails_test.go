package eml_test

var mails = []mail{
	{name: "simple", raw: `
From: Ann Shaw <ann@example.org>
Subject: Table

Where is my table?
`, subject: "Table", from: "Ann Shaw|ann@example.org", body: "Where is my table?", part: "1", parts: "1 text/plain"},
	{name: "alternative", raw: `
Subject: Table
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b 1"

This is a message in MIME format.
--b 1
Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes

Where is my täble?
--b 1
Content-Type: text/html; charset=utf-8

<p>Where is my täble?</p>
--b 1--
epilogue
`, body: "Where is my täble?", part: "1", parts: "1 text/plain, 2 text/html"},
	{name: "mixed with an attachment, alternative inside", raw: `
Content-Type: multipart/mixed; boundary=out

--out
Content-Type: multipart/alternative; boundary=in

--in
Content-Type: text/plain

Here is the picture.
--in
Content-Type: text/html

<p>Here is the picture.</p>
--in--

--out
Content-Type: image/jpeg; name="leg.jpg"
Content-Disposition: attachment; filename="broken leg.jpg"
Content-Transfer-Encoding: base64

/9j/4AAQ
--out
Content-Type: text/plain; name=notes.txt
Content-Disposition: attachment

not the body
--out--
`, body: "Here is the picture.", part: "1.1", parts: "1.1 text/plain, 1.2 text/html, 2 image/jpeg, 3 text/plain",
		files: "broken leg.jpg, notes.txt", attached: 2},
	{name: "HTML with a picture inside", raw: `
Content-Type: multipart/related; boundary=b

--b
Content-Type: text/html

<img src="cid:logo">Hello
--b
Content-Type: image/png; name=logo.png
Content-Disposition: inline; filename=logo.png
Content-ID: <logo>

x
--b--
`, body: `<img src="cid:logo">Hello`, html: true, parts: "1 text/html, 2 image/png"},
	{name: "photographs without Content-ID are attached", raw: `
Content-Type: multipart/mixed; boundary=b

--b

Look.
--b
Content-Type: image/jpeg
Content-Disposition: inline; filename=IMG_1.jpg

x
--b--
`, body: "Look.", attached: 1, files: "IMG_1.jpg"},
	{name: "HTML and a footer in plain text", raw: `
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/html

<p>Where is my table?</p>
--b
Content-Type: text/plain

A footer of the list.
--b--
`, body: "<p>Where is my table?</p>", html: true, part: "1"},
	{name: "plain version is blank", raw: `
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain

 
--b
Content-Type: text/html

<p>Where is my table?</p>
--b--
`, body: "<p>Where is my table?</p>", html: true, part: "2"},
	{name: "HTML first", raw: `
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/html

<p>Hello</p>
--b
Content-Type: text/plain

Hello
--b--
`, body: "Hello", part: "2"},
	{name: "forwarded as a whole", raw: `
Content-Type: multipart/mixed; boundary=b

--b

See below.
--b
Content-Type: message/rfc822

Subject: inner

not judged
--b--
`, body: "See below.", attached: 1, parts: "1 text/plain, 2 message/rfc822"},
	{name: "signed with PGP", raw: `
Content-Type: multipart/signed; boundary=b; protocol="application/pgp-signature"

--b

Hello
--b
Content-Type: application/pgp-signature; name=signature.asc

x
--b--
`, body: "Hello", files: "signature.asc"},
	{name: "encrypted with PGP", raw: `
Content-Type: multipart/encrypted; boundary=b; protocol="application/pgp-encrypted"

--b
Content-Type: application/pgp-encrypted

Version: 1
--b
Content-Type: application/octet-stream; name=encrypted.asc

x
--b--
`, none: true, attached: 1, note: "encrypted with PGP (RFC 3156)"},
	{name: "encrypted inside the text", raw: `
Subject: x

-----BEGIN PGP MESSAGE-----

abc
-----END PGP MESSAGE-----
`, none: true, note: "encrypted with PGP inside"},
	{name: "S/MIME", raw: `
Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m
Content-Transfer-Encoding: base64

MIIB
`, none: true, attached: 1, note: "S/MIME"},
	{name: "TNEF alone", raw: `
Content-Type: application/ms-tnef; name=winmail.dat

x
`, none: true, attached: 1, note: "TNEF"},
	{name: "quoted-printable", raw: `
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: Quoted-Printable

Where is my t=C3=A4=
ble? It cost 50 =  
pounds =3D 50%, 5=4 a=zz.
`, body: "Where is my täble? It cost 50 pounds = 50%, 5=4 a=zz."},
	{name: "base64", raw: `
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64

V2hlcmUgaXMgbXkg
  dMOkYmxlPw==
`, body: "Where is my täble?"},
	{name: "ISO 8859-1 with windows quotation marks", raw: `
Content-Type: text/plain; charset=ISO-8859-1
Content-Transfer-Encoding: quoted-printable

=93T=E4ble=94 =80 5
`, body: "“Täble” € 5"},
	{name: "windows-1252", raw: "Content-Type: text/plain; charset=\"Windows-1252\"\n\n\x91t\xe4ble\x92\n", body: "‘täble’"},
	{name: "undeclared eight bit", raw: "Subject: x\n\nt\xe4ble \x80\n", body: "täble €", note: "read as windows-1252"},
	{name: "undeclared UTF-8 with a byte order mark", raw: "Subject: x\n\n\xef\xbb\xbftäble\n", body: "täble"},
	{name: "says UTF-8, has a footer that is not", raw: "Content-Type: text/plain; charset=utf-8\n\ntäble t\xe4ble\n",
		body: "täble täble", note: "not the utf-8 it says"},
	{name: "says Latin-1, is UTF-8", raw: "Content-Type: text/plain; charset=iso-8859-1\n\ntäble\n", body: "täble", note: "but is UTF-8"},
	{name: "charset none", raw: "Content-Type: text/plain; charset=none\n\nt\xe4ble\n", body: "täble", note: "charset none is unknown"},
	{name: "charset x-unknown", raw: "Content-Type: text/plain; charset=x-unknown\n\ntäble\n", body: "täble", note: "read as UTF-8"},
	{name: "utf-7", raw: "Content-Type: text/plain; charset=utf-7\n\nt+AOQ-ble +IKw 5 1+-1 +2D3eAA-\n", body: "täble € 5 1+1 😀"},
	{name: "ISO 2022-JP", raw: "Content-Type: text/plain; charset=iso-2022-jp\n\n\x1b$B%F!<%V%k\x1b(B\n", body: "テーブル"},
	{name: "KOI8-R", raw: "Content-Type: text/plain; charset=koi8-r\n\n\xf3\xd4\xcf\xcc\n", body: "Стол"},
	{name: "Big5", raw: "Content-Type: text/plain; charset=big5\n\n\xae\xe0\xa4l\n", body: "桌子"},
	{name: "HTML that names its charset inside", raw: "Content-Type: text/html\n\n<meta charset=\"koi8-r\">\xf3\xd4\xcf\xcc\n",
		body: `<meta charset="koi8-r">Стол`, html: true},
	{name: "unknown transfer encoding", raw: "Content-Transfer-Encoding: 8bits\n\nHello\n", body: "Hello", note: "transfer encoding 8bits"},
	{name: "encoded words", raw: `
Subject: =?utf-8?q?Where_is?= =?utf-8?b?IG15IHTDpGI=?=
 =?UTF-8?Q?le=3F?= (late)
From: =?iso-8859-1?q?Ann_Sh=E4w?= <ann@example.org>

x
`, subject: "Where is my täble? (late)", from: "Ann Shäw|ann@example.org"},
	{name: "a character cut in two words", raw: "Subject: =?utf-8?q?t=C3?= =?utf-8?q?=A4ble?=\n\nx", subject: "täble"},
	{name: "broken encoded words", raw: "Subject: =?utf-8?q?a =?= =?x?y? =?utf-8?z?a?= =?utf-8?q?b?=\n\nx", subject: "a = =?x?y? =?utf-8?z?a?= b"},
	{name: "subject in windows-1252", raw: "Subject: t\xe4ble\n\nx", subject: "täble", note: "header not in ASCII"},
	{name: "subject of an unknown charset", raw: "Subject: =?x-unknown?q?t=E4ble?=\n\nx", subject: "täble", note: "encoded word"},
	{name: "file names", raw: `
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: application/pdf
Content-Disposition: attachment; filename*=utf-8'en'%C3%A4%20letter.pdf

x
--b
Content-Type: application/pdf
Content-Disposition: attachment; filename*1*=%A4tter.pdf; filename*0*=utf-8''B%C3

x
--b
Content-Type: application/pdf; name="=?utf-8?q?=C3=A4?=.pdf"

x
--b
Content-Disposition: attachment; filename="a \"b\" c.txt

x
--b--
`, none: true, attached: 4, files: `ä letter.pdf, Bätter.pdf, ä.pdf, a \"b\" c.txt`, note: "no text"},
	{name: "closing boundary missing", raw: `
Content-Type: multipart/mixed; boundary=b

--b

Hello
--b
Content-Type: text/html

<p>Hello`, body: "Hello", note: "closing boundary missing", parts: "1 text/plain, 2 text/html"},
	{name: "inner boundary never closed", raw: `
Content-Type: multipart/mixed; boundary=out

--out
Content-Type: multipart/alternative; boundary=in

--in

Hello
--out
Content-Type: application/pdf

x
--out--
`, body: "Hello", attached: 1, parts: "1.1 text/plain, 2 application/pdf", note: "closing boundary missing"},
	{name: "multipart without a boundary", raw: `
Content-Type: multipart/mixed

Hello
`, body: "Hello", note: "multipart without parts"},
	{name: "boundary never seen", raw: `
Content-Type: multipart/mixed; boundary=b

Hello
`, body: "Hello", note: "multipart without parts"},
	{name: "header line without a colon", raw: `
Subject: Table
this is no field
From: ann@example.org

Hello
`, subject: "Table", from: "|ann@example.org", body: "Hello", note: "header line without a colon"},
	{name: "no blank line before the body", raw: `
Subject: Table
Dear Sir or Madam,
where is it?
`, subject: "Table", body: "Dear Sir or Madam,\nwhere is it?", note: "header line without a colon"},
	{name: "separator of an mbox left in", raw: `
From ann@example.org Mon May  4 10:02:11 2026
Subject: Table

Hello
`, subject: "Table", body: "Hello"},
	{name: "blank lines above the header", raw: "\n\nSubject: Table\n\nHello\n", subject: "Table", body: "Hello"},
	{name: "a text without a header", raw: "\nHello there\n", body: "Hello there", note: "header line without a colon"},
	{name: "content type of old days", raw: "Content-Type: text\n\nHello\n", body: "Hello"},
	{name: "broken content type", raw: "Content-Type: nonsense; charset\n\nHello\n", body: "Hello", note: "content type nonsense"},
	{name: "a delivery report", raw: `
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b

Could not be delivered.
--b
Content-Type: message/delivery-status

Action: failed
--b
Content-Type: text/rfc822-headers

Subject: x
--b--
`, body: "Could not be delivered."},
}
