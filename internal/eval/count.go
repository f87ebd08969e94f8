package main

import "fmt"

// A count compares what was found with what is there.
type count struct{ hit, wrong, missed int }

func (c *count) add(found, there bool) {
	switch {
	case found && there:
		c.hit++
	case found:
		c.wrong++
	case there:
		c.missed++
	}
}

func (c *count) join(o count) {
	c.hit += o.hit
	c.wrong += o.wrong
	c.missed += o.missed
}

func (c count) support() int       { return c.hit + c.missed }
func (c count) precision() float64 { return ratio(c.hit, c.hit+c.wrong) }
func (c count) recall() float64    { return ratio(c.hit, c.hit+c.missed) }
func (c count) f1() float64        { return ratio(2*c.hit, 2*c.hit+c.wrong+c.missed) }

func (c count) String() string {
	return fmt.Sprintf("%5s %5s %5s %5d", decimal(c.precision(), c.hit+c.wrong), decimal(c.recall(), c.support()),
		decimal(c.f1(), c.hit+c.wrong+c.missed), c.support())
}

// decimal is a share, or a dash where there is nothing to share.
func decimal(x float64, of int) string {
	if of == 0 {
		return "–"
	}
	return fmt.Sprintf("%.2f", x)
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}
