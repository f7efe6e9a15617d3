package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
)

// makeInstaller has NSIS make the installer for Windows.
func (r release) makeInstaller(p program) error {
	staging, err := os.MkdirTemp("", "rutter-installer-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(staging)
	papers, err := r.papersFor(p)
	if err != nil {
		return err
	}
	for _, d := range papers {
		err = errors.Join(err, os.WriteFile(filepath.Join(staging, d.name), d.data, d.mode))
	}
	icon := filepath.Join(staging, "rutter.ico")
	if err = errors.Join(err, r.writeWindowsIcon(icon)); err != nil {
		return err
	}
	return r.runNSIS(p, staging, icon)
}

func (r release) runNSIS(p program, papers, icon string) error {
	numbers := r.numbers()
	defines := []string{"-V2", "-WX", "-INPUTCHARSET", "UTF8"}
	for name, value := range map[string]string{
		"VERSION": r.version, "NUMBERS": fmt.Sprintf("%d.%d.%d.%d", numbers[0], numbers[1], numbers[2], numbers[3]),
		"PROGRAM": absolute(p.path), "PAPERS": papers, "ICON": icon, "OUTPUT": absolute(r.packed(p, "-setup.exe")),
	} {
		defines = append(defines, "-D"+name+"="+value)
	}
	command := exec.Command("makensis", append(defines, absolute(filepath.Join(r.project, "build/windows/installer.nsi")))...)
	command.Env = append(os.Environ(), fmt.Sprintf("SOURCE_DATE_EPOCH=%d", r.when.Unix()))
	if out, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("makensis: %w\n%s", err, out)
	}
	return nil
}

func (r release) writeWindowsIcon(name string) error {
	drawing, err := r.drawing()
	if err != nil {
		return err
	}
	icon, err := windowsIcon(drawing)
	if err != nil {
		return err
	}
	return writeFile(name, func(w io.Writer) error { return icon.SaveICO(w) })
}

// absolute makes a path that another program understands from anywhere.
func absolute(path string) string {
	full, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	return full
}
