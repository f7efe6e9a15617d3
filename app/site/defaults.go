package site

import (
	"cmp"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"rutter/app/liquid"
)

// frontMatterDefault is one entry of "defaults" in _config.yml: values for the
// pages whose path begins with the scope's
// (https://jekyllrb.com/docs/configuration/front-matter-defaults/).
type frontMatterDefault struct {
	Scope struct {
		Path string `yaml:"path"`
		Type string `yaml:"type"`
	} `yaml:"scope"`
	Values yaml.Node `yaml:"values"`
}

// defaultsFor merges the defaults that apply to a file, those with the longer
// path over those with the shorter.
func defaultsFor(defaults []frontMatterDefault, file string) map[string]any {
	values := map[string]any{}
	for _, d := range defaults {
		if (d.Scope.Type == "" || d.Scope.Type == "pages") && within(file, d.Scope.Path) {
			merge(values, &d.Values)
		}
	}
	return values
}

// byLength sorts defaults so that the more particular come last.
func byLength(defaults []frontMatterDefault) []frontMatterDefault {
	slices.SortStableFunc(defaults, func(a, b frontMatterDefault) int {
		return cmp.Compare(len(a.Scope.Path), len(b.Scope.Path))
	})
	return defaults
}

func within(file, folder string) bool {
	folder = strings.Trim(folder, "/")
	return folder == "" || file == folder || strings.HasPrefix(file, folder+"/")
}

// merge sets the values of a YAML mapping.
func merge(into map[string]any, mapping *yaml.Node) {
	if mapping.Kind != yaml.MappingNode {
		return
	}
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		into[mapping.Content[i].Value] = liquid.Ordered(mapping.Content[i+1])
	}
}
