package eml_test

import (
	"errors"
	"io"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"

	"makegood/internal/eml"
)

const box = `From ann@example.org Mon May  4 10:02:11 2026
Subject: one

>From what I hear, it is late.
>>From this too.
From here on nothing is escaped.

From the writer again.

From bob@example.org Tue May  5 10:02:11 +0100 2026
Subject: two

Hello
From cy@example.org Wed May  6 10:02:11 2026
Subject: three

no blank line before this one
`

func TestMbox(t *testing.T) {
	want := []string{
		"Subject: one\n\nFrom what I hear, it is late.\n>From this too.\nFrom here on nothing is escaped.\n\nFrom the writer again.\n",
		"Subject: two\n\nHello\n",
		"Subject: three\n\nno blank line before this one\n",
	}
	for name, r := range map[string]io.Reader{"whole": strings.NewReader(box), "by bytes": iotest.OneByteReader(strings.NewReader(box))} {
		var got []string
		for m, err := range eml.Mbox(r) {
			if err != nil {
				t.Fatal(err)
			}
			if !strings.HasPrefix(box[m.Offset:], m.Separator) || m.Separator == "" {
				t.Errorf("%s: separator %q is not at %d", name, m.Separator, m.Offset)
			}
			got = append(got, string(m.Raw))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q", name, got)
		}
	}
}

func TestMboxLimitAndStop(t *testing.T) {
	long := "From a@b Mon May  4 10:02:11 2026\nSubject: x\n\n" + strings.Repeat("a", 200<<10) + "\n\n"
	n := 0
	for m := range (eml.MboxReader{R: strings.NewReader(long + long), Limit: 1000}).Messages() {
		if len(m.Raw) != 1000 || !m.Truncated {
			t.Errorf("%d bytes, truncated %v", len(m.Raw), m.Truncated)
		}
		n++
	}
	if n != 2 {
		t.Errorf("%d messages", n)
	}
	for range eml.Mbox(strings.NewReader(box)) {
		break
	}
	for range eml.Mbox(strings.NewReader("\n\n")) {
		t.Error("blank lines are a message")
	}
}

func TestMboxError(t *testing.T) {
	broken := errors.New("broken")
	var got error
	n := 0
	for m, err := range eml.Mbox(io.MultiReader(strings.NewReader(box), iotest.ErrReader(broken))) {
		if got = err; err == nil {
			n++
			_ = m
		}
	}
	if n != 3 || !errors.Is(got, broken) {
		t.Errorf("%d messages, then %v", n, got)
	}
}

func TestMaildir(t *testing.T) {
	dir := fstest.MapFS{
		"cur/3.b.host:2,S": {}, "cur/1.a.host:2,": {}, "new/2.c.host": {}, "new/.hidden": {}, "tmp/4.d.host": {},
		"cur/sub": {Mode: fs.ModeDir | 0o755},
	}
	if !eml.IsMaildir(dir) || eml.IsMaildir(fstest.MapFS{"cur/x": {}}) {
		t.Error("IsMaildir is wrong")
	}
	var got []string
	for name, err := range eml.Maildir(dir) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, name)
	}
	if want := []string{"cur/1.a.host:2,", "new/2.c.host", "cur/3.b.host:2,S"}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	for _, err := range eml.Maildir(fstest.MapFS{"new/1": {}}) {
		if err == nil {
			t.Error("a missing folder is no error")
		}
		break
	}
}

func TestLooksLikeMessage(t *testing.T) {
	for raw, want := range map[string]bool{
		"From: Ann <ann@example.org>\nSubject: x\n\nHi":                 true,
		"To: ann@example.org\r\nSubject: x\r\n\r\nHi":                   true,
		"Return-Path: <a@b>\nX-Foo: y\n\n":                              true,
		"Received: from a\n\tby b\nFrom: a@b\n\n":                       true,
		"From ann@example.org Mon May  4 10:02:11 2026\nSubject: x\n\n": true,
		"Subject: your table\nDate: Mon, 4 May 2026 10:02:11 +0100\n\n": true,
		"To:\nSubject: your table\n\nDear Ann\n":                        true,
		"\xef\xbb\xbfSubject: x\nMessage-ID: <1@b>\n\n":                 true,
		"MIME-Version: 1.0\nContent-Type: text/plain\n":                 true,
		"":                                   false,
		"Dear Mrs Shaw:\nthank you.\n":       false,
		"Note: please read this.\nX: y\n\n":  false,
		"To: be honest\nwe forgot.\n":        false,
		"To: be honest\nFrom: what I hear\n": false,
		"Subject: your table\n\nDear Ann\n":  false,
		"---\nfrom: ann@example.org\nsubject: x\n---\n\nDear Ann\n":           false,
		"# A page\n\nFrom: a@b\n":                                             false,
		"From the start, we knew.\nIt was late at 10:02 in 2026.\n":           false,
		"From here on it was Monday, 10:02, in May 2026.\nNo one answered.\n": false,
		"Hi Ann,\nFrom: a@b\nSubject: x\n\n":                                  false,
		"From: a@b\n\nHi":                                                     false,
	} {
		if got := eml.LooksLikeMessage([]byte(raw)); got != want {
			t.Errorf("%q: got %v", raw, got)
		}
	}
	if eml.LooksLikeMbox([]byte("From: a@b\nSubject: x\n\n")) || !eml.LooksLikeMbox([]byte(box)) {
		t.Error("LooksLikeMbox is wrong")
	}
}
