package command

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"rutter/app/desktop"
	"rutter/app/site"
	"rutter/app/state"
	"rutter/app/web"
)

// newTable is a table with a handbook of one page on it.
func newTable(t *testing.T) *table {
	t.Helper()
	handbook, err := site.Open(fstest.MapFS{"docs/a.md": {Data: []byte("# Handbook\n")}}, "Handbook", nil)
	if err != nil {
		t.Fatal(err)
	}
	store, err := state.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	table := &table{handbook: handbook, window: new(desktop.Window), store: store, stderr: new(strings.Builder)}
	table.handler, err = web.New(web.Options{Site: handbook, Frontend: os.DirFS("../../frontend/public"), Live: true, State: store, Opener: table.opener()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		table.mu.Lock()
		defer table.mu.Unlock()
		if table.close != nil {
			table.close()
		}
	})
	return table
}

// ends waits until nothing is being opened.
func (t *table) ends(test *testing.T, state, title string) {
	test.Helper()
	f := &followed{TB: test, handler: t.handler}
	for deadline := time.Now().Add(15 * time.Second); t.state().State != state || !strings.Contains(f.get("/"), "<h1>"+title+"</h1>"); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			test.Fatalf("it does not come to %q and %q: %+v", state, title, t.state())
		}
	}
}

// TestTable wants the last wish to count, however many come at once, and what is open to
// stay where something cannot be opened.
func TestTable(t *testing.T) {
	table := newTable(t)
	var folders []string
	for i := range 10 {
		f := &followed{TB: t, path: filepath.Join(t.TempDir(), fmt.Sprint("folder", i))}
		f.write("_config.yml", fmt.Sprint("title: Folder ", i, "\n"))
		f.write("docs/a.md", "# Page\n")
		folders = append(folders, f.path)
	}
	for _, folder := range folders {
		go table.open(folder)
	}
	for table.state().Number < len(folders) {
		time.Sleep(time.Millisecond)
	}
	table.open(folders[3])
	table.ends(t, "opened", "Folder 3")

	table.open(filepath.Join(t.TempDir(), "nowhere"))
	table.ends(t, "failed", "Folder 3")
	if problem := table.state().Problem; !strings.Contains(problem, "there is no such folder") {
		t.Errorf("the problem is %q", problem)
	}
	table.open("")
	table.ends(t, "opened", "Handbook")
	if recent := table.recent(true); recent[0] != (web.Recent{Path: folders[3], Title: "Folder 3"}) {
		t.Errorf("remembered: %+v", recent)
	}
	if err := os.RemoveAll(folders[3]); err != nil {
		t.Fatal(err)
	}
	if recent := table.recent(true); !recent[0].Missing {
		t.Errorf("remembered: %+v", recent)
	}
}

// TestTableStops ends an opening, which shows nothing then.
func TestTableStops(t *testing.T) {
	table := newTable(t)
	f := &followed{TB: t, path: t.TempDir()}
	f.write("docs/a.md", "# Page\n")
	number, opened := table.begin(f.path)
	table.stop()
	table.end(number, <-opened)
	table.ends(t, "cancelled", "Handbook")
	if recent := table.recent(false); len(recent) != 0 {
		t.Errorf("remembered: %+v", recent)
	}
}
