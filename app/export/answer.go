package export

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"strings"
)

// answer is what the handler answers.
type answer struct {
	header http.Header
	status int
	// body is the answer in memory, where nothing else takes it.
	body bytes.Buffer
	// to takes it where it is what was asked for, and is nil for a page.
	to io.Writer
}

// Header, WriteHeader and Write make it an http.ResponseWriter.
func (a *answer) Header() http.Header { return a.header }

// WriteHeader notes the status.
func (a *answer) WriteHeader(status int) { a.status = status }

func (a *answer) Write(data []byte) (int, error) {
	if a.to != nil && a.status == http.StatusOK {
		return a.to.Write(data)
	}
	return a.body.Write(data)
}

// isPage tells a page that the program drew from a file of the content.
func (a *answer) isPage() bool { return strings.HasPrefix(a.header.Get("Content-Type"), "text/html") }

// ask asks the handler for an address, in the interface language that fits the content's.
// to takes what is too large for the memory; it is nil for pages.
func ask(ctx context.Context, handler http.Handler, address, lang string, to io.Writer) (*answer, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://rutter"+address, nil)
	if err != nil {
		return nil, err
	}
	r.Header.Set("Accept-Language", lang)
	a := &answer{header: http.Header{}, status: http.StatusOK, to: to}
	handler.ServeHTTP(a, r)
	// An author may link to an address of the program at which there is nothing: that is
	// the page that says so.
	if a.status != http.StatusOK && (a.status != http.StatusNotFound || !a.isPage()) {
		return nil, fmt.Errorf("%s: %s: %s", address, http.StatusText(a.status), strings.TrimSpace(a.body.String()[:min(a.body.Len(), 200)]))
	}
	return a, nil
}
