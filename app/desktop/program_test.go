package desktop_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"rutter/build/inspector"
	"rutter/build/xvfb"
)

// patience is how long anything may take on a busy two-core machine.
const patience = 15 * time.Second

// program is a running release binary, as a person starts it.
type program struct {
	t       *testing.T
	command *exec.Cmd
	output  *output
	ended   chan struct{}
}

// startProgram starts the binary with settings of its own in home, and the given
// variables on top of this process's own.
func startProgram(t *testing.T, home string, variables ...string) *program {
	t.Helper()
	binary := os.Getenv("RUTTER_BINARY")
	if binary == "" {
		t.Skip("RUTTER_BINARY is not set: go run ./build test builds the binary and sets it")
	}
	p := &program{t: t, command: exec.Command(binary), output: new(output), ended: make(chan struct{})}
	p.command.Stdout, p.command.Stderr = p.output, p.output
	p.command.Env = append(os.Environ(), "DISPLAY=", "WAYLAND_DISPLAY=", "XDG_SESSION_TYPE=", "GTK_THEME=",
		"XDG_CONFIG_HOME="+filepath.Join(home, "config"), "XDG_DATA_HOME="+filepath.Join(home, "data"),
		"XDG_CACHE_HOME="+filepath.Join(home, "cache"))
	p.command.Env = append(p.command.Env, variables...)
	if err := p.command.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		p.command.Wait()
		close(p.ended)
	}()
	t.Cleanup(func() {
		p.command.Process.Kill()
		<-p.ended
		if t.Failed() {
			t.Logf("the program said:\n%s", p.output)
		}
	})
	return p
}

// end asks the program to end, as Ctrl+C does, and waits until it has.
func (p *program) end() {
	p.t.Helper()
	if err := p.command.Process.Signal(os.Interrupt); err != nil {
		p.t.Fatal(err)
	}
	select {
	case <-p.ended:
	case <-time.After(patience):
		p.t.Fatal("the program does not end")
	}
	if code := p.command.ProcessState.ExitCode(); code != 0 {
		p.t.Errorf("the program ended with code %d", code)
	}
	// The toolkit says so where it was used after its end.
	if strings.Contains(p.output.String(), "CRITICAL **") {
		p.t.Errorf("the toolkit complains:\n%s", p.output)
	}
}

// output is what a program has said so far.
type output struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (o *output) Write(data []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.Write(data)
}

func (o *output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.String()
}

// window is the program's window on a display of its own, with a line into its
// page.
type window struct {
	*program
	display   string
	inspector string
	page      *inspector.Page
	// id is what X calls the window.
	id string
}

// newDisplay starts a virtual display and returns its name.
func newDisplay(t *testing.T) string {
	t.Helper()
	if os.Getenv("RUTTER_BINARY") == "" {
		t.Skip("RUTTER_BINARY is not set: go run ./build test builds the binary and sets it")
	}
	display, err := xvfb.Start(1280, 800)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { display.Close() })
	return display.Name
}

// openWindow starts the program on the display and waits for its first page.
func openWindow(t *testing.T, display, home string, variables ...string) *window {
	t.Helper()
	address := freeAddress(t)
	variables = append([]string{"DISPLAY=" + display, "WEBKIT_INSPECTOR_HTTP_SERVER=" + address}, variables...)
	w := &window{program: startProgram(t, home, variables...), display: display, inspector: address}
	w.connect()
	w.until(`location.pathname === "/" && document.readyState === "complete"`)
	w.eventually("the window is on the display", func() bool {
		// Xdotool fails when it finds none.
		found, _ := w.try("search", "--onlyvisible", "--pid", fmt.Sprint(w.command.Process.Pid))
		w.id, _, _ = strings.Cut(found, "\n")
		return w.id != ""
	})
	// Keys go to the window with the focus, which a window manager would give it.
	w.xdotool("windowfocus", "--sync", w.id)
	return w
}

// connect opens the line to the page, and again after its process was replaced.
func (w *window) connect() {
	w.t.Helper()
	page, err := inspector.Dial(w.inspector)
	if err != nil {
		w.t.Fatal(err)
	}
	w.page = page
	w.t.Cleanup(func() { page.Close() })
}

// evaluate runs a script in the page and returns what it comes to.
func evaluate[T any](w *window, js string) T {
	w.t.Helper()
	var value T
	data, err := w.page.Evaluate(js)
	if err == nil {
		err = json.Unmarshal(data, &value)
	}
	if err != nil {
		w.t.Fatalf("%s: %v", js, err)
	}
	return value
}

// until waits until the script comes to true; while a page is on its way there
// is none that could answer.
func (w *window) until(js string) {
	w.t.Helper()
	w.eventually(js, func() bool {
		data, err := w.page.Evaluate(js)
		return err == nil && string(data) == "true"
	})
}

func (p *program) eventually(what string, holds func() bool) {
	p.t.Helper()
	for deadline := time.Now().Add(patience); !holds(); time.Sleep(30 * time.Millisecond) {
		if time.Now().After(deadline) {
			p.t.Fatalf("never came true: %s", what)
		}
	}
}

// press sends keys as a keyboard does.
func (w *window) press(keys ...string) {
	w.t.Helper()
	w.xdotool(append([]string{"key"}, keys...)...)
}

// tabTo presses Tab until the element with the focus matches the selector.
func (w *window) tabTo(selector string) {
	w.t.Helper()
	matches := fmt.Sprintf(`document.activeElement.matches(%q)`, selector)
	for range 200 {
		w.press("Tab")
		if evaluate[bool](w, matches) {
			return
		}
	}
	w.t.Fatalf("Tab reaches no %s on %s", selector, evaluate[string](w, "location.href"))
}

// xdotool runs one command on the window's display and returns what it prints.
func (w *window) xdotool(arguments ...string) string {
	w.t.Helper()
	out, err := w.try(arguments...)
	if err != nil {
		w.t.Fatalf("xdotool %s: %v\n%s", strings.Join(arguments, " "), err, out)
	}
	return out
}

func (w *window) try(arguments ...string) (string, error) {
	command := exec.Command("xdotool", arguments...)
	command.Env = append(os.Environ(), "DISPLAY="+w.display)
	out, err := command.CombinedOutput()
	return string(out), err
}

// webProcess returns the process that draws the program's page.
func (p *program) webProcess() *os.Process {
	p.t.Helper()
	out, err := exec.Command("ps", "-o", "pid=,comm=", "--ppid", fmt.Sprint(p.command.Process.Pid)).Output()
	if err != nil {
		p.t.Fatal(err)
	}
	for line := range strings.Lines(string(out)) {
		var pid int
		var name string
		fmt.Sscan(line, &pid, &name)
		// The kernel keeps 15 characters of a name.
		if strings.HasPrefix(name, "WebKitWebProces") {
			process, err := os.FindProcess(pid)
			if err != nil {
				p.t.Fatal(err)
			}
			return process
		}
	}
	p.t.Fatalf("the program has no web process:\n%s", out)
	return nil
}

func freeAddress(t *testing.T) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	return listener.Addr().String()
}
