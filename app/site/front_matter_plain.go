package site

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

// plainFrontMatter reads front matter in its plainest form, which nearly all pages
// have: lines "key: text" and "key: [1, 2]", and "key:" with lines "- text" below it. It is what
// makes opening ten thousand pages fast. ok is false for anything else, which the
// YAML library reads.
func plainFrontMatter(text string) (values map[string]any, ok bool) {
	if !printable(text) {
		return nil, false
	}
	values = map[string]any{}
	list := "" // the key that lines "- text" belong to
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, " \r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		if item, isItem := strings.CutPrefix(strings.TrimLeft(line, " "), "- "); isItem {
			value, ok := plainScalar(item)
			if !ok || list == "" {
				return nil, false
			}
			items, _ := values[list].([]any)
			values[list] = append(items, value)
			continue
		}
		key, value, isPair := strings.Cut(line, ":")
		if _, taken := values[key]; !isPair || taken || !isPlainKey(key) {
			return nil, false
		}
		list, values[key] = "", nil
		if value == "" {
			list = key
			continue
		}
		if numbers, ok := plainNumbers(value); ok {
			values[key] = numbers
			continue
		}
		if values[key], ok = plainScalar(strings.TrimLeft(value, " ")); !ok || value[0] != ' ' {
			return nil, false
		}
	}
	return values, true
}

// numberList is a list of whole numbers on one line, as minutes are given.
var numberList = regexp.MustCompile(`^ +\[[1-9][0-9]{0,8}(?:, [1-9][0-9]{0,8})*\]$`)

func plainNumbers(text string) (numbers []any, ok bool) {
	if !numberList.MatchString(text) {
		return nil, false
	}
	for _, item := range strings.Split(strings.Trim(text, " []"), ", ") {
		n, _ := strconv.Atoi(item)
		numbers = append(numbers, n)
	}
	return numbers, true
}

// printable tells whether a text holds nothing but printed characters and ends of
// lines; YAML has rules of its own for the rest.
func printable(text string) bool {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	return !strings.ContainsFunc(text, func(c rune) bool {
		return c != '\n' && (!unicode.IsPrint(c) || c == unicode.ReplacementChar)
	})
}

// isPlainKey holds for letters, digits, "_" and "-" behind a letter.
func isPlainKey(key string) bool {
	for i, c := range []byte(key) {
		letter := 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
		if !letter && (i == 0 || c != '_' && c != '-' && (c < '0' || c > '9')) {
			return false
		}
	}
	return key != "" && !special(key)
}

// special holds for words that YAML does not read as text.
func special(word string) bool {
	switch strings.ToLower(word) {
	case "true", "false", "null", "yes", "no", "on", "off", "y", "n":
		return true
	}
	return false
}

// plainScalar reads a text with or without quotes; ok is false where YAML might
// read something else.
func plainScalar(text string) (value string, ok bool) {
	if text == "" || strings.ContainsAny(text, "\\\t\x00") {
		return "", false
	}
	if quote := text[0]; quote == '"' || quote == '\'' {
		inner := text[1:]
		end := strings.IndexByte(inner, quote)
		return strings.TrimSuffix(inner, string(quote)), end >= 0 && end == len(inner)-1
	}
	first := text[0]
	letter := 'a' <= first && first <= 'z' || 'A' <= first && first <= 'Z' || first == '/'
	unclear := strings.Contains(text, ": ") || strings.Contains(text, " #") || strings.HasSuffix(text, ":")
	return text, letter && !unclear && !special(text)
}
