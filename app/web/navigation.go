package web

import (
	"slices"

	"rutter/app/site"
)

// navigate puts the table of contents and the neighbours of a page into its view.
func (v *view) navigate(s *site.Site, p *site.Page) {
	place, ok := s.Place(p)
	if !ok {
		return
	}
	v.Navigation = &navigationView{
		link:    link{Label: place.Section.Title, URL: place.Section.URL},
		Entries: entries(place.Section.Entries, place.Trail),
	}
	if place.Previous != nil {
		v.Previous = &link{Label: place.Previous.Title, URL: place.Previous.URL}
	}
	if place.Next != nil {
		v.Next = &link{Label: place.Next.Title, URL: place.Next.URL}
	}
	v.Breadcrumb = []link{v.Navigation.link}
	for _, e := range place.Trail[:len(place.Trail)-1] {
		v.Breadcrumb = append(v.Breadcrumb, link{Label: e.Title, URL: e.URL})
	}
	v.Breadcrumb = append(v.Breadcrumb, link{Label: p.Title, URL: p.URL, Current: true})
}

// entries makes the views of a tree; trail leads to the current page.
func entries(tree []*site.Entry, trail []*site.Entry) []entryView {
	var out []entryView
	for _, e := range tree {
		view := entryView{link: link{Label: e.Title, URL: e.URL}}
		view.Open = slices.Contains(trail, e)
		view.Current = view.Open && e == trail[len(trail)-1]
		view.Entries = entries(e.Entries, trail)
		out = append(out, view)
	}
	return out
}
