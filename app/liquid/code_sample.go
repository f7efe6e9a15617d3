package liquid

import (
	"fmt"
	"html"
	"io"
	"io/fs"
	"path"
	"strings"

	"github.com/osteele/liquid/render"

	"rutter/app/diagnostic"
)

// codeSample is {% include code.html language="yaml" file="pod.yaml" %}: a file
// that lies beside the page, shown as code under its name.
func (e *Engine) codeSample(w io.Writer, ctx render.Context, values map[string]any) error {
	name := stringOf(values["file"])
	file, text, err := e.readBeside(ctx, name)
	if err != nil {
		return err
	}
	currentRun(ctx).trace(Page{File: file})
	language := stringOf(values["language"])
	class := ""
	if language != "" {
		class = fmt.Sprintf(` class="language-%s"`, html.EscapeString(language))
	}
	// A line break written as a character reference keeps the block on one line
	// of Markdown, so that it stands in a list item or a tab as it is.
	code := strings.ReplaceAll(html.EscapeString(strings.TrimRight(text, " \t\r\n")), "\r\n", "\n")
	_, err = fmt.Fprintf(w, `<figure class="code-sample"><figcaption><a href="/%s">%s</a></figcaption><pre><code%s>%s&#10;</code></pre></figure>`,
		html.EscapeString(file), html.EscapeString(name), class, strings.ReplaceAll(code, "\n", "&#10;"))
	return err
}

// includeRelative runs {% include_relative path %}, with the path taken from the
// folder of the page.
func (e *Engine) includeRelative(w io.Writer, ctx render.Context) error {
	name, values, err := includeArguments(ctx)
	if err != nil {
		return err
	}
	file, text, err := e.readBeside(ctx, name)
	if err != nil {
		return err
	}
	return e.runInclude(w, ctx, Page{File: file, Line: 1, Source: text, include: true}, values)
}

// readBeside reads a file by its path from the page's folder.
func (e *Engine) readBeside(ctx render.Context, name string) (file, text string, err error) {
	r := currentRun(ctx)
	file = path.Join(path.Dir(r.page.File), name)
	if path.IsAbs(name) {
		file = strings.TrimPrefix(path.Clean(name), "/")
	}
	text, err = readBounded(e.env.Tree, file)
	if err != nil {
		return "", "", mistake{"liquid-include", fmt.Sprintf("there is no file %q", file), nearestFile(e.env.Tree, file)}
	}
	return file, text, r.spend(len(text))
}

// nearestFile suggests a file of the same folder.
func nearestFile(tree fs.FS, file string) string {
	entries, _ := fs.ReadDir(tree, path.Dir(file))
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return diagnostic.DidYouMean(path.Base(file), names)
}
