package web

import (
	"fmt"
	"log"
	"regexp"
)

// callout is the begin of a note, caution or warning, with the name that its
// author gave it, if any: bold words in front of a colon.
var callout = regexp.MustCompile(`<(?:p|div|blockquote|section|aside)\b[^>]*\bclass="(?:[^" ]+ )*(note|caution|warning)(?: [^" ]+)*"[^>]*>` +
	`(?:(?:<p>)?\s*(<strong>\s*(?:(?:Note|Caution|Warning)\b|[^<]{1,40}(?::\s*</strong>|</strong>\s*:))))?`)

// nameCallouts gives a name to the callouts that have none. It is in the language
// of the content, where there are texts in it.
func (l *languages) nameCallouts(page, lang string, interfaceWords *words) []edit {
	var edits []edit
	w := l.ofContent(lang, interfaceWords)
	for _, m := range callout.FindAllStringSubmatchIndex(page, -1) {
		if m[4] >= 0 {
			continue
		}
		name, err := w.calloutName(page[m[2]:m[3]])
		if err != nil {
			log.Print(err)
			continue
		}
		text := fmt.Sprintf(`<strong class="callout-name" data-chrome lang="%s">%s</strong>`, w.Tag, name)
		edits = append(edits, edit{from: m[1], to: m[1], text: text})
	}
	return edits
}

func (w *words) calloutName(kind string) (string, error) {
	switch kind {
	case "caution":
		return w.text("callout.caution")
	case "warning":
		return w.text("callout.warning")
	}
	return w.text("callout.note")
}
