package fragment

import "strings"

// allowed are the elements that may stay. The value is the class of the element.
var allowed = map[string]class{}

// class says how an element takes part in the page.
type class struct {
	block   bool // begins a line of the plain text
	void    bool // has no end tag
	heading int  // level, 1 to 6
}

// dropped are elements whose content goes with them: it is not text for people.
var dropped = set(`script style iframe object applet noscript noframes noembed template svg math
	title textarea select audio video canvas xmp plaintext frameset head`)

// foreign are dropped elements that a slash in their start tag ends.
var foreign = set("svg math")

// pageIDs are where the page's own scripts find what they build from.
var pageIDs = set("code-tools-template enlarge-template external-template heading-link-template picture-dialog tooltip-template")

// pageClasses are the looks and the places of the page's own parts.
var pageClasses = set(`callout-name code-tools enlarge external-dialog heading-link leaving outline picture-dialog picture-frame section-anchor section-minutes
	section-number sections skip term-number tooltip topbar tree`)

// globalAttributes may stand on any element. style is not among them: it can
// cover the page and reach out.
var globalAttributes = set("id class title lang dir translate")

// attributes may stand on the one element.
var attributes = map[string]map[string]bool{
	"a":          set("href name target rel data-term"),
	"img":        set("src alt width height"),
	"td":         set("colspan rowspan align"),
	"th":         set("colspan rowspan align scope abbr"),
	"col":        set("span"),
	"colgroup":   set("span"),
	"ol":         set("start reversed type"),
	"li":         set("value"),
	"details":    set("open"),
	"time":       set("datetime"),
	"input":      set("type checked disabled"),
	"blockquote": set("cite"),
	"q":          set("cite"),
}

func init() {
	for _, name := range strings.Fields(`p div blockquote pre ul ol li dl dt dd table thead tbody tfoot tr th td caption
		figure figcaption section header footer aside nav address details summary hr center main`) {
		allowed[name] = class{block: true}
	}
	for _, name := range strings.Fields(`a abbr acronym b bdi bdo big cite code data del dfn em i ins kbd label mark q rp rt
		ruby s samp small span strike strong sub sup time tt u var font`) {
		allowed[name] = class{}
	}
	for level, name := range strings.Fields("h1 h2 h3 h4 h5 h6") {
		allowed[name] = class{block: true, heading: level + 1}
	}
	for _, name := range strings.Fields("br img wbr input col") {
		allowed[name] = class{void: true}
	}
	allowed["colgroup"] = class{}
	allowed["hr"] = class{block: true, void: true}
}

func set(names string) map[string]bool {
	out := map[string]bool{}
	for _, name := range strings.Fields(names) {
		out[name] = true
	}
	return out
}
