package desktop

import (
	"bytes"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"strings"
	"testing"
)

func TestPanicsAreRecovered(t *testing.T) {
	var logged bytes.Buffer
	log.SetOutput(&logged)
	defer log.SetOutput(os.Stderr)

	handler := http.NewServeMux()
	handler.HandleFunc("/early/", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		panic("on purpose")
	})
	handler.HandleFunc("/late/", func(w http.ResponseWriter, r *http.Request) {
		io.WriteString(w, "half a page")
		panic("on purpose")
	})
	for _, test := range []struct {
		path   string
		status int
		body   string
	}{
		{"/early/<b>/", http.StatusInternalServerError, "<code>/early/&lt;b&gt;/</code>"},
		{"/late/", http.StatusOK, "half a page"},
	} {
		logged.Reset()
		answer := ask(recoverPanics(handler), test.path)
		if answer.Code != test.status || !strings.Contains(answer.Body.String(), test.body) {
			t.Errorf("%s: %d %q, want %d with %q", test.path, answer.Code, answer.Body, test.status, test.body)
		}
		if answer.Header().Get("Content-Encoding") != "" {
			t.Errorf("%s: a header of the failed page is left", test.path)
		}
		if !strings.Contains(logged.String(), "on purpose") || !strings.Contains(logged.String(), "handler_test.go") {
			t.Errorf("%s: the log has no cause or no place: %s", test.path, &logged)
		}
	}
}

func TestNotFoundIsShown(t *testing.T) {
	handler := showNotFound(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(http.StatusNotFound)
		io.WriteString(w, "our page")
		if err := http.NewResponseController(w).Flush(); err != nil {
			t.Errorf("flushing: %v", err)
		}
	}))
	for path, status := range map[string]int{
		"/nowhere/":           http.StatusOK,
		"/nowhere/index.html": http.StatusOK,
		"/nowhere":            http.StatusNotFound,
		"/-/assets/none.css":  http.StatusNotFound,
	} {
		if answer := ask(handler, path); answer.Code != status || answer.Body.String() != "our page" {
			t.Errorf("%s: %d %q, want %d with our page", path, answer.Code, answer.Body, status)
		}
	}
}

func TestPagesGoPastWails(t *testing.T) {
	handler := withoutRuntime(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", r.URL.Query().Get("type"))
		io.WriteString(w, "as it is")
	}))
	for written, sent := range map[string]string{
		"text/html; charset=utf-8": "TEXT/HTML; charset=utf-8",
		"text/css; charset=utf-8":  "text/css; charset=utf-8",
	} {
		answer := httptest.NewRecorder()
		handler.ServeHTTP(answer, httptest.NewRequest("GET", "/?type="+url.QueryEscape(written), nil))
		if got := answer.Header().Get("Content-Type"); got != sent || answer.Body.String() != "as it is" {
			t.Errorf("%s is sent as %s: %s", written, got, answer.Body)
		}
	}
}

func ask(handler http.Handler, path string) *httptest.ResponseRecorder {
	answer := httptest.NewRecorder()
	request := httptest.NewRequest("GET", "/", nil)
	request.URL.Path = path
	handler.ServeHTTP(answer, request)
	return answer
}
