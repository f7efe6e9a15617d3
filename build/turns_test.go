package main

import (
	"testing"
	"time"
)

func TestPercentile(t *testing.T) {
	var turns []turn
	for i := range 200 {
		turns = append(turns, turn{took: time.Duration(i + 1)})
	}
	for part, want := range map[float64]time.Duration{0.5: 100, 0.9: 180, 0.99: 198, 1: 200} {
		if got := percentile(turns, part); got != want {
			t.Errorf("percentile %v of 1 to 200 is %d, want %d", part, got, want)
		}
	}
	if got := percentile(turns[:1], 0.5); got != 1 {
		t.Errorf("the median of one is %d, want it", got)
	}
}
