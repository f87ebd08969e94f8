package english

import (
	"strings"
	"testing"

	"github.com/jdkato/prose/v3/segment"
)

// Every "|" in a case stands for a space at which a sentence ends.
func TestSentences(t *testing.T) {
	for name, marked := range map[string]string{
		"price":             "The lamp cost £3.50.|We paid it back.",
		"decimal":           "It weighs 2.5 kg.|That is too much.",
		"time":              "Come at 9.30 or at 5 p.m. on Monday.|Ring the bell.",
		"afternoon":         "We close at 5 p.m.|Please ring before.",
		"titles":            "Mr. Brown and Dr. Osei saw Mrs. Shaw.|St. James was there.",
		"initials":          "J. Osei signed it.|So did A. B. Reid.",
		"number":            "Order no. 12 is lost.|The answer is no.|Sorry.",
		"latin":             "Send a proof, e.g. a photo, i.e. a picture etc. to us.|Then we pay.",
		"company":           "Acme Ltd. made it.|We bought Acme Inc. shares.|It was Acme Ltd.|We paid.",
		"months":            "It was on 3 Jan. 2026.|It was in Jan. 3 of them came.",
		"countries":         "The U.S. Postal Service lost it.|It went to the U.K.|We found it.",
		"ellipsis":          "We wait… and wait.|Well…|We go... and stay...|Then we left.",
		"mixed run":         "You did what?!|Really!?|Yes.",
		"quote":             `"We found it."|He left.|"Is it ok?" he asked.`,
		"curly quote":       "“We found it.”|He left.",
		"bracket":           "(It is late.)|We go.|It is late (by a day).|We go.",
		"not in addresses":  "See www.acme.example/a?b=C.D or ask Tom.Baker@acme.example about report.Final.pdf and v2.1.Beta today.|Bye.",
		"emoji after a dot": "It came. 🎉|We are glad! 😀|Bye.",
		"emoticon":          "It came. :-)|We are glad.",
		"semicolon":         "It came; we are glad: it was late — very late.|Bye.",
		"soft wrap":         "We are sorry that\nthe lamp was late and that Mr\nBrown had to wait.|It is\nhere now.",
		"windows":           "We are sorry that\r\nthe lamp was late.|It is here.",
		"flowed":            "We are sorry that \nthe lamp was late. |It is here.",
		"chinese stop":      "We found it。|We send it.",
	} {
		t.Run(name, func(t *testing.T) { checkCut(t, strings.ReplaceAll(marked, "|", " "), strings.Split(marked, "|")) })
	}
	checkCut(t, "I am sorry.We found it. It came back!Great.", []string{"I am sorry.", "We found it.", "It came back!", "Great."})
	checkCut(t, "Thanks!!! Bye", []string{"Thanks!!!", "Bye"})
	checkCut(t, "It came 🎉 We are glad 😀", []string{"It came 🎉", "We are glad 😀"})
	checkCut(t, "We looked for it. then we found it.", []string{"We looked for it.", "then we found it."})
	checkCut(t, "It was plan B. We go on. I saw you and I. It was late.", []string{"It was plan B.", "We go on.", "I saw you and I.", "It was late."})
	checkCut(t, "1. We found it.\n2. We send it.", []string{"We found it.", "We send it."})
}

func checkCut(t *testing.T, text string, want []string) {
	t.Helper()
	x := NewReader().Read([]byte(text), Plain)
	var got []string
	for _, s := range x.Sentences {
		got = append(got, strings.Join(strings.Fields(x.Plain[s.Start:s.End]), " "))
	}
	for i := range want {
		want[i] = strings.Join(strings.Fields(want[i]), " ")
	}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "|"), strings.Join(want, "|"))
	}
}

// TestBlocks reads where one block ends and the next begins.
func TestBlocks(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string // first words of the sentences, "+" where a block begins
	}{
		"paragraphs": {"One thing. Two things.\n\nThree things.", []string{"+One", "Two", "+Three"}},
		"list":       {"We will:\n- send it\n- check the\n  others\n* pay\n1. one\n2) two\na) three\n• four", []string{"+We", "+send", "+check", "+pay", "+one", "+two", "+three", "+four"}},
		"own lines":  {"The lamp is here\nThe chair is late\nThe table broke", []string{"+The", "The", "The"}},
		"carried dash": {"We looked for the lamp at the depot in Kettering\n– and in Leeds – but we did not see it there.",
			[]string{"+We"}},
	} {
		t.Run(name, func(t *testing.T) {
			x := NewReader().Read([]byte(c.text), Plain)
			block := -1
			var got []string
			for _, s := range x.Sentences {
				w := x.Plain[s.Words[0].Start:s.Words[0].End]
				if s.Block != block {
					w = "+" + w
				}
				block = s.Block
				got = append(got, w)
			}
			if strings.Join(got, " ") != strings.Join(c.want, " ") {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestPunkt compares with the segmenter of prose, which learned its rules from
// newspapers. It prints how often they agree, and fails when our cut drifts far
// away from it: both can be wrong, so that no figure is asked for but "most".
func TestPunkt(t *testing.T) {
	text := strings.Join(strings.Fields(oracleText), " ")
	seg, err := segment.New()
	if err != nil {
		t.Fatal(err)
	}
	theirs := map[int]bool{}
	for _, s := range seg.Segment(text) {
		theirs[s.Start] = true
	}
	both, ours := 0, NewReader().Read([]byte(text), Plain).Sentences
	for _, s := range ours {
		if theirs[s.Start] {
			both++
		} else {
			t.Logf("only ours: %s", text[s.Start:s.End])
		}
	}
	t.Logf("%d sentences of ours, %d of prose, %d starts in common", len(ours), len(theirs), both)
	if both*10 < len(ours)*8 {
		t.Errorf("only %d of %d starts in common", both, len(ours))
	}
}

const oracleText = `The kettle arrived on Monday with a cracked lid. Our packer had left out the
paper. It cost Mr. Baker £3.50 to send it back. We paid him at once! Did we write? No, we did not. The
depot closes at 5 p.m. on Fridays. Nobody called before that. Dr. Osei asked for a new one, i.e. one of
glass. The carrier, Acme Ltd., lost the first parcel. It found it again in Leeds. "That is too late," she
said. She was right. We have no excuse for it. What can we do? The manager, J. Reid, will call. He has
the file. It weighs 2.5 kg. The fee was 4.20 euros. Please keep the box (it is needed). We will collect
it on 3 March. Then the case is closed. Was that all? It was not. There is the voucher, too. It is worth
ten pounds and runs until December. Anna can use it in any shop. Thank you for waiting.`
