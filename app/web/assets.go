package web

import (
	"io/fs"
	"net/http"
	"path"
	"strings"
)

// serveAssets serves the front end's own files.
func serveAssets(assets fs.FS) http.Handler {
	files := http.FileServerFS(assets)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		// A folder would be listed.
		if r.URL.Path == "" || strings.HasSuffix(r.URL.Path, "/") {
			http.NotFound(w, r)
			return
		}
		// The system's table of types is not the same everywhere.
		if contentType, ok := assetTypes[path.Ext(r.URL.Path)]; ok {
			w.Header().Set("Content-Type", contentType)
		}
		files.ServeHTTP(w, r)
	})
}

var assetTypes = map[string]string{
	".css":   "text/css; charset=utf-8",
	".js":    "text/javascript; charset=utf-8",
	".svg":   "image/svg+xml",
	".woff2": "font/woff2",
}

// contentTypes are the types that a file of the content may have. HTML and
// scripts are not among them: they are shown as text and never run.
var contentTypes = map[string]string{
	".avif": "image/avif",
	".gif":  "image/gif",
	".ico":  "image/x-icon",
	".jpeg": "image/jpeg",
	".jpg":  "image/jpeg",
	".pdf":  "application/pdf",
	".png":  "image/png",
	".svg":  "image/svg+xml",
	".webp": "image/webp",
	".zip":  "application/zip",
}

// serveFile serves a file of the content as it is. Its own policy keeps an SVG
// that is opened by itself from running a script.
func serveFile(w http.ResponseWriter, r *http.Request, tree fs.FS, file string) {
	contentType, ok := contentTypes[strings.ToLower(path.Ext(file))]
	if !ok {
		contentType = "text/plain; charset=utf-8"
	}
	w.Header().Set("Content-Type", contentType)
	w.Header().Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
	http.ServeFileFS(w, r, tree, file)
}
