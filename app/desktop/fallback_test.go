package desktop

import (
	"context"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"
)

func TestServeInBrowser(t *testing.T) {
	opened := recordBrowser(t)
	log.SetOutput(io.Discard)
	defer log.SetOutput(os.Stderr)
	notices := make(chan string, 5)
	handler := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/panic/" {
			panic("on purpose")
		}
		fmt.Fprintf(w, "%s %s", r.Method, r.URL.Path)
	})
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	ended := make(chan error, 1)
	go func() {
		ended <- serveInBrowser(ctx, Options{Handler: handler, Notice: func(s string) { notices <- s }}, "for a test")
	}()

	notice := <-notices
	address := regexp.MustCompile(`http://127\.0\.0\.1:\d+/`).FindString(notice)
	if address == "" || !strings.Contains(notice, "for a test") {
		t.Fatalf("the notice %q lacks an address or the reason", notice)
	}
	if got := opened(5 * time.Second); got != address+"\n" {
		t.Errorf("the browser was started with %q, want %q", got, address)
	}
	host := strings.Trim(strings.TrimPrefix(address, "http:"), "/")
	port := host[strings.Index(host, ":")+1:]
	for _, test := range []struct {
		name, method, path, host, origin string
		status                           int
		body                             string
	}{
		{"by number", "GET", "a", host, "", 200, "GET /a"},
		{"by name", "GET", "a", "localhost:" + port, "", 200, "GET /a"},
		{"by a name that resolves to us", "GET", "a", "rebind.example:" + port, "", 421, "for this computer only"},
		{"by another port", "GET", "a", "127.0.0.1:1", "", 421, "for this computer only"},
		{"own form", "POST", "a", host, "http://" + host, 200, "POST /a"},
		{"form of a foreign page", "POST", "a", host, "https://evil.example", 403, ""},
		{"a page that panics", "GET", "panic/", host, "", 500, "This page failed"},
	} {
		status, body := request(t, test.method, address+test.path, test.host, test.origin)
		if status != test.status || !strings.Contains(body, test.body) {
			t.Errorf("%s: %d %q, want %d with %q", test.name, status, body, test.status, test.body)
		}
	}

	cancel()
	select {
	case err := <-ended:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(5 * time.Second):
		t.Fatal("it did not end with its context")
	}
	if _, err := http.Get(address); err == nil {
		t.Error("the port still answers")
	}
}

func request(t *testing.T, method, address, host, origin string) (status int, body string) {
	t.Helper()
	r, err := http.NewRequest(method, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Host = host
	if origin != "" {
		r.Header.Set("Origin", origin)
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	data, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, string(data)
}
