package search

import (
	"slices"
	"strings"
	"testing"
)

func TestSplit(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"A Pod runs. Two do not", "a pod runs two do not"},
		{"kube-apiserver", "kube-apiserver kube apiserver"},
		{"(apps/v1)", "apps/v1 apps v1"},
		{"--dry-run=server,", "dry-run=server dry run server"},
		{"imagePullBackOff", "imagepullbackoff image pull back off"},
		{"ReplicaSets and APIs", "replicasets replica sets and apis"},
		{"HTTPServer, IPv6, v1beta1", "httpserver http server ipv6 v1beta1"},
		{"networking.k8s.io/v1", "networking.k8s.io/v1 networking k8s io v1"},
		{"the pod's end…\nnext", "the pod s end next"},
		{"10.0.0.1", "10.0.0.1 10 0 0 1"},
		{"Öl ﬁndet ＡＰＩ", "öl findet api"},
		{"容器编排", "容器 器编 编排"},
		{"Podの一覧", "pod の一 一覧"},
		{"日", "日"},
		{"नमस्ते दुनिया", "नमस्ते दुनिया"},
		{"-- == / . \x00", ""},
		{strings.Repeat("ab-", 40) + "cd", strings.Repeat("ab ", 40) + "cd"},
	} {
		var got []string
		for _, w := range split(c.text) {
			got = append(got, w.text)
			if w.at < 0 || w.end > len(c.text) || w.at >= w.end {
				t.Errorf("split(%q): %q stands at %d to %d", c.text, w.text, w.at, w.end)
			}
		}
		if !slices.Equal(got, strings.Fields(c.want)) {
			t.Errorf("split(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

func TestOneAway(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"deploymnt", "deployment", true},
		{"deploymeent", "deployment", true},
		{"deploiment", "deployment", true},
		{"deplyoment", "deployment", true},
		{"eployment", "deployment", true},
		{"deploymen", "deployment", true},
		{"deplymnt", "deployment", false},
		{"grösse", "größe", false},
		{"grüße", "größe", true},
		{"rgöße", "größe", true},
		{"под", "пода", true},
		{"ab", "ba", true},
	} {
		if got := oneAway(c.a, c.b, equal); got != c.want {
			t.Errorf("oneAway(%q, %q) = %v", c.a, c.b, got)
		}
	}
}

func TestStem(t *testing.T) {
	for _, c := range []struct{ tag, word, want string }{
		{"en", "deployments", "deploy"},
		{"en-GB", "running", "run"},
		{"de", "häusern", "haus"},
		{"de_AT", "knoten", "knot"},
		{"fr", "continuellement", "continuel"},
		{"nb", "noder", "nod"},
		{"hi", "दुनिया", "दुनिया"},
		{"", "running", "running"},
		{"en", "kube-apiservers", "kube-apiservers"},
	} {
		if got := languageOf(c.tag).stem(c.word); got != c.want {
			t.Errorf("%s: the stem of %q is %q, want %q", c.tag, c.word, got, c.want)
		}
	}
	if l := languageOf("nb"); !l.stop["ikke"] {
		t.Error("Bokmål has not the stop words of Norwegian")
	}
}
