package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"

	"github.com/google/licensecheck"
)

// licensesFile is in the built front end, where the program finds it: app/web
// shows it and the bills of materials of a release take the licences from it.
const licensesFile = "frontend/dist/licenses.json"

// work is what somebody made and the program holds. app/web reads the same fields.
type work struct {
	Name    string `json:"name"`
	Version string `json:"version,omitempty"`
	// License is an SPDX expression.
	License string `json:"license"`
	Text    string `json:"text"`
}

// writeLicenses lists the licences of everything that any released program holds:
// the Go modules that are linked, and the npm packages that Vite bundled. What is
// there already is left alone, so that nothing is built anew for it.
func writeLicenses() error {
	works, err := ourWorks()
	if err != nil {
		return err
	}
	modules, err := linkedModules()
	if err != nil {
		return err
	}
	packages, err := bundledPackages()
	if err != nil {
		return err
	}
	others := append(modules, packages...)
	slices.SortFunc(others, func(a, b work) int { return strings.Compare(a.Name, b.Name) })
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(append(works, others...)); err != nil {
		return err
	}
	if there, err := os.ReadFile(licensesFile); err == nil && bytes.Equal(there, out.Bytes()) {
		return nil
	}
	return os.WriteFile(licensesFile, out.Bytes(), 0o644)
}

// ourWorks are the program itself and what its compiler links into every program.
func ourWorks() ([]work, error) {
	own, err := readLicense("Rutter", "", ".")
	if err != nil {
		return nil, err
	}
	compiler, err := readLicense("Go standard library", runtime.Version(), goroot())
	return []work{own, compiler}, err
}

func goroot() string {
	out, _ := exec.Command("go", "env", "GOROOT").Output()
	return strings.TrimSpace(string(out))
}

// listFormat prints for each linked package of another module where it lies and
// what it belongs to; a module that is replaced counts as what replaces it.
const listFormat = `{{with .Module}}{{if not .Main}}{{$.Dir}}	{{.Path}}	{{.Version}}	{{.Dir}}{{end}}{{end}}`

// linkedModules are the modules of which anything is linked on any system.
func linkedModules() ([]work, error) {
	folders, modules := map[work][]string{}, map[work]string{}
	for _, goos := range []string{"linux", "windows", "darwin"} {
		command := exec.Command("go", "list", "-deps", "-tags", windowTags(goos), "-f", listFormat, ".")
		// Only with cgo are the packages of the window among them.
		command.Env = append(os.Environ(), "GOOS="+goos, "CGO_ENABLED=1")
		command.Stderr = os.Stderr
		out, err := command.Output()
		if err != nil {
			return nil, fmt.Errorf("go list for %s: %w", goos, err)
		}
		for line := range strings.Lines(string(out)) {
			if fields := strings.Split(strings.TrimSpace(line), "\t"); len(fields) == 4 {
				module := work{Name: fields[1], Version: fields[2]}
				modules[module] = fields[3]
				folders[module] = append(folders[module], fields[0])
			}
		}
	}
	var works []work
	for module, root := range modules {
		w, err := readLicense(module.Name, module.Version, withParents(root, folders[module])...)
		if err != nil {
			return nil, err
		}
		works = append(works, w)
	}
	return works, nil
}

// withParents are the folders and all above them up to root: code that a module
// took over from elsewhere has its licence beside it.
func withParents(root string, folders []string) []string {
	all := []string{root}
	for _, folder := range folders {
		for ; len(folder) > len(root); folder = filepath.Dir(folder) {
			all = append(all, folder)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// licenseName is how files are called that a licence wants to go along.
var licenseName = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|patents|unlicense)`)

// readLicense puts the licence files of some folders together. It is an error
// where there are none, or where no licence that is known is in them.
func readLicense(name, version string, folders ...string) (work, error) {
	w := work{Name: name, Version: version}
	for _, folder := range folders {
		entries, err := os.ReadDir(folder)
		if err != nil {
			return w, err
		}
		for _, entry := range entries {
			if !licenseName.MatchString(entry.Name()) || entry.IsDir() || strings.HasSuffix(entry.Name(), ".go") {
				continue
			}
			text, err := os.ReadFile(filepath.Join(folder, entry.Name()))
			if err != nil {
				return w, err
			}
			w.Text += strings.TrimSpace(strings.ReplaceAll(string(text), "\r\n", "\n")) + "\n\n"
		}
	}
	w.Text = strings.TrimSpace(w.Text)
	w.License = recognised(w.Text)
	if w.License == "" {
		return w, fmt.Errorf("%s %s: its licence is not known: look into %s", name, version, folders[0])
	}
	return w, nil
}

// recognised names the licences in a text as an SPDX expression.
func recognised(text string) string {
	var ids []string
	for _, match := range licensecheck.Scan([]byte(text)).Match {
		// Go's promise about patents stands beside a licence and has no identifier.
		if !match.IsURL && match.ID != "GooglePatentsFile" && !slices.Contains(ids, match.ID) {
			ids = append(ids, match.ID)
		}
	}
	slices.Sort(ids)
	return strings.Join(ids, " AND ")
}

// bundledPackages are the npm packages of which anything is in the front end, as
// frontend/bundled.ts lists them.
func bundledPackages() (works []work, err error) {
	const folder = "frontend/dist/bundled"
	files, err := fs.Glob(os.DirFS(folder), "*.json")
	if len(files) == 0 {
		return nil, errors.Join(err, fmt.Errorf("%s lists no packages: remove frontend/dist/assets and build again", folder))
	}
	for _, file := range files {
		data, err := os.ReadFile(filepath.Join(folder, file))
		if err != nil {
			return nil, err
		}
		var some []work
		if err := json.Unmarshal(data, &some); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		works = append(works, some...)
	}
	return works, nil
}
