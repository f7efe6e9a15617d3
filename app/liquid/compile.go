package liquid

import (
	"fmt"

	"github.com/osteele/liquid/parser"
	"github.com/osteele/liquid/render"

	"rutter/app/diagnostic"
)

// template is a source that was prepared and compiled.
type template struct {
	page     Page
	root     render.Node
	problems []diagnostic.Diagnostic
}

// location places an error that names no line of its own at the top of a page.
type location struct{ page Page }

func (l location) SourceLocation() parser.SourceLoc {
	return parser.SourceLoc{Pathname: l.page.File, LineNo: l.page.Line}
}

func (l location) SourceText() string { return "" }

// template compiles a source; an include that was not found broken is compiled
// once for all pages.
func (e *Engine) template(p Page, broken map[int]string) *template {
	if !p.include || len(broken) > 0 {
		return e.compile(p, broken)
	}
	if t, ok := e.compiled.Load(p.File); ok {
		return t.(*template)
	}
	t, _ := e.compiled.LoadOrStore(p.File, e.compile(p, nil))
	return t.(*template)
}

// compile prepares and compiles a source. Lines in broken are known to fail,
// with the reason; their tags are taken out. Checking each tag alone costs as
// much as compiling, so it waits for a source that does not compile as a whole.
func (e *Engine) compile(p Page, broken map[int]string) *template {
	t := &template{page: p}
	for _, verify := range []bool{false, true} {
		source, problems := e.prepare(p, broken, verify)
		root, err := e.parse(source, parser.SourceLoc{Pathname: p.File, LineNo: p.Line})
		if t.problems = problems; err == nil {
			isBlank(root)
			t.root = root
			return t
		}
	}
	// What cannot be compiled even so is shown as it stands.
	t.problems = append(t.problems, diagnostic.Diagnostic{
		Code: "liquid-error", Severity: diagnostic.Error, File: p.File, Line: p.Line,
		Text: "the Liquid of this page cannot be read; the page is shown as it stands",
	})
	t.root = verbatim(p.Source)
	return t
}

// parse compiles a source that was prepared. The library reports some mistakes
// by panicking.
func (e *Engine) parse(source string, at parser.SourceLoc) (root render.Node, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%v", p)
		}
	}()
	node, failure := e.config.Compile(source, at)
	if failure != nil {
		return nil, failure
	}
	return node, nil
}

// verbatim is a template that prints its text.
func verbatim(text string) render.Node {
	return &render.TextNode{Token: parser.Token{Source: text}}
}
