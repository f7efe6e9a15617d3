package liquid

import (
	"strings"
	"testing"

	"github.com/osteele/liquid/parser"
	"github.com/osteele/liquid/render"
)

// TestFilterNames holds that the filters which authors are offered are the ones
// that there are.
func TestFilterNames(t *testing.T) {
	e := New(Environment{Markdown: func(s string) string { return s }})
	m := e.newMachine()
	m.run = &run{engine: e, machine: m, work: maxWork}
	m.config.LaxFilters = false
	exists := func(name string) bool {
		root, err := e.config.Compile("{{ x | "+name+" }}", parser.SourceLoc{LineNo: 1})
		if err != nil {
			t.Fatal(err)
		}
		err = render.Render(root, &boundedWriter{run: m.run}, map[string]any{"x": "1"}, m.config)
		return err == nil || !strings.Contains(err.Error(), "undefined filter")
	}
	names := e.filterNames()
	for _, name := range names {
		if !exists(name) {
			t.Errorf("%s is offered and does not exist", name)
		}
	}
	// What Liquid 4 and Jekyll 4 document for pages, and the filter of the 2018 site;
	// smartify is the work of the Markdown stage.
	documented := strings.Fields(`abs append at_least at_most capitalize ceil compact concat date default divided_by downcase
		escape escape_once first floor join last lstrip map minus modulo newline_to_br plus prepend remove remove_first replace
		replace_first reverse round rstrip size slice sort sort_natural split strip strip_html strip_newlines times truncate
		truncatewords uniq upcase url_decode url_encode where
		relative_url absolute_url date_to_xmlschema date_to_rfc822 date_to_string date_to_long_string where_exp find find_exp
		group_by group_by_exp xml_escape cgi_escape uri_escape number_of_words array_to_sentence_string markdownify
		slugify jsonify normalize_whitespace push pop shift unshift inspect to_integer liquify`)
	for _, name := range documented {
		if !e.filters[name] || !exists(name) {
			t.Errorf("%s is documented and not offered", name)
		}
	}
	if exists("nosuch") {
		t.Error("a filter that does not exist is found")
	}
	for _, own := range []string{"_range", "_empty"} {
		if e.filters[own] || !exists(own) {
			t.Errorf("%s is offered, or does not exist", own)
		}
	}
}
