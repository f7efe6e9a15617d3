package desktop

import (
	"errors"
	"os/exec"

	"github.com/pkg/browser"

	"rutter/app/state"
)

// openURL does what the library does, which lets nobody choose the environment: the
// browser is not to keep its own data where this program keeps its.
func openURL(address string) error {
	for _, opener := range []string{"xdg-open", "x-www-browser", "www-browser"} {
		program, err := exec.LookPath(opener)
		if err != nil {
			continue
		}
		command := exec.Command(program, address)
		command.Env, command.Stdout, command.Stderr = state.Environ(), browser.Stdout, browser.Stderr
		return command.Run()
	}
	return errors.New("there is none of xdg-open, x-www-browser and www-browser")
}
