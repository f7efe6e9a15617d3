package kramdown

import "bytes"

// withEndTags writes <a/> as <a></a>: to HTML 5 the one is a start tag like
// others, to kramdown and the author it is the whole element.
func withEndTags(html []byte) []byte {
	if !bytes.Contains(html, []byte("/>")) {
		return html
	}
	var out []byte
	start := 0
	for at := 0; ; {
		i := bytes.IndexByte(html[at:], '<')
		if i < 0 {
			return append(out, html[start:]...)
		}
		at += i
		tag, ok := readTag(html[at:])
		if !ok {
			at++
			continue
		}
		at += tag.length
		if tag.closed && !tag.closing && !voidTags[tag.name] && isKnownTag(tag.name) {
			out = append(out, html[start:at-len("/>")]...)
			out = append(out, "></"+tag.name+">"...)
			start = at
		}
	}
}
