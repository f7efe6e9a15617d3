package liquid_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"rutter/app/diagnostic"
	"rutter/app/liquid"
)

// costly are pages that ask for more than a page may have. Each holds "before"
// in front of what is too much; where rest is set, the page goes on behind it.
var costly = map[string]struct {
	source string
	rest   bool
}{
	"a long range":               {"{% for i in (1..20000000) %}x{% endfor %}", true},
	"a long range by variables":  {"{% assign n = 20000000 %}{% for i in (1..n) %}x{% endfor %}", true},
	"a long range in a filter":   {"{{ (1..20000000) | join }}", true},
	"a kept range in a filter":   {"{% assign n = 2000000000 %}{% assign r = (1..n) %}{{ r | size }}", true},
	"a range in a condition":     {`{% assign l = "a" | split: "," %}{{ l | where_exp: "i", "(1..2000000000) | size" }}`, true},
	"a made condition":           {`{% assign l = "a" | split: "," %}{% assign c = "(1." | append: ".2000000000) | size" %}{{ l | where_exp: "i", c }}`, true},
	"a range as a parameter":     {"{% include part.md x=(1..2000000000) %}", true},
	"a range in a parameter":     {`{% include part.md x="{{ (1..2000000000) | join }}" %}`, true},
	"a range turned around":      {"{{ (5..1) | join }}{% assign r = (5..1) %}{{ r | size }}", true},
	"nested loops":               {strings.Repeat("{% for i in (1..1000) %}", 5) + "x" + strings.Repeat("{% endfor %}", 5), true},
	"nested loops that are mute": {strings.Repeat("{% for i in (1..1000) %}", 5) + strings.Repeat("{% endfor %}", 5), true},
	"a table of loops":           {"{% tablerow i in (1..9000) %}{% tablerow j in (1..9000) %}{% endtablerow %}{% endtablerow %}", true},
	"captures that double":       {"{% capture a %}0123456789{% endcapture %}" + strings.Repeat("{% capture a %}{{ a }}{{ a }}{% endcapture %}", 40), true},
	"appends that double":        {`{% assign a = "0123456789" %}` + strings.Repeat("{% assign a = a | append: a %}", 40), true},
	"many large variables":       {`{% assign a = "0123456789" %}` + strings.Repeat("{% assign a = a | append: a %}", 17) + repeat(2000, "{%% assign b%d = a | append: a %%}"), true},
	"one long chain":             {`{% assign a = "0123456789" %}` + strings.Repeat("{% assign a = a | append: a %}", 17) + repeat(2000, `{{ a | upcase | downcase | upcase | size }}%.0d`), true},
	"lists that double":          {`{% assign a = "a,b,c" | split: "," %}` + strings.Repeat("{% assign a = a | concat: a %}", 40), true},
	"replacements that multiply": {`{% assign a = "aaaaaaaaaa" %}` + strings.Repeat(`{% assign a = a | replace: "a", "aaaaaaaaaa" %}`, 20), true},
	"a split into letters":       {`{% assign a = "0123456789" %}` + strings.Repeat("{% assign a = a | append: a %}", 17) + `{{ a | split: "" | size }}`, true},
	"a wide date":                {`{{ "2018-01-01" | date: "%9999999999d" }}{{ "2018-01-01" | date: "%999999d" }}`, true},
	"a long date format":         {`{% assign f = "%Y" %}` + strings.Repeat("{% assign f = f | append: f %}", 15) + `{{ "2018-01-01" | date: f }}`, true},
	"an include of itself":       {"{% include self.md %}", true},
	"an include of itself twice": {"{% include twice.md %}", true},
	"ifs in ifs":                 {strings.Repeat("{% if true %}", 1000) + "x" + strings.Repeat("{% endif %}", 1000), true},
	"deep brackets":              {"{{ " + strings.Repeat("(", 100_000) + "1" + strings.Repeat(")", 100_000) + " }}", true},
	"a long filter chain":        {"{{ 1 " + strings.Repeat("| plus: 1 ", 100_000) + " }}", true},
	"a long condition":           {"{% if true " + strings.Repeat("and true or false ", 50_000) + " %}x{% endif %}", true},
	"many mistakes":              {strings.Repeat("{% nosuch %}\n", 100_000), true},
	"many unknown filters":       {strings.Repeat("{{ 1 | nosuch }}\n", 30_000), true},
	"many failing tags":          {strings.Repeat("{{ 1 | divided_by: 0 }}\n", 2000), true},
	"many open delimiters":       {strings.Repeat("{%", 200_000), true},
	"many open objects":          {strings.Repeat("{{ ", 200_000), true},
	"many open raws":             {strings.Repeat("{% raw %}", 100_000), true},
	"many open comments":         {strings.Repeat("{% comment %}", 100_000), true},
	"many open blocks":           {strings.Repeat("{% capture a %}", 50_000), true},
	"markdown of much":           {`{% assign a = "0123456789" %}` + strings.Repeat("{% assign a = a | append: a %}", 16) + `{{ a | markdownify }}{{ a | markdownify }}{{ a | markdownify }}`, true},
	"data that refers to itself": {"{{ site.data.laughs | jsonify }}{{ site.data.laughs | inspect }}", true},
	"liquify of itself":          {`{% capture t %}{% raw %}{{ t | liquify }}{{ t | liquify }}{% endraw %}{% endcapture %}{{ t | liquify }}`, true},
}

// repeat writes a format n times with its number.
func repeat(n int, format string) string {
	var out strings.Builder
	for i := range n {
		fmt.Fprintf(&out, format, i)
	}
	return out.String()
}

// laughs is YAML that grows tenfold with every line.
func laughs() string {
	out := "l0: &l0 [a, a]\n"
	for i := 1; i < 12; i++ {
		out += fmt.Sprintf("l%d: &l%d [%s]\n", i, i, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*l%d, ", i-1), 10), ", "))
	}
	return out
}

// TestBounds renders every costly page within a second and 64 MB.
func TestBounds(t *testing.T) {
	for name, c := range costly {
		t.Run(name, func(t *testing.T) {
			files := fstest.MapFS{
				"_includes/part.md":  {Data: []byte("{{ include.x | join }}{{ include.x | size }}")},
				"_includes/self.md":  {Data: []byte("x{% include self.md %}")},
				"_includes/twice.md": {Data: []byte("x{% include twice.md %}{% include twice.md %}")},
				"_data/laughs.yaml":  {Data: []byte(laughs())},
			}
			e := engine(t, files)
			page := liquid.Page{File: "page.md", Line: 1, Source: "before " + c.source + " after"}
			out, problems := withinBounds(t, e, func() (string, []diagnostic.Diagnostic) { return e.Render(page) })
			if !strings.HasPrefix(out, "before ") {
				t.Errorf("the page begins with %.40q", out)
			}
			if c.rest && !strings.HasSuffix(out, " after") {
				t.Errorf("the page ends with %.40q", out[max(0, len(out)-40):])
			}
			if len(problems) == 0 && name != "a range turned around" && name != "data that refers to itself" {
				t.Error("no diagnostic")
			}
			for _, p := range problems {
				if len(p.String()) > 400 {
					t.Errorf("a diagnostic of %d bytes: %.100q", len(p.String()), p.String())
				}
			}
			t.Logf("%d bytes, %d problems, first: %.200s", len(out), len(problems), list(problems))
		})
	}
}

// A page that is refused may take this many times as long as one that writes all
// it may, measured right before it, so that a busy machine slows both.
const mostYardsticks = 40

// yardstick is the time of a page that writes nearly all that a page may.
func yardstick(e *liquid.Engine) time.Duration {
	source := "{% for i in (1..1000) %}" + strings.Repeat("x", 10_000) + "{% endfor %}"
	took, _ := measured(func() { e.Render(liquid.Page{File: "yardstick.md", Line: 1, Source: source}) })
	return took
}

// withinBounds fails when the work takes too many yardsticks or over 64 MB. On a
// machine that has much else to do one try of three must hold.
func withinBounds(t *testing.T, e *liquid.Engine, work func() (string, []diagnostic.Diagnostic)) (out string, problems []diagnostic.Diagnostic) {
	for range 3 {
		allowed := mostYardsticks * yardstick(e)
		var took time.Duration
		var grown int64
		took, grown = measured(func() { out, problems = work() })
		t.Logf("%v of %v, heap grown by %d MB", took, allowed, grown>>20)
		// The race detector makes everything about ten times as slow and large.
		if raceEnabled || took <= allowed && grown <= 64<<20 {
			return out, problems
		}
	}
	t.Error("too slow or too large")
	return out, problems
}

// measured tells how long the work takes and by how many bytes the heap grows.
func measured(work func()) (took time.Duration, grown int64) {
	runtime.GC()
	before := heap()
	peak, stop, stopped := uint64(0), make(chan bool), make(chan bool)
	go func() {
		defer close(stopped)
		for {
			select {
			case <-stop:
				return
			case <-time.After(5 * time.Millisecond):
				peak = max(peak, heap())
			}
		}
	}()
	start := time.Now()
	work()
	took = time.Since(start)
	close(stop)
	<-stopped
	return took, int64(max(peak, heap())) - int64(before)
}

func heap() uint64 {
	var now runtime.MemStats
	runtime.ReadMemStats(&now)
	return now.HeapInuse
}
