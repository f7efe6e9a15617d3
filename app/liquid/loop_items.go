package liquid

import (
	"maps"
	"slices"

	"github.com/osteele/liquid/values"
	"gopkg.in/yaml.v2"
)

// loopItems are what a loop goes over: the items of a list, the pairs of a
// mapping, and a string as a whole.
func loopItems(v any) []any {
	switch v := values.ToLiquid(v).(type) {
	case nil, bool, int, float64:
		return nil
	case string:
		if v == "" {
			return nil
		}
		return []any{v}
	case yaml.MapSlice:
		pairs := make([]any, len(v))
		for i, item := range v {
			pairs[i] = []any{item.Key, item.Value}
		}
		return pairs
	case map[string]any:
		var pairs []any
		for _, key := range slices.Sorted(maps.Keys(v)) {
			pairs = append(pairs, []any{key, v[key]})
		}
		return pairs
	default:
		return listOf(v)
	}
}
