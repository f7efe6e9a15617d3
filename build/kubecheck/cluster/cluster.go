// Package cluster runs a real control plane without nodes: etcd, the API
// server, the controller manager and the scheduler, set up by kubeadm with the
// names that kind uses.
package cluster

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// Cluster is a running control plane.
type Cluster struct {
	// Kubeconfig is the file that gives kubectl all rights.
	Kubeconfig string

	bin, dir string
	port     int
	programs []*exec.Cmd
}

// ready bounds how long the control plane may take to come up.
const ready = time.Minute

// Start brings up a control plane with its data in dir, which must be empty,
// from the programs in bin.
func Start(ctx context.Context, bin, dir string) (*Cluster, error) {
	ports, err := freePorts(3)
	if err != nil {
		return nil, err
	}
	c := &Cluster{bin: bin, dir: dir, port: ports[0], Kubeconfig: filepath.Join(dir, "kubeconfig")}
	if err := c.prepare(ctx); err != nil {
		return nil, err
	}
	if err := c.run(ctx, ports); err != nil {
		c.Stop()
		return nil, err
	}
	return c, nil
}

// run starts the programs one after the other and adds what kind adds.
func (c *Cluster) run(ctx context.Context, ports []int) error {
	etcd := fmt.Sprintf("http://127.0.0.1:%d", ports[1])
	if err := c.start(ctx, "etcd", etcdFlags(c.dir, etcd, ports[2])...); err != nil {
		return err
	}
	if err := c.start(ctx, "kube-apiserver", c.serverFlags(etcd)...); err != nil {
		return err
	}
	if err := c.await(ctx, "get", "--raw=/readyz"); err != nil {
		return err
	}
	if err := c.start(ctx, "kube-controller-manager", c.managerFlags()...); err != nil {
		return err
	}
	if err := c.start(ctx, "kube-scheduler", c.schedulerFlags()...); err != nil {
		return err
	}
	return c.furnish(ctx)
}

// Stop ends the programs, the last one first.
func (c *Cluster) Stop() {
	for i := len(c.programs) - 1; i >= 0; i-- {
		p := c.programs[i]
		p.Process.Signal(syscall.SIGTERM)
		stopped := time.AfterFunc(5*time.Second, func() { p.Process.Kill() })
		p.Wait()
		stopped.Stop()
	}
	c.programs = nil
}

// start runs a program whose output goes to a file named after it.
func (c *Cluster) start(ctx context.Context, name string, flags ...string) error {
	log, err := os.Create(filepath.Join(c.dir, name+".log"))
	if err != nil {
		return err
	}
	defer log.Close()
	p := exec.CommandContext(ctx, filepath.Join(c.bin, name), flags...)
	p.Stdout, p.Stderr = log, log
	if err := p.Start(); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	c.programs = append(c.programs, p)
	return nil
}

// await repeats a kubectl command until it succeeds.
func (c *Cluster) await(ctx context.Context, args ...string) error {
	ctx, cancel := context.WithTimeout(ctx, ready)
	defer cancel()
	for {
		_, err := c.Kubectl(ctx, "", args...)
		if err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("the control plane in %s: %w", c.dir, err)
		case <-time.After(200 * time.Millisecond):
		}
	}
}

// Kubectl runs kubectl with all rights and returns what it printed.
func (c *Cluster) Kubectl(ctx context.Context, input string, args ...string) (string, error) {
	k := exec.CommandContext(ctx, filepath.Join(c.bin, "kubectl"), append([]string{"--kubeconfig", c.Kubeconfig}, args...)...)
	k.Stdin = strings.NewReader(input)
	output, err := k.Output()
	if exit := new(exec.ExitError); errors.As(err, &exit) {
		err = fmt.Errorf("kubectl %s: %s", strings.Join(args, " "), exit.Stderr)
	}
	return string(output), err
}

// freePorts are n ports of loopback that nothing listens on.
func freePorts(n int) ([]int, error) {
	var ports []int
	for range n {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			return nil, err
		}
		defer l.Close()
		ports = append(ports, l.Addr().(*net.TCPAddr).Port)
	}
	return ports, nil
}
