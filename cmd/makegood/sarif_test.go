package main

import (
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
)

// sarifProblems is what a document lacks of SARIF 2.1.0: the required
// properties and value sets of the objects that makegood writes (sections 3.13
// to 3.57).
func sarifProblems(doc []byte) (wrong []string) {
	var log struct {
		Version string `json:"version"`
		Runs    []struct {
			ColumnKind string `json:"columnKind"`
			Tool       struct {
				Driver struct {
					Name  string      `json:"name"`
					Rules []sarifRule `json:"rules"`
				} `json:"driver"`
			} `json:"tool"`
			Results []sarifResult `json:"results"`
		} `json:"runs"`
	}
	if err := json.Unmarshal(doc, &log); err != nil {
		return []string{err.Error()}
	}
	must := func(ok bool, format string, args ...any) {
		if !ok {
			wrong = append(wrong, fmt.Sprintf(format, args...))
		}
	}
	must(log.Version == "2.1.0", "version %q", log.Version)
	must(len(log.Runs) == 1, "%d runs", len(log.Runs))
	levels := []string{"none", "note", "warning", "error"}
	for _, run := range log.Runs {
		must(run.Tool.Driver.Name == "makegood", "driver %q", run.Tool.Driver.Name)
		must(run.ColumnKind == "utf16CodeUnits", "columnKind %q", run.ColumnKind)
		must(run.Results != nil, "results are missing")
		for i, r := range run.Tool.Driver.Rules {
			must(r.ID != "" && r.Short.Text != "" && r.Help.Text != "", "rule %d lacks text", i)
			must(slices.Contains(levels, r.Default.Level), "rule %s has level %q", r.ID, r.Default.Level)
		}
		for i, r := range run.Results {
			must(r.RuleIndex >= 0 && r.RuleIndex < len(run.Tool.Driver.Rules) && run.Tool.Driver.Rules[r.RuleIndex].ID == r.RuleID, "result %d: ruleIndex", i)
			must(slices.Contains(levels, r.Level), "result %d: level %q", i, r.Level)
			must(r.Message.Text != "", "result %d: no message", i)
			must(len(r.Fingerprints) == 1, "result %d: no fingerprint", i)
			must(len(r.Locations) == 1, "result %d: %d locations", i, len(r.Locations))
			for _, l := range r.Locations {
				wrong = append(wrong, regionProblems(l.Physical.Artifact.URI, l.Physical.Region)...)
			}
			for _, fix := range r.Fixes {
				must(fix.Description.Text != "" && len(fix.Changes) > 0, "result %d: empty fix", i)
				for _, c := range fix.Changes {
					must(len(c.Replacements) > 0, "result %d: no replacements", i)
					for _, rep := range c.Replacements {
						wrong = append(wrong, regionProblems(c.Artifact.URI, rep.Deleted)...)
					}
				}
			}
		}
	}
	return wrong
}

func regionProblems(uri string, r sarifRegion) (wrong []string) {
	if _, err := url.Parse(uri); err != nil || uri == "" {
		wrong = append(wrong, fmt.Sprintf("uri %q", uri))
	}
	if r.StartLine < 1 || r.StartColumn < 1 || r.EndLine < r.StartLine || r.EndLine == r.StartLine && r.EndColumn < r.StartColumn {
		wrong = append(wrong, fmt.Sprintf("region %+v", r))
	}
	if r.ByteOffset < 0 || r.ByteLength < 0 {
		wrong = append(wrong, fmt.Sprintf("bytes of region %+v", r))
	}
	return wrong
}
