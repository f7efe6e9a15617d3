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
	source, err := fs.ReadFile(s.tree, configFile)
	if err != nil {
		if !errors.Is(err, fs.ErrNotExist) {
			s.report(unreadable(configFile, err))
		}
		return
	}
	if err := yaml.Unmarshal(source, &s.config); err != nil {
		line, text := glossary.YAMLError(err)
		s.report(diagnostic.Diagnostic{Code: "config", Severity: diagnostic.Error, File: configFile, Line: line, Text: text})
	}
	s.Title = s.configText("title")
	s.Lang = cmp.Or(s.configText("lang"), s.Lang)
}

func (s *Site) configText(key string) string {
	if v, ok := s.config[key]; ok && v != nil {
		return fmt.Sprint(v)
	}
	return ""
}
