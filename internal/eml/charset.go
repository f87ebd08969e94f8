package eml

import (
	"bytes"
	"encoding/binary"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

// decode turns text of a declared charset (empty when none was) into UTF-8. A
// note says where the declaration could not be followed. The result may share
// memory with b.
func decode(charset string, b []byte) (text []byte, note string) {
	var buf [40]byte
	name := string(lower(buf[:0], charset))
	switch name {
	case "", "utf-8", "utf8", "us-ascii", "ascii", "ansi_x3.4-1968", "unicode-1-1-utf-8", "x-utf_8j", "cp65001":
		return decodeUTF8(name, b)
	case "iso-8859-1", "latin1", "latin-1", "iso8859-1", "iso_8859-1", "l1", "windows-1252", "cp1252", "cp-1252", "x-cp1252":
		return decodeLatin(b)
	case "utf-7", "unicode-1-1-utf-7":
		return decodeUTF7(b), ""
	}
	enc := encodingOf(name)
	if enc == nil {
		if text, guess := decodeUTF8("", b); isASCII(b) {
			return text, ""
		} else if guess != "" {
			return text, "charset " + printable(charset) + " is unknown: read as windows-1252"
		} else {
			return text, "charset " + printable(charset) + " is unknown: read as UTF-8"
		}
	}
	text, err := enc.NewDecoder().Bytes(b)
	if err != nil {
		note = "text breaks off: it is not in " + printable(charset)
	}
	return bytes.ToValidUTF8(text, []byte("\uFFFD")), note
}

// decodeUTF8 reads text that says it is UTF-8 or ASCII, or says nothing.
func decodeUTF8(name string, b []byte) ([]byte, string) {
	b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	if utf8.Valid(b) {
		return b, ""
	}
	if name == "" {
		return mend(b), "no charset and not UTF-8: read as windows-1252"
	}
	return mend(b), "text is not the " + name + " it says: odd bytes read as windows-1252"
}

// decodeLatin reads ISO 8859-1 as windows-1252, its superset, which is what
// mail programs mean (WHATWG Encoding, 4.2). Text that is well-formed UTF-8
// beyond ASCII is UTF-8, whatever it says.
func decodeLatin(b []byte) ([]byte, string) {
	if isASCII(b) {
		return b, ""
	}
	if utf8.Valid(b) {
		return b, "text says it is Latin-1 but is UTF-8"
	}
	out := make([]byte, 0, len(b)+len(b)/8)
	for _, c := range b {
		if c < utf8.RuneSelf {
			out = append(out, c)
		} else {
			out = utf8.AppendRune(out, charmap.Windows1252.DecodeByte(c))
		}
	}
	return out, ""
}

// mend keeps what is UTF-8 and reads each other byte as windows-1252: text of
// both kinds is made by programs that add footers.
func mend(b []byte) []byte {
	out := make([]byte, 0, len(b)+len(b)/8)
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		if r == utf8.RuneError && n == 1 {
			r = charmap.Windows1252.DecodeByte(b[0])
		}
		out = utf8.AppendRune(out, r)
		b = b[n:]
	}
	return out
}

func isASCII(b []byte) bool {
	for len(b) >= 8 {
		if binary.LittleEndian.Uint64(b)&0x8080808080808080 != 0 {
			return false
		}
		b = b[8:]
	}
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// printable makes a charset's name fit for a note.
func printable(name string) string {
	b := []byte(name[:min(len(name), 40)])
	for i, c := range b {
		if c <= ' ' || c >= 0x7f {
			b[i] = '?'
		}
	}
	return string(b)
}

// encodingOf knows the charsets of mail by name. The indexes of x/text
// (ianaindex, htmlindex) know more, but cost a third of a millisecond at each
// start of the program.
func encodingOf(name string) encoding.Encoding {
	switch name {
	case "iso-8859-2", "iso8859-2", "latin2":
		return charmap.ISO8859_2
	case "iso-8859-3":
		return charmap.ISO8859_3
	case "iso-8859-4":
		return charmap.ISO8859_4
	case "iso-8859-5", "iso8859-5":
		return charmap.ISO8859_5
	case "iso-8859-6":
		return charmap.ISO8859_6
	case "iso-8859-7", "iso8859-7":
		return charmap.ISO8859_7
	case "iso-8859-8", "iso-8859-8-i":
		return charmap.ISO8859_8
	case "iso-8859-9", "iso8859-9", "latin5", "windows-1254", "cp1254":
		return charmap.Windows1254
	case "iso-8859-10":
		return charmap.ISO8859_10
	case "iso-8859-13":
		return charmap.ISO8859_13
	case "iso-8859-14":
		return charmap.ISO8859_14
	case "iso-8859-15", "iso8859-15", "iso_8859-15", "latin9", "latin-9":
		return charmap.ISO8859_15
	case "iso-8859-16":
		return charmap.ISO8859_16
	}
	if e := windowsOf(name); e != nil {
		return e
	}
	return wideOf(name)
}

func windowsOf(name string) encoding.Encoding {
	switch name {
	case "windows-1250", "cp1250":
		return charmap.Windows1250
	case "windows-1251", "cp1251":
		return charmap.Windows1251
	case "windows-1253", "cp1253":
		return charmap.Windows1253
	case "windows-1255", "cp1255":
		return charmap.Windows1255
	case "windows-1256", "cp1256":
		return charmap.Windows1256
	case "windows-1257", "cp1257":
		return charmap.Windows1257
	case "windows-1258", "cp1258":
		return charmap.Windows1258
	case "windows-874", "iso-8859-11", "tis-620":
		return charmap.Windows874
	case "ibm437", "cp437":
		return charmap.CodePage437
	case "ibm850", "cp850", "cp-850":
		return charmap.CodePage850
	case "ibm852", "cp852":
		return charmap.CodePage852
	case "ibm866", "cp866":
		return charmap.CodePage866
	case "koi8-r":
		return charmap.KOI8R
	case "koi8-u":
		return charmap.KOI8U
	case "macintosh", "mac", "x-mac-roman":
		return charmap.Macintosh
	case "x-mac-cyrillic":
		return charmap.MacintoshCyrillic
	}
	return nil
}

func wideOf(name string) encoding.Encoding {
	switch name {
	case "iso-2022-jp", "csiso2022jp":
		return japanese.ISO2022JP
	case "shift_jis", "shift-jis", "sjis", "x-sjis", "cp932", "windows-31j", "ms932":
		return japanese.ShiftJIS
	case "euc-jp", "x-euc-jp":
		return japanese.EUCJP
	case "euc-kr", "ks_c_5601-1987", "ksc5601", "cp949", "uhc", "windows-949":
		return korean.EUCKR
	case "gb2312", "gbk", "cp936", "x-gbk", "euc-cn", "gb_2312-80":
		return simplifiedchinese.GBK
	case "gb18030":
		return simplifiedchinese.GB18030
	case "hz-gb-2312":
		return simplifiedchinese.HZGB2312
	case "big5", "big5-hkscs", "cp950", "x-x-big5":
		return traditionalchinese.Big5
	case "utf-16":
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	case "utf-16le":
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case "utf-16be":
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}
