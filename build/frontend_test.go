package main

import "testing"

func TestNewEnough(t *testing.T) {
	for version, want := range map[string]bool{
		"v20.19.0": true, "v20.20.2": true, "v22.0.0": true, "v100.1.0": true,
		"v20.18.9": false, "v18.20.4": false, "v4.0.0": false, "": false, "nonsense": false,
	} {
		if got := newEnough(version); got != want {
			t.Errorf("%q: %v, want %v", version, got, want)
		}
	}
}
