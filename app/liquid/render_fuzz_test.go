package liquid_test

import (
	"testing"
	"testing/fstest"
	"time"

	"rutter/app/liquid"
)

// maxOutput is more than any page may write.
const maxOutput = 16 << 20

// FuzzRender holds that no page panics, takes long or writes without end. It has
// a data file, an include and a term to play with.
func FuzzRender(f *testing.F) {
	files := fstest.MapFS{
		"_includes/part.md":       {Data: []byte("{% assign x = include.x %}<{{ include.x }}>")},
		"_includes/self.md":       {Data: []byte("{% include self.md %}")},
		"_data/pets.yaml":         {Data: []byte("- {name: Rex, age: 3}\n- {name: abby}\n")},
		"_data/glossary/pod.yaml": {Data: []byte("id: pod\nname: Pod\nshort-description: A pod.\n")},
	}
	for _, a := range archives(f) {
		for _, file := range a.Files {
			f.Add(string(file.Data))
		}
	}
	for _, c := range costly {
		if len(c.source) < 4000 {
			f.Add(c.source)
		}
	}
	e := engine(f, files)
	f.Fuzz(func(t *testing.T, source string) {
		start := time.Now()
		out, problems := e.Render(liquid.Page{File: "page.md", Line: 1, Source: source})
		// A page takes milliseconds, one that is refused under a second: this long
		// is a hang, whatever else the machine does.
		if took := time.Since(start); took > 30*time.Second {
			t.Errorf("took %v", took)
		}
		if len(out) > maxOutput {
			t.Errorf("wrote %d bytes", len(out))
		}
		for _, p := range problems {
			if p.Text == "" || p.Line < 0 {
				t.Errorf("a diagnostic without a text or a line: %+v", p)
			}
		}
	})
}
