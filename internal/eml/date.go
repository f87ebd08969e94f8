package eml

import (
	"strings"
	"time"
)

// parseDate reads the date of a mail: RFC 5322, 3.3 and 4.3, ISO 8601, and
// what odd programs write: no zone, AM and PM, any order, dashes, slashes.
// Without a zone it is taken for UTC.
func parseDate(s string) (time.Time, bool) {
	d := date{day: -1, year: -1, hour: -1}
	depth := 0
	for at := 0; at < len(s) && at < 200; {
		c := s[at]
		switch {
		case c == '(':
			depth++
		case c == ')':
			depth--
		case depth > 0 || c <= ' ' || c == ',' || c == ';':
		default:
			end := at
			for end < len(s) && s[end] > ' ' && strings.IndexByte(",;()", s[end]) < 0 {
				end++
			}
			d.token(s[at:end])
			at = end
			continue
		}
		at++
	}
	return d.time()
}

type date struct {
	day, month, year int
	hour, min, sec   int
	zone             int // seconds east of Greenwich
	pm, am           bool
}

func (d *date) time() (time.Time, bool) {
	if d.pm && d.hour < 12 && d.hour >= 0 {
		d.hour += 12
	} else if d.am && d.hour == 12 {
		d.hour = 0
	}
	if d.hour < 0 {
		d.hour = 0
	}
	if d.day < 1 || d.day > 31 || d.month < 1 || d.month > 12 || d.year < 0 || d.hour > 23 || d.min > 59 || d.sec > 60 {
		return time.Time{}, false
	}
	loc := time.UTC
	if d.zone != 0 && d.zone > -24*3600 && d.zone < 24*3600 {
		loc = time.FixedZone("", d.zone)
	}
	return time.Date(d.year, time.Month(d.month), d.day, d.hour, d.min, d.sec, 0, loc), true
}

// token takes one word of a date.
func (d *date) token(t string) {
	switch c := t[0]; {
	case c == '+' || c == '-':
		d.offset(t)
	case c >= '0' && c <= '9':
		d.numbers(t)
	default:
		d.name(t)
	}
}

// numbers takes a word that starts with a digit.
func (d *date) numbers(t string) {
	if i := strings.IndexByte(t, 'T'); i >= 8 { // ISO 8601
		d.numbers(t[:i])
		if i+1 < len(t) {
			d.clock(t[i+1:])
		}
		return
	}
	n, rest := number(t)
	switch {
	case rest == "" || rest == "." || strings.EqualFold(rest, "th") || strings.EqualFold(rest, "st") ||
		strings.EqualFold(rest, "nd") || strings.EqualFold(rest, "rd"):
		if d.day < 0 && n <= 31 && len(t) < 4 {
			d.day = n
		} else if d.year < 0 {
			d.setYear(n, len(t))
		}
	case rest[0] == ':':
		d.clock(t)
	case rest[0] == '-' || rest[0] == '/' || rest[0] == '.':
		d.joined(t, rest[0])
	}
}

// joined takes 4-May-2026, 2026-05-04, 04.05.2026, 5/4/2026.
func (d *date) joined(t string, sep byte) {
	a, rest, _ := strings.Cut(t, string(sep))
	b, c, ok := strings.Cut(rest, string(sep))
	if !ok {
		if m := monthOf(b); m > 0 && d.day < 0 {
			d.day, _ = number(a)
			d.month = m
		}
		return
	}
	x, _ := number(a)
	y, _ := number(b)
	z, _ := number(c)
	switch m := monthOf(b); {
	case m > 0:
		d.day, d.month = x, m
		d.setYear(z, len(c))
	case len(a) == 4:
		d.year, d.month, d.day = x, y, z
	case sep == '/' && x <= 12: // only American programs write slashes into mail
		d.month, d.day = x, y
		d.setYear(z, len(c))
	default:
		d.day, d.month = x, y
		d.setYear(z, len(c))
	}
}

// setYear widens a year of two or three digits (RFC 5322, 4.3).
func (d *date) setYear(n, digits int) {
	switch {
	case digits <= 2 && n < 50:
		n += 2000
	case digits <= 3 && n < 1000:
		n += 1900
	}
	if n < 10000 {
		d.year = n
	}
}

// clock takes 10:02, 10:02:03.5, 10:02PM, 10:02:03+01:00.
func (d *date) clock(t string) {
	if d.hour >= 0 {
		return
	}
	d.hour, t = number(t)
	if strings.HasPrefix(t, ":") {
		d.min, t = number(t[1:])
	}
	if strings.HasPrefix(t, ":") {
		d.sec, t = number(t[1:])
	}
	if strings.HasPrefix(t, ".") {
		_, t = number(t[1:])
	}
	if t != "" {
		d.token(t)
	}
}

// offset takes +0100, +01:00, -5. Anything else leaves the zone at UTC.
func (d *date) offset(t string) {
	n, rest := number(t[1:])
	digits := len(t) - 1 - len(rest)
	h, m := n/100, n%100
	if digits <= 2 {
		h, m = n, 0
		if strings.HasPrefix(rest, ":") {
			m, _ = number(rest[1:])
		}
	}
	if digits == 0 || digits > 4 || h > 23 || m > 59 {
		return
	}
	d.zone = h*3600 + m*60
	if t[0] == '-' {
		d.zone = -d.zone
	}
}

// name takes a month, a zone, AM or PM. Days of the week and unknown words say
// nothing.
func (d *date) name(t string) {
	if m := monthOf(t); m > 0 && d.month == 0 {
		d.month = m
		return
	}
	var buf [8]byte
	switch string(lower(buf[:0], strings.TrimRight(t, "."))) {
	case "am", "a.m":
		d.am = true
	case "pm", "p.m":
		d.pm = true
	case "bst", "cet", "met", "west":
		d.zone = 3600
	case "cest", "mest", "eet", "sast":
		d.zone = 2 * 3600
	case "eest", "msk":
		d.zone = 3 * 3600
	case "jst":
		d.zone = 9 * 3600
	case "aest":
		d.zone = 10 * 3600
	case "edt":
		d.zone = -4 * 3600
	case "est", "cdt":
		d.zone = -5 * 3600
	case "cst", "mdt":
		d.zone = -6 * 3600
	case "mst", "pdt":
		d.zone = -7 * 3600
	case "pst":
		d.zone = -8 * 3600
	default:
		if i := strings.IndexAny(t, "+-"); i > 0 && i+1 < len(t) { // GMT+0100
			d.offset(t[i:])
		}
	}
}

// number reads the digits at the start of t; what cannot be one is large.
func number(t string) (n int, rest string) {
	i := 0
	for i < len(t) && '0' <= t[i] && t[i] <= '9' {
		if n < 1<<20 {
			n = n*10 + int(t[i]-'0')
		}
		i++
	}
	return n, t[i:]
}

// monthOf knows English months by their first three letters.
func monthOf(t string) int {
	if len(t) < 3 {
		return 0
	}
	var buf [3]byte
	switch string(lower(buf[:0], t[:3])) {
	case "jan":
		return 1
	case "feb":
		return 2
	case "mar":
		return 3
	case "apr":
		return 4
	case "may":
		return 5
	case "jun":
		return 6
	case "jul":
		return 7
	case "aug":
		return 8
	case "sep":
		return 9
	case "oct":
		return 10
	case "nov":
		return 11
	case "dec":
		return 12
	}
	return 0
}
