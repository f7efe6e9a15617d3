package fragment

import (
	"net/url"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// attributeList is the attributes of one tag, in order.
type attributeList []attribute

type attribute struct{ key, value string }

func (l attributeList) value(key string) string {
	for _, a := range l {
		if a.key == key {
			return a.value
		}
	}
	return ""
}

func (l attributeList) has(key string) bool {
	return slices.ContainsFunc(l, func(a attribute) bool { return a.key == key })
}

// readAttributes returns the attributes of the current tag that may stay. Of
// those with the same name the first counts.
func (w *walker) readAttributes(name string) attributeList {
	var list attributeList
	for more := true; more; {
		var key, value []byte
		key, value, more = w.tokens.TagAttr()
		k := string(key)
		if k == "src" || k == "href" || k == "data" {
			w.address = string(value)
		}
		if !globalAttributes[k] && !attributes[name][k] || list.has(k) {
			continue
		}
		if v, ok := attributeValue(k, string(value)); ok {
			list = append(list, attribute{k, v})
		}
	}
	return list
}

// attributeValue is what may stay of an attribute's value. The page finds parts
// of its own by some ids and classes; content cannot have those.
func attributeValue(key, value string) (kept string, ok bool) {
	switch key {
	case "id", "name":
		return value, !pageIDs[value]
	case "class":
		kept = strings.Join(slices.DeleteFunc(strings.Fields(value), func(c string) bool { return pageClasses[c] }), " ")
		return kept, kept != ""
	case "target":
		return "_blank", strings.EqualFold(value, "_blank")
	}
	return value, true
}

// checkbox makes a check box one to look at.
func checkbox(list attributeList) attributeList {
	if !list.has("disabled") {
		list = append(list, attribute{"disabled", ""})
	}
	return list
}

// writeTag writes a start tag, with its link resolved, and remembers what a
// link can lead to.
func (w *walker) writeTag(name string, list attributeList) {
	for _, key := range []string{"id", "name"} {
		if v := list.value(key); v != "" {
			w.collectID(v)
			w.noteID(key, v)
		}
	}
	if w.muted() {
		return
	}
	if slices.Contains(strings.Fields(list.value("class")), iconClass) {
		list = append(list, attribute{"aria-hidden", "true"})
	}
	var link *Link
	switch name {
	case "a":
		list, link = w.resolveLink(list, "href")
		w.collectTerm(list.value("data-term"))
	case "img":
		list, link = w.resolveLink(list, "src")
	}
	w.out.WriteString("<" + name)
	for _, a := range list {
		start := w.out.Len()
		w.out.WriteString(" " + a.key + `="` + html.EscapeString(a.value) + `"`)
		if link != nil && a.key == "target" {
			link.Blank = [2]int{start, w.out.Len()}
		}
	}
	w.out.WriteByte('>')
	if link != nil {
		w.fragment.Links = append(w.fragment.Links, *link)
	}
}

// noteID remembers an id that stands on a second element.
func (w *walker) noteID(key, value string) {
	if key != "id" {
		return
	}
	if w.ids[value] && !slices.Contains(w.fragment.Repeated, value) {
		w.fragment.Repeated = append(w.fragment.Repeated, value)
	}
	w.ids[value] = true
}

// iconClass marks an element whose text is the name of a Material icon: it is
// drawn, and not read out.
const iconClass = "material-icons"

// resolveLink replaces the address under key by where it leads and says how.
func (w *walker) resolveLink(list attributeList, key string) (attributeList, *Link) {
	i := slices.IndexFunc(list, func(a attribute) bool { return a.key == key })
	if i < 0 {
		return list, nil
	}
	link := &Link{Address: list[i].value, Image: key == "src", Alt: list.value("alt"), Term: list.value("data-term")}
	address, ok := safeAddress(list[i].value, link.Image)
	if !ok {
		w.fragment.Lost = append(w.fragment.Lost, Loss{Element: map[bool]string{false: "a", true: "img"}[link.Image], Address: link.Address})
		return slices.Delete(list, i, i+1), nil
	}
	link.Target = w.resolve(address, link.Image)
	list[i].value = link.Target.URL
	switch link.Target.Shelf {
	case ShelfExternal:
		list = append(list, attribute{"data-external", ""})
	case ShelfHandbook, ShelfNone:
		list = append(list, attribute{"data-shelf", string(link.Target.Shelf)})
	}
	return list, link
}

// safeAddress tells whether an address may be followed: relative, http, https
// and mailto ones, and images that are written out in the page.
func safeAddress(address string, image bool) (string, bool) {
	address = strings.Map(func(c rune) rune {
		// Browsers read over these, so they could hide a scheme.
		if c < ' ' || c == 0x7f {
			return -1
		}
		return c
	}, strings.TrimSpace(address))
	u, err := url.Parse(address)
	if err != nil {
		// Not an address by the standard, such as one with "%" in it. It is
		// harmless where no scheme can be read into it.
		return slashes(address), !strings.Contains(address, ":")
	}
	switch strings.ToLower(u.Scheme) {
	case "", "http", "https":
		return slashes(address), true
	case "mailto":
		return address, !image
	case "data":
		return address, image && pictureData.MatchString(address)
	}
	return "", false
}

// pictureData is a picture that is written out in its address and is no document.
var pictureData = regexp.MustCompile(`(?i)^data:image/(?:png|jpe?g|gif|webp|avif|bmp|x-icon)[;,]`)

// slashes turns the backslashes of a path around, as browsers do: "/\\host" leads
// to another host.
func slashes(address string) string {
	end := strings.IndexAny(address, "?#")
	if end < 0 {
		end = len(address)
	}
	return strings.ReplaceAll(address[:end], `\`, "/") + address[end:]
}

// collectTerm remembers a mentioned glossary term once.
func (w *walker) collectTerm(id string) {
	if id != "" && !w.terms[id] {
		w.terms[id] = true
		w.fragment.Terms = append(w.fragment.Terms, id)
	}
}

// Safe returns a link's address as it may be followed; ok is false where it may
// not.
func Safe(address string) (safe string, ok bool) { return safeAddress(address, false) }
