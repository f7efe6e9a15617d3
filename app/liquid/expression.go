package liquid

import (
	"fmt"
	"regexp"
	"strings"
)

// quoted is a string in a tag. Liquid knows no escapes in it.
var quoted = regexp.MustCompile(`"[^"]*"|'[^']*'`)

// mapParts maps the parts of a tag outside of quotes, and those inside.
func mapParts(args string, plain, inQuotes func(string) string) string {
	if strings.IndexByte(args, '"') < 0 && strings.IndexByte(args, '\'') < 0 {
		return plain(args)
	}
	var out strings.Builder
	at := 0
	for _, m := range quoted.FindAllStringIndex(args, -1) {
		out.WriteString(plain(args[at:m[0]]))
		out.WriteString(inQuotes(args[m[0]:m[1]]))
		at = m[1]
	}
	out.WriteString(plain(args[at:]))
	return out.String()
}

// mend rewrites an expression where the library reads it otherwise than Liquid.
func mend(args string) string { return mapParts(args, mendPlain, mendString) }

var escapes = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`)

// mendString writes a string so that the library, which knows escapes and reads
// a tag on one line only, finds in it what stands there.
func mendString(text string) string {
	if !strings.ContainsAny(text, "\\\n") {
		return text
	}
	return `"` + escapes.Replace(text[1:len(text)-1]) + `"`
}

var (
	rangePattern = regexp.MustCompile(`\(\s*(-?[\w.\[\]-]+?)\s*\.\.\s*(-?[\w.\[\]-]+?)\s*\)`)
	comparison   = regexp.MustCompile(`(==|!=)\s*(empty|blank)\b`)
	compareNames = map[string]string{
		"==empty": "| _empty", "!=empty": "| _filled",
		// Without Rails nothing equals blank.
		"==blank": "| _never", "!=blank": "| _always",
	}
)

// mendPlain turns a.[b], which the 2018 site uses, into a[b]; ranges into lists
// of bounded length; <> into !=; and comparisons with empty into filters.
func mendPlain(args string) string {
	if strings.Contains(args, ".") {
		args = strings.ReplaceAll(args, ".[", "[")
		args = rangePattern.ReplaceAllString(args, "($1 | _range: $2)")
	}
	if strings.ContainsAny(args, "=<") {
		args = strings.ReplaceAll(args, "<>", "!=")
		args = comparison.ReplaceAllStringFunc(args, func(match string) string {
			return compareNames[match[:2]+strings.TrimSpace(match[2:])]
		})
	}
	return args
}

// mendCondition is mend for a condition: Liquid reads "and" and "or" from the
// right, the library from the left.
func mendCondition(args string) string {
	words := connectives(args)
	mixed := false
	for _, w := range words {
		mixed = mixed || strings.TrimSpace(args[w[0]:w[1]]) != strings.TrimSpace(args[words[0][0]:words[0][1]])
	}
	if !mixed {
		return mend(args)
	}
	var out strings.Builder
	at := 0
	for _, w := range words {
		out.WriteString(args[at:w[1]] + "(")
		at = w[1]
	}
	return mend(out.String() + args[at:] + strings.Repeat(")", len(words)))
}

var connective = regexp.MustCompile(`\s(?:and|or)\s`)

// connectives finds the words "and" and "or" outside of quotes.
func connectives(args string) [][]int {
	blind := func(s string) string { return strings.Repeat("_", len(s)) }
	return connective.FindAllStringIndex(mapParts(args, func(s string) string { return s }, blind), -1)
}

// unreadable says what is wrong with an expression that must not reach the
// library; it is empty where nothing is.
func unreadable(args string) string {
	bare := mapParts(args, mendPlain, func(string) string { return `""` })
	switch {
	case strings.Contains(bare, ".."):
		return fmt.Sprintf("cannot read the range in %q", excerpt(args))
	case strings.Count(bare, "|")+strings.Count(bare, "(")+strings.Count(bare, "[")+len(connective.FindAllString(bare, -1)) > maxOperators:
		return fmt.Sprintf("the tag has more than %d operators", maxOperators)
	}
	return ""
}
