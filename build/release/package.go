package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/goreleaser/nfpm/v2"
	_ "github.com/goreleaser/nfpm/v2/deb" // registers itself
	"github.com/goreleaser/nfpm/v2/files"
	_ "github.com/goreleaser/nfpm/v2/rpm" // registers itself
)

// relations are what a package needs. WebKitGTK is only recommended: without it the
// program opens the browser.
var relations = map[string]nfpm.Overridables{
	"deb": {
		Depends:    []string{"libc6 (>= 2.34)"},
		Recommends: []string{"libwebkit2gtk-4.1-0 | libwebkit2gtk-4.0-37", "xdg-utils"},
	},
	"rpm": {
		Depends:    []string{"libc.so.6(GLIBC_2.34)(64bit)"},
		Recommends: []string{"(webkit2gtk4.1 or libwebkit2gtk-4_1-0)", "xdg-utils"},
		RPM:        nfpm.RPM{Summary: summary, BuildHost: "localhost"},
	},
}

const summary = "Reader for learning journeys, offline"

// makePackage makes a deb or an rpm.
func (r release) makePackage(p program, format string) error {
	staging, err := os.MkdirTemp("", "rutter-package-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(staging)
	documents, err := r.installed(p, format)
	if err != nil {
		return err
	}
	relation := relations[format]
	for _, d := range documents {
		file := filepath.Join(staging, filepath.FromSlash(d.name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(file), 0o755), os.WriteFile(file, d.data, d.mode)); err != nil {
			return err
		}
		relation.Contents = append(relation.Contents, &files.Content{Source: file, Destination: d.name,
			FileInfo: &files.ContentFileInfo{Owner: "root", Group: "root", Mode: d.mode, MTime: r.when}})
	}
	info := r.packageInfo(p, relation)
	if err := nfpm.PrepareForPackager(info, format); err != nil {
		return err
	}
	packager, err := nfpm.Get(format)
	if err != nil {
		return err
	}
	return writeFile(r.packed(p, "."+format), func(w io.Writer) error { return packager.Package(info, w) })
}

func (r release) packageInfo(p program, relation nfpm.Overridables) *nfpm.Info {
	return nfpm.WithDefaults(&nfpm.Info{
		Name: "rutter", Arch: p.processor, Platform: "linux", Version: r.version, MTime: r.when,
		Section: "education", Priority: "optional", Maintainer: "The Rutter authors", Vendor: "The Rutter authors",
		License: "Apache-2.0", Overridables: relation, DisableGlobbing: true,
		Description: summary + "\n" + strings.Join([]string{
			"Rutter opens a handbook of learning journeys, or any folder or pack in the",
			"same format, in a window of its own or in the browser. It needs no network.",
		}, "\n"),
	})
}

// installed is what a package installs, by its absolute path.
func (r release) installed(p program, format string) ([]document, error) {
	own, err := p.own()
	if err != nil {
		return nil, err
	}
	own.name = "/usr/bin/rutter"
	papers, err := r.papers()
	if err != nil {
		return nil, err
	}
	for i := range papers {
		papers[i].name = paperPath(papers[i].name, format)
	}
	shared, err := r.sharedFiles()
	if err != nil {
		return nil, err
	}
	pages, err := r.manualFiles(format)
	if err != nil {
		return nil, err
	}
	icons, err := r.iconFiles()
	return append(append(append(append([]document{own}, papers...), shared...), pages...), icons...), err
}

// paperPath is where a system looks for licences.
func paperPath(name, format string) string {
	switch {
	case format == "rpm":
		return "/usr/share/licenses/rutter/" + name
	case name == "LICENSE":
		return "/usr/share/doc/rutter/copyright"
	default:
		return "/usr/share/doc/rutter/" + name
	}
}

// sharedFiles tell the desktop about the program and about packs.
func (r release) sharedFiles() (documents []document, err error) {
	for from, to := range map[string]string{
		"rutter.desktop": "/usr/share/applications/rutter.desktop",
		"rutter.xml":     "/usr/share/mime/packages/rutter.xml",
	} {
		data, err := os.ReadFile(filepath.Join(r.project, "build/linux", from))
		if err != nil {
			return nil, err
		}
		documents = append(documents, document{to, data, 0o644})
	}
	sortByName(documents)
	return documents, nil
}

// manualFiles are the manual pages and completions as build/manual wrote them.
func (r release) manualFiles(format string) (documents []document, err error) {
	zsh := "/usr/share/zsh/vendor-completions/_rutter"
	if format == "rpm" {
		zsh = "/usr/share/zsh/site-functions/_rutter"
	}
	entries, err := os.ReadDir(r.manual)
	if err != nil {
		return nil, err
	}
	for _, entry := range entries {
		data, err := os.ReadFile(filepath.Join(r.manual, entry.Name()))
		if err != nil {
			return nil, err
		}
		var to string
		switch filepath.Ext(entry.Name()) {
		case ".1":
			to = "/usr/share/man/man1/" + entry.Name() + ".gz"
			if data, err = compressed(data); err != nil {
				return nil, err
			}
		case ".bash":
			to = "/usr/share/bash-completion/completions/rutter"
		case ".fish":
			to = "/usr/share/fish/vendor_completions.d/rutter.fish"
		case ".zsh":
			to = zsh
		default:
			return nil, fmt.Errorf("%s: nobody knows where it goes", entry.Name())
		}
		documents = append(documents, document{to, data, 0o644})
	}
	return documents, nil
}

// iconFiles are the icon as desktops look for it: in each size and as a drawing.
func (r release) iconFiles() (documents []document, err error) {
	drawing, err := r.drawing()
	if err != nil {
		return nil, err
	}
	const theme = "/usr/share/icons/hicolor/"
	documents = append(documents, document{theme + "scalable/apps/rutter.svg", drawing, 0o644})
	for _, size := range []int{16, 22, 24, 32, 48, 64, 128, 256, 512} {
		data, err := drawPNG(drawing, size)
		if err != nil {
			return nil, err
		}
		documents = append(documents, document{fmt.Sprintf("%s%dx%d/apps/rutter.png", theme, size, size), data, 0o644})
	}
	return documents, nil
}
