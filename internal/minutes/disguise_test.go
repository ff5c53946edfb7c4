package minutes_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// disguises are what extractors do to a text without changing what it says.
var disguises = []struct {
	name string
	make func(string) string
}{
	{"blank lines", func(s string) string { return strings.ReplaceAll(strings.ReplaceAll(s, "\n\n", "\n"), "\n", "\n\n") }},
	{"CRLF", func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }},
	{"no indents", func(s string) string {
		return eachLine(s, func(l string) string { return strings.TrimLeft(l, " \u3000") })
	}},
	{"trailing spaces", func(s string) string { return eachLine(s, func(l string) string { return l + "  " }) }},
	{"full width digits", func(s string) string { return mapRunes(s, '0', '9', 0xFEE0) }},
	{"half width digits", func(s string) string { return mapRunes(s, '０', '９', -0xFEE0) }},
	{"ASCII brackets", func(s string) string { return strings.NewReplacer("（", "(", "）", ")", "：", ":").Replace(s) }},
	{"NFD", norm.NFD.String},
	{"wrapped", func(s string) string { return eachLine(s, func(l string) string { return wrap(l, 36) }) }},
	{"radicals", func(s string) string {
		return strings.NewReplacer("日", "⽇", "月", "⽉", "人", "⼈", "会", "会", "用", "⽤", "水", "⽔").Replace(s)
	}},
}

func eachLine(s string, f func(string) string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = f(lines[i])
	}
	return strings.Join(lines, "\n")
}

// wrap breaks a line behind every n characters, as a page does.
func wrap(line string, n int) string {
	runes := []rune(line)
	var b strings.Builder
	for len(runes) > n {
		b.WriteString(string(runes[:n]) + "\n")
		runes = runes[n:]
	}
	return b.String() + string(runes)
}

func mapRunes(s string, from, to rune, by rune) string {
	return strings.Map(func(r rune) rune {
		if r >= from && r <= to {
			return r + by
		}
		return r
	}, s)
}

// TestDisguises: the documents of testdata/general say the same in every
// disguise. Texts follow the disguise, so only what is derived is compared.
func TestDisguises(t *testing.T) {
	files, _ := filepath.Glob("../../testdata/general/*.txt")
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		_, plain, _ := readMinutes(string(text))
		want := derived(asTree(t, plain))
		for _, d := range disguises {
			t.Run(strings.TrimSuffix(filepath.Base(file), ".txt")+"/"+d.name, func(t *testing.T) {
				src, m, _ := readMinutes(d.make(string(text)))
				checkGrounded(t, src, allTexts(&m)...)
				compareTree(t, "", want, derived(asTree(t, m)))
			})
		}
	}
}

// derived keeps what no disguise changes: numbers, dates, kinds, how many
// there are, and strings after compatibility folding.
func derived(v any) any {
	switch v := v.(type) {
	case map[string]any:
		out := map[string]any{}
		for key, child := range v {
			if key != "spans" {
				out[key] = derived(child)
			}
		}
		return out
	case []any:
		out := make([]any, len(v))
		for i, child := range v {
			out[i] = derived(child)
		}
		return out
	case string:
		return norm.NFKC.String(v)
	}
	return v
}
