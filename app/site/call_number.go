package site

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"rutter/app/diagnostic"
)

// Initials are the first letters of the words in the persona's name, "AD" for
// Application Developer: what the call numbers of its sections begin with.
func (p *Persona) Initials() string {
	var initials []rune
	for _, word := range strings.FieldsFunc(p.Name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) }) {
		if first := []rune(word)[0]; unicode.IsLetter(first) {
			initials = append(initials, unicode.ToUpper(first))
		}
	}
	return string(initials)
}

// CallNumberOf is what somebody calls out to send a class to a section: AD2.3 is
// Application Developer, level 2, section 3. It is empty for a persona whose name
// has no letters.
func CallNumberOf(persona *Persona, level, section int) string {
	initials := persona.Initials()
	if initials == "" {
		return ""
	}
	return fmt.Sprintf("%s%d.%d", initials, level+1, section)
}

// callNumber is a call number as people type it: "AD2.3", "ad 2.3", "AD 2 3", "AD2".
var callNumber = regexp.MustCompile(`^(\p{L}+)[\s-]*([0-9]{1,3})(?:[\s.,:-]+([0-9]{1,4}))?$`)

// CallNumber finds the section that a call number names, in capitals or not, or
// the journey page where it names no section. What the site does not have is
// looked up in its fallback.
func (s *Site) CallNumber(text string) (url string, ok bool) {
	parts := callNumber.FindStringSubmatch(strings.TrimSpace(text))
	if parts == nil {
		return "", false
	}
	level, _ := strconv.Atoi(parts[2])
	p, ok := s.called(strings.ToUpper(parts[1]), level-1)
	if ok && parts[3] != "" {
		section, _ := strconv.Atoi(parts[3])
		if section < 1 || section > len(SectionHeadings(s.Render(p).Fragment)) {
			return "", false
		}
		return p.URL + "#" + SectionAnchor(section), true
	}
	if ok {
		return p.URL, true
	}
	if s.fallback != nil {
		return s.fallback.CallNumber(text)
	}
	return "", false
}

// called is the journey page of a level, by the initials of its persona.
func (s *Site) called(initials string, level int) (*Page, bool) {
	for _, path := range s.Paths {
		for _, persona := range path.Personas {
			if persona.Initials() == initials && level >= 0 && level < len(persona.Levels) && persona.Levels[level].Page != nil {
				return persona.Levels[level].Page, true
			}
		}
	}
	return nil, false
}

// checkCallNumbers wants different initials for all personas that have a
// journey: only those have call numbers.
func (s *Site) checkCallNumbers() {
	first := map[string]*Persona{}
	for _, path := range s.Paths {
		for _, persona := range path.Personas {
			initials := persona.Initials()
			if initials == "" || !slices.ContainsFunc(persona.Levels, func(l Level) bool { return l.Page != nil }) {
				continue
			}
			if other := first[initials]; other != nil {
				s.report(sameInitials(persona, other))
			}
			first[initials] = cmp.Or(first[initials], persona)
		}
	}
}

func sameInitials(persona, other *Persona) diagnostic.Diagnostic {
	return diagnostic.Diagnostic{
		Code: "call-number", Severity: diagnostic.Warning, File: persona.file,
		Text: fmt.Sprintf("the call numbers of %q begin with %s, as those of %q in %s do", persona.Name, persona.Initials(), other.Name, other.file),
		Hint: "give one of the two personas a name with other initials",
	}
}
