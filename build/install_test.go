package main

import (
	"slices"
	"strings"
	"testing"
)

func having(programs ...string) func(string) bool {
	return func(name string) bool { return slices.Contains(programs, name) }
}

func TestChooseManager(t *testing.T) {
	for _, test := range []struct {
		programs []string
		want     string
	}{
		{[]string{"apt-get", "dnf"}, "apt-get"},
		{[]string{"dnf"}, "dnf"},
		{[]string{"pacman"}, "pacman"},
		{[]string{"zypper"}, "zypper"},
	} {
		got, err := chooseManager(having(test.programs...))
		if err != nil || got.name != test.want {
			t.Errorf("with %v: %q, %v; want %q", test.programs, got.name, err, test.want)
		}
	}
	if got, err := chooseManager(having("apk")); err == nil {
		t.Errorf("chose %q where no known manager is there", got.name)
	}
}

func TestRootPrefix(t *testing.T) {
	if got, err := rootPrefix(true, having("sudo")); err != nil || got != nil {
		t.Errorf("root: %v, %v; want nothing", got, err)
	}
	if got, err := rootPrefix(false, having("sudo")); err != nil || !slices.Equal(got, []string{"sudo"}) {
		t.Errorf("with sudo: %v, %v", got, err)
	}
	if got, err := rootPrefix(false, having()); err == nil {
		t.Errorf("without sudo: %v, want an error", got)
	}
}

// TestEveryNeedHasPackages catches a need that some manager could not install.
func TestEveryNeedHasPackages(t *testing.T) {
	for _, need := range slices.Concat(windowNeeds, testNeeds, []need{olderWebKit}) {
		for _, manager := range managers {
			if len(need.packages[manager.name]) == 0 {
				t.Errorf("%s has no package for %s", need.name, manager.name)
			}
		}
		if len(need.packages) != len(managers) {
			t.Errorf("%s names a manager that we do not know: %v", need.name, need.packages)
		}
	}
}

func TestInstallScript(t *testing.T) {
	apt, err := chooseManager(having("apt-get"))
	if err != nil {
		t.Fatal(err)
	}
	got := apt.script([]string{"sudo"}, windowNeeds)
	want := "sudo apt-get update -qq && sudo env DEBIAN_FRONTEND=noninteractive apt-get install -qq --yes --no-install-recommends" +
		" gcc libc6-dev pkg-config libgtk-3-dev libwebkit2gtk-4.1-dev"
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestInstallNothingMissing(t *testing.T) {
	present := need{name: "air", there: func() bool { return true }}
	if err := install([]need{present}); err != nil {
		t.Error(err)
	}
}

// TestScriptEndsInPackages holds for every manager, those without lists too.
func TestScriptEndsInPackages(t *testing.T) {
	for _, manager := range managers {
		wanted := need{name: "a unicorn", packages: map[string][]string{manager.name: {"unicorn"}}}
		got := manager.script(nil, []need{wanted})
		if !strings.HasSuffix(got, " unicorn") {
			t.Errorf("%s: %s", manager.name, got)
		}
	}
}

func TestLineQuotes(t *testing.T) {
	got := line([]string{"go", "build", "-ldflags", "-s -w", "it's", ""})
	want := `go build -ldflags '-s -w' 'it'\''s' ''`
	if got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if strings.Contains(line([]string{"plain-word"}), "'") {
		t.Error("a plain word is quoted")
	}
}
