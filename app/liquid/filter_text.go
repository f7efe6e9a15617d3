package liquid

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
)

// addTextFilters adds the filters that make text from text.
func (m *machine) addTextFilters() {
	m.AddFilter("append", func(s, suffix string) (string, error) { return boundString(s + suffix) })
	m.AddFilter("prepend", func(s, prefix string) (string, error) { return boundString(prefix + s) })
	m.AddFilter("replace", func(s, old, new string) (string, error) {
		if n := strings.Count(s, old); n*(len(new)-len(old))+len(s) > maxString {
			return "", errTooLarge
		}
		return strings.ReplaceAll(s, old, new), nil
	})
	m.AddFilter("newline_to_br", func(s string) (string, error) {
		return boundString(lineEnd.ReplaceAllString(s, "<br />\n"))
	})
	m.AddFilter("strip_html", stripHTML)
	m.AddFilter("strip_newlines", func(s string) string { return lineEnd.ReplaceAllString(s, "") })
	m.AddFilter("normalize_whitespace", func(s string) string { return strings.Join(strings.Fields(s), " ") })
	m.AddFilter("number_of_words", func(s string) int { return len(strings.Fields(s)) })
	m.AddFilter("slugify", func(s string, mode func(string) string) string { return slugify(s, mode("default")) })
	m.AddFilter("split", split)
	m.AddFilter("array_to_sentence_string", func(v any, connector func(string) string) string {
		return sentence(listOf(v), connector("and"))
	})
}

var (
	lineEnd  = regexp.MustCompile(`\r?\n`)
	noText   = regexp.MustCompile(`(?is)<script.*?</script>|<!--.*?-->|<style.*?</style>`)
	anyTag   = regexp.MustCompile(`(?s)<.*?>`)
	notWord  = regexp.MustCompile(`[^\p{M}\p{L}\p{Nd}]+`)
	notASCII = regexp.MustCompile(`[^A-Za-z0-9]+`)
	notURL   = regexp.MustCompile(`[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+`)
	spaces   = regexp.MustCompile(`\s+`)
)

func stripHTML(s string) string { return anyTag.ReplaceAllString(noText.ReplaceAllString(s, ""), "") }

// slugify makes "Install kubectl!" into "install-kubectl"; the mode says what may
// stay besides letters and digits.
func slugify(s, mode string) string {
	cut := map[string]*regexp.Regexp{"raw": spaces, "default": notWord, "pretty": notURL, "ascii": notASCII, "latin": notASCII}[mode]
	if cut == nil {
		return strings.ToLower(s)
	}
	return strings.ToLower(strings.Trim(cut.ReplaceAllString(s, "-"), "-"))
}

// split cuts a text at a separator; at " " it cuts at any white space. Empty
// parts at the end are left out, as in Ruby.
func split(s, separator string) ([]any, error) {
	var parts []string
	if separator == " " {
		parts = strings.FieldsFunc(s, unicode.IsSpace)
	} else if strings.Count(s, separator) <= maxList {
		parts = strings.Split(s, separator)
	} else {
		return nil, errTooLarge
	}
	for len(parts) > 0 && parts[len(parts)-1] == "" {
		parts = parts[:len(parts)-1]
	}
	list := make([]any, len(parts))
	for i, part := range parts {
		list[i] = part
	}
	return boundList(list)
}

// sentence joins items as in "a, b, and c".
func sentence(list []any, connector string) string {
	words := make([]string, len(list))
	for i, item := range list {
		words[i] = textOf(item)
	}
	switch n := len(words); n {
	case 0, 1:
		return strings.Join(words, "")
	case 2:
		return words[0] + " " + connector + " " + words[1]
	default:
		return strings.Join(words[:n-1], ", ") + ", " + connector + " " + words[n-1]
	}
}

// textOf is a value as it prints.
func textOf(v any) string {
	switch {
	case v == nil:
		return ""
	case isList(v):
		var out strings.Builder
		for _, item := range listOf(v) {
			out.WriteString(textOf(item))
		}
		return out.String()
	}
	return fmt.Sprint(v)
}
