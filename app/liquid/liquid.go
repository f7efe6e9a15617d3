// Package liquid is the template stage: it turns an author's page into
// Markdown by running its Liquid tags. The language itself is
// github.com/osteele/liquid; this package adds what the format needs on top:
// includes with parameters, glossary tags, bounds, and an error that costs one
// tag instead of the whole page.
//
// A source goes through two steps:
//
//  1. prepare (prepare.go) walks the tags once: it drops and reports what is not
//     known (check.go), closes what was left open (block.go), rewrites what the
//     library reads otherwise than Liquid (expression.go, verbatim.go), and puts
//     our own blocks in place of some of the library's (loop.go, capture.go);
//  2. the library compiles (compile.go) and runs (render.go) the result; a tag
//     that still fails is taken out, reported, and the rest is run again.
//
// Filters run in a machine (machine.go) that makes them pay for their work: what
// one page may cost is bounded (bounds.go).
package liquid

import (
	"embed"
	"io/fs"
	"maps"
	"slices"
	"sync"

	"github.com/osteele/liquid/render"
	"github.com/osteele/liquid/tags"

	"rutter/app/diagnostic"
	"rutter/app/glossary"
)

//go:embed includes
var ownIncludes embed.FS

// Environment is what the templates of one content tree can reach.
type Environment struct {
	// Tree holds the content; includes come from its _includes folder.
	Tree fs.FS
	// Site is the variable "site": the values of _config.yml, and the data files.
	Site any
	// Term looks up a glossary term.
	Term func(id string) (glossary.Term, bool)
	// Markdown converts Markdown to HTML.
	Markdown func(string) string
	// TermIDs lists all term ids, for suggestions.
	TermIDs func() []string
}

// Engine renders the templates of one content tree. It may be used from many
// goroutines at once.
type Engine struct {
	env      Environment
	config   render.Config   // without filters, which compiling does not need
	tags     map[string]bool // the library's tags that need no end tag
	named    map[string]bool // our tags, whose arguments are not expressions
	filters  map[string]bool // every filter name
	machines sync.Pool       // of *machine
	compiled sync.Map        // include file → *template
}

// New returns an engine for the environment.
func New(env Environment) *Engine {
	e := &Engine{env: env, config: render.NewConfig(), tags: map[string]bool{}, named: map[string]bool{}}
	e.addTags()
	e.machines.New = func() any { return e.newMachine() }
	e.filters = e.newMachine().names
	return e
}

// addTags registers the library's tags, with ours in place of those that need a
// bound or differ from Liquid.
func (e *Engine) addTags() {
	tags.AddStandardTags(&e.config)
	e.config.AddTag("assign", compileAssign)
	e.config.AddTag("break", interrupt(errBreak))
	e.config.AddTag("continue", interrupt(errContinue))
	e.config.AddBlock(boundedCapture).Renderer(captureBounded)
	e.config.AddBlock(boundedLoop).Clause("else").Compiler(compileLoop)
	e.config.AddBlock(boundedTable).Compiler(compileLoop)
	for _, name := range []string{"assign", "break", "continue", "cycle"} {
		e.tags[name] = true
	}
	e.addTag("include", e.include)
	e.addTag("include_cached", e.include)
	e.addTag("include_relative", e.includeRelative)
	e.addTag("glossary_tooltip", e.glossaryTooltip)
	e.addTag("glossary_definition", e.glossaryDefinition)
	e.addTag("glossary_injector", e.glossaryInjector)
	e.config.AddTag(export, tagRenderer(exportVariables).compile)
	e.config.AddTag(enter, tagRenderer(enterVariables).compile)
}

// addTag registers a tag of ours under its name.
func (e *Engine) addTag(name string, render tagRenderer) {
	e.config.AddTag(name, render.compile)
	e.named[name] = true
}

// tagNames lists the names that an author may type, for suggestions.
func (e *Engine) tagNames() []string {
	names := slices.Concat(slices.Collect(maps.Keys(e.tags)), slices.Collect(maps.Keys(e.named)))
	for start := range blocks {
		names = append(names, start, "end"+start)
	}
	slices.Sort(names)
	return names
}

// filterNames lists the filters that an author may type, for suggestions.
func (e *Engine) filterNames() []string { return slices.Sorted(maps.Keys(e.filters)) }

// Tags and blocks of our own that prepare writes into a template. Names that
// begin with an underscore are refused in an author's text, so they cannot be
// forged.
const (
	enter          = "_enter"
	export         = "_export"
	boundedCapture = "_capture"
	boundedLoop    = "_for"
	boundedTable   = "_tablerow"
)

// Page is one source to render.
type Page struct {
	// File is the path inside the tree, for diagnostics.
	File string
	// Line is the line of the file that Source begins on, from 1.
	Line   int
	Source string
	// Front is the page's front matter, the variable "page".
	Front any
	// Trace, where it is set, is told of every include and every description of a
	// term that becomes part of the page, and of every file that is shown as code,
	// which has no source.
	Trace func(Page)

	// include marks a source that is compiled once for all pages.
	include bool
}

// Render runs the Liquid of a page and returns Markdown. It never fails: what
// cannot be run is left out or shown as it is, and named in a diagnostic.
func (e *Engine) Render(p Page) (string, []diagnostic.Diagnostic) {
	m := e.machines.Get().(*machine)
	r := &run{engine: e, machine: m, page: p, work: maxWork}
	m.run = r
	defer func() {
		m.run = nil
		e.machines.Put(m)
	}()
	r.base = map[string]any{"site": e.env.Site, "page": p.Front, runKey: r}
	return r.render(p, r.base), r.problems
}
