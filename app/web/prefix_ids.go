package web

import (
	"regexp"
	"strings"
)

// startTag is any start tag in the HTML of a fragment, whose texts and attributes
// hold no angle brackets.
var startTag = regexp.MustCompile(`<[a-z][a-z0-9]* [^<>]*>`)

// place is an attribute that names a place or leads to one.
var place = regexp.MustCompile(` (id|name|href)="([^"]*)"`)

// prefixIDs puts a prefix before all ids of a body, so that several bodies can
// stand on one page. Links within them, and from one to another, follow;
// prefixes are those of all bodies, by the addresses of their pages.
func prefixIDs(body, prefix string, prefixes map[string]string) string {
	return startTag.ReplaceAllStringFunc(body, func(tag string) string {
		return place.ReplaceAllStringFunc(tag, func(attribute string) string {
			parts := place.FindStringSubmatch(attribute)
			value := prefix + "-" + parts[2]
			if parts[1] == "href" {
				value = boundLink(parts[2], prefix, prefixes)
			}
			return " " + parts[1] + `="` + value + `"`
		})
	})
}

// boundLink is where a link leads once its page has become part of another.
func boundLink(address, prefix string, prefixes map[string]string) string {
	page, fragment, _ := strings.Cut(address, "#")
	if page != "" {
		var bound bool
		if prefix, bound = prefixes[page]; !bound {
			return address
		}
	}
	if fragment == "" {
		return "#" + prefix
	}
	return "#" + prefix + "-" + fragment
}
