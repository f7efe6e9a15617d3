package desktop

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestGroundIsThePages(t *testing.T) {
	palette, err := os.ReadFile("../../frontend/source/style/palette.css")
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]colour{"--paper-1": paper, "--night-1": night} {
		want := fmt.Sprintf("%s: #%02x%02x%02x;", name, c.red, c.green, c.blue)
		if !strings.Contains(string(palette), want) {
			t.Errorf("the palette has no line %q", want)
		}
	}
}
