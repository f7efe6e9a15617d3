package web

import (
	"encoding/json"
	"io/fs"
	"maps"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

const catalogues = "../../frontend/public/language"

// TestCatalogues wants the same texts with the same placeholders in every language.
func TestCatalogues(t *testing.T) {
	english := readCatalogue(t, "en.json")
	files, err := filepath.Glob(catalogues + "/*.json")
	if err != nil || len(files) < 2 {
		t.Fatalf("catalogues %v: %v", files, err)
	}
	for _, file := range files {
		other := readCatalogue(t, filepath.Base(file))
		for key := range english {
			if _, ok := other[key]; !ok {
				t.Errorf("%s: there is no %q", file, key)
			}
		}
		for key, text := range other {
			if want := placeholders(english[key]); !slices.Equal(placeholders(text), want) {
				t.Errorf("%s: %q has the placeholders %v, English has %v", file, key, placeholders(text), want)
			}
		}
	}
}

// TestTextsAreUsed wants no text in the catalogue that nothing shows, and none
// shown that is not in it.
func TestTextsAreUsed(t *testing.T) {
	english := readCatalogue(t, "en.json")
	used := map[string]bool{"severity.error": true, "severity.warning": true}
	collect(t, "../../frontend/public/templates", regexp.MustCompile(`\btext "([\w.]+)"`), "", used)
	collect(t, "../../frontend/source", regexp.MustCompile(`\bmessage\([^)]*?"(\w+)"(?: : "(\w+)")?`), scriptPrefix, used)
	collect(t, "../../frontend/source/keys", regexp.MustCompile(`\btext: "(\w+)"`), scriptPrefix, used)
	collect(t, ".", regexp.MustCompile(`(?:TitleKey: |\.text\()"([\w.]+)"`), "", used)
	for key := range used {
		if english[key] == nil {
			t.Errorf("the text %q is used and not in the catalogue", key)
		}
	}
	for key := range english {
		if !used[key] {
			t.Errorf("nothing shows the text %q", key)
		}
	}
}

func collect(t *testing.T, folder string, key *regexp.Regexp, prefix string, used map[string]bool) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.Contains(path, "test") {
			return err
		}
		source, err := os.ReadFile(path)
		for _, m := range key.FindAllStringSubmatch(string(source), -1) {
			for _, name := range m[1:] {
				if name != "" {
					used[prefix+name] = true
				}
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func readCatalogue(t *testing.T, name string) map[string]any {
	t.Helper()
	source, err := os.ReadFile(filepath.Join(catalogues, name))
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]any{}
	if err := json.Unmarshal(source, &texts); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return texts
}

var placeholder = regexp.MustCompile(`\{\{\.\w+\}\}|\{\w+\}`)

func placeholders(text any) []string {
	found := map[string]bool{}
	source, _ := json.Marshal(text)
	for _, p := range placeholder.FindAllString(string(source), -1) {
		found[p] = true
	}
	return slices.Sorted(maps.Keys(found))
}

// TestLanguage wants the language that was chosen, else the first one that the
// browser asks for, else English.
func TestLanguage(t *testing.T) {
	h, err := New(Options{Site: openArchive(t, new(txtar.Archive)), Frontend: os.DirFS("../../frontend/public")})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ cookie, accept, want string }{
		{"", "", "Glossary"},
		{"", "de-AT,de;q=0.9,en;q=0.5", "Glossar"},
		{"", "fr,de;q=0.5", "Glossar"},
		{"", "fr", "Glossary"},
		{"", "!!", "Glossary"},
		{"en", "de", "Glossary"},
		{"de", "en", "Glossar"},
		{"xx-nonsense", "de", "Glossary"},
	} {
		r := httptest.NewRequest("GET", "/docs/reference/glossary/", nil)
		r.Header.Set("Accept-Language", c.accept)
		if c.cookie != "" {
			r.Header.Set("Cookie", languageCookie+"="+c.cookie)
		}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if !strings.Contains(w.Body.String(), ">"+c.want+"<") {
			t.Errorf("cookie %q, browser %q: not in the language of %q", c.cookie, c.accept, c.want)
		}
	}
}
