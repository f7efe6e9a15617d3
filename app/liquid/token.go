package liquid

import "strings"

// token is one {% tag %} or {{ object }} of a source.
type token struct {
	start, end int // where it stands, delimiters included
	object     bool
	name       string // of a tag
	args       string
	lines      int // line breaks in it
	// trimLeft and trimRight are the dashes of {%- and -%}.
	trimLeft, trimRight bool
}

// scanner finds the tokens of a source.
type scanner struct {
	source string
	// ended says of a closer that it does not come any more.
	ended map[string]bool
}

func newScanner(source string) *scanner { return &scanner{source: source, ended: map[string]bool{}} }

// withoutTags is the text between the tags of a source.
func withoutTags(source string) string {
	var out strings.Builder
	s := newScanner(source)
	for at := 0; ; {
		t, found, closed := s.next(at)
		switch {
		case !found:
			return out.String() + source[at:]
		case !closed:
			t.end = t.start + 2
			out.WriteString(source[at:t.end])
		default:
			out.WriteString(source[at:t.start])
		}
		at = t.end
	}
}

// next finds the first token at or after from. closed is false where a delimiter
// opens and nothing closes it; t.start then says where.
func (s *scanner) next(from int) (t token, found, closed bool) {
	for {
		i := strings.IndexByte(s.source[from:], '{')
		if i < 0 || from+i+1 >= len(s.source) {
			return token{}, false, true
		}
		from += i
		switch s.source[from+1] {
		case '%':
			return s.read(from, "%}")
		case '{':
			return s.read(from, "}}")
		}
		from++
	}
}

// read reads the token that starts there.
func (s *scanner) read(start int, closer string) (t token, found, closed bool) {
	t = token{start: start, object: closer == "}}"}
	length := -1
	if !s.ended[closer] {
		length = strings.Index(s.source[start+2:], closer)
	}
	if length < 0 {
		s.ended[closer] = true
		return t, true, false
	}
	t.end = start + 2 + length + 2
	t.parse(s.source[start+2 : t.end-2])
	return t, true, true
}

// parse reads what stands between the delimiters.
func (t *token) parse(inner string) {
	t.lines = strings.Count(inner, "\n")
	if strings.HasPrefix(inner, "-") {
		inner, t.trimLeft = inner[1:], true
	}
	if strings.HasSuffix(inner, "-") {
		inner, t.trimRight = inner[:len(inner)-1], true
	}
	t.args = strings.TrimSpace(inner)
	if t.object {
		return
	}
	n := 0
	for n < len(t.args) && isWord(t.args[n]) {
		n++
	}
	t.name, t.args = t.args[:n], strings.TrimSpace(t.args[n:])
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
	args = strings.ReplaceAll(args, "\n", " ")
	return strings.TrimRight(open+" "+name+" "+args, " ") + " " + closer + lineBreaks(t.lines)
}

// lineBreaks is something that prints nothing and takes n lines.
func lineBreaks(n int) string {
	if n <= 0 {
		return ""
	}
	return "{% comment %}" + strings.Repeat("\n", n) + "{% endcomment %}"
}
