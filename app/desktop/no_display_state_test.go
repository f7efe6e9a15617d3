package desktop_test

import (
	"io"
	"net/http"
	"net/http/cookiejar"
	"regexp"
	"strings"
	"testing"
)

// TestFallbackKeepsState wants the browser that stands in for the window to keep
// the state where the window does: its port is another one every time.
func TestFallbackKeepsState(t *testing.T) {
	home := t.TempDir()
	start := func() (*program, *http.Client, string) {
		p := startProgram(t, home, "", "DISPLAY=", "BROWSER=true")
		client, address := enter(t, p)
		return p, client, address
	}
	p, client, address := start()
	answer, err := client.Post(address+"-/state", "application/merge-patch+json", strings.NewReader(`{"settings":{"theme":"dark"}}`))
	if err != nil || answer.StatusCode != http.StatusOK {
		t.Fatalf("keeping a setting: %v, %v", answer, err)
	}
	answer.Body.Close()
	// There is nothing to ask where a file is to go: the browser saves it.
	answer, err = client.Post(address+"-/save", "application/json", strings.NewReader(`{"name":"a.json","text":"{}"}`))
	if err != nil || answer.StatusCode != http.StatusNoContent {
		t.Fatalf("saving a file: %v, %v", answer, err)
	}
	answer.Body.Close()
	p.kill()

	p, client, address = start()
	status, page := fetch(t, client, address)
	if status != http.StatusOK || !strings.Contains(page, `id="state">{"settings":{"theme":"dark"}}</script>`) {
		t.Errorf("home is %d without the setting:\n%.2000s", status, page)
	}
	p.end()
}

// enter is the browser that the program lets in, and the address of its pages.
func enter(t *testing.T, p *program) (client *http.Client, address string) {
	t.Helper()
	var entrance []string
	p.eventually("the program says where it serves", func() bool {
		entrance = regexp.MustCompile(`(http://127\.0\.0\.1:\d+/)-/enter\?token=\w+`).FindStringSubmatch(p.output.String())
		return entrance != nil
	})
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	client = &http.Client{Jar: jar}
	answer, err := client.Get(entrance[0])
	if err != nil || answer.StatusCode != http.StatusOK {
		t.Fatalf("entering: %v, %v", answer, err)
	}
	answer.Body.Close()
	return client, entrance[1]
}

func fetch(t *testing.T, client *http.Client, address string) (status int, body string) {
	t.Helper()
	answer, err := client.Get(address)
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
