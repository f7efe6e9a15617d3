package desktop

import (
	"context"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/cookiejar"
	"net/url"
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
		ended <- serveInBrowser(ctx, Options{Notice: func(s string) { notices <- s }}, begin(func() (http.Handler, error) { return handler, nil }), "for a test")
	}()

	notice := <-notices
	entrance := regexp.MustCompile(`(http://127\.0\.0\.1:\d+/)-/enter\?token=\w+`).FindStringSubmatch(notice)
	if entrance == nil || !strings.Contains(notice, "for a test") {
		t.Fatalf("the notice %q lacks an address or the reason", notice)
	}
	address := entrance[1]
	if got := opened(5 * time.Second); got != entrance[0]+"\n" {
		t.Errorf("the browser was started with %q, want %q", got, entrance[0])
	}
	owner := enterOnce(t, entrance[0], address)
	host := strings.Trim(strings.TrimPrefix(address, "http:"), "/")
	port := host[strings.Index(host, ":")+1:]
	for _, test := range []struct {
		name, method, path, host, origin string
		status                           int
		body                             string
	}{
		{"by number", "GET", "a", host, "", 200, "GET /a"},
		{"by a name, for which the cookie is none", "GET", "a", "localhost:" + port, "", 421, "for this computer only"},
		{"by a name that resolves to us", "GET", "a", "rebind.example:" + port, "", 421, "for this computer only"},
		{"by another port", "GET", "a", "127.0.0.1:1", "", 421, "for this computer only"},
		{"own form", "POST", "a", host, "http://" + host, 200, "POST /a"},
		{"form of a foreign page", "POST", "a", host, "https://evil.example", 403, ""},
		{"a page that panics", "GET", "panic/", host, "", 500, "This page failed"},
	} {
		status, body := request(t, owner, test.method, address+test.path, test.host, test.origin)
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

// enterOnce wants the first browser with the token let in, and nobody else: neither
// one without a cookie, nor one that comes with the token later or with a wrong one.
func enterOnce(t *testing.T, entrance, address string) *http.Client {
	t.Helper()
	stranger := newBrowser(t)
	for _, from := range []string{address, address + "-/state", address + "-/present", entrance + "x"} {
		if status, body := request(t, stranger, "GET", from, "", ""); status != http.StatusForbidden || !strings.Contains(body, "start Rutter again") {
			t.Errorf("%s gives a stranger %d %q", from, status, body)
		}
	}
	owner := newBrowser(t)
	if status, body := request(t, owner, "GET", entrance, "", ""); status != http.StatusOK || body != "GET /" {
		t.Fatalf("the entrance leads to %d %q", status, body)
	}
	own, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	if cookies := owner.Jar.Cookies(own); len(cookies) != 1 || cookies[0].Name != "rutter-"+own.Port() {
		t.Errorf("the cookies are %v", cookies)
	}
	if status, body := request(t, owner, "GET", entrance, "", ""); status != http.StatusOK || body != "GET /" {
		t.Errorf("coming in again gives %d %q", status, body)
	}
	if status, _ := request(t, stranger, "GET", entrance, "", ""); status != http.StatusForbidden {
		t.Errorf("a token that was used gives a stranger %d", status)
	}
	return owner
}

func newBrowser(t *testing.T) *http.Client {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &http.Client{Jar: jar}
}

func request(t *testing.T, client *http.Client, method, address, host, origin string) (status int, body string) {
	t.Helper()
	r, err := http.NewRequest(method, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Host = host
	// An empty host is the address's own.
	if origin != "" {
		r.Header.Set("Origin", origin)
	}
	answer, err := client.Do(r)
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
