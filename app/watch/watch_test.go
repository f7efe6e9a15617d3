package watch

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// patience is how long anything may take on a busy machine.
const patience = 15 * time.Second

// folder is a folder that is being watched.
type folder struct {
	t    *testing.T
	path string
	// told is how often changed was called, seen how much of that was looked at.
	told atomic.Int32
	seen int32

	mu sync.Mutex
	// files are all that were told since the last look, any that nobody said which.
	files map[string]bool
	any   bool
}

// take notes what was told.
func (f *folder) take(files []string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.any = f.any || files == nil
	for _, file := range files {
		f.files[file] = true
	}
	f.told.Add(1)
}

// names wants the files to be among those told of the last step, or any.
func (f *folder) names(files ...string) {
	f.t.Helper()
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, file := range files {
		if !f.any && !f.files[file] {
			f.t.Errorf("told of %v, not of %s", f.files, file)
		}
	}
	if len(files) == 0 && !f.any {
		f.t.Errorf("told of %v alone", f.files)
	}
}

// watched is a folder with two files, which watch watches in a while.
func watched(t *testing.T, watch func(ctx context.Context, path string, changed func(files []string))) *folder {
	f := &folder{t: t, files: map[string]bool{}, path: filepath.Join(t.TempDir(), "pages")}
	f.write("docs/a.md", "one")
	f.write("docs/b.md", "one")
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan struct{})
	go func() {
		watch(ctx, f.path, f.take)
		close(ended)
	}()
	t.Cleanup(func() {
		stop()
		<-ended
	})
	// Nobody says when the watching has begun.
	for n := 0; f.told.Load() == 0 && n < int(patience/heartbeat); n++ {
		f.write("docs/begin.md", fmt.Sprint(n))
		time.Sleep(heartbeat)
	}
	f.settle()
	return f
}

// write saves a file, with the folders that it needs.
func (f *folder) write(name, text string) {
	f.t.Helper()
	path := filepath.Join(f.path, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		f.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		f.t.Fatal(err)
	}
}

// move renames a file or a folder.
func (f *folder) move(from, to string) {
	f.t.Helper()
	if err := os.Rename(filepath.Join(f.path, from), filepath.Join(f.path, to)); err != nil {
		f.t.Fatal(err)
	}
}

// settle waits until nothing is told any more.
func (f *folder) settle() {
	for before := int32(-1); before != f.told.Load(); time.Sleep(4 * quietTime) {
		before = f.told.Load()
	}
	f.seen = f.told.Load()
}

// tells wants something to be told of the step.
func (f *folder) tells(step string) {
	f.t.Helper()
	defer f.settle()
	for deadline := time.Now().Add(patience); f.told.Load() == f.seen; time.Sleep(quietTime) {
		if time.Now().After(deadline) {
			f.t.Fatalf("nothing was told: %s", step)
		}
	}
}

// step forgets what was told before.
func (f *folder) step() {
	f.mu.Lock()
	defer f.mu.Unlock()
	clear(f.files)
	f.any = false
}

// silent wants nothing to be told of the step.
func (f *folder) silent(step string) {
	f.t.Helper()
	time.Sleep(4 * quietTime)
	if f.told.Load() != f.seen {
		f.t.Errorf("told without reason: %s", step)
	}
}

func bySystem(t *testing.T) func(context.Context, string, func(files []string)) {
	return func(ctx context.Context, path string, changed func(files []string)) {
		Folder(ctx, path, changed, func(err error) { t.Errorf("this system cannot watch: %v", err) })
	}
}

// TestFolder saves as editors do, makes, moves and removes folders, and takes the whole
// folder away.
func TestFolder(t *testing.T) {
	t.Parallel()
	f := watched(t, bySystem(t))
	f.step()
	f.write("docs/a.md", "two")
	f.tells("a file was written")
	f.names("docs/a.md")
	if f.any || len(f.files) != 1 {
		t.Errorf("one file was written, and told of %v", f.files)
	}
	f.step()
	f.write("docs/a.md.new", "three")
	f.move("docs/a.md.new", "docs/a.md")
	f.tells("a file was written through another name")
	f.names("docs/a.md")
	if f.any {
		t.Error("a file was written through another name, and nobody says which")
	}
	f.write("docs/.a.md.swp", "x")
	f.write("docs/a.md~", "x")
	f.write("docs/#a.md#", "x")
	os.Chmod(filepath.Join(f.path, "docs/a.md"), 0o600)
	f.silent("what editors keep beside their files, and rights")

	f.write("docs/new/deep/c.md", "one")
	f.tells("folders were made")
	f.step()
	f.write("docs/new/deep/c.md", "two")
	f.tells("a file in a new folder")
	f.names("docs/new/deep/c.md")
	f.step()
	f.move("docs/new", "moved")
	f.tells("a folder was moved")
	f.names()
	f.write("moved/deep/c.md", "three")
	f.tells("a file in a moved folder")
	os.RemoveAll(filepath.Join(f.path, "moved"))
	f.tells("a folder was removed")

	f.move("", "../away")
	f.tells("the folder is gone")
	f.move("../away", "")
	f.tells("the folder is back")
	f.write("docs/a.md", "four")
	f.tells("a file in the folder that is back")
}

// TestFolderBurst wants hundreds of files to be told of together: a few times, since a
// busy system pauses in between.
func TestFolderBurst(t *testing.T) {
	t.Parallel()
	f := watched(t, bySystem(t))
	for n := range 400 {
		f.write(fmt.Sprintf("docs/%d/%d.md", n%20, n), "text")
	}
	before := f.seen
	f.tells("many files")
	if times := f.seen - before; times > 20 {
		t.Errorf("400 files were told of %d times", times)
	}
	f.write("docs/19/19.md", "more")
	f.tells("a file in the last new folder")
}

// TestFolderBehindALink watches what a symbolic link and a path with more in it than
// it needs lead to, and what the link leads to afterwards.
func TestFolderBehindALink(t *testing.T) {
	t.Parallel()
	var link string
	f := watched(t, func(ctx context.Context, path string, changed func(files []string)) {
		link = path + "-link"
		if err := os.Symlink(path, link); err != nil {
			t.Error(err)
		}
		bySystem(t)(ctx, link+"/./", changed)
	})
	f.step()
	f.write("docs/a.md", "two")
	f.tells("a file was written")
	if f.any || !f.files["docs/a.md"] {
		t.Errorf("told of %v", f.files)
	}
	other := t.TempDir()
	if err := os.Remove(link); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(other, link); err != nil {
		t.Fatal(err)
	}
	f.tells("the link leads elsewhere")
	f.path = other
	f.write("b.md", "one")
	f.tells("a file was written there")
}

// TestPoll looks by itself, as where the system watches no more.
func TestPoll(t *testing.T) {
	t.Parallel()
	f := watched(t, poll)
	f.write("docs/new/c.md", "one")
	f.tells("a file in a new folder")
	f.write("docs/.hidden", "x")
	f.move("docs/b.md", "docs/d.md")
	f.tells("a file was moved")
	f.move("", "../away")
	f.tells("the folder is gone")
}
