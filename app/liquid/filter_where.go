package liquid

import (
	"errors"

	"github.com/osteele/liquid/expressions"
	"gopkg.in/yaml.v2"
)

// addWhereFilters adds the filters that choose among items.
func (m *machine) addWhereFilters() {
	m.AddFilter("where", func(v any, key string, want func(any) any) []any {
		return chosen(v, func(item any) bool { return matches(property(item, key), want(anyValue)) })
	})
	m.AddFilter("find", func(v any, key string, want any) any {
		return firstOf(chosen(v, func(item any) bool { return matches(property(item, key), want) }))
	})
	m.AddFilter("where_exp", func(v any, name, condition string) ([]any, error) {
		return m.whereExpression(v, name, condition)
	})
	m.AddFilter("find_exp", func(v any, name, condition string) (any, error) {
		found, err := m.whereExpression(v, name, condition)
		return firstOf(found), err
	})
	m.AddFilter("group_by", func(v any, key string) []any {
		list := members(v)
		keys := make([]any, len(list))
		for i, item := range list {
			keys[i] = property(item, key)
		}
		return groupBy(list, keys)
	})
	m.AddFilter("group_by_exp", func(v any, name, expression string) ([]any, error) {
		keys, err := m.evaluateEach(members(v), name, expression)
		if err != nil {
			return nil, err
		}
		return groupBy(members(v), keys), nil
	})
}

// anyValue stands for a value that where was not given.
var anyValue = new(int)

// members are the items of a list, or the values of a mapping.
func members(v any) []any {
	mapping, ok := v.(yaml.MapSlice)
	if !ok {
		return listOf(v)
	}
	list := make([]any, len(mapping))
	for i, pair := range mapping {
		list[i] = pair.Value
	}
	return list
}

func chosen(v any, keep func(any) bool) []any {
	out := []any{}
	for _, item := range members(v) {
		if keep(item) {
			out = append(out, item)
		}
	}
	return out
}

// matches tells whether a property, or an item of it, reads as what is wanted.
func matches(found, want any) bool {
	switch want {
	case anyValue:
		return found != nil && found != false
	case nil:
		return found == nil
	}
	for _, item := range listOf(found) {
		if textOf(item) == textOf(want) {
			return true
		}
	}
	return false
}

// whereExpression keeps the items for which a condition holds; in it the item
// has the given name.
func (m *machine) whereExpression(v any, name, condition string) ([]any, error) {
	list := members(v)
	holds, err := m.evaluateEach(list, name, condition)
	if err != nil {
		return nil, err
	}
	out := []any{}
	for i, item := range list {
		if holds[i] != nil && holds[i] != false {
			out = append(out, item)
		}
	}
	return out, nil
}

// evaluateEach evaluates an expression for every item, which has the given name
// in it.
func (m *machine) evaluateEach(list []any, name, source string) ([]any, error) {
	if text := unreadable(source); text != "" {
		return nil, errors.New(text)
	}
	expression, err := expressions.Parse(mendCondition(source))
	if err != nil {
		return nil, err
	}
	context := expressions.NewContext(m.run.current, m.config.Config.Config).Clone()
	out := make([]any, len(list))
	for i, item := range list {
		context.Set(name, item)
		if out[i], err = expression.Evaluate(context); err != nil {
			return nil, err
		}
	}
	return out, m.run.spend(len(source) * len(list))
}

// groupBy collects items that have the same key, in order of appearance.
func groupBy(list, keys []any) []any {
	var groups []any
	at := map[string]int{}
	for n, item := range list {
		name := textOf(keys[n])
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
