package export

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"regexp"
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// runs are the endings of files that a browser shows as a page, which may run
// scripts, or that a server runs. The program shows them as text, and so does the export, by another name.
var runs = map[string]bool{
	".html": true, ".htm": true, ".shtml": true, ".mht": true, ".mhtml": true, ".hta": true,
	".xhtml": true, ".xht": true, ".xml": true, ".xsl": true, ".xslt": true, ".rdf": true, ".rss": true, ".atom": true, ".mml": true, ".svgz": true,
	".php": true, ".phtml": true, ".phar": true, ".asp": true, ".aspx": true, ".jsp": true, ".cgi": true,
}

// plainName is what a file of the content is called in the export.
func plainName(file string) string {
	if runs[strings.ToLower(path.Ext(file))] {
		return file + ".txt"
	}
	return file
}

// active says why a picture may not go out as it is: opened by itself it would run
// a script. The program serves it with a policy that forbids that; a file has none.
// What this reading of it does not understand, a browser may.
func active(file string, content io.Reader) string {
	if !strings.EqualFold(path.Ext(file), ".svg") {
		return ""
	}
	tokens := xml.NewDecoder(content)
	tokens.Strict = false
	tokens.CharsetReader = plainCharset
	for {
		token, err := tokens.RawToken()
		switch {
		case errors.Is(err, io.EOF):
			return ""
		case err != nil:
			return fmt.Sprintf("the picture cannot be read (%v), and could run when it is opened by itself: it is left out", err)
		}
		if what := runsBy(token); what != "" {
			return "the picture has " + what + " in it, which could run when it is opened by itself: the picture is left out"
		}
	}
}

// plainCharset reads what differs from ASCII in letters only, so that markup is the
// same by whatever name.
func plainCharset(name string, in io.Reader) (io.Reader, error) {
	switch strings.ToLower(name) {
	case "us-ascii", "iso-8859-1", "iso-8859-15", "windows-1252":
		return charmap.ISO8859_1.NewDecoder().Reader(in), nil
	}
	return nil, fmt.Errorf("its encoding is %s and not UTF-8", name)
}

// runsBy names what in a token could run, "" for nothing.
func runsBy(token xml.Token) string {
	switch t := token.(type) {
	case xml.ProcInst:
		if t.Target != "xml" {
			return "<?" + t.Target + "?>"
		}
	case xml.Directive:
		if _, subset, ok := bytes.Cut(t, []byte("[")); ok && !plainSubset.Match(subset) {
			return "declarations of its own"
		}
	case xml.StartElement:
		return elementRunsBy(t)
	}
	return ""
}

// plainSubset are the declarations that drawing programs write: names for the
// addresses of namespaces. Others can hold elements and attributes.
var plainSubset = regexp.MustCompile(`^\s*(?:<!ENTITY\s+[\w:.-]+\s+(?:"https?://[^"<&%]*"|'https?://[^'<&%]*')\s*>\s*)*\]\s*$`)

// runningElements are those that run a script, or show a page that does.
var runningElements = map[string]bool{"script": true, "foreignobject": true, "iframe": true, "embed": true, "object": true}

func elementRunsBy(element xml.StartElement) string {
	if runningElements[strings.ToLower(element.Name.Local)] {
		return "a <" + element.Name.Local + ">"
	}
	for _, a := range element.Attr {
		// Browsers drop white space and control characters from addresses.
		value := strings.ToLower(strings.Map(func(r rune) rune {
			if r <= ' ' {
				return -1
			}
			return r
		}, a.Value))
		if strings.HasPrefix(strings.ToLower(a.Name.Local), "on") || strings.Contains(value, "javascript:") ||
			strings.HasPrefix(value, "data:") && !strings.HasPrefix(value, "data:image/") {
			return a.Name.Local + "=…"
		}
	}
	return ""
}
