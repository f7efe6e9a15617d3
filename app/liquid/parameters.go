package liquid

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/osteele/liquid/render"
)

// parameterPattern reads one key="value", key='value' or key=variable of a tag,
// as Jekyll's include has them.
var parameterPattern = regexp.MustCompile(`([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^\s,]+))`)

// plainValue is what may stand as a parameter without quotes: the name of a
// variable, a number, true or false.
var plainValue = regexp.MustCompile(`^-?[\w.\[\]"'-]+$`)

// variable evaluates a parameter without quotes.
func variable(ctx render.Context, text string) (value any, ok bool) {
	if !plainValue.MatchString(text) || strings.Contains(text, "..") {
		return nil, false
	}
	defer func() {
		// The library reports some mistakes by panicking.
		if recover() != nil {
			value, ok = nil, false
		}
	}()
	value, err := ctx.EvaluateString(mend(text))
	return value, err == nil
}

// quotedPair reads key="value" where args begin with it in its plainest form,
// which nearly all tags have; what is left goes through the pattern, at twenty
// times the cost.
func quotedPair(args string) (key, value, behind string, ok bool) {
	n := 0
	for n < len(args) && (isWord(args[n]) || args[n] == '-') {
		n++
	}
	if n == 0 || !strings.HasPrefix(args[n:], `="`) {
		return "", "", "", false
	}
	key, args = args[:n], args[n+2:]
	end := strings.IndexAny(args, `"\\`)
	if end < 0 || args[end] == '\\' {
		return "", "", "", false
	}
	return key, args[:end], args[end+1:], true
}

// parameters evaluates the key=value pairs in the arguments of a tag. What is
// neither a pair nor white space is returned as rest.
func parameters(ctx render.Context, args string) (values map[string]any, rest string, err error) {
	values = map[string]any{}
	for {
		key, value, behind, ok := quotedPair(args)
		if !ok {
			break
		}
		values[key], args = value, strings.TrimLeft(behind, " ")
	}
	from := 0
	for _, m := range parameterPattern.FindAllStringSubmatchIndex(args, -1) {
		rest += args[from:m[0]]
		from = m[1]
		key := args[m[2]:m[3]]
		switch {
		case m[4] >= 0:
			values[key] = strings.ReplaceAll(args[m[4]:m[5]], `\"`, `"`)
		case m[6] >= 0:
			values[key] = strings.ReplaceAll(args[m[6]:m[7]], `\'`, `'`)
		default:
			v, ok := variable(ctx, args[m[8]:m[9]])
			if !ok {
				return nil, "", mistake{"liquid-parameter", fmt.Sprintf("%s=%s is not a value", key, args[m[8]:m[9]]), "quote it"}
			}
			values[key] = v
		}
	}
	return values, strings.TrimSpace(rest + args[from:]), nil
}
