package command

import (
	"encoding/json"
	"fmt"
	"net/http/httptest"
	"net/url"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"rutter/app/site"
)

// BenchmarkReload is how long it takes from saving a page until a page that shows it is
// told to load anew, in folders of pages of the handbook; 50 ms of it are waited for.
func BenchmarkReload(b *testing.B) {
	for _, pages := range []int{70, 1000, 10000} {
		b.Run(fmt.Sprint(pages), func(b *testing.B) {
			f := follow(b, true)
			f.fill(pages)
			const page = "/docs/a/"
			drawn := regexp.MustCompile(`data-drawn="([^"]+)"`)
			for n := 0; b.Loop(); n++ {
				b.StopTimer()
				// The check of the change before would be measured as well.
				time.Sleep(200 * time.Millisecond)
				mark := drawn.FindStringSubmatch(f.get(page))[1]
				b.StartTimer()
				f.write("docs/a.md", fmt.Sprintf("# Saved %d\n", n))
				f.told(page, mark)
			}
			b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N), "ms/save")
		})
	}
}

// fill copies pages of the handbook into the folder until there are as many, and waits
// until they are there.
func (f *followed) fill(pages int) {
	f.Helper()
	handbook, err := site.Open(os.DirFS("../../content"), "handbook", nil)
	if err != nil {
		f.Fatal(err)
	}
	last := ""
	for n := range pages {
		file := handbook.Pages[n%len(handbook.Pages)].File
		source, err := os.ReadFile("../../content/" + file)
		if err != nil {
			f.Fatal(err)
		}
		last = fmt.Sprintf("docs/%d/%s", n/100, strings.ReplaceAll(fmt.Sprint(n, file), "/", "-"))
		f.write(last, string(source))
	}
	for deadline := time.Now().Add(time.Minute); strings.Contains(f.get("/"+strings.TrimSuffix(last, ".md")+"/"), "page-missing"); time.Sleep(100 * time.Millisecond) {
		if time.Now().After(deadline) {
			f.Fatal(last, " never comes")
		}
	}
	time.Sleep(time.Second)
}

// told waits until a page with the mark is told that it was changed.
func (f *followed) told(page, mark string) {
	f.Helper()
	for {
		w := httptest.NewRecorder()
		f.handler.ServeHTTP(w, httptest.NewRequest("GET", "/-/changes?"+url.Values{"page": {page}, "drawn": {mark}}.Encode(), nil))
		var changes struct {
			Drawn   string
			Changed bool
		}
		if err := json.Unmarshal(w.Body.Bytes(), &changes); err != nil {
			f.Fatalf("%d %s", w.Code, w.Body)
		}
		if changes.Changed {
			return
		}
		mark = changes.Drawn
	}
}
