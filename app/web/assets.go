package web

import (
	"cmp"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"net/http"
	"path"
	"regexp"
	"strings"

	"rutter/app/diagnostic"
	"rutter/app/site"
)

// assetsPath is where the front end's own files are.
const assetsPath = "/-/assets/"

// assetURLs are the addresses of the front end's own files by their names. Each changes
// with the file, so that a browser may keep what it got for good: asked for again at
// every page, they were a tenth of it.
type assetURLs map[string]string

func addressAssets(assets fs.FS) (assetURLs, error) {
	addresses := assetURLs{}
	files, err := fs.ReadDir(assets, ".")
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	for _, file := range files {
		if file.IsDir() {
			continue
		}
		content, err := fs.ReadFile(assets, file.Name())
		if err != nil {
			return nil, err
		}
		addresses[file.Name()] = fmt.Sprintf("%s%s?v=%08x", assetsPath, file.Name(), crc32.ChecksumIEEE(content))
	}
	return addresses, nil
}

// of is the address of a file, for templates: the plain one where none was made, for
// pages that become files, whose assets are files too.
func (a assetURLs) of(name string) string { return cmp.Or(a[name], assetsPath+name) }

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

// file answers with a file of the content, or with the page that says why it
// cannot be read: the folder is gone, the stick was pulled out, the pack is damaged.
func (h *opened) file(w http.ResponseWriter, r *http.Request, tree fs.FS, file string) {
	err := readable(tree, file)
	if err == nil {
		serveFile(w, r, tree, file)
		return
	}
	h.show(w, r, http.StatusInternalServerError, &view{
		Kind: "missing", TitleKey: "unreadable.title", Problems: []diagnostic.Diagnostic{site.Unreadable(file, err)},
	})
}

// readable reads the beginning of a file, before anything is promised about it.
func readable(tree fs.FS, file string) error {
	f, err := tree.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	if _, err = f.Read(make([]byte, 1)); errors.Is(err, io.EOF) {
		return nil
	}
	return err
}

// isText tells whether a file of the content is shown as text.
func isText(file string) bool {
	_, known := contentTypes[strings.ToLower(path.Ext(file))]
	return !known
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
	if theme := r.URL.Query().Get("theme"); theme != "" && contentType == contentTypes[".svg"] && isThemable(tree, file) {
		sendThemed(w, r, tree, file, theme)
		return
	}
	sendFile(w, r, tree, file)
}

// maxThemed bounds a picture whose theme is settled, in bytes: it is in memory then.
// Drawings have some hundred kB.
const maxThemed = 4 << 20

func isThemable(tree fs.FS, file string) bool {
	info, err := fs.Stat(tree, file)
	return err == nil && info.Size() <= maxThemed
}

// colorScheme is the condition by which a picture asks for the theme.
var colorScheme = regexp.MustCompile(`\(\s*prefers-color-scheme\s*:\s*(\w+)\s*\)`)

// sendThemed writes a picture whose theme is settled: WebKit tells a picture what
// the system prefers, and not what the page around it was set to.
func sendThemed(w http.ResponseWriter, r *http.Request, tree fs.FS, file, theme string) {
	source, err := fs.ReadFile(tree, file)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	settled := colorScheme.ReplaceAllFunc(source, func(condition []byte) []byte {
		if string(colorScheme.FindSubmatch(condition)[1]) == theme {
			return []byte("(min-width: 0)")
		}
		return []byte("(max-width: 0)")
	})
	_, _ = w.Write(settled)
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
