// Kubecheck holds the handbook against one Kubernetes release, the one whose
// modules go.mod pins: it decodes every manifest strictly into the Go types and
// parses every kubectl command with the real command tree. With -rehearse it
// runs the commands of the pages on a real control plane and compares what they
// print with what the pages show.
//
// It is a module of its own so that Kubernetes stays out of the reader's go.mod.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"runtime/debug"
	"strings"
)

const usage = `Usage: go run -C build/kubecheck . [-rehearse [-update]] [PATH...]

Checks the pages and manifests of the paths, without one the whole handbook.

`

// errProblems says that what is wrong has been printed.
var errProblems = errors.New("the handbook has problems")

func main() {
	rehearse := flag.Bool("rehearse", false, "run the commands on a real control plane, built from the module proxy")
	update := flag.Bool("update", false, "with -rehearse: write what was printed into the pages")
	flag.Usage = func() {
		fmt.Fprint(flag.CommandLine.Output(), usage)
		flag.PrintDefaults()
	}
	flag.Parse()
	paths := flag.Args()
	if len(paths) == 0 {
		paths = []string{"../../content"}
	}
	if err := run(paths, *rehearse, *update); err != nil {
		if !errors.Is(err, errProblems) {
			fmt.Fprintln(os.Stderr, "kubecheck:", err)
		}
		os.Exit(1)
	}
}

func run(paths []string, rehearse, update bool) error {
	minor, err := release()
	if err != nil {
		return err
	}
	c := newChecker(minor, os.Stdout)
	if err := c.read(paths); err != nil {
		return err
	}
	if rehearse {
		return c.rehearse(update)
	}
	return c.check()
}

// release is the minor version of Kubernetes 1.x whose types are built in: the
// modules of Kubernetes 1.x are numbered v0.x.
func release() (minor int, err error) {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return 0, errors.New("built without module information")
	}
	for _, d := range info.Deps {
		if d.Replace != nil {
			d = d.Replace
		}
		if d.Path == "k8s.io/api" {
			_, err := fmt.Sscanf(strings.TrimPrefix(d.Version, "v0."), "%d", &minor)
			return minor, err
		}
	}
	return 0, errors.New("k8s.io/api is not built in")
}
