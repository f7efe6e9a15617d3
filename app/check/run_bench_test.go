//go:build linux

package check

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"
	"time"

	"rutter/app/site"
)

// BenchmarkRun checks 1,000 pages: the handbook, and copies of it that link to one
// another as it does, each page with a dead link besides. Rendering alone is
// measured in the same run.
func BenchmarkRun(b *testing.B) {
	const pages = 1000
	s, err := site.Open(copies(b, pages), "copies", openHandbookForBench(b))
	if err != nil || len(s.Pages) != pages {
		b.Fatalf("%v, %d pages", err, len(s.Pages))
	}
	ctx := context.Background()
	var rendering, checking, checkingCPU time.Duration
	for b.Loop() {
		begun := time.Now()
		collect(ctx, s.Pages, nil, s.RenderOnce, func(*site.Rendered) {})
		rendering += time.Since(begun)
		begun, cpu := time.Now(), processorTime(b)
		found := Run(ctx, s, func(int, int) {})
		checking += time.Since(begun)
		checkingCPU += processorTime(b) - cpu
		if len(found) < pages {
			b.Fatalf("%d findings", len(found))
		}
	}
	each := func(d time.Duration) float64 { return float64(d.Milliseconds()) / float64(b.N) }
	b.ReportMetric(each(rendering), "render-ms")
	b.ReportMetric(each(checking), "check-ms")
	b.ReportMetric(each(checkingCPU), "CPU-ms")
}

func openHandbookForBench(b *testing.B) *site.Site {
	b.Helper()
	s, err := site.Open(os.DirFS("../../content"), "handbook", nil)
	if err != nil {
		b.Fatal(err)
	}
	return s
}

// processorTime is what this process has taken of the processors.
func processorTime(b *testing.B) time.Duration {
	b.Helper()
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		b.Fatal(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

// copies makes a tree of so many pages out of the handbook's.
func copies(b *testing.B, pages int) fstest.MapFS {
	b.Helper()
	tree, originals := fstest.MapFS{}, []string(nil)
	err := fs.WalkDir(os.DirFS("../../content"), ".", func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		if path.Ext(file) == ".md" {
			originals = append(originals, file)
			return nil
		}
		source, err := os.ReadFile(path.Join("../../content", file))
		tree[file] = &fstest.MapFile{Data: source}
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	for i := range pages {
		file := originals[i%len(originals)]
		source, err := os.ReadFile(path.Join("../../content", file))
		if err != nil {
			b.Fatal(err)
		}
		text := string(source) + fmt.Sprintf("\n\n[dead](/docs/nothing-%d/at-all/)\n", i)
		if copy := i / len(originals); copy > 0 {
			file = fmt.Sprintf("copy-%d/%s", copy, file)
			text = strings.ReplaceAll(text, "/docs/", fmt.Sprintf("/copy-%d/docs/", copy))
			text = strings.ReplaceAll(text, "\ntrack:", "\nwas_track:")
		}
		tree[file] = &fstest.MapFile{Data: []byte(text)}
	}
	return tree
}
