package acts

import "testing"

// A packed model gives back the weights that went into it, within its step.
func TestPack(t *testing.T) {
	rows := []Weights{{Feature: 8}, {Feature: 24}, {Feature: 1 << 20}}
	rows[0].Of[0], rows[1].Of[3], rows[2].Of[20] = 1.27, -0.5, 0.01
	bias := Weights{}.Of
	bias[3] = -0.25
	b, err := Pack(rows, bias)
	if err != nil {
		t.Fatal(err)
	}
	m, err := parseModel(b)
	if err != nil {
		t.Fatal(err)
	}
	if got := m.score([]Feature{8, 24, 99}); got[0] != 127 || got[3] != -75 || got[20] != 0 {
		t.Errorf("scores are %v", got)
	}
	if m.row(99) != nil || m.row(1<<20) == nil {
		t.Error("features are mixed up")
	}
	for n := range b {
		if _, err := parseModel(b[:n]); err == nil {
			t.Fatalf("no error for %d of %d bytes", n, len(b))
		}
	}
}

func TestShipped(t *testing.T) {
	if len(embedded) > 640<<10 {
		t.Errorf("the model takes %d bytes", len(embedded))
	}
	if m := shipped(); len(m.weights) == 0 {
		t.Error("the model is empty")
	}
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := parseModel(embedded); err != nil {
			b.Fatal(err)
		}
	}
}
