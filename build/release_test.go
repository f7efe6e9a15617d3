package main

import (
	"testing"
	"time"
)

// TestReleaseVersion wants versions that package managers can compare.
func TestReleaseVersion(t *testing.T) {
	when := time.Date(2026, 11, 21, 20, 0, 0, 0, time.UTC)
	for described, want := range map[string]string{
		"v1.2.0":                     "1.2.0",
		"v1.2.0-dirty":               "1.2.0+dirty",
		"v1.2.0-3-gab12cd34ef":       "1.2.0+3.gab12cd34ef",
		"v1.2.0-3-gab12cd34ef-dirty": "1.2.0+3.gab12cd34ef.dirty",
		"ab12cd34ef":                 "0.0.0+20261121.ab12cd34ef",
		"unknown":                    "0.0.0+20261121.unknown",
	} {
		if got := releaseVersion(described, when); got != want {
			t.Errorf("%s: %s, not %s", described, got, want)
		}
	}
}
