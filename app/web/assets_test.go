package web

import (
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// TestAssetsAreKeptForGood wants a browser to keep an asset under the address that pages
// name, which changes with the file, and under no other.
func TestAssetsAreKeptForGood(t *testing.T) {
	h, err := New(Options{Site: openArchive(t, new(txtar.Archive)), Frontend: testFrontend(t)})
	if err != nil {
		t.Fatal(err)
	}
	named := regexp.MustCompile(`/-/assets/main\.css\?v=[0-9a-f]{8}`).FindString(get(t, h, "/"))
	if named == "" {
		t.Fatal("the page names no style sheet")
	}
	for address, want := range map[string]string{
		named:                                  "max-age=31536000, immutable",
		"/-/assets/main.css":                   "no-cache",
		"/-/assets/main.css?v=00000000":        "no-cache",
		strings.Replace(named, "css", "js", 1): "no-cache",
	} {
		answer := httptest.NewRecorder()
		h.ServeHTTP(answer, httptest.NewRequest("GET", address, nil))
		if got := answer.Header().Get("Cache-Control"); answer.Code != 200 || got != want {
			t.Errorf("%s: %d, Cache-Control %q, want %q", address, answer.Code, got, want)
		}
		if vary := answer.Header().Get("Vary"); vary != "Accept-Encoding" {
			t.Errorf("%s varies by %q", address, vary)
		}
	}
}
