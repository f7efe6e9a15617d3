package liquid

import (
	"io"
	"regexp"
	"strings"

	"github.com/osteele/liquid/render"
)

// captureBounded is the capture block, with its text counted while it grows.
func captureBounded(_ io.Writer, ctx render.Context) error {
	w := &boundedWriter{run: currentRun(ctx)}
	// RenderChildren returns an interface of its own; a nil one must stay nil.
	if err := ctx.RenderChildren(w); err != nil {
		return err
	}
	ctx.Set(captureName(ctx.TagArgs()), w.buf.String())
	return nil
}

// variableName is a name that a variable can have.
var variableName = regexp.MustCompile(`^[A-Za-z_][\w-]*$`)

// captureName is the variable that a capture fills; it may be quoted.
func captureName(args string) string { return strings.Trim(args, `"' `) }
