package main

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
)

// manager is a package manager that we know.
type manager struct {
	name string
	// refresh brings its lists up to date, where installing does not do so itself.
	refresh []string
	// install installs the packages that follow, without asking.
	install []string
}

var managers = []manager{
	{"apt-get", []string{"apt-get", "update", "-qq"},
		[]string{"env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-qq", "--yes", "--no-install-recommends"}},
	{"dnf", nil, []string{"dnf", "install", "--assumeyes"}},
	{"pacman", nil, []string{"pacman", "-S", "--needed", "--noconfirm"}},
	{"zypper", nil, []string{"zypper", "--non-interactive", "install"}},
}

// install installs those needs that are not there and checks that they are then.
// Nothing is run where nothing is missing.
func install(needs []need) error {
	missing := absent(needs)
	if len(missing) == 0 {
		return nil
	}
	fmt.Printf("Missing: %s. Installing:\n", namesOf(missing))
	chosen, err := chooseManager(hasProgram)
	if err != nil {
		return err
	}
	prefix, err := rootPrefix(os.Geteuid() == 0, hasProgram)
	if err != nil {
		return fmt.Errorf("%w: as root, type\n  %s", err, chosen.script(nil, missing))
	}
	for _, command := range chosen.commands(prefix, missing) {
		// Stale lists may do, so only what is there in the end counts.
		if err := run(nil, command[0], command[1:]...); err != nil {
			fmt.Println(err)
		}
	}
	if still := absent(missing); len(still) > 0 {
		return fmt.Errorf("still missing: %s: to install by hand, type\n  %s", namesOf(still), chosen.script(prefix, still))
	}
	return nil
}

// commands install the packages of all the needs; prefix stands before each.
func (m manager) commands(prefix []string, needs []need) [][]string {
	var commands [][]string
	if m.refresh != nil {
		commands = append(commands, slices.Concat(prefix, m.refresh))
	}
	install := slices.Concat(prefix, m.install)
	for _, need := range needs {
		install = append(install, need.packages[m.name]...)
	}
	return append(commands, install)
}

// script is commands as a line to type.
func (m manager) script(prefix []string, needs []need) string {
	var lines []string
	for _, command := range m.commands(prefix, needs) {
		lines = append(lines, line(command))
	}
	return strings.Join(lines, " && ")
}

// chooseManager returns the first package manager that the system has.
func chooseManager(has func(program string) bool) (manager, error) {
	for _, candidate := range managers {
		if has(candidate.name) {
			return candidate, nil
		}
	}
	return manager{}, errors.New("none of apt-get, dnf, pacman and zypper is here: install by hand what is missing")
}

// rootPrefix is what stands before a command to run it as root.
func rootPrefix(root bool, has func(program string) bool) ([]string, error) {
	switch {
	case root:
		return nil, nil
	case has("sudo"):
		return []string{"sudo"}, nil
	default:
		return nil, errors.New("installing needs root, and sudo is not here")
	}
}

func absent(needs []need) []need {
	var missing []need
	for _, need := range needs {
		if !need.there() {
			missing = append(missing, need)
		}
	}
	return missing
}

func namesOf(needs []need) string {
	var names []string
	for _, need := range needs {
		names = append(names, need.name)
	}
	return strings.Join(names, ", ")
}
