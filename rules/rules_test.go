package rules

import (
	"bytes"
	"os"
	"testing"
)

// The built-in shelf is what its pages say.
func TestGenerated(t *testing.T) {
	source, bin, err := Generate(os.DirFS("pages"))
	if err != nil {
		t.Fatal(err)
	}
	if have, _ := os.ReadFile("zpages.go"); !bytes.Equal(have, source) {
		t.Error("zpages.go is not what the pages say: run go generate ./rules")
	}
	if !bytes.Equal(compiled, bin) {
		t.Error("shelf.bin is not what the pages say: run go generate ./rules")
	}
	doc, err := Document(os.DirFS("pages"))
	if err != nil {
		t.Fatal(err)
	}
	if have, _ := os.ReadFile("../docs/rules.md"); !bytes.Equal(have, doc) {
		t.Error("docs/rules.md is not what the pages say: run go generate ./rules")
	}
}

// Every page proves itself.
func TestProve(t *testing.T) {
	shelf, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range shelf.Rules {
		t.Run(r.ID, func(t *testing.T) {
			for _, failure := range Prove(shelf, r) {
				t.Error(failure)
			}
		})
	}
}
