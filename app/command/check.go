package command

import (
	"context"
	"fmt"
	"io"

	"rutter/app/check"
	"rutter/app/site"
)

// maxListed is how many diagnostics the terminal shows before it only counts.
const maxListed = 40

// checkAll checks a folder that was opened and lists what is wrong, so that an
// author sees it without visiting each page.
func checkAll(ctx context.Context, out io.Writer, s *site.Site) {
	found := check.Run(ctx, s, nil)
	if ctx.Err() != nil {
		return
	}
	for _, d := range found[:min(len(found), maxListed)] {
		fmt.Fprintln(out, d)
	}
	if more := len(found) - maxListed; more > 0 {
		fmt.Fprintf(out, "%d more problems: each page shows its own\n", more)
	}
}
