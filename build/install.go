package main

import (
	"fmt"
	"os"
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
	{"apt-get", []string{"apt-get", "update"},
		[]string{"env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "--yes", "--no-install-recommends"}},
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
	fmt.Println("Missing:", namesOf(missing))
	chosen, err := chooseManager(hasProgram)
	if err != nil {
		return err
	}
	command := chosen.command(missing)
	prefix, err := rootPrefix(os.Geteuid() == 0, hasProgram)
	if err != nil {
		return fmt.Errorf("%w: as root, type  %s", err, line(command))
	}
	command = append(prefix, command...)
	fmt.Println("Installing with:", line(command))
	if chosen.refresh != nil {
		refresh := append(prefix, chosen.refresh...)
		if err := run(nil, refresh[0], refresh[1:]...); err != nil {
			// The lists at hand may do; if not, the installation says so.
			fmt.Println(err)
		}
	}
	if err := run(nil, command[0], command[1:]...); err != nil {
		return fmt.Errorf("installing: %w: to see why, type  %s", err, line(command))
	}
	if missing = absent(missing); len(missing) > 0 {
		return fmt.Errorf("still missing after the installation: %s", namesOf(missing))
	}
	return nil
}

// command installs the packages of all the needs.
func (m manager) command(needs []need) []string {
	command := append([]string{}, m.install...)
	for _, need := range needs {
		command = append(command, need.packages[m.name]...)
	}
	return command
}

// chooseManager returns the first package manager that the system has.
func chooseManager(has func(program string) bool) (manager, error) {
	for _, candidate := range managers {
		if has(candidate.name) {
			return candidate, nil
		}
	}
	return manager{}, fmt.Errorf("none of apt-get, dnf, pacman and zypper is here: install by hand what is missing")
}

// rootPrefix is what stands before a command to run it as root.
func rootPrefix(root bool, has func(program string) bool) ([]string, error) {
	switch {
	case root:
		return nil, nil
	case has("sudo"):
		return []string{"sudo"}, nil
	default:
		return nil, fmt.Errorf("installing needs root, and sudo is not here")
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
