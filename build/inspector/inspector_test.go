package inspector_test

import (
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"rutter/build/inspector"
	"rutter/build/xvfb"
)

// TestEvaluate asks a real window, since the protocol is documented nowhere.
func TestEvaluate(t *testing.T) {
	addr := openWindow(t)
	page, err := inspector.Dial(addr)
	if err != nil {
		t.Fatal(err)
	}
	defer page.Close()

	for _, test := range []struct{ js, value, err string }{
		{js: `1 + 1`, value: `2`},
		{js: `const a = 40; a + 2`, value: `42`},
		{js: `undefined`, value: `null`},
		{js: `null`, value: `null`},
		{js: `"\u00e9\n"`, value: `"é\n"`},
		{js: `({a: [1, {b: true}]})`, value: `{"a":[1,{"b":true}]}`},
		{js: `location.href`, value: `"wails://wails/"`},
		{js: `document.title`, value: `"Empty window"`},
		{js: `new Promise(done => setTimeout(() => done([3]), 50))`, value: `[3]`},
		{js: `Promise.resolve()`, value: `null`},
		{js: `throw new Error("on purpose")`, err: "Error: on purpose"},
		{js: `Promise.reject(new Error("later"))`, err: "Error: later"},
		{js: `if (`, err: "SyntaxError"},
	} {
		t.Run(test.js, func(t *testing.T) {
			value, err := page.Evaluate(test.js)
			if string(value) != test.value {
				t.Errorf("value %s, want %s", value, test.value)
			}
			if (err == nil) != (test.err == "") || err != nil && !strings.Contains(err.Error(), test.err) {
				t.Errorf("error %v, want %q", err, test.err)
			}
		})
	}

	t.Run("follows a navigation", func(t *testing.T) {
		if _, err := page.Evaluate(`location.href = "/index.html?second"`); err != nil {
			t.Fatal(err)
		}
		for range 100 {
			where, err := page.Evaluate(`location.search + document.readyState`)
			if err == nil && string(where) == `"?secondcomplete"` {
				return
			}
			time.Sleep(20 * time.Millisecond)
		}
		t.Error("the new page never answered")
	})
}

// openWindow builds and opens the empty window on a display of its own and
// returns the address of its inspector.
func openWindow(t *testing.T) string {
	t.Helper()
	if _, err := exec.LookPath("Xvfb"); err != nil {
		t.Skip("Xvfb is not installed: go run ./build test installs it")
	}
	binary := filepath.Join(t.TempDir(), "emptywindow")
	build := exec.Command("go", "build", "-trimpath", "-tags", "desktop,production,webkit2_41", "-o", binary, "../emptywindow")
	if output, err := build.CombinedOutput(); err != nil {
		t.Fatalf("building the empty window: %v\n%s", err, output)
	}
	display, err := xvfb.Start(1280, 800)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { display.Close() })

	addr := freeAddr(t)
	home := t.TempDir()
	window := exec.Command(binary)
	window.Env = append(os.Environ(), "DISPLAY="+display.Name, "GDK_BACKEND=x11", "WEBKIT_INSPECTOR_HTTP_SERVER="+addr,
		"XDG_DATA_HOME="+home, "XDG_CACHE_HOME="+home)
	if err := window.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		window.Process.Kill()
		window.Wait()
	})
	return addr
}

func freeAddr(t *testing.T) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	return fmt.Sprint(listener.Addr())
}
