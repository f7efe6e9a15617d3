package web

import (
	"net/http"
	"net/url"
)

// external shows an address that leads out of the program, and what can be done
// with it: /-/external?to=ADDRESS.
func (h *opened) external(w http.ResponseWriter, r *http.Request) {
	address, ok := externalAddress(r.URL.Query().Get("to"))
	if !ok {
		h.missing(w, r)
		return
	}
	h.show(w, r, http.StatusOK, externalView(address))
}

func externalView(address string) *view {
	return &view{
		Kind: "external", TitleKey: "external.title", External: address,
	}
}

// openExternal opens the address of the form in the system browser.
func (h *opened) openExternal(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 64<<10)
	address, ok := externalAddress(r.PostFormValue("to"))
	if !ok {
		http.Error(w, "this is no address that a browser opens", http.StatusBadRequest)
		return
	}
	if err := h.openBrowser(address); err != nil {
		http.Error(w, "the system browser did not open: "+err.Error(), http.StatusBadGateway)
		return
	}
	h.show(w, r, http.StatusOK, externalView(address))
}

// externalAddress lets through what a browser may be asked to open.
func externalAddress(address string) (string, bool) {
	u, err := url.Parse(address)
	if err != nil {
		return "", false
	}
	switch u.Scheme {
	case "http", "https":
		return address, u.Host != ""
	case "mailto":
		return address, true
	}
	return "", false
}
