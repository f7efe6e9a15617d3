package web

import "net/http"

// aboutPath is the page for the administrator. It names paths of this machine, so it is
// there where the program is its reader's own.
const aboutPath = "/-/about"

func (h *opened) about(w http.ResponseWriter, r *http.Request) {
	h.show(w, r, http.StatusOK, &view{Kind: "about", TitleKey: "about.title", URL: aboutPath, Proof: h.proof()})
}
