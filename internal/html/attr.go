package html

import (
	"bytes"
	"strconv"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/giji-go/giji/internal/lexicon"
)

// digest is a number for a class, FNV-1a: classes are only compared with each
// other, within one page.
func digest(class []byte) uint32 {
	sum := uint32(2166136261)
	for _, c := range class {
		sum = (sum ^ uint32(c)) * 16777619
	}
	return sum
}

// attribute reads the first attribute of a tag, as the standard has it.
func (b *builder) attribute(raw []byte) (key, value, rest []byte) {
	from := 0
	for from < len(raw) && endsName(raw[from]) {
		from++
	}
	to := from
	for to < len(raw) && raw[to] != '=' && !endsName(raw[to]) {
		to++
	}
	key = b.name[:0]
	if to-from <= len(b.name) {
		for _, c := range raw[from:to] {
			key = append(key, lower(c))
		}
	}
	rest = skipBlank(raw[to:])
	if len(rest) == 0 || rest[0] != '=' {
		return key, nil, rest
	}
	value, rest = attributeValue(skipBlank(rest[1:]))
	if bytes.IndexByte(value, '&') >= 0 {
		value = []byte(html.UnescapeString(string(value)))
	}
	return key, value, rest
}

func skipBlank(raw []byte) []byte {
	for len(raw) > 0 && raw[0] <= ' ' {
		raw = raw[1:]
	}
	return raw
}

// attributeValue reads the value with which raw begins, quoted or not.
func attributeValue(raw []byte) (value, rest []byte) {
	if len(raw) > 0 && (raw[0] == '"' || raw[0] == '\'') {
		end := bytes.IndexByte(raw[1:], raw[0])
		if end < 0 {
			return raw[1:], nil
		}
		return raw[1 : end+1], raw[end+2:]
	}
	end := 0
	for end < len(raw) && raw[end] > ' ' && raw[end] != '>' {
		end++
	}
	return raw[:end], raw[end:]
}

// readAttrs reads the attributes that are of use.
func (b *builder) readAttrs(n *node, raw []byte) {
	a := attrs{rowSpan: 1, colSpan: 1, start: noNumber, value: noNumber}
	used := false
	for len(raw) > 1 {
		var key, value []byte
		key, value, raw = b.attribute(raw)
		switch string(key) {
		case "rowspan":
			a.rowSpan, used = number(value, 1), true
		case "colspan":
			a.colSpan, used = number(value, 1), true
		case "start":
			a.start, used = number(value, noNumber), true
		case "value":
			a.value, used = number(value, noNumber), true
		case "type":
			a.listType, used = listType(n.tag, value, a.listType), true
			n.flags |= hiddenInput(n.tag, value)
		case "reversed":
			a.reversed, used = true, true
		case "href":
			n.flags |= linkOf(n.tag, value)
		default:
			n.readShown(string(key), value, &a, &used)
		}
	}
	if used && (isCell(n.tag) || n.tag == atom.Ol || n.tag == atom.Ul || n.tag == atom.Li) {
		n.attrs = int32(len(b.attrs))
		b.attrs = append(b.attrs, a)
	}
}

// hiddenInput tells the inputs that nobody sees.
func hiddenInput(tag atom.Atom, value []byte) flags {
	if tag == atom.Input && string(value) == "hidden" {
		return isHidden
	}
	return 0
}

// readShown reads the attributes that say how an element is shown.
func (n *node) readShown(key string, value []byte, a *attrs, used *bool) {
	switch key {
	case "class":
		n.class = digest(value)
		n.flags |= siteClass(value)
	case "id":
		n.flags |= siteClass(value)
	case "hidden":
		n.flags |= isHidden
	case "aria-hidden":
		if string(value) == "true" {
			n.flags |= isHidden
		}
	case "style":
		if hides(value) {
			n.flags |= isHidden
		}
		if t := styleOf(value); t != "" {
			a.listType, *used = t, true
		}
	case "role":
		switch role := string(value); {
		case isSiteRole(role):
			n.flags |= siteRole
		case isControlRole(role):
			n.flags |= isControl
		}
	}
}

const noNumber = -1 << 31

func number(value []byte, otherwise int) int {
	n, err := strconv.Atoi(string(bytes.TrimSpace(value)))
	if err != nil || n > 1<<20 || n < -1<<20 {
		return otherwise
	}
	return n
}

// listType is what the type attribute says of a list, which a style overrides.
func listType(tag atom.Atom, value []byte, before string) string {
	if before != "" || tag != atom.Ol && tag != atom.Ul && tag != atom.Li {
		return before
	}
	switch string(value) {
	case "a":
		return "lower-alpha"
	case "A":
		return "upper-alpha"
	case "i":
		return "lower-roman"
	case "I":
		return "upper-roman"
	}
	return ""
}

// declared is the value that a style gives a property, its own spelling kept.
func declared(style []byte, property string) string {
	for _, d := range bytes.Split(style, []byte(";")) {
		key, value, ok := bytes.Cut(d, []byte(":"))
		if ok && bytes.EqualFold(bytes.TrimSpace(key), []byte(property)) {
			return string(bytes.ToLower(bytes.TrimSpace(value)))
		}
	}
	return ""
}

func hides(style []byte) bool {
	return bytes.Contains(style, []byte("none")) && declared(style, "display") == "none" ||
		bytes.Contains(style, []byte("hidden")) && declared(style, "visibility") == "hidden"
}

func styleOf(style []byte) string {
	if !bytes.Contains(style, []byte("list-style")) {
		return ""
	}
	if t := declared(style, "list-style-type"); t != "" {
		return t
	}
	first, _, _ := bytes.Cut([]byte(declared(style, "list-style")), []byte(" "))
	return string(first)
}

func isSiteRole(role string) bool {
	switch role {
	case "navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "dialog", "alertdialog", "toolbar":
		return true
	}
	return false
}

func isControlRole(role string) bool {
	switch role {
	case "button", "tab", "switch", "checkbox", "radio", "menuitem", "option", "slider", "searchbox", "combobox":
		return true
	}
	return false
}

// linkOf says where a link leads.
func linkOf(tag atom.Atom, href []byte) flags {
	if tag != atom.A {
		return 0
	}
	path, _, _ := bytes.Cut(href, []byte("?"))
	path, place, anchored := bytes.Cut(path, []byte("#"))
	switch {
	case anchored && len(path) == 0 && len(place) > 0 && string(place) != "top":
		return isAnchor
	case leadsToFile(path):
		return isFile
	}
	return isLink
}

// leadsToFile reports whether a link leads to a paper and not to a page.
func leadsToFile(path []byte) bool {
	dot := bytes.LastIndexByte(path, '.')
	if dot < 0 || len(path)-dot > 6 {
		return false
	}
	switch string(bytes.ToLower(path[dot+1:])) {
	case "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "zip", "csv", "rtf", "jtd", "odt", "txt":
		return true
	}
	return false
}

// siteClasses are the words of id and class that name furniture of a site.
var siteClasses = sync.OnceValue(func() map[string]flags {
	words := make(map[string]flags)
	for _, e := range lexicon.Words("site_class") {
		switch e.Key {
		case "head":
			words[e.Surface] = namedHead
		case "foot":
			words[e.Surface] = namedFoot
		default:
			words[e.Surface] = namedMenu
		}
	}
	return words
})

// siteClass looks at each word of an id or a class, and at its last part
// (global-nav).
func siteClass(value []byte) (found flags) {
	for len(value) > 0 {
		var word []byte
		word, value, _ = bytes.Cut(value, []byte(" "))
		if len(word) == 0 || len(word) > 40 {
			continue
		}
		word = bytes.ToLower(word)
		found |= siteClasses()[string(word)]
		if cut := bytes.LastIndexAny(word, "-_"); cut >= 0 {
			found |= siteClasses()[string(word[cut+1:])]
		}
	}
	return found
}
