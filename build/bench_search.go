package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// searchRequests is how many answers are measured on one folder.
const searchRequests = 3000

// benchSearch measures search over HTTP on folders of 430 and of 5,000 pages made
// of copies of the handbook, beside the same client asking for a constant answer of
// the same size; then the index, and what it costs the pages meanwhile.
func benchSearch(int) error {
	queries, err := searchQueries()
	if err != nil {
		return err
	}
	fmt.Printf("\nSearch over HTTP on loopback, %d requests: whole words, a last one half typed, a letter missing\n", searchRequests)
	for _, pages := range []int{430, 5000} {
		if err := benchAnswers(pages, queries); err != nil {
			return err
		}
	}
	if err := benchIndex(); err != nil {
		return err
	}
	return benchBesideIndex()
}

// searchQueries are the judged queries of the handbook, as they are and as they
// are typed.
func searchQueries() (queries []string, err error) {
	source, err := os.ReadFile("app/search/testdata/judged/handbook.txt")
	if err != nil {
		return nil, err
	}
	for lines := bufio.NewScanner(bytes.NewReader(source)); lines.Scan(); {
		query, _, ok := strings.Cut(lines.Text(), " = ")
		if !ok || strings.HasPrefix(query, "#") {
			continue
		}
		middle := len(query) / 2
		queries = append(queries, query, query[:len(query)-2], query[:middle]+query[middle+1:])
	}
	return queries, nil
}

// benchAnswers measures the answers about one folder.
func benchAnswers(pages int, queries []string) error {
	base, stop, err := serveCopies(pages)
	if err != nil {
		return err
	}
	defer stop()
	if err := waitForIndex(base); err != nil {
		return err
	}
	ask := func(i int) string { return base + "-/search?" + url.Values{"q": {queries[i%len(queries)]}}.Encode() }
	_, size, err := timed(ask, len(queries)) // warms up
	if err != nil {
		return err
	}
	constant := bytes.Repeat([]byte("x"), size)
	floor := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(constant) }))
	defer floor.Close()
	least, _, err := timed(func(int) string { return floor.URL }, searchRequests)
	if err != nil {
		return err
	}
	answers, _, err := timed(ask, searchRequests)
	if err != nil {
		return err
	}
	fmt.Printf("  %5d pages: p50 %s, p99 %s; a constant answer of %d kB: p50 %s, p99 %s\n", pages,
		quantile(answers, 0.5), quantile(answers, 0.99), size>>10, quantile(least, 0.5), quantile(least, 0.99))
	return nil
}

// timed asks one address after the other; size is the mean size of the answers.
func timed(address func(i int) string, count int) (times []time.Duration, size int, err error) {
	for i := range count {
		start := time.Now()
		n, err := get(address(i))
		if err != nil {
			return nil, 0, err
		}
		times = append(times, time.Since(start))
		size += n
	}
	return times, size / count, nil
}

func get(address string) (size int, err error) {
	answer, err := http.Get(address)
	if err != nil {
		return 0, err
	}
	defer answer.Body.Close()
	n, err := io.Copy(io.Discard, answer.Body)
	if err == nil && answer.StatusCode != http.StatusOK {
		err = fmt.Errorf("%s: %s", address, answer.Status)
	}
	return int(n), err
}

func quantile(times []time.Duration, q float64) time.Duration {
	sorted := slices.Sorted(slices.Values(times))
	return sorted[int(q*float64(len(sorted)-1))].Round(10 * time.Microsecond)
}

// serveCopies serves a folder of copies of the handbook's pages.
func serveCopies(pages int) (base string, stop func(), err error) {
	folder, err := os.MkdirTemp("", "rutter-bench-")
	if err != nil {
		return "", nil, err
	}
	if err := copyPages(folder, pages); err != nil {
		return "", nil, err
	}
	base, _, end, err := serveFolder(folder)
	if err != nil {
		return "", nil, err
	}
	stop = func() {
		end()
		_ = os.RemoveAll(folder)
	}
	return base, stop, nil
}

// serveFolder starts rutter serve and waits until it has said where.
func serveFolder(folder string) (base string, process *os.Process, stop func(), err error) {
	command := exec.Command(binaryPath(), "serve", folder)
	out, err := command.StdoutPipe()
	if err != nil {
		return "", nil, nil, err
	}
	if err := command.Start(); err != nil {
		return "", nil, nil, err
	}
	stop = func() {
		_ = command.Process.Kill()
		_ = command.Wait()
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		stop()
		return "", nil, nil, err
	}
	return strings.TrimSpace(line), command.Process, stop, nil
}

// copyPages fills a folder with the handbook and as many copies of its pages as
// there have to be.
func copyPages(folder string, pages int) error {
	if err := os.CopyFS(folder, os.DirFS("content")); err != nil {
		return err
	}
	files, err := markdownFiles("content/docs")
	if err != nil {
		return err
	}
	for i := range pages - len(files) {
		source, err := os.ReadFile(files[i%len(files)])
		if err != nil {
			return err
		}
		name := fmt.Sprintf("%s/docs/copy-%d/%d.md", folder, i/len(files), i%len(files))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(name, source, 0o644); err != nil {
			return err
		}
	}
	return nil
}

func markdownFiles(folder string) (files []string, err error) {
	err = filepath.WalkDir(folder, func(path string, _ os.DirEntry, err error) error {
		if strings.HasSuffix(path, ".md") {
			files = append(files, path)
		}
		return err
	})
	return files, err
}

// waitForIndex asks until the answers come from all pages.
func waitForIndex(base string) error {
	for {
		answer, err := http.Get(base + "-/search?q=pod")
		if err != nil {
			return err
		}
		body, err := io.ReadAll(answer.Body)
		_ = answer.Body.Close()
		if err != nil || !bytes.Contains(body, []byte("search-unfinished")) {
			return err
		}
	}
}
