package kramdown

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// smartQuoteParser curls ' and " by the rules of SmartyPants, which kramdown
// follows (https://daringfireball.net/projects/smartypants/).
type smartQuoteParser struct{}

// Trigger is the two straight quotes.
func (smartQuoteParser) Trigger() []byte { return []byte{'\'', '"'} }

// Parse reads one quote.
func (smartQuoteParser) Parse(parent ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	before, known := textBefore(parent, segment.Start, block.Source())
	quote, behind := line[0], line[1:]
	block.Advance(1)
	return curly(quote, opens(quote, before, known, behind))
}

func curly(quote byte, opening bool) ast.Node {
	switch {
	case quote == '"' && opening:
		return plain("“")
	case quote == '"':
		return plain("”")
	case opening:
		return plain("‘")
	}
	return plain("’")
}

// textBefore is the character of plain text right before offset; known is false
// where the paragraph begins there, or another span ends.
func textBefore(parent ast.Node, offset int, source []byte) (c rune, known bool) {
	last, ok := parent.LastChild().(*ast.Text)
	if !ok {
		return 0, false
	}
	if last.SoftLineBreak() || last.HardLineBreak() {
		return '\n', true
	}
	if last.Segment.Stop != offset || last.Segment.Len() == 0 {
		return 0, false
	}
	c, _ = utf8.DecodeLastRune(source[:offset])
	return c, true
}

// opens decides between an opening and a closing quote.
func opens(quote byte, before rune, known bool, behind []byte) bool {
	next, size := utf8.DecodeRune(behind)
	space := known && unicode.IsSpace(before)
	if !known {
		switch {
		case beginsEmphasis(behind):
			return true
		case closesBeforePunctuation(behind):
			return false
		}
	}
	if space || !known {
		// 'Quoted' words in a larger quote, and the other way round.
		if (next == '"' || next == '\'') && byte(next) != quote && startsWithWord(behind[size:]) {
			return true
		}
		// Decades: the '80s.
		if quote == '\'' && isDecade(behind) {
			return false
		}
	}
	switch {
	case space && isWordRune(next):
		return true
	case known && !bytes.ContainsRune([]byte(" \\\t\r\n[{(-"), before):
		return false
	case !known && (len(behind) == 0 || unicode.IsSpace(next) || isPossessive(behind)):
		return false
	}
	return true
}

func beginsEmphasis(text []byte) bool {
	rest := bytes.TrimLeft(text, "_*")
	n := len(text) - len(rest)
	return n > 0 && len(text) > 1 && (n > 2 || len(rest) > 0 && !util.IsSpace(rest[0]))
}

// closesBeforePunctuation holds where punctuation follows that no word touches;
// an ellipsis does not count.
func closesBeforePunctuation(text []byte) bool {
	if len(text) == 0 || !util.IsPunct(text[0]) || text[0] == '&' || bytes.HasPrefix(text[1:], []byte("..")) {
		return false
	}
	return startsWithWord(text[:1]) == startsWithWord(text[1:])
}

func isDecade(text []byte) bool {
	return len(text) >= 3 && util.IsNumeric(text[0]) && util.IsNumeric(text[1]) && text[2] == 's'
}

// isPossessive is the 's behind a span: <i>Custer</i>'s.
func isPossessive(text []byte) bool { return text[0] == 's' && !startsWithWord(text[1:]) }

func startsWithWord(text []byte) bool {
	c, _ := utf8.DecodeRune(text)
	return len(text) > 0 && isWordRune(c)
}

func isWordRune(c rune) bool {
	return c == '_' || unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsMark(c)
}
