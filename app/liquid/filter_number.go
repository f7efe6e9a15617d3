package liquid

import (
	"errors"
	"math"
	"reflect"
	"strconv"
	"strings"
)

var errDivisionByZero = errors.New("division by zero")

// addNumberFilters adds the filters that calculate. Whole numbers give whole
// numbers, which can be the index of a list; a text counts as the number in it,
// or as 0.
func (m *machine) addNumberFilters() {
	two := func(name string, operation func(x, y float64) float64) {
		m.AddFilter(name, func(a, b any) any { return calculate(a, b, operation) })
	}
	two("plus", func(x, y float64) float64 { return x + y })
	two("minus", func(x, y float64) float64 { return x - y })
	two("times", func(x, y float64) float64 { return x * y })
	two("at_least", math.Max)
	two("at_most", math.Min)
	m.AddFilter("divided_by", divide)
	m.AddFilter("modulo", modulo)
	m.AddFilter("abs", func(a any) any {
		n, whole := number(a)
		return asNumber(math.Abs(n), whole)
	})
	m.AddFilter("ceil", func(a any) any { n, _ := number(a); return asNumber(math.Ceil(n), true) })
	m.AddFilter("floor", func(a any) any { n, _ := number(a); return asNumber(math.Floor(n), true) })
	m.AddFilter("round", round)
	m.AddFilter("to_integer", func(a any) any {
		if a == true {
			return 1
		}
		n, _ := number(a)
		return asNumber(math.Trunc(n), true)
	})
}

// number reads a value as a number; what is none counts as 0. whole tells whether
// it is an integer by type, not only by value.
func number(v any) (n float64, whole bool) {
	switch rv := reflect.ValueOf(v); rv.Kind() {
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return float64(rv.Int()), true
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return float64(rv.Uint()), true
	case reflect.Float32, reflect.Float64:
		return rv.Float(), false
	case reflect.String:
		return numberIn(strings.TrimSpace(rv.String()))
	}
	return 0, true
}

func numberIn(text string) (n float64, whole bool) {
	if i, err := strconv.Atoi(text); err == nil {
		return float64(i), true
	}
	if n, err := strconv.ParseFloat(text, 64); err == nil && numeric.MatchString(text) {
		return n, false
	}
	return 0, true
}

// calculate applies an operation; two integers give an integer.
func calculate(a, b any, operation func(x, y float64) float64) any {
	x, wholeX := number(a)
	y, wholeY := number(b)
	return asNumber(operation(x, y), wholeX && wholeY)
}

// divide divides; two integers give the quotient without the rest.
func divide(a, b any) (any, error) {
	x, wholeX := number(a)
	y, wholeY := number(b)
	switch {
	case y == 0:
		return nil, errDivisionByZero
	case wholeX && wholeY:
		return asNumber(math.Floor(x/y), true), nil
	}
	return asNumber(x/y, false), nil
}

// modulo is the rest of a division. As in Ruby it has the sign of the divisor.
func modulo(a, b any) (any, error) {
	if y, _ := number(b); y == 0 {
		return nil, errDivisionByZero
	}
	return calculate(a, b, func(x, y float64) float64 { return x - y*math.Floor(x/y) }), nil
}

// round rounds to a number of places, halves away from zero.
func round(a any, places func(int) int) any {
	n, whole := number(a)
	p := min(max(places(0), 0), 15)
	if whole || p == 0 {
		return asNumber(math.Round(n), true)
	}
	scale := math.Pow10(p)
	return asNumber(math.Round(n*scale)/scale, false)
}

// asNumber is a result as templates see it: without the digits in which binary
// fractions differ from decimal ones.
func asNumber(n float64, whole bool) any {
	if whole && math.Abs(n) < 1<<53 {
		return int(n)
	}
	short, err := strconv.ParseFloat(strconv.FormatFloat(n, 'g', 15, 64), 64)
	if err != nil {
		return Decimal(n)
	}
	return Decimal(short)
}
