package fragment

import (
	"reflect"
	"strings"
	"testing"
)

// sanitised are inputs and what may be left of them.
var sanitised = []struct{ name, source, want string }{
	{"plain", `<p>a <em>b</em></p>`, `<p>a <em>b</em></p>`},
	{"script", `a<script>alert(1)</script>b`, `ab`},
	{"script in capitals", `a<SCRIPT SRC=x></SCRIPT>b`, `ab`},
	{"script unclosed", `a<script>alert(1)<p>b`, `aalert(1)<p>b</p>`},
	{"script in script", `<scr<script>x</script>ipt>alert(1)</script>`, `xipt&gt;alert(1)`},
	{"style", `a<style>p{}</style>b`, `ab`},
	{"event handlers", `<p onclick="a()" onmouseover=b OnLoad='c'>x</p><img src=x onerror=alert(1)>`, `<p>x</p><img src="/resolved/x">`},
	{"event handler after a slash", `<img/onerror=alert(1) /src=x>`, `<img src="/resolved/x">`},
	{"style attribute", `<p style="position:fixed">x</p>`, `<p>x</p>`},
	{"svg", `a<svg onload=alert(1)><a xlink:href="javascript:x">t</a><script>x</script></svg>b`, `ab`},
	{"svg self-closing", `a<svg/>b`, `ab`},
	{"svg unclosed", `a<svg><p>b`, `a<p>b</p>`},
	{"math", `a<math><mtext><img src=x onerror=y></mtext></math>b`, `ab`},
	{"iframe", `a<iframe src="x"><p>y</iframe>b`, `ab`},
	{"embed", `a<embed src="x">b`, `ab`},
	{"object", `a<object data="x"><p>y</p></object>b`, `ab`},
	{"template", `a<template><img src=x></template>b`, `ab`},
	{"form", `<form action="x"><input type="text" name="y"><button>z</button><label>w</label></form>`, `z<label>w</label>`},
	{"select", `a<select><option>b</select>c`, `ac`},
	{"check box", `<input type="checkbox" checked autofocus>`, `<input type="checkbox" checked="" disabled="">`},
	{"check box that is disabled", `<input TYPE=CHECKBOX disabled="disabled">`, `<input type="CHECKBOX" disabled="disabled">`},
	{"meta and base", `<meta http-equiv=refresh content="0;x"><base href="//evil/"><link rel=stylesheet href=x>a`, `a`},
	{"body", `<html><body onload=x background=y>a</body></html>b`, `ab`},
	{"comments", `a<!-- <script> --!><b>b</b><!--><script>x</script>-->c<!doctype x><?php x ?><![CDATA[<i>d]]>`, `a<b>b</b>--&gt;cd]]&gt;`},
	{"noscript", `<noscript><p title="</noscript><img src=x onerror=y>">`, `<img src="/resolved/x">&#34;&gt;`},
	{"comment in style in svg", `<svg></p><style><!--</style><img src=x onerror=y>-->a`, `<img src="/resolved/x">--&gt;a`},
	{"form in form", `<form><math><mtext></form><form><mglyph><style></math><img src onerror=x>`, `<img src="/resolved/">`},
	{"textarea", `<textarea><b></textarea>a</textarea>b`, `ab`},
	{"attribute that ends early", `<p title='"><img src=x onerror=y>'>a</p>`, `<p title="&#34;&gt;&lt;img src=x onerror=y&gt;">a</p>`},
	{"backquotes", "<p title=`a`b>x</p>", "<p title=\"`a`b\">x</p>"},
	{"nul", "<p ti\x00tle=x>a\x00b<scr\x00ipt>c</p>", `<p>abc</p>`},
	{"less than", `1 < 2 <3 a<b`, `1 &lt; 2 &lt;3 a`},
	{"entities", `&lt;script&gt; &amp;lt; &copy; &#60;b&#62; &amp`, `&lt;script&gt; &amp;lt; &copy; &#60;b&#62; &amp`},
	{"second attribute", `<a href="" href="javascript:x">a</a>`, `<a href="/resolved/">a</a>`},
	{"the page's own marks", `<p data-chrome data-external data-shelf="handbook" data-leaving data-part="x">a</p><a href="x" data-chrome data-external data-shelf="none" data-term="pod">b</a>`,
		`<p>a</p><a href="/resolved/x" data-term="pod">b</a>`},
	{"the page's own classes", `<div class="note tooltip
external-dialog">a</div><div class="skip">b</div>`, `<div class="note">a</div><div>b</div>`},
	{"the page's own ids", `<div id="external-template">a</div><a name="tooltip-template" id="mine">b</a>`, `<div>a</div><a id="mine">b</a>`},
	{"icons", `<i class="material-icons" aria-hidden="false">anchor</i>`, `<i class="material-icons" aria-hidden="true">anchor</i>`},
	{"targets", `<a href="x" target="_BLANK">a</a><a href="x" target="_top">b</a>`, `<a href="/resolved/x" target="_blank">a</a><a href="/resolved/x">b</a>`},

	{"left open", `<div><p>a<b>b`, `<div><p>a<b>b</b></p></div>`},
	{"crossed", `<b><i>a</b>b</i>`, `<b><i>a</i></b>b`},
	{"stray end tags", `</div>a</p></b>b</br>`, `ab`},
	{"paragraphs", `<p>a<p>b<div>c</p>d</div>`, `<p>a</p><p>b</p><div>cd</div>`},
	{"block in a span in a paragraph", `<p><span>a<div>b</div></span></p>`, `<p><span>a</span></p><div>b</div>`},
	{"list items", `<ul><li>a<li>b<ul><li>c</ul><li>d</ul>`, `<ul><li>a</li><li>b<ul><li>c</li></ul></li><li>d</li></ul>`},
	{"end of an outer item", `<ul><li>a<ul><li>b</li></li>c</ul></ul>`, `<ul><li>a<ul><li>b</li>c</ul></li></ul>`},
	{"definition list", `<dl><dt>a<dd>b<p>c<dt>d</dl>`, `<dl><dt>a</dt><dd>b<p>c</p></dd><dt>d</dt></dl>`},
	{"links in links", `<a href="x">a<a href="y">b</a>c</a>`, `<a href="/resolved/x">a</a><a href="/resolved/y">b</a>c`},
	{"headings", `<h1>a<h2>b</h2>`, `<h1>a</h1><h2>b</h2>`},
	{"table without its parts", `<table><td>a<td>b<tr><th>c</table>`, `<table><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></table>`},
	{"table parts without a table", `<tr><td>a</td></tr><caption>b</caption>`, `ab`},
	{"text in a table", `<table>a<tr>b<td>c</table>d`, `<table><tr><td>a</td></tr><tr><td>b</td><td>c</td></tr></table>d`},
	{"block in a table", `<table><div>a</div><tr><td>b</table>`, `<table><tr><td><div>a</div></td></tr><tr><td>b</td></tr></table>`},
	{"table in a table", `<table><tr><table><tr><td>a</table>`, `<table><tr></tr></table><table><tr><td>a</td></tr></table>`},
	{"table in a cell", `<table><tr><td><table><tr><td>a</table>b</table>`, `<table><tr><td><table><tr><td>a</td></tr></table>b</td></tr></table>`},
	{"end tag out of a cell", `<div><table><tr><td>a</div>b</table>c</div>`, `<div><table><tr><td>ab</td></tr></table>c</div>`},
	{"columns", `<table><col span=2><colgroup><col></colgroup><tr><td>a</table>`, `<table><col span="2"><colgroup><col></colgroup><tr><td>a</td></tr></table>`},
	{"ruby", `<ruby>a<rp>(<rt>b<rp>)</ruby>`, `<ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby>`},
	{"a line break at the start of pre", "<pre>\na</pre>", "<pre>\na</pre>"},
}

func TestSanitise(t *testing.T) {
	for _, c := range sanitised {
		t.Run(c.name, func(t *testing.T) {
			p := Parse(c.source, mark)
			if p.HTML != c.want {
				t.Errorf("\nof   %s\ngot  %s\nwant %s", c.source, p.HTML, c.want)
			}
			checkTree(t, p)
			checkPlaces(t, p)
		})
	}
}

// TestSafe lists addresses that may be followed, with what is left of them, and
// those that may not.
func TestSafe(t *testing.T) {
	safe := map[string]string{
		"": "", "/docs/": "/docs/", " x ": "x", "#a": "#a", "?a=b": "?a=b", "//host/x": "//host/x", "mailto:a@b.example": "mailto:a@b.example",
		"https://a.example/x?y#z": "https://a.example/x?y#z", "HTTP://a.example": "HTTP://a.example", "100%": "100%", "a b": "a b",
		`\\host\x?a\b`: `//host/x?a\b`, `/\host`: "//host", "ht\ntps://a.example": "https://a.example", "java/script:x": "java/script:x",
		"é": "é", "javascript": "javascript",
	}
	for address, want := range safe {
		if got, ok := Safe(address); !ok || got != want {
			t.Errorf("%q gives %q, %v and not %q", address, got, ok, want)
		}
	}
	unsafe := []string{
		"javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:x", "\x01javascript:x", "java\tscript:x", "java\nscript:x",
		"java\x00script:x", "javascript\t:x", "javascript:%", "javascript:alert(1)//http://", "vbscript:x", "data:text/html,x",
		"data:image/png;base64,x", "file:///etc/passwd", "blob:x", "wails://wails/", "ftp://a", "about:blank", "intent:x", "view-source:x", "%6aavascript:%",
		":x%", "feed:javascript:x", "javascript&colon;x:",
	}
	for _, address := range unsafe {
		if got, ok := Safe(address); ok {
			t.Errorf("%q is called safe, as %q", address, got)
		}
	}
}

// TestDisguises holds that no address that runs something gets through in an
// attribute, however it is written.
func TestDisguises(t *testing.T) {
	for _, source := range []string{
		`<a href="javascript:x">a</a>`, `<a href=javascript:x>a</a>`, `<a href="&#106;avascript:x">a</a>`, `<a href="&#x6A;&#x61vascript:x">a</a>`,
		`<a href="java&Tab;script:x">a</a>`, `<a href="java&NewLine;script:x">a</a>`, `<a href="javascript&colon;x">a</a>`,
		"<a href=\"java\nscript:x\">a</a>", `<a href="&#1;javascript:x">a</a>`, `<a href=" &#14; javascript:x">a</a>`,
		`<A HREF="JAVASCRIPT:x">a</A>`, `<a/href=javascript:x>a</a>`, `<a href="data:text/html;base64,x">a</a>`, `<a href='vbscript:x'>a</a>`,
		`<a href="data:image/svg+xml,x">a</a>`,
	} {
		if p := Parse(source, mark); p.HTML != `<a>a</a>` || len(p.Links) != 0 {
			t.Errorf("%s gives %s and %v", source, p.HTML, p.Links)
		}
	}
	for source, want := range map[string]string{
		`<img src="javascript:x">`: `<img>`, `<img src="data:image/svg+xml,x">`: `<img>`, `<img src="data:image/SVG+XML;base64,x">`: `<img>`,
		`<img src="data:text/html,x">`: `<img>`, `<img src="mailto:x">`: `<img>`, `<img src="DATA:image/png;base64,eA==">`: `<img src="/resolved/DATA:image/png;base64,eA==">`,
		`<img srcset="x 2x" sizes=y longdesc=z usemap="#m" ismap crossorigin>`: `<img>`,
	} {
		if got := Parse(source, mark).HTML; got != want {
			t.Errorf("%s gives %s and not %s", source, got, want)
		}
	}
}

// TestLinks holds what the resolver is asked and what comes of its answer.
func TestLinks(t *testing.T) {
	source := `<p><a href=" /docs/x/?a=b&amp;c#d " target="_blank" rel="x">a</a><a href="https://a.example/" title="t">b</a>` +
		`<a href="/none/">c</a><img src="i.png" alt="d"><a name="e">f</a><a href="javascript:x">g</a></p>`
	var asked []string
	p := Parse(source, func(address string, image bool) Target {
		kind := "link "
		if image {
			kind = "image "
		}
		asked = append(asked, kind+address)
		if address == "i.png" {
			return Target{URL: "/i.png", Shelf: ShelfHandbook}
		}
		return mark(address, image)
	})
	if want := []string{"link /docs/x/?a=b&c#d", "link https://a.example/", "link /none/", "image i.png"}; !reflect.DeepEqual(asked, want) {
		t.Errorf("asked for %q and not %q", asked, want)
	}
	want := `<p><a href="/resolved//docs/x/?a=b&amp;c#d" target="_blank" rel="x">a</a><a href="/resolved/https://a.example/" title="t" data-external="">b</a>` +
		`<a href="/resolved//none/" data-shelf="none">c</a><img src="/i.png" alt="d" data-shelf="handbook"><a name="e">f</a><a>g</a></p>`
	if p.HTML != want {
		t.Errorf("got  %s\nwant %s", p.HTML, want)
	}
	if len(p.Links) != 4 {
		t.Fatalf("%d links", len(p.Links))
	}
	if first := p.Links[0]; first.Address != " /docs/x/?a=b&c#d " || p.HTML[first.Blank[0]:first.Blank[1]] != ` target="_blank"` {
		t.Errorf("the first link is %+v", first)
	}
	if l := p.Links[3]; !l.Image || l.Target.Shelf != ShelfHandbook || l.Blank != [2]int{} {
		t.Errorf("the picture is %+v", l)
	}
}

// TestCollected holds the outline, the text, the terms and the ids.
func TestCollected(t *testing.T) {
	p := Parse(" \n"+`<h1 id="a">One <em>two</em></h1><p>x &amp; y<br>z</p><ul><li>i<li>j</ul><div><h3>T<b>hree</b>
four</h3></div><p id="p"><a name="n" data-term="pod" href="x">pod</a> <a data-term="node">n</a><a data-term="pod">again</a></p><pre>c
d</pre><script>no</script><table><tr><td>k<td>l</table>`, mark)
	if want := "One two\nx & y\nz\ni\nj\nThree\nfour\npod nagain\nc\nd\nk\nl"; p.Text != want {
		t.Errorf("the text is %q and not %q", p.Text, want)
	}
	if len(p.Outline) != 2 {
		t.Fatalf("the outline is %+v", p.Outline)
	}
	for i, want := range []Heading{{Level: 1, ID: "a", Text: "One two"}, {Level: 3, Text: "Three four"}} {
		h := p.Outline[i]
		if h.Level != want.Level || h.ID != want.ID || h.Text != want.Text {
			t.Errorf("heading %d is %+v", i, h)
		}
	}
	if h := p.Outline[0]; p.HTML[h.Start:h.Inner] != `<h1 id="a">` || p.HTML[h.Inner:h.End] != "One <em>two</em>" || !strings.HasPrefix(p.Text[h.TextAt:], "One") {
		t.Errorf("the first heading is %+v", h)
	}
	if h := p.Outline[1]; p.HTML[h.Inner:h.End] != "T<b>hree</b>\nfour" || !strings.HasPrefix(p.Text[h.TextAt:], "Three") {
		t.Errorf("the second heading is %+v", h)
	}
	if want := []string{"pod", "node"}; !reflect.DeepEqual(p.Terms, want) {
		t.Errorf("the terms are %q", p.Terms)
	}
	if want := map[string]bool{"a": true, "p": true, "n": true}; !reflect.DeepEqual(p.IDs, want) {
		t.Errorf("the ids are %v", p.IDs)
	}
}

// TestDeep holds that nesting without end neither takes long nor is passed on.
func TestDeep(t *testing.T) {
	for _, tags := range []string{"<div>", "<b>", "<span><p>", "<ul><li>", "<table><tr><td>", "<svg>", "<svg><p>", "</i>", "<b></i>", "<table>", "<h1>", "<p><table>"} {
		p := Parse(strings.Repeat(tags, 100_000)+"x", mark)
		if deepest := depth(p.HTML); deepest > maxDepth+2 {
			t.Errorf("%s is %d deep", tags, deepest)
		}
		if !strings.Contains(p.Text, "x") {
			t.Errorf("%s lost the text", tags)
		}
	}
}

func depth(html string) int {
	deepest, now := 0, 0
	for i := strings.IndexByte(html, '<'); i >= 0; {
		if now++; html[i+1] == '/' {
			now -= 2
		}
		deepest = max(deepest, now)
		next := strings.IndexByte(html[i+1:], '<')
		if next < 0 {
			break
		}
		i += 1 + next
	}
	return deepest
}
