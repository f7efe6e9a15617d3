package liquid

import (
	"cmp"
	"fmt"
	"html"
	"io"

	"github.com/osteele/liquid/render"

	"rutter/app/diagnostic"
	"rutter/app/glossary"
)

// GlossaryURL is where the place of a term in the glossary page is.
func GlossaryURL(id string) string { return "/docs/reference/glossary/?all=true#term-" + id }

// glossaryTooltip runs {% glossary_tooltip text="…" term_id="…" %}: the words
// become a link to the term. Without text the term's own name stands there.
func (e *Engine) glossaryTooltip(w io.Writer, ctx render.Context) error {
	values, rest, err := parameters(ctx, ctx.TagArgs())
	if err != nil {
		return err
	}
	id, text := stringOf(values["term_id"]), stringOf(values["text"])
	if id == "" {
		_, _ = io.WriteString(w, text)
		return mistake{"glossary-no-term", "glossary_tooltip has no term_id" + besides(rest), `add term_id="…"`}
	}
	t, ok := e.env.Term(id)
	if !ok {
		_, _ = io.WriteString(w, cmp.Or(text, id))
		return mistake{"glossary-unknown-term", fmt.Sprintf("there is no glossary term %q", id), diagnostic.DidYouMean(id, e.env.TermIDs())}
	}
	_, err = fmt.Fprintf(w, `<a class="glossary-tooltip" href="%s" data-term="%s">%s</a>`,
		html.EscapeString(TermURL(t)), html.EscapeString(t.ID), cmp.Or(text, t.Name))
	return err
}

// TermURL is where a mention of the term leads: its own page where it has one,
// else its place in the glossary.
func TermURL(t glossary.Term) string { return cmp.Or(t.FullLink, GlossaryURL(t.ID)) }

func stringOf(v any) string {
	if v == nil {
		return ""
	}
	return fmt.Sprint(v)
}

func besides(rest string) string {
	if rest == "" {
		return ""
	}
	return fmt.Sprintf(" (only %q)", rest)
}
