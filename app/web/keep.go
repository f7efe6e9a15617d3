package web

import (
	"maps"
	"net/http"
	"path"
	"strconv"
	"strings"
)

// keep answers with the page that was made for the key before, where the program
// answers many; else it makes the page. The key has to name all that the page
// depends on, but for what is open and the language of the interface.
func (h *opened) keep(w http.ResponseWriter, r *http.Request, key string, make http.HandlerFunc) {
	h.keepIn(h.wordsFor(r).Tag, w, r, key, make)
}

// asset answers with a file of the front end.
func (h *opened) asset(w http.ResponseWriter, r *http.Request) {
	if r.URL.RequestURI() == h.addresses[path.Base(r.URL.Path)] {
		w.Header().Set("Cache-Control", "max-age=31536000, immutable")
	}
	h.keepIn("", w, r, r.URL.Path, http.StripPrefix(assetsPath, serveAssets(h.assets)).ServeHTTP)
}

func (h *opened) keepIn(language string, w http.ResponseWriter, r *http.Request, key string, make http.HandlerFunc) {
	if h.finished == nil {
		make(w, r)
		return
	}
	a := h.finished.get(language+" "+key, func() *answer {
		made := newAnswer()
		make(made, plainly(r))
		return made
	})
	vary := "Accept-Encoding"
	if language != "" {
		vary += ", Accept-Language, Cookie"
	}
	w.Header().Set("Vary", vary)
	a.send(w, r)
}

// plainly asks for the whole of what r asks for.
func plainly(r *http.Request) *http.Request {
	whole := r.Clone(r.Context())
	whole.Method = http.MethodGet
	for _, condition := range []string{"Range", "If-Range", "If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since"} {
		whole.Header.Del(condition)
	}
	return whole
}

// send sends the answer in the form that the browser asks for, or says that the
// browser has it.
func (a *answer) send(w http.ResponseWriter, r *http.Request) {
	header, body := w.Header(), a.body
	maps.Copy(header, a.header)
	if a.tag != "" {
		tag := a.tag
		if a.compressed != nil && acceptsGzip(r.Header.Get("Accept-Encoding")) {
			tag, body = a.tag+"-gzip", a.compressed
			header.Set("Content-Encoding", "gzip")
		}
		header.Set("ETag", `"`+tag+`"`)
		if strings.Contains(r.Header.Get("If-None-Match"), `"`+tag+`"`) {
			header.Del("Content-Type")
			header.Del("Content-Encoding")
			w.WriteHeader(http.StatusNotModified)
			return
		}
	}
	header.Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(max(a.status, http.StatusOK))
	if r.Method != http.MethodHead {
		_, _ = w.Write(body)
	}
}

// acceptsGzip reads Accept-Encoding (RFC 9110, 12.5.3) as far as browsers write it.
func acceptsGzip(accepted string) bool {
	for coding := range strings.SplitSeq(accepted, ",") {
		name, weight, _ := strings.Cut(strings.TrimSpace(coding), ";")
		if strings.EqualFold(strings.TrimSpace(name), "gzip") {
			q := strings.TrimSpace(weight)
			return q != "q=0" && !strings.HasPrefix(q, "q=0.0")
		}
	}
	return false
}
