package liquid

import (
	"reflect"
	"regexp"
	"time"

	"github.com/osteele/liquid/values"
	"github.com/osteele/tuesday"
)

// addDateFilters adds the filters that write dates.
func (m *machine) addDateFilters() {
	m.AddFilter("date", formatDate)
	for name, layout := range map[string]string{
		"date_to_string":      "02 Jan 2006",
		"date_to_long_string": "02 January 2006",
		"date_to_xmlschema":   "2006-01-02T15:04:05-07:00",
		"date_to_rfc822":      time.RFC1123Z,
	} {
		m.AddFilter(name, func(v any) any {
			if t, ok := dateOf(v); ok {
				return t.Format(layout)
			}
			return v
		})
	}
}

// dateOf reads a value as a date.
func dateOf(v any) (time.Time, bool) {
	if v == "today" {
		return time.Now(), true
	}
	if v == nil || v == "" {
		return time.Time{}, false
	}
	t, err := values.Convert(v, reflect.TypeFor[time.Time]())
	if err != nil {
		return time.Time{}, false
	}
	return t.(time.Time), true
}

// maxDateFormat bounds the format of a date, in bytes; it can ask for padding of
// any width.
const maxDateFormat = 200

var wideField = regexp.MustCompile(`%[-0^#_:]*\d{3}`)

// formatDate writes a date by strftime's rules; what is no date stays as it is.
func formatDate(v any, format string) (any, error) {
	t, ok := dateOf(v)
	switch {
	case !ok || format == "":
		return v, nil
	case len(format) > maxDateFormat || wideField.MatchString(format):
		return nil, errTooLarge
	}
	return tuesday.Strftime(format, t)
}
