package desktop

import "testing"

func TestJudge(t *testing.T) {
	const external = "wails://wails/-/external?to="
	for _, test := range []struct {
		address   string
		newWindow bool
		follow    bool
		instead   string
	}{
		{"wails://wails/", false, true, ""},
		{"wails://wails/docs/a/?q=1#part", false, true, ""},
		{"about:blank", false, true, ""},
		{"wails://wails/docs/a/", true, false, ""},
		{"about:blank", true, false, ""},
		{"wails://wails.example/", false, false, ""},
		{"wails://wails:80/", false, false, ""},
		{"wails://wails@example/", false, false, ""},
		{"wails://x@wails/", false, false, ""},
		{"wails:wails", false, false, ""},
		{"https://example.org/a?b=(c)&d#e", false, false, external + "https%3A%2F%2Fexample.org%2Fa%3Fb%3D%28c%29%26d%23e"},
		{"HTTP://example.org", true, false, external + "http%3A%2F%2Fexample.org"},
		{"mailto:a@example.org", false, false, external + "mailto%3Aa%40example.org"},
		{"https:///nohost", false, false, ""},
		{"file:///etc/passwd", false, false, ""},
		{"data:text/html,hello", false, false, ""},
		{"blob:wails://wails/1", false, false, ""},
		{"javascript:alert(1)", false, false, ""},
		{"about:srcdoc", false, false, ""},
		{"ftp://example.org/", false, false, ""},
		{"%zz", false, false, ""},
		{"", false, false, ""},
	} {
		follow, instead := judge(test.address, test.newWindow)
		if follow != test.follow || instead != test.instead {
			t.Errorf("judge(%q, %v) = %v, %q; want %v, %q",
				test.address, test.newWindow, follow, instead, test.follow, test.instead)
		}
	}
}
