package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var pinned = regexp.MustCompile(`^(?:- )?uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$`)

// TestWorkflowsArePinned wants every action by its commit: a tag can be moved.
func TestWorkflowsArePinned(t *testing.T) {
	files, err := filepath.Glob("../../.github/workflows/*.yml")
	must(t, err)
	actions := 0
	for _, file := range files {
		source, err := os.ReadFile(file)
		must(t, err)
		for line := range strings.Lines(string(source)) {
			if line = strings.TrimSpace(line); !strings.Contains(line, "uses:") {
				continue
			}
			if actions++; !pinned.MatchString(line) {
				t.Errorf("%s: %s", file, line)
			}
		}
	}
	if actions == 0 {
		t.Error("there are no actions")
	}
}
