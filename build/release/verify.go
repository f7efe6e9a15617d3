package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// verify looks at everything that was made, and reports all that is wrong.
func (r release) verify() error {
	programs, err := r.programs()
	if err != nil || len(programs) == 0 {
		return errors.Join(err, errors.New("there are no programs to look at"))
	}
	problems := []error{r.verifySums()}
	for _, p := range programs {
		err := r.verifyProgram(p)
		if err != nil {
			err = fmt.Errorf("%s: %w", p.name, err)
		}
		problems = append(problems, err)
	}
	return errors.Join(problems...)
}

func (r release) verifyProgram(p program) error {
	fmt.Println(p.name)
	var problems []error
	if p.processor != "universal" {
		problems = append(problems, r.verifyBill(p))
	}
	switch {
	case p.system == "windows":
		problems = append(problems, r.verifyWindows(p), r.verifyInstaller(p),
			r.verifyArchive(p, ".zip", "LICENSE.txt", "NOTICE.txt", "LICENSES.txt"),
			r.verifyArchive(p, "-portable.zip", "LICENSE.txt", "NOTICE.txt", "LICENSES.txt", "rutter.portable"))
	case p.system == "linux":
		problems = append(problems, verifyELF(p), r.verifyArchive(p, ".tar.gz", "LICENSE", "NOTICE", "LICENSES.txt",
			"share/applications/rutter.desktop", "share/man/man1/rutter.1.gz"))
	}
	if p.system == "linux" && p.window {
		problems = append(problems, r.verifyDeb(p), r.verifyRPM(p))
	}
	return errors.Join(problems...)
}

// verifySums compares the checksums with what sha256sum says, the program that
// people will use.
func (r release) verifySums() error {
	_, err := output(r.folder, "sha256sum", "--check", "--quiet", "--strict", sumsName)
	return err
}

// verifyArchive unpacks an archive: the program in it has to be the one beside it.
func (r release) verifyArchive(p program, ending string, names ...string) error {
	folder, err := os.MkdirTemp("", "rutter-archive-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	archive, top := absolute(r.packed(p, ending)), "Rutter"
	if ending == ".tar.gz" {
		top = "rutter-" + r.version
		_, err = output(folder, "tar", "-xzf", archive)
	} else {
		_, err = output(folder, "7z", "x", "-bd", archive)
	}
	if err != nil {
		return err
	}
	problems := []error{sameFile(p.path, filepath.Join(folder, top, p.file()))}
	for _, name := range names {
		if _, err := os.Stat(filepath.Join(folder, top, name)); err != nil {
			problems = append(problems, fmt.Errorf("%s: %w", filepath.Base(archive), err))
		}
	}
	return errors.Join(problems...)
}

// sameFile reports two files that differ.
func sameFile(one, other string) error {
	a, err := os.ReadFile(one)
	b, err2 := os.ReadFile(other)
	if err = errors.Join(err, err2); err == nil && string(a) != string(b) {
		err = fmt.Errorf("%s and %s differ", one, other)
	}
	return err
}

// output runs a program in a folder and returns what it prints.
func output(folder, name string, arguments ...string) (string, error) {
	command := exec.Command(name, arguments...)
	command.Dir = folder
	var complaints strings.Builder
	command.Stderr = &complaints
	out, err := command.Output()
	if err != nil {
		err = fmt.Errorf("%s %s: %w\n%s%s", name, strings.Join(arguments, " "), err, out, &complaints)
	}
	return string(out), err
}
