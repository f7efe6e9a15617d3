package fragment

// A browser does not take tags as they come: a start tag may end elements that
// are open, need others around it, or count for nothing where it stands. This
// file holds those rules of the HTML standard for the elements that may stay, so
// that a browser builds from what is written the tree that was meant.

// maxDepth is how deep elements may be nested; browsers stop at 512.
const maxDepth = 250

var (
	// cells and captions hold a page of their own: nothing in them ends what is
	// around the table.
	cells = set("td th caption")
	// tableParts may only stand in a table.
	tableParts = set("caption colgroup col thead tbody tfoot tr td th")
	// special are the elements that end the search for an open list item.
	special = set(`article aside blockquote center col colgroup dd details dl dt figcaption figure footer h1 h2 h3 h4 h5 h6
		header hr li main nav ol pre section summary table tbody td tfoot th thead tr ul caption`)
	impliedEnds = set("dd dt li p rp rt")
)

// makeRoom ends what the start tag ends and opens what it needs; false where the
// tag counts for nothing.
func (w *walker) makeRoom(name string) bool {
	switch {
	case len(w.open) >= maxDepth:
		return false
	case tableParts[name]:
		return w.makeRoomInTable(name)
	}
	if w.inTableStructure() {
		w.leaveStructure(name)
	}
	switch {
	case name == "li":
		w.closeItem("li")
	case name == "dd" || name == "dt":
		w.closeItem("dd", "dt")
	case name == "a":
		w.closeWithin("a")
	case (name == "rp" || name == "rt") && w.within("ruby"):
		for impliedEnds[w.innermost()] {
			w.closeLast()
		}
	}
	if allowed[name].block {
		w.closeWithin("p")
	}
	if allowed[name].heading > 0 && allowed[w.innermost()].heading > 0 {
		w.closeLast()
	}
	return true
}

func (w *walker) innermost() string {
	if len(w.open) == 0 {
		return ""
	}
	return w.open[len(w.open)-1].name
}

// within tells whether an element of that name is open, up to the nearest cell.
func (w *walker) within(name string) bool {
	for i := len(w.open) - 1; i >= 0 && !cells[w.open[i].name]; i-- {
		if w.open[i].name == name {
			return true
		}
	}
	return false
}

// closeWithin ends the element of that name, up to the nearest cell.
func (w *walker) closeWithin(name string) {
	for w.within(name) {
		w.closeLast()
	}
}

// closeItem ends an open list item of one of the names.
func (w *walker) closeItem(names ...string) {
	for i := len(w.open) - 1; i >= 0; i-- {
		name := w.open[i].name
		for _, n := range names {
			if name == n {
				w.closeTo(i)
				return
			}
		}
		if special[name] {
			return
		}
	}
}

// closeTo ends the element at that place in open, and all in it.
func (w *walker) closeTo(at int) {
	for len(w.open) > at {
		w.closeLast()
	}
}

// inTableStructure tells whether the innermost element is a part of a table that
// holds only parts of a table.
func (w *walker) inTableStructure() bool {
	switch w.innermost() {
	case "table", "colgroup", "thead", "tbody", "tfoot", "tr":
		return true
	}
	return false
}

// leaveStructure finds a place for what cannot stand between the cells of a
// table: behind the table for another table, else in a cell of its own.
func (w *walker) leaveStructure(name string) {
	if name == "table" {
		for w.inTableStructure() {
			inner := w.innermost()
			w.closeLast()
			if inner == "table" {
				break
			}
		}
		return
	}
	if w.makeRoomInTable("td") {
		w.push("td", nil)
	}
}

// tableOpen tells whether a table is open, up to the nearest cell around it, and
// where.
func (w *walker) tableOpen() (at int, ok bool) {
	for i := len(w.open) - 1; i >= 0; i-- {
		if w.open[i].name == "table" {
			return i, true
		}
	}
	return 0, false
}

// parents are the parts that may stand directly around a part of a table.
var parents = map[string]map[string]bool{
	"caption": set("table"), "colgroup": set("table"), "thead": set("table"), "tbody": set("table"), "tfoot": set("table"),
	"col": set("colgroup table"),
	"tr":  set("thead tbody tfoot table"),
	"td":  set("tr"), "th": set("tr"),
}

// makeRoomInTable ends the parts of the innermost table that a part ends, and
// opens the row that a cell needs; false outside of a table.
func (w *walker) makeRoomInTable(name string) bool {
	at, ok := w.tableOpen()
	if !ok {
		return false
	}
	cell := name == "td" || name == "th"
	keep := at + 1
	for i := len(w.open) - 1; i > at; i-- {
		if inner := w.open[i].name; parents[name][inner] || cell && parents["tr"][inner] {
			keep = i + 1
			break
		}
	}
	w.closeTo(keep)
	if cell && w.innermost() != "tr" {
		w.push("tr", nil)
	}
	return true
}

// endTag closes the element where one is open and the end tag reaches it; a
// stray end tag goes.
func (w *walker) endTag(name string) {
	for i := len(w.open) - 1; i >= 0; i-- {
		inner := w.open[i].name
		if inner == name {
			w.closeTo(i)
			return
		}
		if (cells[inner] || inner == "table") && !tableParts[name] && name != "table" {
			return
		}
		if name == "li" && (inner == "ul" || inner == "ol") || inner == "table" && name != "table" {
			return
		}
	}
}
