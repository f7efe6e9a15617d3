package export

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"rutter/app/site"
)

func testOptions(t *testing.T) Options {
	t.Helper()
	opened, err := site.Open(fstest.MapFS{
		"docs/a.md": {Data: []byte("# A\n\n[b](b.md)\n")},
		"docs/b.md": {Data: []byte("# B\n")},
	}, "Test", nil)
	if err != nil {
		t.Fatal(err)
	}
	return Options{Site: opened, Frontend: os.DirFS("../../frontend/public"), Shelf: "test"}
}

// TestBrokenOff wants an export that is broken off to leave only whole files, all of
// them listed, and the next one to finish it.
func TestBrokenOff(t *testing.T) {
	folder, o := t.TempDir(), testOptions(t)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	o.Progress = func(done, _ int) {
		if done == 3 {
			cancel()
		}
	}
	if _, err := Run(ctx, folder, o); !errors.Is(err, context.Canceled) {
		t.Fatalf("it ended with %v", err)
	}
	f, err := openFolder(folder)
	if err != nil {
		t.Fatal(err)
	}
	f.close()
	written := filesIn(t, folder)
	for name := range written {
		if content, err := os.ReadFile(filepath.Join(folder, name)); err != nil || len(content) == 0 || name != listFile && f.before[name] == nil {
			t.Errorf("%s: %d bytes, listed %v, %v", name, len(content), f.before[name], err)
		}
	}
	o.Progress = nil
	summary, err := Run(t.Context(), folder, o)
	if err != nil || summary.Pages != 2 || summary.Unchanged != len(written)-1 || summary.Written == 0 {
		t.Errorf("%+v, %v; %d files were there", summary, err, len(written)-1)
	}
}

// TestUnchanged wants files that are the same not to be touched: what copies an
// export elsewhere goes by their times.
func TestUnchanged(t *testing.T) {
	folder, o := t.TempDir(), testOptions(t)
	if _, err := Run(t.Context(), folder, o); err != nil {
		t.Fatal(err)
	}
	long := time.Now().Add(-time.Hour).Truncate(time.Second)
	for name := range filesIn(t, folder) {
		if err := os.Chtimes(filepath.Join(folder, name), long, long); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := Run(t.Context(), folder, o); err != nil {
		t.Fatal(err)
	}
	for name, at := range filesIn(t, folder) {
		if !at.Equal(long) {
			t.Errorf("%s was touched", name)
		}
	}
}

// filesIn lists all files below a folder with the times of their last change.
func filesIn(t *testing.T, folder string) map[string]time.Time {
	t.Helper()
	files := map[string]time.Time{}
	err := fs.WalkDir(os.DirFS(folder), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		if err == nil {
			files[name] = info.ModTime()
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestRelative(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"index.html", "docs/a/index.html", "docs/a/index.html"},
		{"docs/a/index.html", "index.html", "../../index.html"},
		{"docs/a/index.html", "docs/a/index.html", "index.html"},
		{"docs/a/index.html", "docs/b/index.html", "../b/index.html"},
		{"docs/a/index.html", "docs/a/b/index.html", "b/index.html"},
		{"docs/index.html", "-/assets/main.css", "../-/assets/main.css"},
	} {
		if got := relative(c.from, c.to); got != c.want {
			t.Errorf("from %s to %s: %s, want %s", c.from, c.to, got, c.want)
		}
	}
}

func TestRewrite(t *testing.T) {
	link := func(address string) (string, bool) { return "x", address != "/none" }
	for _, c := range []struct{ page, want string }{
		{`<a class="y" href="/a?b=1&amp;c=2">`, `<a class="y" href="x">`},
		{`<a href="#a"><a href="https://e/"><img src="data:,">`, `<a href="#a"><a href="https://e/"><img src="data:,">`},
		{`<a href="/none" data-shelf="handbook">`, `<a data-shelf="none" href="x">`},
		{`<p>href="/a"</p><script>"<a href=\"/a\">"</script>`, `<p>href="/a"</p><script>"<a href=\"/a\">"</script>`},
		{`<a title=" href=&#34;/a&#34;" href="/a">`, `<a title=" href=&#34;/a&#34;" href="x">`},
	} {
		if got := string(rewrite([]byte(c.page), link)); got != c.want {
			t.Errorf("%s became\n%s, want\n%s", c.page, got, c.want)
		}
	}
}

func TestActive(t *testing.T) {
	for source, dangerous := range map[string]bool{
		`<svg xmlns="http://www.w3.org/2000/svg"><rect width="1"/></svg>`: false,
		`<svg><SCRIPT/></svg>`:                       true,
		`<svg onload="x()"/>`:                        true,
		`<svg><a href=" javascript:x()">y</a></svg>`: true,
		`<svg:svg xmlns:svg="http://www.w3.org/2000/svg"><svg:script/></svg:svg>`: true,
		`<svg><foreignObject/></svg>`:                                                                                                true,
		`<svg><a href="java&#9;script:x()">y</a></svg>`:                                                                              true,
		`<svg><a><animate attributeName="href" values="#;javascript:x()"/></a></svg>`:                                                true,
		`<svg><a href="data:text/html,x">y</a><image href="data:image/png;base64,AA"/></svg>`:                                        true,
		`<svg><image href="data:image/png;base64,AA"/></svg>`:                                                                        false,
		`<?xml-stylesheet type="text/xsl" href="#x"?><svg/>`:                                                                         true,
		`<?xml version="1.0" encoding="ISO-8859-1"?><svg><script/></svg>`:                                                            true,
		"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><svg><title>\xfc</title></svg>":                                              false,
		"\xff\xfe<\x00s\x00v\x00g\x00>\x00<\x00s\x00c\x00r\x00i\x00p\x00t\x00/\x00>\x00":                                             true,
		`<svg>&#xFFFF;<script/></svg>`:                                                                                               true,
		`<!DOCTYPE svg [<!ENTITY e "&#60;script/>">]><svg>&e;</svg>`:                                                                 true,
		`<!DOCTYPE svg [<!ENTITY e "javascript:x()">]><svg><a href="&e;"/></svg>`:                                                    true,
		`<!DOCTYPE svg [<!ENTITY % e "x"> %e;]><svg/>`:                                                                               true,
		`<!DOCTYPE svg [<!ATTLIST svg onload CDATA "x()">]><svg/>`:                                                                   true,
		`<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd" [<!ENTITY ns "http://www.w3.org/2000/svg">]><svg xmlns="&ns;"/>`: false,
	} {
		if got := active("a.SVG", strings.NewReader(source)); (got != "") != dangerous {
			t.Errorf("%s: %q", source, got)
		}
	}
}

func TestPlainName(t *testing.T) {
	for file, want := range map[string]string{
		"a/b.HTML": "a/b.HTML.txt", "feed.rss": "feed.rss.txt", "a.svgz": "a.svgz.txt", "run.phtml": "run.phtml.txt",
		"a.svg": "a.svg", "deploy.yaml": "deploy.yaml", "notes": "notes",
	} {
		if got := plainName(file); got != want {
			t.Errorf("%s is called %s, want %s", file, got, want)
		}
	}
}
