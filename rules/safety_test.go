package rules

import (
	"testing"

	"makegood/drafter"
	"makegood/internal/english"
)

// A blank lies inside its sentence, whatever the text.
func FuzzBlank(f *testing.F) {
	for _, seed := range []string{"Dear {{name}},", "%{a", "${b}", "£XX.XX", "[", "<<", "#", "$", "XX/XX/XXXX", "é{é}", "dd/mm", "INSERT X", "{%", "(date)", "A_", "???", "Amount: ???"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for at := range len(text) {
			if n := blank(text, 0, at); n < 0 || at+n > len(text) {
				t.Fatalf("a blank of %d bytes at byte %d of %q", n, at, text)
			}
		}
	})
}

// What goes with a bare text nobody can see: there it is a reminder, in a
// message a warning.
func TestAttachmentSeverity(t *testing.T) {
	shelf, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	r, _ := shelf.Find("MG803")
	reader := english.NewReader(shelf.Sets()...)
	for message, want := range map[bool]drafter.Severity{false: drafter.Note, true: drafter.Warning} {
		d := &drafter.Draft{Source: []byte("I enclose the corrected bill."), Kind: drafter.Reply, Message: message}
		d.Text = reader.Read(d.Source, english.Plain)
		found, err := (&drafter.Checker{Rules: []*drafter.Rule{r}}).Check(t.Context(), d)
		if err != nil {
			t.Fatal(err)
		}
		if len(found) != 1 || found[0].Severity != want {
			t.Errorf("message %v: got %v, want one finding of severity %v", message, found, want)
		}
	}
}

// What is enclosed need not be looked for in the text.
func TestAttachmentMissing(t *testing.T) {
	shelf, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	r, _ := shelf.Find("MG803")
	reader := english.NewReader(shelf.Sets()...)
	for attachments, want := range []int{1, 0} {
		d := &drafter.Draft{Source: []byte("I enclose the corrected bill."), Kind: drafter.Reply, Attachments: attachments}
		d.Text = reader.Read(d.Source, english.Plain)
		found, err := (&drafter.Checker{Rules: []*drafter.Rule{r}}).Check(t.Context(), d)
		if err != nil {
			t.Fatal(err)
		}
		if len(found) != want {
			t.Errorf("%d attachments: got %d findings, want %d", attachments, len(found), want)
		}
	}
}
