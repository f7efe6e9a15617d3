package liquid

import "strings"

// token is one {% tag %} or {{ object }} of a source.
type token struct {
	start, end int // where it stands, delimiters included
	object     bool
	name       string // of a tag
	args       string
	// trimLeft and trimRight are the dashes of {%- and -%}.
	trimLeft, trimRight bool
}

// nextToken finds the first token at or after from. closed is false where a
// delimiter opens and nothing closes it; t.start then says where.
func nextToken(source string, from int) (t token, found, closed bool) {
	for {
		i := strings.IndexByte(source[from:], '{')
		if i < 0 || from+i+1 >= len(source) {
			return token{}, false, true
		}
		from += i
		switch source[from+1] {
		case '%':
			return readToken(source, from, "%}")
		case '{':
			return readToken(source, from, "}}")
		}
		from++
	}
}

func readToken(source string, start int, closer string) (t token, found, closed bool) {
	t = token{start: start, object: closer == "}}"}
	length := strings.Index(source[start+2:], closer)
	if length < 0 {
		return t, true, false
	}
	t.end = start + 2 + length + 2
	inner := source[start+2 : t.end-2]
	if strings.HasPrefix(inner, "-") {
		inner, t.trimLeft = inner[1:], true
	}
	if strings.HasSuffix(inner, "-") {
		inner, t.trimRight = inner[:len(inner)-1], true
	}
	inner = strings.TrimSpace(inner)
	if t.object {
		t.args = inner
		return t, true, true
	}
	n := 0
	for n < len(inner) && isWord(inner[n]) {
		n++
	}
	t.name, t.args = inner[:n], strings.TrimSpace(inner[n:])
	return t, true, true
}

func isWord(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// text writes the token with the given name and arguments. Line breaks inside
// become a comment behind it, since the library reads a token on one line only
// and counts lines as it goes.
func (t token) text(name, args string) string {
	open, closer := "{%", "%}"
	if t.object {
		open, closer = "{{", "}}"
	}
	if t.trimLeft {
		open += "-"
	}
	if t.trimRight {
		closer = "-" + closer
	}
	lines := strings.Count(args, "\n")
	if lines == 0 {
		return strings.TrimRight(open+" "+name+" "+args, " ") + " " + closer
	}
	args = strings.ReplaceAll(args, "\n", " ")
	return open + " " + name + " " + args + " " + closer + "{% comment %}" + strings.Repeat("\n", lines) + "{% endcomment %}"
}
