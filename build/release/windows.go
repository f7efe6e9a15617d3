package main

import (
	"bytes"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/tc-hib/winres"
	"github.com/tc-hib/winres/version"
)

// The language of what stands in the properties of the program: English (United
// States).
const english = 0x409

// addResources puts icon, version and manifest into the program.
func (r release) addResources(p program) error {
	resources, err := r.resources()
	if err != nil {
		return err
	}
	program, err := os.ReadFile(p.path)
	if err != nil {
		return err
	}
	return writeFile(p.path, func(w io.Writer) error {
		return resources.WriteToEXE(w, bytes.NewReader(program), winres.ForceCheckSum())
	})
}

func (r release) resources() (*winres.ResourceSet, error) {
	drawing, err := r.drawing()
	if err != nil {
		return nil, err
	}
	icon, err := windowsIcon(drawing)
	if err != nil {
		return nil, err
	}
	set := new(winres.ResourceSet)
	// The window takes the icon with the number 3, which is what Wails' own command
	// uses; files in the Explorer take the first one.
	if err := set.SetIcon(winres.ID(3), icon); err != nil {
		return nil, err
	}
	set.SetVersionInfo(r.versionInfo())
	set.SetManifest(winres.AppManifest{
		Description: "Rutter", Compatibility: winres.Win10AndAbove, ExecutionLevel: winres.AsInvoker,
		DPIAwareness: winres.DPIPerMonitorV2, LongPathAware: true, UseCommonControlsV6: true,
	})
	return set, nil
}

func (r release) versionInfo() version.Info {
	info := version.Info{FileVersion: r.numbers(), ProductVersion: r.numbers(), Timestamp: r.when}
	for key, value := range map[string]string{
		version.ProductName:      "Rutter",
		version.FileDescription:  "Rutter",
		version.CompanyName:      "The Rutter authors",
		version.LegalCopyright:   "Copyright 2026 The Rutter authors, Apache License 2.0",
		version.OriginalFilename: "rutter.exe",
		version.InternalName:     "rutter",
		version.ProductVersion:   r.version,
		version.FileVersion:      r.version,
	} {
		// The keys are the library's own, and English is a language.
		_ = info.Set(english, key, value)
	}
	return info
}

// numbers are the four numbers that Windows compares versions by.
func (r release) numbers() (numbers [4]uint16) {
	plain, _, _ := strings.Cut(r.version, "+")
	plain, _, _ = strings.Cut(plain, "-")
	for i, part := range strings.SplitN(plain, ".", len(numbers)) {
		n, _ := strconv.ParseUint(part, 10, 16)
		numbers[i] = uint16(n)
	}
	return numbers
}
