package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"rutter/build/inspector"
	"rutter/build/xvfb"
)

// shotsDir is where the pictures go. Those of the README, .github/journey.png
// and .github/home.png, are definition-light-1280.png and
// window-chosen-dark-1280.png from here, copied by hand when the look has changed.
const shotsDir = binaryDir + "/shots"

// windowPages are the pages of which the real window gives pictures, by their name.
var windowPages = []struct{ name, address string }{
	{"home", "/"},
	{"chosen", "/?path=users&persona=app-developer&level=intermediate"},
	{"journey", "/docs/user-journeys/users/application-developer/intermediate/"},
	{"document", "/docs/concepts/workloads/pods/pod-overview/"},
}

var screens = []struct{ width, height int }{{1280, 800}, {1920, 1080}}

// shots makes pictures of every kind of page, for people to look at: in
// Chromium, and in the real window.
func shots() error {
	if err := errors.Join(installTests(), binary()); err != nil {
		return err
	}
	// Nothing old may be taken for new.
	if err := errors.Join(os.RemoveAll(shotsDir), os.MkdirAll(shotsDir, 0o755)); err != nil {
		return err
	}
	if err := chromiumShots(); err != nil {
		return err
	}
	if runtime.GOOS == "linux" {
		return windowShots()
	}
	fmt.Println("The window is left out: its pictures need Linux's virtual display and WebKitGTK's inspector.")
	return nil
}

func chromiumShots() error {
	env, err := binaryEnv()
	if err != nil {
		return err
	}
	folder, err := filepath.Abs(shotsDir)
	if err != nil {
		return err
	}
	return run(append(env, "CHROMIUM="+chromium(), "SHOTS="+folder), "npm", "--prefix", "frontend", "run", "browser")
}

func windowShots() error {
	for _, screen := range screens {
		display, err := xvfb.Start(screen.width, screen.height)
		if err != nil {
			return err
		}
		defer display.Close()
		for scheme, theme := range map[string]string{"light": "Adwaita", "dark": "Adwaita:dark"} {
			if err := shootWindow(display.Name, screen.width, screen.height, scheme, theme); err != nil {
				return err
			}
		}
	}
	return nil
}

// shootWindow opens a window that fills its display and takes a picture of each page.
func shootWindow(display string, width, height int, scheme, theme string) error {
	w, err := newWindow(binaryPath(), display, "GTK_THEME="+theme)
	if err != nil {
		return err
	}
	defer w.close()
	state := fmt.Sprintf(`{"version": 1, "window": {"x": 0, "y": 0, "width": %d, "height": %d}}`, width, height)
	folder := filepath.Join(w.home, "rutter")
	if err := errors.Join(os.MkdirAll(folder, 0o700), os.WriteFile(filepath.Join(folder, "state.json"), []byte(state), 0o600)); err != nil {
		return err
	}
	if err := w.start(); err != nil {
		return err
	}
	page, err := inspector.Dial(w.inspector)
	if err != nil {
		return err
	}
	defer page.Close()
	for _, p := range windowPages {
		if err := show(page, p.address); err != nil {
			return err
		}
		picture := filepath.Join(shotsDir, fmt.Sprintf("window-%s-%s-%d.png", p.name, scheme, width))
		if err := run([]string{"DISPLAY=" + display}, "import", "-window", "root", picture); err != nil {
			return err
		}
	}
	return nil
}

// show goes to a page and waits until it has been on the screen for a moment.
func show(page *inspector.Page, address string) error {
	if err := until(page, `location.protocol === "wails:"`); err != nil {
		return err
	}
	if _, err := page.Evaluate(fmt.Sprintf(`location.href = %q`, address)); err != nil {
		return err
	}
	painted := fmt.Sprintf(`location.pathname + location.search === %q && performance.getEntriesByName("rutter:painted").length > 0`, address)
	if err := until(page, painted); err != nil {
		return err
	}
	time.Sleep(settleTime)
	return nil
}

// until waits until a script comes to true; while a page is on its way there is
// none that could answer.
func until(page *inspector.Page, js string) error {
	for deadline := time.Now().Add(turnPatience); ; time.Sleep(20 * time.Millisecond) {
		var holds bool
		err := evaluate(page, js, &holds)
		if holds {
			return nil
		}
		if time.Now().After(deadline) {
			return fmt.Errorf("never came true: %s (%v)", js, err)
		}
	}
}
