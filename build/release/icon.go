package main

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/png"
	"os"
	"path/filepath"

	"github.com/srwiley/oksvg"
	"github.com/srwiley/rasterx"
	"github.com/tc-hib/winres"
)

// committedIcons are the pictures of the icon that other builds than a release need:
// the window's, and Wails' own command looks for build/appicon.png.
var committedIcons = map[string]int{
	"build/appicon.png":    1024,
	"app/desktop/icon.png": 256,
}

// drawing is the icon's source.
func (r release) drawing() ([]byte, error) {
	return os.ReadFile(filepath.Join(r.project, "build/appicon.svg"))
}

// drawCommitted draws the committed pictures.
func (r release) drawCommitted() error {
	drawing, err := r.drawing()
	if err != nil {
		return err
	}
	for name, size := range committedIcons {
		data, err := drawPNG(drawing, size)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(r.project, name), data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// draw draws an SVG as a square of that many pixels.
func draw(drawing []byte, size int) (*image.RGBA, error) {
	icon, err := oksvg.ReadIconStream(bytes.NewReader(drawing), oksvg.StrictErrorMode)
	if err != nil {
		return nil, err
	}
	icon.SetTarget(0, 0, float64(size), float64(size))
	picture := image.NewRGBA(image.Rect(0, 0, size, size))
	icon.Draw(rasterx.NewDasher(size, size, rasterx.NewScannerGV(size, size, picture, picture.Bounds())), 1)
	return picture, nil
}

func drawPNG(drawing []byte, size int) ([]byte, error) {
	picture, err := draw(drawing, size)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&out, picture)
	return out.Bytes(), err
}

// windowsIcon is the icon in the sizes that Windows shows.
func windowsIcon(drawing []byte) (*winres.Icon, error) {
	var pictures []image.Image
	for _, size := range []int{16, 20, 24, 32, 40, 48, 64, 128, 256} {
		picture, err := draw(drawing, size)
		if err != nil {
			return nil, err
		}
		pictures = append(pictures, picture)
	}
	return winres.NewIconFromImages(pictures)
}

// appleIcon is the icon as macOS wants it: PNG pictures one behind the other, each
// after four letters that stand for its size and its length.
func appleIcon(drawing []byte) ([]byte, error) {
	var body bytes.Buffer
	for _, part := range []struct {
		kind string
		size int
	}{
		{"icp4", 16}, {"icp5", 32}, {"ic11", 32}, {"ic12", 64}, {"ic07", 128}, {"ic13", 256},
		{"ic08", 256}, {"ic14", 512}, {"ic09", 512}, {"ic10", 1024},
	} {
		data, err := drawPNG(drawing, part.size)
		if err != nil {
			return nil, err
		}
		writeChunk(&body, part.kind, data)
	}
	var out bytes.Buffer
	writeChunk(&out, "icns", body.Bytes())
	return out.Bytes(), nil
}

// writeChunk writes a chunk; its length counts its head of eight bytes.
func writeChunk(out *bytes.Buffer, kind string, data []byte) {
	out.WriteString(kind)
	_ = binary.Write(out, binary.BigEndian, uint32(8+len(data)))
	out.Write(data)
}
