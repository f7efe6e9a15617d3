package desktop_test

import (
	"io"
	"net/http"
	"regexp"
	"strings"
	"testing"
)

// TestFallbackKeepsState wants the browser that stands in for the window to keep
// the state where the window does: its port is another one every time.
func TestFallbackKeepsState(t *testing.T) {
	home := t.TempDir()
	start := func() (*program, string) {
		p := startProgram(t, home, "", "DISPLAY=", "BROWSER=true")
		var address string
		p.eventually("the program says where it serves", func() bool {
			address = regexp.MustCompile(`http://127\.0\.0\.1:\d+/`).FindString(p.output.String())
			return address != ""
		})
		return p, address
	}
	p, address := start()
	answer, err := http.Post(address+"-/state", "application/merge-patch+json", strings.NewReader(`{"settings":{"theme":"dark"}}`))
	if err != nil || answer.StatusCode != http.StatusOK {
		t.Fatalf("keeping a setting: %v, %v", answer, err)
	}
	answer.Body.Close()
	// There is nothing to ask where a file is to go: the browser saves it.
	answer, err = http.Post(address+"-/save", "application/json", strings.NewReader(`{"name":"a.json","text":"{}"}`))
	if err != nil || answer.StatusCode != http.StatusNoContent {
		t.Fatalf("saving a file: %v, %v", answer, err)
	}
	answer.Body.Close()
	p.kill()

	p, address = start()
	status, page := fetch(t, address)
	if status != http.StatusOK || !strings.Contains(page, `id="state">{"settings":{"theme":"dark"}}</script>`) {
		t.Errorf("home is %d without the setting:\n%.2000s", status, page)
	}
	p.end()
}

func fetch(t *testing.T, address string) (status int, body string) {
	t.Helper()
	answer, err := http.Get(address)
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
