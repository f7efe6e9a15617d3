package manifest

import (
	"errors"
	"fmt"
	"strings"

	apiextensions "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"sigs.k8s.io/yaml"
)

// Document is one object of a YAML stream.
type Document struct {
	Text string
	// Line is the line of its first line in the page.
	Line int
	// Shown says that it stands in a block of YAML, for kinds that Kubernetes serves.
	Shown bool
}

var errForeign = errors.New("this is no kind that Kubernetes serves itself: hand it over in a here-document of a shell block")

// Split cuts a stream that begins at line at its "---".
func Split(text string, line int) []Document {
	var documents []Document
	var current strings.Builder
	start := line
	flush := func(next int) {
		if strings.TrimSpace(current.String()) != "" {
			documents = append(documents, Document{Text: current.String(), Line: start})
		}
		current.Reset()
		start = next
	}
	for l := range strings.Lines(text) {
		line++
		if strings.TrimRight(l, " \t\n") == "---" {
			flush(line)
			continue
		}
		current.WriteString(l)
	}
	flush(line)
	return documents
}

// Checker decodes documents. It knows the kinds of Kubernetes, and those that
// the handbook's own CustomResourceDefinitions add.
type Checker struct {
	// Minor is the minor version of the Kubernetes release 1.Minor.
	Minor  int
	custom map[schema.GroupVersionKind]bool
}

// NewChecker returns a checker for the release 1.minor.
func NewChecker(minor int) *Checker {
	return &Checker{Minor: minor, custom: map[schema.GroupVersionKind]bool{}}
}

// Learn takes in the kinds of a CustomResourceDefinition, if the document is one.
func (c *Checker) Learn(d Document) {
	object, _, err := strict.Decode([]byte(d.Text), nil, nil)
	crd, ok := object.(*apiextensions.CustomResourceDefinition)
	if err != nil || !ok {
		return
	}
	for _, v := range crd.Spec.Versions {
		c.custom[schema.GroupVersionKind{Group: crd.Spec.Group, Version: v.Name, Kind: crd.Spec.Names.Kind}] = true
	}
}

// Check decodes one document strictly. A document without apiVersion is a
// fragment and is only asked to be YAML; found tells whether it was more.
func (c *Checker) Check(d Document) (found bool, err error) {
	var head struct{ APIVersion, Kind string }
	if err := yaml.Unmarshal([]byte(d.Text), &head); err != nil {
		return false, err
	}
	if head.APIVersion == "" {
		return false, nil
	}
	kind := schema.FromAPIVersionAndKind(head.APIVersion, head.Kind)
	switch {
	case head.Kind == "":
		return true, errors.New("apiVersion without kind")
	case d.Shown && (c.custom[kind] || foreign[kind] != nil):
		return true, errForeign
	case c.custom[kind]:
		return true, yaml.UnmarshalStrict([]byte(d.Text), &map[string]any{})
	case foreign[kind] != nil:
		return true, yaml.UnmarshalStrict([]byte(d.Text), foreign[kind]())
	}
	object, _, err := strict.Decode([]byte(d.Text), nil, nil)
	if runtime.IsNotRegisteredError(err) {
		return true, fmt.Errorf("Kubernetes 1.%d serves no %s in %s", c.Minor, head.Kind, head.APIVersion)
	}
	if err != nil {
		return true, err
	}
	return true, c.current(object)
}

// current refuses API versions that the release no longer serves or deprecates.
func (c *Checker) current(object runtime.Object) error {
	name := object.GetObjectKind().GroupVersionKind()
	if o, ok := object.(interface{ APILifecycleRemoved() (int, int) }); ok {
		if major, minor := o.APILifecycleRemoved(); major == 1 && minor <= c.Minor {
			return fmt.Errorf("%s is not served since 1.%d%s", name, minor, replacement(object))
		}
	}
	if o, ok := object.(interface{ APILifecycleDeprecated() (int, int) }); ok {
		if major, minor := o.APILifecycleDeprecated(); major == 1 && minor <= c.Minor {
			return fmt.Errorf("%s is deprecated since 1.%d%s", name, minor, replacement(object))
		}
	}
	return nil
}

// replacement names what to write instead, where Kubernetes says it.
func replacement(object runtime.Object) string {
	o, ok := object.(interface {
		APILifecycleReplacement() schema.GroupVersionKind
	})
	if !ok {
		return ""
	}
	r := o.APILifecycleReplacement()
	return fmt.Sprintf(": use apiVersion %s, kind %s", r.GroupVersion(), r.Kind)
}
