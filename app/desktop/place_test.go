package desktop

import (
	"testing"

	"rutter/app/state"
)

func TestFit(t *testing.T) {
	main, right := rectangle{0, 0, 1280, 800}, rectangle{1280, 0, 1920, 1080}
	for name, test := range map[string]struct {
		saved   state.Window
		screens []rectangle
		want    state.Window
		placed  bool
	}{
		"nothing saved":            {state.Window{}, []rectangle{main}, state.Window{Width: 1100, Height: 760}, false},
		"nothing saved or known":   {state.Window{}, nil, state.Window{Width: 1100, Height: 760}, false},
		"small screen":             {state.Window{}, []rectangle{{0, 0, 800, 600}}, state.Window{Width: 800, Height: 600}, false},
		"as it was":                {at(40, 30, 900, 700), []rectangle{main}, at(40, 30, 900, 700), true},
		"no screens known":         {at(40, 30, 900, 700), nil, at(40, 30, 900, 700), true},
		"on the second screen":     {at(1400, 100, 1800, 900), []rectangle{main, right}, at(1400, 100, 1800, 900), true},
		"second screen is gone":    {at(1400, 100, 1800, 900), []rectangle{main}, at(1400, 100, 1280, 800), false},
		"above the screen":         {at(40, -40, 900, 700), []rectangle{main}, at(40, -40, 900, 700), false},
		"too little at the right":  {at(1200, 30, 900, 700), []rectangle{main}, at(1200, 30, 900, 700), false},
		"enough at the right":      {at(1150, 30, 900, 700), []rectangle{main}, at(1150, 30, 900, 700), true},
		"enough at the left":       {at(-800, 30, 900, 700), []rectangle{main}, at(-800, 30, 900, 700), true},
		"below the screen":         {at(40, 800, 900, 700), []rectangle{main}, at(40, 800, 900, 700), false},
		"smaller than can be used": {at(0, 0, 5, 5), []rectangle{main}, at(0, 0, 320, 400), true},
		"no size":                  {at(40, 30, 900, -1), []rectangle{main}, at(40, 30, 1100, 760), false},
		"maximised": {state.Window{X: 1, Y: 2, Width: 900, Height: 700, Maximised: true}, []rectangle{main},
			state.Window{X: 1, Y: 2, Width: 900, Height: 700, Maximised: true}, true},
	} {
		t.Run(name, func(t *testing.T) {
			got, placed := fit(test.saved, test.screens)
			if got != test.want || placed != test.placed {
				t.Errorf("got %+v, %v; want %+v, %v", got, placed, test.want, test.placed)
			}
		})
	}
}

func at(x, y, width, height int) state.Window {
	return state.Window{X: x, Y: y, Width: width, Height: height}
}
