// Package page finds what can be checked in a page of the handbook: its fenced
// code blocks, what the text around them says about them, and the kubectl
// commands between backquotes in the text.
package page

import (
	"os"
	"regexp"
	"strings"
)

// Page is one file of the handbook.
type Page struct {
	// Path is the file as it was named.
	Path string
	// Blocks are the fenced code blocks in order.
	Blocks []Block
	// Spans are the code spans of the text that hold a kubectl command.
	Spans []Span
}

// Block is one fenced code block.
type Block struct {
	// Lang is the first word after the fence, such as "shell", "yaml" or "output".
	Lang string
	// Text is the content without the indentation of the fence, with a last newline.
	Text string
	// Line is the line of the opening fence, the first being 1; End that of the closing one.
	Line, End int
	// Indent is the white space before the fence.
	Indent string
	// SaveAs is the file name from the sentence before: "Save this as `NAME`:".
	SaveAs string
	// Comment is the text of the HTML comment right before the block.
	Comment string
}

// Span is a piece of code within a line of text.
type Span struct {
	Text string
	Line int
}

var (
	fence     = regexp.MustCompile("^([ \t]*)(```+|~~~+)[ \t]*([^\\s`]*)[ \t]*$")
	saveAs    = regexp.MustCompile("(?i)\\bsave (?:this|it) as `([^`]+)`(?: again)?:\\s*$")
	comment   = regexp.MustCompile(`^\s*<!--\s*(.*?)\s*-->\s*$`)
	kubectl   = regexp.MustCompile("`(kubectl [^`]+)`")
	liquidRaw = regexp.MustCompile(`\{%-?\s*(?:end)?raw\s*-?%\}`)
)

// Read reads a page of Markdown, or a data file whose texts are Markdown.
func Read(path string) (*Page, error) {
	source, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return Parse(path, string(source)), nil
}

// Parse finds the blocks and spans of a source text.
func Parse(path, source string) *Page {
	p := &Page{Path: path}
	lines := strings.Split(source, "\n")
	said := ""
	for i := 0; i < len(lines); i++ {
		open := fence.FindStringSubmatch(lines[i])
		if open == nil {
			p.addSpans(lines[i], i+1)
			if strings.TrimSpace(lines[i]) != "" {
				said = lines[i]
			}
			continue
		}
		end := closing(lines, i, open[2])
		p.Blocks = append(p.Blocks, newBlock(open, lines, i, end, said))
		said, i = "", end
	}
	return p
}

// closing is the index of the line that closes the fence of line start.
func closing(lines []string, start int, mark string) int {
	for i := start + 1; i < len(lines); i++ {
		t := strings.TrimSpace(lines[i])
		if strings.HasPrefix(t, mark) && strings.Trim(t, mark[:1]) == "" {
			return i
		}
	}
	return len(lines) - 1
}

// newBlock describes the block between the fences of the lines start and end.
// said is the last line of text before it.
func newBlock(open, lines []string, start, end int, said string) Block {
	b := Block{Lang: open[3], Line: start + 1, End: end + 1, Indent: open[1]}
	var text strings.Builder
	for _, line := range lines[start+1 : end] {
		text.WriteString(strings.TrimPrefix(line, b.Indent) + "\n")
	}
	b.Text = liquidRaw.ReplaceAllString(text.String(), "")
	if m := comment.FindStringSubmatch(said); m != nil {
		b.Comment = m[1]
		said = before(lines, start)
	}
	if m := saveAs.FindStringSubmatch(said); m != nil {
		b.SaveAs = m[1]
	}
	return b
}

// before is the last line of text above line i that is no comment.
func before(lines []string, i int) string {
	for i--; i >= 0; i-- {
		if t := strings.TrimSpace(lines[i]); t != "" && !comment.MatchString(t) {
			return lines[i]
		}
	}
	return ""
}

func (p *Page) addSpans(line string, number int) {
	for _, m := range kubectl.FindAllStringSubmatch(line, -1) {
		p.Spans = append(p.Spans, Span{m[1], number})
	}
}
