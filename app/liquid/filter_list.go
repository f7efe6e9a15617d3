package liquid

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/osteele/liquid/values"
	"gopkg.in/yaml.v2"
)

// addListFilters adds the filters that make or read lists.
func (m *machine) addListFilters() {
	m.AddFilter("first", func(v any) any { return firstOf(v) })
	m.AddFilter("last", func(v any) any {
		if list := listOf(v); isList(v) && len(list) > 0 {
			return list[len(list)-1]
		}
		return nil
	})
	m.AddFilter("push", func(v, item any) ([]any, error) { return boundList(append(slices.Clone(listOf(v)), item)) })
	m.AddFilter("unshift", func(v, item any) ([]any, error) { return boundList(append([]any{item}, listOf(v)...)) })
	m.AddFilter("pop", func(v any) []any { l := listOf(v); return l[:max(len(l)-1, 0)] })
	m.AddFilter("shift", func(v any) []any { l := listOf(v); return l[min(1, len(l)):] })
	m.AddFilter("concat", func(a, b any) ([]any, error) { return boundList(append(flat(a), flat(b)...)) })
	m.AddFilter("compact", func(v any) []any {
		return slices.DeleteFunc(flat(v), func(item any) bool { return item == nil })
	})
	m.AddFilter("reverse", func(v any) []any { l := flat(v); slices.Reverse(l); return l })
	m.AddFilter("uniq", unique)
	m.AddFilter("map", func(v any, key string) []any {
		list := flat(v)
		for i, item := range list {
			list[i] = values.ValueOf(item).PropertyValue(values.ValueOf(key)).Interface()
		}
		return list
	})
	m.AddFilter("join", join)
}

// isList tells whether a value is a list, and not a mapping.
func isList(v any) bool {
	switch v.(type) {
	case []any:
		return true
	case yaml.MapSlice, []byte, nil:
		return false
	}
	kind := reflect.TypeOf(v).Kind()
	return kind == reflect.Slice || kind == reflect.Array
}

// isCollection tells whether a value is a list or a mapping.
func isCollection(v any) bool {
	switch v.(type) {
	case yaml.MapSlice, map[string]any:
		return true
	}
	return isList(v)
}

// listOf is a value as a list: nil is the empty list, and what is none is the
// only item of one. The list may be the value itself: it must not be changed.
func listOf(v any) []any {
	switch v := values.ToLiquid(v).(type) {
	case nil:
		return nil
	case []any:
		return v
	default:
		if !isList(v) {
			return []any{v}
		}
		rv := reflect.ValueOf(v)
		list := make([]any, rv.Len())
		for i := range list {
			list[i] = rv.Index(i).Interface()
		}
		return list
	}
}

// flat is a new list with the items of the value, and of the lists in it.
func flat(v any) []any {
	out := []any{}
	for _, item := range listOf(v) {
		if isList(item) && len(out) <= maxList {
			out = append(out, flat(item)...)
			continue
		}
		out = append(out, item)
	}
	return out
}

// firstOf is the first item of a list, or the first pair of a mapping.
func firstOf(v any) any {
	if mapping, ok := v.(yaml.MapSlice); ok && len(mapping) > 0 {
		return []any{mapping[0].Key, mapping[0].Value}
	}
	if list := listOf(v); isList(v) && len(list) > 0 {
		return list[0]
	}
	return nil
}

// property is what a value has under a key, which may lead further down: a.b.
func property(v any, key string) any {
	found := values.ValueOf(v).PropertyValue(values.ValueOf(key)).Interface()
	if head, rest, deeper := strings.Cut(key, "."); found == nil && deeper {
		return property(property(v, head), rest)
	}
	return found
}

// unique keeps the first of equal items.
func unique(v any) []any {
	seen := map[string]bool{}
	return slices.DeleteFunc(flat(v), func(item any) bool {
		key, _ := (&jsonWriter{colon: ":", comma: ","}).text(item)
		key = fmt.Sprintf("%T %s", item, key)
		again := seen[key]
		seen[key] = true
		return again
	})
}

// join writes the items one after another.
func join(v any, separator func(string) string) (string, error) {
	between, out := separator(" "), &strings.Builder{}
	for i, item := range flat(v) {
		if i > 0 {
			out.WriteString(between)
		}
		out.WriteString(textOf(item))
		if out.Len() > maxString {
			return "", errTooLarge
		}
	}
	return out.String(), nil
}
