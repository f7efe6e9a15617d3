package liquid

import (
	"math"
	"strconv"
	"strings"
	"time"

	"gopkg.in/yaml.v2"
	yamlnode "gopkg.in/yaml.v3"
)

// Ordered turns parsed YAML into what templates see: mappings in the order of
// the file, lists, and plain values. The library iterates only this type of the
// older YAML package in order.
func Ordered(n *yamlnode.Node) any { return (&reader{}).ordered(n, 0) }

// Bounds on what aliases can make of a YAML document, which can refer to itself,
// and to something large many times over. What goes beyond is nil.
const (
	maxDepth   = 100
	maxAliased = 10_000 // values reached through aliases
)

// reader counts the values that it reaches through aliases.
type reader struct{ inAlias, aliased int }

func (r *reader) ordered(n *yamlnode.Node, depth int) any {
	if r.inAlias > 0 {
		r.aliased++
	}
	if depth > maxDepth || r.aliased > maxAliased {
		return nil
	}
	switch n.Kind {
	case yamlnode.DocumentNode:
		if len(n.Content) == 0 {
			return nil
		}
		return r.ordered(n.Content[0], depth+1)
	case yamlnode.AliasNode:
		r.inAlias++
		defer func() { r.inAlias-- }()
		return r.ordered(n.Alias, depth+1)
	case yamlnode.SequenceNode:
		list := make([]any, len(n.Content))
		for i, item := range n.Content {
			list[i] = r.ordered(item, depth+1)
		}
		return list
	case yamlnode.MappingNode:
		return r.mapping(n, depth)
	}
	return scalar(n)
}

func (r *reader) mapping(n *yamlnode.Node, depth int) any {
	out := make(yaml.MapSlice, 0, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		out = append(out, yaml.MapItem{Key: n.Content[i].Value, Value: r.ordered(n.Content[i+1], depth+1)})
	}
	return out
}

func scalar(n *yamlnode.Node) any {
	var v any
	if n.Decode(&v) != nil {
		return n.Value
	}
	switch v := v.(type) {
	case float64:
		return Decimal(v)
	case nil, bool, int, string, time.Time:
		return v
	}
	return n.Value
}

// Decimal is a number that is not an integer by type; it prints as Ruby prints it.
type Decimal float64

// String writes at least one digit behind the point.
func (d Decimal) String() string {
	text := strconv.FormatFloat(float64(d), 'f', -1, 64)
	if !strings.ContainsAny(text, ".In") {
		text += ".0"
	}
	return text
}

// MarshalJSON writes the number as it prints.
func (d Decimal) MarshalJSON() ([]byte, error) {
	if math.IsInf(float64(d), 0) || math.IsNaN(float64(d)) {
		return []byte("null"), nil
	}
	return []byte(d.String()), nil
}

// Data is the variable "site.data": it is read when a template first asks for it.
type Data func() any

// ToLiquid is how the library asks for the value.
func (d Data) ToLiquid() any { return d() }

// Pair is one entry of an ordered mapping.
type Pair = yaml.MapItem

// Mapping makes an ordered mapping.
func Mapping(pairs ...Pair) any { return yaml.MapSlice(pairs) }
