package command

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain makes this test's binary stand for the program, too: a script runs it
// as "rutter".
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"rutter": func() {
		os.Exit(Main(Program{
			Handbook: os.DirFS(os.Getenv("HANDBOOK")), Frontend: os.DirFS(os.Getenv("FRONTEND")),
		}, os.Args[1:], os.Stdout, os.Stderr))
	}})
}

// TestScripts runs the scripts in testdata, each in a folder of its own with the
// files that it brings (see go doc testscript). Besides that package's commands
// there are those of program_test.go and zip_test.go.
func TestScripts(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a program cannot be interrupted from another one on Windows")
	}
	handbook, err := filepath.Abs("../../content")
	if err != nil {
		t.Fatal(err)
	}
	frontend, err := filepath.Abs("../../frontend/public")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		// A program that serves where it should not would run on for ever.
		Deadline:            time.Now().Add(2 * time.Minute),
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("HANDBOOK", handbook)
			env.Setenv("FRONTEND", frontend)
			env.Setenv("XDG_CONFIG_HOME", filepath.Join(env.WorkDir, "config"))
			env.Setenv("DISPLAY", "")
			env.Setenv("WAYLAND_DISPLAY", "")
			env.Values[programKey{}] = new(program)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"start": start, "says": says, "fetch": fetch, "shows": shows, "post": post, "interrupt": interrupt,
			"zipped": zipped, "zip": zipUp,
		},
	})
}
