package site

import (
	"errors"
	"io/fs"
	"net/url"
	"strings"

	"rutter/app/diagnostic"
)

// redirectFile lists old addresses and where they lead now, as Netlify reads it
// (https://docs.netlify.com/routing/redirects/): from, to, and a status.
const redirectFile = "_redirects"

// maxRedirects bounds a chain of redirects; one that goes in a circle is longer.
const maxRedirects = 10

// redirects maps old paths to new addresses.
type redirects struct {
	exact map[string]string
	// splats match any rest behind a prefix, the first in the file first.
	splats []splat
}

type splat struct{ prefix, suffix, to string }

func (s *Site) readRedirects() {
	s.redirects.exact = map[string]string{}
	source, err := s.readSource(redirectFile)
	if err != nil {
		if !errors.Is(err, fs.ErrNotExist) {
			s.report(Unreadable(redirectFile, err))
		}
		return
	}
	for i, line := range strings.Split(source, "\n") {
		line, _, _ = strings.Cut(line, " #")
		fields := strings.Fields(line)
		switch {
		case len(fields) == 0 || strings.HasPrefix(fields[0], "#"):
		case len(fields) == 1:
			s.report(diagnostic.Diagnostic{
				Code: "redirect", Severity: diagnostic.Error, File: redirectFile, Line: i + 1,
				Text: "the redirect has no target", Hint: "write FROM TO 301",
			})
		default:
			s.redirects.add(fields[0], fields[1])
			s.refer(Reference{Kind: RedirectReference, File: redirectFile, Line: i + 1, From: fields[0], Address: fields[1]})
		}
	}
}

func (r *redirects) add(from, to string) {
	prefix, suffix, isSplat := strings.Cut(from, "*")
	if isSplat {
		r.splats = append(r.splats, splat{prefix, suffix, to})
		return
	}
	from = strings.TrimSuffix(from, "/")
	if _, taken := r.exact[from]; !taken {
		r.exact[from] = to
	}
}

// target is where one redirect leads from a path.
func (r *redirects) target(path string) (to string, ok bool) {
	if to, ok := r.exact[strings.TrimSuffix(path, "/")]; ok {
		return to, true
	}
	for _, s := range r.splats {
		rest, matches := strings.CutPrefix(path, s.prefix)
		if !matches && path+"/" == s.prefix {
			rest, matches = "", true
		}
		if matches && strings.HasSuffix(rest, s.suffix) {
			return strings.ReplaceAll(s.to, ":splat", strings.TrimSuffix(rest, s.suffix)), true
		}
	}
	return "", false
}

// follow is where the redirects lead from a path in the end: a path of this
// site, or an address outside. ok is false where none applies, or where they go
// in a circle.
func (s *Site) follow(path string) (to *url.URL, ok bool) {
	for range maxRedirects {
		next, applies := s.redirects.target(path)
		if !applies {
			return to, ok
		}
		u, err := url.Parse(next)
		if err != nil {
			return nil, false
		}
		to, ok = u, true
		if u.Host != "" || s.has(u.Path) {
			return to, true
		}
		path = u.Path
	}
	return nil, false
}
