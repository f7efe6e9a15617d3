package main

import (
	"debug/elf"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// verifyELF wants a static program where there is no window, and nothing but the C
// library to start with where there is one.
func verifyELF(p program) error {
	file, err := elf.Open(p.path)
	if err != nil {
		return err
	}
	defer file.Close()
	needed, err := file.ImportedLibraries()
	var want []string
	if p.window {
		want = []string{"libc.so.6"}
	}
	if !slices.Equal(needed, want) {
		err = errors.Join(err, fmt.Errorf("the program needs %v, not %v", needed, want))
	}
	return err
}

// packaged are the files of a package, without its manual pages, completions and
// licences, which lie elsewhere in each.
var packaged = []string{
	"/usr/bin/rutter",
	"/usr/share/applications/rutter.desktop",
	"/usr/share/bash-completion/completions/rutter",
	"/usr/share/fish/vendor_completions.d/rutter.fish",
	"/usr/share/icons/hicolor/128x128/apps/rutter.png",
	"/usr/share/icons/hicolor/16x16/apps/rutter.png",
	"/usr/share/icons/hicolor/22x22/apps/rutter.png",
	"/usr/share/icons/hicolor/24x24/apps/rutter.png",
	"/usr/share/icons/hicolor/256x256/apps/rutter.png",
	"/usr/share/icons/hicolor/32x32/apps/rutter.png",
	"/usr/share/icons/hicolor/48x48/apps/rutter.png",
	"/usr/share/icons/hicolor/512x512/apps/rutter.png",
	"/usr/share/icons/hicolor/64x64/apps/rutter.png",
	"/usr/share/icons/hicolor/scalable/apps/rutter.svg",
	"/usr/share/mime/packages/rutter.xml",
}

var (
	debianFiles = []string{
		"/usr/share/doc/rutter/LICENSES.txt", "/usr/share/doc/rutter/NOTICE", "/usr/share/doc/rutter/copyright",
		"/usr/share/zsh/vendor-completions/_rutter",
	}
	rpmFiles = []string{
		"/usr/share/licenses/rutter/LICENSE", "/usr/share/licenses/rutter/LICENSES.txt", "/usr/share/licenses/rutter/NOTICE",
		"/usr/share/zsh/site-functions/_rutter",
	}
)

// verifyList compares the files of a package with what it should hold: the lists
// above, and a manual page for each command.
func (r release) verifyList(got, extra []string) error {
	want := slices.Concat(packaged, extra)
	pages, err := filepath.Glob(filepath.Join(r.manual, "*.1"))
	for _, page := range pages {
		want = append(want, "/usr/share/man/man1/"+filepath.Base(page)+".gz")
	}
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(got, want) {
		err = errors.Join(err, fmt.Errorf("the package holds\n%s\nnot\n%s", strings.Join(got, "\n"), strings.Join(want, "\n")))
	}
	return err
}

func (r release) verifyRPM(p program) error {
	file := absolute(r.packed(p, ".rpm"))
	list, err := output(".", "rpm", "--query", "--list", "--package", file)
	if err != nil {
		return err
	}
	requires, err := output(".", "rpm", "--query", "--requires", "--recommends", "--package", file)
	for _, want := range relations["rpm"].Depends {
		if !strings.Contains(requires, want) {
			err = errors.Join(err, fmt.Errorf("the rpm does not need %s: %s", want, requires))
		}
	}
	return errors.Join(err, r.verifyList(strings.Fields(list), rpmFiles))
}

// filesOf lists the files below a folder, by names relative to it.
func filesOf(folder string) (files []string, err error) {
	err = fs.WalkDir(os.DirFS(folder), ".", func(path string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			files = append(files, path)
		}
		return err
	})
	return files, err
}
