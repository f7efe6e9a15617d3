package liquid

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"unicode"

	"github.com/osteele/liquid/render"

	"rutter/app/diagnostic"
)

// includeFolder is where a content tree keeps what its pages include.
const includeFolder = "_includes"

// alwaysOwn are the includes that a folder cannot replace: the 2018 site's own
// ones lean on scripts, or would draw a second breadcrumb.
var alwaysOwn = []string{"templates/user-journey-content.md", "tabs.md"}

// codeInclude is always ours too, and more than a template can do.
const codeInclude = "code.html"

// parentKey binds the includer's variables where no template can name them.
const parentKey = "\x00parent"

// include runs {% include path key=value … %}. Its parameters are visible as
// include.key; a variable that it sets stays set behind it.
func (e *Engine) include(w io.Writer, ctx render.Context) error {
	name, values, err := includeArguments(ctx)
	if err != nil {
		return err
	}
	if name == codeInclude {
		return e.codeSample(w, ctx, values)
	}
	source, file, err := e.readInclude(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return mistake{"liquid-include", fmt.Sprintf("there is no include %q", name), diagnostic.DidYouMean(name, e.includeNames())}
	case err != nil:
		return mistake{"liquid-include", fmt.Sprintf("the include %q cannot be read", name), ""}
	}
	return e.runInclude(w, ctx, Page{File: file, Line: 1, Source: source, include: true}, values)
}

// runInclude renders an include with its parameters, in the variables of the
// page that includes it.
func (e *Engine) runInclude(w io.Writer, ctx render.Context, p Page, values map[string]any) error {
	r := currentRun(ctx)
	if r.depth == maxIncludeDepth {
		return mistake{"liquid-include", fmt.Sprintf("includes are nested deeper than %d", maxIncludeDepth), "an include must not include itself"}
	}
	if err := r.spend(includeWork + len(p.Source)); err != nil {
		return err
	}
	r.trace(p)
	variables := maps.Clone(ctx.Bindings())
	variables["include"] = values
	variables[parentKey] = ctx.Bindings()
	r.depth++
	out := r.render(p, variables)
	r.depth--
	_, err := io.WriteString(w, out)
	return err
}

// exportVariables stands at the end of every include and hands its variables
// to the page that included it.
func exportVariables(_ io.Writer, ctx render.Context) error {
	parent := ctx.Get(parentKey).(map[string]any)
	for key, value := range ctx.Bindings() {
		if key != "include" && key != parentKey {
			parent[key] = value
		}
	}
	return nil
}

// includeArguments reads the name and the parameters of an include tag. Both
// may hold {{ objects }}.
func includeArguments(ctx render.Context) (name string, values map[string]any, err error) {
	name, args := cutName(currentRun(ctx).expand(ctx))
	values, rest, err := parameters(ctx, args)
	if err != nil {
		return "", nil, err
	}
	if rest != "" {
		return "", nil, mistake{"liquid-include", fmt.Sprintf("include %q has %q where a parameter is wanted", name, rest), `write key="value"`}
	}
	if name = strings.Trim(name, `"'`); name == "" {
		return "", nil, mistake{"liquid-include", "the include names no file", "write {% include file.md %}"}
	}
	return name, values, nil
}

// expand renders the {{ objects }} in the arguments of a tag.
func (r *run) expand(ctx render.Context) string {
	args := ctx.TagArgs()
	if !strings.Contains(args, "{{") {
		return args
	}
	// The library tells its place only through an error.
	place := ctx.Errorf("")
	return r.render(Page{File: place.Path(), Line: place.LineNumber(), Source: args}, ctx.Bindings())
}

// cutName takes the first word off, which may be quoted.
func cutName(args string) (name, rest string) {
	args = strings.TrimSpace(args)
	if i := strings.IndexFunc(args, unicode.IsSpace); i >= 0 {
		return args[:i], args[i:]
	}
	return args, ""
}

// readInclude finds an include: ours where a folder cannot replace it, else the
// folder's, else ours. The error is fs.ErrNotExist where there is none.
func (e *Engine) readInclude(name string) (source, file string, err error) {
	file = path.Join(includeFolder, path.Clean("/"+name))
	if !slices.Contains(alwaysOwn, name) && e.env.Tree != nil {
		if source, err = readBounded(e.env.Tree, file); !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrInvalid) {
			return source, file, err
		}
	}
	text, err := ownIncludes.ReadFile(path.Join("includes", path.Clean("/"+name)))
	return string(text), file, err
}

// readBounded reads no more of a file than a page may cost: the page is told that it
// takes too much.
func readBounded(tree fs.FS, file string) (string, error) {
	f, err := tree.Open(file)
	if err != nil {
		return "", err
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, maxWork+1))
	return string(text), err
}

// includeNames lists what can be included, for suggestions.
func (e *Engine) includeNames() []string {
	var names []string
	list := func(tree fs.FS, root string) {
		fs.WalkDir(tree, root, func(file string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() {
				names = append(names, strings.TrimPrefix(file, root+"/"))
			}
			return nil
		})
	}
	list(ownIncludes, "includes")
	if e.env.Tree != nil {
		list(e.env.Tree, includeFolder)
	}
	return names
}
