package site

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"

	"gopkg.in/yaml.v3"

	"rutter/app/diagnostic"
	"rutter/app/glossary"
)

const configFile = "_config.yml"

// readConfig reads _config.yml where there is one.
func (s *Site) readConfig() {
	s.config, s.Lang = map[string]any{}, "en"
	source, err := s.readSource(configFile)
	if err != nil {
		if !errors.Is(err, fs.ErrNotExist) {
			s.report(Unreadable(configFile, err))
		}
		return
	}
	var root yaml.Node
	var known struct {
		Defaults []frontMatterDefault `yaml:"defaults"`
		TOCs     []tocName            `yaml:"tocs"`
	}
	err = yaml.Unmarshal([]byte(source), &root)
	if err == nil {
		err = root.Decode(&known)
	}
	if err != nil {
		line, text := glossary.YAMLError(err)
		s.report(diagnostic.Diagnostic{Code: "config", Severity: diagnostic.Error, File: configFile, Line: line, Text: text})
	}
	if len(root.Content) > 0 {
		merge(s.config, root.Content[0])
	}
	s.defaults, s.tocs = byLength(known.Defaults), known.TOCs
	s.Title = s.configText("title")
	s.Release = s.configText("kubernetes_version")
	s.Lang = cmp.Or(s.configText("lang"), s.Lang)
}

func (s *Site) configText(key string) string {
	if v, ok := s.config[key]; ok && v != nil {
		return fmt.Sprint(v)
	}
	return ""
}
