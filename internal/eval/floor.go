package main

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
)

// figures are the main figures by name; more is better.
type figures map[string]float64

// margin is how far below what was reached a floor is set.
const margin = 0.02

// write sets the floors of the parts that were run and keeps the others.
func (f figures) write(name string) error {
	floors := figures{}
	if b, err := os.ReadFile(name); err == nil {
		if err := json.Unmarshal(b, &floors); err != nil {
			return fmt.Errorf("read floors: %w", err)
		}
	}
	for k, v := range f {
		floors[k] = math.Floor(max(v-margin, 0)*1000) / 1000
	}
	b, err := json.MarshalIndent(floors, "", "\t")
	if err != nil {
		return err
	}
	return os.WriteFile(name, append(b, '\n'), 0o644)
}

// compare names every figure that is under its floor. Figures of parts that
// were not run are not compared.
func (f figures) compare(name string) error {
	b, err := os.ReadFile(name)
	if err != nil {
		return fmt.Errorf("read floors: %w", err)
	}
	floors := figures{}
	if err := json.Unmarshal(b, &floors); err != nil {
		return fmt.Errorf("read floors: %w", err)
	}
	var low []string
	for k, v := range f {
		if floor, ok := floors[k]; ok && v < floor {
			low = append(low, fmt.Sprintf("%s is %.3f, its floor %.3f", k, v, floor))
		}
	}
	if len(low) == 0 {
		return nil
	}
	slices.Sort(low)
	return fmt.Errorf("%w: %s", errFloor, strings.Join(low, "; "))
}
