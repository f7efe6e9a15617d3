package liquid

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"maps"
	"slices"
	"strings"

	"github.com/osteele/liquid/values"
	"gopkg.in/yaml.v2"
)

// addEscapeFilters adds the filters that write text or values in another notation.
func (m *machine) addEscapeFilters() {
	m.AddFilter("escape", escape)
	m.AddFilter("xml_escape", escape)
	m.AddFilter("escape_once", func(s string) (string, error) { return escape(html.UnescapeString(s)) })
	m.AddFilter("jsonify", func(v any) (string, error) { return (&jsonWriter{colon: ":", comma: ","}).text(v) })
	m.AddFilter("inspect", func(v any) (string, error) { return (&jsonWriter{colon: "=>", comma: ", "}).text(v) })
	// Liquid has no such filter; pages that use it expect what Ruby prints.
	m.AddFilter("json", func(v any) (string, error) { return (&jsonWriter{colon: ": ", comma: ", "}).text(v) })
}

var entities = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "'", "&#39;")

func escape(s string) (string, error) { return boundString(entities.Replace(s)) }

// jsonWriter writes a value as JSON with the given separators, the keys of a
// mapping in their own order, as Ruby does.
type jsonWriter struct {
	colon, comma string
	out          bytes.Buffer
}

// text is the value as JSON, when it is not too large: parts of it may be the
// same many times over.
func (w *jsonWriter) text(v any) (string, error) {
	if !w.write(v, 0) {
		return "", errTooLarge
	}
	return w.out.String(), nil
}

func (w *jsonWriter) write(v any, depth int) bool {
	if depth > maxDepth || w.out.Len() > maxString {
		return false
	}
	v = values.ToLiquid(v)
	switch mapping := v.(type) {
	case yaml.MapSlice:
		return w.mapping(mapping, depth)
	case map[string]any:
		return w.mapping(sorted(mapping), depth)
	}
	if !isList(v) {
		w.scalar(v)
		return true
	}
	w.out.WriteByte('[')
	for i, item := range listOf(v) {
		if i > 0 {
			w.out.WriteString(w.comma)
		}
		if !w.write(item, depth+1) {
			return false
		}
	}
	w.out.WriteByte(']')
	return true
}

func (w *jsonWriter) mapping(pairs yaml.MapSlice, depth int) bool {
	w.out.WriteByte('{')
	for i, pair := range pairs {
		if i > 0 {
			w.out.WriteString(w.comma)
		}
		w.scalar(fmt.Sprint(pair.Key))
		w.out.WriteString(w.colon)
		if !w.write(pair.Value, depth+1) {
			return false
		}
	}
	w.out.WriteByte('}')
	return true
}

func (w *jsonWriter) scalar(v any) {
	encoder := json.NewEncoder(&w.out)
	encoder.SetEscapeHTML(false)
	before := w.out.Len()
	if encoder.Encode(v) != nil {
		w.out.Truncate(before)
		w.out.WriteString("null")
		return
	}
	// The encoder ends every value with a line break.
	w.out.Truncate(w.out.Len() - 1)
}

// sorted is a mapping in the order of its keys.
func sorted(m map[string]any) yaml.MapSlice {
	var pairs yaml.MapSlice
	for _, key := range slices.Sorted(maps.Keys(m)) {
		pairs = append(pairs, yaml.MapItem{Key: key, Value: m[key]})
	}
	return pairs
}
