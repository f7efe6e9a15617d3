package liquid

import (
	"fmt"
	"io"
	"strings"

	"github.com/osteele/liquid/parser"
	"github.com/osteele/liquid/render"

	"rutter/app/diagnostic"
)

// maxRepairs is how many failing tags of one source are taken out before the
// rest is given up and shown as far as it came.
const maxRepairs = 20

// maxPageProblems is the number of diagnostics for a page with its includes.
const maxPageProblems = 1000

// runKey binds the current run where no template can name it.
const runKey = "\x00run"

// run is the state of rendering one page.
type run struct {
	engine   *Engine
	machine  *machine
	page     Page           // the page itself, whatever include is running
	base     map[string]any // the page's variables
	current  map[string]any // what filters that evaluate see
	problems []diagnostic.Diagnostic
	work     int // what is left of maxWork
	retries  int // how often the budget was spent
	depth    int // includes that are open
}

func currentRun(ctx render.Context) *run { return ctx.Get(runKey).(*run) }

// report collects a diagnostic.
func (r *run) report(d ...diagnostic.Diagnostic) {
	room := max(0, maxPageProblems-len(r.problems))
	r.problems = append(r.problems, d[:min(room, len(d))]...)
}

// trace tells who wants to know that a text becomes part of the page.
func (r *run) trace(p Page) {
	if r.page.Trace != nil {
		r.page.Trace(p)
	}
}

// again renders a text that a template made, in the variables of that template.
func (r *run) again(text string) string {
	if r.depth >= maxIncludeDepth {
		return text
	}
	r.depth++
	defer func() { r.depth-- }()
	return r.render(Page{File: r.page.File, Line: r.page.Line, Source: text}, r.current)
}

// enterVariables stands before a tag with a filter that evaluates: a filter sees
// only its arguments.
func enterVariables(_ io.Writer, ctx render.Context) error {
	currentRun(ctx).current = ctx.Bindings()
	return nil
}

// render runs a source. A tag that fails while running is taken out and the
// source is run again, so that one mistake costs one tag. Where that does not
// help only the text is left.
func (r *run) render(p Page, variables map[string]any) string {
	outer, start, broken := r.current, len(r.problems), map[int]string{}
	r.current = variables
	defer func() { r.current = outer }()
	for {
		t := r.engine.template(p, broken)
		r.problems = r.problems[:start]
		r.report(t.problems...)
		out, err := r.attempt(t, variables)
		if err == nil {
			return out
		}
		line := max(err.LineNumber(), p.Line)
		if _, again := broken[line]; again || len(broken) == maxRepairs || !r.affords() {
			r.report(diagnostic.Diagnostic{
				Code: "liquid-error", Severity: diagnostic.Error, File: p.File, Line: line, Text: errorText(err),
			})
			return withoutTags(p.Source)
		}
		broken[line] = errorText(err)
	}
}

// affords tells whether a source may be run again. What an include cannot pay
// for, the page that includes it goes without.
func (r *run) affords() bool {
	if r.work >= 0 {
		return true
	}
	if r.depth > 0 || r.retries == maxRetries {
		return false
	}
	r.retries++
	r.work = maxWork
	return true
}

// attempt runs a template once. On an error it returns what was written so far.
func (r *run) attempt(t *template, variables map[string]any) (out string, err parser.Error) {
	w := &boundedWriter{run: r}
	w.buf.Grow(len(t.page.Source))
	defer func() {
		// The library reports some mistakes in a template by panicking.
		if p := recover(); p != nil {
			out, err = w.buf.String(), parser.WrapError(fmt.Errorf("%v", p), location{t.page})
		}
	}()
	err = render.Render(t.root, w, variables, r.machine.config)
	return w.buf.String(), err
}

// cause is the innermost error.
func cause(err parser.Error) error {
	for err.Cause() != nil {
		inner, ok := err.Cause().(parser.Error)
		if !ok {
			return err.Cause()
		}
		err = inner
	}
	return err
}

// errorText is the library's message without the place, which the diagnostic
// names itself.
func errorText(err parser.Error) string {
	text := cause(err).Error()
	if i := strings.Index(text, ": "); strings.HasPrefix(text, "Liquid error") && i > 0 {
		text = text[i+2:]
	}
	if i := strings.LastIndex(text, " in "); i > 0 && strings.ContainsAny(text[i:], "{/.") {
		text = text[:i]
	}
	return "Liquid: " + text
}
