package command

import "testing"

// TestNearestCommand wants every command among those that a word may mean.
func TestNearestCommand(t *testing.T) {
	for _, c := range Root(Program{}).Commands() {
		if near, _ := nearestCommand(c.Name()); near != c.Name() {
			t.Errorf("%q is taken for %q", c.Name(), near)
		}
	}
}
