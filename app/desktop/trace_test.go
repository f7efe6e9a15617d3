package desktop_test

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// call is one call of the system that came to something, or that was never answered.
// Those that connect are there in any case.
type call struct{ name, arguments string }

// traceProgram makes RUTTER_BINARY a script that starts the program under strace, in
// the surroundings given, and returns the file of the trace.
func traceProgram(t *testing.T, surroundings string) (trace string) {
	t.Helper()
	binary := os.Getenv("RUTTER_BINARY")
	if binary == "" {
		t.Skip("RUTTER_BINARY is not set: go run ./build test builds the binary and sets it")
	}
	folder := t.TempDir()
	trace = filepath.Join(folder, "trace")
	// Signals by which Go interrupts itself stopped the program under strace once.
	// -D leaves the program in its place, below which strace would stand otherwise.
	script := fmt.Sprintf("#!/bin/sh\nexec %s strace -E GODEBUG=asyncpreemptoff=1 -D -f -q -y -s 4096 --seccomp-bpf -o %s -e trace=%%file,socket,listen,connect %s \"$@\"\n", surroundings, trace, binary)
	path := filepath.Join(folder, "rutter")
	if err := os.WriteFile(path, []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("RUTTER_BINARY", path)
	return trace
}

// withoutNetwork is how a program is started where there is no network, not even
// loopback.
func withoutNetwork(t *testing.T) string {
	t.Helper()
	namespace := "unshare --net"
	if os.Geteuid() != 0 {
		namespace += " --map-root-user"
	}
	if out, err := exec.Command("sh", "-c", namespace+" true").CombinedOutput(); err != nil {
		t.Logf("no network namespace can be had, so this machine's network is there: %v\n%s", err, out)
		return ""
	}
	return namespace
}

var (
	tracedCall    = regexp.MustCompile(`^(\d+) +(\w+)\((.*)$`)
	tracedRest    = regexp.MustCompile(`^(\d+) +<\.\.\. \w+ resumed>(.*)$`)
	tracedFailure = regexp.MustCompile(`\) += -1 E`)
)

// readTrace reads what strace has written about the process that ends, and those that
// it started.
func readTrace(t *testing.T, trace string, process int) (calls []call) {
	t.Helper()
	end := regexp.MustCompile(fmt.Sprintf(`(?m)^%d +\+{3} exited with 0 \+{3}$`, process))
	for deadline := time.Now().Add(patience); ; time.Sleep(30 * time.Millisecond) {
		data, _ := os.ReadFile(trace)
		if end.Match(data) {
			break
		}
		if time.Now().After(deadline) {
			t.Fatalf("strace does not see process %d end: %s", process, data[max(0, len(data)-2000):])
		}
	}
	f, err := os.Open(trace)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	begun := map[string]call{}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		process, c := "", call{}
		if found := tracedCall.FindStringSubmatch(lines.Text()); found != nil {
			process, c = found[1], call{found[2], found[3]}
		} else if found := tracedRest.FindStringSubmatch(lines.Text()); found != nil {
			process, c = found[1], begun[found[1]]
			c.arguments += found[2]
		}
		begin, unfinished := strings.CutSuffix(c.arguments, " <unfinished ...>")
		switch {
		case unfinished:
			begun[process] = call{c.name, begin}
		case c.name != "" && (c.name == "connect" || !tracedFailure.MatchString(c.arguments)):
			calls = append(calls, c)
		}
	}
	if err := lines.Err(); err != nil || len(calls) == 0 {
		t.Fatalf("strace has written nothing that can be read: %v", err)
	}
	return calls
}

var tracedPath = regexp.MustCompile(`(?:(?:AT_FDCWD|\d+)<([^>]*)>, )?"([^"]*)"`)

// paths are those that the call names, in full.
func (c call) paths() (paths []string) {
	for _, found := range tracedPath.FindAllStringSubmatch(c.arguments, -1) {
		folder, path := found[1], found[2]
		if !filepath.IsAbs(path) {
			path = filepath.Join(folder, path)
		}
		paths = append(paths, filepath.Clean(path))
	}
	return paths
}

var changing = regexp.MustCompile(`^(mkdir|rename|unlink|rmdir|symlink|link|mknod|truncate|creat|chmod|fchmodat|chown|fchownat|lchown|utime|futimesat|setxattr|removexattr)`)

// opens tells whether a file is opened, and whether it can be written then.
func (c call) opens() (opens, writes bool) {
	if changing.MatchString(c.name) {
		return false, true
	}
	opens = strings.HasPrefix(c.name, "open")
	return opens, opens && regexp.MustCompile(`O_(WRONLY|RDWR|CREAT)`).MatchString(c.arguments)
}
