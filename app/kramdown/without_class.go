package kramdown

import (
	"bytes"
	"regexp"
	"strings"
)

// maxRounds bounds how often a source is read again after something was taken out
// of it: what is left may be a block of the class too.
const maxRounds = 4

// WithoutClass takes the blocks and HTML elements with a class out of a source
// that templates have not run over yet, with the attribute lists around them and
// the footnotes that nothing else refers to. Where marked holds, an empty comment
// stays in the extent of each, so that what stood on either side of it does not grow
// together.
//
// It looks at blocks alone, as they stand in the source. Whoever must be certain
// renders what comes out and compares.
func WithoutClass(source, class string, marked bool) string {
	if !strings.Contains(strings.ToLower(source), strings.ToLower(class)) {
		return source
	}
	before := normalised(source)
	text := before
	for range maxRounds {
		found := extentsOf(text).ofClass(class)
		if len(found) == 0 {
			break
		}
		text = cutOut(text, found, marked)
	}
	return string(withoutOrphans(text, before))
}

// withoutOrphans takes out the footnotes that nothing refers to any more.
func withoutOrphans(text, before []byte) []byte {
	var orphans []extent
	for _, note := range extentsOf(text).extents.footnotes {
		reference := regexp.MustCompile(regexp.QuoteMeta("[^"+note.name+"]") + `(?:[^:]|$)`)
		if reference.Match(before) && !reference.Match(text) {
			orphans = append(orphans, note.extent)
		}
	}
	return cutOut(text, orphans, false)
}

// cutOut takes extents out of a text, which are sorted by their beginning.
func cutOut(text []byte, extents []extent, marked bool) []byte {
	var out []byte
	at := 0
	for _, p := range extents {
		// One may lie in the one before it.
		if p.start < at {
			continue
		}
		out = append(out, text[at:p.start]...)
		out = append(out, remains(text, &p, &out, marked)...)
		at = p.stop
	}
	return append(out, text[at:]...)
}

// structural are lines with nothing on them but tags that hold the lines around
// them together: taken out alone, they would leave a template that makes no sense.
var structural = regexp.MustCompile(`^[ \t>]*(?:\{%-?\s*(?:end\w+|if|unless|else|elsif|case|when|for|capture|assign|raw|comment)\b[^%]*%\}[ \t]*)+\n?$`)

// lineFront is what may stand on a line in front of a block without being part of
// another: it goes with the block.
var lineFront = regexp.MustCompile(`(?:^|\n)[ \t>]*$`)

// remains is what is left in a extent. Where the lines of it have nothing else on
// them they go as a whole: out, the text before it, loses the front of the first,
// and the extent grows to the end of the last.
func remains(text []byte, p *extent, out *[]byte, marked bool) []byte {
	var kept []byte
	for _, line := range bytes.SplitAfter(text[p.start:p.stop], []byte("\n")) {
		if structural.Match(line) {
			kept = append(kept, line...)
		}
	}
	if len(kept) > 0 && kept[len(kept)-1] != '\n' {
		kept = append(kept, '\n')
	}
	ended := text[p.stop-1] == '\n'
	if rest := bytes.IndexByte(text[p.stop:], '\n'); !ended && rest >= 0 && isBlank(text[p.stop:p.stop+rest]) {
		p.stop += rest + 1
		ended = true
	}
	front := lineFront.FindIndex(*out)
	if marked && !p.item {
		return append([]byte("{::comment/}\n"), kept...)
	}
	switch {
	case front != nil && ended && len(kept) == 0:
		start := front[0]
		if start < len(*out) && (*out)[start] == '\n' {
			start++
		}
		*out = (*out)[:start]
	case ended && len(kept) == 0:
		return []byte("\n")
	}
	return kept
}
