package web

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// typedKey is the name of what was typed, in the glossary's address.
const typedKey = "q"

// folded is text as the filter compares it, without case and marks; fold.ts of the
// front end does the same.
func folded(text string) string {
	plain, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.M))), text)
	if err != nil {
		plain = text
	}
	return strings.ToLower(plain)
}

// fits tells whether folded names hold all words that were typed.
func fits(names, typed string) bool {
	for _, word := range strings.Fields(folded(typed)) {
		if !strings.Contains(names, word) {
			return false
		}
	}
	return true
}

// arrange puts the terms under their letters, and hides those that what was typed
// does not fit: a script shows them again.
func (v *glossaryView) arrange(terms []term) {
	for _, t := range terms {
		if t.Hidden = !fits(t.Names, v.Typed); !t.Hidden {
			v.Shown++
		}
		letter := initial(t.Name)
		if n := len(v.Letters); n == 0 || v.Letters[n-1].Letter != letter {
			v.Letters = append(v.Letters, letterView{Letter: letter, Hidden: true})
		}
		last := &v.Letters[len(v.Letters)-1]
		last.Terms = append(last.Terms, t)
		last.Hidden = last.Hidden && t.Hidden
	}
}

// initial is the letter that a term stands under; what begins with none stands
// under "#".
func initial(name string) string {
	first, _ := utf8.DecodeRuneInString(name)
	if !unicode.IsLetter(first) {
		return "#"
	}
	return string(unicode.ToUpper(first))
}

// withTyped is a glossary address that keeps what was typed.
func withTyped(address, typed string) string {
	if typed == "" {
		return address
	}
	return address + "&" + url.Values{typedKey: {typed}}.Encode()
}
