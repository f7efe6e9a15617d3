package main

import (
	"errors"
	"fmt"
	"os"
	"strings"

	cdx "github.com/CycloneDX/cyclonedx-go"
)

// verifyBill wants every module that `go version -m` prints in the bill of materials,
// and every npm package of the bundle, each with its licence.
func (r release) verifyBill(p program) error {
	f, err := os.Open(r.packed(p, ".cdx.json"))
	if err != nil {
		return err
	}
	defer f.Close()
	bill := new(cdx.BOM)
	if err := cdx.NewBOMDecoder(f, cdx.BOMFileFormatJSON).Decode(bill); err != nil {
		return err
	}
	licensed := map[string]bool{}
	for _, part := range *bill.Components {
		licensed[part.Name+" "+part.Version] = part.Licenses != nil
	}
	wanted, err := r.wantedParts(p)
	var problems []error
	for _, name := range wanted {
		if !licensed[name] {
			problems = append(problems, fmt.Errorf("the bill of materials lacks %s, or its licence", name))
		}
	}
	return errors.Join(append(problems, err)...)
}

func (r release) wantedParts(p program) (wanted []string, err error) {
	modules, err := output(".", "go", "version", "-m", p.path)
	for line := range strings.Lines(modules) {
		fields := strings.Fields(line)
		if len(fields) >= 3 && (fields[0] == "dep" || fields[0] == "=>") {
			wanted = append(wanted, fields[1]+" "+fields[2])
		}
	}
	packages, err2 := r.bundled()
	for _, w := range packages {
		wanted = append(wanted, w.Name+" "+w.Version)
	}
	if len(wanted) < 10 {
		err = errors.Join(err, fmt.Errorf("go version -m names only %q", wanted))
	}
	return wanted, errors.Join(err, err2)
}
