package web

import (
	"fmt"
	"image/color"
	"net/http"
	"strings"

	"github.com/boombuler/barcode"
	"github.com/boombuler/barcode/qr"
)

// longestQR bounds the address of a QR code, in bytes. A longer one takes so many
// points that the camera of a phone does not tell them apart on a screen.
const longestQR = 500

// quietZone is the empty edge that the standard asks for, in points.
const quietZone = 4

// qrCode draws an external address for the camera of a phone: /-/qr?for=ADDRESS.
func (h *opened) qrCode(w http.ResponseWriter, r *http.Request) {
	address, ok := externalAddress(r.URL.Query().Get("for"))
	address = plainAddress(address)
	if !ok || len(address) > longestQR {
		http.Error(w, "there is no QR code for this", http.StatusNotFound)
		return
	}
	code, err := qr.Encode(address, qr.M, qr.Auto)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "image/svg+xml")
	fmt.Fprint(w, drawQR(code))
}

// drawQR draws a code as SVG, a point being one unit wide: always dark on light,
// since not every camera reads the inverse.
func drawQR(code barcode.Barcode) string {
	size := code.Bounds().Dx()
	var path strings.Builder
	for y := range size {
		for x := range size {
			if code.At(x, y) == color.Black {
				fmt.Fprintf(&path, "M%d %dh1v1h-1z", x+quietZone, y+quietZone)
			}
		}
	}
	whole := size + 2*quietZone
	return fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">`+
		`<path fill="#fff" d="M0 0h%dv%dH0z"/><path d="%s"/></svg>`, whole, whole, whole, whole, path.String())
}

// plainAddress escapes what is not ASCII: a code does not say how its letters are
// encoded, and readers guess.
func plainAddress(address string) string {
	var out strings.Builder
	for _, b := range []byte(address) {
		if b <= ' ' || b >= 0x7f {
			fmt.Fprintf(&out, "%%%02X", b)
		} else {
			out.WriteByte(b)
		}
	}
	return out.String()
}

// LongestQR is the length of the longest address that there is a QR code for.
func (v *view) LongestQR() int {
	if v.Exported {
		return 0
	}
	return longestQR
}

// HasQR says whether there is a QR code for the external address.
func (v *view) HasQR() bool {
	return !v.Exported && v.External != "" && len(plainAddress(v.External)) <= longestQR
}
