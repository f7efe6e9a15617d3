package web

import "testing"

func TestPrefixIDs(t *testing.T) {
	prefixes := map[string]string{"/a/": "level-1", "/b/": "level-2"}
	for _, c := range []struct{ body, want string }{
		{`<h2 class="x" id="set-out">Set out</h2>`, `<h2 class="x" id="level-1-set-out">Set out</h2>`},
		{`<a name="old" id="new"></a>`, `<a name="level-1-old" id="level-1-new"></a>`},
		{`<a href="#set-out">up</a>`, `<a href="#level-1-set-out">up</a>`},
		{`<a href="#">top</a>`, `<a href="#level-1">top</a>`},
		{`<a href="/a/#set-out">here</a>`, `<a href="#level-1-set-out">here</a>`},
		{`<a href="/b/">there</a>`, `<a href="#level-2">there</a>`},
		{`<a href="/b/#x">there</a>`, `<a href="#level-2-x">there</a>`},
		{`<a href="/c/#x">elsewhere</a>`, `<a href="/c/#x">elsewhere</a>`},
		{`<a href="https://example.org/#x">outside</a>`, `<a href="https://example.org/#x">outside</a>`},
		{`<p>write id="x" and href="#y"</p>`, `<p>write id="x" and href="#y"</p>`},
		{`<p title="a id=&#34;x&#34;">text</p>`, `<p title="a id=&#34;x&#34;">text</p>`},
	} {
		if got := prefixIDs(c.body, "level-1", prefixes); got != c.want {
			t.Errorf("%s became %s, want %s", c.body, got, c.want)
		}
	}
}
