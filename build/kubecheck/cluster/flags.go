package cluster

import (
	"fmt"
	"path/filepath"
)

// serviceRange is kind's range of Service addresses.
const serviceRange = "10.96.0.0/16"

func etcdFlags(dir, client string, peerPort int) []string {
	peer := fmt.Sprintf("http://127.0.0.1:%d", peerPort)
	return []string{
		"--name=kind-control-plane", "--data-dir=" + filepath.Join(dir, "etcd"),
		"--listen-client-urls=" + client, "--advertise-client-urls=" + client,
		"--listen-peer-urls=" + peer, "--initial-advertise-peer-urls=" + peer,
		"--initial-cluster=kind-control-plane=" + peer,
		// The cluster lives for minutes, so it may lose its data.
		"--unsafe-no-fsync",
	}
}

// pki is a file that kubeadm made.
func (c *Cluster) pki(name string) string { return filepath.Join(c.dir, "pki", name) }

func (c *Cluster) conf(name string) string { return filepath.Join(c.dir, "conf", name+".conf") }

// serverFlags are those of kubeadm's manifest, for a process of this machine.
func (c *Cluster) serverFlags(etcd string) []string {
	return []string{
		"--etcd-servers=" + etcd,
		"--bind-address=127.0.0.1", "--advertise-address=172.18.0.2", fmt.Sprintf("--secure-port=%d", c.port),
		"--tls-cert-file=" + c.pki("apiserver.crt"), "--tls-private-key-file=" + c.pki("apiserver.key"),
		"--client-ca-file=" + c.pki("ca.crt"),
		"--authorization-mode=Node,RBAC", "--enable-admission-plugins=NodeRestriction",
		"--enable-bootstrap-token-auth=true", "--allow-privileged=true",
		"--service-account-issuer=https://kubernetes.default.svc.cluster.local",
		"--service-account-key-file=" + c.pki("sa.pub"), "--service-account-signing-key-file=" + c.pki("sa.key"),
		"--service-cluster-ip-range=" + serviceRange,
		"--proxy-client-cert-file=" + c.pki("front-proxy-client.crt"), "--proxy-client-key-file=" + c.pki("front-proxy-client.key"),
		"--requestheader-client-ca-file=" + c.pki("front-proxy-ca.crt"), "--requestheader-allowed-names=front-proxy-client",
		"--requestheader-extra-headers-prefix=X-Remote-Extra-", "--requestheader-group-headers=X-Remote-Group",
		"--requestheader-username-headers=X-Remote-User",
	}
}

func (c *Cluster) managerFlags() []string {
	return []string{
		"--kubeconfig=" + c.conf("controller-manager"), "--leader-elect=false", "--secure-port=0",
		"--use-service-account-credentials=true", "--controllers=*,bootstrapsigner,tokencleaner",
		"--root-ca-file=" + c.pki("ca.crt"), "--service-account-private-key-file=" + c.pki("sa.key"),
		"--cluster-signing-cert-file=" + c.pki("ca.crt"), "--cluster-signing-key-file=" + c.pki("ca.key"),
	}
}

func (c *Cluster) schedulerFlags() []string {
	return []string{"--kubeconfig=" + c.conf("scheduler"), "--leader-elect=false", "--secure-port=0"}
}
