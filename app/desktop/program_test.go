package desktop_test

import (
	"bytes"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
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

// startProgram starts the binary on the folder, "" for the handbook, with settings of its own in home, and the given
// variables on top of this process's own.
func startProgram(t *testing.T, home, folder string, variables ...string) *program {
	t.Helper()
	binary := os.Getenv("RUTTER_BINARY")
	if binary == "" {
		t.Skip("RUTTER_BINARY is not set: go run ./build test builds the binary and sets it")
	}
	p := &program{t: t, command: exec.Command(binary), output: new(output), ended: make(chan struct{})}
	if folder != "" {
		p.command.Args = append(p.command.Args, folder)
	}
	p.command.Stdout, p.command.Stderr = p.output, p.output
	p.command.Env = append(os.Environ(), "DISPLAY=", "WAYLAND_DISPLAY=", "XDG_SESSION_TYPE=", "GTK_THEME=",
		// The person at this machine may have the program open.
		"DBUS_SESSION_BUS_ADDRESS=disabled:",
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

func (p *program) eventually(what string, holds func() bool) {
	p.t.Helper()
	for deadline := time.Now().Add(patience); !holds(); time.Sleep(30 * time.Millisecond) {
		if time.Now().After(deadline) {
			p.t.Fatalf("never came true: %s", what)
		}
	}
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
