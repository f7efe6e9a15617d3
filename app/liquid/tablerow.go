package liquid

import (
	"fmt"
	"io"

	"github.com/osteele/liquid/render"
)

// tableRows runs a tablerow block: every item is a cell, and cols of them, or all,
// are a row.
func (l *loop) tableRows(w io.Writer, ctx render.Context, list []any) error {
	cols, err := l.number(ctx, "cols", l.Cols, len(list))
	if err != nil {
		return err
	}
	if cols < 1 {
		cols = max(1, len(list))
	}
	fmt.Fprint(w, "<tr class=\"row1\">\n")
	err = l.turns(ctx, list, func(i int) render.Error {
		if i > 0 && i%cols == 0 {
			fmt.Fprintf(w, "</tr>\n<tr class=\"row%d\">", i/cols+1)
		}
		fmt.Fprintf(w, "<td class=\"col%d\">", i%cols+1)
		err := ctx.RenderChildren(w)
		fmt.Fprint(w, "</td>")
		return err
	})
	if err == nil {
		fmt.Fprint(w, "</tr>\n")
	}
	return err
}
