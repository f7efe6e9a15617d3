package liquid

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
)

// addSortFilters adds the filters that sort.
func (m *machine) addSortFilters() {
	m.AddFilter("sort", func(v any, key any, nils func(string) string) []any {
		return sortBy(v, key, nils("first") != "last", compareValues)
	})
	m.AddFilter("sort_natural", func(v any, key any) []any {
		return sortBy(v, key, false, func(a, b any) int {
			return cmp.Compare(strings.ToLower(textOf(a)), strings.ToLower(textOf(b)))
		})
	})
}

// keyed is an item with what it is sorted by.
type keyed struct{ key, item any }

// sortBy sorts a copy of a list by its items, or by what they have under a key.
func sortBy(v, key any, nilFirst bool, compare func(a, b any) int) []any {
	list := listOf(v)
	pairs := make([]keyed, len(list))
	for i, item := range list {
		pairs[i] = keyed{item, item}
		if key != nil {
			pairs[i].key = property(item, textOf(key))
		}
	}
	slices.SortStableFunc(pairs, func(a, b keyed) int {
		if a.key == nil || b.key == nil {
			return nilOrder(a.key == nil, b.key == nil, nilFirst)
		}
		return compare(a.key, b.key)
	})
	out := make([]any, len(pairs))
	for i, p := range pairs {
		out[i] = p.item
	}
	return out
}

func nilOrder(a, b, first bool) int {
	switch {
	case a == b:
		return 0
	case a == first:
		return -1
	}
	return 1
}

var numeric = regexp.MustCompile(`^\s*-?(?:\d+\.?\d*|\.\d+)\s*$`)

// compareValues compares numbers, also those written as text, by their value,
// and all else as text.
func compareValues(a, b any) int {
	textA, textB := textOf(a), textOf(b)
	if numeric.MatchString(textA) && numeric.MatchString(textB) {
		x, _ := number(a)
		y, _ := number(b)
		return cmp.Compare(x, y)
	}
	return cmp.Compare(textA, textB)
}
