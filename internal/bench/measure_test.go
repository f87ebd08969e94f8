package main

import "testing"

// A mark is counted once, however the output is cut into pieces.
func TestCounter(t *testing.T) {
	text := `{"rule":1},{"rule":2} "rul "rule":`
	for size := 1; size <= len(text); size++ {
		c := counter{mark: []byte(`"rule":`)}
		for at := 0; at < len(text); at += size {
			if _, err := c.Write([]byte(text[at:min(at+size, len(text))])); err != nil {
				t.Fatal(err)
			}
		}
		if c.found != 3 || c.bytes != int64(len(text)) {
			t.Errorf("in pieces of %d: %d marks, %d bytes", size, c.found, c.bytes)
		}
	}
}

func TestSpread(t *testing.T) {
	samples := []sample{{Wall: 4}, {Wall: 1}, {Wall: 2}, {Wall: 9}}
	got := spreadOf(samples, func(s sample) float64 { return s.Wall })
	if got != (spread{1, 3, 9}) {
		t.Errorf("got %v", got)
	}
}
