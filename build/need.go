package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
)

// need is something that a task takes from the system.
type need struct {
	// name says what it is, to a person.
	name string
	// there tells whether the system has it, whoever installed it.
	there func() bool
	// packages are their names by package manager.
	packages map[string][]string
}

var windowNeeds = []need{
	{"a C compiler", program("gcc", "clang", "cc"), map[string][]string{
		"apt-get": {"gcc", "libc6-dev"}, "dnf": {"gcc"}, "pacman": {"gcc"}, "zypper": {"gcc"},
	}},
	{"pkg-config", program("pkg-config"), map[string][]string{
		"apt-get": {"pkg-config"}, "dnf": {"pkgconf-pkg-config"}, "pacman": {"pkgconf"}, "zypper": {"pkg-config"},
	}},
	{"the headers of GTK 3", headers("gtk+-3.0"), map[string][]string{
		"apt-get": {"libgtk-3-dev"}, "dnf": {"gtk3-devel"}, "pacman": {"gtk3"}, "zypper": {"gtk3-devel"},
	}},
	{"the headers of WebKitGTK 4.1", headers("webkit2gtk-4.1"), map[string][]string{
		"apt-get": {"libwebkit2gtk-4.1-dev"}, "dnf": {"webkit2gtk4.1-devel"},
		"pacman": {"webkit2gtk-4.1"}, "zypper": {"webkit2gtk3-devel"},
	}},
}

var testNeeds = []need{
	{"Xvfb", program("Xvfb"), map[string][]string{
		"apt-get": {"xvfb"}, "dnf": {"xorg-x11-server-Xvfb"},
		"pacman": {"xorg-server-xvfb"}, "zypper": {"xorg-x11-server-Xvfb"},
	}},
	{"xdotool", program("xdotool"), map[string][]string{
		"apt-get": {"xdotool"}, "dnf": {"xdotool"}, "pacman": {"xdotool"}, "zypper": {"xdotool"},
	}},
	{"ImageMagick", program("import"), map[string][]string{
		"apt-get": {"imagemagick"}, "dnf": {"ImageMagick"}, "pacman": {"imagemagick"}, "zypper": {"ImageMagick"},
	}},
	{"ps", program("ps"), map[string][]string{
		"apt-get": {"procps"}, "dnf": {"procps-ng"}, "pacman": {"procps-ng"}, "zypper": {"procps"},
	}},
	{"strace", program("strace"), map[string][]string{
		"apt-get": {"strace"}, "dnf": {"strace"}, "pacman": {"strace"}, "zypper": {"strace"},
	}},
	{"D-Bus", program("dbus-daemon"), map[string][]string{
		"apt-get": {"dbus-daemon"}, "dnf": {"dbus-daemon"}, "pacman": {"dbus"}, "zypper": {"dbus-1-daemon"},
	}},
	{"what screen readers read from", accessibilityBus, map[string][]string{
		"apt-get": {"at-spi2-core"}, "dnf": {"at-spi2-core"}, "pacman": {"at-spi2-core"}, "zypper": {"at-spi2-core"},
	}},
	{"Chromium", func() bool { return chromium() != "" }, map[string][]string{
		"apt-get": {aptChromium()}, "dnf": {"chromium"}, "pacman": {"chromium"}, "zypper": {"chromium"},
	}},
}

// olderWebKit is what systems before 2024 have, and with which the same program has
// to run.
var olderWebKit = need{"WebKitGTK 4.0", library("libwebkit2gtk-4.0.so.37"), map[string][]string{
	"apt-get": {"libwebkit2gtk-4.0-37"}, "dnf": {"webkit2gtk4.0"}, "pacman": {"webkit2gtk"}, "zypper": {"libwebkit2gtk-4_0-37"},
}}

// benchNeeds are what the benchmarks use besides.
var benchNeeds = append(testNeeds[:1:1], need{"wrk", program("wrk"), map[string][]string{
	"apt-get": {"wrk"}, "dnf": {"wrk"}, "pacman": {"wrk"}, "zypper": {"wrk"},
}})

// installWindow installs what the program with its window is built from.
func installWindow() error {
	switch runtime.GOOS {
	case "linux":
		return install(windowNeeds)
	case "darwin":
		if exec.Command("xcode-select", "-p").Run() != nil {
			return errors.New("the compiler is missing: type  xcode-select --install  and try again")
		}
	}
	// Windows needs no compiler, and has WebView2 from Windows 11 on.
	return nil
}

// installTests installs that and what the tests use besides, in one go.
func installTests() error {
	if runtime.GOOS == "linux" {
		if err := install(slices.Concat(windowNeeds, testNeeds)); err != nil {
			return err
		}
		if err := install([]need{olderWebKit}); err != nil {
			fmt.Println("Left out is the window with WebKitGTK 4.0, which newer systems no longer have:", err)
		}
		return nil
	}
	if err := installWindow(); err != nil {
		return err
	}
	if chromium() == "" {
		return errors.New("Chromium is missing: install Chromium or Chrome, or set CHROMIUM to its program file")
	}
	return nil
}

// program tells whether any of the names is on the search path.
func program(names ...string) func() bool {
	return func() bool { return firstProgram(names...) != "" }
}

func firstProgram(names ...string) string {
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// accessibilityBus tells whether D-Bus can start the bus of screen readers. Its
// program lies elsewhere on every system, its D-Bus service does not.
func accessibilityBus() bool {
	_, err := os.Stat("/usr/share/dbus-1/services/org.a11y.Bus.service")
	return err == nil
}

// headers tells whether C code can be built with a library. The package database
// is not asked: it knows nothing of what was installed past it.
func headers(library string) func() bool {
	return func() bool { return exec.Command("pkg-config", "--exists", library).Run() == nil }
}

// library tells whether a shared library is where the systems that we know have
// theirs.
func library(file string) func() bool {
	return func() bool {
		found, _ := filepath.Glob("/usr/lib*/" + file)
		deeper, _ := filepath.Glob("/usr/lib/*-linux-gnu/" + file)
		return len(found)+len(deeper) > 0
	}
}
