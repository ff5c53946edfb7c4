package view

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"encoding/json"
	"strings"
	"sync"

	"github.com/giji-go/giji/model"
)

//go:embed assets
var assets embed.FS

// scripts are the parts of the page's script in the order in which they stand
// in it.
var scripts = []string{
	"words.js", "dom.js", "kinds.js", "document.js", "source.js", "printed.js", "rows.js", "record.js", "agenda.js",
	"overview.js", "attention.js", "facts.js", "index.js", "draw.js", "charts.js", "timeline.js", "scatter.js",
	"schema.js", "settle.js", "edit.js", "form.js", "moment.js", "save.js", "select.js", "tip.js", "keys.js", "search.js", "bar.js",
	"main.js",
}

// styles are the parts of the page's style in their order.
var styles = []string{"theme.css", "page.css", "source.css", "record.css", "edit.css", "index.css", "narrow.css", "print.css"}

// A pageShell is what every page has: style and script, whose digests the
// content security policy names, so that nothing else runs.
type pageShell struct{ before, after string } // around the documents

// shell is the shell, made once.
var shell = sync.OnceValue(func() *pageShell {
	style, script := joined(styles, "/* ", " */"), joined(scripts, "// ", "")
	policy := "default-src 'none'; script-src '" + digest(script) + "'; style-src '" + digest(style) +
		"'; img-src data:; base-uri 'none'; form-action 'none'"
	before, after, _ := strings.Cut(asset("page.html"), "<!-- documents -->\n")
	before = strings.Replace(before, "{{policy}}", "{{more}}"+policy, 1)
	return &pageShell{
		before: strings.Replace(before, "{{style}}", style, 1),
		after:  strings.Replace(after, "{{script}}", script, 1),
	}
})

// joined is the assets one behind the other, each below its name.
func joined(names []string, before, behind string) string {
	var b strings.Builder
	for _, name := range names {
		b.WriteString(before + name + behind + "\n" + asset(name))
	}
	return b.String()
}

func asset(name string) string {
	data, err := assets.ReadFile("assets/" + name)
	if err != nil {
		panic("view: asset " + name + " is not embedded") // a test opens every one
	}
	return string(data)
}

// digest is how a content security policy names an inline script or style.
func digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// head is the page up to the documents; more is added to its policy.
func (s *pageShell) head(more string) []byte {
	return []byte(strings.Replace(s.before, "{{more}}", more, 1))
}

// tail is the page behind the documents. server is nil for a page on its own.
func (s *pageShell) tail(index, server []byte) []byte {
	if server == nil {
		server = []byte("null")
	}
	var b bytes.Buffer
	block := func(id string, data ...[]byte) {
		b.WriteString(`<script type="application/json" id="` + id + `">`)
		for _, part := range data {
			b.Write(inScript(part))
		}
		b.WriteString("</script>\n")
	}
	block("index-data", []byte("["), index, []byte("]"))
	block("words", []byte(asset("words.json")))
	block("thresholds", []byte(asset("thresholds.json")))
	block("schema", compact(model.Schema()))
	block("server", server)
	b.WriteString(s.after)
	return b.Bytes()
}

// compact is JSON without white space between its tokens.
func compact(data []byte) []byte {
	var b bytes.Buffer
	if err := json.Compact(&b, data); err != nil {
		return data
	}
	return b.Bytes()
}
