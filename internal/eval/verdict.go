package main

import "fmt"

func (v *verdict) join(o verdict) {
	v.found += o.found
	v.expected += o.expected
	v.alarms += o.alarms
	v.near += o.near
	v.nearHit += o.nearHit
}

func (v verdict) precision() float64 { return ratio(v.found, v.found+v.alarms) }
func (v verdict) recall() float64    { return ratio(v.found, v.expected) }

func (v verdict) String() string {
	return fmt.Sprintf("%5d %6d %6d %3d/%-3d", v.found, v.expected, v.alarms, v.nearHit, v.near)
}
