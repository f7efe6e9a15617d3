package about

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
)

func proof() []Section {
	tree := fstest.MapFS{"a.md": {Data: []byte("text")}}
	return Proof(Program{Version: "1.2.3", Handbook: tree, Frontend: tree, Pages: 1})
}

// TestEachStatementHasATest wants the tests that statements name to be there.
func TestEachStatementHasATest(t *testing.T) {
	for _, section := range proof() {
		for _, statement := range section.Statements {
			if len(statement.Tests) == 0 {
				t.Errorf("no test holds %q", statement.Text)
			}
			for _, test := range statement.Tests {
				if !exists(t, test) {
					t.Errorf("%q names the test %q, which is not there", statement.Text, test)
				}
			}
		}
	}
}

// TestSecurityNamesTests wants the tests and files that SECURITY.md names to be there.
func TestSecurityNamesTests(t *testing.T) {
	page, err := os.ReadFile("../../SECURITY.md")
	if err != nil {
		t.Fatal(err)
	}
	named := regexp.MustCompile("`((?:app|build|frontend)/[^`]+)`").FindAllStringSubmatch(string(page), -1)
	if len(named) < 20 {
		t.Errorf("it names only %d", len(named))
	}
	for _, found := range named {
		if !exists(t, found[1]) {
			t.Errorf("it names %s, which is not there", found[1])
		}
	}
}

func exists(t *testing.T, test string) bool {
	folder, name, isGo := strings.Cut(test, " ")
	if !isGo {
		_, err := os.Stat(filepath.Join("../..", test))
		return err == nil
	}
	files, err := filepath.Glob(filepath.Join("../..", folder, "*_test.go"))
	if err != nil {
		t.Fatal(err)
	}
	head := regexp.MustCompile(`(?m)^func ` + name + `\(t \*testing\.T\)`)
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if head.Match(source) {
			return true
		}
	}
	return false
}
