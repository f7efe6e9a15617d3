package about

import (
	"os"
	"path/filepath"
	"runtime"

	"github.com/adrg/xdg"

	"rutter/app/state"
)

// webFolder is what WebKitGTK calls its folders: it goes by the name under which the
// program was started.
func webFolder() string { return filepath.Base(os.Args[0]) }

// applicationID is what macOS calls the program's folders (build/darwin/Info.plist).
const applicationID = "org.rutter.Rutter"

// stateFile is the one file of our own.
func stateFile() string { return filepath.Join(state.Dir(), "state.json") }

// webPaths are the folders of what draws the window. Those of Windows are set by
// the program (app/desktop/options.go), those of macOS are what the system's
// documentation says.
func webPaths() []string {
	switch runtime.GOOS {
	case "windows":
		return []string{filepath.Join(xdg.DataHome, "rutter", "WebView2")}
	case "darwin":
		return []string{
			filepath.Join(xdg.Home, "Library", "WebKit", applicationID),
			filepath.Join(xdg.Home, "Library", "Caches", applicationID),
			filepath.Join(xdg.Home, "Library", "Saved Application State", applicationID+".savedState"),
		}
	}
	return []string{filepath.Join(xdg.DataHome, webFolder()), filepath.Join(xdg.CacheHome, webFolder())}
}

// toolkitPaths are what the system's libraries write for every program with a window:
// settings, fonts, the graphics driver, accessibility, recent files of dialogs, what is
// being printed. A * stands for any end of a name.
func toolkitPaths() []string {
	if runtime.GOOS != "linux" {
		return nil
	}
	paths := []string{
		filepath.Join(xdg.CacheHome, "dconf"), filepath.Join(xdg.CacheHome, "fontconfig"), filepath.Join(xdg.CacheHome, "at-spi"),
		filepath.Join(xdg.CacheHome, "mesa_shader_cache"), filepath.Join(xdg.CacheHome, "mesa_shader_cache_db"),
		filepath.Join(xdg.DataHome, "recently-used.xbel*"), filepath.Join(xdg.ConfigHome, "gtk-3.0"),
	}
	if runtimeDir := os.Getenv("XDG_RUNTIME_DIR"); runtimeDir != "" {
		paths = append(paths, filepath.Join(runtimeDir, "dconf"), filepath.Join(runtimeDir, "at-spi"))
	}
	return append(paths, filepath.Join(os.TempDir(), "gtkprint_*"), "/dev/null", "/dev/dri", "/dev/shm")
}

// systemPaths are where the system's own libraries, fonts, themes and settings lie.
func systemPaths() []string {
	switch runtime.GOOS {
	case "windows":
		return []string{os.Getenv("SystemRoot"), `Microsoft Edge WebView2, where it is installed`}
	case "darwin":
		return []string{"/System", "/Library", "/usr"}
	}
	return []string{"/usr", "/lib", "/lib64", "/etc", "/var/cache/fontconfig", "/var/lib/dbus/machine-id", "/proc", "/sys", "/dev",
		filepath.Join(xdg.Home, ".Xauthority"), filepath.Join(xdg.Home, ".Xdefaults"), filepath.Join(xdg.Home, ".drirc"), filepath.Join(xdg.Home, ".icons"),
		filepath.Join(xdg.Home, ".themes"), filepath.Join(xdg.Home, ".fonts"), filepath.Join(xdg.Home, ".fontconfig"),
		filepath.Join(xdg.Home, ".config", "fontconfig"), filepath.Join(xdg.ConfigHome, "fontconfig"), filepath.Join(xdg.ConfigHome, "gtk-3.0"),
		filepath.Join(xdg.ConfigHome, "dconf"), filepath.Join(xdg.DataHome, "fonts"), filepath.Join(xdg.DataHome, "icons"),
		filepath.Join(xdg.DataHome, "themes"), filepath.Join(xdg.DataHome, "mime"), filepath.Join(xdg.DataHome, "glib-2.0")}
}

// ownFolders are all folders that belong to this program alone.
func ownFolders() []string { return append([]string{state.Dir()}, webPaths()...) }
