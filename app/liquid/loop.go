package liquid

import (
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"

	"github.com/osteele/liquid/expressions"
	"github.com/osteele/liquid/render"
	"github.com/osteele/liquid/values"
)

var (
	errBreak    = errors.New("break stands outside of a loop")
	errContinue = errors.New("continue stands outside of a loop")
)

// interrupt is the break or the continue tag.
func interrupt(err error) func(string) (func(io.Writer, render.Context) error, error) {
	return func(string) (func(io.Writer, render.Context) error, error) {
		return func(_ io.Writer, ctx render.Context) error { return ctx.WrapError(err) }, nil
	}
}

// loop is a for block. The library's own differs from Liquid in what an offset,
// a limit and reversed mean together, and in what it can loop over.
type loop struct {
	expressions.Loop
	otherwise *render.BlockNode // the else clause
	cost      int               // of one turn
	table     bool              // a tablerow block: every turn is a cell
}

func compileLoop(node render.BlockNode) (func(io.Writer, render.Context) error, error) {
	statement, err := expressions.ParseStatement(expressions.LoopStatementSelector, node.Args)
	if err != nil {
		return nil, err
	}
	l := &loop{Loop: statement.Loop, cost: sourceSize(&node), table: node.Name == boundedTable}
	if len(node.Clauses) > 0 {
		l.otherwise = node.Clauses[0]
	}
	return l.render, nil
}

// sourceSize is the length of a block's text and tags: what a turn costs at
// least, however little it prints.
func sourceSize(b *render.BlockNode) int {
	n := len(b.Source)
	for _, part := range append(slices.Clone(b.Clauses), b) {
		for _, child := range part.Body {
			switch child := child.(type) {
			case *render.BlockNode:
				n += sourceSize(child)
			case *render.TextNode:
				n += len(child.Source)
			case *render.TagNode:
				n += len(child.Source)
			case *render.ObjectNode:
				n += len(child.Source)
			}
		}
	}
	return n
}

func (l *loop) render(w io.Writer, ctx render.Context) error {
	v, err := ctx.Evaluate(l.Expr)
	if err != nil {
		return err
	}
	list, err := l.cut(ctx, loopItems(v))
	switch {
	case err != nil:
		return err
	case l.table:
		return l.tableRows(w, ctx, list)
	case len(list) > 0:
		return l.turns(ctx, list, func(int) render.Error { return ctx.RenderChildren(w) })
	case l.otherwise != nil:
		return ctx.RenderBlock(w, l.otherwise)
	}
	return nil
}

// cut applies offset and limit, then turns what is left around.
func (l *loop) cut(ctx render.Context, list []any) ([]any, error) {
	offset, err := l.number(ctx, "offset", l.Offset, 0)
	if err != nil {
		return nil, err
	}
	list = list[min(max(offset, 0), len(list)):]
	limit, err := l.number(ctx, "limit", l.Limit, len(list))
	if err != nil {
		return nil, err
	}
	list = list[:min(max(limit, 0), len(list))]
	if l.Reversed {
		list = slices.Clone(list)
		slices.Reverse(list)
	}
	return list, nil
}

// number evaluates a modifier; one that was not given, or is nil, is otherwise.
func (l *loop) number(ctx render.Context, name string, e expressions.Expression, otherwise int) (int, error) {
	if e == nil {
		return otherwise, nil
	}
	v, err := ctx.Evaluate(e)
	if err != nil || v == nil {
		return otherwise, err
	}
	n, err := values.Convert(v, reflect.TypeFor[int]())
	if err != nil {
		return 0, fmt.Errorf("the %s of a loop must be a whole number", name)
	}
	return n.(int), nil
}

// turns takes a turn for every item.
func (l *loop) turns(ctx render.Context, list []any, turn func(i int) render.Error) error {
	before, outer := ctx.Get(l.Variable), ctx.Get("forloop")
	defer func() {
		ctx.Set(l.Variable, before)
		ctx.Set("forloop", outer)
	}()
	// The library's cycle tag looks for its place under ".cycles".
	place := map[string]any{"length": len(list), "parentloop": outer, ".cycles": map[string]int{}}
	ctx.Set("forloop", place)
	for i, item := range list {
		if err := currentRun(ctx).spend(l.cost); err != nil {
			return err
		}
		place["first"], place["last"] = i == 0, i == len(list)-1
		place["index"], place["index0"] = i+1, i
		place["rindex"], place["rindex0"] = len(list)-i, len(list)-i-1
		ctx.Set(l.Variable, item)
		// A nil error of this type is not a nil error.
		err := turn(i)
		switch {
		case err == nil || errors.Is(err.Cause(), errContinue):
		case errors.Is(err.Cause(), errBreak):
			return nil
		default:
			return err
		}
	}
	return nil
}
