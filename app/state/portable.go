package state

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/adrg/xdg"
)

const (
	// portableMark is the file that, lying beside the program, has everything kept
	// there, such as on a stick.
	portableMark = "rutter.portable"
	// portableFolder is where it is kept, beside the program.
	portableFolder = "rutter-data"
)

// userFolders are the folders of a user that the program and its WebView write to, as
// the XDG Base Directory Specification names them. The library that finds them on
// other systems obeys these variables, too.
var userFolders = map[string]string{"XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "data", "XDG_CACHE_HOME": "cache"}

// kept is the folder that everything is kept in beside the program, "" where nothing is.
var kept string

// UsePortable keeps everything beside the program where a file rutter.portable lies
// there. It must be called before anything else asks for a folder.
func UsePortable() {
	program, err := os.Executable()
	if err != nil {
		// Who does not know where it lies has nothing beside it.
		return
	}
	// Windows does not resolve paths on every volume, on encrypted sticks for one.
	if resolved, err := filepath.EvalSymlinks(program); err == nil {
		program = resolved
	}
	beside := besideProgram(program)
	if _, err := os.Stat(filepath.Join(beside, portableMark)); err != nil {
		return
	}
	kept = filepath.Join(beside, portableFolder)
	for variable, folder := range userFolders {
		// GTK and WebKit read them, and only them.
		Setenv(variable, filepath.Join(kept, folder))
	}
	xdg.Reload()
}

// PreparePortable makes the folder beside the program if everything is to be kept there. The
// error says that nothing can be, as on a stick that cannot be written: nothing is
// kept elsewhere either.
func PreparePortable() error {
	if kept == "" {
		return nil
	}
	return writable(kept)
}

// besideProgram is the folder that a person sees the program in: on macOS that of the
// application, in which the program lies at Contents/MacOS.
func besideProgram(program string) string {
	folder := filepath.Dir(program)
	bundle := filepath.Dir(filepath.Dir(folder))
	if strings.HasSuffix(bundle, ".app") && filepath.Base(folder) == "MacOS" {
		return filepath.Dir(bundle)
	}
	return folder
}

func writable(folder string) error {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return fmt.Errorf("nothing can be written beside the program: %w", err)
	}
	// An existing folder says nothing of a file system that is read-only.
	probe, err := os.CreateTemp(folder, ".writable-")
	if err != nil {
		return fmt.Errorf("nothing can be written beside the program: %w", err)
	}
	probe.Close()
	return os.Remove(probe.Name())
}
