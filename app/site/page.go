package site

import (
	"cmp"
	"path"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Page is one page of a site, as scanning found it.
type Page struct {
	// File is the path in the tree, URL the address: root-relative, with a slash
	// at both ends.
	File string
	URL  string
	// Title is the front matter's, else the first heading, else made from the
	// file's name.
	Title string
	// Track is where a journey page stands: path, persona, level. It is empty on
	// other pages.
	Track []string
	// Minutes is how long each section of a journey page takes to read and do, as
	// its author says; it is empty where the author leaves that to be reckoned.
	Minutes []int
	// Unnamed tells that the author wrote no title, and the file's name stands for
	// it.
	Unnamed bool

	front frontMatter
	// untitled says that the first heading, which Title was taken from, may be a
	// trainer's note.
	untitled bool
}

// Front holds what the front matter says, as YAML reads it; it must not be changed.
func (p *Page) Front() map[string]any { return p.front.values }

func newPage(file string, front frontMatter, source string) *Page {
	p := &Page{File: file, URL: pageURL(file, front.text("permalink")), front: front}
	if p.Title = front.text("title"); p.Title == "" {
		p.Title = firstHeading(source[front.bodyAt:])
		p.Unnamed = p.Title == ""
		p.Title = cmp.Or(p.Title, nameOf(file))
		p.untitled = mayHoldNote(source[front.bodyAt:])
	}
	p.Track = splitTrack(front.text("track"))
	p.Minutes, _ = minutesOf(front)
	return p
}

// pageURL is where Jekyll's "permalink: pretty" puts a page.
func pageURL(file, permalink string) string {
	url := "/" + permalink
	if permalink == "" {
		url = "/" + strings.TrimSuffix(file, path.Ext(file))
		if base := path.Base(url); base == "index" || base == "README" {
			url = path.Dir(url)
		}
	}
	url = strings.TrimSuffix(path.Clean(url), "/index.html")
	return strings.TrimSuffix(url, "/") + "/"
}

// headingLine is a heading with dashes or equals signs below it, or number signs
// in front.
var headingLine = regexp.MustCompile(`(?m)^#{1,6}[ \t]+(.+?)[ \t#]*$|^([^\s>|*+-].*)\n(?:={3,}|-{3,})[ \t]*$`)

// fencedCode is what looks like a heading and is none.
var fencedCode = regexp.MustCompile("(?ms)^```.*?(?:^```|\\z)|^~~~.*?(?:^~~~|\\z)")

// headingMarkup is what a heading's source may hold besides its text.
var headingMarkup = regexp.MustCompile("`|\\*\\*|\\{[:#%][^}]*\\}|\\[([^\\]]*)\\]\\([^)]*\\)")

// firstHeading is the text of the first heading in a page's source.
func firstHeading(body string) string {
	m := headingLine.FindStringSubmatch(fencedCode.ReplaceAllString(body, ""))
	if m == nil {
		return ""
	}
	return strings.TrimSpace(headingMarkup.ReplaceAllString(cmp.Or(m[1], m[2]), "$1"))
}

// nameOf makes a title from a file's name: "run-locally.md" is "Run locally".
func nameOf(file string) string {
	name := strings.TrimSuffix(path.Base(file), path.Ext(file))
	if name == "index" || name == "README" {
		name = path.Base(path.Dir(file))
	}
	name = strings.TrimSpace(strings.NewReplacer("-", " ", "_", " ").Replace(name))
	if name == "" || name == "." {
		return "Home"
	}
	return capitalised(name)
}

// capitalised makes the first letter a capital.
func capitalised(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + s[size:]
}

func splitTrack(track string) []string {
	if track == "" {
		return nil
	}
	parts := strings.Split(track, "›")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return parts
}
