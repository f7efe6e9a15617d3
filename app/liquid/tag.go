package liquid

import (
	"errors"
	"io"

	"github.com/osteele/liquid/render"

	"rutter/app/diagnostic"
)

// tagRenderer is a tag of ours: it writes to w what stands in the tag's place.
// A mistake that it returns costs only this tag.
type tagRenderer func(w io.Writer, ctx render.Context) error

// mistake is what an author got wrong in a tag.
type mistake struct {
	code string
	text string
	hint string
}

func (m mistake) Error() string { return m.text }

// compile makes the tag known to the library.
func (t tagRenderer) compile(string) (func(io.Writer, render.Context) error, error) {
	return func(w io.Writer, ctx render.Context) error {
		err := t(w, ctx)
		if err == nil {
			return nil
		}
		var m mistake
		if !errors.As(err, &m) {
			return err
		}
		// The library tells its place only through an error.
		place := ctx.Errorf("")
		currentRun(ctx).report(diagnostic.Diagnostic{
			Code: m.code, Severity: diagnostic.Error,
			File: place.Path(), Line: place.LineNumber(), Text: m.text, Hint: m.hint,
		})
		return nil
	}, nil
}
