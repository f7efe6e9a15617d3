package web

import (
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// TestHugePicture wants a picture not to be taken into memory whose size a pack can
// make up.
func TestHugePicture(t *testing.T) {
	const drawing = "<svg><style>@media (prefers-color-scheme: dark) {}</style></svg>"
	h, err := New(Options{Frontend: testFrontend(t), Site: openArchive(t, &txtar.Archive{Files: []txtar.File{
		{Name: "small.svg", Data: []byte(drawing)},
		{Name: "huge.svg", Data: []byte(drawing + strings.Repeat(" ", maxThemed))},
	}})})
	if err != nil {
		t.Fatal(err)
	}
	for file, themed := range map[string]bool{"/small.svg": true, "/huge.svg": false} {
		if got := strings.Contains(get(t, h, file+"?theme=dark"), "(min-width: 0)"); got != themed {
			t.Errorf("the theme of %s is settled: %v", file, got)
		}
	}
}
