package main

import (
	"errors"
	"slices"
	"testing"
)

// TestRunSteps holds that a failed step neither stops the rest nor is forgotten.
func TestRunSteps(t *testing.T) {
	var ran []string
	note := func(name string, err error) step {
		return step{name, func() error {
			ran = append(ran, name)
			return err
		}}
	}
	err := runSteps([]step{note("one", nil), note("two", errors.New("on purpose")), note("three", nil)})
	if err == nil || err.Error() != "1 of 3 steps failed" {
		t.Errorf("error %v", err)
	}
	if !slices.Equal(ran, []string{"one", "two", "three"}) {
		t.Errorf("ran %v", ran)
	}
	if err := runSteps([]step{note("four", nil)}); err != nil {
		t.Error(err)
	}
}
