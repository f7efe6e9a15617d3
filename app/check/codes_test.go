package check

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"

	"rutter/app/diagnostic"
)

// given are the places where a program text gives a code to a problem.
var given = regexp.MustCompile(`(?:Code: *|mistake\{|\.problem\(|diagnostic\.New\(|\.report\([^"\n]*?, )"([a-z]+(?:-[a-z]+)*)"`)

// TestCodesInUse wants every code that the program gives explained, and every
// explained code in the program.
func TestCodesInUse(t *testing.T) {
	var all strings.Builder
	err := fs.WalkDir(os.DirFS(".."), ".", func(file string, entry fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return err
		}
		source, err := os.ReadFile("../" + file)
		all.Write(source)
		for _, m := range given.FindAllSubmatch(source, -1) {
			if _, ok := diagnostic.Explain(string(m[1])); !ok {
				t.Errorf("%s: the code %q is not explained: add it to app/diagnostic/codes.txt", file, m[1])
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range diagnostic.Codes() {
		if !strings.Contains(all.String(), `"`+e.Code+`"`) {
			t.Errorf("nothing in the program has the code %s", e.Code)
		}
		if e.Meaning == "" || e.Wrong == "" || e.Right == "" {
			t.Errorf("%s is explained only in part", e.Code)
		}
		if e.Meaning != strings.TrimSuffix(e.Meaning, ".") || e.Why != "" && !strings.HasSuffix(e.Why, ".") {
			t.Errorf("%s: the meaning is a phrase, what follows are sentences", e.Code)
		}
	}
}
