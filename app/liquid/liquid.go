// Package liquid is the template stage: it turns an author's page into
// Markdown by running its Liquid tags. The language itself is
// github.com/osteele/liquid; this package adds what the format needs on top:
// includes with parameters, glossary tags, bounds, and an error that costs one
// tag instead of the whole page.
//
// A source goes through two steps:
//
//  1. prepare (prepare.go) walks the tags once: it drops and reports what is not
//     known, closes what was left open, and puts the bounds in place;
//  2. the engine compiles and runs the result (render.go); a tag that still
//     fails is taken out, reported, and the rest is run again.
package liquid

import (
	"embed"
	"io/fs"
	"maps"
	"slices"
	"sync"

	"github.com/osteele/liquid/filters"
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
	config   render.Config
	tags     map[string]bool // every tag name that needs no end tag
	filters  map[string]bool // every filter name
	compiled sync.Map        // include file → *template
}

// New returns an engine for the environment.
func New(env Environment) *Engine {
	e := &Engine{env: env, config: render.NewConfig(), tags: map[string]bool{}}
	filters.AddStandardFilters(&e.config)
	e.filters = e.addFilters(&e.config)
	e.config.LaxFilters = true
	tags.AddStandardTags(&e.config)
	e.config.AddBlock(boundedCapture).Renderer(captureBounded)
	for _, name := range []string{"assign", "break", "continue", "cycle"} {
		e.tags[name] = true
	}
	e.addTag("include", e.include)
	e.addTag("include_cached", e.include)
	e.addTag("include_relative", e.includeRelative)
	e.addTag("glossary_tooltip", e.glossaryTooltip)
	e.addTag("glossary_definition", e.glossaryDefinition)
	e.addTag("glossary_injector", e.glossaryInjector)
	e.addTag(tick, countTick)
	e.addTag(export, exportVariables)
	return e
}

// addTag registers a tag of ours under its name.
func (e *Engine) addTag(name string, render tagRenderer) {
	e.config.AddTag(name, render.compile)
	e.tags[name] = true
}

// tagNames lists the names that an author may type, for suggestions.
func (e *Engine) tagNames() []string {
	names := slices.Collect(maps.Keys(e.tags))
	for start := range blocks {
		names = append(names, start, "end"+start)
	}
	names = slices.DeleteFunc(names, func(n string) bool { return n == tick || n == export })
	return slices.Sorted(slices.Values(names))
}

// filterNames lists the filters that an author may type, for suggestions.
func (e *Engine) filterNames() []string { return slices.Sorted(maps.Keys(e.filters)) }

// Page is one source to render.
type Page struct {
	// File is the path inside the tree, for diagnostics.
	File string
	// Line is the line of the file that Source begins on, from 1.
	Line   int
	Source string
	// Front is the page's front matter, the variable "page".
	Front any

	// include marks a source that is compiled once for all pages.
	include bool
}

// Render runs the Liquid of a page and returns Markdown. It never fails: what
// cannot be run is left out or shown as it is, and named in a diagnostic.
func (e *Engine) Render(p Page) (string, []diagnostic.Diagnostic) {
	r := &run{engine: e, page: p, work: maxWork}
	r.base = map[string]any{"site": e.env.Site, "page": p.Front, runKey: r}
	return r.render(p, r.base), r.problems
}
