package liquid

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/osteele/liquid/render"
	"github.com/osteele/tuesday"
)

// Bounds on what one page may cost. The largest page of the 2018 site has 90 kB
// of source and none loops more than 300 times; these leave two orders of
// magnitude above that and still end within a second.
const (
	// maxWork is the bytes that a page may write or walk through in loops.
	maxWork = 32 << 20
	// maxRange is the length of a literal range such as (1..10000).
	maxRange = 10_000
	// maxNesting is the depth of blocks inside blocks.
	maxNesting = 100
	// maxIncludeDepth is the depth of includes inside includes.
	maxIncludeDepth = 20
	// maxString is the length that a filter may build a string to, in bytes.
	maxString = 4 << 20
)

// Tags of our own that prepare writes into a template. Names that begin with
// an underscore are refused in an author's text, so they cannot be forged.
const (
	tick           = "_tick"
	export         = "_export"
	boundedCapture = "_capture"
)

var errTooMuch = errors.New("the page takes too much work to render")

// spend takes n units from the page's budget.
func (r *run) spend(n int) error {
	if r.work -= n; r.work < 0 {
		return errTooMuch
	}
	return nil
}

// countTick runs at the start of every turn of a loop; its argument is the
// length of the loop's body.
func countTick(_ io.Writer, ctx render.Context) error {
	n, _ := strconv.Atoi(ctx.TagArgs())
	return currentRun(ctx).spend(n)
}

// boundedWriter passes on what the page's budget allows.
type boundedWriter struct {
	run *run
	buf bytes.Buffer
}

func (w *boundedWriter) Write(p []byte) (int, error) {
	if err := w.run.spend(len(p)); err != nil {
		return 0, err
	}
	return w.buf.Write(p)
}

// captureBounded is the capture block, with its text counted while it grows.
func captureBounded(_ io.Writer, ctx render.Context) error {
	w := &boundedWriter{run: currentRun(ctx)}
	// RenderChildren returns an interface of its own; a nil one must stay nil.
	if err := ctx.RenderChildren(w); err != nil {
		return err
	}
	ctx.Set(ctx.TagArgs(), blankToEmpty(w.buf.String()))
	return nil
}

// blankToEmpty makes a block of white space print nothing, as Liquid has it.
func blankToEmpty(s string) string {
	if strings.TrimSpace(s) == "" {
		return ""
	}
	return s
}

// addBoundedFilters replaces the filters that can build something much larger
// than what they are given.
func addBoundedFilters(add func(string, any)) {
	add("append", func(s, suffix string) (string, error) { return boundString(s + suffix) })
	add("prepend", func(s, prefix string) (string, error) { return boundString(prefix + s) })
	add("replace", func(s, old, new string) (string, error) {
		if n := strings.Count(s, old); n*(len(new)-len(old))+len(s) > maxString {
			return "", errTooMuch
		}
		return strings.ReplaceAll(s, old, new), nil
	})
	add("concat", func(a, b []any) ([]any, error) {
		if len(a)+len(b) > maxRange {
			return nil, errTooMuch
		}
		return append(append(make([]any, 0, len(a)+len(b)), a...), b...), nil
	})
	add("date", func(t time.Time, format func(string) string) (string, error) {
		f := format("%a, %b %d, %y")
		if len(f) > maxDateFormat || wideField.MatchString(f) {
			return "", errTooMuch
		}
		return tuesday.Strftime(f, t)
	})
	add("join", func(a []any, separator func(string) string) (string, error) {
		sep, out := separator(" "), &strings.Builder{}
		for i, item := range a {
			if i > 0 {
				out.WriteString(sep)
			}
			fmt.Fprint(out, item)
			if out.Len() > maxString {
				return "", errTooMuch
			}
		}
		return out.String(), nil
	})
}

// maxDateFormat bounds the format of a date; it can ask for padding of any width.
const maxDateFormat = 40

var wideField = regexp.MustCompile(`%[-0^#_]*\d{3}`)

func boundString(s string) (string, error) {
	if len(s) > maxString {
		return "", errTooMuch
	}
	return s, nil
}
