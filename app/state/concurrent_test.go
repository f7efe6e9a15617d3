package state_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/robustio"

	"rutter/app/state"
)

// writerDir makes this test binary a program that writes the state in that
// folder until it is killed.
const writerDir = "RUTTER_TEST_STATE_WRITER"

// The field is large so that a write that is not atomic takes time to be cut.
var ballast = strings.Repeat("ballast ", 1<<16)

func TestMain(m *testing.M) {
	if dir := os.Getenv(writerDir); dir != "" {
		writeForever(dir)
	}
	os.Exit(m.Run())
}

func writeForever(dir string) {
	s, err := state.Open(dir)
	if err != nil {
		panic(err)
	}
	for n := 1; ; n++ {
		if err := s.SetWindow(state.Window{Width: n, Height: n}); err != nil {
			panic(err)
		}
	}
}

func TestKillDuringWrite(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "state.json")
	write(t, file, fmt.Sprintf(`{"version":1,"ballast":%q}`, ballast))
	for round := range 15 {
		writer := exec.Command(os.Args[0])
		writer.Env = append(os.Environ(), writerDir+"="+dir)
		if err := writer.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(60+7*round) * time.Millisecond)
		writer.Process.Kill()
		writer.Wait()
		whole(t, file)
	}
	s := open(t, dir)
	if w, ok := s.Window(); !ok || w.Width == 0 {
		t.Errorf("the writers never wrote: window %+v", w)
	}
	if m := s.Messages(); len(m) != 0 {
		t.Errorf("messages %q, want none", m)
	}
}

func TestConcurrentWrites(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "state.json")
	write(t, file, fmt.Sprintf(`{"version":1,"ballast":%q}`, ballast))
	// Two stores are two windows of the program, each with several writers.
	var writers sync.WaitGroup
	for _, s := range []*state.Store{open(t, dir), open(t, dir)} {
		for n := range 4 {
			writers.Go(func() {
				for range 5 {
					if err := s.SetWindow(state.Window{Width: n + 1, Height: n + 1}); err != nil {
						t.Error(err)
					}
					s.Window()
				}
			})
		}
	}
	finished := make(chan struct{})
	go func() { writers.Wait(); close(finished) }()
	for reading := true; reading; {
		select {
		case <-finished:
			reading = false
		default:
		}
		whole(t, file)
	}
	if w, ok := open(t, dir).Window(); !ok || w.Width == 0 || w.Width != w.Height {
		t.Errorf("window %+v, %v is none that was written", w, ok)
	}
}

// whole fails the test unless the file is complete.
func whole(t *testing.T, file string) {
	t.Helper()
	data, err := robustio.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		Version int
		Ballast string
	}
	if err := json.Unmarshal(data, &got); err != nil || got.Version != 1 || got.Ballast != ballast {
		t.Fatalf("a file of %d bytes is not whole: %v", len(data), err)
	}
}
