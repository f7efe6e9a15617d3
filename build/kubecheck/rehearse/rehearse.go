package rehearse

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"rutter/build/kubecheck/page"
)

// pageTime bounds the run of one page, whose slowest commands wait for objects
// to be deleted.
const pageTime = 2 * time.Minute

// Result is what came of one page.
type Result struct {
	// Ran counts the blocks that were run, Compared the outputs that the page shows.
	Ran, Compared int
	// Outputs are what the blocks printed, by the line of the block.
	Outputs map[int]string
	// Problems are lines "file:line: what is wrong".
	Problems []string
}

// Run runs the page in an empty folder with bin first on PATH.
func Run(ctx context.Context, p *page.Page, bin, kubeconfig string) (*Result, error) {
	dir, err := os.MkdirTemp("", "rehearse")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	text, saved, err := script(p, filepath.Join(dir, "saved"))
	if err != nil {
		return nil, err
	}
	work := filepath.Join(dir, "work")
	if err := errors.Join(os.Mkdir(filepath.Join(dir, "saved"), 0o755), os.Mkdir(work, 0o755)); err != nil {
		return nil, err
	}
	for name, content := range saved {
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			return nil, err
		}
	}
	config, err := os.ReadFile(kubeconfig)
	if err != nil {
		return nil, err
	}
	// A page may change the kubeconfig, so it gets one of its own.
	own := filepath.Join(dir, "config")
	if err := os.WriteFile(own, config, 0o600); err != nil {
		return nil, err
	}
	output, err := bash(ctx, text, work, "PATH="+bin+":"+os.Getenv("PATH"), "KUBECONFIG="+own, "HOME="+dir)
	return report(p, output, err), nil
}

// bash runs a script and returns all that it printed.
func bash(ctx context.Context, text, dir string, env ...string) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, pageTime)
	defer cancel()
	c := exec.CommandContext(ctx, "bash", "-c", text)
	c.Dir = dir
	c.Env = append(os.Environ(), env...)
	// What the script left in the background must not outlive it.
	c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	c.Cancel = func() error { return syscall.Kill(-c.Process.Pid, syscall.SIGKILL) }
	c.WaitDelay = time.Second
	var output bytes.Buffer
	c.Stdout, c.Stderr = &output, &output
	err := c.Run()
	if ctx.Err() != nil {
		err = fmt.Errorf("not done after %s", pageTime)
	}
	return output.String(), err
}

// report cuts the output at the marks and compares it with the page.
func report(p *page.Page, output string, failed error) *Result {
	r := &Result{Outputs: map[int]string{}}
	last := 0
	for _, piece := range strings.Split(output, mark)[1:] {
		head, printed, _ := strings.Cut(piece, "\n")
		if line, ok := strings.CutPrefix(head, "line "); ok {
			last, _ = strconv.Atoi(line)
			r.Outputs[last] = printed
			r.Ran++
		}
	}
	if failed != nil {
		r.problem(p, last, "%v: %s", failed, strings.TrimSpace(r.Outputs[last]))
	}
	for i, b := range p.Blocks {
		if b.Lang != "output" {
			continue
		}
		r.compare(p, i, b)
	}
	return r
}

// compare holds one shown output against what the block before it printed.
func (r *Result) compare(p *page.Page, i int, shown page.Block) {
	if i == 0 || p.Blocks[i-1].Lang != "shell" {
		r.problem(p, shown.Line, "an output without a command before it")
		return
	}
	printed, ran := r.Outputs[p.Blocks[i-1].Line]
	switch {
	case !ran && strings.HasPrefix(p.Blocks[i-1].Comment, notRun):
		r.problem(p, shown.Line, "the output of a command that is not run here: describe it in words")
	case !ran:
		r.problem(p, shown.Line, "not reached")
	case !same(printed, shown.Text):
		r.problem(p, shown.Line, "the command printed something else:\n%s", printed)
	default:
		r.Compared++
	}
}

func (r *Result) problem(p *page.Page, line int, format string, args ...any) {
	r.Problems = append(r.Problems, fmt.Sprintf("%s:%d: %s", p.Path, line, fmt.Sprintf(format, args...)))
}
