package kramdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
)

// htmlTable is a table written as HTML while its tags are walked. kramdown gives a
// simple one a body: rows of as many <td> each that hold nothing but text.
type htmlTable struct {
	body   place // behind the <table>
	simple bool
	rows   int
	cells  int // in the first row
	inRow  int // cells so far in the open row; -1 outside of rows
	inCell bool
}

// place is an offset in a block of HTML.
type place struct {
	block  *ast.HTMLBlock
	offset int
}

// insertion is text to put into a block of HTML.
type insertion struct {
	place
	text string
}

// addTableBodies puts the rows of every simple table into a <tbody>. A table may
// reach over several blocks, where markdown="span" stands in a cell.
func (d *document) addTableBodies(root ast.Node) {
	var open *htmlTable
	var insertions []insertion
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		block, isHTML := n.(*ast.HTMLBlock)
		switch {
		case !entering || n.Type() != ast.TypeBlock:
		case isHTML:
			open, insertions = d.walkTableTags(block, open, insertions)
		case open != nil && n.Kind() != ast.KindTextBlock:
			open.simple = false
		}
		return ast.WalkContinue, nil
	})
	for len(insertions) > 0 {
		n := 1
		for n < len(insertions) && insertions[n].block == insertions[0].block {
			n++
		}
		d.insert(insertions[0].block, insertions[:n])
		insertions = insertions[n:]
	}
}

// insert puts the texts into a block, in the order of their places.
func (d *document) insert(block *ast.HTMLBlock, insertions []insertion) {
	value := block.Lines().Value(d.source)
	var out []byte
	start := 0
	for _, i := range insertions {
		out = append(append(out, value[start:i.offset]...), i.text...)
		start = i.offset
	}
	d.rewrite(block, append(out, value[start:]...))
}

// walkTableTags walks the tags of one block. The table that is open goes in and
// out.
func (d *document) walkTableTags(block *ast.HTMLBlock, open *htmlTable, found []insertion) (*htmlTable, []insertion) {
	html := block.Lines().Value(d.source)
	for at := 0; ; {
		i := bytes.IndexByte(html[at:], '<')
		if i < 0 {
			return open, found
		}
		at += i
		if n := commentLength(html[at:]); n > 0 {
			at += n
			continue
		}
		tag, ok := readTag(html[at:])
		switch {
		case !ok:
			at++
			continue
		case tag.name != "table" && open != nil:
			open.step(tag)
		case tag.name == "table" && tag.closing && open != nil:
			if open.simple && open.rows > 0 && open.inRow < 0 {
				found = append(found, insertion{open.body, "<tbody>"}, insertion{place{block, at}, "</tbody>"})
			}
			open = nil
		case tag.name == "table" && !tag.closing:
			open = &htmlTable{body: place{block, at + tag.length}, simple: open == nil, inRow: -1}
		}
		at += tag.length
	}
}

// step takes account of a tag inside of the table.
func (t *htmlTable) step(tag htmlTag) {
	switch {
	case tag.name == "tr" && !tag.closing && t.inRow < 0:
		t.inRow = 0
	case tag.name == "tr" && tag.closing && t.inRow >= 0 && !t.inCell && (t.rows == 0 || t.inRow == t.cells):
		t.rows++
		t.cells, t.inRow = t.inRow, -1
	case tag.name == "td" && t.inRow >= 0 && t.inCell == tag.closing:
		t.inCell = !tag.closing
		if t.inCell {
			t.inRow++
		}
	case blockTags[tag.name]:
		t.simple = false
	}
}
