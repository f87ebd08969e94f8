package quote_test

// languages are attribution lines and header lines of the world.
var languages = []letter{
	{"German, Gmail", `
o|Sehr geehrte Frau Shaw, es tut uns leid.

a|Am Mo., 4. Mai 2026 um 10:02 Uhr schrieb Ann Shaw <ann@example.org>:

q|> Wo ist mein Tisch?
`},
	{"German, Thunderbird", `
a|Am 04.05.2026 um 10:02 schrieb Ann Shaw:
q|> Wo ist mein Tisch?

o|Er kommt am Freitag.
`},
	{"German, name first", `
o|Er kommt am Freitag.

a|Ann Shaw <ann@example.org> schrieb am Mo., 4. Mai 2026, 10:02:

q|Wo ist mein Tisch?
`},
	{"German, Outlook", `
o|Er kommt am Freitag.

a|Von: Ann Shaw <ann@example.org>
a|Gesendet: Montag, 4. Mai 2026 10:02
a|An: Service
a|Betreff: Tisch

q|Wo ist mein Tisch?
`},
	{"German, GMX", `
o|Er kommt am Freitag.

a|Gesendet: Montag, 04. Mai 2026 um 10:02 Uhr
a|Von: "Ann Shaw" <ann@example.org>
a|An: service@example.com
a|Betreff: Tisch

q|Wo ist mein Tisch?
`},
	{"German, old Outlook and telephone", `
o|Er kommt am Freitag.

s|Von meinem iPhone gesendet

a|-----Ursprüngliche Nachricht-----
a|Von: Ann Shaw
a|Gesendet: Montag, 4. Mai 2026 10:02
a|Betreff: Tisch

q|Wo ist mein Tisch?
`},
	{"French, Gmail", `
o|Chère Madame, nous sommes désolés.

a|Le lun. 4 mai 2026 à 10:02, Ann Shaw <ann@example.org> a écrit :

q|> Où est ma table ?
`},
	{"French, Thunderbird with no-break space", `
o|Vendredi.
a|Le 04/05/2026 à 10:02, Ann Shaw a écrit` + "\u00a0" + `:
q|> Où est ma table ?
`},
	{"French, Outlook", `
o|Vendredi.

a|De : Ann Shaw <ann@example.org>
a|Envoyé : lundi 4 mai 2026 10:02
a|À : Service
a|Objet : Table

q|Où est ma table ?
`},
	{"French, forwarded", `
o|Voir plus bas.

f|---------- Message transféré ---------
f|De : Ann Shaw <ann@example.org>
f|Où est ma table ?
`},
	{"Spanish", `
o|Llega el viernes.

a|El lun, 4 may 2026 a las 10:02, Ann Shaw (<ann@example.org>) escribió:

q|> ¿Dónde está mi mesa?
`},
	{"Spanish, Outlook", `
o|Llega el viernes.

a|De: Ann Shaw <ann@example.org>
a|Enviado: lunes, 4 de mayo de 2026 10:02
a|Para: Servicio
a|Asunto: Mesa

q|¿Dónde está mi mesa?
`},
	{"Italian", `
o|Arriva venerdì.

a|Il giorno lun 4 mag 2026 alle ore 10:02 Ann Shaw <ann@example.org> ha
a|scritto:

q|> Dov'è il mio tavolo?
`},
	{"Dutch", `
o|Vrijdag.

a|Op ma 4 mei 2026 om 10:02 schreef Ann Shaw <ann@example.org>:

q|> Waar is mijn tafel?
`},
	{"Portuguese", `
o|Sexta-feira.

a|Em seg., 4 de mai. de 2026 às 10:02, Ann Shaw <ann@example.org> escreveu:

q|> Onde está a minha mesa?
`},
	{"Swedish", `
o|På fredag.

a|Den mån 4 maj 2026 kl 10:02 skrev Ann Shaw <ann@example.org>:

q|> Var är mitt bord?
`},
	{"Danish", `
o|Fredag.

a|Den man. 4. maj 2026 kl. 10.02 skrev Ann Shaw <ann@example.org>:

q|> Hvor er mit bord?
`},
	{"Norwegian, Outlook", `
o|Fredag.

a|Fra: Ann Shaw <ann@example.org>
a|Sendt: mandag 4. mai 2026 10:02
a|Til: Service
a|Emne: Bord

q|Hvor er bordet mitt?
`},
	{"Polish", `
o|W piątek.

a|pon., 4 maj 2026 o 10:02 Ann Shaw <ann@example.org> napisał(a):

q|> Gdzie jest mój stół?
`},
	{"Polish, Thunderbird", `
o|W piątek.
a|W dniu 04.05.2026 o 10:02, Ann Shaw pisze:
q|> Gdzie jest mój stół?
`},
	{"Czech", `
o|V pátek.

a|po 4. 5. 2026 v 10:02 odesílatel Ann Shaw <ann@example.org> napsal:

q|> Kde je můj stůl?
`},
	{"Finnish", `
o|Perjantaina.

a|ma 4. toukok. 2026 klo 10.02 Ann Shaw (ann@example.org) kirjoitti:

q|> Missä pöytäni on?
`},
	{"Russian", `
o|В пятницу.

a|пн, 4 мая 2026 г. в 10:02, Ann Shaw <ann@example.org>:

q|> Где мой стол?
`},
	{"Russian, Outlook", `
o|В пятницу.

a|От: Ann Shaw <ann@example.org>
a|Отправлено: 4 мая 2026 г. 10:02
a|Кому: Service
a|Тема: Стол

q|Где мой стол?
`},
	{"Chinese", `
o|星期五。

a|Ann Shaw <ann@example.org> 于2026年5月4日周一 10:02写道：

q|> 我的桌子在哪里？
`},
	{"Japanese", `
o|金曜日です。

a|2026年5月4日(月) 10:02 Ann Shaw <ann@example.org>:

q|> テーブルはどこですか。
`},
}
