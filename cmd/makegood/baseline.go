package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"makegood/drafter"
)

// A baseline is the findings that were there when makegood was brought in:
// they are left out, so that only new ones show.
type baseline struct {
	Version  int            `json:"version"`
	Findings map[string]int `json:"findings"` // how often, by rule and fingerprint
}

// loadBaseline reads a baseline file.
func loadBaseline(name string) (*baseline, error) {
	data, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, usage("makegood check --write-baseline "+name+" … makes one", "--baseline: %v", reason(err, name))
	}
	if err != nil {
		return nil, usage("", "--baseline: %v", reason(err, name))
	}
	b := &baseline{}
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(b); err != nil || b.Version != 1 {
		return nil, usage("make it anew with --write-baseline", "--baseline: %s is no baseline of this version", name)
	}
	return b, nil
}

// filter leaves out what the baseline holds. A finding that occurs more often
// than it did then shows.
func (b *baseline) filter(r *report) {
	var kept []drafter.Finding
	for _, f := range r.findings {
		key := f.Rule + ":" + fingerprint(r, f)
		if b.Findings[key] > 0 {
			b.Findings[key]--
			r.ignored = append(r.ignored, ignored{f, "in the baseline"})
			continue
		}
		kept = append(kept, f)
	}
	r.findings = kept
}

// record adds the findings of a report.
func (b *baseline) record(r *report) {
	for _, f := range r.findings {
		b.Findings[f.Rule+":"+fingerprint(r, f)]++
	}
}

func (b *baseline) write(name string) error {
	data, err := json.MarshalIndent(b, "", "  ")
	if err != nil {
		return fmt.Errorf("write baseline: %w", err)
	}
	return writeFile(name, append(data, '\n'), 0o644)
}
