package eml

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// decodeUTF7 reads UTF-7 (RFC 2152), which no library here knows. Bytes beyond
// ASCII have no place in it and are mended.
func decodeUTF7(b []byte) []byte {
	out := make([]byte, 0, len(b))
	for i := 0; i < len(b); i++ {
		if b[i] != '+' {
			out = append(out, b[i])
			continue
		}
		start := i + 1
		i = start
		for i < len(b) && sextet(b[i]) >= 0 {
			i++
		}
		switch {
		case i > start:
			out = appendUTF16(out, b[start:i])
		case i < len(b) && b[i] == '-': // "+-" is a plus sign
			out = append(out, '+')
		default:
			out = append(out, '+')
			i--
			continue
		}
		if i < len(b) && b[i] != '-' {
			i-- // the byte that ended the shift is a character itself
		}
	}
	if !utf8.Valid(out) {
		return mend(out)
	}
	return out
}

// appendUTF16 decodes the modified base64 of a shifted run.
func appendUTF16(out, run []byte) []byte {
	var acc, bits, high uint32
	for _, c := range run {
		acc = acc<<6 | uint32(sextet(c))
		if bits += 6; bits < 16 {
			continue
		}
		bits -= 16
		unit := acc >> bits & 0xffff
		switch {
		case high != 0:
			out = utf8.AppendRune(out, utf16.DecodeRune(rune(high), rune(unit)))
			high = 0
		case utf16.IsSurrogate(rune(unit)):
			high = unit
		default:
			out = utf8.AppendRune(out, rune(unit))
		}
	}
	return out
}

func sextet(c byte) int {
	return strings.IndexByte("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", c)
}
