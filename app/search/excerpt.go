package search

import (
	"strings"
	"unicode/utf8"
)

// The length of an excerpt in bytes, and how far it reaches back before the first
// word that matches.
const (
	excerptLength = 220
	excerptLead   = 60
)

// excerpt cuts the lines out of a part of a text that hold the most of what was
// asked, with the matches marked.
func excerpt(text string, from, to int, found []match, l look) []Span {
	from, to = trimmed(text, from, to)
	start := from
	if len(found) > 0 {
		start = lineStart(text, from, int(found[densest(found, l)].at))
	}
	_, end := trimmed(text, start, wordEnd(text, start, min(start+excerptLength, to)))
	spans := marks(text, start, end, found)
	if start > from && len(spans) > 0 && !atLine(text, start) {
		spans[0].Text = "… " + spans[0].Text
	}
	if end < to && len(spans) > 0 {
		spans = append(spans, Span{Text: " …"})
	}
	return spans
}

// trimmed is a part of a text without white space at its ends.
func trimmed(text string, from, to int) (int, int) {
	part := strings.TrimRight(text[from:to], " \n")
	return from + len(part) - len(strings.TrimLeft(part, " \n")), from + len(part)
}

// densest is the match from which on an excerpt holds most.
func densest(found []match, l look) int {
	best, most := 0, float32(-1)
	for i := range found {
		var set groupSet
		count := 0
		for _, m := range found[i:] {
			if m.at > found[i].at+excerptLength-excerptLead {
				break
			}
			set |= m.groups
			count++
		}
		// Of equal ones the place wins that says it more often.
		if score := l.weight(set) * (1 + float32(min(count, 10))/100); score > most {
			best, most = i, score
		}
	}
	return best
}

// lineStart is where an excerpt begins: at the start of the line, where that is
// near, else at a word a little before the match.
func lineStart(text string, from, at int) int {
	lead := max(from, at-excerptLead)
	if line := strings.LastIndexByte(text[lead:at], '\n'); line >= 0 {
		return lead + line + 1
	}
	if lead == from {
		return from
	}
	if space := strings.IndexByte(text[lead:at], ' '); space >= 0 {
		return lead + space + 1
	}
	return at
}

func atLine(text string, at int) bool { return at == 0 || text[at-1] == '\n' }

// wordEnd is the last end of a word before a place.
func wordEnd(text string, from, to int) int {
	if to == len(text) || text[to] == '\n' || text[to] == ' ' {
		return to
	}
	if space := strings.LastIndexAny(text[from:to], " \n"); space > 0 {
		return from + space
	}
	for to > from && !utf8.RuneStart(text[to]) {
		to--
	}
	return to
}

// marks cuts a part of a text into what matches and what does not.
func marks(text string, from, to int, found []match) []Span {
	var spans []Span
	add := func(part string, match bool) {
		if part = flat(part); part != "" {
			spans = append(spans, Span{part, match})
		}
	}
	at := from
	for _, m := range found {
		start, end := int(m.at), int(m.at)+int(m.length)
		if start < at || end > to {
			continue
		}
		add(text[at:start], false)
		add(text[start:end], true)
		at = end
	}
	add(text[at:to], false)
	return spans
}

// flat is a text on one line.
func flat(text string) string {
	if !strings.ContainsAny(text, "\n\t") && !strings.Contains(text, "  ") {
		return text
	}
	joined := strings.Join(strings.Fields(text), " ")
	if joined == "" {
		return " "
	}
	if strings.ContainsRune(" \n\t", rune(text[0])) {
		joined = " " + joined
	}
	if strings.ContainsRune(" \n\t", rune(text[len(text)-1])) {
		joined += " "
	}
	return joined
}

// marked marks what matches in a whole text.
func (x *Index) marked(text string, words []place, l look) []Span {
	found, _ := x.matches(words, l)
	return marks(text, 0, len(text), found)
}
