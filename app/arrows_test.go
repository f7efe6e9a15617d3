package app_test

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// order is the packages as DESIGN.md lists them: an arrow points down, never up.
var order = []string{
	"command", "desktop", "watch", "export", "web", "about", "share", "state", "search", "check", "site", "pack",
	"fragment", "kramdown", "liquid", "glossary", "diagnostic",
}

// onlyImporter names the one package that may import a library directly.
var onlyImporter = map[string]string{
	"github.com/wailsapp/wails/v2": "desktop",
	"github.com/yuin/goldmark":     "kramdown",
	"github.com/osteele/liquid":    "liquid",
}

// goList asks go list, with the tags of the window build so that no import hides.
func goList(t *testing.T, arguments ...string) []string {
	t.Helper()
	out, err := exec.Command("go", append([]string{"list", "-tags", "desktop,production"}, arguments...)...).CombinedOutput()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, out)
	}
	return strings.Split(strings.TrimSpace(string(out)), "\n")
}

// TestArrows keeps the imports between our packages in order.
func TestArrows(t *testing.T) {
	seen := 0
	for _, line := range goList(t, "-f", `{{.ImportPath}} {{join .Imports " "}}`, "./...") {
		fields := strings.Fields(line)
		from, ok := strings.CutPrefix(fields[0], "rutter/app/")
		if !ok {
			continue
		}
		at := slices.Index(order, from)
		if at < 0 {
			t.Errorf("package %s is not in the design", from)
		}
		for _, imported := range fields[1:] {
			if to, ours := strings.CutPrefix(imported, "rutter/app/"); ours {
				seen++
				if slices.Index(order, to) <= at {
					t.Errorf("%s imports %s: that arrow points up", from, to)
				}
			}
			for library, only := range onlyImporter {
				if (imported == library || strings.HasPrefix(imported, library+"/")) && from != only {
					t.Errorf("%s imports %s: only %s may", from, imported, only)
				}
			}
		}
	}
	if seen == 0 {
		t.Error("no arrow was seen: the test looks at nothing")
	}
}

// TestWebWithoutWails keeps the handler free of the window.
func TestWebWithoutWails(t *testing.T) {
	for _, imported := range goList(t, "-deps", "./web") {
		if strings.HasPrefix(imported, "github.com/wailsapp/") {
			t.Errorf("app/web depends on %s", imported)
		}
	}
}
