package command

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"rutter/app/site"
)

// progressHead are the columns of the table.
var progressHead = []string{"learner", "course", "page", "title", "sections_read", "sections", "last_read"}

// progressRow is what one learner has read of one page.
type progressRow struct {
	learner, course, page, title string
	// read counts the sections; sections is how many the page has, 0 where nobody knows.
	read, sections int
	// last is when a section was read last, as RFC 3339 has it.
	last string
}

type progressRows []progressRow

// progressTable is sorted by learner, course and page. A learner who has read
// nothing has a line, too.
func progressTable(all []saved, c courses) progressRows {
	var rows progressRows
	for _, s := range all {
		rows = append(rows, c.rowsOf(s)...)
	}
	slices.SortStableFunc(rows, func(a, b progressRow) int {
		return cmp.Or(cmp.Compare(a.learner, b.learner), cmp.Compare(a.course, b.course), cmp.Compare(a.page, b.page))
	})
	return rows
}

func (c courses) rowsOf(s saved) (rows progressRows) {
	begun := map[string]bool{}
	for shelf, read := range s.Shelves {
		course := courseName(shelf)
		for page, sections := range read.Progress {
			if len(sections) > 0 {
				rows = append(rows, c.row(s.learner, course, page, sections))
				begun[course+page] = true
			}
		}
	}
	for _, page := range c.askedPages() {
		if !begun[c.asked+page] {
			rows = append(rows, c.row(s.learner, c.asked, page, nil))
		}
	}
	if len(rows) == 0 {
		rows = append(rows, progressRow{learner: s.learner})
	}
	return rows
}

func (c courses) row(learner, course, page string, sections map[string]string) progressRow {
	r := progressRow{learner: learner, course: course, page: page, read: len(sections)}
	for _, at := range sections {
		r.last = max(r.last, at)
	}
	if s := c.known[course]; s != nil {
		if p, ok := s.Page(page); ok {
			r.title, r.sections = p.Title, s.SectionCount(p)
		}
	}
	return r
}

// askedPages are the addresses of the journey pages that are listed for everybody.
func (c courses) askedPages() (pages []string) {
	s := c.known[c.asked]
	if c.asked == "" || s == nil {
		return nil
	}
	for _, p := range s.Pages {
		if isJourney(s, p) {
			pages = append(pages, p.URL)
		}
	}
	return pages
}

func isJourney(s *site.Site, p *site.Page) bool {
	_, _, _, ok := s.Journey(p)
	return ok
}

// csv writes the table as RFC 4180 has it. Spreadsheets take a file for UTF-8 only
// where it begins with a mark; other programs stumble over that.
func (rows progressRows) csv(marked bool) ([]byte, error) {
	var out bytes.Buffer
	if marked {
		out.WriteString("\ufeff")
	}
	w := csv.NewWriter(&out)
	w.UseCRLF = true
	w.Write(progressHead)
	for _, r := range rows {
		w.Write([]string{plain(r.learner), plain(r.course), plain(r.page), plain(r.title),
			count(r.read, r.page != ""), count(r.sections, r.sections > 0), plain(r.last)})
	}
	w.Flush()
	return out.Bytes(), w.Error()
}

// plain keeps a spreadsheet from taking a learner's text for a formula.
func plain(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}

func count(n int, known bool) string {
	if !known {
		return ""
	}
	return strconv.Itoa(n)
}

// courseName is the name of what was open without the folder it lay in, which
// differs from learner to learner.
func courseName(shelf string) string {
	return strings.TrimSuffix(shelf[strings.LastIndexAny(shelf, `/\`)+1:], ".rutter")
}

// learners names each file's learner: by the file's name, or by the whole path where
// two files have the same.
func learners(files []string) []string {
	names, times := make([]string, len(files)), map[string]int{}
	for i, file := range files {
		names[i] = strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
		times[names[i]]++
	}
	for i, file := range files {
		if times[names[i]] > 1 {
			names[i] = filepath.ToSlash(strings.TrimSuffix(file, filepath.Ext(file)))
		}
	}
	return names
}
