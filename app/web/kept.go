package web

import (
	"cmp"
	"encoding/json"
	"net/http"
	"slices"
	"strings"

	"rutter/app/state"
)

// keptPath is the page of the links kept for later.
const keptPath = "/-/kept"

// keptLink is one external link that the reader kept for later.
type keptLink struct {
	Address string
	state.Kept
	// Date is the day on which it was kept, as YYYY-MM-DD.
	Date string
}

// EmptyKept is what a script makes an entry of the list from.
func (v *view) EmptyKept() keptLink { return keptLink{} }

// kept shows the links kept for later. Where the browser keeps them a script
// puts them in.
func (h *opened) kept(w http.ResponseWriter, r *http.Request) {
	v := &view{Kind: "kept", TitleKey: "kept.title", URL: keptPath}
	if h.state != nil {
		_, reader := h.state.Reader()
		v.Kept = h.keptLinks(reader.Kept)
	}
	h.show(w, r, http.StatusOK, v)
}

// keptLinks lists links, the latest first. What no browser opens is left out: the
// file may have come from elsewhere.
func (h *opened) keptLinks(kept map[string]state.Kept) []keptLink {
	var out []keptLink
	for address, k := range kept {
		if _, ok := externalAddress(address); !ok {
			continue
		}
		// Pages of another folder are not here.
		if k.Shelf != h.shelf || !strings.HasPrefix(k.From, "/") || strings.HasPrefix(k.From, "//") {
			k.From = ""
		}
		out = append(out, keptLink{Address: address, Kept: k, Date: k.At[:min(len(k.At), len("2006-01-02"))]})
	}
	slices.SortFunc(out, func(a, b keptLink) int {
		return cmp.Or(cmp.Compare(b.At, a.At), cmp.Compare(a.Address, b.Address))
	})
	return out
}

// dropKept takes one link off the list and shows what is left.
func (h *opened) dropKept(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 64<<10)
	patch, err := json.Marshal(map[string]any{"kept": map[string]any{r.PostFormValue("drop"): nil}})
	if err == nil {
		err = h.state.PatchReader(patch)
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	h.kept(w, r)
}
