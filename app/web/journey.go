package web

import (
	"strings"

	"rutter/app/fragment"
	"rutter/app/site"
)

// journey makes the view of a journey page.
func journey(persona *site.Persona, level int, given []int, f *fragment.Fragment) *journeyView {
	v := &journeyView{
		Persona: persona.Name, Icon: iconName(persona.Icon, defaultPersonaIcon),
		Level: levelName(persona.Levels[level]), Minutes: pageMinutes(given, f),
	}
	for i, l := range persona.Levels {
		if l.Page != nil {
			v.Levels = append(v.Levels, link{Label: levelName(l), URL: l.Page.URL, Current: i == level})
		}
	}
	for i := range v.Levels {
		if !v.Levels[i].Current {
			continue
		}
		if i > 0 {
			v.PreviousLevel = &v.Levels[i-1]
		}
		if i+1 < len(v.Levels) {
			v.NextLevel = &v.Levels[i+1]
		}
	}
	minutes := sectionMinutes(given, f)
	for i, h := range site.SectionHeadings(f) {
		v.Sections = append(v.Sections, section{
			Number: i + 1, ID: h.ID, Title: h.Text, URL: "#" + site.SectionAnchor(i+1), Minutes: minutes[i],
		})
	}
	return v
}

// trackBreadcrumb leads along the track; path and persona are choices on the
// home page.
func trackBreadcrumb(p *site.Page, path, persona, level string) []link {
	return []link{
		{Label: capitalised(p.Track[0]), URL: choice{Path: path}.URL()},
		{Label: capitalised(p.Track[1]), URL: choice{Path: path, Persona: persona, Level: level}.URL()},
		{Label: capitalised(p.Track[2]), URL: p.URL, Current: true},
	}
}

// capitalised makes "APPLICATION DEVELOPER" into "Application Developer"; what
// is not all in capitals stays.
func capitalised(s string) string {
	if s != strings.ToUpper(s) {
		return s
	}
	words := strings.Fields(strings.ToLower(s))
	for i, w := range words {
		words[i] = folderName(w)
	}
	return strings.Join(words, " ")
}

func levelName(l site.Level) string { return folderName(l.ID) }
