package command

import (
	"context"
	"fmt"
	"io/fs"
	"strings"
	"unicode"
	"unicode/utf8"

	"rutter/app/diagnostic"
	"rutter/app/site"
)

// phraseLength is how many words in a row count as the trainer's own: fewer occur
// elsewhere by chance.
const phraseLength = 5

// leftBehind looks through all that is packed for phrases that only notes hold: a
// note may take its words from a capture, or from a file that it includes, and they
// would stay when the note goes.
func (n *noteRemoval) leftBehind(ctx context.Context, packed *site.Site) (left []diagnostic.Diagnostic, err error) {
	secret, err := n.secretPhrases(ctx)
	if err != nil || len(secret) == 0 {
		return nil, err
	}
	err = fs.WalkDir(packed.Tree(), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || ctx.Err() != nil || e.IsDir() {
			return err
		}
		source, err := fs.ReadFile(packed.Tree(), name)
		if err != nil || !utf8.Valid(source) {
			return err
		}
		phrases(string(source), func(phrase string, line int) bool {
			if secret[phrase] {
				left = append(left, diagnostic.Diagnostic{
					Code: "pack-note", Severity: diagnostic.Error, File: name, Line: line,
					Text: fmt.Sprintf("the words %q of a trainer's note would be left here", phrase),
					Hint: "write them inside of the block that is the note",
				})
			}
			return !secret[phrase]
		})
		return nil
	})
	return left, err
}

// secretPhrases are the phrases that stand on a trainer's pages and on none of a
// learner's.
func (n *noteRemoval) secretPhrases(ctx context.Context) (map[string]bool, error) {
	trainer, err := site.OpenWithNotes(n.tree, n.name, n.handbook)
	if err != nil {
		return nil, err
	}
	secret := map[string]bool{}
	for _, p := range trainer.Pages {
		if r := trainer.RenderOnce(p); len(r.Notes) > 0 {
			phrases(r.Text, func(phrase string, _ int) bool { secret[phrase] = true; return true })
		}
	}
	for _, t := range trainer.OwnTerms() {
		if d, ok := trainer.Definition(t.ID); ok {
			phrases(d.Short.Text+"\n"+d.Long.Text, func(phrase string, _ int) bool { secret[phrase] = true; return true })
		}
	}
	public := func(phrase string, _ int) bool { delete(secret, phrase); return true }
	for _, p := range n.original.Pages {
		if len(secret) == 0 || ctx.Err() != nil {
			break
		}
		phrases(n.original.RenderOnce(p).Text, public)
	}
	for _, t := range n.original.OwnTerms() {
		if d, ok := n.original.Definition(t.ID); ok {
			phrases(d.Short.Text+"\n"+d.Long.Text, public)
		}
	}
	return secret, nil
}

// phrases calls each with every phrase of a text and the line that it ends on,
// until each returns false.
func phrases(text string, each func(phrase string, line int) bool) {
	var words []string
	line := 1
	for text != "" {
		start := strings.IndexFunc(text, isWord)
		if start < 0 {
			return
		}
		line += strings.Count(text[:start], "\n")
		text = text[start:]
		stop := strings.IndexFunc(text, func(c rune) bool { return !isWord(c) })
		if stop < 0 {
			stop = len(text)
		}
		words = append(words, strings.ToLower(text[:stop]))
		text = text[stop:]
		if len(words) > phraseLength {
			words = words[1:]
		}
		if len(words) == phraseLength && !each(strings.Join(words, " "), line) {
			return
		}
	}
}

// wordsOf is a text with nothing but its words, in small letters.
func wordsOf(text string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(text), func(c rune) bool { return !isWord(c) }), " ")
}

func isWord(c rune) bool { return unicode.IsLetter(c) || unicode.IsNumber(c) }
