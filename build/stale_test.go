package main

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestUpToDate(t *testing.T) {
	early, late := time.Unix(1000, 0), time.Unix(2000, 0)
	for _, test := range []struct {
		name  string
		files map[string]time.Time
		want  bool
	}{
		{"fresh clone", map[string]time.Time{"dist/.gitkeep": late, "source/main.ts": early}, false},
		{"no dist at all", map[string]time.Time{"source/main.ts": early}, false},
		{"built", map[string]time.Time{"dist/assets/main.js": late, "source/main.ts": early}, true},
		{"source changed", map[string]time.Time{"dist/assets/main.js": early, "source/main.ts": late}, false},
		{"file deleted", map[string]time.Time{"dist/assets/main.js": early, "source": late}, false},
		{"template changed", map[string]time.Time{"dist/assets/main.js": early, "public/templates/home.html": late}, false},
		{"packages changed", map[string]time.Time{"dist/assets/main.js": early, "package-lock.json": late}, false},
		{"test changed", map[string]time.Time{"dist/assets/main.js": late, "source/main.ts": early,
			"browser/home.ts": late.Add(time.Hour), "node_modules/a.js": late.Add(time.Hour)}, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			root := layOut(t, test.files, early)
			got, err := upToDate(filepath.Join(root, "dist"), root)
			if err != nil || got != test.want {
				t.Errorf("got %v, %v; want %v", got, err, test.want)
			}
		})
	}
}

// layOut writes files with their times; every other folder gets the time base.
func layOut(t *testing.T, files map[string]time.Time, base time.Time) string {
	t.Helper()
	root := t.TempDir()
	for name := range files {
		path := filepath.Join(root, name)
		if filepath.Ext(name) == "" {
			must(t, os.MkdirAll(path, 0o755))
			continue
		}
		must(t, os.MkdirAll(filepath.Dir(path), 0o755))
		must(t, os.WriteFile(path, nil, 0o644))
	}
	must(t, filepath.WalkDir(root, func(path string, entry os.DirEntry, err error) error {
		must(t, err)
		name, err := filepath.Rel(root, path)
		must(t, err)
		when, named := files[filepath.ToSlash(name)]
		if !named {
			when = base
		}
		return os.Chtimes(path, when, when)
	}))
	return root
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestNewestOfNothing(t *testing.T) {
	got, err := newest(filepath.Join(t.TempDir(), "absent"))
	if err != nil || !got.IsZero() {
		t.Errorf("got %v, %v; want the zero time", got, err)
	}
}
