package site

import (
	"bufio"
	"cmp"
	"io"
	"regexp"
	"strings"

	"rutter/app/fragment"
	"rutter/app/kramdown"
)

// ForTrainer is the same site with the trainer's notes. It takes no time: nothing
// is read again.
func (s *Site) ForTrainer() *Site { return s.as(true) }

// ForLearners is the same site without the trainer's notes.
func (s *Site) ForLearners() *Site { return s.as(false) }

// as shares with s all that scanning found, and nothing that is made of pages.
func (s *Site) as(withNotes bool) *Site {
	if s.withNotes == withNotes {
		return s
	}
	other := *s
	other.withNotes = withNotes
	other.makeAnew()
	return &other
}

// mayHoldNote tells whether a trainer's note may stand in a page's source: it says
// so, or takes in what may.
func mayHoldNote(source string) bool {
	return containsNote(source) || includeTag.MatchString(source)
}

var includeTag = regexp.MustCompile(`\{%-?\s*include`)

func containsNote(source string) bool {
	return strings.Contains(strings.ToLower(source), fragment.NoteClass)
}

// titlePages gives the pages a title whose first heading may be a trainer's note:
// that of the first which is none.
func (s *Site) titlePages() {
	for _, p := range s.Pages {
		if !p.untitled {
			continue
		}
		title := ""
		for _, h := range s.render(p).Outline {
			if !h.Note {
				title = h.Text
				break
			}
		}
		p.Title = cmp.Or(title, nameOf(p.File))
	}
}

// markdown renders Markdown. A text that makes the renderer fail is shown as it
// stands only where there are no notes in it to be left out.
func (s *Site) markdown(source string) (string, []kramdown.Problem) {
	html, problems := markdown(source)
	if !s.withNotes && failed(problems) && containsNote(source) {
		return "", problems
	}
	return html, problems
}

func failed(problems []kramdown.Problem) bool {
	return len(problems) == 1 && problems[0].Code == "kramdown-failed"
}

// Withholds tells whether a file that is no page, such as one that pages include,
// is kept from readers because there is a trainer's note in it.
func (s *Site) Withholds(file string) bool {
	if s.withNotes {
		return false
	}
	f, err := s.tree.Open(file)
	if err != nil {
		return false
	}
	defer f.Close()
	return mentionsNote(f)
}

// mentionsNote looks for the class of notes in a file of any size.
func mentionsNote(r io.Reader) bool {
	in := bufio.NewReaderSize(r, 64<<10)
	for {
		window, err := in.Peek(in.Size())
		if containsNote(string(window)) {
			return true
		}
		if err != nil {
			return false
		}
		// The class may lie across the end of the window.
		_, _ = in.Discard(len(window) - len(fragment.NoteClass))
	}
}
