package desktop_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestWindowOnPack opens a pack in which a page and a picture are damaged: the rest
// is read, and the window says in pages of ours what is the matter.
func TestWindowOnPack(t *testing.T) {
	w := openFolder(t, newDisplay(t), t.TempDir(), damagedPack(t))
	w.until(`document.title.includes("course") && document.body.innerText.includes("docs/broken.md: cannot be read")`)
	w.page.Evaluate(`location.href = "/docs/start/"`)
	w.until(`location.pathname === "/docs/start/" && document.body.innerText.includes("Words of the start.")`)
	w.page.Evaluate(`location.href = "/docs/photo.png"`)
	w.until(`document.body.innerText.includes("docs/photo.png: cannot be read: it is damaged in the pack")`)
	w.page.Evaluate(`location.href = "/docs/broken/"`)
	w.until(`location.pathname === "/docs/broken/" && document.body.innerText.includes("docs/broken.md: cannot be read")`)
	w.page.Evaluate(`document.querySelector('header a[href="/"]').click()`)
	w.until(`location.pathname === "/" && document.readyState === "complete"`)
	w.fromMenu(`form[action="/-/trainer"] button`)
	w.until(`document.querySelector(".bar-mark")?.innerText.includes("Pack without notes") === true`)
}

// damagedPack packs a folder and changes bytes of two files in it.
func damagedPack(t *testing.T) (path string) {
	place := t.TempDir()
	for name, text := range map[string]string{
		"start.md": "# Start\n\nWords of the start.\n", "broken.md": "# Broken\n\nWords that break.\n", "photo.png": "PICTURE",
	} {
		file := filepath.Join(place, "course", "docs", name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	path = filepath.Join(place, "course.rutter")
	pack := exec.Command(os.Getenv("RUTTER_BINARY"), "pack", "-o", path, filepath.Join(place, "course"))
	if out, err := pack.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	source, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	source = bytes.Replace(source, []byte("PICTURE"), []byte("DAMAGED"), 1)
	const broken = "docs/broken.md"
	source[bytes.Index(source, []byte(broken))+len(broken)+4] ^= 0xff
	if err := os.WriteFile(path, source, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}
