package glossary

import (
	"errors"
	"regexp"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

var (
	yamlLine = regexp.MustCompile(`^(?:yaml: )?line (\d+): `)
	// The library names no line for these where it would be the first.
	onFirstLine = regexp.MustCompile(`^(?:mapping values|found |did not find|could not find)`)
	wrongType   = regexp.MustCompile("^cannot unmarshal (?:!!\\w+ )?(`.*`|!!\\w+) into (.*)$")
)

// YAMLError splits an error of gopkg.in/yaml.v3 into the line it names (from 1; 0
// where it names none) and its text. Of several errors it is the first.
func YAMLError(err error) (line int, text string) {
	text = err.Error()
	var wrong *yaml.TypeError
	if errors.As(err, &wrong) && len(wrong.Errors) > 0 {
		text = wrong.Errors[0]
	}
	if m := yamlLine.FindStringSubmatch(text); m != nil {
		line, _ = strconv.Atoi(m[1])
		text = text[len(m[0]):]
	}
	text = strings.TrimPrefix(text, "yaml: ")
	if m := wrongType.FindStringSubmatch(text); m != nil {
		return line, found.Replace(m[1]) + " stands where " + wanted(m[2]) + " is wanted"
	}
	// It counts the lines of these from 0, and leaves that one out.
	if line == 0 && onFirstLine.MatchString(text) || strings.HasPrefix(text, "did not find expected") {
		line++
	}
	return line, "not YAML: " + text
}

var found = strings.NewReplacer("!!map", "a mapping", "!!seq", "a list")

// wanted names a Go type in an author's words.
func wanted(goType string) string {
	switch {
	case strings.HasPrefix(goType, "[]"):
		return "a list"
	case strings.HasPrefix(goType, "int"), strings.HasPrefix(goType, "float"):
		return "a number"
	case goType == "bool":
		return "true or false"
	case goType == "string":
		return "a text"
	}
	return "a mapping of keys and values"
}
