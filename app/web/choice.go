package web

import (
	"net/http"
	"net/url"

	"rutter/app/site"
)

// choiceCookie is what somebody chose on the home page of a server, which keeps
// no state: the query of the home page's address and the name of what is open. The
// page's script sets it.
const choiceCookie = "choice"

// choice is what somebody chose on the home page. Fields are empty from the first
// one on that was not chosen.
type choice struct{ Path, Persona, Level string }

// URL is the address of the home page with the choice, as the site of 2018 had it.
func (c choice) URL() string {
	address := "/?path=" + url.QueryEscape(c.Path)
	if c.Persona != "" {
		address += "&persona=" + url.QueryEscape(c.Persona)
	}
	if c.Level != "" {
		address += "&level=" + url.QueryEscape(c.Level)
	}
	return address
}

// choice is what the request's query says, else what was chosen the last time.
// An empty path in the query asks for all.
func (h *opened) choice(r *http.Request) choice {
	query := r.URL.Query()
	if _, asked := query["path"]; asked {
		return choiceOf(query)
	}
	if h.state != nil {
		_, reader := h.state.Reader()
		last := reader.Shelves[h.shelf].Choice
		return choice{last.Path, last.Persona, last.Level}
	}
	c, err := r.Cookie(choiceCookie)
	if err != nil {
		return choice{}
	}
	// All servers of a host see the same cookies.
	last, err := url.ParseQuery(c.Value)
	if err != nil || last.Get("shelf") != h.shelf {
		return choice{}
	}
	return choiceOf(last)
}

func choiceOf(query url.Values) choice {
	return choice{query.Get("path"), query.Get("persona"), query.Get("level")}
}

// within is the choice as far as the site has it; a persona without a level gets
// the first one that has something to offer.
func (c choice) within(s *site.Site) choice {
	for _, path := range s.Paths {
		if path.ID != c.Path {
			continue
		}
		for _, persona := range path.Personas {
			if persona.ID == c.Persona {
				return choice{path.ID, persona.ID, levelWithin(persona, c.Level)}
			}
		}
		return choice{Path: path.ID}
	}
	return choice{}
}

// levelWithin is the level with the id, else the first that has something to offer.
func levelWithin(p *site.Persona, id string) string {
	first := ""
	for _, l := range p.Levels {
		if l.Page == nil && len(l.Goals) == 0 {
			continue
		}
		if l.ID == id {
			return id
		}
		if first == "" {
			first = l.ID
		}
	}
	return first
}
