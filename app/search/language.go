package search

import (
	"embed"
	"strings"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/arabic"
	"github.com/blevesearch/snowballstem/danish"
	"github.com/blevesearch/snowballstem/dutch"
	"github.com/blevesearch/snowballstem/english"
	"github.com/blevesearch/snowballstem/finnish"
	"github.com/blevesearch/snowballstem/french"
	"github.com/blevesearch/snowballstem/german"
	"github.com/blevesearch/snowballstem/hungarian"
	"github.com/blevesearch/snowballstem/italian"
	"github.com/blevesearch/snowballstem/norwegian"
	"github.com/blevesearch/snowballstem/portuguese"
	"github.com/blevesearch/snowballstem/romanian"
	"github.com/blevesearch/snowballstem/russian"
	"github.com/blevesearch/snowballstem/spanish"
	"github.com/blevesearch/snowballstem/swedish"
	"github.com/blevesearch/snowballstem/turkish"
)

// stopLists are words that say nothing by themselves, a list for each language:
// those of the Snowball project and of Jacques Savoy, as bleve 2.6.1 ships them.
//
//go:embed stop/*.txt
var stopLists embed.FS

// stemmers take the ending off a word, by the first part of a BCP 47 tag.
var stemmers = map[string]func(*snowballstem.Env) bool{
	"ar": arabic.Stem, "da": danish.Stem, "de": german.Stem, "en": english.Stem, "es": spanish.Stem,
	"fi": finnish.Stem, "fr": french.Stem, "hu": hungarian.Stem, "it": italian.Stem, "nb": norwegian.Stem,
	"nl": dutch.Stem, "nn": norwegian.Stem, "no": norwegian.Stem, "pt": portuguese.Stem, "ro": romanian.Stem,
	"ru": russian.Stem, "sv": swedish.Stem, "tr": turkish.Stem,
}

// language is what the index knows about the language of a site. A language
// without a stemmer is indexed word by word as it is written.
type language struct {
	stemmer func(*snowballstem.Env) bool
	stop    map[string]bool
}

// languageOf is the language of a BCP 47 tag.
func languageOf(tag string) language {
	name, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(tag, "_", "-")), "-")
	l := language{stemmer: stemmers[name], stop: map[string]bool{}}
	list, _ := stopLists.ReadFile("stop/" + map[string]string{"nb": "no", "nn": "no"}[name] + ".txt")
	if list == nil {
		list, _ = stopLists.ReadFile("stop/" + name + ".txt")
	}
	for _, w := range split(string(list)) {
		l.stop[w.text] = true
	}
	return l
}

// stem is what a word is indexed as. Code-like words keep their form.
func (l language) stem(word string) string {
	if l.stemmer == nil || strings.ContainsFunc(word, joins) {
		return word
	}
	env := snowballstem.NewEnv(word)
	l.stemmer(env)
	return env.Current()
}
