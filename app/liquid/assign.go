package liquid

import (
	"errors"
	"io"

	"github.com/osteele/liquid/expressions"
	"github.com/osteele/liquid/render"
)

var errAssignPath = errors.New("assign sets a whole variable, not a part of one")

// compileAssign is the assign tag, which pays for what it keeps.
func compileAssign(args string) (func(io.Writer, render.Context) error, error) {
	statement, err := expressions.ParseStatement(expressions.AssignStatementSelector, args)
	if err != nil {
		return nil, err
	}
	if len(statement.Path) != 1 {
		return nil, errAssignPath
	}
	return func(_ io.Writer, ctx render.Context) error {
		value, err := ctx.Evaluate(statement.ValueFn)
		if err != nil {
			return err
		}
		ctx.Set(statement.Path[0], value)
		return currentRun(ctx).spend(sizeOf(value))
	}, nil
}
