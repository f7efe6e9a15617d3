package command

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/adrg/xdg"
)

// TestStateThatCannotBeRead wants the person to be told, in the terminal and in
// what the home page shows, that nothing is kept.
func TestStateThatCannotBeRead(t *testing.T) {
	config := t.TempDir()
	t.Setenv("XDG_CONFIG_HOME", config)
	xdg.Reload()
	t.Cleanup(xdg.Reload)
	if err := os.MkdirAll(filepath.Join(config, "rutter", "state.json"), 0o700); err != nil {
		t.Fatal(err)
	}
	stderr := new(strings.Builder)
	store, problems := Program{}.openState(stderr)
	if store != nil || len(problems) != 1 || !strings.Contains(problems[0].String(), "nothing is kept") || !strings.Contains(stderr.String(), problems[0].String()) {
		t.Errorf("store %v, problems %v, the terminal says %q", store, problems, stderr)
	}
}
