package site

import (
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

const seeds = "../../../shared/seeds"

func openHandbook(t *testing.T) *Site {
	t.Helper()
	s, err := Open(os.DirFS("../../content"), "handbook", nil)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestHandbookImages wants a text for every image of the handbook that tells what
// it shows. What is broken in the handbook app/check finds.
func TestHandbookImages(t *testing.T) {
	s := openHandbook(t)
	for _, p := range s.Pages {
		checkImages(t, p.File, s.Render(p).HTML)
	}
}

// checkImages wants a text for every image, longer than a name.
func checkImages(t *testing.T, file, source string) {
	t.Helper()
	tokens := html.NewTokenizer(strings.NewReader(source))
	for tokens.Next() != html.ErrorToken {
		token := tokens.Token()
		if token.Data != "img" {
			continue
		}
		i := slices.IndexFunc(token.Attr, func(a html.Attribute) bool { return a.Key == "alt" })
		if i < 0 || len(strings.Fields(token.Attr[i].Val)) < 5 {
			t.Errorf("%s: the image %v has no text that tells what it shows", file, token.Attr)
		}
	}
}
