package check

import (
	"bytes"
	"regexp"
	"strings"
)

// prose is an author's text with comments and code blanked out. Everything else
// keeps its place.
func prose(text string) string {
	out := []byte(text)
	blankFences(out)
	blankComments(out)
	blankSpans(out)
	return string(out)
}

// unseen are texts that no reader sees, and HTML in which nothing is a link: how
// they begin and end.
var unseen = []struct{ start, end string }{{"<!--", "-->"}, {"<pre>", "</pre>"}, {"<pre ", "</pre>"}, {"<code>", "</code>"}, {"<code ", "</code>"}}

// liquidComment is the start of a comment in Liquid, liquidCommentEnd its end.
var (
	liquidComment    = regexp.MustCompile(`^\{%-?\s*comment\b`)
	liquidCommentEnd = regexp.MustCompile(`\bendcomment\s*-?%\}`)
)

func blankComments(text []byte) {
	endless := map[string]bool{}
	for at := 0; at < len(text); at++ {
		i := bytes.IndexAny(text[at:], "<{")
		if i < 0 {
			return
		}
		at += i
		if end := unseenEnd(text[at:], endless); end > 0 {
			blank(text[at : at+end])
			at += end - 1
		}
	}
}

// unseenEnd is how long the text is that nobody sees and that begins here; 0 where
// none does. endless are the ends that come no more.
func unseenEnd(text []byte, endless map[string]bool) int {
	for _, u := range unseen {
		if bytes.HasPrefix(text, []byte(u.start)) && !endless[u.end] {
			if end := bytes.Index(text, []byte(u.end)); end >= 0 {
				return end + len(u.end)
			}
			endless[u.end] = true
		}
	}
	if bytes.HasPrefix(text, []byte("{%")) && !endless["endcomment"] && liquidComment.Match(text) {
		if m := liquidCommentEnd.FindIndex(text); m != nil {
			return m[1]
		}
		endless["endcomment"] = true
	}
	return 0
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
	open := map[int]int{} // by the number of backticks: up to where none closes them
	for at := 0; at < len(text); at++ {
		if text[at] != '`' {
			continue
		}
		n := ticks(text[at:])
		if at < open[n] {
			at += n
			continue
		}
		end, closed := spanEnd(text[at+n:], n)
		if !closed {
			open[n] = at + n + end
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
// included, or where the paragraph ends and nothing has closed it.
func spanEnd(text []byte, n int) (end int, closed bool) {
	empty := false // whether the line so far is empty
	for at := 0; at < len(text); at++ {
		switch c := text[at]; {
		case c == '\n' && empty:
			return at, false
		case c == '\n':
			empty = true
		case c == '`':
			run := ticks(text[at:])
			if run == n {
				return at + n, true
			}
			at += run - 1
			empty = false
		case c != ' ' && c != '\t' && c != '\r':
			empty = false
		}
	}
	return len(text), false
}
