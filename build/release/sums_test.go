package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestSums wants the checksums of files and of unpacked programs, in a form that
// sha256sum checks.
func TestSums(t *testing.T) {
	r := release{folder: t.TempDir()}
	must(t, os.Mkdir(filepath.Join(r.folder, "linux-amd64"), 0o755))
	for _, name := range []string{"rutter-1.2.3-linux-amd64.deb", "linux-amd64/rutter"} {
		must(t, os.WriteFile(filepath.Join(r.folder, name), []byte(name), 0o644))
	}
	must(t, r.writeSums())
	must(t, os.Remove(filepath.Join(r.folder, "linux-amd64/rutter")))
	check := exec.Command("sha256sum", "--check", "--ignore-missing", sumsName)
	check.Dir = r.folder
	if out, err := check.CombinedOutput(); err != nil || !strings.Contains(string(out), "rutter-1.2.3-linux-amd64.deb: OK") {
		t.Errorf("%v: %s", err, out)
	}
	sums, err := os.ReadFile(filepath.Join(r.folder, sumsName))
	must(t, err)
	if !strings.Contains(string(sums), "  linux-amd64/rutter\n") {
		t.Errorf("the program itself is not listed:\n%s", sums)
	}
}

// TestNamesInAbout wants the names that the program tells an administrator to be those
// that releases are made under.
func TestNamesInAbout(t *testing.T) {
	source, err := os.ReadFile("../../app/about/deploy.go")
	must(t, err)
	r := release{version: "VERSION"}
	made := map[string]bool{}
	for name, endings := range map[string][]string{
		"linux-amd64": {".deb", ".rpm", ".tar.gz"}, "linux-amd64-browser": {".tar.gz"},
		"windows-amd64": {"-setup.exe", ".zip", "-portable.zip"}, "darwin-universal": {".dmg"},
	} {
		for _, ending := range endings {
			made[r.packed(program{name: name}, ending)] = true
		}
	}
	told := map[string]bool{}
	for _, name := range regexp.MustCompile(`rutter-VERSION-[\w.-]+`).FindAllString(string(source), -1) {
		told[name] = true
		if !made[name] {
			t.Errorf("no release has %s", name)
		}
	}
	for name := range made {
		if !told[name] {
			t.Errorf("the administrator is not told of %s", name)
		}
	}
}
