package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// reproduce makes part of the release again in another folder, from a copy of the
// sources and without anything compiled before, and compares every file.
func reproduce(e edition) error {
	folder, err := os.MkdirTemp("", "rutter-reproduce-")
	if err != nil {
		return err
	}
	defer removeAll(folder)
	project, err := os.Getwd()
	if err != nil {
		return err
	}
	clone := filepath.Join(folder, "elsewhere")
	if err := copySources(clone); err != nil {
		return err
	}
	if err := os.Chdir(clone); err != nil {
		return err
	}
	err = remake(e, filepath.Join(folder, "cache"))
	if err := errors.Join(err, os.Chdir(project)); err != nil {
		return err
	}
	return sameFiles(releaseDir, filepath.Join(clone, releaseDir))
}

// remake makes a release of two programs: one with a C compiler, one without.
func remake(e edition, cache string) error {
	if err := buildFrontend(); err != nil {
		return err
	}
	before, set := os.LookupEnv("GOCACHE")
	if err := os.Setenv("GOCACHE", cache); err != nil {
		return err
	}
	err := errors.Join(buildOwnWindow(e), buildWindows("amd64", releaseDir, e.version))
	if set {
		err = errors.Join(err, os.Setenv("GOCACHE", before))
	} else {
		err = errors.Join(err, os.Unsetenv("GOCACHE"))
	}
	if err != nil {
		return err
	}
	return pack(e)
}

// buildOwnWindow builds the program for this machine.
func buildOwnWindow(e edition) error {
	for _, target := range linuxTargets {
		if target.processor == runtime.GOARCH {
			env, err := target.windowEnv()
			if err != nil {
				return err
			}
			return target.buildWindow(env, e.version, releaseDir+"/linux-"+target.processor+"/rutter")
		}
	}
	return fmt.Errorf("there is no program for linux/%s", runtime.GOARCH)
}

// copySources copies what git knows or would add, and the packages of the front end,
// which would only be downloaded again.
func copySources(to string) error {
	list, err := git("ls-files", "-z", "--cached", "--others", "--exclude-standard")
	if err != nil {
		return err
	}
	for name := range strings.SplitSeq(strings.TrimSuffix(list, "\x00"), "\x00") {
		data, err := os.ReadFile(name)
		if errors.Is(err, fs.ErrNotExist) {
			continue // deleted and not committed
		}
		info, err2 := os.Stat(name)
		if err := errors.Join(err, err2, os.MkdirAll(filepath.Dir(filepath.Join(to, name)), 0o755)); err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(to, name), data, info.Mode().Perm()); err != nil {
			return err
		}
	}
	const packages = "frontend/node_modules"
	if err := os.CopyFS(filepath.Join(to, packages), os.DirFS(packages)); err != nil {
		return err
	}
	// npm writes this file last; the copy is as complete as what it was copied from.
	return os.WriteFile(filepath.Join(to, packages, ".package-lock.json"), nil, 0o644)
}

// sameFiles compares every file of one folder with that of the same name in the
// other, the checksums aside, which are those of all files.
func sameFiles(complete, part string) error {
	var problems []error
	compared := 0
	err := fs.WalkDir(os.DirFS(part), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || name == "SHA256SUMS" {
			return err
		}
		one, err := os.ReadFile(filepath.Join(part, name))
		other, err2 := os.ReadFile(filepath.Join(complete, name))
		if err = errors.Join(err, err2); err == nil && string(one) != string(other) {
			err = fmt.Errorf("%s is not the same twice", name)
		}
		problems = append(problems, err)
		compared++
		return nil
	})
	fmt.Printf("%d files compared\n", compared)
	if compared == 0 {
		err = errors.Join(err, errors.New("nothing was compared"))
	}
	return errors.Join(append(problems, err)...)
}

// removeAll removes a folder, also where Go has made files in it read-only.
func removeAll(folder string) {
	_ = filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && entry.IsDir() {
			_ = os.Chmod(path, 0o755)
		}
		return nil
	})
	_ = os.RemoveAll(folder)
}
