package web

import (
	"fmt"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// TestQR reads the points of the drawing back: the three marks by which a camera
// finds a code stand in their corners, with the empty edge around them.
func TestQR(t *testing.T) {
	h, err := New(Options{Site: openArchive(t, new(txtar.Archive)), Frontend: testFrontend(t)})
	if err != nil {
		t.Fatal(err)
	}
	for _, address := range []string{"https://example.org/", "https://example.org/" + strings.Repeat("ü", 80), "mailto:a@example.org"} {
		points, size := readQR(t, get(t, h, "/-/qr?for="+url.QueryEscape(address)))
		for _, corner := range [][2]int{{quietZone, quietZone}, {size - quietZone - 7, quietZone}, {quietZone, size - quietZone - 7}} {
			for y := range 7 {
				for x := range 7 {
					ring := max(abs(x-3), abs(y-3))
					if got := points[[2]int{corner[0] + x, corner[1] + y}]; got != (ring != 2) {
						t.Fatalf("%s: the mark at %v has the point %d,%d %v", address, corner, x, y, got)
					}
				}
			}
		}
		for at := range points {
			if min(at[0], at[1]) < quietZone || max(at[0], at[1]) >= size-quietZone {
				t.Fatalf("%s: a point at %v", address, at)
			}
		}
	}
	for _, address := range []string{"", "javascript:alert(1)", "/docs/", "https://example.org/" + strings.Repeat("ü", 81), "https://example.org/" + strings.Repeat("x", longestQR)} {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest("GET", "/-/qr?for="+url.QueryEscape(address), nil))
		if w.Code != 404 {
			t.Errorf("%.40q gives %d", address, w.Code)
		}
	}
}

var qrPoint = regexp.MustCompile(`M(\d+) (\d+)h1v1`)

// readQR returns the dark points of a drawing and how wide it is.
func readQR(t *testing.T, svg string) (points map[[2]int]bool, size int) {
	t.Helper()
	points = map[[2]int]bool{}
	for _, m := range qrPoint.FindAllStringSubmatch(svg, -1) {
		var x, y int
		fmt.Sscan(m[1], &x)
		fmt.Sscan(m[2], &y)
		points[[2]int{x, y}] = true
	}
	if _, err := fmt.Sscanf(svg[strings.Index(svg, `viewBox="`):], `viewBox="0 0 %d`, &size); err != nil {
		t.Fatalf("%v in %.200s", err, svg)
	}
	return points, size
}

func abs(n int) int { return max(n, -n) }
