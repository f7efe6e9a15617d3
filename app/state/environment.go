package state

import (
	"os"
	"strings"
)

// replaced are the variables that this process changed for itself, as NAME=value before
// that, or "" where there was none.
var replaced = map[string]string{}

// Setenv sets a variable of the environment for this process and what it cannot do
// without, such as the processes of a web view. It must be called by one goroutine at
// a time.
func Setenv(variable, value string) {
	if _, again := replaced[variable]; !again {
		replaced[variable] = entry(variable)
	}
	os.Setenv(variable, value)
}

func entry(variable string) string {
	if value, ok := os.LookupEnv(variable); ok {
		return variable + "=" + value
	}
	return ""
}

// Environ is the environment for other people's programs, such as the system's browser:
// that of this process without what Setenv changed.
func Environ() []string {
	var all []string
	for _, entry := range os.Environ() {
		variable, _, _ := strings.Cut(entry, "=")
		before, changed := replaced[variable]
		if changed {
			entry = before
		}
		if entry != "" {
			all = append(all, entry)
		}
	}
	return all
}
