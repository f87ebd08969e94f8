package drafter

import "fmt"

// Severity says how much a finding weighs. A rule proposes one, configuration
// disposes.
type Severity uint8

const (
	Off     Severity = iota // the rule is not run
	Note                    // a reminder
	Warning                 // most readers would want to know
	Error                   // stops a draft in block mode
)

var severityNames = [...]string{"off", "note", "warning", "error"}

func (s Severity) String() string {
	if int(s) < len(severityNames) {
		return severityNames[s]
	}
	return fmt.Sprintf("severity(%d)", uint8(s))
}

// ParseSeverity is the severity of that name.
func ParseSeverity(name string) (Severity, bool) {
	for i, n := range severityNames {
		if n == name {
			return Severity(i), true
		}
	}
	return Off, false
}

// A Need is something a rule cannot run without.
type Need uint8

const (
	NeedTags Need = 1 << iota // part-of-speech tags on every word
	NeedCase                  // the case the draft answers
)

// A Source is where the guidance says so: one of the five documents, or a
// standard or study.
type Source struct {
	Document string `json:"document"`       // "004", a file name, or a title
	Item     string `json:"item"`           // "step 7"
	Says     string `json:"says,omitempty"` // the guidance in our words
}

// String is the source as it is cited: "004, step 7".
func (s Source) String() string {
	if s.Item == "" {
		return s.Document
	}
	return s.Document + ", " + s.Item
}

// An Example is a snippet of a reply that shows a rule.
type Example struct {
	Text  string
	Wrong bool // the rule must find it; otherwise the rule must be silent
	// Reply says that Text is judged as a whole reply together with this one:
	// "{}" in it stands for Text. Empty means Text alone.
	Reply string
	Kind  Kind
}

// A Rule is a constant: what is wrong, why, who says so and how to find it.
type Rule struct {
	ID       string // "MG201"; never changes
	Name     string // "blame-others"; never changes
	Title    string // one line for people
	Doc      string // the page, in Markdown
	Severity Severity
	Reason   string // one line with every finding
	Advice   string // the mend in one sentence
	Sources  []Source
	Examples []Example
	Needs    Need
	Run      func(*Pass) error // an error means the rule broke; a finding is not an error
}

// A Pass is one run of one rule over one draft.
type Pass struct {
	Rule  *Rule
	Draft *Draft
	Text  *Text

	findings *[]Finding
	severity Severity
}

// Report records a finding at a span of the text as read. An empty message
// means the rule's own reason. Evidence names what made the decision.
func (p *Pass) Report(at Span, evidence, message string, fixes ...Fix) {
	p.ReportAs(p.severity, at, evidence, message, fixes...)
}

// ReportAs is Report with another severity than the rule's own, unless the
// configuration has set the rule's severity itself.
func (p *Pass) ReportAs(severity Severity, at Span, evidence, message string, fixes ...Fix) {
	if p.severity != p.Rule.Severity {
		severity = p.severity
	}
	if message == "" {
		message = p.Rule.Reason
	}
	f := Finding{
		Rule: p.Rule.ID, Name: p.Rule.Name, Severity: severity,
		Span: p.Text.Written(at), Text: p.Text.Plain[at.Start:at.End],
		Message: message, Advice: p.Rule.Advice, Evidence: evidence, Sources: p.Rule.Sources,
	}
	for _, fix := range fixes {
		f.Fixes = append(f.Fixes, fix.written(p.Text))
	}
	*p.findings = append(*p.findings, f)
}

// ReportReply records a finding about the reply as a whole. Its span is that
// of all the author's words.
func (p *Pass) ReportReply(evidence, message string) {
	p.Report(p.Text.Own(), evidence, message)
	last := &(*p.findings)[len(*p.findings)-1]
	last.Whole, last.Text = true, ""
}

// Own is the span from the first sentence to the last.
func (t *Text) Own() Span {
	if len(t.Sentences) == 0 {
		return Span{}
	}
	return Span{t.Sentences[0].Start, t.Sentences[len(t.Sentences)-1].End}
}
