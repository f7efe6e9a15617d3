package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"rutter/build/kubecheck/cluster"
	"rutter/build/kubecheck/page"
	"rutter/build/kubecheck/rehearse"
)

// programs is where the built control plane stays, beside the reader's own binary.
const programs = "../bin/kubernetes"

// rehearsal runs the pages one after the other. A page that leaves nothing
// behind hands its control plane to the next one.
type rehearsal struct {
	bin, dir string
	update   bool
	cluster  *cluster.Cluster
	before   []string
	problems int
	ran      int
	compared int
}

func (c *checker) rehearse(update bool) error {
	bin, err := filepath.Abs(programs)
	if err != nil {
		return err
	}
	if err := cluster.Build(bin); err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "control-plane")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	ctx, cancel := signal.NotifyContext(context.Background(), os.Interrupt)
	defer cancel()
	r := &rehearsal{bin: bin, dir: dir, update: update}
	defer r.stop()
	for _, p := range c.pages {
		if !slices.ContainsFunc(p.Blocks, func(b page.Block) bool { return b.Lang == "shell" || b.Lang == "output" }) {
			continue
		}
		if err := r.page(ctx, p); err != nil {
			return err
		}
	}
	fmt.Printf("%d blocks run, %d outputs compared, %d problems\n", r.ran, r.compared, r.problems)
	if r.problems > 0 {
		return errProblems
	}
	return nil
}

func (r *rehearsal) page(ctx context.Context, p *page.Page) error {
	if err := r.fresh(ctx); err != nil {
		return err
	}
	result, err := rehearse.Run(ctx, p, r.bin, r.cluster.Kubeconfig)
	if err != nil {
		return err
	}
	left, err := r.left(ctx)
	if err != nil {
		return err
	}
	if len(left) > 0 {
		result.Problems = append(result.Problems, fmt.Sprintf("%s: left behind: %s", p.Path, strings.Join(left, ", ")))
		r.stop()
	}
	if r.update {
		if err := rehearse.Update(p, result); err != nil {
			return err
		}
	}
	for _, problem := range result.Problems {
		fmt.Println(problem)
	}
	fmt.Fprintf(os.Stderr, "%s: %d blocks run, %d outputs compared, %d problems\n", p.Path, result.Ran, result.Compared, len(result.Problems))
	r.ran += result.Ran
	r.compared += result.Compared
	r.problems += len(result.Problems)
	return nil
}

// fresh starts a control plane unless a clean one is running.
func (r *rehearsal) fresh(ctx context.Context) error {
	if r.cluster != nil {
		return nil
	}
	dir, err := os.MkdirTemp(r.dir, "")
	if err != nil {
		return err
	}
	if r.cluster, err = cluster.Start(ctx, r.bin, dir); err != nil {
		return err
	}
	r.before, err = r.cluster.Objects(ctx)
	return err
}

func (r *rehearsal) stop() {
	if r.cluster != nil {
		r.cluster.Stop()
		r.cluster = nil
	}
}

// left are the objects that were not there before the page. What is being
// deleted gets some seconds.
func (r *rehearsal) left(ctx context.Context) ([]string, error) {
	for tries := 10; ; tries-- {
		now, err := r.cluster.Objects(ctx)
		if err != nil {
			return nil, err
		}
		left := slices.DeleteFunc(now, func(name string) bool { return slices.Contains(r.before, name) })
		if len(left) == 0 || tries == 0 {
			return left, nil
		}
		time.Sleep(time.Second)
	}
}
