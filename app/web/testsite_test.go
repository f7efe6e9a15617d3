package web

import (
	"errors"
	"html"
	"io/fs"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"rutter/app/diagnostic"
)

// testSite is a content folder of our own that uses everything that the format
// knows, testSiteWanted what a reader must get from it.
const (
	testSite       = "testdata/site"
	testSiteWanted = "testdata/testsite"
)

// wantedRows are the rows of issue 3 ("What it must hold"), and what each of
// them promises. Every promise is a section of the row's file in testSiteWanted:
//
//	== NAME        a promise, and a subtest
//	get URL        the page that the lines below are about
//	has HTML       the article holds it; white space around blocks does not count
//	not TEXT       the article holds it nowhere
//	page TEXT      the page around the article holds it
//	nowhere TEXT   the page holds it nowhere
//	like REGEXP    the page matches
//	code TEXT      a block of code on the page reads so in full; ↵ ends a line
//	problem N: …   the page's file has this diagnostic in line N
//	absent URL     nothing stands there
//	file URL TYPE  the file itself stands there, with this type
var wantedRows = []struct {
	row, file string
	promises  []string
}{
	{"Liquid", "liquid.txt", []string{
		"capture", "include with parameters", "include_cached", "include_relative", "variables set in an include",
		"assign", "raw", "comment", "for and break", "for over nothing", "if elsif unless case", "blank blocks", "dashes trim",
		"glossary_tooltip", "glossary_definition", "glossary_definition with prepend", "glossary_injector", "terms inside of definitions",
		"site", "page", "site.data in file order", "site.data.x.[y]", "data tables and JSON",
		"push", "split", "compact", "prepend", "append", "where", "where_exp", "join", "sort", "sort_natural", "map", "first",
		"size", "slice", "default", "strip", "replace", "date", "slugify", "markdownify", "liquify",
		"whole numbers", "broken numbers", "letters", "unknown filter",
	}},
	{"kramdown (GFM)", "kramdown.txt", []string{
		"smart quotes", "dashes and ellipses", "entities", "hard breaks", "bare URLs", "escapes", "text without a definition",
		"abbreviations", "emphasis", "HTML blocks to their closing tag", "markdown in HTML", "HTML spans", "comments",
		"scripts and handlers", "fenced code", "indented code", "code in lists", "attribute lists on code",
		"tight lists", "loose lists", "looseness of single items", "a heading ends a list", "definition lists", "task lists",
		"table of contents", "attribute list after a block", "attribute list before a block", "attribute lists in a list",
		"attribute list with a name", "attribute lists on links", "attribute lists on images", "attribute lists on other spans",
		"tables", "a bar inside of code in a table", "reference links", "ids given in braces", "heading ids",
		"a heading without a letter", "headings of other kinds", "footnotes", "the way back from every mention of a footnote",
		"nomarkdown", "comment extension", "options are ignored",
	}},
	{"Jekyll's conventions", "jekyll.txt", []string{
		"defaults by scope", "pretty permalinks", "permalink of one page", "page without front matter",
		"README as the index of its folder", "HTML page", "links to Markdown files", "links of other kinds",
		"what begins with an underscore", "redirect", "redirect with a splat", "redirect with a splat in the middle",
		"redirects in a row", "redirect to outside", "links to redirects", "static files",
	}},
	{"Built-in includes", "includes.txt", []string{
		"the journey template is ours", "journeys in two paths", "code.html is ours", "code.html in a list", "tabs.md is ours",
		"the folder's own template", "the built-in task template", "the built-in tutorial template", "feature states",
	}},
	{"Navigation", "navigation.txt", []string{
		"sections and trees", "the place of the page", "previous and next", "a page outside of every table",
	}},
	{"Highlighting", "highlighting.txt", []string{
		"code is coloured by classes", "code of a sample file", "code of no language stays plain",
	}},
	{"Diagnostics", "diagnostics.txt", []string{
		"unknown filter", "unknown tag", "missing include", "unknown term", "stray end", "what is no Liquid", "bad attribute list",
		"options", "undefined footnote", "unknown extension", "unclosed block", "the page says it",
	}},
}

// TestSite holds every promise of every row.
func TestSite(t *testing.T) {
	h := openTree(t, testSite)
	for _, r := range wantedRows {
		t.Run(r.row, func(t *testing.T) {
			sections, names := readWanted(t, r.file)
			for _, name := range names {
				if !slices.Contains(r.promises, name) {
					t.Errorf("%s has the section %q, which the table does not name", r.file, name)
				}
			}
			for _, name := range r.promises {
				t.Run(name, func(t *testing.T) {
					if len(sections[name]) == 0 {
						t.Fatalf("%s has no section %q, or one that wants nothing", r.file, name)
					}
					reader := &siteReader{T: t, handler: h}
					for _, line := range sections[name] {
						reader.follow(line)
					}
				})
			}
		})
	}
}

// readWanted reads a file of sections; get lines alone want nothing.
func readWanted(t *testing.T, file string) (sections map[string][]string, names []string) {
	t.Helper()
	source, err := os.ReadFile(filepath.Join(testSiteWanted, file))
	if err != nil {
		t.Fatal(err)
	}
	sections = map[string][]string{}
	wants := map[string]bool{}
	for line := range strings.Lines(string(source)) {
		line = strings.TrimSuffix(line, "\n")
		name, isName := strings.CutPrefix(line, "== ")
		switch {
		case line == "" || strings.HasPrefix(line, "# "):
		case isName:
			names = append(names, name)
		case len(names) == 0:
			t.Fatalf("%s: %q stands before the first section", file, line)
		default:
			name = names[len(names)-1]
			sections[name] = append(sections[name], line)
			wants[name] = wants[name] || !strings.HasPrefix(line, "get ")
		}
	}
	for name := range sections {
		if !wants[name] {
			delete(sections, name)
		}
	}
	return sections, names
}

// siteReader is the state of one section.
type siteReader struct {
	*testing.T
	handler                *Handler
	url, page, article, at string
}

// follow runs one line of a section.
func (r *siteReader) follow(line string) {
	r.Helper()
	verb, text, _ := strings.Cut(line, " ")
	ok := true
	switch verb {
	case "get":
		r.get(text)
	case "has":
		ok = strings.Contains(r.article, flat(text))
	case "not":
		ok = !strings.Contains(r.article, text)
	case "page":
		ok = strings.Contains(flat(r.page), flat(text))
	case "nowhere":
		ok = !strings.Contains(r.page, text)
	case "like":
		ok = regexp.MustCompile(text).MatchString(r.page)
	case "code":
		ok = slices.Contains(codeBlocks(r.page), strings.ReplaceAll(text, "↵", "\n"))
	case "problem":
		ok = r.hasProblem(text)
	case "absent":
		ok = status(r.handler, text) == 404
	case "file":
		r.file(text)
	default:
		r.Fatalf("%q is no line of a section", line)
	}
	if !ok {
		r.Errorf("%s\nwants %s\ngot:%s", r.url, line, r.at)
	}
}

// ours are the words that the reader adds to an article.
var ours = regexp.MustCompile(`<(?:strong|sup) [^>]*data-chrome[^>]*>[^<]*</(?:strong|sup)>`)

// get asks for the page that the next lines are about. A page that is drawn by
// the program itself has no article.
func (r *siteReader) get(url string) {
	r.Helper()
	r.url, r.page, r.article = url, ours.ReplaceAllString(get(r.T, r.handler, url), ""), ""
	if m := articlePattern.FindStringSubmatch(r.page); m != nil {
		r.article = flat(m[1])
	}
	r.at = "\n" + r.article
}

// hasProblem tells whether the page's own file has a diagnostic "line: text".
func (r *siteReader) hasProblem(want string) bool {
	r.Helper()
	page, ok := r.handler.current.Load().site.Page(r.url)
	if !ok {
		r.Fatalf("there is no page %s", r.url)
	}
	problems := r.handler.current.Load().site.Render(page).Problems
	r.at = ""
	for _, d := range problems {
		r.at += "\n" + d.String()
	}
	return slices.ContainsFunc(problems, func(d diagnostic.Diagnostic) bool { return d.String() == page.File+":"+want })
}

// file wants a file of the folder as it is, with its type.
func (r *siteReader) file(line string) {
	r.Helper()
	url, contentType, _ := strings.Cut(line, " ")
	want, err := os.ReadFile(filepath.Join(testSite, filepath.FromSlash(url)))
	if err != nil {
		r.Fatal(err)
	}
	w := httptest.NewRecorder()
	r.handler.ServeHTTP(w, httptest.NewRequest("GET", url, nil))
	if got := w.Header().Get("Content-Type"); w.Code != 200 || got != contentType || w.Body.String() != string(want) {
		r.Errorf("GET %s: %d %q with %d bytes, want 200 %q with %d", url, w.Code, got, w.Body.Len(), contentType, len(want))
	}
}

// status is the answer's status; what stands behind "#" never reaches a server.
func status(h *Handler, url string) int {
	url, _, _ = strings.Cut(url, "#")
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest("GET", url, nil))
	return w.Code
}

var (
	runOfSpace  = regexp.MustCompile(`\s+`)
	aroundBlock = regexp.MustCompile(`\s*(</?(?:address|blockquote|d[dlt]|details|div|figcaption|figure|h[1-6]|hr|li|ol|p|pre|summary|t(?:able|body|d|foot|h|head|r)|ul)\b[^>]*>)\s*`)
)

// flat is HTML without the white space that no reader sees.
func flat(source string) string {
	return strings.TrimSpace(aroundBlock.ReplaceAllString(runOfSpace.ReplaceAllString(source, " "), "$1"))
}

var (
	preElement = regexp.MustCompile(`(?s)<pre[^>]*>(.*?)</pre>`)
	anyTag     = regexp.MustCompile(`<[^>]*>`)
)

// codeBlocks are the texts of the blocks of code.
func codeBlocks(page string) []string {
	var blocks []string
	for _, m := range preElement.FindAllStringSubmatch(page, -1) {
		blocks = append(blocks, html.UnescapeString(anyTag.ReplaceAllString(m[1], "")))
	}
	return blocks
}

// testSiteDepartures are the pages on which we differ from Jekyll on purpose;
// ARCHITECTURE.md says why.
var testSiteDepartures = []string{
	// Links to Markdown files lead to pages, and a script is no link.
	"docs/kramdown/links/index.html",
	// A heading ends a list.
	"docs/kramdown/list-and-heading/index.html",
}

// TestSiteAgainstJekyll compares the pages that need no include or tag of the
// reader's own with what Jekyll 4.3.1 and kramdown 2.4.0 made of the same folder;
// testdata/testsite/README.md says how.
func TestSiteAgainstJekyll(t *testing.T) {
	needShared(t)
	h := openTree(t, testSite)
	wanted, rendered := filepath.Join(testSiteWanted, "jekyll"), t.TempDir()
	pages := 0
	err := fs.WalkDir(os.DirFS(wanted), ".", func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		pages++
		target := filepath.Join(rendered, file)
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			return err
		}
		return os.WriteFile(target, []byte(get(t, h, "/"+strings.TrimSuffix(file, "index.html"))), 0o644)
	})
	if err != nil || pages < 25 {
		t.Fatalf("%s holds %d pages: %v", wanted, pages, err)
	}
	out, err := exec.Command(shared+"/tools/compare-html", "-v", wanted, rendered).CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatalf("compare-html did not run (it needs python3): %v", err)
	}
	var differing []string
	for _, m := range regexp.MustCompile(`(?m)^(\S+\.html): \d+ differences?$`).FindAllStringSubmatch(string(out), -1) {
		name, _ := filepath.Rel(rendered, m[1])
		differing = append(differing, filepath.ToSlash(name))
	}
	slices.Sort(differing)
	if !slices.Equal(differing, testSiteDepartures) {
		t.Errorf("these pages differ from Jekyll's:\n%s\nwant\n%s\n%s",
			strings.Join(differing, "\n"), strings.Join(testSiteDepartures, "\n"), out)
	}
}

// withProblems are the pages that have something to mend; mistakes.md shows a
// piece of text that looks like Liquid as it stands.
var withProblems = map[string]int{"docs/mistakes.md": 14, "docs/kramdown/extensions.md": 1}

// TestSiteIsClean wants nothing of Liquid or kramdown left in any visible text,
// every internal link to lead somewhere or to be marked, and diagnostics where
// something is wrong and nowhere else.
func TestSiteIsClean(t *testing.T) {
	h := openTree(t, testSite)
	for _, d := range h.current.Load().site.Problems() {
		t.Errorf("the folder has a problem: %s", d)
	}
	raw := regexp.MustCompile(`\{%|%\}|\{\{|\{:`)
	for _, p := range h.current.Load().site.Pages {
		text := textOutsideCode(t, articleOf(t, get(t, h, p.URL)))
		if raw.MatchString(strings.ReplaceAll(text, "{{ .Values.lamp }}", "")) {
			t.Errorf("%s: left in the text: %s", p.File, around(text, "{}"))
		}
		rendered := h.current.Load().site.Render(p)
		if len(rendered.Problems) != withProblems[p.File] {
			t.Errorf("%s: %d problems, want %d: %v", p.File, len(rendered.Problems), withProblems[p.File], rendered.Problems)
		}
		if strings.Contains(rendered.HTML, `class="c-`) {
			t.Errorf("%s: code is coloured although nobody looks at it", p.File)
		}
		for _, l := range rendered.Links {
			fragment, isFragment := strings.CutPrefix(l.Target.URL, "#")
			switch {
			case isFragment && !rendered.IDs[fragment]:
				t.Errorf("%s: the link %q leads to no place on its page", p.File, l.Address)
			case isFragment || l.Target.Shelf == "external":
			case l.Target.Shelf == "none":
				if status(h, l.Target.URL) != 404 {
					t.Errorf("%s: the link %q is marked, but leads somewhere", p.File, l.Address)
				}
			case status(h, l.Target.URL) != 200:
				t.Errorf("%s: the link %q leads nowhere and is not marked", p.File, l.Address)
			}
		}
	}
}
