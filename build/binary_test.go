package main

import (
	"slices"
	"testing"
	"time"
)

func TestBuildArguments(t *testing.T) {
	for goos, want := range map[string][]string{
		"linux": {"build", "-trimpath", "-buildvcs=false", "-tags", "desktop,production,webkit2_41",
			"-ldflags", "-s -w -X rutter/app/command.Version=v1.2", "-o", "out", "."},
		"windows": {"build", "-trimpath", "-buildvcs=false", "-tags", "desktop,production,wv2runtime.error",
			"-ldflags", "-s -w -X rutter/app/command.Version=v1.2 -H windowsgui", "-o", "out", "."},
		"darwin": {"build", "-trimpath", "-buildvcs=false", "-tags", "desktop,production",
			"-ldflags", "-s -w -X rutter/app/command.Version=v1.2", "-o", "out", "."},
	} {
		if got := buildArguments(goos, "v1.2", "out"); !slices.Equal(got, want) {
			t.Errorf("%s:\ngot  %q\nwant %q", goos, got, want)
		}
	}
}

func TestMedian(t *testing.T) {
	for _, test := range []struct {
		durations []time.Duration
		want      time.Duration
	}{
		{[]time.Duration{5}, 5},
		{[]time.Duration{9, 1, 5}, 5},
		{[]time.Duration{8, 2, 4, 100}, 6},
	} {
		if got := median(test.durations); got != test.want {
			t.Errorf("median of %v is %v, want %v", test.durations, got, test.want)
		}
	}
}
