package export

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"rutter/app/site"
)

// TestInTheWay wants nothing to be lost that the export did not write, whatever it is,
// and what is another kind of thing than before to be right the second time.
func TestInTheWay(t *testing.T) {
	folder, o := t.TempDir(), testOptions(t)
	if _, err := Run(t.Context(), folder, o); err != nil {
		t.Fatal(err)
	}
	page := func(name string) string { return filepath.Join(folder, "docs", name, indexFile) }
	must := func(err error) {
		if err != nil {
			t.Helper()
			t.Fatal(err)
		}
	}
	must(os.MkdirAll(filepath.Dir(page("link")), 0o755))
	must(os.MkdirAll(filepath.Join(page("folder"), "mine"), 0o755))
	must(os.Symlink("/no/such", page("link")))
	o.Site = siteOf(t, fstest.MapFS{
		"docs/link.md": {Data: []byte("# Link\n\n[a](/docs/a)\n")}, "docs/folder.md": {Data: []byte("# Folder\n")},
		// A page before.
		"docs/a": {Data: []byte("A file now.")},
	})
	summary, err := Run(t.Context(), folder, o)
	var said []string
	for _, d := range summary.Problems {
		said = append(said, d.String())
	}
	const want = "docs/a: this file is in the way, docs/folder/index.html: this file is in the way, docs/link/index.html: this file is in the way"
	if got := strings.ReplaceAll(strings.Join(said, ", "), ", and the export did not write it: move it away", ""); err != nil || got != want {
		t.Errorf("it said %s, %v", got, err)
	}
	if to, err := os.Readlink(page("link")); err != nil || to != "/no/such" {
		t.Errorf("the link is gone: %s, %v", to, err)
	}
	_, err = Run(t.Context(), folder, o)
	if text, readErr := os.ReadFile(filepath.Join(folder, "docs", "a")); err != nil || readErr != nil || string(text) != "A file now." {
		t.Errorf("docs/a holds %q: %v, %v", text, err, readErr)
	}
	// And a page again.
	_, err = Run(t.Context(), folder, testOptions(t))
	_, again := Run(t.Context(), folder, testOptions(t))
	if _, missing := os.Stat(page("a")); err != nil || again != nil || missing != nil {
		t.Errorf("%v, %v, %v", err, again, missing)
	}
}

func siteOf(t *testing.T, tree fs.FS) *site.Site {
	t.Helper()
	s, err := site.Open(tree, "Test", nil)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// lessons is a tree in which every .pdf has a size that no test could hold in memory.
type lessons struct{ fs.FS }

const lessonSize = 64 << 20

func (l lessons) Open(name string) (fs.File, error) {
	file, err := l.FS.Open(name)
	if err == nil && strings.HasSuffix(name, ".pdf") {
		return &lesson{File: file}, nil
	}
	return file, err
}

type lesson struct {
	fs.File
	at int64
}

type lessonInfo struct{ fs.FileInfo }

func (lessonInfo) Size() int64 { return lessonSize }

func (l *lesson) Stat() (fs.FileInfo, error) {
	info, err := l.File.Stat()
	return lessonInfo{info}, err
}

func (l *lesson) Read(p []byte) (int, error) {
	if l.at == lessonSize {
		return 0, io.EOF
	}
	n := int(min(int64(len(p)), lessonSize-l.at))
	l.at += int64(n)
	return n, nil
}

func (l *lesson) Seek(offset int64, whence int) (int64, error) {
	l.at = offset + map[int]int64{io.SeekStart: 0, io.SeekCurrent: l.at, io.SeekEnd: lessonSize}[whence]
	return l.at, nil
}

// TestLarge wants files to be copied without being in memory.
func TestLarge(t *testing.T) {
	o := testOptions(t)
	o.Site = siteOf(t, lessons{fstest.MapFS{"docs/a.md": {Data: []byte("[lesson](/lesson.pdf)\n")}, "lesson.pdf": {}}})
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	summary, err := Run(t.Context(), t.TempDir(), o)
	runtime.ReadMemStats(&after)
	if err != nil || summary.Size < lessonSize {
		t.Fatalf("%+v, %v", summary, err)
	}
	if taken := after.TotalAlloc - before.TotalAlloc; taken > lessonSize/2 {
		t.Errorf("it took %d MB of memory", taken>>20)
	}
}
