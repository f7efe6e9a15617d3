package cluster

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// configuration is what kubeadm needs to make certificates and kubeconfig
// files. The address is the one that kind's first container usually gets: kubeadm
// takes none of loopback.
const configuration = `apiVersion: kubeadm.k8s.io/v1beta4
kind: ClusterConfiguration
clusterName: kind
kubernetesVersion: v1.37.0
certificatesDir: %[1]s
controlPlaneEndpoint: 127.0.0.1:%[2]d
apiServer:
  certSANs: ["127.0.0.1", "localhost"]
networking:
  serviceSubnet: ` + serviceRange + `
---
apiVersion: kubeadm.k8s.io/v1beta4
kind: InitConfiguration
localAPIEndpoint:
  advertiseAddress: 172.18.0.2
  bindPort: %[2]d
`

// prepare has kubeadm make the certificates and the kubeconfig files.
func (c *Cluster) prepare(ctx context.Context) error {
	config := filepath.Join(c.dir, "kubeadm.yaml")
	text := fmt.Sprintf(configuration, filepath.Join(c.dir, "pki"), c.port)
	if err := os.WriteFile(config, []byte(text), 0o600); err != nil {
		return err
	}
	if err := c.kubeadm(ctx, "certs", "all", "--config", config); err != nil {
		return err
	}
	for _, name := range []string{"admin", "super-admin", "controller-manager", "scheduler"} {
		err := c.kubeadm(ctx, "kubeconfig", name, "--config", config, "--kubeconfig-dir", filepath.Join(c.dir, "conf"))
		if err != nil {
			return err
		}
		local := strings.NewReplacer("https://172.18.0.2:", "https://127.0.0.1:")
		if err := rewrite(c.conf(name), c.conf(name), local); err != nil {
			return err
		}
	}
	return rewrite(c.conf("super-admin"), c.Kubeconfig, kindNames("super-admin"))
}

// kindNames renames the entries of kubeadm's kubeconfig to those of kind.
func kindNames(user string) *strings.Replacer {
	const kind = "kind-kind\n"
	return strings.NewReplacer(
		"kubernetes-"+user+"@kind\n", kind, "kubernetes-"+user+"\n", kind,
		"cluster: kind\n", "cluster: "+kind, "name: kind\n", "name: "+kind,
	)
}

func (c *Cluster) kubeadm(ctx context.Context, phase ...string) error {
	k := exec.CommandContext(ctx, filepath.Join(c.bin, "kubeadm"), append([]string{"init", "phase"}, phase...)...)
	if output, err := k.CombinedOutput(); err != nil {
		return fmt.Errorf("kubeadm %s: %w\n%s", strings.Join(phase, " "), err, output)
	}
	return nil
}

func rewrite(from, to string, names *strings.Replacer) error {
	text, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, []byte(names.Replace(string(text))), 0o600)
}

// additions are the objects of a new kind cluster that pages show.
const additions = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: "kubeadm:cluster-admins"}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}
subjects: [{apiGroup: rbac.authorization.k8s.io, kind: Group, name: "kubeadm:cluster-admins"}]
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: standard
  annotations: {storageclass.kubernetes.io/is-default-class: "true"}
provisioner: rancher.io/local-path
volumeBindingMode: WaitForFirstConsumer
reclaimPolicy: Delete
---
apiVersion: v1
kind: Namespace
metadata: {name: local-path-storage}
`

// furnish makes the control plane look like a new kind cluster, and from then on
// acts as the user that kind gives to its owner.
func (c *Cluster) furnish(ctx context.Context) error {
	if _, err := c.Kubectl(ctx, additions, "apply", "--filename=-"); err != nil {
		return err
	}
	config := filepath.Join(c.dir, "kubeadm.yaml")
	if err := c.kubeadm(ctx, "addon", "all", "--config", config, "--kubeconfig", c.Kubeconfig); err != nil {
		return err
	}
	if err := rewrite(c.conf("admin"), c.Kubeconfig, kindNames("admin")); err != nil {
		return err
	}
	if err := c.await(ctx, "get", "serviceaccount", "default"); err != nil {
		return err
	}
	// Its Pods must not count as left behind by the first page.
	return c.await(ctx, "wait", "--namespace=kube-system", "--for=jsonpath={.status.replicas}=2", "deployment/coredns")
}
