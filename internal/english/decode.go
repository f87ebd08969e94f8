package english

import (
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"

	"makegood/drafter"
)

// decode gives the text of a source, with runs that say where it comes from;
// nil means byte for byte. A byte order mark is skipped. Bytes that are no
// UTF-8 are taken for Windows-1252, in which such mail is mostly written.
func decode(source []byte) (string, []drafter.Run) {
	switch {
	case len(source) >= 2 && source[0] == 0xFE && source[1] == 0xFF:
		return decode16(source, binary.BigEndian)
	case len(source) >= 2 && source[0] == 0xFF && source[1] == 0xFE:
		return decode16(source, binary.LittleEndian)
	}
	at := 0
	if len(source) >= 3 && source[0] == 0xEF && source[1] == 0xBB && source[2] == 0xBF {
		at = 3
	}
	if !utf8.Valid(source) {
		return decode8(source, at)
	}
	if at == 0 {
		return string(source), nil
	}
	text := string(source[at:])
	return text, []drafter.Run{{Plain: drafter.Span{End: len(text)}, Source: drafter.Span{Start: at, End: len(source)}}}
}

// decode8 keeps what is valid UTF-8 and reads the other bytes as Windows-1252.
func decode8(source []byte, at int) (string, []drafter.Run) {
	var b builder
	good := at
	for at < len(source) {
		r, n := utf8.DecodeRune(source[at:])
		if r == utf8.RuneError && n == 1 {
			b.copy(string(source[good:at]), good)
			b.put(string(windows1252(source[at])), drafter.Span{Start: at, End: at + 1})
			good = at + 1
		}
		at += n
	}
	b.copy(string(source[good:]), good)
	return string(b.plain), b.runs
}

// decode16 reads UTF-16 with a byte order mark.
func decode16(source []byte, order binary.ByteOrder) (string, []drafter.Run) {
	var b builder
	for at := 2; at < len(source); {
		if at+1 == len(source) {
			b.put("\ufffd", drafter.Span{Start: at, End: at + 1})
			break
		}
		r, n := rune(order.Uint16(source[at:])), 2
		if utf16.IsSurrogate(r) {
			low := rune(0)
			if at+3 < len(source) {
				low = rune(order.Uint16(source[at+2:]))
			}
			if r = utf16.DecodeRune(r, low); r != utf8.RuneError {
				n = 4
			}
		}
		b.put(string(r), drafter.Span{Start: at, End: at + n})
		at += n
	}
	return string(b.plain), b.runs
}

// windows1252 is the character of a byte above 0x7F. The five bytes that the
// table leaves open stand for the control characters of Latin-1 (WHATWG
// Encoding Standard, index windows-1252).
func windows1252(c byte) rune {
	const table = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"
	if c < 0x80 || c > 0x9f {
		return rune(c)
	}
	at := byte(0x80)
	for _, r := range table {
		if at == c {
			return r
		}
		at++
	}
	return utf8.RuneError
}
