package web

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"rutter/app/site"
)

const (
	shared   = "../../../shared"
	seedPath = "/docs/user-journeys/users/application-developer/"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// needShared skips a test where ../shared is not beside the project; .ci/run
// fails there instead.
func needShared(t *testing.T) {
	t.Helper()
	if _, err := os.Stat(shared); err != nil {
		t.Skip("skipped: ../shared is not beside the project")
	}
}

// openTree returns a handler for a folder, with the real handbook behind it and
// the real templates.
func openTree(t *testing.T, folder string) *Handler {
	t.Helper()
	handbook, err := site.Open(os.DirFS("../../content"), "Rutter handbook", nil)
	if err != nil {
		t.Fatal(err)
	}
	opened, err := site.Open(os.DirFS(folder), filepath.Base(folder), handbook)
	if err != nil {
		t.Fatal(err)
	}
	h, err := New(Options{Site: opened, Frontend: os.DirFS("../../frontend/public")})
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// get returns a page of the handler.
func get(t *testing.T, h *Handler, url string) string {
	t.Helper()
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest("GET", url, nil))
	if w.Code != 200 {
		t.Fatalf("GET %s: %d", url, w.Code)
	}
	return w.Body.String()
}

// TestSeedPages holds what must be on each seed page, item by item.
func TestSeedPages(t *testing.T) {
	needShared(t)
	h := openTree(t, shared+"/seeds")
	for _, page := range []struct {
		name, title string
		terms       []string
		sections    []string
		wanted      []string // regular expressions on the page
		source      int      // how often the source says {:target="_blank"}
	}{
		{
			name: "intermediate", title: "Application Developer - Intermediate",
			terms: []string{
				"deployment", "statefulset", "daemonset", "job", "cronjob", "kubectl", "helm-chart",
				"cluster-operator", "service-account", "rbac", "namespace",
			},
			sections: []string{"Improve your dev workflow", "Beyond Deployments", "Deploy a production-ready", "Additional resources"},
			wanted:   []string{`least privilege—if`, `“production-ready”`, `<h3 id="whats-next">`},
		},
		{
			name: "advanced", title: "Application Developer - Advanced",
			terms:    []string{"kubernetes-api"},
			sections: []string{"Extend the Kubernetes API", "Deploy an application with advanced", "Explore advanced topics", "Additional resources"},
			wanted: []string{
				`<code>&lt;api-server-url&gt;/api/v1/namespaces/default/deployments</code>`,
				// The numbered list stands inside of its bullet, which goes on behind it.
				`(?s)<ul>\s*<li>.*?continuous loop:\s*<ol>\s*<li>.*?</ol>\s*<p>.*?</p>\s*</li>\s*</ul>`,
				`<h3 id="whats-next">`,
			},
		},
	} {
		t.Run(page.name, func(t *testing.T) {
			body := get(t, h, seedPath+page.name+"/")
			article := articleOf(t, body)
			if !strings.Contains(body, "<h1>"+page.title+"</h1>") {
				t.Errorf("the title %q is missing", page.title)
			}
			checkTrack(t, body, page.name)
			checkSections(t, article, page.sections)
			checkTerms(t, body, page.terms)
			checkLinks(t, h, article, page.name)
			for _, pattern := range page.wanted {
				if !regexp.MustCompile(pattern).MatchString(article) {
					t.Errorf("the page does not match %s", pattern)
				}
			}
			if text := textOutsideCode(t, article); strings.ContainsAny(text, "{}") {
				t.Errorf("a brace is left in the text: %s", around(text, "{}"))
			}
		})
	}
}

var articlePattern = regexp.MustCompile(`(?s)<article>(.*)</article>`)

func articleOf(t *testing.T, page string) string {
	t.Helper()
	m := articlePattern.FindStringSubmatch(page)
	if m == nil || strings.Count(page, "<article") != 1 {
		t.Fatal("the page has not exactly one article")
	}
	return m[1]
}

func checkTrack(t *testing.T, page, level string) {
	t.Helper()
	crumbs := regexp.MustCompile(`(?s)<nav class="breadcrumb[^>]*>(.*?)</nav>`).FindString(page)
	text := strings.ToUpper(strings.Join(strings.Fields(regexp.MustCompile(`<[^>]*>`).ReplaceAllString(crumbs, " ")), " "))
	if want := "USERS APPLICATION DEVELOPER " + strings.ToUpper(level); !strings.Contains(text, want) {
		t.Errorf("the breadcrumb is %q, want the track %q in it", text, want)
	}
	if strings.Count(crumbs, "<a ") != 3 || !strings.Contains(crumbs, `aria-current="page"`) {
		t.Errorf("the breadcrumb has not three links and a current page: %s", crumbs)
	}
}

func checkSections(t *testing.T, article string, titles []string) {
	t.Helper()
	found := regexp.MustCompile(`<a id="section-(\d+)" class="section-anchor" data-chrome></a><h2 id="[a-z0-9-]+"><span class="section-number" data-chrome>(\d+)</span> ([^<]*)`).
		FindAllStringSubmatch(article, -1)
	if len(found) != len(titles) || strings.Count(article, "<h2") != len(titles) {
		t.Fatalf("there are %d numbered sections of %d headings, want %d", len(found), strings.Count(article, "<h2"), len(titles))
	}
	for i, title := range titles {
		if number := fmt.Sprint(i + 1); found[i][1] != number || found[i][2] != number || !strings.HasPrefix(found[i][3], title) {
			t.Errorf("section %d is %q, want number %s and title %q", i+1, found[i][0], number, title)
		}
	}
	if overview, _, _ := strings.Cut(article, `<a id="section-1"`); !strings.Contains(overview, "<p>") {
		t.Error("there is no overview before the first section")
	}
}

// checkTerms wants every term marked in the article and defined behind it.
func checkTerms(t *testing.T, page string, ids []string) {
	t.Helper()
	article, behind, _ := strings.Cut(page, "</article>")
	for _, id := range ids {
		if !strings.Contains(article, `data-term="`+id+`"`) {
			t.Errorf("the term %q is not marked", id)
		}
		definition := regexp.MustCompile(`(?s)<dt id="term-` + id + `">[^<]+</dt>\s*<dd class="short"[^>]*>\s*<p>[^<]+`)
		if !definition.MatchString(behind) {
			t.Errorf("the term %q is not defined behind the article", id)
		}
	}
	if marked := strings.Count(article, "data-term="); marked < len(ids) {
		t.Errorf("%d terms are marked, want at least %d", marked, len(ids))
	}
}

// checkLinks wants every {:target="_blank"} of the source in the fragment, and on
// the page only on links that leave the program.
func checkLinks(t *testing.T, h *Handler, article, name string) {
	t.Helper()
	source, err := os.ReadFile(filepath.Join(shared, "seeds", seedPath, name+".md"))
	if err != nil {
		t.Fatal(err)
	}
	page, _ := h.current.Load().site.Page(seedPath + name)
	fragment := h.current.Load().site.Render(page).HTML
	if got, want := strings.Count(fragment, `target="_blank"`), strings.Count(string(source), `{:target="_blank"}`); got != want {
		t.Errorf("the fragment has %d links with a target, the source %d", got, want)
	}
	for _, tag := range regexp.MustCompile(`<a [^>]*target="_blank"[^>]*>`).FindAllString(article, -1) {
		if !strings.Contains(tag, "data-external") {
			t.Errorf("a link inside of the program keeps its target: %s", tag)
		}
	}
}

// textOutsideCode is the text of the HTML without what stands in code.
func textOutsideCode(t *testing.T, source string) string {
	t.Helper()
	var out strings.Builder
	tokens, depth := html.NewTokenizer(strings.NewReader(source)), 0
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			return out.String()
		case html.StartTagToken:
			if name, _ := tokens.TagName(); string(name) == "code" || string(name) == "pre" {
				depth++
			}
		case html.EndTagToken:
			if name, _ := tokens.TagName(); string(name) == "code" || string(name) == "pre" {
				depth--
			}
		case html.TextToken:
			if depth == 0 {
				out.Write(tokens.Text())
			}
		}
	}
}

func around(text, chars string) string {
	i := strings.IndexAny(text, chars)
	return text[max(0, i-40):min(len(text), i+40)]
}

// TestSeedFragments compares the seed pages' fragments with golden files. Nothing
// of the seeds' prose goes into this project, so a run of text is kept as its
// number of words and a checksum.
func TestSeedFragments(t *testing.T) {
	needShared(t)
	h := openTree(t, shared+"/seeds")
	for _, name := range []string{"intermediate", "advanced"} {
		page, ok := h.current.Load().site.Page(seedPath + name)
		if !ok {
			t.Fatalf("there is no page %s", name)
		}
		rendered := h.current.Load().site.Render(page)
		if len(rendered.Problems) > 0 {
			t.Errorf("%s: %v", name, rendered.Problems)
		}
		got := skeleton(rendered.HTML)
		golden := filepath.Join("testdata", "seeds", name+".golden")
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if diff := firstDifference(string(want), got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// skeleton writes a line for every tag and every run of text.
func skeleton(source string) string {
	var out strings.Builder
	tokens := html.NewTokenizer(strings.NewReader(source))
	for tokens.Next() != html.ErrorToken {
		token := tokens.Token()
		if token.Type != html.TextToken {
			out.WriteString(token.String() + "\n")
			continue
		}
		if words := strings.Fields(token.Data); len(words) > 0 {
			fmt.Fprintf(&out, "%d words %x\n", len(words), sha256.Sum256([]byte(strings.Join(words, " "))))
		}
	}
	return out.String()
}

func firstDifference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range max(len(w), len(g)) {
		if i >= len(w) || i >= len(g) || w[i] != g[i] {
			return fmt.Sprintf("line %d: want %q, got %q", i+1, at(w, i), at(g, i))
		}
	}
	return ""
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(nothing)"
}
