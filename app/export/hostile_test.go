package export

import (
	"testing"
	"testing/fstest"
)

// TestOwnAddresses wants an author's links and pages at addresses of the program not to
// end the export, since the program has nothing there either.
func TestOwnAddresses(t *testing.T) {
	for name, tree := range map[string]fstest.MapFS{
		"a link":          {"docs/a.md": {Data: []byte("[x](/-/nowhere) [y](/-/state) [z](/-/problems) [p](/-/print?path=a&persona=b) [t](/-/term?id=none) [c](/-/changes?page=/) [e](/-/assets/none.js) [m](/-/missing)\n")}},
		"a picture":       {"docs/a.md": {Data: []byte("![x](/-/assets/none.png)\n")}},
		"a page":          {"docs/a.md": {Data: []byte("---\npermalink: /-/mine/\n---\n# A\n")}},
		"a page as asset": {"docs/a.md": {Data: []byte("---\npermalink: /-/assets/main.css\n---\n# A\n")}},
		"as the list":     {"docs/a.md": {Data: []byte("---\npermalink: /rutter-export.sha256\n---\n# A\n")}},
		"above":           {"docs/a.md": {Data: []byte("---\npermalink: /../../a\n---\n# A\n")}},
		"a file with a note": {
			"docs/a.md": {Data: []byte("[part](/part.txt) [picture](/odd.png)\n")}, "part.txt": {Data: []byte("Mind.\n{: .trainer-note }\n")},
			"odd.png": {Data: []byte("trainer-note")},
		},
	} {
		t.Run(name, func(t *testing.T) {
			o := testOptions(t)
			o.Site = siteOf(t, tree)
			folder := t.TempDir()
			for range 2 {
				if _, err := Run(t.Context(), folder, o); err != nil {
					t.Error(err)
				}
			}
		})
	}
}
