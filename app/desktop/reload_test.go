package desktop

import (
	"testing"
	"time"
)

func TestReloads(t *testing.T) {
	start := time.Now()
	var r reloads
	for _, test := range []struct {
		after time.Duration
		want  bool
	}{
		{0, true}, {time.Second, true}, {2 * time.Second, true},
		{3 * time.Second, false}, {59 * time.Second, false},
		// The first is more than a minute ago now.
		{60*time.Second + time.Millisecond, true}, {60*time.Second + 2*time.Millisecond, false},
		{time.Hour, true},
	} {
		if got := r.allow(start.Add(test.after)); got != test.want {
			t.Errorf("after %v: %v, want %v", test.after, got, test.want)
		}
	}
}
