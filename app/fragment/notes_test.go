package fragment

import (
	"strings"
	"testing"
)

// withNotes are inputs with trainer's notes, each with what a learner gets. Every
// word of a note begins with "x".
var withNotes = []struct{ name, source, want string }{
	{"paragraph", `<p>a</p><p class="trainer-note">xa <b>xb</b></p><p>b</p>`, `<p>a</p><p>b</p>`},
	{"among other classes", `<p class="note trainer-note">xa</p>b`, `b`},
	{"in capitals", `<p CLASS="Trainer-NOTE">xa</p>b`, `b`},
	{"another class", `<p class="trainer-notes">a</p>`, `<p class="trainer-notes">a</p>`},
	{"notes in a note", `<div class="trainer-note">xa<p class="trainer-note">xb</p>xc</div>d`, `d`},
	{"item that the next one ends", `<ul><li>a<li class="trainer-note">xb<ul><li>xc</ul>xd<li>e</ul>`, `<ul><li>a</li><li>e</li></ul>`},
	{"paragraph that a block ends", `<p class="trainer-note">xa<div>b</div>`, `<div>b</div>`},
	{"left open", `a<div class="trainer-note">xb<p>xc`, `a`},
	{"stray end tags", `<div class="trainer-note">xa</span></p>xb</b></div>c`, `c`},
	{"nothing else in it", `<blockquote> <p class="trainer-note">xa</p> </blockquote><ul><li><p class="trainer-note">xb</p></li></ul><p>c</p>`, `<p>c</p>`},
	{"nothing in it at all", `<blockquote> </blockquote>`, `<blockquote> </blockquote>`},
	{"cell", `<table><tr><td class="trainer-note">xa</td><td>b</td></tr></table>`, `<table><tr><td>b</td></tr></table>`},
	{"text between cells", `<table class="trainer-note">xa<tr>xb<td>xc</table>d`, `d`},
	{"without end tag", `<p><img src="xa" class="trainer-note">b</p>`, `<p>b</p>`},
	{"element that may not stay", `<form class="trainer-note"><p>xa</p></form>b`, `b`},
	{"element that may not stay, left open", `a<form class="trainer-note"><p>xa</p>xb`, `a`},
	{"element that may not stand there", `<td class="trainer-note">xa</td>b`, `b`},
	{"too deep for an element", strings.Repeat("<b>", maxDepth) + `<i class="trainer-note">xa<i>xb</i>xc</i>d`, strings.Repeat("<b>", maxDepth) + "d" + strings.Repeat("</b>", maxDepth)},
	{"too deep inside", `<div class="trainer-note">` + strings.Repeat("<div>", maxDepth) + "xa" + strings.Repeat("</div>", maxDepth) + "xb</div>c", ``},
	{"entry of a contents list", `<ul id="toc"><li><a href="#h" id="toc-h">xa</a></li><li><a href="#i" id="toc-i">b</a></li></ul><h2 class="trainer-note" id="h">xa</h2><h2 id="i">b</h2>`,
		`<ul id="toc"><li><a href="/resolved/#i" id="toc-i">b</a></li></ul><h2 id="i">b</h2>`},
	{"footnotes", `<p class="trainer-note">xa<sup id="fnref:a"><a href="#fn:a" class="footnote">1</a></sup><sup id="fnref:c"><a href="#fn:c" class="footnote">3</a></sup></p>` +
		`<p>b<sup id="fnref:b"><a href="#fn:b" class="footnote">2</a></sup><sup id="fnref:c:1"><a href="#fn:c" class="footnote">3</a></sup></p>` +
		`<div class="footnotes"><ol><li id="fn:a"><p>xb</p></li><li id="fn:b">c</li><li id="fn:c">d</li></ol></div>`,
		`<p>b<sup id="fnref:b"><a href="/resolved/#fn:b" class="footnote">1</a></sup><sup id="fnref:c:1"><a href="/resolved/#fn:c" class="footnote">2</a></sup></p>` +
			`<div class="footnotes"><ol><li id="fn:b">c</li><li id="fn:c">d</li></ol></div>`},
}

// TestNotes holds that nothing of a note is left anywhere, and that the trainer
// has all of it.
func TestNotes(t *testing.T) {
	for _, c := range withNotes {
		t.Run(c.name, func(t *testing.T) {
			p := Parse(c.source, mark)
			if p.HTML != c.want {
				t.Errorf("got  %s\nwant %s", p.HTML, c.want)
			}
			if p.Withheld == (p.HTML == c.source) || len(p.Notes) != 0 {
				t.Errorf("withheld: %v, notes: %v", p.Withheld, p.Notes)
			}
			if strings.Contains(p.Text, "x") || strings.Count(ParseWithNotes(c.source, mark).Text, "x") != strings.Count(c.source, ">x")+strings.Count(c.source, " x") {
				t.Errorf("the text is %q", p.Text)
			}
			checkTree(t, p)
			checkPlaces(t, ParseWithNotes(c.source, mark))
		})
	}
}

// TestNotesLeaveNothing holds that a note's headings, links, terms and ids are
// not among the page's.
func TestNotesLeaveNothing(t *testing.T) {
	source := `<h2 id="a">A</h2><div class="trainer-note" id="b"><h2 id="c">B</h2><a href="d" data-term="e" name="f">x</a></div><h2 id="g">C</h2>`
	p := Parse(source, mark)
	if len(p.Outline) != 2 || len(p.Links) != 0 || len(p.Terms) != 0 || len(p.IDs) != 2 {
		t.Errorf("left: %+v %+v %v %v", p.Outline, p.Links, p.Terms, p.IDs)
	}
	p = ParseWithNotes(source, mark)
	if len(p.Outline) != 3 || p.Outline[0].Note || !p.Outline[1].Note || p.Outline[2].Note || len(p.Links) != 1 || len(p.Notes) != 1 || p.Withheld {
		t.Errorf("kept: %+v %+v %+v", p.Outline, p.Links, p.Notes)
	}
}
