package check

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"rutter/app/site"
)

// TestHostile checks pages that are made to be slow, thousands of mistakes on each: it has to
// come to an end, and none may be without a finding.
func TestHostile(t *testing.T) {
	many := func(n int, format string) *fstest.MapFile {
		var out strings.Builder
		for i := range n {
			fmt.Fprintf(&out, strings.ReplaceAll(format, "N", "%[1]d"), i)
		}
		return &fstest.MapFile{Data: []byte("# Title\n\n" + out.String())}
	}
	tree := fstest.MapFS{
		"links.md":    many(2_000, "[x](/docs/nothingN/here/)\n\n"),
		"places.md":   many(2_000, "[x](#placeN)\n\n## Head N\n\n"),
		"todo.md":     many(2_000, "TODO wordN and more\n\n"),
		"code.md":     many(2_000, "TODO `\n"),
		"headings.md": many(2_000, "## A N\n\n#### B N\n\n"),
		"liquid.md":   many(500, "[x](/{{ 'yN' }}/z)\n\n"),
		"lists.md":    many(2_000, "{: .note\n"),
		"ticks.md":    {Data: []byte(strings.Repeat("TODO `"+strings.Repeat("`", 99)+"\n", 300))},
		"empty.md":    {},
		"open.md":     {Data: []byte("TODO\n" + strings.Repeat("<!-- {% comment %} <pre> ", 20_000))},
		"images.md":   many(2_000, "![](/images/pN.png)\n\n"),
	}
	s, err := site.Open(tree, "hostile", nil)
	if err != nil {
		t.Fatal(err)
	}
	wrong := map[string]bool{}
	for _, d := range Run(context.Background(), s, nil) {
		wrong[d.File] = true
	}
	for file := range tree {
		if !wrong[file] {
			t.Errorf("nothing is found in %s", file)
		}
	}
}
