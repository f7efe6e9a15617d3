package site

import (
	"encoding/xml"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestHandbookPictures wants every picture drawn for both themes, with a title
// and a description, without anything from outside, and on a page.
func TestHandbookPictures(t *testing.T) {
	paths, err := filepath.Glob("../../content/images/*.svg")
	if err != nil || len(paths) < 15 {
		t.Fatalf("%d pictures, want 15: %v", len(paths), err)
	}
	used := map[string]bool{}
	s := openHandbook(t)
	for _, p := range s.Pages {
		for _, l := range s.Render(p).Links {
			used[l.Target.URL] = used[l.Target.URL] || l.Image
		}
	}
	for _, path := range paths {
		source, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var svg struct {
			ViewBox string `xml:"viewBox,attr"`
			Title   string `xml:"title"`
			Desc    string `xml:"desc"`
			Style   string `xml:"style"`
		}
		if err := xml.Unmarshal(source, &svg); err != nil {
			t.Errorf("%s: %v", path, err)
		}
		if svg.ViewBox == "" || svg.Title == "" || len(strings.Fields(svg.Desc)) < 10 {
			t.Errorf("%s: viewBox %q, title %q, description %q", path, svg.ViewBox, svg.Title, svg.Desc)
		}
		if !strings.Contains(svg.Style, "prefers-color-scheme: dark") {
			t.Errorf("%s: no colors for the dark theme", path)
		}
		for _, outside := range []string{"href=\"http", "url(http", "@import", "<script", "<image"} {
			if strings.Contains(string(source), outside) {
				t.Errorf("%s: holds %s", path, outside)
			}
		}
		if name := "/images/" + filepath.Base(path); !used[name] {
			t.Errorf("%s: no page shows it", path)
		}
	}
}

// TestHandbookIsOurs looks for runs of words that the handbook shares with the
// seeds or the sample of the 2018 site.
func TestHandbookIsOurs(t *testing.T) {
	const tool = "../../../shared/tools/copied-words"
	if _, err := os.Stat(tool); err != nil {
		t.Skip("there is no ../shared/tools here")
	}
	output, err := exec.Command(tool, "-n", "12", "../../content", seeds, "../../../shared/corpus").CombinedOutput()
	if err != nil || !strings.Contains(string(output), " 0 failed") {
		t.Errorf("%v\n%s", err, output)
	}
}
