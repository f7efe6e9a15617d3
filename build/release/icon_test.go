package main

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"github.com/tc-hib/winres"
)

var project = release{project: "../.."}

// TestCommittedIcons holds that the pictures and the favicon are those of the drawing.
func TestCommittedIcons(t *testing.T) {
	drawing, err := project.drawing()
	must(t, err)
	for name, size := range committedIcons {
		data, err := os.ReadFile(filepath.Join(project.project, name))
		must(t, err)
		got, err := png.Decode(bytes.NewReader(data))
		must(t, err)
		want, err := draw(drawing, size)
		must(t, err)
		// oksvg reads rx without ry as no rounding at all.
		if _, _, _, alpha := want.At(size/25, size/25).RGBA(); alpha != 0 {
			t.Error("the corners are not round")
		}
		if !alike(got, want) {
			t.Errorf("%s is not the drawing: type  go run -C build/release . -icons", name)
		}
	}
	favicon, err := os.ReadFile("../../frontend/public/assets/icon.svg")
	must(t, err)
	if !bytes.Equal(favicon, drawing) {
		t.Error("frontend/public/assets/icon.svg is not build/appicon.svg: copy it")
	}
}

// alike compares two pictures, and lets the arithmetic of another processor differ a
// little.
func alike(a, b image.Image) bool {
	if a.Bounds() != b.Bounds() {
		return false
	}
	const little = 3 << 8
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			r1, g1, b1, a1 := a.At(x, y).RGBA()
			r2, g2, b2, a2 := b.At(x, y).RGBA()
			if max(r1, r2)-min(r1, r2) > little || max(g1, g2)-min(g1, g2) > little ||
				max(b1, b2)-min(b1, b2) > little || max(a1, a2)-min(a1, a2) > little {
				return false
			}
		}
	}
	return true
}

// TestIconFormats reads the icons for Windows and macOS again.
func TestIconFormats(t *testing.T) {
	drawing, err := project.drawing()
	must(t, err)
	icon, err := windowsIcon(drawing)
	must(t, err)
	var ico bytes.Buffer
	must(t, icon.SaveICO(&ico))
	if _, err := winres.LoadICO(bytes.NewReader(ico.Bytes())); err != nil {
		t.Error(err)
	}
	icns, err := appleIcon(drawing)
	must(t, err)
	sizes := map[int]bool{}
	for rest := icns[8:]; len(rest) > 0; {
		length := int(rest[4])<<24 | int(rest[5])<<16 | int(rest[6])<<8 | int(rest[7])
		picture, err := png.DecodeConfig(bytes.NewReader(rest[8:length]))
		must(t, err)
		sizes[picture.Width] = true
		rest = rest[length:]
	}
	for _, size := range []int{16, 32, 128, 256, 512, 1024} {
		if !sizes[size] {
			t.Errorf("the icon for macOS lacks %d pixels", size)
		}
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
