package desktop_test

import (
	"crypto/sha256"
	"debug/buildinfo"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// proof is what the program tells an administrator: the lines below each title.
type proof map[string][]string

// readProof asks the program.
func readProof(t *testing.T, binary string, environment []string) proof {
	t.Helper()
	command := exec.Command(binary, "about", "--proof")
	command.Env = environment
	out, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	told, title, last := proof{}, "", ""
	for line := range strings.Lines(string(out)) {
		line = strings.TrimSuffix(line, "\n")
		if path, ok := strings.CutPrefix(line, "    "); ok {
			told[title] = append(told[title], path)
		} else if strings.HasPrefix(line, "===") {
			title = last
		}
		last = line
	}
	return told
}

// names tells whether one of the paths below the titles is the path, or a folder above
// it; * stands for any end.
func (told proof) names(path string, titles ...string) bool {
	for _, title := range titles {
		if slices.ContainsFunc(told[title], func(named string) bool {
			start, open := strings.CutSuffix(named, "*")
			return within(path, named) || open && strings.HasPrefix(path, start)
		}) {
			return true
		}
	}
	return false
}

// leadsTo tells whether the path is a folder above one that is named.
func (told proof) leadsTo(path, title string) bool {
	return slices.ContainsFunc(told[title], func(named string) bool { return within(named, path) })
}

func within(path, folder string) bool {
	return path == folder || strings.HasPrefix(path, strings.TrimSuffix(folder, "/")+"/")
}

// TestAboutKnowsItsFile compares what the program says of its file with the file.
func TestAboutKnowsItsFile(t *testing.T) {
	binary := os.Getenv("RUTTER_BINARY")
	if binary == "" {
		t.Skip("RUTTER_BINARY is not set: go run ./build test builds the binary and sets it")
	}
	data, err := os.ReadFile(binary)
	if err != nil {
		t.Fatal(err)
	}
	info, err := buildinfo.ReadFile(binary)
	if err != nil {
		t.Fatal(err)
	}
	told := readProof(t, binary, os.Environ())
	sum := fmt.Sprintf("%x  %s", sha256.Sum256(data), binary)
	if got := told["What is in the file"]; !slices.Equal(got, []string{sum}) {
		t.Errorf("it tells %q, the sum is %s", got, sum)
	}
	want := []string{info.GoVersion}
	for _, module := range info.Deps {
		want = append(want, module.Path+" "+module.Version+" "+module.Sum)
	}
	if got := told["What it is made of"]; !slices.Equal(got, want) || len(info.Deps) == 0 {
		t.Errorf("it tells\n%q\nwant\n%q", got, want)
	}
}
