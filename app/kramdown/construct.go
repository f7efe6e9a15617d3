package kramdown

import "strings"

// construct reads one kind of block at the current line. It returns false, with
// nothing consumed, where the line does not begin one.
type construct func(*scope) bool

// digits and bullets begin the items of lists.
const (
	digits  = "0123456789"
	bullets = "*+-"
)

// constructs lists, for the first character of a line behind its white space, what
// the line may begin, in the order in which it is tried. A paragraph is what
// nothing else is.
var constructs [256][]construct

func init() {
	for _, c := range []struct {
		begins string // "" stands for any character
		read   construct
	}{
		{"", (*scope).blankLines},
		{"", (*scope).indentedCode},
		{"`~", (*scope).fencedCode},
		{">", (*scope).blockquote},
		{"#", (*scope).atxHeading},
		{"*-_", (*scope).thematicBreak},
		{bullets + digits, (*scope).list},
		{":", (*scope).definitionList},
		{"<", (*scope).htmlBlock},
		{"", (*scope).setextHeading},
		{"", (*scope).table},
		{"[", (*scope).footnoteDefinition},
		{"[", (*scope).linkDefinition},
		{"*", (*scope).abbreviationDefinition},
		{"{", (*scope).blockAttributeList},
		{"{", (*scope).blockExtension},
		{"^", (*scope).endOfBlock},
		{"", (*scope).paragraph},
	} {
		for first := range constructs {
			if c.begins == "" || strings.IndexByte(c.begins, byte(first)) >= 0 {
				constructs[first] = append(constructs[first], c.read)
			}
		}
	}
}

// constructsAt lists what the line may begin.
func constructsAt(line []byte) []construct {
	_, n := indentation(line)
	if n == len(line) {
		return constructs['\n']
	}
	return constructs[line[n]]
}
