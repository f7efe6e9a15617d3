package rehearse

import (
	"regexp"
	"strings"
)

// changing are the parts of an output that differ from one run to the next,
// and what stands for them in a comparison.
var changing = []struct {
	pattern *regexp.Regexp
	stands  string
}{
	{regexp.MustCompile(`\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b`), "UID"},
	{regexp.MustCompile(`\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? +(?:\w+ +\d+|\d+ \w+) .*\d\d:\d\d:\d\d.*`), "TIME"},
	{regexp.MustCompile(`\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z| ?[+-]\d\d:?\d\d)?`), "TIME"},
	{regexp.MustCompile(`\b10\.96\.\d+\.\d+\b`), "ADDRESS"},
	{regexp.MustCompile(`\b127\.0\.0\.1:\d+\b`), "ADDRESS"},
	{regexp.MustCompile(`(?i)(resourceVersion"?: ?)"?\d+"?`), "${1}NUMBER"},
	// The letters that Kubernetes makes random names of.
	{regexp.MustCompile(`-[bcdfghjklmnpqrstvwxz2456789]{8,10}(?:-[bcdfghjklmnpqrstvwxz2456789]{5})?\b`), "-RANDOM"},
	{regexp.MustCompile(`-[bcdfghjklmnpqrstvwxz2456789]{5}\b`), "-RANDOM"},
	{regexp.MustCompile(`(?:<invalid>|<1s|\b(?:\d+[dhms]){1,2}\b)`), "AGE"},
	{regexp.MustCompile(`\beyJ[\w-]{10,}\.[\w-]+\.[\w-]+`), "TOKEN"},
	{regexp.MustCompile(`/tmp/[\w./-]+/`), "FOLDER/"},
	{regexp.MustCompile(`[ \t]+`), " "},
	{regexp.MustCompile(`(?m) $`), ""},
}

// same tells whether two outputs agree but for what changes with every run.
func same(a, b string) bool { return settled(a) == settled(b) }

func settled(text string) string {
	text = strings.TrimSpace(text)
	for _, c := range changing {
		text = c.pattern.ReplaceAllString(text, c.stands)
	}
	return text
}
