package liquid

// liquify is the filter of the 2018 site that renders a text as Liquid.
const liquify = "liquify"

// addFilters adds the filters of Jekyll (https://jekyllrb.com/docs/liquid/filters/),
// and those of Liquid where the library's differ or know no bound.
func (m *machine) addFilters(markdown func(string) string) {
	m.AddFilter(liquify, func(text string) (string, error) {
		if err := m.run.spend(compileWork); err != nil {
			return "", err
		}
		return m.run.again(text), nil
	})
	m.AddFilter("markdownify", func(text string) (string, error) {
		// Markdown takes much longer than the filters that only copy.
		if err := m.run.spend(markdownWork * len(text)); err != nil {
			return "", err
		}
		return markdown(text), nil
	})
	m.addTextFilters()
	m.addEscapeFilters()
	m.addURLFilters()
	m.addNumberFilters()
	m.addListFilters()
	m.addSortFilters()
	m.addWhereFilters()
	m.addDateFilters()
	m.addOwnFilters()
}

const (
	// markdownWork is what a byte of Markdown counts.
	markdownWork = 8
	// compileWork is what it counts at least to compile a text.
	compileWork = 4000
)

// addOwnFilters adds the filters that mend writes into expressions. Authors
// cannot name them: they are told of an unknown filter.
func (m *machine) addOwnFilters() {
	m.AddFilter("_empty", isEmpty)
	m.AddFilter("_filled", func(v any) bool { return !isEmpty(v) })
	m.AddFilter("_always", func(any) bool { return true })
	m.AddFilter("_never", func(any) bool { return false })
	m.AddFilter("_range", numbersBetween)
	for _, name := range []string{"_empty", "_filled", "_always", "_never", "_range"} {
		delete(m.names, name)
	}
}

// isEmpty tells whether a value equals "empty": a string, a list or a mapping
// with nothing in it.
func isEmpty(v any) bool {
	if s, ok := v.(string); ok {
		return s == ""
	}
	return v != nil && isCollection(v) && sizeOf(v) == 0
}

// numbersBetween is the range (from..to) as a list.
func numbersBetween(from, to any) ([]any, error) {
	first, _ := number(from)
	last, _ := number(to)
	if last-first >= maxList {
		return nil, errTooLarge
	}
	list := []any{}
	for n := int(first); n <= int(last); n++ {
		list = append(list, n)
	}
	return list, nil
}
