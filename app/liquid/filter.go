package liquid

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"net/url"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/osteele/liquid/expressions"
	"github.com/osteele/liquid/render"
	"github.com/osteele/liquid/values"
	"gopkg.in/yaml.v2"
)

// libraryFilters are the names that the library brings; it has no way to ask.
const libraryFilters = `abs append at_least at_most capitalize ceil compact concat date default divided_by downcase
	escape escape_once first floor handle handleize inspect join json last lstrip map minus modulo newline_to_br
	plus pluralize prepend remove remove_first remove_last replace replace_first replace_last reverse round rstrip
	size slice sort sort_natural split strip strip_html strip_newlines sum times truncate truncatewords type uniq
	upcase url_decode url_encode where`

// liquify is the name that prepare gives to the filter of the 2018 site, with
// the run as its argument: a filter sees only its arguments.
const liquify = "_liquify"

// addFilters adds the filters of Jekyll (https://jekyllrb.com/docs/liquid/filters/)
// and the bounded ones, and returns the names of all filters.
func (e *Engine) addFilters(c *render.Config) map[string]bool {
	names := map[string]bool{"liquify": true}
	for _, name := range strings.Fields(libraryFilters) {
		names[name] = true
	}
	add := func(name string, filter any) {
		c.AddFilter(name, filter)
		names[name] = true
	}
	e.addTextFilters(add)
	addArithmeticFilters(add)
	addListFilters(add)
	addDateFilters(add)
	addBoundedFilters(add)
	c.AddFilter(liquify, liquified)
	return names
}

// liquified renders a text as Liquid.
func liquified(text string, current expressions.Closure) (string, error) {
	v, err := current.Evaluate()
	if err != nil {
		return "", err
	}
	return v.(*run).again(text), nil
}

func (e *Engine) addTextFilters(add func(string, any)) {
	add("markdownify", func(s string) string { return e.env.Markdown(s) })
	add("slugify", slugify)
	add("jsonify", func(v any) string { return jsonify(v, ":", ",") })
	// Liquid has no such filter; pages that use it expect what Ruby prints.
	add("json", func(v any) string { return jsonify(v, ": ", ", ") })
	add("xml_escape", html.EscapeString)
	add("cgi_escape", url.QueryEscape)
	add("uri_escape", func(s string) string { return (&url.URL{Path: s}).EscapedPath() })
	add("relative_url", func(s string) string { return path.Join("/", s) })
	add("absolute_url", func(s string) string { return path.Join("/", s) })
	add("normalize_whitespace", func(s string) string { return strings.Join(strings.Fields(s), " ") })
	add("number_of_words", func(s string) int { return len(strings.Fields(s)) })
	add("array_to_sentence_string", sentence)
	add("to_integer", func(v any) int { return values.MustConvert(v, intType).(int) })
}

var intType = reflect.TypeFor[int]()

var notSlug = regexp.MustCompile(`[^\p{L}\p{N}]+`)

// slugify makes "Install kubectl!" into "install-kubectl".
func slugify(s string) string {
	return strings.Trim(notSlug.ReplaceAllString(strings.ToLower(s), "-"), "-")
}

func sentence(items []any) string {
	words := make([]string, len(items))
	for i, item := range items {
		words[i] = fmt.Sprint(item)
	}
	switch n := len(words); n {
	case 0, 1:
		return strings.Join(words, "")
	case 2:
		return words[0] + " and " + words[1]
	default:
		return strings.Join(words[:n-1], ", ") + ", and " + words[n-1]
	}
}

// jsonify writes a value as JSON with the given separators, the keys of a mapping
// in their own order, as Ruby does.
func jsonify(v any, colon, comma string) string {
	switch v := values.ToLiquid(v).(type) {
	case yaml.MapSlice:
		pairs := make([]string, len(v))
		for i, item := range v {
			pairs[i] = jsonify(fmt.Sprint(item.Key), colon, comma) + colon + jsonify(item.Value, colon, comma)
		}
		return "{" + strings.Join(pairs, comma) + "}"
	case []any:
		items := make([]string, len(v))
		for i, item := range v {
			items[i] = jsonify(item, colon, comma)
		}
		return "[" + strings.Join(items, comma) + "]"
	default:
		var out bytes.Buffer
		encoder := json.NewEncoder(&out)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(v); err != nil {
			return "null"
		}
		return strings.TrimSpace(out.String())
	}
}

// items are the elements of a list, or the values of a mapping.
func items(v any) []any {
	switch v := values.ToLiquid(v).(type) {
	case []any:
		return v
	case yaml.MapSlice:
		out := make([]any, len(v))
		for i, item := range v {
			out[i] = item.Value
		}
		return out
	case nil:
		return nil
	default:
		return []any{v}
	}
}

func addListFilters(add func(string, any)) {
	add("push", func(list, item any) []any { return append(slices.Clone(items(list)), item) })
	add("unshift", func(list, item any) []any { return append([]any{item}, items(list)...) })
	add("pop", func(list any) []any { l := items(list); return l[:max(len(l)-1, 0)] })
	add("shift", func(list any) []any { l := items(list); return l[min(1, len(l)):] })
	add("where_exp", func(list any, name string, expr expressions.Closure) ([]any, error) {
		return where(list, name, expr, maxRange)
	})
	add("find_exp", func(list any, name string, expr expressions.Closure) (any, error) {
		found, err := where(list, name, expr, 1)
		if len(found) == 0 {
			return nil, err
		}
		return found[0], err
	})
	add("group_by", groupBy)
}

// where keeps the items for which the expression holds, at most the given number.
func where(list any, name string, expr expressions.Closure, most int) ([]any, error) {
	out := []any{}
	for _, item := range items(list) {
		holds, err := expr.Bind(name, item).Evaluate()
		if err != nil {
			return nil, err
		}
		if holds != nil && holds != false && len(out) < most {
			out = append(out, item)
		}
	}
	return out, nil
}

// groupBy collects items by one of their properties, in order of appearance.
func groupBy(list any, key string) []any {
	var groups []any
	at := map[string]int{}
	for _, item := range items(list) {
		name := fmt.Sprint(values.ValueOf(item).PropertyValue(values.ValueOf(key)).Interface())
		i, ok := at[name]
		if !ok {
			i = len(groups)
			at[name] = i
			groups = append(groups, map[string]any{"name": name, "items": []any{}})
		}
		group := groups[i].(map[string]any)
		group["items"] = append(group["items"].([]any), item)
		group["size"] = len(group["items"].([]any))
	}
	return groups
}

func addDateFilters(add func(string, any)) {
	for name, layout := range map[string]string{
		"date_to_string":      "02 Jan 2006",
		"date_to_long_string": "02 January 2006",
		"date_to_xmlschema":   time.RFC3339,
		"date_to_rfc822":      time.RFC1123Z,
	} {
		add(name, func(t time.Time) string { return t.Format(layout) })
	}
}
