package check

import (
	"fmt"
	"regexp"
	"strings"

	"rutter/app/fragment"
)

// lost looks at what the sanitiser left out.
func (f *findings) lost() {
	for _, l := range f.draft.Lost {
		switch l.Element {
		case "a", "img":
			at, _ := f.places.address(l.Address)
			f.report(at.place, "link-unsafe", fmt.Sprintf("the address %q is not followed", l.Address), "write a relative, an http, an https or a mailto address")
		case "script", "style", "link":
			f.lostSheet(l)
		default:
			f.lostElement(l)
		}
	}
}

// lostSheet reports a script or a style sheet.
func (f *findings) lostSheet(l fragment.Loss) {
	code, kind := "script", map[string]string{"script": "script", "style": "style sheet", "link": "style sheet"}[l.Element]
	text := fmt.Sprintf("the %s is left out: pages bring none of their own", kind)
	if remote(l.Address) {
		code = map[string]string{"script": "remote-script", "link": "remote-style"}[l.Element]
		text = fmt.Sprintf("%s %q is on the network and does not load", kind, l.Address)
	}
	f.report(f.element(l.Element), code, text, "take it out")
}

// lostElement reports an element that readers do not see.
func (f *findings) lostElement(l fragment.Loss) {
	text, hint := fmt.Sprintf("<%s> is not shown", l.Element), "write what it tells as text, or as an image from a file"
	if l.Element == "svg" {
		hint = "save it as a file and show it with ![what it shows](address)"
	}
	if remote(l.Address) {
		text = fmt.Sprintf("<%s> would load %q from the network and is not shown", l.Element, l.Address)
		hint = "link to it, and tell what it shows"
	}
	f.report(f.element(l.Element), "element", text, hint)
}

// element is where the next element of a name begins.
func (f *findings) element(name string) place {
	return f.places.pattern(regexp.MustCompile(`(?i)<` + name + `\b`))
}

// remote tells whether an address is on the network.
func remote(address string) bool {
	address = strings.ToLower(strings.TrimSpace(address))
	return strings.HasPrefix(address, "//") || strings.HasPrefix(address, "http:") || strings.HasPrefix(address, "https:")
}
