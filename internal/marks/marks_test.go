package marks

import (
	"reflect"
	"strings"
	"testing"

	"makegood/drafter"
)

func TestPrint(t *testing.T) {
	for _, tc := range []struct {
		name, letter string
		marks        []Mark
		want         string
	}{
		{"one place", "Hello.\nThe warehouse erred.\n", []Mark{{Rule: "MG201", Span: drafter.Span{Start: 7, End: 20}}},
			"Hello.\nThe warehouse erred.\n^^^^^^^^^^^^^ MG201\n"},
		{"in reading order", "a b c\n", []Mark{{Rule: "B", Span: drafter.Span{Start: 4, End: 5}}, {Rule: "A", Span: drafter.Span{Start: 0, End: 1}}},
			"a b c\n^ A\n    ^ B\n"},
		{"two lines", "We are sorry for any\ninconvenience.\n", []Mark{{Rule: "MG102", Span: drafter.Span{Start: 13, End: 34}}},
			"We are sorry for any\n             ^^^^^^^ MG102 ...\ninconvenience.\n^^^^^^^^^^^^^ ... MG102\n"},
		{"the whole letter", "Hi", []Mark{{Rule: "MG101", Whole: true}}, "Hi\n" + noNewline + "\n= MG101\n"},
		{"wide characters", "日本 now\n", []Mark{{Rule: "X", Span: drafter.Span{Start: 7, End: 10}}}, "日本 now\n     ^^^ X\n"},
		{"a combining accent", "cafe\u0301 bad\n", []Mark{{Rule: "X", Span: drafter.Span{Start: 3, End: 6}}}, "cafe\u0301 bad\n   ^ X\n"},
		{"a tab before", "a\tb\n", []Mark{{Rule: "X", Span: drafter.Span{Start: 2, End: 3}}}, "a\tb\n \t^ X\n"},
		{"a tab inside", "a\tb\n", []Mark{{Rule: "X", Span: drafter.Span{Start: 0, End: 3}}}, "a\tb\n^^^^^^^^^ X\n"},
		{"an emoji", "👍 ok\n", []Mark{{Rule: "X", Span: drafter.Span{Start: 5, End: 7}}}, "👍 ok\n   ^^ X\n"},
		{"an empty place", "ab\n", []Mark{{Rule: "X", Span: drafter.Span{Start: 1, End: 1}}}, "ab\n | X\n"},
		{"a letter that looks marked", "^^ X\n= Y\n\\= Y\n", nil, "\\^^ X\n\\= Y\n\\\\= Y\n"},
		{"bytes that are no UTF-8", "\x93hi\x94 x\n", []Mark{{Rule: "X", Span: drafter.Span{Start: 5, End: 6}}}, "\x93hi\x94 x\n     ^ X\n"},
		{"a place outside", "ab\n", []Mark{{Rule: "X", Span: drafter.Span{Start: 1, End: 9}}}, "ab\n"},
		{"Windows line ends", "ab\r\ncd\r\n", []Mark{{Rule: "X", Span: drafter.Span{Start: 4, End: 6}}}, "ab\r\ncd\r\n^^ X\n"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got := Print(tc.letter, tc.marks)
			if got != tc.want {
				t.Fatalf("got\n%swant\n%s", got, tc.want)
			}
			letter, _, err := Parse(got)
			if err != nil || letter != tc.letter {
				t.Fatalf("Parse gives %q, %v", letter, err)
			}
		})
	}
}

func TestParseRefuses(t *testing.T) {
	for _, tc := range []struct{ name, marked, want string }{
		{"a mark without a line", "^^ X\n", "above the first line"},
		{"a mark beyond the line", "ab\n^^^^ X\n", "whole characters"},
		{"half a wide character", "日\n^ X\n", "whole characters"},
		{"an end without a beginning", "ab\n^^ ... X\n", "never began"},
		{"a beginning without an end", "ab\n^^ X ...\n", "never ends"},
		{"a line behind the end", "ab\n= X\ncd\n", "behind a mark"},
		{"the wrong order", "a b\n  ^ X\n^ X\n", "should be"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, _, err := Parse(tc.marked)
			if err == nil || !strings.Contains(err.Error(), tc.want) {
				t.Fatalf("error %v, want one with %q", err, tc.want)
			}
		})
	}
}

func TestWidth(t *testing.T) {
	for s, want := range map[string]int{"abc": 3, "naïve": 5, "nai\u0308ve": 5, "日本": 4, "👍": 2, "a\u200bb": 2, "£3 – “x”": 8, "": 0} {
		if got := Width(s); got != want {
			t.Errorf("Width(%q) = %d, want %d", s, got, want)
		}
	}
}

// FuzzParse states the law: what Parse accepts, Print writes again.
func FuzzParse(f *testing.F) {
	f.Add("Hello.\n^^^^^ MG1\n= MG2\n")
	f.Add("a\tb\n \t^ X\nc\n")
	f.Add("We are sorry for any\n^^ A ...\ninconvenience.\n^^^ ... A\n")
	f.Add("x\n" + noNewline + "\n| X\n")
	f.Fuzz(func(t *testing.T, marked string) {
		letter, marks, err := Parse(marked)
		if err != nil {
			return
		}
		if got := Print(letter, marks); got != marked {
			t.Fatalf("Print(Parse(x)) = %q, x = %q", got, marked)
		}
	})
}

// FuzzPrint states the law the other way round: any letter with any marks can
// be read back.
func FuzzPrint(f *testing.F) {
	f.Add("Hello there.\nHow are you?\n", uint8(0), uint8(5), uint8(3), uint8(16), true)
	f.Add("日本\te\u0301\r\n\\= X", uint8(1), uint8(8), uint8(0), uint8(2), false)
	f.Fuzz(func(t *testing.T, letter string, a, b, c, d uint8, whole bool) {
		marks := []Mark{
			{Rule: "A", Span: drafter.Span{Start: int(a), End: int(a) + int(b)}},
			{Rule: "B", Span: drafter.Span{Start: int(c), End: int(c) + int(d)}},
			{Rule: "A", Span: drafter.Span{Start: int(c), End: int(d)}},
		}
		if whole {
			marks = append(marks, Mark{Rule: "C", Whole: true})
		}
		once := Print(letter, marks)
		back, read, err := Parse(once)
		if err != nil || back != letter {
			t.Fatalf("letter %q, marked\n%s\nread back %q, %v", letter, once, back, err)
		}
		_, again, _ := Parse(Print(back, read))
		if !reflect.DeepEqual(read, again) {
			t.Fatalf("marks %v become %v", read, again)
		}
	})
}
