package web

import (
	"cmp"
	"encoding/json"
	"fmt"
	"html"
	"html/template"
	"io/fs"
	"net/http"
	"path"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// languageCookie names the language that somebody chose for the interface.
const languageCookie = "language"

// languages are the interface's catalogues, one for each file language/TAG.json
// of the front end.
type languages struct {
	words   map[language.Tag]*words
	matcher language.Matcher
	// tags are those of the matcher, the first one being the fallback.
	tags []language.Tag
}

// words are the interface's texts in one language.
type words struct {
	// Tag is the language as a BCP 47 tag.
	Tag       string
	localizer *i18n.Localizer
	// Name is what its speakers call the language.
	Name string
	all  *languages
	// script are the texts that scripts show, by name.
	script map[string]string
}

// scriptPrefix is what the keys of the texts begin with that scripts show.
const scriptPrefix = "script."

// readLanguages reads the catalogues. English is the fallback.
func readLanguages(frontend fs.FS) (*languages, error) {
	bundle := i18n.NewBundle(language.English)
	bundle.RegisterUnmarshalFunc("json", json.Unmarshal)
	l := &languages{words: map[language.Tag]*words{}, tags: []language.Tag{language.English}}
	files, err := fs.Glob(frontend, "language/*.json")
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		source, err := fs.ReadFile(frontend, file)
		if err != nil {
			return nil, err
		}
		messages, err := bundle.ParseMessageFileBytes(source, path.Base(file))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		if messages.Tag != language.English {
			l.tags = append(l.tags, messages.Tag)
		}
		w := &words{Tag: messages.Tag.String(), Name: display.Self.Name(messages.Tag), all: l, localizer: i18n.NewLocalizer(bundle, messages.Tag.String()), script: map[string]string{}}
		for _, m := range messages.Messages {
			if name, ok := strings.CutPrefix(m.ID, scriptPrefix); ok {
				w.script[name] = m.Other
			}
		}
		l.words[messages.Tag] = w
	}
	if l.words[language.English] == nil {
		return nil, ErrNoFrontend
	}
	l.matcher = language.NewMatcher(l.tags)
	return l, nil
}

// inOrder are the languages, the fallback first.
func (l *languages) inOrder() []*words {
	all := make([]*words, len(l.tags))
	for i, tag := range l.tags {
		all[i] = l.words[tag]
	}
	return all
}

// of is the language for a request: the one that was chosen, else what the
// browser asks for.
func (l *languages) of(chosen string, r *http.Request) *words {
	_, i := language.MatchStrings(l.matcher, cmp.Or(chosen, r.Header.Get("Accept-Language")))
	return l.words[l.tags[i]]
}

// ofContent is the content's language where the interface has texts in it, else
// the interface's own.
func (l *languages) ofContent(lang string, own *words) *words {
	tag, err := language.Parse(lang)
	if err != nil {
		return own
	}
	if _, i, sure := l.matcher.Match(tag); sure > language.Low {
		return l.words[l.tags[i]]
	}
	return own
}

// text is the text of a key. pairs are the names and values of its
// placeholders; one named Count decides between singular and plural.
func (w *words) text(key string, pairs ...any) (string, error) {
	config := &i18n.LocalizeConfig{MessageID: key}
	data := map[string]any{}
	for i := 0; i+1 < len(pairs); i += 2 {
		data[fmt.Sprint(pairs[i])] = pairs[i+1]
	}
	config.TemplateData = data
	if count, ok := data["Count"]; ok {
		config.PluralCount = count
	}
	text, err := w.localizer.Localize(config)
	if err != nil {
		return "", fmt.Errorf("frontend/public/language/%s.json: %w", w.Tag, err)
	}
	return text, nil
}

// functions are what templates can call. Where the content is in another language
// texts are marked with theirs: <html lang> is the content's.
func (w *words) functions(marked bool) template.FuncMap {
	var text any = w.text
	if marked {
		text = w.markedText
	}
	return template.FuncMap{
		"text":        text,
		"language":    func() string { return w.Tag },
		"direction":   func() string { return direction(w.Tag) },
		"languages":   func() []*words { return w.all.inOrder() },
		"scriptTexts": func() map[string]string { return w.script },
	}
}

// markedText is a text that says in which language it is, so that it is spoken and
// set as such. html/template takes the mark off again inside of attributes.
func (w *words) markedText(key string, pairs ...any) (template.HTML, error) {
	text, err := w.text(key, pairs...)
	return template.HTML(fmt.Sprintf(`<span lang="%s" dir="%s">%s</span>`, w.Tag, direction(w.Tag), html.EscapeString(text))), err
}

// foreignTo tells whether the interface's language is another than the content's.
func (w *words) foreignTo(lang string) bool {
	content, err := language.Parse(lang)
	if err != nil {
		return true
	}
	base, _ := content.Base()
	own, _ := language.Make(w.Tag).Base()
	return base != own
}

// rightToLeft are the scripts that are written from right to left (Unicode's
// bidirectional classes R and AL), of those that websites are written in.
var rightToLeft = map[string]bool{"Arab": true, "Hebr": true, "Syrc": true, "Thaa": true, "Nkoo": true, "Adlm": true, "Rohg": true}

// Direction is the direction that the content's language is written in, "ltr" or
// "rtl".
func (v *view) Direction() string { return direction(v.Lang) }

func direction(lang string) string {
	tag, err := language.Parse(lang)
	if script, _ := tag.Script(); err == nil && rightToLeft[script.String()] {
		return "rtl"
	}
	return "ltr"
}
