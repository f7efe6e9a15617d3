package web

import (
	"encoding/json"
	"errors"
	"net/http"
	"slices"
)

// Opener lets the reader open something else in the place of what is open. It is there
// where the program is its reader's own; every field is set.
type Opener struct {
	// HasDialogs tells whether the system can be asked.
	HasDialogs func() bool
	// ChooseFolder and ChoosePack ask for something to open, in a dialog with that
	// title, and return "" where the person thought better of it.
	ChooseFolder, ChoosePack func(title string) (path string, err error)
	// Open begins to open what lies at the path, "" for the handbook, in the place of
	// what is being opened.
	Open func(path string)
	// Cancel ends what Open began.
	Cancel func()
	// Opening tells how far it is.
	Opening func() Opening
	// Recent lists what was open, the newest first; where missing is wanted, each is
	// looked for.
	Recent func(missing bool) []Recent
}

// Opening is how far something is being opened.
type Opening struct {
	// Number is that of the opening, from 1, 0 before the first one.
	Number int `json:"number"`
	// State is "opening", "opened", "failed" or "cancelled".
	State string `json:"state"`
	// Name is that of the folder or pack.
	Name string `json:"name"`
	// Looked is how many of the files Found were looked at.
	Looked int `json:"looked"`
	Found  int `json:"found"`
	// Problem is why it failed.
	Problem string `json:"problem"`
}

// Recent is something that was open. Missing says that it is no longer there.
type Recent struct {
	Path    string
	Title   string
	Missing bool
}

// openOther begins to open something else: what the person chooses in a dialog of the
// system, something recent, or the handbook. Nobody can name another path. It answers
// 202, and 204 where the person thought better of it.
func (h *opened) openOther(w http.ResponseWriter, r *http.Request) {
	path, err := h.wanted(r)
	switch {
	case errors.Is(err, errNotOffered):
		http.Error(w, err.Error(), http.StatusForbidden)
	case err != nil:
		http.Error(w, err.Error(), http.StatusInternalServerError)
	case path == "" && r.PostFormValue("choose") != "":
		w.WriteHeader(http.StatusNoContent)
	default:
		h.opener.Open(path)
		w.WriteHeader(http.StatusAccepted)
	}
}

// errNotOffered means that a request names what no page of ours offers.
var errNotOffered = errors.New("only what was open before can be opened by its path")

// wanted is the path that the request wants opened, "" for the handbook or where the
// person chose nothing.
func (h *opened) wanted(r *http.Request) (path string, err error) {
	switch r.PostFormValue("choose") {
	case "folder":
		return choose(h.opener.ChooseFolder, h.wordsFor(r), "open.folder")
	case "pack":
		return choose(h.opener.ChoosePack, h.wordsFor(r), "open.pack")
	}
	path = r.PostFormValue("path")
	offered := func(recent Recent) bool { return recent.Path == path }
	if path != "" && !slices.ContainsFunc(h.opener.Recent(false), offered) {
		return "", errNotOffered
	}
	return path, nil
}

// choose asks for something to open, in a dialog whose title is the text of that key.
func choose(ask func(title string) (string, error), words *words, key string) (path string, err error) {
	title, err := words.text(key)
	if err != nil {
		return "", err
	}
	return ask(title)
}

// cancelOpening ends what is being opened.
func (h *opened) cancelOpening(w http.ResponseWriter, _ *http.Request) {
	h.opener.Cancel()
	w.WriteHeader(http.StatusNoContent)
}

// tellOpening answers how far something is being opened.
func (h *opened) tellOpening(w http.ResponseWriter, _ *http.Request) {
	answer, err := json.Marshal(h.opener.Opening())
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	sendJSON(w, answer)
}
