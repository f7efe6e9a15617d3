package pack

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"testing"
)

// FuzzOpen opens what may be a pack and reads all of it: no panic, no name outside
// of it, no more bytes than the bounds allow, and every file either as the
// manifest says or an error.
func FuzzOpen(f *testing.F) {
	stored := part{"docs/stored.md", "# Stored\n", func(h *zip.FileHeader) { h.Method = zip.Store }}
	f.Add(zipOf(f, good, stored, manifestOf(f, good, stored)))
	f.Add(zipOf(f, part{name: "course/_config.yml", text: "title: Course\n"}, part{name: "course/a/b.md"}))
	f.Add(zipOf(f, stored, part{name: ManifestName, text: `{"rutter":1,"files":[{"name":"docs/stored.md"}]}`}))
	f.Add(zipOf(f, part{name: "../a"}, part{name: `a\b`}, part{name: "a"}, part{name: "a"}, part{name: "a/b"}))
	f.Fuzz(func(t *testing.T, source []byte) {
		p, err := read(bytes.NewReader(source), int64(len(source)), "fuzz.rutter")
		if err != nil {
			return
		}
		damaged := p.Verify(t.Context(), nil)
		failed, total := 0, 0
		err = fs.WalkDir(p, ".", func(name string, e fs.DirEntry, err error) error {
			if err != nil || !fs.ValidPath(name) {
				t.Fatalf("%q: %v", name, err)
			}
			if e.IsDir() {
				return nil
			}
			text, err := fs.ReadFile(p, name)
			if total += len(text); err != nil {
				failed++
			}
			return nil
		})
		if err != nil || failed != len(damaged) {
			t.Errorf("%v; %d files cannot be read, %d are damaged: %v", err, failed, len(damaged), damaged)
		}
		if explodes(uint64(len(source)), uint64(total)) {
			t.Errorf("%d bytes became %d", len(source), total)
		}
	})
}
