package web

import (
	"encoding/json"
	"errors"
	"io/fs"
	"net/http"
)

// licensesPath is the page of what the program holds of others.
const licensesPath = "/-/licenses"

// work is what somebody made and the program holds, with its licence as an SPDX
// expression and in full. `go run ./build` writes the list (build/licenses.go).
type work struct {
	Name, Version, License, Text string
}

// readWorks reads the list. A front end that Vite alone has built has none.
func readWorks(frontend fs.FS) (works []work, err error) {
	data, err := fs.ReadFile(frontend, "licenses.json")
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err == nil {
		err = json.Unmarshal(data, &works)
	}
	return works, err
}

// licenses shows the licences of all works in the program.
func (h *opened) licenses(w http.ResponseWriter, r *http.Request) {
	h.keep(w, r, licensesPath, h.showLicenses)
}

func (h *opened) showLicenses(w http.ResponseWriter, r *http.Request) {
	works, err := readWorks(h.frontend)
	if err != nil {
		http.Error(w, "licenses.json: "+err.Error(), http.StatusInternalServerError)
		return
	}
	h.show(w, r, http.StatusOK, &view{Kind: "licenses", TitleKey: "licenses.title", URL: licensesPath, Works: works})
}
