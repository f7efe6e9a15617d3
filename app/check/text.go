package check

import (
	"bytes"
	"regexp"
	"strings"
)

// comments are texts that no reader sees, and HTML in which nothing is a link.
var comments = regexp.MustCompile(`(?s)<!--.*?-->|\{%-?\s*comment\b.*?\bendcomment\s*-?%\}|<pre\b.*?</pre>|<code\b.*?</code>`)

// prose is an author's text with comments and code blanked out. Everything else
// keeps its place.
func prose(text string) string {
	out := []byte(text)
	blankFences(out)
	if strings.Contains(text, "<!--") || strings.Contains(text, "comment") || strings.Contains(text, "<pre") || strings.Contains(text, "<code") {
		for _, m := range comments.FindAllIndex(out, -1) {
			blank(out[m[0]:m[1]])
		}
	}
	blankSpans(out)
	return string(out)
}

// blank overwrites a text with spaces; its lines stay.
func blank(text []byte) {
	for i, c := range text {
		if c != '\n' && c != '\r' {
			text[i] = ' '
		}
	}
}

// fence is a line that begins or ends a block of code, in a list or a quotation
// too.
var fence = regexp.MustCompile("^[ \t>]*(?:[*+-] +|[0-9]+\\. +)?(```+|~~~+)([^\n]*)")

func blankFences(text []byte) {
	open := ""
	for at := 0; at < len(text); {
		end := len(text)
		if n := bytes.IndexByte(text[at:], '\n'); n >= 0 {
			end = at + n + 1
		}
		line := text[at:end]
		m := fence.FindSubmatch(line)
		switch {
		case open == "" && m != nil && (m[1][0] == '~' || !strings.Contains(string(m[2]), "`")):
			open = string(m[1])
			blank(line)
		case open != "" && m != nil && strings.HasPrefix(string(m[1]), open) && strings.TrimSpace(string(m[2])) == "":
			open = ""
			blank(line)
		case open != "":
			blank(line)
		}
		at = end
	}
}

// blankSpans blanks code between backticks, as many at its end as at its
// beginning. A blank line ends the paragraph, and with it what was not closed.
func blankSpans(text []byte) {
	for at := 0; at < len(text); at++ {
		if text[at] != '`' {
			continue
		}
		n := ticks(text[at:])
		end := spanEnd(text[at+n:], n)
		if end < 0 {
			at += n
			continue
		}
		blank(text[at : at+n+end])
		at += n + end - 1
	}
}

func ticks(text []byte) (n int) {
	for n < len(text) && text[n] == '`' {
		n++
	}
	return n
}

// spanEnd is where the code ends that n backticks began, the closing ones
// included; negative where nothing closes it.
func spanEnd(text []byte, n int) int {
	empty := false // whether the line so far is empty
	for at := 0; at < len(text); at++ {
		switch c := text[at]; {
		case c == '\n' && empty:
			return -1
		case c == '\n':
			empty = true
		case c == '`':
			run := ticks(text[at:])
			if run == n {
				return at + n
			}
			at += run - 1
			empty = false
		case c != ' ' && c != '\t' && c != '\r':
			empty = false
		}
	}
	return -1
}
