package web

import (
	"encoding/json"
	"html/template"
	"net/url"

	"rutter/app/about"
	"rutter/app/diagnostic"
)

// view is everything that a page template receives. One template file in
// frontend/public/templates draws one Kind; layout.html draws what they share.
type view struct {
	// Kind names the template: "home", "journey", "document", "glossary",
	// "external", "go", "kept", "share", "trainer", "licenses", "about", "search" or "missing".
	Kind string
	// Lang is the language of the content, as a BCP 47 tag.
	Lang string
	// Title is the page's own title, SiteTitle the name of what is open. A page
	// of the program itself has a TitleKey instead, that of a text.
	Title     string
	TitleKey  string
	SiteTitle string
	// Release is the Kubernetes release that the site is written for, or "".
	Release string
	// URL is the root-relative canonical address of the page.
	URL string
	// Shelf is "handbook" when the page comes from the built-in handbook
	// although another folder is open, else "".
	Shelf string
	// Breadcrumb leads from below home to the page, its last entry.
	Breadcrumb []link
	// Problems are the diagnostics of this page's own file.
	Problems []diagnostic.Diagnostic
	// Unread says that the page's file cannot be read now.
	Unread bool
	// Trouble is what is wrong with what is open as a whole.
	Trouble []diagnostic.Diagnostic
	// Check counts what is wrong in the folder that is open; it is nil where nobody
	// mends it.
	Check *checkView
	// List is set for Kind "problems".
	List *problemsView
	// MoreProblems is how many of the problems are not shown.
	MoreProblems int
	// Drawn marks what the page was drawn from, where it is told of changes; else "".
	Drawn string
	// Article is the rendered body with the reader's own parts (data-chrome) added.
	Article template.HTML
	// Outline lists the headings of the page from level 2 down.
	Outline []heading
	// Terms are the glossary terms that the page mentions, first use first.
	Terms []term
	// Navigation is the table of contents that the page stands in; nil where no
	// table names it.
	Navigation *navigationView
	// Previous and Next are the neighbours in reading order; nil where there is none.
	Previous *link
	Next     *link

	// Journey is set for Kind "journey".
	Journey *journeyView
	// Print is set for Kind "print".
	Print *printView
	// Home is set for Kind "home".
	Home *homeView
	// Glossary is set for Kind "glossary".
	Glossary *glossaryView
	// Term is set for Kind "term".
	Term *termView
	// External is set for Kind "external": the address in full.
	External string
	// Search is set for Kind "search".
	Search *searchView
	// GoTo is set for Kind "go": the call number that names no section.
	GoTo *goToView
	// Kept is for Kind "kept": the links kept for later, as far as the program
	// keeps them itself.
	Kept []keptLink
	// Works is for Kind "licenses": what the program holds, itself first.
	Works []work
	// Missing is set for Kind "missing": the address that leads to no page, and
	// the nearest that does (nil where nothing is near).
	Missing *missingView
	// OpensBrowser says that this program can open the system browser itself
	// (the window and its fallback), by POST to /-/external.
	OpensBrowser bool
	// SavesFiles says that this program may ask where a file is to go, by POST to
	// /-/save.
	SavesFiles bool
	// Exported says that the page becomes a file.
	Exported bool
	// Desk is what the reader may open in the place of what is open; it is nil where
	// nothing can be.
	Desk *deskView
	// InBrowser says that a browser shows the page in the place of a window.
	InBrowser bool
	// Tells says that this program has a page for the administrator, and Proof is set
	// for Kind "about": what stands on it.
	Tells bool
	Proof []about.Section
	// Trains says that this program has a trainer mode, Trainer that it is on, Shares
	// that it can share what is open with the room, Sharing that it does.
	Trains, Trainer, Shares, Sharing bool
	// NotesLeftOut says that what is open was packed without its trainer's notes.
	NotesLeftOut bool
	// Room is set for Kind "share".
	Room *roomView
	// State is what is kept about the reader, as JSON; it is nil where the
	// browser keeps it. ShelfName names what is open in there.
	State     json.RawMessage
	ShelfName string
	// Arrival is the address that the page is shown for although it was asked for
	// at another one, where that names a place on the page; else "".
	Arrival string
	// CallNumber is the site's first call number, an example; "" where it has none.
	CallNumber string

	words *words
}

// link is a place to go. Current marks the place where the reader is, Own a label
// in the interface's language.
type link struct {
	Label   string
	URL     string
	Current bool
	Own     bool
}

// heading is one entry of a page's outline; Level is 2 to 6.
type heading struct {
	Level int
	ID    string
	Text  string
}

// term is a glossary term with its definitions as HTML.
type term struct {
	ID   string
	Name string
	// URL leads to the term's own page, or to its place in the glossary.
	URL string
	// GlossaryURL leads to its place in the glossary.
	GlossaryURL string
	Short       template.HTML
	Long        template.HTML
	AKA         []string
	Related     []link
	Tags        []link
	// Names are all its names as the filter compares them. Hidden says that they
	// do not fit what was typed.
	Names  string
	Hidden bool
}

// UsesURL leads to the pages that use the term.
func (t term) UsesURL() string { return "/-/term?id=" + url.QueryEscape(t.ID) }

// termView is one term with the pages that use it.
type termView struct {
	term
	Uses []link
}

// journeyView is what a journey page shows around its article.
type journeyView struct {
	// Persona is the name as the persona's data file gives it, Icon the Material
	// icon name for it.
	Persona string
	Icon    string
	// Level is the current one; Levels are all of this persona's, in order.
	Level    string
	Levels   []link
	Sections []section
	// Minutes is how long the whole page takes.
	Minutes int
	// PreviousLevel and NextLevel are nil at the ends of the journey.
	PreviousLevel *link
	NextLevel     *link
	// PrintURL leads to all levels on one page, for paper.
	PrintURL string
}

// printView is a whole journey on one page.
type printView struct {
	// Persona and Icon are those of the journey.
	Persona  string
	Icon     string
	Chapters []chapterView
}

// chapterView is one level of a printed journey, a link to its page. OwnTitle
// says that the body begins with the page's title.
type chapterView struct {
	link
	ID       string
	Minutes  int
	OwnTitle bool
	Body     template.HTML
}

// section is one numbered section of a journey page.
type section struct {
	// Number counts from 1; the section's anchor is "section-N". ID is that of
	// its heading.
	Number  int
	ID      string
	Title   string
	URL     string
	Minutes int
}

// navigationView is one table of contents with the current page marked.
type navigationView struct {
	link
	Entries []entryView
}

// entryView is one entry; URL is empty where it is only a title. Open marks the
// entries that lead down to the current page.
type entryView struct {
	link
	Open    bool
	Entries []entryView
}

// homeView is the start page: who you are, which level, where it leads; and
// below it every page by the folder it lies in.
type homeView struct {
	// Choice is what of the paths is chosen; they are shown in full as long as no
	// persona is.
	Choice  choice
	Paths   []pathView
	Folders []folderView
	Shelf   shelfView
}

// pathView is one path ("users") with its personas.
type pathView struct {
	ID       string
	Name     string
	Personas []personaView
}

// personaView is one persona with the levels that have anything to offer. Chosen
// marks the one that the reader is, URL the address that chooses it.
type personaView struct {
	ID         string
	Name       string
	Icon       string
	URL        string
	Chosen     bool
	Definition template.HTML
	Levels     []levelView
}

// levelView is one level of a persona. URL is empty where the level has links
// but no journey page, which has a number of Sections. Links are its "I want to…"
// entries. Chosen marks the level that the reader wants, ChoiceURL chooses it.
type levelView struct {
	Name      string
	URL       string
	ChoiceURL string
	Chosen    bool
	Sections  int
	Links     []iconLink
}

// iconLink is a link with a Material icon name in front.
type iconLink struct {
	link
	Icon string
	// Shelf is "none" where the link leads to a page that is not included.
	Shelf string
}

// folderView lists the pages of one folder.
type folderView struct {
	Name  string
	Pages []link
}

// glossaryView is the glossary page: the terms that carry the chosen tags, by
// letter. What was typed hides some of them.
type glossaryView struct {
	Tags []tagView
	// Chosen are the ids of the chosen tags, Typed what the names have to hold.
	Chosen  []string
	Typed   string
	Letters []letterView
	// Shown is the number of terms that are not hidden, Total that without any filter.
	Shown, Total int
}

// letterView is the terms that begin with one letter.
type letterView struct {
	Letter string
	Terms  []term
	// Hidden says that all of its terms are.
	Hidden bool
}

// tagView is one canonical tag with the address that toggles it.
type tagView struct {
	link
	Description string
}

// goToView is what was typed, and the levels that have call numbers.
type goToView struct {
	Typed  string
	Levels []callNumberView
}

// callNumberView is the call number of a journey page and where it leads.
type callNumberView struct {
	link
	CallNumber string
}

// missingView explains an address that leads to no page.
type missingView struct {
	Address string
	Nearest *link
}
