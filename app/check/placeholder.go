package check

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"rutter/app/site"
)

// placeholder is what authors write where text is to come. Words that occur in
// ordinary text count only in capitals, in brackets, or with "here".
var placeholder = regexp.MustCompile(`(?i:\blorem ipsum\b)` +
	`|\b(?:TODO|TBD|FIXME)\b` +
	`|\binsert link\b` +
	`|(?i:[\[(<{]insert (?:an? |the |your )?(?:link|url|image|picture|screenshot|diagram|text|title|name)(?: here)?[\])>}])` +
	`|(?i:\binsert (?:an? |the |your )?(?:link|url|image|picture|screenshot|diagram|text|title) here\b)` +
	`|(?i:[\[(<{](?:your )?(?:link|url|image|picture|screenshot|diagram|text) (?:goes )?here[\])>}])`)

// asNoun is what follows where somebody writes of such words: of a TODO list, of
// TODO.md.
var asNoun = regexp.MustCompile(`^(?i:[-.\\][\pL\d]| (?:lists?|items?|apps?|applications?|comments?|entry|entries|tests?|mark(?:er)?s?)\b)`)

// placeholders looks for text that is to be replaced, in the texts that a page is
// made of. What a reader does not see as prose is none: code, comments.
func (f *findings) placeholders() {
	left := maxPlaceholders
	if !slices.ContainsFunc(f.draft.Passages, mayHoldPlaceholder) {
		return
	}
	for _, s := range f.places.texts() {
		offset := 0
		for line := range strings.Lines(s.prose) {
			if text := placeholderIn(line); text != "" && f.shown(withNext(line, text)) {
				f.report(s.spot(offset).place, "placeholder", placeholderText(text), "write what belongs here, or take it out")
				if left--; left == 0 {
					return
				}
			}
			offset += len(line)
		}
	}
}

// mayHoldPlaceholder looks at a text as it is, code and comments included: most
// hold none, and need not be looked at more closely.
func mayHoldPlaceholder(p site.Passage) bool {
	for line := range strings.Lines(p.Text) {
		if mayHold(line) || isFiller(line) || strings.Contains(line, "://") && mayBeEditor(line) {
			return true
		}
	}
	return false
}

// nextWord is a word right behind something.
var nextWord = regexp.MustCompile(`^[ :,.]{1,2}([\pL\d]+)`)

// withNext is a text of a line with the word behind it, where nothing but a space
// or a sign stands between them: by the two it is told from the same in code.
func withNext(line, text string) string {
	_, rest, _ := strings.Cut(line, text)
	return text + nextWord.FindString(rest)
}

// placeholderIn is what on a line is to be replaced; it is empty where nothing is.
func placeholderIn(line string) string {
	if mayHold(line) {
		for _, m := range placeholder.FindAllStringIndex(line, -1) {
			if !asNoun.MatchString(line[m[1]:]) {
				return line[m[0]:m[1]]
			}
		}
	}
	if !strings.Contains(line, "://") {
		if isFiller(line) {
			return strings.Join(strings.Fields(line)[:2], " ")
		}
		return ""
	}
	if address := aloneAddress(line); address != "" && isEditor(address) {
		return address
	}
	return ""
}

// mayHold tells whether a line has anything in it that placeholder begins with: it
// costs less than to look.
func mayHold(line string) bool {
	for _, start := range []string{"TODO", "TBD", "FIXME", "orem", "OREM", "nsert", "NSERT", " here", " HERE"} {
		if strings.Contains(line, start) {
			return true
		}
	}
	return false
}

func placeholderText(text string) string {
	if strings.Contains(text, "://") {
		return fmt.Sprintf("the address of a document editor stands alone in the text: %s", text)
	}
	return fmt.Sprintf("%q stands where text is to come", text)
}

// shown tells whether readers see a text as prose.
func (f *findings) shown(text string) bool {
	if f.seen == "" {
		f.seen = proseOf(f.draft.HTML)
	}
	return f.places.looks.spend(len(f.seen), maxLooks) && strings.Contains(f.seen, wordsApart(text))
}

// wordsApart is a text with one space in place of everything between its words,
// and at its ends.
func wordsApart(text string) string {
	return " " + strings.Join(strings.FieldsFunc(text, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }), " ") + " "
}

// proseOf is the words of a page's text without code.
func proseOf(source string) string {
	var out strings.Builder
	tokens, code := html.NewTokenizer(strings.NewReader(source)), 0
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			return wordsApart(out.String())
		case html.TextToken:
			if code == 0 {
				out.Write(tokens.Text())
			}
		case html.StartTagToken:
			if name, _ := tokens.TagName(); isCode[string(name)] {
				code++
			}
		case html.EndTagToken:
			if name, _ := tokens.TagName(); isCode[string(name)] {
				code--
			}
		}
	}
}

// isCode are the elements whose text is no prose.
var isCode = map[string]bool{"pre": true, "code": true, "kbd": true, "samp": true, "tt": true, "var": true}

// alone is a line that holds nothing but an address: bare, between angle
// brackets, or as a link whose words are the address.
var alone = regexp.MustCompile(`^[ \t>]*(?:[*+-] +|[0-9]+\. +)?(?:<(https?://[^\s>]+)>|\[(https?://[^\]\s]+)\]\([^)\s]+\)(?:\{[^}]*\})?|(https?://[^\s<>]+))[ \t]*[.:]?\s*$`)

// aloneAddress is the address that a line holds and nothing else.
func aloneAddress(line string) string {
	m := alone.FindStringSubmatch(line)
	if m == nil {
		return ""
	}
	return m[1] + m[2] + m[3]
}

// editors are where documents are written together. Who can open them is not
// known, and they are on the network.
var editors = []string{
	"docs.google.com", "drive.google.com", "sheets.google.com", "slides.google.com", "forms.gle",
	"onedrive.live.com", "1drv.ms", "sharepoint.com", "office.com", "officeapps.live.com",
	"notion.so", "notion.site", "paper.dropbox.com", "quip.com", "coda.io", "airtable.com",
	"hackmd.io", "codimd.com", "etherpad.org", "cryptpad.fr", "overleaf.com", "docs.zoho.com", "docs.qq.com", "miro.com", "figma.com",
}

func mayBeEditor(line string) bool {
	return slices.ContainsFunc(editors, func(editor string) bool { return strings.Contains(strings.ToLower(line), editor) })
}

func isEditor(address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	host := strings.ToLower(u.Hostname())
	for _, editor := range editors {
		if host == editor || strings.HasSuffix(host, "."+editor) {
			return true
		}
	}
	return false
}
