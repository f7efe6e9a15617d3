package web

import (
	"errors"
	"fmt"
	"html"
	"log"
	"net/http"

	"rutter/app/fragment"
	"rutter/app/pack"
	"rutter/app/site"
	"rutter/app/state"
)

// trainerPath turns trainer mode on and off: POST with on=true or on=false. It is
// there where the program is its reader's own.
const trainerPath = "/-/trainer"

// switchTrainer turns trainer mode on or off, and shows what it is now. The pages
// that are open find out by themselves (changes.go).
func (h *opened) switchTrainer(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 1<<10)
	on := r.PostFormValue("on") == "true"
	h.trainer.Store(on)
	if err := h.state.SetTrainer(on); err != nil && !errors.Is(err, state.ErrReadOnly) {
		log.Printf("trainer mode is not kept: %v", err)
	}
	h.reopen()
	h.current.Load().showTrainer(w, r)
}

func (h *opened) showTrainer(w http.ResponseWriter, r *http.Request) {
	h.show(w, r, http.StatusOK, &view{Kind: "trainer", TitleKey: "trainer.title", URL: trainerPath})
}

// notesLeftOut tells whether the site is a pack that was made without its trainer's
// notes. A zip without a manifest tells nothing.
func notesLeftOut(s *site.Site) bool {
	p, ok := s.Tree().(*pack.Pack)
	return ok && p.Manifest.Format > 0 && !p.Manifest.TrainerNotes
}

// reader is the site as the window's reader is to see it.
func (h *Handler) forReader(s *site.Site) *site.Site {
	if h.trainer.Load() {
		return s.ForTrainer()
	}
	return s.ForLearners()
}

// holdsLabel are the elements in which a note's name can stand; the others have it
// in front of them.
var holdsLabel = map[string]bool{
	"p": true, "div": true, "blockquote": true, "section": true, "aside": true, "li": true, "dd": true, "dt": true, "td": true, "th": true,
	"h1": true, "h2": true, "h3": true, "h4": true, "h5": true, "h6": true, "span": true, "em": true, "strong": true, "b": true, "i": true,
}

// followsLabel are the elements that a paragraph may stand in front of.
var followsLabel = map[string]bool{"ul": true, "ol": true, "dl": true, "pre": true, "table": true, "figure": true, "details": true}

// nameNotes gives every trainer's note its name, in the language of the content
// where there are texts in it.
func (l *languages) nameNotes(f *fragment.Fragment, lang string, interfaceWords *words) []edit {
	if len(f.Notes) == 0 {
		return nil
	}
	w := l.ofContent(lang, interfaceWords)
	name, err := w.text("trainer.note")
	if err != nil {
		log.Print(err)
	}
	var edits []edit
	put := func(at int, tag string) {
		text := fmt.Sprintf(`<%s class="trainer-note-name" data-chrome lang="%s">%s</%s>`, tag, w.Tag, html.EscapeString(name), tag)
		edits = append(edits, edit{from: at, to: at, text: text})
	}
	for _, n := range f.Notes {
		switch {
		case holdsLabel[n.Name]:
			put(n.Inner, "strong")
		case followsLabel[n.Name]:
			put(n.Start, "p")
		}
	}
	return edits
}
