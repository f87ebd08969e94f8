package main

import (
	"math"
	"os"

	"makegood/drafter"
	"makegood/internal/english/acts"
)

// smallest is the weight below which a feature is not worth its place.
const smallest = 0.025

// write trains on everything that may be shipped and writes the model.
func write(name string, all []example, at []float64, opt options) error {
	b, err := build(all, at, opt)
	if err != nil {
		return err
	}
	return os.WriteFile(name, b, 0o644)
}

// build trains and packs.
func build(all []example, at []float64, opt options) ([]byte, error) {
	var train []example
	for _, e := range all {
		if e.kind != unlicensed {
			train = append(train, e)
		}
	}
	m := fit(train, opt)
	var rows []acts.Weights
	for n, f := range m.dict.list {
		r := acts.Weights{Feature: f}
		largest := 0.0
		for _, a := range drafter.AllActs() {
			r.Of[a] = m.weight[a][n] * m.dict.scale[n]
			largest = max(largest, math.Abs(r.Of[a]))
		}
		if largest >= smallest || f.Family() == acts.Phrase || f.Family() == acts.Sure {
			rows = append(rows, r)
		}
	}
	bias := acts.Weights{}.Of
	for a := range bias {
		bias[a] = m.bias[a] - at[a]
	}
	return acts.Pack(rows, bias)
}
