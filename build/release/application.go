package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// makeApplication makes Rutter.app beside the program, and on a Mac the disk image
// with it. It is signed for this purpose only ("ad hoc"): Apple Silicon starts
// nothing that is not; a certificate is the publisher's own affair.
func (r release) makeApplication(p program) error {
	application := filepath.Join(filepath.Dir(p.path), "Rutter.app")
	if err := r.writeApplication(p, application); err != nil {
		return err
	}
	if runtime.GOOS != "darwin" {
		return nil
	}
	image := r.packed(p, ".dmg")
	_ = os.Remove(image)
	for _, arguments := range [][]string{
		{"codesign", "--force", "--sign", "-", "--options", "runtime",
			"--entitlements", filepath.Join(r.project, "build/darwin/entitlements.plist"), application},
		{"codesign", "--verify", "--strict", application},
		{"hdiutil", "create", "-volname", "Rutter", "-srcfolder", application, "-format", "UDZO", image},
	} {
		if out, err := exec.Command(arguments[0], arguments[1:]...).CombinedOutput(); err != nil {
			return fmt.Errorf("%s: %w\n%s", arguments[0], err, out)
		}
	}
	return nil
}

// writeApplication writes the folder that macOS shows as one file.
func (r release) writeApplication(p program, application string) error {
	own, err := p.own()
	if err != nil {
		return err
	}
	own.name = "MacOS/rutter"
	info, err := os.ReadFile(filepath.Join(r.project, "build/darwin/Info.plist"))
	if err != nil {
		return err
	}
	numbers := r.numbers()
	info = []byte(strings.NewReplacer("NUMBERS", fmt.Sprintf("%d.%d.%d", numbers[0], numbers[1], numbers[2]), "VERSION", r.version).Replace(string(info)))
	drawing, err := r.drawing()
	if err != nil {
		return err
	}
	icon, err := appleIcon(drawing)
	if err != nil {
		return err
	}
	documents, err := r.papers()
	for i := range documents {
		documents[i].name = "Resources/" + documents[i].name
	}
	documents = append(documents, own, document{"Info.plist", info, 0o644}, document{"Resources/rutter.icns", icon, 0o644})
	for _, d := range documents {
		name := filepath.Join(application, "Contents", d.name)
		err = errors.Join(err, os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name, d.data, d.mode))
	}
	return err
}
