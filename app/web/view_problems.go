package web

import "rutter/app/diagnostic"

// problemsView lists what is wrong in the folder that is open.
type problemsView struct {
	// Checked of Pages are looked at; until it is Finished the list is that of the
	// check before.
	Checked, Pages int
	Finished       bool
	// Errors and Warnings count all there are.
	Errors, Warnings int
	// File, Severity and Kind are what is asked for; each may be "".
	File, Severity, Kind string
	// FileNames and Kinds are what can be asked for.
	FileNames []string
	Kinds     []problemKind
	// Files are those with problems that fit, of which there are Total; More are not
	// shown.
	Files       []problemFile
	Total, More int
	// Explanations are of the codes that are shown.
	Explanations []diagnostic.Explanation
}

// problemKind is a code with the number of its problems.
type problemKind struct {
	Code  string
	Count int
}

// problemFile is a file with its problems. The link leads to the page or the term that
// it holds; its URL is "" where it holds none.
type problemFile struct {
	link
	Name     string
	Problems []problemView
}

// problemView is one problem; ID is its place in the list, PlaceURL leads to the one on
// its page or to its term, and is "" for what no reader sees.
type problemView struct {
	diagnostic.Diagnostic
	ID       string
	PlaceURL string
}

// checkView is what every page of an open folder tells of its problems.
type checkView struct {
	Errors   int  `json:"errors"`
	Warnings int  `json:"warnings"`
	Finished bool `json:"finished"`
	// Mark is that of the check, as the page is told of it.
	Mark string `json:"mark"`
}

// Count is how many problems there are.
func (v checkView) Count() int { return v.Errors + v.Warnings }
