package kramdown

import (
	"bytes"
	"strings"
)

// spanTags are the HTML elements that belong to a paragraph's text, blockTags
// those that begin a block. A name in neither is not HTML: what looks like a tag
// is shown as text.
var (
	spanTags = tagSet(`a abbr acronym b bdi bdo big br button cite code data del dfn em font i img input ins kbd label
		mark meter nobr option output progress q rb rbc rp rt rtc ruby s samp script select small span strike strong
		sub sup textarea time tt u var wbr`)
	blockTags = tagSet(`address applet area article aside audio base blockquote body canvas caption center col colgroup
		dd details dialog dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6
		head header hgroup hr html iframe legend li link main map math menu meta nav noframes noscript object ol
		optgroup p param picture pre script search section slot source style summary svg table tbody td template tfoot th
		thead title tr track ul video`)
)

// voidTags have no end tag.
var voidTags = tagSet("area base br col embed hr img input link meta param source track wbr")

func tagSet(names string) map[string]bool {
	set := map[string]bool{}
	for _, name := range strings.Fields(names) {
		set[name] = true
	}
	return set
}

// beginsBlock tells whether a line begins with the start tag of a block.
func beginsBlock(line []byte) bool {
	n := 1
	for n < len(line) && isWord(line[n]) {
		n++
	}
	return blockTags[strings.ToLower(string(line[1:n]))]
}

// beginsBlockTag tells whether a line begins with the tag of a block that ends a
// paragraph. A script may stand in a text.
func beginsBlockTag(line []byte) bool {
	name := bytes.TrimPrefix(line[1:], []byte("/"))
	n := 0
	for n < len(name) && isWord(name[n]) {
		n++
	}
	tag := strings.ToLower(string(name[:n]))
	return blockTags[tag] && tag != "script"
}

func isWord(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}
