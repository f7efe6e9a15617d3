package cluster

import (
	"context"
	"slices"
	"strings"
)

// passing are the resources whose objects come and go by themselves.
var passing = []string{"events", "events.events.k8s.io", "leases.coordination.k8s.io", "endpoints"}

// Objects names every object in the cluster but those that come and go by
// themselves, as namespace/resource/name.
func (c *Cluster) Objects(ctx context.Context) ([]string, error) {
	resources, err := c.Kubectl(ctx, "", "api-resources", "--verbs=list", "--output=name")
	if err != nil {
		return nil, err
	}
	listed := slices.DeleteFunc(strings.Fields(resources), func(r string) bool { return slices.Contains(passing, r) })
	const line = `{range .items[*]}{.metadata.namespace}/{.kind}/{.metadata.name}{"\n"}{end}`
	objects, err := c.Kubectl(ctx, "", "get", strings.Join(listed, ","), "--all-namespaces", "--output=jsonpath="+line)
	return strings.Fields(objects), err
}
