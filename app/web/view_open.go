package web

import (
	"slices"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"rutter/app/pack"
	"rutter/app/site"
)

// maxInMenu is how many of what was open the menu offers; the start page has them all.
const maxInMenu = 4

// deskView is what the reader may open in the place of what is open.
type deskView struct {
	// HasDialogs says that the system can be asked for a folder or a pack.
	HasDialogs bool
	// Handbook says that the handbook is what is open.
	Handbook bool
	Recent   []Recent
	// Opening says that something is being opened.
	Opening bool
}

// shelfView is what can be read: what is open, the handbook behind it, and what was
// open before.
type shelfView struct {
	Open openView
	// Handbook is nil where it is what is open, and where it cannot be.
	Handbook *openView
	Recent   []Recent
}

// openView tells of something that is open.
type openView struct {
	Title string
	// Language is its name in itself, Version that of a pack; both may be "".
	Language string
	Version  string
	Pages    int
}

func (h *opened) desk() *deskView {
	if h.opener == nil {
		return nil
	}
	recent := h.others(h.opener.Recent(false))
	return &deskView{
		HasDialogs: h.opener.HasDialogs(), Handbook: h.site.Fallback() == nil, Opening: h.opener.Opening().State == "opening",
		Recent: recent[:min(len(recent), maxInMenu)],
	}
}

// others leaves out what is open.
func (h *opened) others(recent []Recent) []Recent {
	return slices.DeleteFunc(recent, func(r Recent) bool { return r.Path == h.shelf })
}

func (h *opened) shelfView() shelfView {
	v := shelfView{Open: openViewOf(h.site)}
	if h.opener == nil {
		return v
	}
	if handbook := h.site.Fallback(); handbook != nil {
		own := openViewOf(handbook)
		v.Handbook = &own
	}
	v.Recent = h.others(h.opener.Recent(true))
	return v
}

func openViewOf(s *site.Site) openView {
	v := openView{Title: s.Title, Pages: len(s.Pages)}
	if tag, err := language.Parse(s.Lang); err == nil {
		v.Language = display.Self.Name(tag)
	}
	if p, ok := s.Tree().(*pack.Pack); ok {
		v.Version = p.Manifest.Version
	}
	return v
}
