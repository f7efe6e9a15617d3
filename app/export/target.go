package export

import (
	"fmt"
	"log"
	"net/url"
	"slices"
	"strings"

	"rutter/app/diagnostic"
)

// link is what a link in a file names for an address of the program. ok is false
// where that is not in the export.
func (x *exporter) link(from, address string) (link string, ok bool) {
	to, fragment, ok := x.target(address)
	if to == from && fragment != "" {
		return "#" + fragment, ok
	}
	u := url.URL{Path: relative(from, to)}
	if fragment != "" {
		return u.String() + "#" + fragment, ok
	}
	return u.String(), ok
}

// target is the file that an address leads to, which is written if it was not
// known before, and the place in it, as addresses write it.
func (x *exporter) target(address string) (file, fragment string, ok bool) {
	u, err := url.Parse(address)
	if err != nil {
		log.Printf("%s: %v", address, err)
		return missingFile, "", false
	}
	asked, file, fragment := x.place(u)
	if asked == "" {
		return missingFile, "", false
	}
	if _, known := x.known[asked]; !known {
		if !x.claim(asked, file) {
			return missingFile, "", false
		}
	}
	return x.known[asked], fragment, true
}

// claim takes a file for an address. It is refused where another address has it, or
// has one that differs by case only: on some systems they are one file.
func (x *exporter) claim(asked, file string) bool {
	if strings.ContainsAny(file, "\\\r\n") {
		x.report(fmt.Sprintf("%q", file), "not every system takes this name", "rename the file")
		x.known[asked] = missingFile
		return true
	}
	folded := strings.ToLower(file)
	if other, taken := x.folded[folded]; taken {
		if other != asked && !slices.ContainsFunc(x.problems, func(d diagnostic.Diagnostic) bool { return d.File == file }) {
			x.report(file, fmt.Sprintf("%s and %s are one file on systems that do not tell capitals from small letters", asked, other), "rename one of the two")
		}
		return false
	}
	x.folded[folded], x.known[asked] = asked, file
	if !strings.HasPrefix(file, "-/assets/") {
		x.queue = append(x.queue, asked)
	}
	return true
}

func (x *exporter) report(file, text, hint string) {
	x.problems = append(x.problems, diagnostic.Diagnostic{Code: "export", Severity: diagnostic.Error, File: file, Text: text, Hint: hint})
}
