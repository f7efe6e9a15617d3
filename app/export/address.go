package export

import (
	"fmt"
	"net/url"
	"path"
	"strings"

	"rutter/app/site"
	"rutter/app/web"
)

const indexFile = "index.html"

// missingFile is the page for what is not in the export.
var missingFile = own(web.MissingPath)

// place tells at which address the handler is asked for what u leads to, which file
// of the export that is, and which place in it. asked is empty for what is not in
// the export.
func (x *exporter) place(u *url.URL) (asked, file, fragment string) {
	fragment = u.EscapedFragment()
	switch {
	case u.Path == "/":
		asked, file = home(u.Query())
	case strings.TrimSuffix(u.Path, "/")+"/" == site.GlossaryPath:
		asked, file = glossary(u.Query())
	case strings.HasPrefix(u.Path, "/-/"):
		asked, file = program(u)
	default:
		return x.content(u.Path, fragment)
	}
	return asked, file, fragment
}

// home is the home page with what is chosen on it.
func home(query url.Values) (asked, file string) {
	if query.Get("path") == "" {
		return "/", indexFile
	}
	names := []string{}
	for _, key := range []string{"path", "persona", "level"} {
		if value := query.Get(key); value != "" {
			names = append(names, value)
		}
	}
	return "/?" + query.Encode(), own("/-/home", names...)
}

// glossary is the glossary with one tag, or all of it.
func glossary(query url.Values) (asked, file string) {
	for tag, value := range query {
		if tag != "all" && len(value) == 1 && value[0] == "true" && query.Get("all") != "true" {
			return site.GlossaryPath + "?" + url.Values{tag: value}.Encode(), own("/-/glossary", tag)
		}
	}
	return site.GlossaryPath, strings.Trim(site.GlossaryPath, "/") + "/" + indexFile
}

// program is one of the program's own pages. Those that only it can answer are not
// in the export.
func program(u *url.URL) (asked, file string) {
	query := u.Query()
	switch u.Path {
	case "/-/term":
		return u.Path + "?" + query.Encode(), own(u.Path, query.Get("id"))
	case "/-/print":
		return u.Path + "?" + query.Encode(), own(u.Path, query.Get("path"), query.Get("persona"))
	case "/-/search", "/-/external", "/-/qr":
		return "", ""
	}
	if path.Ext(u.Path) != "" {
		return u.Path, strings.TrimPrefix(u.Path, "/")
	}
	return u.Path, own(u.Path)
}

// own is the file of one of the program's own pages.
func own(address string, names ...string) string {
	parts := []string{strings.TrimPrefix(address, "/")}
	for _, name := range names {
		parts = append(parts, fileName(name))
	}
	return path.Join(append(parts, indexFile)...)
}

// content is a page or a file of the content.
func (x *exporter) content(address, fragment string) (asked, file, place string) {
	found, ok := x.Site.Lookup(address)
	switch {
	case !ok:
		return "", "", ""
	case found.Page != nil:
		if fragment == "" {
			fragment = found.Part
		}
		return escaped(found.Page.URL), path.Join(strings.Trim(found.Page.URL, "/"), indexFile), fragment
	case x.withheld(found):
		return "", "", ""
	case found.File != "":
		return escaped("/" + found.File), plainName(found.File), fragment
	}
	to, err := url.Parse(found.Redirect)
	if err == nil && to.Host == "" {
		return x.place(to)
	}
	// The page of an address outside.
	return escaped(address), path.Join(strings.Trim(address, "/"), indexFile), fragment
}

// withheld tells whether readers do not get a file; every page may link to it.
func (x *exporter) withheld(found site.Found) bool {
	if found.File == "" {
		return false
	}
	known, ok := x.secret[found.File]
	if !ok {
		known = web.Withheld(found)
		x.secret[found.File] = known
	}
	return known
}

func escaped(address string) string { return (&url.URL{Path: address}).String() }

// fileName makes a name that every file system takes of an id.
func fileName(id string) string {
	var out strings.Builder
	for _, b := range []byte(id) {
		if b < ' ' || strings.IndexByte(`<>:"/\|?*%`, b) >= 0 || b == '.' {
			fmt.Fprintf(&out, "%%%02X", b)
		} else {
			out.WriteByte(b)
		}
	}
	if out.Len() == 0 {
		return "%"
	}
	return out.String()
}

// relative is the way from one file to another, both as seen from the top.
func relative(from, to string) string {
	folders := strings.Split(path.Dir(from), "/")
	if folders[0] == "." {
		folders = nil
	}
	rest := strings.Split(to, "/")
	for len(folders) > 0 && len(rest) > 1 && folders[0] == rest[0] {
		folders, rest = folders[1:], rest[1:]
	}
	return strings.Repeat("../", len(folders)) + strings.Join(rest, "/")
}
