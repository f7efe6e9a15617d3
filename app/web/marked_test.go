package web

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"net/http/httptest"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"
	"golang.org/x/tools/txtar"
)

// begin and end stand around every text of the interface in this test.
const begin, end = "⟦", "⟧"

// TestTextsSayTheirLanguage wants every text of the interface to be marked as
// being in its language on pages in Arabic, and to be set from left to right where
// it is more than words.
func TestTextsSayTheirLanguage(t *testing.T) {
	folder := openArchive(t, txtar.Parse([]byte(`
-- _config.yml --
lang: ar
tocs: [toc]
-- _data/toc.yml --
bigheader: دليل
toc: [docs/a.md, docs/b.md]
-- docs/a.md --
# أ
{% glossary_tooltip text="حبل" term_id="rope" %}

انتبه
{: .note}
-- docs/b.md --
# ب
-- docs/journey.md --
---
title: رحلة
track: "USERS › SAILOR › FOUNDATIONAL"
---
## واحد
-- _data/user-personas/users/sailor.yaml --
id: sailor
name: Sailor
foundational:
  - {label: أبحر, url: /docs/a/}
-- _data/glossary/rope.yaml --
name: حبل
aka: [حبال]
tags: [sea]
short-description: حبل.
-- _data/canonical-tags/sea.yaml --
id: sea
name: بحر
`)))
	h, err := New(Options{Site: folder, Frontend: bracketed(t)})
	if err != nil {
		t.Fatal(err)
	}
	for _, url := range []string{
		"/", "/?path=users&persona=sailor&level=foundational", "/docs/a/", "/docs/journey/", "/docs/reference/glossary/?q=x",
		"/-/term?id=rope", "/-/external?to=https://example.org/", "/-/kept", "/-/go", "/-/print?path=users&persona=sailor", "/docs/none/",
	} {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest("GET", url, nil))
		page, err := html.Parse(w.Body)
		if err != nil {
			t.Fatal(err)
		}
		if found := unmarked(page, "", ""); len(found) > 0 {
			t.Errorf("%s: in another language than said: %q", url, found)
		}
	}
}

// notWords is what the direction of a line moves.
var notWords = regexp.MustCompile(`[^\p{L}\s⟦⟧]`)

// unmarked are the texts of the interface below a node that are not said to be in
// English and from left to right.
func unmarked(n *html.Node, lang, dir string) (found []string) {
	for _, a := range n.Attr {
		switch a.Key {
		case "lang":
			lang = a.Val
		case "dir":
			dir = a.Val
		}
	}
	switch {
	case n.Type == html.ElementNode && (n.Data == "script" || n.Data == "title" || n.Data == "option"):
		return nil
	case n.Type == html.TextNode && strings.Contains(n.Data, begin) && (lang != "en" || dir != "ltr" && notWords.MatchString(n.Data)):
		found = append(found, strings.TrimSpace(n.Data))
	}
	for child := range n.ChildNodes() {
		found = append(found, unmarked(child, lang, dir)...)
	}
	return found
}

// inBrackets puts every text of a catalogue into brackets.
func inBrackets(t *testing.T, catalogue []byte) []byte {
	t.Helper()
	texts := map[string]any{}
	if err := json.Unmarshal(catalogue, &texts); err != nil {
		t.Fatal(err)
	}
	for key, text := range texts {
		switch text := text.(type) {
		case string:
			texts[key] = begin + text + end
		case map[string]any:
			for form, plural := range text {
				text[form] = fmt.Sprint(begin, plural, end)
			}
		}
	}
	out, err := json.Marshal(texts)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// bracketed is the front end with every text in brackets.
func bracketed(t *testing.T) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	source := os.DirFS("../../frontend/public")
	err := fs.WalkDir(source, ".", func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(source, file)
		if path.Ext(file) == ".json" {
			data = inBrackets(t, data)
		}
		out[file] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}
