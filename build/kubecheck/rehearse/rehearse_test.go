package rehearse

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rutter/build/kubecheck/page"
)

const source = "Save this as `a.txt`:\n\n```yaml\na: 1\n```\n\n" +
	"1. Look:\n\n   ```shell\n   cat a.txt\n   ```\n\n   ```output\n   a: 1\n   ```\n\n" +
	"<!-- not run: needs a node -->\n```shell\ntouch never\n```\n\n" +
	"<!-- fails -->\n```shell\nls never\n```\n\n" +
	"```shell\necho pod/hello-7d9c5b8f6d-x2x4z 3s\n```\n\n```output\nTODO\n```\n"

// TestRun runs a page that uses no cluster: files are written, a block that is
// not to be run is not, one that is meant to fail does.
func TestRun(t *testing.T) {
	r := rehearsed(t, source)
	if r.Ran != 3 || r.Compared != 1 {
		t.Errorf("%d blocks ran and %d outputs were equal, want 3 and 1", r.Ran, r.Compared)
	}
	want := "p.md:31: the command printed something else:\npod/hello-7d9c5b8f6d-x2x4z 3s\n"
	if !slices.Equal(r.Problems, []string{want}) {
		t.Errorf("problems %q, want %q", r.Problems, want)
	}
}

func TestRunProblems(t *testing.T) {
	for _, c := range []struct{ name, source, want string }{
		{"failure", "```shell\nfalse\n```\n", "p.md:1: exit status 1: "},
		{"missing failure", "<!-- fails -->\n```shell\ntrue\n```\n", "p.md:2: exit status 1: this was meant to fail"},
		{"output alone", "```output\nx\n```\n", "p.md:1: an output without a command before it"},
		{"output of nothing", "<!-- not run: needs a node -->\n```shell\nx\n```\n```output\nx\n```\n",
			"p.md:5: the output of a command that is not run here: describe it in words"},
		{"not reached", "```shell\nfalse\n```\n```shell\nx\n```\n```output\nx\n```\n", "p.md:7: not reached"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if r := rehearsed(t, c.source); !slices.Contains(r.Problems, c.want) {
				t.Errorf("problems %q, want %q", r.Problems, c.want)
			}
		})
	}
	p := page.Parse("p.md", "<!-- not run: no idea -->\n```shell\nx\n```\n")
	if _, err := Run(context.Background(), p, "", os.DevNull); err == nil || !strings.Contains(err.Error(), "no reason") {
		t.Errorf("an unknown reason gives %v", err)
	}
}

// TestUpdate writes the output into the page, where it stood in a list item too.
func TestUpdate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "p.md")
	text := "1. Look:\n\n   ```shell\n   echo one; echo; echo two\n   ```\n\n   ```output\n   TODO\n   ```\n\nEnd.\n"
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	p, err := page.Read(path)
	if err != nil {
		t.Fatal(err)
	}
	r, err := Run(context.Background(), p, "", os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	if err := Update(p, r); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if want := strings.Replace(text, "   TODO\n", "   one\n\n   two\n", 1); string(got) != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestSame(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"NAME    AGE\nhello   5s", "NAME  AGE\nhello 12m30s\n", true},
		{"pod/hello-7d9c5b8f6d-x2x4z", "pod/hello-6bb4d7f9c5-k8wzp", true},
		{"10.96.3.4   <none>", "10.96.200.17 <none>", true},
		{"hello   2/2", "hello   1/2", false},
		{"service/hello", "service/hallo", false},
		{"a\n\nb", "a\nb", false},
	} {
		if same(c.a, c.b) != c.same {
			t.Errorf("same(%q, %q) is %v", c.a, c.b, !c.same)
		}
	}
}

func rehearsed(t *testing.T, source string) *Result {
	t.Helper()
	r, err := Run(context.Background(), page.Parse("p.md", source), "", os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	return r
}
