package desktop

// colour is red, green and blue.
type colour struct{ red, green, blue uint8 }

// The grounds of the page, as --paper-1 and --night-1 of the front end name
// them, which the window shows until the page is drawn.
var (
	paper = colour{0xfa, 0xf7, 0xf0}
	night = colour{0x14, 0x19, 0x1e}
)
