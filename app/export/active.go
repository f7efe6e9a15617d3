package export

import (
	"bytes"
	"encoding/xml"
	"path"
	"strings"
)

// runs are the endings of files that a browser shows as a page, which may run
// scripts, or that a server runs. The program shows them as text, and so does the export, by another name.
var runs = map[string]bool{".html": true, ".htm": true, ".xhtml": true, ".xht": true, ".shtml": true, ".xml": true, ".xsl": true, ".mht": true, ".php": true}

// plainName is what a file of the content is called in the export.
func plainName(file string) string {
	if runs[strings.ToLower(path.Ext(file))] {
		return file + ".txt"
	}
	return file
}

// active says why a picture may not go out as it is: opened by itself it would run
// a script. The program serves it with a policy that forbids that; a file has none.
func active(file string, content []byte) string {
	if !strings.EqualFold(path.Ext(file), ".svg") {
		return ""
	}
	const left = ", which could run when it is opened by itself: the picture is left out"
	tokens := xml.NewDecoder(bytes.NewReader(content))
	tokens.Strict = false
	for {
		token, err := tokens.RawToken()
		if err != nil {
			return ""
		}
		element, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		if name := strings.ToLower(element.Name.Local); name == "script" || name == "foreignobject" || name == "iframe" || name == "embed" || name == "object" {
			return "the picture has a <" + element.Name.Local + "> in it" + left
		}
		for _, a := range element.Attr {
			value := strings.ToLower(strings.TrimSpace(a.Value))
			if strings.HasPrefix(strings.ToLower(a.Name.Local), "on") || strings.HasPrefix(value, "javascript:") {
				return "the picture has " + a.Name.Local + "=… in it" + left
			}
		}
	}
}
