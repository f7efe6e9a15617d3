package desktop_test

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"rutter/app/state"
)

// TestWindowWithoutNetwork reads a while where there is no network, by keyboard alone
// since a look into the page would be a socket, and compares what the window's
// processes did with what the administrator is told.
func TestWindowWithoutNetwork(t *testing.T) {
	binary, display, home := os.Getenv("RUTTER_BINARY"), newDisplayInFiles(t), t.TempDir()
	trace := traceProgram(t, withoutNetwork(t))
	runtimeDir := filepath.Join(t.TempDir(), "run")
	if err := os.Mkdir(runtimeDir, 0o700); err != nil {
		t.Fatal(err)
	}
	p := startProgram(t, home, "", "DISPLAY="+display, "HOME="+home, "XDG_RUNTIME_DIR="+runtimeDir)
	w := &window{program: p, display: display}
	w.eventually("the window is on the display", func() bool {
		found, _ := w.try("search", "--onlyvisible", "--pid", fmt.Sprint(p.command.Process.Pid))
		w.id, _, _ = strings.Cut(found, "\n")
		return w.id != ""
	})
	w.xdotool("windowfocus", "--sync", w.id)
	w.readBlindly(home)
	w.end()

	told, seen := readProof(t, binary, p.command.Env), ""
	for _, c := range readTrace(t, trace, p.command.Process.Pid) {
		seen += c.name + strings.Join(c.paths(), " ") + "\n"
		if c.name == "socket" && !strings.HasPrefix(c.arguments, "AF_UNIX") && !strings.HasPrefix(c.arguments, "AF_NETLINK") {
			t.Errorf("socket(%s", c.arguments)
		}
		holdToProof(t, told, c, binary)
	}
	for _, want := range []string{"/WebKitWebProcess", "/WebKitNetworkProcess", home + "/config/rutter/state.json"} {
		if !strings.Contains(seen, want) {
			t.Errorf("the trace tells nothing of %s", want)
		}
	}
	wantNothingLeft(t, told, home)
}

// newDisplayInFiles is newDisplay with a socket in the file system, since its other one
// belongs to a network. An Xvfb that looks for a free number takes away that of another.
func newDisplayInFiles(t *testing.T) string {
	t.Helper()
	for range 5 {
		display := newDisplay(t)
		if _, err := os.Stat("/tmp/.X11-unix/X" + strings.TrimPrefix(display, ":")); err == nil {
			return display
		}
	}
	t.Fatal("no display has a socket in /tmp/.X11-unix")
	return ""
}

// readBlindly goes to a section by its number, makes the text larger, and searches.
// What the page keeps tells that it was there.
func (w *window) readBlindly(home string) {
	w.t.Helper()
	for what, step := range []struct {
		keys func()
		done func(state.Reader) bool
	}{
		{
			func() { w.press("ctrl+g"); w.pause(); w.press("a", "d", "2", "period", "3", "Return") },
			func(r state.Reader) bool {
				place := r.Shelves["handbook"].Place
				return strings.HasPrefix(place.URL, journey+"intermediate/#") && place.Title != "" && place.Section != ""
			},
		},
		{
			func() { w.press("ctrl+plus") },
			func(r state.Reader) bool { return r.Settings.Size > 100 },
		},
		{
			func() {
				w.press("slash")
				w.pause()
				w.xdotool("type", "--delay", "40", "statefulset")
				w.pause()
				w.press("Return")
			},
			func(r state.Reader) bool { return len(r.Shelves["handbook"].Recent) > 0 },
		},
	} {
		w.tryAgain(fmt.Sprintf("step %d is kept", what), step.keys, func() bool { return step.done(keptReader(home)) })
	}
}

// pause gives the page as long as a person would. What comes too early is pressed again.
func (w *window) pause() { time.Sleep(time.Second) }

// tryAgain presses keys until that has come to something: nobody tells when the page is
// ready for them.
func (w *window) tryAgain(what string, keys func(), done func() bool) {
	w.t.Helper()
	for range 10 {
		keys()
		for range 60 {
			if done() {
				return
			}
			time.Sleep(100 * time.Millisecond)
		}
		w.press("Escape")
	}
	w.t.Fatalf("never came true: %s", what)
}

// keptReader is what is kept about the reader by now.
func keptReader(home string) state.Reader {
	var kept struct{ Reader state.Reader }
	// Until there is a file it is nothing.
	if data, err := os.ReadFile(filepath.Join(home, "config/rutter/state.json")); err == nil {
		_ = json.Unmarshal(data, &kept)
	}
	return kept.Reader
}

// holdToProof wants every path of the call on the administrator's list.
func holdToProof(t *testing.T, told proof, c call, binary string) {
	t.Helper()
	opens, writes := c.opens()
	for _, path := range c.paths() {
		switch {
		case writes && !told.names(path, "What it writes"):
			// The folders above are made where they are not there.
			if !strings.HasPrefix(c.name, "mkdir") || !told.leadsTo(path, "What it writes") {
				t.Errorf("it writes %s: %s(%s", path, c.name, c.arguments)
			}
		case opens && path != binary && !told.names(path, "What it writes", "What it reads") && !told.leadsTo(path, "What it reads"):
			t.Errorf("it reads %s: %s(%s", path, c.name, c.arguments)
		}
	}
}

// wantNothingLeft removes what the administrator is told to.
func wantNothingLeft(t *testing.T, told proof, home string) {
	t.Helper()
	for _, path := range told["How to remove it without a trace"] {
		if filepath.IsAbs(path) && within(path, home) {
			if err := os.RemoveAll(path); err != nil {
				t.Error(err)
			}
		}
	}
	filepath.WalkDir(home, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && !told.names(path, "What it writes") {
			t.Errorf("removing leaves %s", path)
		}
		return nil
	})
}

// TestDialogWrites saves a file by the system's dialog, and wants nothing written but
// that and what is on the list.
func TestDialogWrites(t *testing.T) {
	binary, home, chosen := os.Getenv("RUTTER_BINARY"), t.TempDir(), t.TempDir()
	display := newDisplay(t)
	trace := traceProgram(t, "")
	w := openWindow(t, display, home, "HOME="+home)
	w.openDialog("reading")
	w.tabTo(`#reading [data-part="export"]`)
	w.press("Return")
	w.dialogOpens()
	file := filepath.Join(chosen, "mine.json")
	w.saveAs(file)
	w.eventually("the file is there", func() bool { _, err := os.Stat(file); return err == nil })
	w.end()
	told := readProof(t, binary, w.command.Env)
	told["What it writes"] = append(told["What it writes"], chosen)
	for _, c := range readTrace(t, trace, w.command.Process.Pid) {
		if _, writes := c.opens(); writes {
			holdToProof(t, told, c, binary)
		}
	}
	wantNothingLeft(t, told, home)
}

// TestPrintingReachesPrinters prints into a file, and wants nobody asked for printers
// but this machine.
func TestPrintingReachesPrinters(t *testing.T) {
	binary, home := os.Getenv("RUTTER_BINARY"), t.TempDir()
	display := newDisplay(t)
	trace := traceProgram(t, "")
	t.Chdir(home)
	w := openWindow(t, display, home, "HOME="+home)
	w.open("/docs/home/")
	before := w.visibleWindows()
	w.press("ctrl+p")
	w.eventually("the system's print dialog opens", func() bool { return w.visibleWindows() > before })
	w.printToFile()
	file := filepath.Join(home, "output.pdf")
	w.eventually("the page is printed", func() bool { _, err := os.Stat(file); return err == nil })
	w.end()
	told := readProof(t, binary, w.command.Env)
	told["What it writes"] = append(told["What it writes"], file)
	// WebKit's inspector, through which the test looks into the page, is here too.
	here := regexp.MustCompile(`"::1"|"127\.0\.0\.1"`)
	for _, c := range readTrace(t, trace, w.command.Process.Pid) {
		if c.name == "connect" && strings.Contains(c.arguments, "AF_INET") && !here.MatchString(c.arguments) {
			t.Errorf("connect(%s", c.arguments)
		}
		if _, writes := c.opens(); writes {
			holdToProof(t, told, c, binary)
		}
	}
}

// TestCommandsWithoutNetwork wants no socket from the commands, and nothing written
// but what they are told to.
func TestCommandsWithoutNetwork(t *testing.T) {
	trace := traceProgram(t, withoutNetwork(t))
	folder := t.TempDir()
	for _, line := range []string{
		"new course", "check course", "pack -o course.rutter course", "export -o out course.rutter", "progress merge saved.json", "version", "about --proof",
	} {
		if err := os.WriteFile(filepath.Join(folder, "saved.json"), []byte(`{"version": 1, "reader": {}}`), 0o600); err != nil {
			t.Fatal(err)
		}
		command := exec.Command(os.Getenv("RUTTER_BINARY"), strings.Fields(line)...)
		command.Dir = folder
		if out, err := command.CombinedOutput(); err != nil {
			t.Fatalf("rutter %s: %v\n%s", line, err, out)
		}
		onlyWritesIn(t, "rutter "+line, readTrace(t, trace, command.Process.Pid), folder, 0)
	}
}

// TestServeWritesNothing wants rutter serve to listen once, and to write no file.
func TestServeWritesNothing(t *testing.T) {
	trace, folder := traceProgram(t, ""), t.TempDir()
	command := exec.Command(os.Getenv("RUTTER_BINARY"), "serve")
	command.Dir = folder
	out, err := command.StdoutPipe()
	if err == nil {
		err = command.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	defer command.Process.Kill()
	if _, err := out.Read(make([]byte, 1)); err != nil {
		t.Fatal(err)
	}
	command.Process.Signal(os.Interrupt)
	if err := command.Wait(); err != nil {
		t.Fatal(err)
	}
	onlyWritesIn(t, "rutter serve", readTrace(t, trace, command.Process.Pid), "/nowhere", 1)
}

// onlyWritesIn wants every path that is written in the folder. Where nothing listens
// there is to be no network socket.
func onlyWritesIn(t *testing.T, what string, calls []call, folder string, listening int) {
	t.Helper()
	listens, sockets := 0, 0
	for _, c := range calls {
		switch {
		case c.name == "listen":
			listens++
		case c.name == "socket" && strings.HasPrefix(c.arguments, "AF_INET"):
			sockets++
		}
		if _, writes := c.opens(); !writes {
			continue
		}
		for _, path := range c.paths() {
			if !within(path, folder) && path != os.DevNull {
				t.Errorf("%s writes %s: %s(%s", what, path, c.name, c.arguments)
			}
		}
	}
	// Who is to listen tries first which kinds of addresses there are.
	if listens != listening || sockets > 0 && listening == 0 {
		t.Errorf("%s opens %d network sockets and listens on %d, want %d", what, sockets, listens, listening)
	}
}
