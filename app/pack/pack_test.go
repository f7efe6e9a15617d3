package pack

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"rutter/app/diagnostic"
)

// part is one entry of a zip that a test makes.
type part struct {
	name, text string
	change     func(*zip.FileHeader)
}

// zipOf makes a zip of parts, as a hostile program would: nothing is checked.
func zipOf(t testing.TB, parts ...part) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, p := range parts {
		header := &zip.FileHeader{Name: p.name, Method: zip.Deflate}
		if p.change != nil {
			p.change(header)
		}
		entry, err := w.CreateHeader(header)
		if err == nil {
			_, err = io.WriteString(entry, p.text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// manifestOf makes the manifest of such a pack.
func manifestOf(t testing.TB, parts ...part) part {
	t.Helper()
	m := Manifest{Format: formatVersion, Title: "Course"}
	for _, p := range parts {
		sum := sha256.Sum256([]byte(p.text))
		m.Files = append(m.Files, File{p.name, int64(len(p.text)), hex.EncodeToString(sum[:])})
	}
	source, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	return part{name: ManifestName, text: string(source)}
}

func mode(mode fs.FileMode) func(*zip.FileHeader) {
	return func(h *zip.FileHeader) { h.SetMode(mode) }
}

// long is a manifest of n files without names.
func long(n int) part {
	return part{name: ManifestName, text: `{"rutter": 1, "files": [` + strings.Repeat("{},", n-1) + "{}]}"}
}

var good = part{name: "docs/good.md", text: "# Good\n"}

// TestHostile opens packs that somebody made to do harm: what is wrong is named,
// and the good file is read.
func TestHostile(t *testing.T) {
	zeros := strings.Repeat("\x00", 4<<20)
	for name, test := range map[string]struct {
		parts []part
		want  []string
	}{
		"dots":         {[]part{{name: "../evil.md"}}, []string{"../evil.md: does not lie inside of the pack: it is left out"}},
		"dots inside":  {[]part{{name: "docs/../../evil.md"}}, []string{"docs/../../evil.md: does not lie inside"}},
		"absolute":     {[]part{{name: "/etc/passwd"}}, []string{"/etc/passwd: does not lie inside"}},
		"backslash":    {[]part{{name: `docs\evil.md`}}, []string{`docs\evil.md: has a backslash in its name: it is left out: write folders with "/"`}},
		"drive":        {[]part{{name: "C:evil.md"}}, []string{"C:evil.md: has a colon in its name: it is left out"}},
		"empty name":   {[]part{{name: ""}}, []string{"does not lie inside"}},
		"escape":       {[]part{{name: "a\x1b[2J.md"}}, []string{`"a\x1b[2J.md": has a name that cannot be shown`}},
		"long":         {[]part{{name: strings.Repeat("a", 2000)}}, []string{"has too long a name"}},
		"deep":         {[]part{{name: strings.Repeat("a/", 200) + "b"}}, []string{"has too long a name"}},
		"twice":        {[]part{{name: good.name, text: "other"}}, []string{"docs/good.md: is in the pack twice: the first of the two counts"}},
		"case":         {[]part{{name: "docs/Good.md", text: "other"}}, []string{"docs/Good.md: differs from docs/good.md only by case"}},
		"file, folder": {[]part{{name: "docs", text: "other"}}, []string{"docs: is a file and a folder at once"}},
		"folder, file": {[]part{{name: "docs/good.md/more.md"}}, []string{"docs/good.md/more.md: lies in docs/good.md, which is a file"}},
		"link":         {[]part{{"link.md", "/etc/passwd", mode(fs.ModeSymlink | 0o777)}}, []string{"link.md: is a link and no file"}},
		"device":       {[]part{{"device", "", mode(fs.ModeDevice)}}, []string{"device: is no regular file"}},
		"encrypted":    {[]part{{"secret.md", "x", func(h *zip.FileHeader) { h.Flags |= 1 }}}, []string{"secret.md: is encrypted: it is left out: make the pack without a password"}},
		"bomb":         {[]part{{name: "bomb.md", text: zeros}}, []string{"bomb.md: would unpack to more than 200 times its size"}},
		"all of macOS": {[]part{{name: "__MACOSX/docs/._good.md"}, {name: "docs/.DS_Store"}}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			source := zipOf(t, append([]part{good, manifestOf(t, good)}, test.parts...)...)
			p := mustRead(t, source)
			wantProblems(t, withoutAdded(p.Problems()), test.want)
			if text, err := fs.ReadFile(p, good.name); err != nil || string(text) != good.text {
				t.Errorf("the good file holds %q: %v", text, err)
			}
		})
	}
}

func mustRead(t testing.TB, source []byte) *Pack {
	t.Helper()
	p, err := read(bytes.NewReader(source), int64(len(source)), "test.rutter")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// withoutAdded leaves out that a file is not in the manifest.
func withoutAdded(problems []diagnostic.Diagnostic) (rest []diagnostic.Diagnostic) {
	for _, d := range problems {
		if d.Code != "pack-added" {
			rest = append(rest, d)
		}
	}
	return rest
}

func wantProblems(t testing.TB, problems []diagnostic.Diagnostic, want []string) {
	t.Helper()
	if len(problems) != len(want) {
		t.Errorf("%d problems: %v, want %q", len(problems), problems, want)
		return
	}
	for i, d := range problems {
		if !strings.Contains(d.String(), want[i]) {
			t.Errorf("the problem is %q, want %q", d, want[i])
		}
	}
}

// TestDamaged wants the damaged file named when it is read and by Verify, and the
// others to be read.
func TestDamaged(t *testing.T) {
	bad := part{"docs/bad.md", "# This one will be damaged\n", func(h *zip.FileHeader) { h.Method = zip.Store }}
	lying := part{name: "docs/lying.md", text: "# Other words\n"}
	told := part{name: lying.name, text: "# Words told\n"}
	short := part{name: "docs/short.md", text: "# Short\n"}
	longer := part{name: short.name, text: "# Longer than it is\n"}
	missing, added := part{name: "docs/missing.md"}, part{name: "docs/added.md", text: "# Added\n"}
	source := zipOf(t, manifestOf(t, good, bad, told, longer, missing), good, bad, lying, short, added)
	source = bytes.Replace(source, []byte("will be damaged"), []byte("is now damaged!"), 1)

	p := mustRead(t, source)
	wantProblems(t, p.Problems(), []string{
		"docs/missing.md: is missing in the pack: copy the pack again from where it came",
		"docs/added.md: is not in the manifest, so nothing tells whether it is whole",
	})
	for _, name := range []string{bad.name, lying.name, short.name} {
		text, err := fs.ReadFile(p, name)
		var inner *fs.PathError
		if !errors.As(err, &inner) || inner.Path != name || !errors.Is(err, errDamaged) || len(text) > 0 {
			t.Errorf("%s: %q, %v", name, text, err)
		}
	}
	seen := 0
	wantProblems(t, p.Verify(t.Context(), func(done, total int) { seen++ }), []string{
		"docs/bad.md: cannot be read: it is damaged in the pack: copy the pack again",
		"docs/lying.md: cannot be read: it is damaged", "docs/short.md: cannot be read: it is damaged",
	})
	if seen != 5 {
		t.Errorf("progress was made %d times", seen)
	}
	if _, err := fs.ReadFile(p, added.name); err != nil {
		t.Error(err)
	}
}

// TestNoPack opens what is no pack at all.
func TestNoPack(t *testing.T) {
	whole := zipOf(t, good)
	many := make([]part, maxEntries+1)
	for i := range many {
		many[i].change = func(h *zip.FileHeader) { h.Method = zip.Store }
		many[i].name = "docs/" + hex.EncodeToString(binary.BigEndian.AppendUint32(nil, uint32(i)))
	}
	var bombs []part
	for range 40 {
		bombs = append(bombs, part{name: "docs/" + strings.Repeat("b", len(bombs)+1), text: strings.Repeat(" ", freeSize)})
	}
	for name, test := range map[string]struct {
		source []byte
		want   error
	}{
		"nothing":    {nil, ErrNotPack},
		"text":       {[]byte("# A page\n"), ErrNotPack},
		"truncated":  {whole[:len(whole)-30], errTruncated},
		"many files": {zipOf(t, many...), errTooMany},
		"many bombs": {zipOf(t, bombs...), errBomb},
	} {
		if _, err := read(bytes.NewReader(test.source), int64(len(test.source)), name); !errors.Is(err, test.want) {
			t.Errorf("%s: %v, want %v", name, err, test.want)
		}
	}
	if _, err := Open(t.TempDir()); !errors.Is(err, ErrNotPack) {
		t.Errorf("a folder: %v", err)
	}
	if _, err := Open(filepath.Join(t.TempDir(), "none")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no file: %v", err)
	}
}

// TestBare opens zips that no rutter made.
func TestBare(t *testing.T) {
	const warning = "test.rutter: there is no manifest in this zip"
	for name, test := range map[string]struct {
		parts []part
		want  []string
	}{
		"files":            {[]part{good, {name: "_config.yml"}}, []string{warning}},
		"only docs":        {[]part{good}, []string{warning}},
		"a folder":         {[]part{{name: "course/"}, {name: "course/docs/good.md", text: good.text}}, []string{warning}},
		"a packed folder":  {[]part{{name: "course/docs/good.md", text: good.text}, {name: "course/rutter.json", text: manifestOf(t, good).text}}, nil},
		"a bad manifest":   {[]part{good, {name: ManifestName, text: "["}}, []string{"rutter.json: the manifest cannot be read: unexpected end"}},
		"too long a list":  {[]part{good, long(maxEntries + 1)}, []string{"the manifest cannot be read: the pack has more than 100000 files"}},
		"no list":          {[]part{good, {name: ManifestName, text: `{"files": {}}`}}, []string{"the manifest cannot be read: json: cannot unmarshal object"}},
		"a later manifest": {[]part{good, {name: ManifestName, text: strings.Replace(manifestOf(t, good).text, `"rutter":1`, `"rutter":9`, 1)}}, []string{"made for a newer Rutter"}},
	} {
		t.Run(name, func(t *testing.T) {
			p := mustRead(t, zipOf(t, test.parts...))
			wantProblems(t, p.Problems(), test.want)
			if text, err := fs.ReadFile(p, good.name); err != nil || string(text) != good.text {
				t.Errorf("the good file holds %q: %v", text, err)
			}
			if _, err := fs.Stat(p, ManifestName); !errors.Is(err, fs.ErrNotExist) {
				t.Errorf("the manifest is among the files: %v", err)
			}
		})
	}
}

// TestFS holds the pack to what io/fs says of a file system, from a file on the
// disk.
func TestFS(t *testing.T) {
	parts := []part{good, {name: "_config.yml", text: "title: Course\n"}, {name: "empty"}, {name: "docs/a/b/c.txt", text: strings.Repeat("words ", 9000)}}
	path := filepath.Join(t.TempDir(), "course.rutter")
	if err := os.WriteFile(path, zipOf(t, append(parts, manifestOf(t, parts...))...), 0o600); err != nil {
		t.Fatal(err)
	}
	p, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := fstest.TestFS(p, "docs/good.md", "_config.yml", "empty", "docs/a/b/c.txt"); err != nil {
		t.Error(err)
	}
	f, err := p.Open("docs/a/b/c.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, at := range []int64{40_000, 6, 53_994} {
		word := make([]byte, 6)
		_, err := f.(io.Seeker).Seek(at-at%6, io.SeekStart)
		if err == nil {
			_, err = io.ReadFull(f, word)
		}
		if err != nil || string(word) != "words " {
			t.Errorf("at %d stands %q: %v", at, word, err)
		}
	}
	if err := p.Close(); err != nil {
		t.Error(err)
	}
	if _, err := fs.ReadFile(p, "docs/good.md"); err != nil && errors.Is(err, errDamaged) {
		t.Errorf("a pack that was closed is called damaged: %v", err)
	}
}

// TestWrite wants the same bytes for the same files in any order, the date in the
// old fields of the zip alone, and every file back.
func TestWrite(t *testing.T) {
	texts := fstest.MapFS{"b.md": {Data: []byte("# B\n")}, "a/photo.png": {Data: bytes.Repeat([]byte("pixel"), 100)}, "_config.yml": {}}
	write := func(names ...string) []byte {
		var files []Source
		for _, name := range names {
			files = append(files, Source{name, func() (io.ReadCloser, error) { return texts.Open(name) }})
		}
		var out bytes.Buffer
		date := time.Date(2026, 5, 28, 22, 26, 40, 0, time.FixedZone("", 2*60*60))
		if err := Write(t.Context(), &out, Manifest{Title: "Course"}, date, files, nil); err != nil {
			t.Fatal(err)
		}
		return out.Bytes()
	}
	source := write("b.md", "a/photo.png", "_config.yml")
	if !bytes.Equal(source, write("a/photo.png", "_config.yml", "b.md")) {
		t.Error("the order of the files changes the pack")
	}
	archive, err := zip.NewReader(bytes.NewReader(source), int64(len(source)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range archive.File {
		if want := time.Date(2026, 5, 28, 20, 26, 40, 0, time.UTC); !f.Modified.Equal(want) || len(f.Extra) > 0 || f.ExternalAttrs != 0 {
			t.Errorf("%s: %v, extra %x, attributes %x", f.Name, f.Modified, f.Extra, f.ExternalAttrs)
		}
	}
	p := mustRead(t, source)
	wantProblems(t, append(p.Problems(), p.Verify(t.Context(), nil)...), nil)
	if len(p.Manifest.Files) != 3 || p.Manifest.Date != "2026-05-28T20:26:40Z" || p.Bare {
		t.Errorf("the manifest is %+v", p.Manifest)
	}
	for name, want := range texts {
		if got, err := fs.ReadFile(p, name); err != nil || !bytes.Equal(got, want.Data) {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if err := Write(ended, io.Discard, Manifest{}, time.Time{}, []Source{{"b.md", func() (io.ReadCloser, error) { return texts.Open("b.md") }}}, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("an interrupted pack: %v", err)
	}
}
