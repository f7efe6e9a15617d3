package desktop_test

import (
	"bufio"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestWindowTakesADrop drops a folder and a pack on the window, and then something that
// is neither.
func TestWindowTakesADrop(t *testing.T) {
	home := t.TempDir()
	folder := writeFolder(t, filepath.Join(home, "Ebb & flow"), "Tides")
	w := openWindow(t, newDisplay(t), home)
	source := dragSource(t)
	w.drop(source, folder)
	w.shows(folder, "Tides")
	packed := filepath.Join(home, "tides.rutter")
	if out, err := exec.Command(os.Getenv("RUTTER_BINARY"), "pack", "-o", packed, folder).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	w.drop(source, packed)
	w.shows(packed, "Tides")
	w.open("/docs/neap/")
	picture := filepath.Join(home, "picture.png")
	if err := os.WriteFile(picture, []byte("a picture"), 0o600); err != nil {
		t.Fatal(err)
	}
	w.drop(source, picture)
	w.until(`document.getElementById("toast").innerText.includes("this is a file and no pack") && location.pathname === "/docs/neap/"`)
	// A page without the scripts that Wails adds to others.
	w.open("/-/kept")
	w.drop(source, picture)
	w.until(`document.getElementById("toast").innerText.includes("this is a file and no pack") && location.pathname === "/-/kept"`)
}

// drop drags a file or folder from the program onto the page.
func (w *window) drop(program, path string) {
	w.t.Helper()
	source := exec.Command(program, (&url.URL{Scheme: "file", Path: path}).String())
	source.Env = append(os.Environ(), "DISPLAY="+w.display)
	out, err := source.StdoutPipe()
	if err == nil {
		err = source.Start()
	}
	if err != nil {
		w.t.Fatal(err)
	}
	defer source.Wait()
	defer source.Process.Kill()
	said := bufio.NewScanner(out)
	said.Scan()
	w.xdotool("mousemove", "30", "30", "sleep", "0.3", "mousedown", "1", "mousemove", "45", "45", "sleep", "0.2",
		"mousemove", "200", "200", "sleep", "0.2", "mousemove", "400", "300", "sleep", "0.2", "mousemove", "405", "305", "sleep", "0.3", "mouseup", "1")
	if said.Scan(); said.Text() != "dropped" {
		w.t.Fatalf("the drag ended so: %q", said.Text())
	}
}

// dragSource builds the program that files are dragged from.
func dragSource(t *testing.T) string {
	t.Helper()
	flags, err := exec.Command("pkg-config", "--cflags", "--libs", "gtk+-3.0").Output()
	if err != nil {
		t.Fatal(err)
	}
	binary := filepath.Join(t.TempDir(), "drag-source")
	arguments := append([]string{"-o", binary, "testdata/drag_source.c"}, strings.Fields(string(flags))...)
	if out, err := exec.Command("cc", arguments...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return binary
}
