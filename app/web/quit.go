package web

import (
	"bytes"
	"html/template"
	"log"
	"net/http"
)

// quitPath ends the program. It is there where a browser may show the pages in the
// place of a window.
const quitPath = "/-/quit"

// Fallback is what pages need to know that a browser shows in the place of a window.
type Fallback struct {
	// InBrowser tells whether one does: a window may not come about.
	InBrowser func() bool
	// Quit ends the program, after the answers that are on their way.
	Quit func()
}

// ended is all that is left to say, with nothing in it that would have to be asked for.
var ended = template.Must(template.New("ended").Parse(`<!doctype html>
<html lang="{{.Tag}}" dir="{{.Direction}}">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>{{.Title}}</title>
<h1>{{.Title}}</h1>
<p>{{.Text}}</p>
</html>
`))

// quit says good-bye and ends the program.
func (h *opened) quit(w http.ResponseWriter, r *http.Request) {
	if !h.fallback.InBrowser() {
		h.missing(w, r)
		return
	}
	page, err := farewell(h.wordsFor(r))
	if err != nil {
		log.Print(err)
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Connection", "close")
	_, _ = w.Write(page)
	h.fallback.Quit()
}

func farewell(w *words) ([]byte, error) {
	title, err := w.text("quit.title")
	if err != nil {
		return nil, err
	}
	text, err := w.text("quit.text")
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = ended.Execute(&out, map[string]string{"Tag": w.Tag, "Direction": direction(w.Tag), "Title": title, "Text": text})
	return out.Bytes(), err
}
