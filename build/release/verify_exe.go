package main

import (
	"debug/pe"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/tc-hib/winres"
	"github.com/tc-hib/winres/version"
)

var machines = map[string]uint16{"amd64": pe.IMAGE_FILE_MACHINE_AMD64, "arm64": pe.IMAGE_FILE_MACHINE_ARM64}

// verifyWindows reads the program as Windows does.
func (r release) verifyWindows(p program) error {
	file, err := pe.Open(p.path)
	if err != nil {
		return err
	}
	defer file.Close()
	var problems []error
	if file.Machine != machines[p.processor] {
		problems = append(problems, fmt.Errorf("the program is for machine %#x", file.Machine))
	}
	if head, ok := file.OptionalHeader.(*pe.OptionalHeader64); !ok || head.Subsystem != pe.IMAGE_SUBSYSTEM_WINDOWS_GUI {
		problems = append(problems, errors.New("the program opens a console"))
	}
	return errors.Join(append(problems, r.verifyResources(p.path))...)
}

// verifyResources wants icon, version and manifest in a program.
func (r release) verifyResources(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	set, err := winres.LoadFromEXE(f)
	if err != nil {
		return err
	}
	var problems []error
	if _, err := set.GetIcon(winres.ID(3)); err != nil {
		problems = append(problems, fmt.Errorf("icon: %w", err))
	}
	info, err := version.FromBytes(set.Get(winres.RT_VERSION, winres.ID(1), english))
	if err != nil {
		problems = append(problems, fmt.Errorf("version: %w", err))
	} else if table := info.Table(); (*table[english])[version.ProductVersion] != r.version {
		problems = append(problems, fmt.Errorf("the version is %v", table))
	}
	manifest := string(set.Get(winres.RT_MANIFEST, winres.ID(1), english))
	for _, want := range []string{">permonitorv2", "longPathAware", `level="asInvoker"`} {
		if !strings.Contains(manifest, want) {
			problems = append(problems, fmt.Errorf("the manifest lacks %s: %s", want, manifest))
		}
	}
	return errors.Join(problems...)
}

// verifyInstaller unpacks the installer: it has to bring exactly these files, and
// nothing that reaches for a network.
func (r release) verifyInstaller(p program) error {
	installer := absolute(r.packed(p, "-setup.exe"))
	folder, err := os.MkdirTemp("", "rutter-installer-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	if _, err := output(folder, "7z", "x", "-bd", installer); err != nil {
		return err
	}
	files, err := filesOf(folder)
	var ours []string
	for _, name := range files {
		// What NSIS itself unpacks while it runs.
		if !strings.HasPrefix(name, "$PLUGINSDIR/") {
			ours = append(ours, name)
		}
	}
	want := "LICENSE.txt LICENSES.txt NOTICE.txt rutter.exe uninstall.exe"
	if got := strings.Join(ours, " "); got != want {
		err = errors.Join(err, fmt.Errorf("the installer holds %q, not %q", got, want))
	}
	return errors.Join(err, sameFile(p.path, filepath.Join(folder, "rutter.exe")))
}
