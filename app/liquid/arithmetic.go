package liquid

import (
	"errors"
	"math"
	"reflect"
	"strconv"
	"strings"
)

var errDivisionByZero = errors.New("division by zero")

// addArithmeticFilters replaces the filters that calculate: the library returns
// 64 bit integers from them, which it then refuses as the index of a list.
func addArithmeticFilters(add func(string, any)) {
	add("plus", func(a, b any) any { return calculate(a, b, func(x, y float64) float64 { return x + y }) })
	add("minus", func(a, b any) any { return calculate(a, b, func(x, y float64) float64 { return x - y }) })
	add("times", func(a, b any) any { return calculate(a, b, func(x, y float64) float64 { return x * y }) })
	add("divided_by", func(a, b any) (any, error) { return divide(a, b, math.Floor) })
	add("modulo", func(a, b any) (any, error) {
		quotient, err := divide(a, b, math.Floor)
		if err != nil {
			return nil, err
		}
		// As in Ruby the remainder has the sign of the divisor.
		x, _ := number(a)
		y, _ := number(b)
		q, _ := number(quotient)
		return calculate(a, b, func(_, _ float64) float64 { return x - y*math.Floor(q) }), nil
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
		text := strings.TrimSpace(rv.String())
		if i, err := strconv.Atoi(text); err == nil {
			return float64(i), true
		}
		n, _ = strconv.ParseFloat(text, 64)
		return n, false
	}
	return 0, true
}

// calculate applies an operation; two integers give an integer.
func calculate(a, b any, operation func(x, y float64) float64) any {
	x, wholeX := number(a)
	y, wholeY := number(b)
	return asWhole(operation(x, y), wholeX && wholeY)
}

// divide divides; two integers give the quotient without the rest.
func divide(a, b any, round func(float64) float64) (any, error) {
	x, wholeX := number(a)
	y, wholeY := number(b)
	switch {
	case y == 0 && wholeY:
		return nil, errDivisionByZero
	case wholeX && wholeY:
		return asWhole(round(x/y), true), nil
	}
	return x / y, nil
}

func asWhole(n float64, whole bool) any {
	if whole && math.Abs(n) < 1<<53 {
		return int(n)
	}
	return n
}
