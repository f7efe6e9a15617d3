package kramdown

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// attributeList is what stands between "{:" and "}", in order. A reference to
// another list has the key "".
type attributeList []attribute

type attribute struct{ key, value string }

// attachment is an attribute list and the node that it belongs to.
type attachment struct {
	node ast.Node
	list attributeList
}

// attach remembers the list for the finishing pass: the lists that it refers to
// may be defined further down.
func (d *document) attach(node ast.Node, list attributeList) {
	d.attached = append(d.attached, attachment{node, list})
}

// One item of an attribute list: key="value", reference, or #id and .class in a row.
var attributeItem = regexp.MustCompile(
	`(?:^|\s)(?:(\w[\w-]*)=(?:"((?:\\\}|\\"|[^}"])*)"|'((?:\\\}|\\'|[^}'])*)')|((?:[#.][\w:-]+)+)|(\w[\w-]*))(?:\s|$)`)

var idOrClass = regexp.MustCompile(`([#.])([\w:-]+)`)

// parseAttributeList reads the inside of an attribute list. ok is false where
// something in it is not understood; what is understood still counts.
func parseAttributeList(inside string) (list attributeList, ok bool) {
	rest := strings.TrimSpace(strings.ReplaceAll(inside, "\n", " "))
	if rest == "" || rest == ":" {
		return attributeList{}, true
	}
	for rest != "" {
		m := attributeItem.FindStringSubmatchIndex(rest)
		if m == nil || m[0] > 0 {
			return list, false
		}
		group := func(n int) string {
			if m[2*n] < 0 {
				return ""
			}
			return rest[m[2*n]:m[2*n+1]]
		}
		switch {
		case group(1) != "":
			list = append(list, attribute{group(1), unescapeAttribute(group(2) + group(3))})
		case group(4) != "":
			for _, part := range idOrClass.FindAllStringSubmatch(group(4), -1) {
				key := map[string]string{"#": "id", ".": "class"}[part[1]]
				list = append(list, attribute{key, part[2]})
			}
		default:
			list = append(list, attribute{"", group(5)})
		}
		rest = strings.TrimSpace(rest[m[1]:])
	}
	return list, true
}

var attributeEscapes = strings.NewReplacer(`\}`, `}`, `\"`, `"`, `\'`, `'`)

func unescapeAttribute(value string) string { return attributeEscapes.Replace(value) }

// checkAttributes reports a list of which nothing was understood.
func (d *document) checkAttributes(list attributeList, literal string) {
	if list == nil {
		d.problem("kramdown-attribute-list", "attribute list "+literal+" is not understood",
			`write {: .class #id key="value"}`, literal)
	}
}

// resolve returns what the lists that this one refers to hold, and then its own
// attributes.
func (d *document) resolve(list attributeList) attributeList {
	return d.resolveWithout(list, map[string]bool{})
}

// resolveWithout follows every reference once: two lists that refer to each other
// would never end.
func (d *document) resolveWithout(list attributeList, seen map[string]bool) attributeList {
	var named, own attributeList
	for _, a := range list {
		if a.key != "" {
			own = append(own, a)
		} else if !seen[a.value] {
			seen[a.value] = true
			named = append(named, d.resolveWithout(d.named[a.value], seen)...)
		}
	}
	return append(named, own...)
}

// refers tells whether the list holds the bare word.
func (l attributeList) refers(word string) bool {
	for _, a := range l {
		if a.key == "" && a.value == word {
			return true
		}
	}
	return false
}

// apply sets the attributes on a node. Classes add up, other values replace.
func apply(node ast.Node, list attributeList) {
	for _, a := range list {
		value := a.value
		if a.key == "class" {
			if before, ok := node.AttributeString("class"); ok {
				value = attributeText(before) + " " + value
			}
		}
		node.SetAttributeString(a.key, []byte(value))
	}
}

// attributeText is an attribute's value, which goldmark keeps as either type.
func attributeText(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case []byte:
		return string(v)
	}
	return ""
}
