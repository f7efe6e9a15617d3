package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// verifyDeb lists the package, and installs it into a folder: into a copy of this
// system's list of packages, so that what it depends on has to be installed here
// and nothing of the system is touched.
func (r release) verifyDeb(p program) error {
	file := absolute(r.packed(p, ".deb"))
	list, err := output(".", "dpkg-deb", "--contents", file)
	if err != nil {
		return err
	}
	var names []string
	for line := range strings.Lines(list) {
		fields := strings.Fields(line)
		if name := fields[5]; !strings.HasSuffix(name, "/") {
			names = append(names, strings.TrimPrefix(name, "."))
		}
	}
	if err := r.verifyList(names, debianFiles); err != nil || p.processor != runtime.GOARCH {
		return err
	}
	if _, err := os.Stat(dpkgStatus); err != nil {
		fmt.Println("  not installed: this is no Debian")
		return nil
	}
	return r.verifyInstalled(file)
}

const dpkgStatus = "/var/lib/dpkg/status"

func (r release) verifyInstalled(file string) error {
	root, err := os.MkdirTemp("", "rutter-deb-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(root)
	admin := filepath.Join(root, "dpkg")
	system := filepath.Join(root, "system")
	status, err := os.ReadFile(dpkgStatus)
	err = errors.Join(err, os.MkdirAll(filepath.Join(admin, "info"), 0o755), os.MkdirAll(filepath.Join(admin, "updates"), 0o755),
		os.MkdirAll(system, 0o755), os.WriteFile(filepath.Join(admin, "status"), status, 0o644))
	if err != nil {
		return err
	}
	dpkg := func(arguments ...string) error {
		arguments = append([]string{"--admindir=" + admin, "--instdir=" + system, "--force-not-root", "--force-bad-path", "--log=" + os.DevNull}, arguments...)
		_, err := output(".", "dpkg", arguments...)
		return err
	}
	if err := dpkg("--install", file); err != nil {
		return err
	}
	err = r.verifySystem(system)
	if err := errors.Join(err, dpkg("--purge", "rutter")); err != nil {
		return err
	}
	if left, err := filesOf(system); err != nil || len(left) > 0 {
		return errors.Join(err, fmt.Errorf("the package leaves %q behind", left))
	}
	return nil
}

// verifySystem tries what the package has installed.
func (r release) verifySystem(system string) error {
	program := filepath.Join(system, "usr/bin/rutter")
	told, err := output(".", program, "version")
	if err == nil && !strings.Contains(told, r.version) {
		err = fmt.Errorf("the installed program says %q", told)
	}
	share := filepath.Join(system, "usr/share")
	_, desktop := output(".", "desktop-file-validate", filepath.Join(share, "applications/rutter.desktop"))
	_, completion := output(".", "bash", "-n", filepath.Join(share, "bash-completion/completions/rutter"))
	return errors.Join(err, tryServing(program), desktop, completion, verifyType(share))
}

// tryServing starts the program and reads its first page.
func tryServing(program string) error {
	command := exec.Command(program, "serve")
	out, err := command.StdoutPipe()
	if err != nil {
		return err
	}
	if err := command.Start(); err != nil {
		return err
	}
	defer func() {
		_ = command.Process.Kill()
		_ = command.Wait()
	}()
	address, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		return err
	}
	answer, err := http.Get(strings.TrimSpace(address))
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	page, err := io.ReadAll(answer.Body)
	if err == nil && (answer.StatusCode != http.StatusOK || !strings.Contains(string(page), "<h1")) {
		err = fmt.Errorf("the installed program shows %s: %.200s", answer.Status, page)
	}
	return err
}

// verifyType wants the file type in the table of types that is made of the package's
// and the system's own.
func verifyType(share string) error {
	types, err := os.MkdirTemp("", "rutter-types-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(types)
	if err := os.CopyFS(filepath.Join(types, "packages"), os.DirFS(filepath.Join(share, "mime/packages"))); err != nil {
		return err
	}
	if _, err := output(".", "update-mime-database", types); err != nil {
		return err
	}
	globs, err := os.ReadFile(filepath.Join(types, "globs2"))
	if err == nil && !strings.Contains(string(globs), "application/vnd.rutter.pack+zip:*.rutter") {
		err = fmt.Errorf("the file type is not known: %s", globs)
	}
	return err
}
