package search

import "unicode/utf8"

// oneAway says whether the words are the same but for one letter, judging what
// follows that letter by rest.
func oneAway(a, b string, rest func(a, b string) bool) bool {
	at := 0
	for at < len(a) && at < len(b) && a[at] == b[at] {
		at++
	}
	for at > 0 && (at < len(a) && !utf8.RuneStart(a[at]) || at < len(b) && !utf8.RuneStart(b[at])) {
		at--
	}
	a, b = a[at:], b[at:]
	_, first := utf8.DecodeRuneInString(a)
	_, other := utf8.DecodeRuneInString(b)
	return rest(a[first:], b[other:]) || rest(a[first:], b) || rest(a, b[other:]) || exchanged(a, b, first, other, rest)
}

func equal(a, b string) bool { return a == b }

// exchanged says whether the first two letters have changed places.
func exchanged(a, b string, first, other int, rest func(a, b string) bool) bool {
	_, second := utf8.DecodeRuneInString(a[first:])
	return second > 0 && other == second && len(b) >= first+second &&
		a[:first] == b[second:second+first] && a[first:first+second] == b[:second] && rest(a[first+second:], b[first+second:])
}
