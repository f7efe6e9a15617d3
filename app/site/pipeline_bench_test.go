package site

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"

	"rutter/app/kramdown"
	"rutter/app/liquid"
)

// BenchmarkPipeline measures the stages of rendering over all pages of a tree, in
// turns, so that whatever else the machine does falls on all of them alike;
// without highlighting and without reading files. "bare" is goldmark alone on the
// same text after Liquid: what the other figures are divided by (go run ./build
// bench).
func BenchmarkPipeline(b *testing.B) {
	for _, tree := range []struct{ name, folder string }{
		{"sample", "../../../shared/corpus/kubernetes-2018/site"},
		{"handbook", "../../content"},
	} {
		if _, err := os.Stat(tree.folder); err != nil {
			b.Logf("skipped: %s is not here", tree.folder)
			continue
		}
		s, err := Open(os.DirFS(tree.folder), tree.name, nil)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(tree.name, func(b *testing.B) { benchmarkStages(b, s) })
	}
}

// stage is one part of the way of a page.
type stage struct {
	name  string
	run   func(i int)
	spent time.Duration
}

func benchmarkStages(b *testing.B, s *Site) {
	sources, markdown := make([]liquid.Page, len(s.Pages)), make([]string, len(s.Pages))
	for i, p := range s.Pages {
		source, err := s.readSource(p.File)
		if err != nil {
			b.Fatal(err)
		}
		sources[i] = liquid.Page{File: p.File, Line: 1, Source: source[p.front.bodyAt:], Front: s.pageVariables(p)}
		markdown[i], _ = s.liquid.Render(sources[i])
	}
	bare := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Typographer))
	stages := []stage{
		{name: "bare", run: func(i int) { _ = bare.Convert([]byte(markdown[i]), io.Discard) }},
		{name: "liquid", run: func(i int) { s.liquid.Render(sources[i]) }},
		{name: "kramdown", run: func(i int) { kramdown.Render(markdown[i]) }},
		{name: "liquid+kramdown", run: func(i int) {
			text, _ := s.liquid.Render(sources[i])
			kramdown.Render(text)
		}},
		{name: "all", run: func(i int) {
			text, _ := s.liquid.Render(sources[i])
			html, _ := kramdown.Render(text)
			s.parse(html, s.Pages[i].URL, s.Pages[i].File)
		}},
	}
	for b.Loop() {
		for n := range stages {
			start := time.Now()
			for i := range sources {
				stages[n].run(i)
			}
			stages[n].spent += time.Since(start)
		}
	}
	for _, stage := range stages {
		b.ReportMetric(float64(stage.spent.Nanoseconds())/float64(b.N*len(sources)), stage.name+"-ns/page")
	}
}

// BenchmarkOpen measures scanning a folder of 10,000 pages on disk.
func BenchmarkOpen(b *testing.B) {
	const pages = 10_000
	folder := b.TempDir()
	page, err := fs.ReadFile(os.DirFS("../../content"), "docs/user-journeys/users/application-developer/intermediate.md")
	if err != nil {
		b.Fatal(err)
	}
	for i := range pages {
		file := filepath.Join(folder, "docs", "part"+string(rune('a'+i%26)), "page"+strconv.Itoa(i)+".md")
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(file, page, 0o644); err != nil {
			b.Fatal(err)
		}
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		b.Fatal(err)
	}
	defer root.Close()
	for b.Loop() {
		if _, err := Open(root.FS(), "bench", nil); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*pages), "ns/page")
}
