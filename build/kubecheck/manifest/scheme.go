// Package manifest decodes the manifests of the handbook strictly into the Go
// types of the Kubernetes release that go.mod pins.
package manifest

import (
	apiextensions "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	apiserver "k8s.io/apiserver/pkg/apis/apiserver/v1"
	audit "k8s.io/apiserver/pkg/apis/audit/v1"
	"k8s.io/client-go/kubernetes/scheme"
	kubeconfig "k8s.io/client-go/tools/clientcmd/api/v1"
	apiregistration "k8s.io/kube-aggregator/pkg/apis/apiregistration/v1"
	kubelet "k8s.io/kubelet/config/v1beta1"
	kubeadm "k8s.io/kubernetes/cmd/kubeadm/app/apis/kubeadm/v1beta4"
	gateway "sigs.k8s.io/gateway-api/apis/v1"
	kind "sigs.k8s.io/kind/pkg/apis/config/v1alpha4"
	"sigs.k8s.io/kustomize/api/types"
)

// strict refuses fields that a type does not have and fields given twice.
var strict = serializer.NewCodecFactory(kinds(), serializer.EnableStrict).UniversalDeserializer()

// kinds are those that Kubernetes serves, and the configuration files of its programs.
func kinds() *runtime.Scheme {
	s := runtime.NewScheme()
	for _, add := range []func(*runtime.Scheme) error{
		scheme.AddToScheme, apiextensions.AddToScheme, apiregistration.AddToScheme,
		apiserver.AddToScheme, audit.AddToScheme, kubelet.AddToScheme, kubeadm.AddToScheme, kubeconfig.AddToScheme,
	} {
		if err := add(s); err != nil {
			panic(err)
		}
	}
	return s
}

// foreign are the types of what Kubernetes does not serve itself: configuration
// of tools, and kinds that an add-on brings.
var foreign = map[schema.GroupVersionKind]func() any{
	gvk("kind.x-k8s.io/v1alpha4", "Cluster"):                func() any { return &kind.Cluster{} },
	gvk("kustomize.config.k8s.io/v1beta1", "Kustomization"): func() any { return &types.Kustomization{} },
	gvk("gateway.networking.k8s.io/v1", "Gateway"):          func() any { return &gateway.Gateway{} },
	gvk("gateway.networking.k8s.io/v1", "GatewayClass"):     func() any { return &gateway.GatewayClass{} },
	gvk("gateway.networking.k8s.io/v1", "HTTPRoute"):        func() any { return &gateway.HTTPRoute{} },
}

func gvk(apiVersion, kind string) schema.GroupVersionKind {
	return schema.FromAPIVersionAndKind(apiVersion, kind)
}
