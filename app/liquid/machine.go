package liquid

import (
	"fmt"
	"reflect"

	"github.com/osteele/liquid/filters"
	"github.com/osteele/liquid/render"
)

// machine is the library set up to run one page at a time: its filters know the
// page's run. Setting one up costs as much as a page, so they are used again.
type machine struct {
	config render.Config
	run    *run
	names  map[string]bool // every filter that an author may name
}

// newMachine sets the library up with all filters.
func (e *Engine) newMachine() *machine {
	m := &machine{config: e.config, names: map[string]bool{}}
	m.config.LaxFilters = true
	filters.AddStandardFilters(m)
	m.addFilters(e.env.Markdown)
	return m
}

// AddFilter registers a filter under its name, in place of one that has it.
func (m *machine) AddFilter(name string, filter any) {
	m.config.AddFilter(name, m.guarded(filter))
	m.names[name] = true
}

var (
	anyType   = reflect.TypeFor[any]()
	errorType = reflect.TypeFor[error]()
)

// guarded makes a filter pay for the work that it does, and its panics errors.
func (m *machine) guarded(filter any) any {
	f := reflect.ValueOf(filter)
	in := make([]reflect.Type, f.Type().NumIn())
	for i := range in {
		in[i] = f.Type().In(i)
	}
	call := f.Call
	if f.Type().IsVariadic() {
		call = f.CallSlice
	}
	guard := func(args []reflect.Value) (results []reflect.Value) {
		defer func() {
			if p := recover(); p != nil {
				results = failure(fmt.Errorf("%v", p))
			}
		}()
		if err := m.run.spend(sizeOf(args[0].Interface())); err != nil {
			return failure(err)
		}
		out := call(args)
		if len(out) == 2 && !out[1].IsNil() {
			return failure(out[1].Interface().(error))
		}
		return m.success(out[0])
	}
	return reflect.MakeFunc(reflect.FuncOf(in, []reflect.Type{anyType, errorType}, f.Type().IsVariadic()), guard).Interface()
}

// success is the result of a filter, when the page can still pay for it.
func (m *machine) success(v reflect.Value) []reflect.Value {
	if err := m.run.spend(sizeOf(v.Interface())); err != nil {
		return failure(err)
	}
	out := reflect.New(anyType).Elem()
	if v.Kind() != reflect.Interface || !v.IsNil() {
		out.Set(v)
	}
	return []reflect.Value{out, reflect.Zero(errorType)}
}

func failure(err error) []reflect.Value {
	return []reflect.Value{reflect.Zero(anyType), reflect.ValueOf(&err).Elem()}
}
