package web

import (
	"encoding/json"
	"errors"
	"net/http"
	"path"
)

// maxSaved bounds a file that a page asks to save, in bytes: what is kept about
// a reader, written with indentation.
const maxSaved = 4 * maxPatch

// saveFile lets the person save a text that a page made: {"name", "text"}. It
// answers with {"path"}, which is empty where the person thought better of it,
// and with no content where the browser is to save the file itself.
func (h *opened) saveFile(w http.ResponseWriter, r *http.Request) {
	var file struct{ Name, Text string }
	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, maxSaved)).Decode(&file); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	saved, err := h.save(path.Base(file.Name), file.Text)
	switch {
	case errors.Is(err, errors.ErrUnsupported):
		w.WriteHeader(http.StatusNoContent)
	case err != nil:
		http.Error(w, err.Error(), http.StatusInternalServerError)
	default:
		answer, _ := json.Marshal(map[string]string{"path": saved})
		sendJSON(w, answer)
	}
}
