package state

import (
	"os"
	"slices"
	"strings"
	"testing"
)

func TestEnvironIsThatOfOthers(t *testing.T) {
	t.Cleanup(func() { clear(replaced) })
	t.Setenv("RUTTER_TEST_KEPT", "as it was")
	t.Setenv("RUTTER_TEST_CHANGED", "before")
	// So that it is taken away again afterwards.
	t.Setenv("RUTTER_TEST_NEW", "")
	os.Unsetenv("RUTTER_TEST_NEW")
	Setenv("RUTTER_TEST_CHANGED", "ours")
	Setenv("RUTTER_TEST_CHANGED", "ours again")
	Setenv("RUTTER_TEST_NEW", "ours")
	if got := os.Getenv("RUTTER_TEST_CHANGED") + ", " + os.Getenv("RUTTER_TEST_NEW"); got != "ours again, ours" {
		t.Errorf("this process has %q", got)
	}
	var theirs []string
	for _, entry := range Environ() {
		if strings.HasPrefix(entry, "RUTTER_TEST_") {
			theirs = append(theirs, entry)
		}
	}
	slices.Sort(theirs)
	if want := []string{"RUTTER_TEST_CHANGED=before", "RUTTER_TEST_KEPT=as it was"}; !slices.Equal(theirs, want) {
		t.Errorf("others get %q, want %q", theirs, want)
	}
}
