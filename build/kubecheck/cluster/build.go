package cluster

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// helm is a module of its own kind: its dependencies are not those of Kubernetes.
const helm = "helm.sh/helm/v4/cmd/helm@v4.3.1"

// Build compiles the programs of a control plane and the clients into the
// folder bin, from the versions that go.mod pins. It takes minutes, once.
func Build(bin string) error {
	versions, err := os.ReadFile("go.mod")
	if err != nil {
		return err
	}
	versions = append(versions, helm...)
	stamp := filepath.Join(bin, "versions")
	if built, err := os.ReadFile(stamp); err == nil && string(built) == string(versions) {
		return nil
	}
	if err := build(bin); err != nil {
		return err
	}
	return os.WriteFile(stamp, versions, 0o644)
}

func build(bin string) error {
	if err := os.MkdirAll(bin, 0o755); err != nil {
		return err
	}
	if err := goTool(nil, "build", "-o", bin+string(filepath.Separator), "tool"); err != nil {
		return err
	}
	// The module of etcd's server calls its program "server".
	if err := os.Rename(filepath.Join(bin, "server"), filepath.Join(bin, "etcd")); err != nil {
		return err
	}
	return goTool([]string{"GOBIN=" + bin}, "install", helm)
}

func goTool(env []string, args ...string) error {
	c := exec.Command("go", args...)
	c.Env = append(os.Environ(), env...)
	c.Stdout, c.Stderr = os.Stderr, os.Stderr
	if err := c.Run(); err != nil {
		return fmt.Errorf("go %s: %w", args[0], err)
	}
	return nil
}
