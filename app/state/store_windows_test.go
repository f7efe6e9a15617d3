package state

import (
	"os"
	"strings"
	"testing"
)

// What the program remembers must not travel: roaming profiles are copied over the
// network at each login.
func TestDirIsLocal(t *testing.T) {
	local := os.Getenv("LOCALAPPDATA")
	if dir := Dir(); local == "" || !strings.HasPrefix(strings.ToLower(dir), strings.ToLower(local)+`\`) {
		t.Errorf("Dir() = %s, want a folder in %s", dir, local)
	}
}
