package web

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"

	"rutter/app/state"
)

// maxPatch bounds a change to what is kept about the reader: a whole file may be
// imported.
const maxPatch = 4 << 20

// readState answers with what is kept about the reader.
func (h *opened) readState(w http.ResponseWriter, _ *http.Request) {
	raw, _ := h.state.Reader()
	sendJSON(w, raw)
}

// patchState applies a JSON Merge Patch (RFC 7396) and answers with the whole.
func (h *opened) patchState(w http.ResponseWriter, r *http.Request) {
	patch, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxPatch))
	if err == nil {
		err = h.state.PatchReader(patch)
	}
	switch tooLarge := new(http.MaxBytesError); {
	case errors.As(err, &tooLarge), errors.Is(err, state.ErrPatch):
		http.Error(w, err.Error(), http.StatusBadRequest)
	case err != nil:
		http.Error(w, err.Error(), http.StatusInternalServerError)
	default:
		h.readState(w, r)
	}
}

func sendJSON(w http.ResponseWriter, raw json.RawMessage) {
	w.Header().Set("Content-Type", "application/json")
	_, _ = w.Write(raw)
}

// wordsFor are the interface's texts in the language of who asks.
func (h *opened) wordsFor(r *http.Request) *words { return h.languages.of(h.chosenLanguage(r), r) }

// chosenLanguage is the language that the reader chose for the interface, "" for
// none.
func (h *opened) chosenLanguage(r *http.Request) string {
	if h.state != nil {
		_, reader := h.state.Reader()
		return reader.Settings.Language
	}
	if c, err := r.Cookie(languageCookie); err == nil {
		return c.Value
	}
	return ""
}
