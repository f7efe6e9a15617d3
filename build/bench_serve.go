package main

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

const (
	// readers is how many connections ask at once, serveTime for how long.
	readers     = 300
	serveTime   = 5 * time.Second
	serveRounds = 3
)

// benchServe measures the handbook's pages under rutter serve beside Go's own file
// server with the same bytes, in turns: as fast as either goes, and with readers who
// pause.
func benchServe(int) error {
	base, process, stop, err := serveFolder("content")
	if err != nil {
		return err
	}
	defer stop()
	folder, err := os.MkdirTemp("", "rutter-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	addresses, err := savePages(base, folder)
	if err != nil {
		return err
	}
	files := httptest.NewServer(http.FileServer(http.Dir(folder)))
	defer files.Close()
	names := make([]string, len(addresses))
	for i := range addresses {
		names[i] = fmt.Sprintf("/%d", i)
	}
	fmt.Printf("\nServing %d pages as gzip on loopback, %d connections, %d × %s each, in turns\n", len(addresses), readers, serveRounds, serveTime)
	for _, pace := range []struct {
		name  string
		pause int
	}{{"as fast as it goes", 0}, {"each reader pauses up to 200 ms", 200}} {
		if err := compareServers(pace.name, pace.pause, base, addresses, files.URL+"/", names, folder); err != nil {
			return err
		}
	}
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", process.Pid))
	if m := regexp.MustCompile(`VmHWM:\s*(\d+) kB`).FindSubmatch(status); err == nil && m != nil {
		peak, _ := strconv.Atoi(string(m[1]))
		fmt.Printf("  memory of rutter serve at its peak: %d MB\n", peak>>10)
	}
	return nil
}

// savePages asks for every page as a browser does and puts the bytes into a folder
// under their numbers.
func savePages(base, folder string) (addresses []string, err error) {
	files, err := markdownFiles("content/docs")
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		address := strings.TrimPrefix(strings.TrimSuffix(strings.TrimSuffix(file, ".md"), "/index"), "content") + "/"
		request, err := http.NewRequest(http.MethodGet, strings.TrimSuffix(base, "/")+address, nil)
		if err != nil {
			return nil, err
		}
		request.Header.Set("Accept-Encoding", "gzip")
		answer, err := http.DefaultClient.Do(request)
		if err != nil {
			return nil, err
		}
		body, err := io.ReadAll(answer.Body)
		_ = answer.Body.Close()
		if err != nil || answer.StatusCode != http.StatusOK || answer.Header.Get("Content-Encoding") != "gzip" {
			return nil, fmt.Errorf("%s: %s, %v", address, answer.Status, err)
		}
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprint(len(addresses))), body, 0o644); err != nil {
			return nil, err
		}
		addresses = append(addresses, address)
	}
	return addresses, nil
}

// compareServers prints the figures of both, the round with the middle p99 of each.
func compareServers(pace string, pause int, base string, addresses []string, filesBase string, names []string, folder string) error {
	var ours, floor []load
	for range serveRounds {
		own, err := runWrk(base, addresses, pause, folder)
		if err != nil {
			return err
		}
		least, err := runWrk(filesBase, names, pause, folder)
		if err != nil {
			return err
		}
		ours, floor = append(ours, own), append(floor, least)
	}
	a, b := middle(ours), middle(floor)
	fmt.Printf("  %s: rutter %s; a Go file server %s: ratio of the p99 %.2f\n", pace, a, b, float64(a.p99)/float64(b.p99))
	return nil
}

// load is what one run of wrk measured.
type load struct {
	perSecond float64
	p50, p99  time.Duration
}

func (l load) String() string {
	return fmt.Sprintf("%.0f/s, p50 %s, p99 %s", l.perSecond, l.p50.Round(100*time.Microsecond), l.p99.Round(100*time.Microsecond))
}

func middle(loads []load) load {
	slices.SortFunc(loads, func(a, b load) int { return int(a.p99 - b.p99) })
	return loads[len(loads)/2]
}

// wrkScript asks for one page after the other; a pause is in milliseconds.
const wrkScript = `local pages = {%s}
local at = 0
request = function() at = at + 1; return wrk.format("GET", pages[at %% #pages + 1]) end
if %d > 0 then delay = function() return math.random(0, %d) end end
`

// runWrk asks with all connections at once (https://github.com/wg/wrk).
func runWrk(base string, addresses []string, pause int, folder string) (load, error) {
	quoted := make([]string, len(addresses))
	for i, address := range addresses {
		quoted[i] = strconv.Quote(address)
	}
	script := filepath.Join(folder, "wrk.lua")
	if err := os.WriteFile(script, fmt.Appendf(nil, wrkScript, strings.Join(quoted, ","), pause, pause), 0o644); err != nil {
		return load{}, err
	}
	out, err := exec.Command("wrk", "-t1", fmt.Sprintf("-c%d", readers), fmt.Sprintf("-d%s", serveTime), "--latency", "-s", script,
		"-H", "Accept-Encoding: gzip", base).CombinedOutput()
	if err != nil {
		return load{}, fmt.Errorf("wrk: %w\n%s", err, out)
	}
	return readWrk(out)
}

var wrkFigures = regexp.MustCompile(`(?s)Distribution\s+50%\s+(\S+).*\s99%\s+(\S+).*Requests/sec:\s+(\S+)`)

// readWrk reads what wrk prints.
func readWrk(out []byte) (load, error) {
	m := wrkFigures.FindSubmatch(out)
	if m == nil || bytes.Contains(out, []byte("Non-2xx")) {
		return load{}, fmt.Errorf("wrk:\n%s", out)
	}
	var l load
	var errs [3]error
	l.p50, errs[0] = time.ParseDuration(string(m[1]))
	l.p99, errs[1] = time.ParseDuration(string(m[2]))
	l.perSecond, errs[2] = strconv.ParseFloat(string(m[3]), 64)
	for _, err := range errs {
		if err != nil {
			return load{}, fmt.Errorf("wrk: %w", err)
		}
	}
	return l, nil
}
