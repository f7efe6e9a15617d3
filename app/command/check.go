package command

import (
	"context"
	"fmt"
	"io"

	"rutter/app/diagnostic"
	"rutter/app/site"
)

// maxListed is how many diagnostics the terminal shows before it only counts.
const maxListed = 40

// checkAll renders every page of a folder that was opened and lists what is
// wrong, so that an author sees it without visiting each page. It gives way to
// readers: one page at a time, and it ends with ctx.
func checkAll(ctx context.Context, out io.Writer, s *site.Site) {
	listed, total := 0, 0
	known := map[diagnostic.Diagnostic]bool{}
	list := func(found []diagnostic.Diagnostic) {
		for _, d := range found {
			if known[d] {
				continue
			}
			known[d] = true
			if total++; listed < maxListed {
				listed++
				fmt.Fprintln(out, d)
			}
		}
	}
	list(s.Problems())
	for _, p := range s.Pages {
		if ctx.Err() != nil {
			return
		}
		list(s.Check(p))
	}
	if total > listed {
		fmt.Fprintf(out, "%d more problems: each page shows its own\n", total-listed)
	}
}
