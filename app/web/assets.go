package web

import (
	"io"
	"io/fs"
	"net/http"
	"path"
	"strings"
)

// serveAssets serves the front end's own files.
func serveAssets(assets fs.FS) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		// The system's table of types is not the same everywhere.
		if contentType, ok := assetTypes[path.Ext(r.URL.Path)]; ok {
			w.Header().Set("Content-Type", contentType)
		}
		sendFile(w, r, assets, r.URL.Path)
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
	sendFile(w, r, tree, file)
}

// sendFile writes a file; a folder is not listed. http.ServeFileFS would redirect
// some names, which a WebView does not follow.
func sendFile(w http.ResponseWriter, r *http.Request, tree fs.FS, name string) {
	f, err := tree.Open(name)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	defer f.Close()
	info, err := f.Stat()
	content, ok := f.(io.ReadSeeker)
	if err != nil || info.IsDir() || !ok {
		http.NotFound(w, r)
		return
	}
	http.ServeContent(w, r, name, info.ModTime(), content)
}
