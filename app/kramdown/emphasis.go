package kramdown

import (
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// emphasisParser reads *…*, _…_ and their doubles. Unlike in CommonMark,
// punctuation makes no difference: **Note:**text is strong.
type emphasisParser struct{}

// Trigger is the two marks.
func (emphasisParser) Trigger() []byte { return []byte{'*', '_'} }

// Parse reads one run of marks; which of them belong together is decided when the
// block has been read.
func (emphasisParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	mark, n := line[0], 1
	for n < len(line) && n < 4 && line[n] == mark {
		n++
	}
	if n == 4 {
		n = 2 // a longer run is read as pairs
	}
	after := '\n'
	if n < len(line) {
		after, _ = utf8.DecodeRune(line[n:])
	}
	canOpen := !util.IsSpaceRune(after)
	canClose := !util.IsSpaceRune(block.PrecendingCharacter())
	if mark == '_' {
		canOpen = canOpen && !endsInWord(block.Source()[:segment.Start])
		canClose = canClose && !unicode.IsLetter(after) && !unicode.IsDigit(after)
	}
	return pushDelimiter(block, pc, parser.NewDelimiter(canOpen, canClose, n, mark, emphasisMarks(mark)))
}

// pushDelimiter hands marks at the reader's position to goldmark.
func pushDelimiter(block text.Reader, pc parser.Context, d *parser.Delimiter) ast.Node {
	_, at := block.Position()
	d.Segment = at.WithStop(at.Start + d.OriginalLength)
	block.Advance(d.OriginalLength)
	pc.PushDelimiter(d)
	return d
}

// endsInWord tells whether text ends in a letter, or in a letter and a dash.
func endsInWord(text []byte) bool {
	last, size := utf8.DecodeLastRune(text)
	if last == '-' {
		last, _ = utf8.DecodeLastRune(text[:len(text)-size])
	}
	return unicode.IsLetter(last)
}

// emphasisMarks makes spans of pairs of marks.
type emphasisMarks byte

// IsDelimiter tells whether the character is the mark.
func (m emphasisMarks) IsDelimiter(c byte) bool { return c == byte(m) }

// CanOpenCloser tells whether two runs of marks are of one kind.
func (emphasisMarks) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

// OnMatch is the span for one mark or two.
func (m emphasisMarks) OnMatch(marks int) ast.Node {
	if marks == 1 {
		return &span{tag: "em", mark: byte(m)}
	}
	return &span{tag: "strong", mark: byte(m)}
}

// nestEmphasis turns ***text*** inside out: to kramdown the outer of the two is
// strong.
func nestEmphasis(outer *span) {
	inner, ok := outer.FirstChild().(*span)
	if ok && outer.ChildCount() == 1 && outer.tag == "em" && inner.tag == "strong" && inner.mark == outer.mark {
		outer.tag, inner.tag = inner.tag, outer.tag
	}
}
