package site

import (
	"strings"
	"testing"
	"testing/fstest"

	"rutter/app/fragment"
	"rutter/app/liquid"
)

// removable are pages with notes in all the places that notes are written in. The
// words SECRET stand in notes alone.
var removable = map[string]string{
	"below":               "# A\n\nBefore.\n\nSECRET words.\n{: .trainer-note }\n\nBehind.\n",
	"above":               "Before.\n\n{: .trainer-note }\nSECRET words.\n\nBehind.\n",
	"first":               "SECRET.\n{: .trainer-note}\n\nBehind.\n",
	"last":                "Before.\n\nSECRET.\n{: .trainer-note}",
	"alone":               "SECRET.\n{: .trainer-note}\n",
	"windows":             "Before.\r\n\r\nSECRET.\r\n{: .trainer-note }\r\n\r\nBehind.\r\n",
	"two lists":           "- a\n- b\n\nSECRET.\n{: .trainer-note}\n\n- c\n- d\n",
	"two quotations":      "> a\n\nSECRET.\n{: .trainer-note}\n\n> b\n",
	"two paragraphs":      "a\n{: .x}\nSECRET.\n{: .trainer-note}\nb\n",
	"list":                "Before.\n\n- SECRET a\n- SECRET b\n{: .trainer-note}\n\nBehind.\n",
	"item":                "- a\n- {: .trainer-note} SECRET\n- b\n",
	"first item":          "- {: .trainer-note} SECRET\n- b\n",
	"last item":           "- a\n- {: .trainer-note} SECRET\n\nBehind.\n",
	"loose items":         "- a\n\n- {: .trainer-note} SECRET\n\n- b\n\nBehind.\n",
	"long item":           "1. a\n2. {: .trainer-note} SECRET\n\n   SECRET\n\n       SECRET\n\n3. b\n",
	"only items":          "Before.\n\n- {: .trainer-note} SECRET\n- {: .trainer-note} SECRET\n\nBehind.\n",
	"in an item":          "- a\n\n  SECRET.\n  {: .trainer-note}\n\n  b\n- c\n",
	"ends an item":        "1. a\n\n   SECRET.\n   {: .trainer-note}\n2. c\n",
	"nested list":         "- a\n  - {: .trainer-note} SECRET\n  - b\n- c\n",
	"nested whole list":   "- a\n\n  - SECRET\n  - SECRET\n  {: .trainer-note}\n\n- c\n",
	"text of an item":     "- a\n- SECRET\n  {: .trainer-note}\n- b\n",
	"text of last item":   "- a\n- SECRET\n  {: .trainer-note}\n\nBehind.\n",
	"text and list":       "- SECRET\n  {: .trainer-note}\n  - b\n- c\n",
	"quotation":           "> SECRET\n> SECRET\n{: .trainer-note}\n\nBehind.\n",
	"in a quotation":      "> a\n>\n> SECRET\n> {: .trainer-note}\n>\n> b\n",
	"code":                "Before.\n\n```sh\nSECRET\n```\n{: .trainer-note}\n\nBehind.\n",
	"indented code":       "Before.\n\n    SECRET\n\n    SECRET\n{: .trainer-note}\n\nBehind.\n",
	"table":               "Before.\n\n| SECRET | a |\n|---|---|\n| SECRET | b |\n{: .trainer-note}\n\nBehind.\n",
	"heading":             "# A\n\n### SECRET\n{: .trainer-note}\n\nBehind.\n",
	"underlined":          "# A\n\nSECRET\n------\n{: .trainer-note}\n\nBehind.\n",
	"several classes":     "Before.\n\nSECRET.\n{: #id .note .trainer-note style=\"x\"}\n\nBehind.\n",
	"named list":          "{:tn: .trainer-note}\n\nSECRET.\n{: tn}\n\nBehind.\n",
	"html":                "Before.\n\n<div class=\"trainer-note\">\n<p>SECRET</p>\n</div>\n\nBehind.\n",
	"html with markdown":  "Before.\n\n<div class=\"note trainer-note\" markdown=\"1\">\n\nSECRET *words*\n\n- SECRET\n\n</div>\n\nBehind.\n",
	"html inside":         "<div>\n<p>a</p>\n<p class='trainer-note'>SECRET</p>\n<p>b</p>\n</div>\n\nBehind.\n",
	"markdown in html":    "<div markdown=\"1\">\n\na\n\nSECRET\n{: .trainer-note}\n\nb\n\n</div>\n",
	"div in an item":      "- a\n\n  <div class=\"trainer-note\" markdown=\"1\">\n\n  - SECRET\n\n  </div>\n\n  b\n- c\n",
	"div in a quotation":  "> a\n>\n> <div class=\"trainer-note\" markdown=\"1\">\n>\n> SECRET\n>\n> </div>\n>\n> b\n",
	"html in an item":     "- a\n\n  <aside class=\"trainer-note\">SECRET</aside>\n\n- b\n",
	"rest of the line":    "<p class=\"trainer-note\">SECRET</p> Behind.\n",
	"footnote":            "A[^a].\n\nSECRET[^s].\n{: .trainer-note}\n\n[^a]: About a.\n[^s]: SECRET footnote\n    goes on.\n\nBehind.\n",
	"capture":             "{% capture x %}\nBefore.\n\nSECRET.\n{: .trainer-note}\n{% endcapture %}\n\n{{ x }}\n",
	"tight capture":       "{% capture x %}\nSECRET.\n{: .trainer-note}\n{% endcapture %}\n\n{{ x }}\n\nBehind.\n",
	"condition":           "{% if page.title %}\nSECRET.\n{: .trainer-note}\n\nBefore.\n{% endif %}\n\nBehind.\n",
	"not taken condition": "{% if page.none %}\nSECRET.\n{: .trainer-note}\n{% endif %}\n\nBehind.\n",
	"told about":          "Write `{: .trainer-note }` below it:\n\n```\nSay this.\n{: .trainer-note }\n```\n\nSECRET\n{: .trainer-note}\n",
	"twice":               "SECRET\n{: .trainer-note}\n\na\n\nSECRET\n{: .trainer-note}\n\nb\n\nSECRET\n{: .trainer-note}\n",
	"one in another":      "<div class=\"trainer-note\" markdown=\"1\">\n\nSECRET\n{: .trainer-note}\n\n</div>\n\nBehind.\n",
	"front matter":        "---\ntitle: Trainer-note\n---\n\nSECRET\n{: .trainer-note}\n\nBehind.\n",
	"minutes and section": "---\nminutes: [1]\n---\n## One\n\nSECRET\n{: .trainer-note}\n\n1. a\n2. b\n",
	"behind a heading":    "## One\nSECRET\n{: .trainer-note}\n\n## Two\nText.\n",
}

// TestWithoutNotes wants the notes out of the source, in one of the two ways, so
// that the page looks as a learner sees it.
func TestWithoutNotes(t *testing.T) {
	for name, source := range removable {
		want := renderNotes(t, source, fragment.Parse)
		if !strings.Contains(renderNotes(t, source, fragment.ParseWithNotes).HTML, "SECRET") && !strings.Contains(name, "not taken") {
			t.Errorf("%s: there is no note", name)
		}
		var got [2]string
		ok := false
		for i, marked := range []bool{false, true} {
			without, err := WithoutNotes("page.md", source, marked)
			if err != nil {
				t.Fatal(err)
			}
			got[i] = without
			ok = ok || SameBody(renderNotes(t, without, fragment.ParseWithNotes), want) && !strings.Contains(without, "SECRET")
		}
		if !ok {
			t.Errorf("%s: without notes %q, or marked %q: renders to\n%q, want\n%q", name, got[0], got[1], renderNotes(t, got[0], fragment.ParseWithNotes).HTML, want.HTML)
		}
	}
}

// renderNotes renders a page alone, with the walk that keeps notes or drops them.
func renderNotes(t *testing.T, source string, parse func(string, fragment.Resolver) *fragment.Fragment) *fragment.Fragment {
	t.Helper()
	s, err := OpenWithNotes(fstest.MapFS{"page.md": {Data: []byte(source)}}, "folder", nil)
	if err != nil {
		t.Fatal(err)
	}
	p := s.Pages[0]
	text, _ := s.liquid.Render(liquid.Page{File: p.File, Line: 1, Source: source[p.front.bodyAt:], Front: s.pageVariables(p)})
	html, _ := markdown(text)
	return parse(html, func(address string, _ bool) fragment.Target { return fragment.Target{URL: address} })
}
