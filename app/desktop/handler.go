package desktop

import (
	"fmt"
	"html"
	"log"
	"net/http"
	"runtime/debug"
	"strings"
)

// recoverPanics answers a request whose handler panics with a page that says so.
// In the window nothing else would catch the panic, and the program would end.
func recoverPanics(handler http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		out := &response{ResponseWriter: w}
		defer func() {
			cause := recover()
			if cause == nil {
				return
			}
			log.Printf("%s %s: panic: %v\n%s", r.Method, r.URL, cause, debug.Stack())
			if !out.started {
				writeApology(w, r.URL.Path)
			}
		}()
		handler.ServeHTTP(out, r)
	})
}

// writeApology writes the page that stands in for one that could not be made. It
// needs nothing of what has just failed.
func writeApology(w http.ResponseWriter, path string) {
	clear(w.Header())
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Content-Security-Policy", "default-src 'none'")
	w.WriteHeader(http.StatusInternalServerError)
	fmt.Fprintf(w, `<!doctype html>
<html lang="en">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>This page failed</title>
<h1>This page failed</h1>
<p>Rutter made a mistake while it made <code>%s</code>. The terminal shows the details.</p>
<p><a href="/">Go to the start page</a></p>
</html>
`, html.EscapeString(path))
}

// showNotFound turns the status 404 of a page into 200. Wails puts a page of its
// own in the place of any 404 under a path that ends in a slash.
func showNotFound(handler http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, "/") || strings.HasSuffix(r.URL.Path, "/index.html") {
			w = &response{ResponseWriter: w, found: true}
		}
		handler.ServeHTTP(w, r)
	})
}

// withoutRuntime keeps Wails from parsing every page, printing it again and adding two
// scripts of its own, before which the page would not begin: it looks for "text/html"
// as it stands, and the names of types are the same in capitals (RFC 9110, 8.3.1).
func withoutRuntime(handler http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		handler.ServeHTTP(&response{ResponseWriter: w, capitals: true}, r)
	})
}

// response knows whether the answer has begun and, with found set, replaces the
// status 404 by 200, with capitals set, writes the type of a page in capitals.
type response struct {
	http.ResponseWriter
	found    bool
	capitals bool
	started  bool
}

func (r *response) WriteHeader(status int) {
	r.start()
	if r.found && status == http.StatusNotFound {
		status = http.StatusOK
	}
	r.ResponseWriter.WriteHeader(status)
}

func (r *response) Write(data []byte) (int, error) {
	r.start()
	return r.ResponseWriter.Write(data)
}

func (r *response) start() {
	if parameters, page := strings.CutPrefix(r.Header().Get("Content-Type"), "text/html"); page && r.capitals && !r.started {
		r.Header().Set("Content-Type", "TEXT/HTML"+parameters)
	}
	r.started = true
}

// Unwrap lets http.ResponseController reach what lies beneath.
func (r *response) Unwrap() http.ResponseWriter { return r.ResponseWriter }
