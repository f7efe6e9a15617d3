package liquid

import (
	"fmt"
	"regexp"
	"strings"
)

// verbatimTags finds where a block in which no tag counts may end. A comment can
// hold others.
var verbatimTags = map[string]*regexp.Regexp{
	"raw":     regexp.MustCompile(`\{%-?\s*(end)raw\s*(-?)%\}`),
	"comment": regexp.MustCompile(`\{%-?\s*(end)?comment\b[^%]*?(-?)%\}`),
}

// verbatim writes a raw or comment block, whose tag is just behind. Without an
// end tag the block ends where it began.
func (w *preparation) verbatim(t token) {
	rest := w.page.Source[w.copied:]
	body, end, trim := w.verbatimEnd(t.name, rest)
	if end < 0 {
		w.report(w.line, "liquid-unclosed", fmt.Sprintf("%q is not closed", t.name), "add {% end"+t.name+" %}")
		w.out.WriteString(lineBreaks(t.lines))
		return
	}
	w.out.WriteString(trimming(t.trimLeft, t.trimRight))
	lines := t.lines + strings.Count(rest[:end], "\n")
	if t.name == "raw" {
		w.out.WriteString(literal(rest[:body]))
		lines -= strings.Count(rest[:body], "\n")
	}
	w.out.WriteString(lineBreaks(lines))
	w.out.WriteString(trimming(strings.HasPrefix(rest[body:], "{%-"), trim))
	w.line += strings.Count(rest[:end], "\n")
	w.copied += end
}

// verbatimEnd finds where the body of a block ends, and where its end tag does;
// end is negative where there is none.
func (w *preparation) verbatimEnd(name, rest string) (body, end int, trim bool) {
	if w.endless[name] {
		return 0, -1, false
	}
	for depth, at := 1, 0; ; {
		m := verbatimTags[name].FindStringSubmatchIndex(rest[at:])
		if m == nil {
			w.endless[name] = true
			return 0, -1, false
		}
		if depth++; m[2] >= 0 {
			depth -= 2
		}
		if depth == 0 {
			return at + m[0], at + m[1], m[5] > m[4]
		}
		at += m[1]
	}
}

// trimming prints nothing and takes the white space beside it away.
func trimming(left, right bool) string {
	if !left && !right {
		return ""
	}
	return token{trimLeft: left}.text("comment", "") + token{trimRight: right}.text("endcomment", "")
}

// literal writes a text so that no tag can be read into it, nor into what it
// stands beside.
func literal(text string) string {
	var out strings.Builder
	for {
		i := dangerous(text)
		if i < 0 {
			return out.String() + text
		}
		out.WriteString(text[:i])
		text = text[i:]
		end := len(text)
		for _, stop := range []string{"\n", "}}"} {
			if n := strings.Index(text[:end], stop); n >= 0 {
				end = n
			}
		}
		out.WriteString(`{{ "` + escapes.Replace(text[:end]) + `" }}`)
		text = text[end:]
	}
}

// dangerous finds a brace that opens a tag, or could with what comes next; it is
// negative where there is none.
func dangerous(text string) int {
	for at := 0; ; at++ {
		i := strings.IndexByte(text[at:], '{')
		if i < 0 {
			return -1
		}
		if at += i; at+1 == len(text) || text[at+1] == '{' || text[at+1] == '%' {
			return at
		}
	}
}

// unclosed reports a delimiter that nothing closes, and those that follow it at
// once, and keeps them as text.
func (w *preparation) unclosed(s *scanner, t token) {
	start, counted := t.start, t.start
	for found, closed := true, false; found && !closed; t, found, closed = s.next(w.copied) {
		open, closer := "{%", "%}"
		if t.object {
			open, closer = "{{", "}}"
		}
		w.line += strings.Count(w.page.Source[counted:t.start], "\n")
		counted = t.start
		w.report(w.line, "liquid-unclosed-tag", `"`+open+`" is not closed`,
			`add "`+closer+`", or write it between {% raw %} and {% endraw %}`)
		w.copied = t.start + 2
	}
	w.out.WriteString(literal(w.page.Source[start:w.copied]))
	w.line += strings.Count(w.page.Source[counted:w.copied], "\n")
}
