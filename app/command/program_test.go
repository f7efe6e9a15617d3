package command

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/http/cookiejar"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"sync"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// patience is how long anything may take on a busy two-core machine.
const patience = 20 * time.Second

// program is the one program that a script has started.
type program struct {
	command        *exec.Cmd
	stdout, stderr output
	address        string // of its pages, with a slash at the end
	client         *http.Client
	ended          chan error
}

type programKey struct{}

func programOf(ts *testscript.TestScript) *program { return ts.Value(programKey{}).(*program) }

var (
	localAddress = regexp.MustCompile(`http://(127\.0\.0\.1|\[::1\]):\d+/`)
	entrance     = regexp.MustCompile(localAddress.String() + `-/enter\S+`)
)

// start runs a program in the background until it has said where it serves:
// "start rutter serve FOLDER". $address is then HOST:PORT.
func start(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: start PROGRAM ARGUMENT…")
	}
	path, err := exec.LookPath(args[0])
	ts.Check(err)
	p := programOf(ts)
	jar, err := cookiejar.New(nil)
	ts.Check(err)
	*p = program{command: exec.Command(path, args[1:]...), ended: make(chan error, 1), client: &http.Client{Jar: jar}}
	p.command.Dir = ts.MkAbs(".")
	p.command.Stdout, p.command.Stderr = &p.stdout, &p.stderr
	for _, name := range []string{"PATH", "HOME", "HANDBOOK", "FRONTEND", "XDG_CONFIG_HOME", "DISPLAY", "WAYLAND_DISPLAY", "BROWSER"} {
		p.command.Env = append(p.command.Env, name+"="+ts.Getenv(name))
	}
	ts.Check(p.command.Start())
	go func() { p.ended <- p.command.Wait() }()
	ts.Defer(func() { p.command.Process.Kill() })
	p.eventually(ts, "it says where it serves", func() bool {
		p.address = localAddress.FindString(p.stdout.String() + p.stderr.String())
		return p.address != ""
	})
	// The browser that stands in for a window comes with a token.
	if first := entrance.FindString(p.stderr.String()); first != "" {
		answer, err := p.client.Get(first)
		ts.Check(err)
		answer.Body.Close()
	}
	ts.Setenv("address", strings.Trim(strings.TrimPrefix(p.address, "http:"), "/"))
}

// says waits until the program has written what the pattern matches to a stream:
// "says stderr PATTERN".
func says(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: says stdout|stderr PATTERN")
	}
	p := programOf(ts)
	stream, ok := map[string]*output{"stdout": &p.stdout, "stderr": &p.stderr}[args[0]]
	if !ok {
		ts.Fatalf("there is no stream %q", args[0])
	}
	pattern, err := regexp.Compile("(?m)" + args[1])
	ts.Check(err)
	p.eventually(ts, "it says "+args[1], func() bool { return pattern.MatchString(stream.String()) })
}

// fetch prints a page of the program: "fetch /docs/". With "!" the page must not
// be there.
func fetch(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 1 {
		ts.Fatalf("usage: [!] fetch PATH")
	}
	answer, err := programOf(ts).client.Get(strings.TrimSuffix(programOf(ts).address, "/") + args[0])
	ts.Check(err)
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	ts.Check(err)
	fmt.Fprintf(ts.Stdout(), "%s", body)
	if (answer.StatusCode == http.StatusOK) == neg {
		ts.Fatalf("%s is answered with %d", args[0], answer.StatusCode)
	}
}

// shows waits until a page holds what the pattern matches: "shows /docs/ PATTERN".
func shows(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: shows PATH PATTERN")
	}
	p := programOf(ts)
	pattern, err := regexp.Compile("(?m)" + args[1])
	ts.Check(err)
	p.eventually(ts, args[0]+" shows "+args[1], func() bool {
		answer, err := p.client.Get(strings.TrimSuffix(p.address, "/") + args[0])
		ts.Check(err)
		defer answer.Body.Close()
		body, err := io.ReadAll(answer.Body)
		return err == nil && pattern.Match(body)
	})
}

// post sends the program a text: "post /-/state TEXT".
func post(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: post PATH TEXT")
	}
	p := programOf(ts)
	answer, err := p.client.Post(strings.TrimSuffix(p.address, "/")+args[0], "application/json", strings.NewReader(args[1]))
	ts.Check(err)
	answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		ts.Fatalf("%s is answered with %d", args[0], answer.StatusCode)
	}
}

// interrupt ends the program as Ctrl+C does, wants it to end well, and prints all
// that it has said.
func interrupt(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 0 {
		ts.Fatalf("usage: interrupt")
	}
	p := programOf(ts)
	ts.Check(p.command.Process.Signal(os.Interrupt))
	select {
	case err := <-p.ended:
		fmt.Fprint(ts.Stdout(), p.stdout.String())
		fmt.Fprint(ts.Stderr(), p.stderr.String())
		ts.Check(err)
	case <-time.After(patience):
		ts.Fatalf("it does not end")
	}
	if _, err := http.Get(p.address); err == nil {
		ts.Fatalf("something still answers at %s", p.address)
	}
}

func (p *program) eventually(ts *testscript.TestScript, what string, holds func() bool) {
	for deadline := time.Now().Add(patience); !holds(); time.Sleep(20 * time.Millisecond) {
		select {
		case err := <-p.ended:
			ts.Fatalf("it ended before: %s: %v\n%s%s", what, err, p.stdout.String(), p.stderr.String())
		default:
		}
		if time.Now().After(deadline) {
			ts.Fatalf("never came true: %s\n%s%s", what, p.stdout.String(), p.stderr.String())
		}
	}
}

// output is what a running program has written so far.
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
