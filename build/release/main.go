// Release turns built programs into what people download: archives, packages, the
// installer for Windows, the application for macOS, bills of materials and
// checksums. `go run ./build release` builds the programs and calls it; with
// -verify it looks at what came out.
//
// It is a module of its own so that what it needs stays out of the reader's go.mod.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"time"
)

func main() {
	var r release
	flag.StringVar(&r.project, "project", "../..", "the project's folder")
	flag.StringVar(&r.folder, "folder", "../bin/release", "where the built programs lie and the packages go")
	flag.StringVar(&r.manual, "manual", "../bin/manual", "where the manual pages and completions lie")
	flag.StringVar(&r.version, "version", "", "the version, such as 1.2.0 or 0.0.0+20261121.ab12cd")
	seconds := flag.Int64("time", 0, "the time that stands in all files, in seconds since 1970")
	icons := flag.Bool("icons", false, "only draw the committed pictures of the icon anew")
	verify := flag.Bool("verify", false, "look at a release that was made")
	flag.Parse()
	r.when = time.Unix(*seconds, 0).UTC()
	step := r.make
	switch {
	case *icons:
		step = r.drawCommitted
	case *verify:
		step = r.verify
	}
	if err := step(); err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
}

// release is what is made of one version.
type release struct {
	project, folder, manual string
	version                 string
	when                    time.Time
}

// make makes everything out of the programs that are there.
func (r release) make() error {
	programs, err := r.programs()
	if err != nil {
		return err
	}
	if r.version == "" || len(programs) == 0 {
		return errors.New("there is no version, or no program: type  go run ./build release")
	}
	for _, p := range programs {
		if err := r.makeFor(p); err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
	}
	return r.writeSums()
}

// makeFor makes all that one program is handed out in.
func (r release) makeFor(p program) error {
	switch p.system {
	case "windows":
		return errors.Join(r.addResources(p), r.makeZip(p, false), r.makeZip(p, true), r.makeInstaller(p), r.makeBill(p))
	case "darwin":
		if p.processor == "universal" {
			return r.makeApplication(p)
		}
		return r.makeBill(p)
	}
	err := errors.Join(r.makeTar(p), r.makeBill(p))
	if p.window {
		err = errors.Join(err, r.makePackage(p, "deb"), r.makePackage(p, "rpm"))
	}
	return err
}
