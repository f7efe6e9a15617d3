package liquid

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
)

// Bounds on what one page may cost. The largest page of the 2018 site has 90 kB
// of source and none loops more than 300 times; these leave ample room above
// that and still end within a second and 64 MB.
const (
	// maxWork is the bytes that a page may write, build or walk through in loops.
	maxWork = 12 << 20
	// maxList is the length of a range such as (1..10000), and of a list that a
	// filter makes.
	maxList = 10_000
	// maxNesting is the depth of blocks inside blocks.
	maxNesting = 100
	// maxIncludeDepth is the depth of includes inside includes.
	maxIncludeDepth = 20
	// maxString is the length that a filter may build a string to, in bytes.
	maxString = 2 << 20
	// maxTags is the number of tags in one source.
	maxTags = 20_000
	// maxOperators is the number of filters, brackets and conditions in one tag.
	maxOperators = 250
	// maxProblems is the number of diagnostics for one source; an author mends
	// the first ones and looks again.
	maxProblems = 100
	// includeWork is what an include counts at least.
	includeWork = 200
	// maxRetries is how often a page may spend its whole budget: each time the
	// tag that took too much is left out.
	maxRetries = 3
)

// itemSize is what an item of a list counts, in bytes.
const itemSize = 16

var (
	errTooMuch  = errors.New("the page takes too much work to render")
	errTooLarge = fmt.Errorf("the value grows larger than %d MB or %d items", maxString>>20, maxList)
)

// spend takes n units from the page's budget.
func (r *run) spend(n int) error {
	if r.work -= n; r.work < 0 {
		return errTooMuch
	}
	return nil
}

// sizeOf is what it costs to walk through a value once, without what is inside
// the items of a list.
func sizeOf(v any) int {
	switch v := v.(type) {
	case string:
		return len(v)
	case []any:
		return itemSize * len(v)
	}
	if rv := reflect.ValueOf(v); rv.Kind() == reflect.Slice {
		return itemSize * rv.Len()
	}
	return 1
}

// boundedWriter passes on what the page's budget allows.
type boundedWriter struct {
	run *run
	buf strings.Builder
}

// WriteString saves the library a copy.
func (w *boundedWriter) WriteString(s string) (int, error) {
	if err := w.run.spend(len(s)); err != nil {
		return 0, err
	}
	return w.buf.WriteString(s)
}

func (w *boundedWriter) Write(p []byte) (int, error) {
	if err := w.run.spend(len(p)); err != nil {
		return 0, err
	}
	return w.buf.Write(p)
}

func boundString(s string) (string, error) {
	if len(s) > maxString {
		return "", errTooLarge
	}
	return s, nil
}

func boundList(list []any) ([]any, error) {
	if len(list) > maxList {
		return nil, errTooLarge
	}
	return list, nil
}
