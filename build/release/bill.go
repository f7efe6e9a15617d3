package main

import (
	"debug/buildinfo"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	cdx "github.com/CycloneDX/cyclonedx-go"
	"github.com/google/uuid"
)

// makeBill writes what a program is made of, as CycloneDX: the modules that Go noted
// in the program itself, the compiler's library, and the npm packages in its front
// end.
func (r release) makeBill(p program) error {
	parts, err := r.parts(p)
	if err != nil {
		return err
	}
	bill := cdx.NewBOM()
	own := cdx.Component{BOMRef: "rutter", Type: cdx.ComponentTypeApplication, Name: "rutter", Version: r.version,
		Description: p.name, Licenses: licenses("Apache-2.0")}
	bill.Metadata = &cdx.Metadata{Timestamp: r.when.Format(time.RFC3339), Component: &own}
	bill.Components = &parts
	var refs []string
	for _, part := range parts {
		refs = append(refs, part.BOMRef)
	}
	bill.Dependencies = &[]cdx.Dependency{{Ref: own.BOMRef, Dependencies: &refs}}
	// The same content has the same number, whoever makes it.
	content, err := json.Marshal(bill)
	if err != nil {
		return err
	}
	bill.SerialNumber = uuid.NewSHA1(uuid.NameSpaceOID, content).URN()
	return writeFile(r.packed(p, ".cdx.json"), func(w io.Writer) error {
		return cdx.NewBOMEncoder(w, cdx.BOMFileFormatJSON).SetPretty(true).Encode(bill)
	})
}

// parts are the components of a program, with the licences that were found in them.
func (r release) parts(p program) (parts []cdx.Component, err error) {
	works, err := r.works()
	if err != nil {
		return nil, err
	}
	known := map[string]string{}
	for _, w := range works {
		known[w.Name+" "+w.Version] = w.License
	}
	info, err := buildinfo.ReadFile(p.path)
	if err != nil {
		return nil, err
	}
	version := strings.TrimPrefix(info.GoVersion, "go")
	parts = append(parts, component("pkg:golang/std@"+version, "Go standard library", version, known["Go standard library "+info.GoVersion]))
	for _, module := range info.Deps {
		if module.Replace != nil {
			module = module.Replace
		}
		parts = append(parts, component("pkg:golang/"+module.Path+"@"+module.Version, module.Path, module.Version, known[module.Path+" "+module.Version]))
	}
	packages, err := r.bundled()
	for _, w := range packages {
		parts = append(parts, component("pkg:npm/"+strings.Replace(w.Name, "@", "%40", 1)+"@"+w.Version, w.Name, w.Version, w.License))
	}
	return parts, err
}

func component(purl, name, version, license string) cdx.Component {
	return cdx.Component{BOMRef: purl, Type: cdx.ComponentTypeLibrary, Name: name, Version: version, PackageURL: purl, Licenses: licenses(license)}
}

// licenses is an SPDX expression as CycloneDX wants it; nil where none is known.
func licenses(expression string) *cdx.Licenses {
	if expression == "" {
		return nil
	}
	return &cdx.Licenses{{Expression: expression}}
}

// bundled are the npm packages in the front end, as Vite listed them.
func (r release) bundled() (packages []work, err error) {
	files, err := filepath.Glob(filepath.Join(r.project, "frontend/dist/bundled/*.json"))
	if err == nil && len(files) == 0 {
		err = errors.New("the front end does not say what is in it")
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		var some []work
		if err := json.Unmarshal(data, &some); err != nil {
			return nil, err
		}
		packages = append(packages, some...)
	}
	return packages, err
}
