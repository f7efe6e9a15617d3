package diagnostic

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed codes.txt
var codesText string

// Explanation tells what a code means.
type Explanation struct {
	Code     string
	Severity Severity
	// Meaning is one line: lower case, no full stop.
	Meaning string
	// Why says what comes of it, in whole sentences; it may be empty.
	Why string
	// Wrong and Right are examples, lines as an author writes them.
	Wrong, Right string
}

// codes are read when somebody asks for the first time.
var codes = sync.OnceValue(readCodes)

func readCodes() []Explanation {
	var all []Explanation
	var into *string
	for line := range strings.Lines(codesText) {
		line = strings.TrimRight(line, "\n")
		head, isHead := strings.CutPrefix(line, "= ")
		if isHead {
			code, severity, _ := strings.Cut(head, " ")
			e := Explanation{Code: code}
			if severity == Error.String() {
				e.Severity = Error
			}
			all = append(all, e)
		}
		if len(all) == 0 {
			continue
		}
		e := &all[len(all)-1]
		switch {
		case isHead:
			into = &e.Meaning
		case line == "wrong:":
			into = &e.Wrong
		case line == "right:":
			into = &e.Right
		case into == &e.Meaning:
			*into, into = line, &e.Why
		default:
			*into += strings.TrimPrefix(line, "\t") + "\n"
		}
	}
	for i := range all {
		for _, text := range []*string{&all[i].Why, &all[i].Wrong, &all[i].Right} {
			*text = strings.TrimSpace(*text)
		}
	}
	return all
}

// Codes lists every code, in order.
func Codes() []Explanation { return codes() }

// Explain tells what a code means; ok is false for one that there is not.
func Explain(code string) (e Explanation, ok bool) {
	for _, e := range codes() {
		if e.Code == code {
			return e, true
		}
	}
	return Explanation{}, false
}

// New makes a diagnostic with the severity that its code has.
func New(code, file string, line int, text, hint string) Diagnostic {
	e, _ := Explain(code)
	return Diagnostic{Code: code, Severity: e.Severity, File: file, Line: line, Text: text, Hint: hint}
}
