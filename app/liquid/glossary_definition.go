package liquid

import (
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/osteele/liquid/render"

	"rutter/app/diagnostic"
)

var firstParagraph = regexp.MustCompile(`<p>([^<]*)`)

// glossaryDefinition runs {% glossary_definition term_id="…" length="short"
// prepend="…" %}: the description of a term stands in its place. length is
// short, long or all; prepend goes in front of the first sentence.
func (e *Engine) glossaryDefinition(w io.Writer, ctx render.Context) error {
	values, _, err := parameters(ctx, ctx.TagArgs())
	if err != nil {
		return err
	}
	id := stringOf(values["term_id"])
	t, ok := e.env.Term(id)
	if !ok {
		return mistake{"glossary-unknown-term", fmt.Sprintf("there is no glossary term %q", id), diagnostic.DidYouMean(id, e.env.TermIDs())}
	}
	var text string
	switch length := stringOf(values["length"]); length {
	case "", "short":
		text = e.description(ctx, t.File, t.Short, t.ShortLine)
	case "long":
		text = e.description(ctx, t.File, t.Long, t.LongLine)
	case "all":
		text = e.description(ctx, t.File, t.Short, t.ShortLine) + e.description(ctx, t.File, t.Long, t.LongLine)
	default:
		return mistake{"glossary-length", fmt.Sprintf("length=%q is not known", length), `write "short", "long" or "all"`}
	}
	if before := stringOf(values["prepend"]); before != "" {
		text = prepended(before, text)
	}
	_, err = io.WriteString(w, "\n"+oneLine(text)+"\n")
	return err
}

// description renders a description of a term that stands in the given line.
func (e *Engine) description(ctx render.Context, file, source string, line int) string {
	r := currentRun(ctx)
	p := Page{File: file, Line: max(1, line), Source: source}
	r.trace(p)
	return e.env.Markdown(r.render(p, r.base))
}

// prepended puts words before the first sentence, which then goes on in small
// letters.
func prepended(before, html string) string {
	at := firstParagraph.FindStringSubmatchIndex(html)
	if at == nil {
		return before + " " + html
	}
	first, size := utf8.DecodeRuneInString(html[at[2]:])
	if size == 0 {
		return html
	}
	return html[:at[2]] + before + " " + string(unicode.ToLower(first)) + html[at[2]+size:]
}

// oneLine keeps HTML together where it stands in Markdown: without line breaks
// neither an indentation nor a blank line can end its block.
func oneLine(html string) string {
	return strings.ReplaceAll(strings.TrimSpace(html), "\n", " ")
}

// glossaryInjector runs {% glossary_injector text="…" term_id="…" %}, which on
// the 2018 site showed the definition elsewhere by a script. Here it is a mention
// like any other.
func (e *Engine) glossaryInjector(w io.Writer, ctx render.Context) error {
	return e.glossaryTooltip(w, ctx)
}
