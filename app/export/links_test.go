package export

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"rutter/app/site"
)

// TestHandbookLinks wants every link of every file of the exported handbook to lead
// to a file that is there and to a place in it, whole or one journey.
func TestHandbookLinks(t *testing.T) {
	handbook, err := site.Open(os.DirFS("../../content"), "Rutter handbook", nil)
	if err != nil {
		t.Fatal(err)
	}
	_, operator, ok := handbook.Persona("users", "cluster-operator")
	if !ok {
		t.Fatal("there is no cluster operator")
	}
	for name, persona := range map[string]*site.Persona{"all": nil, "journey": operator} {
		t.Run(name, func(t *testing.T) {
			selected, err := Selection(handbook, persona)
			if err != nil {
				t.Fatal(err)
			}
			folder := t.TempDir()
			summary, err := Run(t.Context(), folder, Options{Site: selected, Frontend: os.DirFS("../../frontend/public"), Shelf: "handbook"})
			if err != nil || len(summary.Problems) > 0 {
				t.Fatal(err, summary.Problems)
			}
			if links := checkLinks(t, folder); links < 1000 {
				t.Errorf("only %d links were looked at", links)
			}
		})
	}
}

// checkLinks checks every link below a folder and returns how many there are.
func checkLinks(t *testing.T, folder string) (count int) {
	t.Helper()
	pages := map[string]*page{}
	err := filepath.WalkDir(folder, func(file string, entry os.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(file, ".html") {
			name, _ := filepath.Rel(folder, file)
			pages[filepath.ToSlash(name)] = readPage(t, file)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(http.StripPrefix("/x/", http.FileServer(http.Dir(folder))))
	defer server.Close()
	for name, p := range pages {
		checkServed(t, server.URL+"/x/", name, p)
		for _, link := range p.links {
			count++
			if problem := follow(folder, pages, name, link); problem != "" {
				t.Errorf("%s: %s: %s", name, link, problem)
			}
		}
	}
	return count
}

// checkServed asks a web server for a page, which may name the folder for the file,
// and wants every link to stay below the path.
func checkServed(t *testing.T, base, name string, p *page) {
	t.Helper()
	answer, err := http.Get(base + (&url.URL{Path: name}).String())
	if err != nil {
		t.Fatal(err)
	}
	answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		t.Errorf("%s: the server answers %s", name, answer.Status)
	}
	for _, link := range p.links {
		to, err := answer.Request.URL.Parse(link)
		if err == nil && to.Host == answer.Request.URL.Host && !strings.HasPrefix(to.Path, "/x/") {
			t.Errorf("%s: %s leaves the path", name, link)
		}
	}
}

// page is what a file says of links.
type page struct {
	links []string
	ids   map[string]bool
}

func readPage(t *testing.T, file string) *page {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	root, err := html.Parse(f)
	if err != nil {
		t.Fatal(err)
	}
	p := &page{ids: map[string]bool{}}
	for node := range root.Descendants() {
		for _, a := range node.Attr {
			switch a.Key {
			case "id", "name":
				p.ids[a.Val] = true
			case "href", "src", "action", "srcset", "data-journey", "data-exported":
				p.links = append(p.links, a.Val)
			}
		}
	}
	return p
}

// follow says what is wrong with a link of a file.
func follow(folder string, pages map[string]*page, from, link string) string {
	u, err := url.Parse(link)
	switch {
	case err != nil:
		return err.Error()
	case u.Scheme == "http" || u.Scheme == "https" || u.Scheme == "mailto" || u.Scheme == "data" || link == "":
		return ""
	case u.Scheme != "" || u.Host != "" || strings.HasPrefix(u.Path, "/") || u.RawQuery != "":
		return "it is no link to a file"
	}
	to := from
	if u.Path != "" {
		to = path.Join(path.Dir(from), u.Path)
	}
	// The tests' front end has only what needs no building.
	if info, err := os.Stat(filepath.Join(folder, filepath.FromSlash(to))); !strings.HasPrefix(to, "-/assets/") && (err != nil || info.IsDir()) {
		return "there is no such file"
	}
	if u.Fragment != "" && u.Fragment != "print" && u.Fragment != "top" && !pages[to].ids[u.Fragment] {
		return "there is no such place"
	}
	return ""
}
