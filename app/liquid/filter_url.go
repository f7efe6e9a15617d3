package liquid

import (
	"net/url"
	"strings"
)

// addURLFilters adds the filters that make addresses.
func (m *machine) addURLFilters() {
	m.AddFilter("cgi_escape", url.QueryEscape)
	m.AddFilter("uri_escape", func(s string) string { return (&url.URL{Path: s}).EscapedPath() })
	m.AddFilter("relative_url", rootRelative)
	// The content has no other address than the one that it is read at.
	m.AddFilter("absolute_url", rootRelative)
}

// rootRelative puts a slash in front of a path; a whole address stays.
func rootRelative(address string) string {
	if u, err := url.Parse(address); err == nil && (u.Scheme != "" || u.Host != "") {
		return address
	}
	return "/" + strings.TrimLeft(address, "/")
}
