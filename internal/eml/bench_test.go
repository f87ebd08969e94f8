package eml_test

import (
	"strings"
	"testing"

	"makegood/internal/eml"
)

const head = `Return-Path: <ann@example.org>
Delivered-To: care@example.com
Received: from mail.example.org (mail.example.org [192.0.2.1])
	by mx.example.com (Postfix) with ESMTPS id 4XyZ1234
	for <care@example.com>; Mon,  4 May 2026 10:02:13 +0100 (BST)
DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.org; s=2024;
	h=from:to:subject:date:message-id; bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=;
	b=dzdVyOfAKCdLXdJOc9G2q8LoXSlEniSbav+yuU4zGeeruD00lszZVoG4ZHRNiYzR
Date: Mon, 4 May 2026 10:02:11 +0100
From: Ann Shaw <ann@example.org>
To: Customer Care <care@example.com>
Subject: =?utf-8?q?Where_is_my_t=C3=A4ble=3F?=
Message-ID: <20260504100211.1@example.org>
In-Reply-To: <20260501090000.7@example.com>
References: <20260420090000.3@example.com> <20260501090000.7@example.com>
MIME-Version: 1.0
`

var (
	line   = "I ordered a table on 2 March and was promised delivery within ten days.\n"
	simple = head + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + strings.Repeat(line, 20)
	quoted = head + "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n" + strings.Repeat("t=E4ble =\n"+line, 20)
	multi  = head + "Content-Type: multipart/alternative; boundary=\"000000000000b1\"\n\n" +
		"--000000000000b1\nContent-Type: text/plain; charset=\"UTF-8\"\n\n" + strings.Repeat(line, 20) +
		"\n--000000000000b1\nContent-Type: text/html; charset=\"UTF-8\"\nContent-Transfer-Encoding: quoted-printable\n\n" +
		strings.Repeat("<p>"+line, 20) + "\n--000000000000b1--\n"
)

func BenchmarkParseSimple(b *testing.B)    { bench(b, simple) }
func BenchmarkParseQuoted(b *testing.B)    { bench(b, quoted) }
func BenchmarkParseMultipart(b *testing.B) { bench(b, multi) }
func BenchmarkParse10MB(b *testing.B)      { bench(b, head+"\n"+strings.Repeat(line, 140000)) }

func bench(b *testing.B, raw string) {
	data := []byte(raw)
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		if m := eml.Parse(data); m.Body < 0 || len(m.Notes) > 0 {
			b.Fatal(m.Notes)
		}
	}
}

func BenchmarkMbox(b *testing.B) {
	file := strings.Repeat("From ann@example.org Mon May  4 10:02:11 2026\n"+simple+"\n", 1000)
	b.SetBytes(int64(len(file)))
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		for _, err := range eml.Mbox(strings.NewReader(file)) {
			if err != nil {
				b.Fatal(err)
			}
			n++
		}
		if n != 1000 {
			b.Fatal(n)
		}
	}
}
