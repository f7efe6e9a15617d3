package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"
)

const (
	releaseDir = binaryDir + "/release"
	manualDir  = binaryDir + "/manual"
)

var releaseNeeds = []need{
	{"NSIS", program("makensis"), map[string][]string{
		"apt-get": {"nsis"}, "dnf": {"mingw32-nsis"}, "pacman": {"nsis"}, "zypper": {"nsis"},
	}},
}

// releaseTestNeeds are what -verify looks at packages with.
var releaseTestNeeds = []need{
	{"7z", program("7z"), map[string][]string{
		"apt-get": {"p7zip-full"}, "dnf": {"p7zip-plugins"}, "pacman": {"7zip"}, "zypper": {"7zip"},
	}},
	{"dpkg", program("dpkg"), map[string][]string{
		"apt-get": {"dpkg"}, "dnf": {"dpkg"}, "pacman": {"dpkg"}, "zypper": {"dpkg"},
	}},
	{"rpm", program("rpm"), map[string][]string{
		"apt-get": {"rpm"}, "dnf": {"rpm"}, "pacman": {"rpm-tools"}, "zypper": {"rpm"},
	}},
	{"the table of file types", program("update-mime-database"), map[string][]string{
		"apt-get": {"shared-mime-info"}, "dnf": {"shared-mime-info"}, "pacman": {"shared-mime-info"}, "zypper": {"shared-mime-info"},
	}},
	{"desktop-file-validate", program("desktop-file-validate"), map[string][]string{
		"apt-get": {"desktop-file-utils"}, "dnf": {"desktop-file-utils"}, "pacman": {"desktop-file-utils"}, "zypper": {"desktop-file-utils"},
	}},
}

// release makes all that this machine can make for download.
func release(args []string) error {
	flags := flag.NewFlagSet("release", flag.ContinueOnError)
	verify := flags.Bool("verify", false, "look at what came out, and build in a second folder to compare")
	if err := flags.Parse(args); err != nil {
		return errUsage
	}
	if flags.NArg() > 0 {
		return misuse("release takes -verify, nothing else")
	}
	if err := installRelease(*verify); err != nil {
		return err
	}
	edition, err := currentEdition()
	if err != nil {
		return err
	}
	if err := makeRelease(edition); err != nil || !*verify {
		return err
	}
	return runSteps([]step{
		{"Packer", func() error {
			return errors.Join(run(nil, "go", "vet", "-C", "build/release", "./..."), run(nil, "go", "test", "-C", "build/release", "./..."))
		}},
		{"Packages", func() error { return packer(edition, "-verify") }},
		{"Built in another folder", func() error { return reproduce(edition) }},
	})
}

func installRelease(verify bool) error {
	if err := errors.Join(checkNode(), installWindow()); err != nil || runtime.GOOS != "linux" {
		return err
	}
	if verify {
		return install(slices.Concat(releaseNeeds, releaseTestNeeds))
	}
	return install(releaseNeeds)
}

// makeRelease builds every program and packs it.
func makeRelease(e edition) error {
	if err := errors.Join(os.RemoveAll(releaseDir), os.RemoveAll(manualDir), emptyFrontend()); err != nil {
		return err
	}
	if err := buildFrontend(); err != nil {
		return err
	}
	if err := buildPrograms(releaseDir, e.version); err != nil {
		return err
	}
	return pack(e)
}

// pack packs the programs that are there.
func pack(e edition) error {
	if err := run(nil, "go", "run", "./build/manual", manualDir, strconv.FormatInt(e.when.Unix(), 10)); err != nil {
		return err
	}
	return packer(e)
}

// packer runs build/release, which has a module of its own.
func packer(e edition, more ...string) error {
	arguments := []string{"run", "-C", "build/release", ".", "-version", e.version, "-time", strconv.FormatInt(e.when.Unix(), 10)}
	return run(nil, "go", append(arguments, more...)...)
}

// edition is what a release says about itself.
type edition struct {
	version string
	when    time.Time
}

// currentEdition is that of the commit. SOURCE_DATE_EPOCH overrides the time.
func currentEdition() (e edition, err error) {
	out, err := git("log", "-1", "--format=%ct")
	seconds := strings.TrimSpace(out)
	if told := os.Getenv("SOURCE_DATE_EPOCH"); told != "" {
		seconds, err = told, nil
	}
	if err != nil {
		return e, fmt.Errorf("when was this committed? Set SOURCE_DATE_EPOCH: %w", err)
	}
	unix, err := strconv.ParseInt(seconds, 10, 64)
	e.when = time.Unix(unix, 0).UTC()
	e.version = releaseVersion(version(), e.when)
	return e, err
}

// releaseVersion makes a version of what git says about the commit that package
// managers can compare: 1.2.0 for the tag v1.2.0, 1.2.0+3.gab12cd three commits
// later, 0.0.0+20261121.ab12cd where there is no tag.
func releaseVersion(described string, when time.Time) string {
	described, dirty := strings.CutSuffix(described, "-dirty")
	ending := ""
	if dirty {
		ending = ".dirty"
	}
	if tag, ok := strings.CutPrefix(described, "v"); ok {
		number, rest, later := strings.Cut(tag, "-")
		switch {
		case later:
			return number + "+" + strings.ReplaceAll(rest, "-", ".") + ending
		case dirty:
			return number + "+dirty"
		}
		return number
	}
	return "0.0.0+" + when.Format("20060102") + "." + described + ending
}
