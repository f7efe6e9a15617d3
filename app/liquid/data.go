package liquid

import (
	"time"

	"gopkg.in/yaml.v2"
	yamlnode "gopkg.in/yaml.v3"
)

// Ordered turns parsed YAML into what templates see: mappings in the order of
// the file, lists, and plain values. The library iterates only this type of the
// older YAML package in order.
func Ordered(n *yamlnode.Node) any { return ordered(n, 0) }

// maxAlias bounds nesting, aliases followed: YAML can refer to itself.
const maxAlias = 100

func ordered(n *yamlnode.Node, depth int) any {
	if depth > maxAlias {
		return nil
	}
	switch n.Kind {
	case yamlnode.DocumentNode:
		if len(n.Content) == 0 {
			return nil
		}
		return ordered(n.Content[0], depth+1)
	case yamlnode.AliasNode:
		return ordered(n.Alias, depth+1)
	case yamlnode.SequenceNode:
		list := make([]any, len(n.Content))
		for i, item := range n.Content {
			list[i] = ordered(item, depth+1)
		}
		return list
	case yamlnode.MappingNode:
		return orderedMapping(n, depth)
	}
	return scalar(n)
}

func orderedMapping(n *yamlnode.Node, depth int) any {
	out := make(yaml.MapSlice, 0, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		out = append(out, yaml.MapItem{Key: n.Content[i].Value, Value: ordered(n.Content[i+1], depth+1)})
	}
	return out
}

func scalar(n *yamlnode.Node) any {
	var v any
	if n.Decode(&v) != nil {
		return n.Value
	}
	switch v.(type) {
	case nil, bool, int, float64, string, time.Time:
		return v
	}
	return n.Value
}

// Data is the variable "site.data": it is read when a template first asks for it.
type Data func() any

// ToLiquid is how the library asks for the value.
func (d Data) ToLiquid() any { return d() }

// Pair is one entry of an ordered mapping.
type Pair = yaml.MapItem

// Mapping makes an ordered mapping.
func Mapping(pairs ...Pair) any { return yaml.MapSlice(pairs) }
