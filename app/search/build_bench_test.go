//go:build linux

package search

import (
	"context"
	"fmt"
	"os"
	"path"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"

	"rutter/app/site"
)

// BenchmarkBuild indexes folders made of copies of the handbook's pages.
func BenchmarkBuild(b *testing.B) {
	for _, pages := range []int{430, 5000} {
		b.Run(fmt.Sprint(pages), func(b *testing.B) {
			s, err := site.Open(copies(b, pages), "copies", nil)
			if err != nil {
				b.Fatal(err)
			}
			if len(s.Pages) != pages {
				b.Fatalf("%d pages", len(s.Pages))
			}
			before, begun := heap(), processorTime(b)
			var x *Index
			for b.Loop() {
				x = New(s)
				if err := x.Build(context.Background(), func(int, int) {}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(processorTime(b)-begun)/float64(b.N)/1e6, "CPU-ms")
			b.ReportMetric((heap()-before)/1e6, "MB-kept")
			runtime.KeepAlive(x)
		})
	}
}

// BenchmarkSearch answers the judged queries on 430 pages.
func BenchmarkSearch(b *testing.B) {
	s, err := site.Open(copies(b, 430), "copies", nil)
	if err != nil {
		b.Fatal(err)
	}
	x := New(s)
	if err := x.Build(context.Background(), func(int, int) {}); err != nil {
		b.Fatal(err)
	}
	queries := readJudged(b, "testdata/judged/handbook.txt")
	for i := 0; b.Loop(); i++ {
		x.Search(queries[i%len(queries)].query, 0)
	}
}

// processorTime is what this process has taken of the processors, in nanoseconds:
// on a machine that does other things the clock says little.
func processorTime(b *testing.B) int64 {
	b.Helper()
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		b.Fatal(err)
	}
	return usage.Utime.Nano() + usage.Stime.Nano()
}

func heap() float64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc)
}

// copies is the handbook with copies of its pages beside it.
func copies(b *testing.B, pages int) fstest.MapFS {
	b.Helper()
	const content = "../../content"
	tree, originals := fstest.MapFS{}, []string(nil)
	s, err := site.Open(os.DirFS(content), "handbook", nil)
	if err != nil {
		b.Fatal(err)
	}
	for _, p := range s.Pages {
		originals = append(originals, p.File)
	}
	for i := range pages {
		file := originals[i%len(originals)]
		source, err := os.ReadFile(path.Join(content, file))
		if err != nil {
			b.Fatal(err)
		}
		if i >= len(originals) {
			file = fmt.Sprintf("docs/copy-%d/%s.md", i/len(originals), strings.ReplaceAll(strings.TrimSuffix(file, ".md"), "/", "-"))
		}
		tree[file] = &fstest.MapFile{Data: source}
	}
	return tree
}
