package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/model"
)

var writeReference = flag.Bool("write-reference", false, "write docs/reference.md and docs/reference.ja.md")

// TestReferenceIsCurrent: docs/reference.md and its Japanese sister say what the
// schema, the commands, the limits and the codes of the program are.
//
//	go test ./cmd/giji -run Reference -write-reference
func TestReferenceIsCurrent(t *testing.T) {
	r := reference{words: readWords(t), schema: readSchema(t), example: map[string]string{}}
	r.collect(t)
	for _, page := range []struct {
		name string
		lang int
	}{{"reference.md", 0}, {"reference.ja.md", 1}} {
		path := filepath.Join("..", "..", "docs", page.name)
		want := r.page(t, page.lang)
		if *writeReference {
			require.NoError(t, os.WriteFile(path, []byte(want), 0o644))
		}
		got, err := os.ReadFile(path)
		require.NoError(t, err)
		require.Equal(t, withoutExamples(want), withoutExamples(string(got)), "%s: run go generate ./cmd/giji", page.name)
	}
	require.Empty(t, r.unused(), "testdata/reference.tsv: no such field")
}

// withoutExamples is a page without what is read from documents: a rule that
// reads one better makes no page wrong.
func withoutExamples(page string) string {
	lines := strings.Split(page, "\n")
	for i, line := range lines {
		if cells := strings.Split(strings.ReplaceAll(line, `\|`, "/"), " | "); len(cells) == 5 && strings.HasPrefix(line, "| `") {
			cells[3] = ""
			lines[i] = strings.Join(cells, " | ")
		}
	}
	return strings.Join(lines, "\n")
}

// A word is what a field is called and means.
type word struct {
	label   string
	meaning [2]string
	used    bool
}

type definition struct {
	Properties map[string]property `json:"properties"`
	keys       []string            // in the order of the record
}

type property struct {
	Ref   string          `json:"$ref"`
	Type  json.RawMessage `json:"type"`
	Items *property       `json:"items"`
	AnyOf []property      `json:"anyOf"`
	Enum  []any           `json:"enum"`
	Const any             `json:"const"`
}

type reference struct {
	words   map[string]*word
	schema  map[string]*definition
	example map[string]string // by TYPE.KEY
	order   []string          // types as they are met
}

func readWords(t *testing.T) map[string]*word {
	data, err := os.ReadFile(filepath.Join("testdata", "reference.tsv"))
	require.NoError(t, err)
	words := map[string]*word{}
	for n, line := range strings.Split(strings.TrimSpace(string(data)), "\n")[1:] {
		cells := strings.Split(line, "\t")
		require.Len(t, cells, 5, "testdata/reference.tsv:%d", n+2)
		words[cells[0]+"."+cells[1]] = &word{label: cells[2], meaning: [2]string{cells[3], cells[4]}}
	}
	return words
}

func readSchema(t *testing.T) map[string]*definition {
	var schema struct {
		Defs map[string]*definition `json:"$defs"`
	}
	require.NoError(t, json.Unmarshal(model.Schema(), &schema))
	var raw struct {
		Defs map[string]struct {
			Required   []string        `json:"required"`
			Properties json.RawMessage `json:"properties"`
		} `json:"$defs"`
	}
	require.NoError(t, json.Unmarshal(model.Schema(), &raw))
	for name, d := range schema.Defs {
		d.keys = keysInOrder(t, raw.Defs[name].Properties)
	}
	return schema.Defs
}

// keysInOrder are the keys of a JSON object as they stand.
func keysInOrder(t *testing.T, object json.RawMessage) []string {
	decoder := json.NewDecoder(bytes.NewReader(object))
	_, err := decoder.Token()
	require.NoError(t, err)
	var keys []string
	for decoder.More() {
		key, err := decoder.Token()
		require.NoError(t, err)
		keys = append(keys, key.(string))
		var skipped json.RawMessage
		require.NoError(t, decoder.Decode(&skipped))
	}
	return keys
}

// word is what the field is called; every field has one.
func (r *reference) word(t *testing.T, typ, key string) *word {
	for _, at := range []string{typ + "." + key, "*." + key} {
		if w := r.words[at]; w != nil {
			w.used = true
			return w
		}
	}
	t.Fatalf("testdata/reference.tsv: no line for %s %s", typ, key)
	return nil
}

func (r *reference) unused() []string {
	var left []string
	for at, w := range r.words {
		if !w.used {
			left = append(left, at)
		}
	}
	return left
}

// samples are the documents that examples come from.
var samples = []string{"minutes.txt", "gold/outage-one.pdf", "gold/city-committee.html", "gold/ministry-council.html",
	"gold/outage-columns.html", "gold/outage-list.html", "gold/joint-boards.html", "gold/condominium.txt", "gold/opendata.md",
	"gold/outage-inner.html"}

// collect finds an example for each field, and the order of the types.
func (r *reference) collect(t *testing.T) {
	for _, sample := range samples {
		var out, errs bytes.Buffer
		path := filepath.Join("..", "..", "testdata", sample)
		require.Equal(t, exitOK, run([]string{"extract", path}, strings.NewReader(""), &out, &errs), errs.String())
		var record any
		require.NoError(t, json.Unmarshal(out.Bytes(), &record))
		r.visit("Document", record)
	}
	r.meet("Document")
}

func (r *reference) meet(typ string) {
	if slices.Contains(r.order, typ) || r.schema[typ] == nil {
		return
	}
	r.order = append(r.order, typ)
	for _, key := range r.schema[typ].keys {
		r.meet(refOf(r.schema[typ].Properties[key]))
	}
}

// refOf is the type that a property holds or lists, "" for none of ours.
func refOf(p property) string {
	switch {
	case p.Ref != "":
		return strings.TrimPrefix(p.Ref, "#/$defs/")
	case p.Items != nil:
		return refOf(*p.Items)
	}
	for _, one := range p.AnyOf {
		if ref := refOf(one); ref != "" {
			return ref
		}
	}
	return ""
}

func (r *reference) visit(typ string, value any) {
	object, ok := value.(map[string]any)
	if !ok || r.schema[typ] == nil {
		return
	}
	for key, child := range object {
		p := r.schema[typ].Properties[key]
		if ref := refOf(p); ref != "" {
			r.visitAll(ref, child)
			continue
		}
		at := typ + "." + key
		if shown, ok := show(child); ok && r.example[at] == "" {
			r.example[at] = shown
		}
	}
}

func (r *reference) visitAll(typ string, value any) {
	list, ok := value.([]any)
	if !ok {
		r.visit(typ, value)
	}
	for _, item := range list {
		r.visit(typ, item)
	}
}

// show is a value as an example, and whether it says something.
func show(value any) (string, bool) {
	switch value := value.(type) {
	case nil:
		return "", false
	case bool:
		return fmt.Sprint(value), value
	case []any:
		if len(value) == 0 {
			return "", false
		}
	}
	data, err := json.Marshal(value)
	text := []rune(string(data))
	if len(text) > 30 {
		text = append(text[:29], '…')
	}
	return strings.ReplaceAll(string(text), "|", `\|`), err == nil
}

func (r *reference) page(t *testing.T, lang int) string {
	var b strings.Builder
	say := func(en, ja string) string { return [2]string{en, ja}[lang] }
	fmt.Fprintf(&b, "# %s\n\n<!-- Generated by cmd/giji/reference_test.go; run go generate ./cmd/giji. -->\n\n", say("Reference", "項目の一覧"))
	fmt.Fprintf(&b, "[%s](../README%s)\n\n", say("README", "README"), say(".md", ".ja.md"))
	fmt.Fprintln(&b, say("The record as JSON Schema (draft 2020-12): [model/schema.json](../model/schema.json), or `giji schema`. "+
		"Columns of the flat views: [columns.md](columns.md). "+
		"Diagnostics and errors, with cause, example and remedy: [errors.md](errors.md), or `giji explain CODE`.",
		"レコードの JSON Schema（draft 2020-12）：[model/schema.json](../model/schema.json)、または `giji schema`。"+
			"表の列：[columns.ja.md](columns.ja.md)。診断とエラーの原因・例・対処：[errors.ja.md](errors.ja.md)、または `giji explain CODE`。"))
	r.fields(t, &b, lang)
	writeFlags(&b, lang)
	writeExits(&b, lang)
	writeLimits(t, &b, lang)
	writeCodes(t, &b, lang)
	return b.String()
}

func (r *reference) fields(t *testing.T, b *strings.Builder, lang int) {
	fmt.Fprintf(b, "\n## %s\n\n%s\n", [2]string{"Fields", "項目"}[lang],
		[2]string{"Keys are always there, null or [] where there is nothing. Examples are what giji reads in documents of this repository.",
			"キーは常にあり、値のないときは null か [] です。例は、このリポジトリの文書を giji が読んだものです。"}[lang])
	for _, typ := range r.order {
		fmt.Fprintf(b, "\n### %s\n\n| %s |\n|---|---|---|---|---|\n", typ,
			[2]string{"key | in Japanese | type | example | ", "キー | 日本語 | 型 | 例 | "}[lang])
		d := r.schema[typ]
		for _, key := range d.keys {
			w := r.word(t, typ, key)
			example := r.example[typ+"."+key]
			if example != "" {
				example = "`" + example + "`"
			}
			fmt.Fprintf(b, "| `%s` | %s | %s | %s | %s |\n", key, w.label, typeName(d.Properties[key]), example, w.meaning[lang])
		}
	}
}

// typeName is the type of a field for people: Time?, list of Text.
func typeName(p property) string {
	switch {
	case p.Ref != "":
		name := strings.TrimPrefix(p.Ref, "#/$defs/")
		return "[" + name + "](#" + strings.ToLower(name) + ")"
	case p.Items != nil:
		return "[] " + typeName(*p.Items)
	case len(p.AnyOf) > 0:
		var names []string
		for _, one := range p.AnyOf {
			names = append(names, typeName(one))
		}
		return strings.Join(names, ", ")
	case len(p.Type) == 0:
		return "string"
	}
	var names bytes.Buffer
	if json.Compact(&names, p.Type) != nil {
		return ""
	}
	return strings.NewReplacer(`"`, "", "[", "", "]", "", ",", ", ").Replace(names.String())
}

func writeFlags(b *strings.Builder, lang int) {
	root := newRoot(&app{})
	japanese := newRoot(&app{})
	inJapanese(japanese)
	fmt.Fprintf(b, "\n## %s\n", [2]string{"Commands and flags", "コマンドとオプション"}[lang])
	for _, cmd := range root.Commands() {
		if cmd.Hidden || cmd.Name() == "help" {
			continue
		}
		shown := cmd
		if lang == 1 {
			shown, _, _ = japanese.Find([]string{cmd.Name()})
		}
		fmt.Fprintf(b, "\n### %s\n\n`giji %s`: %s\n\n",
			cmd.CommandPath(), strings.ReplaceAll(cmd.Use, "|", "\\|"), strings.TrimSuffix(shown.Short, "。"))
		rows := flagRows(shown)
		if len(rows) > 0 {
			fmt.Fprintf(b, "| %s |\n|---|---|---|\n%s", [2]string{"flag | default | ", "オプション | 既定 | "}[lang], strings.Join(rows, ""))
		}
	}
}

func flagRows(cmd *cobra.Command) []string {
	var rows []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if f.Hidden || f.Name == "help" {
			return
		}
		value, usage := pflag.UnquoteUsage(f)
		name := "`--" + f.Name
		if f.Shorthand != "" {
			name = "`-" + f.Shorthand + "`, " + name
		}
		if value != "" && f.Value.Type() != "bool" {
			name += " " + value
		}
		standard := f.DefValue
		if standard == "false" || standard == "0" || standard == "[]" || strings.Contains(usage, "default") {
			standard = ""
		}
		rows = append(rows, fmt.Sprintf("| %s` | %s | %s |\n", name, standard, strings.ReplaceAll(usage, "|", "\\|")))
	})
	return rows
}

func writeExits(b *strings.Builder, lang int) {
	fmt.Fprintf(b, "\n## %s\n\n| | |\n|---|---|\n", [2]string{"Exit status", "終了コード"}[lang])
	for _, exit := range []struct {
		code   int
		en, ja string
	}{
		{exitOK, "all well; also where the reader of a pipe has gone", "正常（パイプの相手が先に閉じた場合も）"},
		{exitFailure, "internal or output failure", "内部または出力の失敗"},
		{exitUsage, "wrong usage", "使い方の誤り"},
		{exitSomeFailed, "some documents failed", "一部の文書が失敗"},
		{exitNoneSucceeded, "no document succeeded", "すべて失敗"},
		{exitInvalid, "invalid records", "不正なレコード"},
		{exitSignal + 2, "interrupted (SIGINT)", "割り込み（SIGINT）"},
		{exitSignal + 15, "terminated (SIGTERM)", "終了の合図（SIGTERM）"},
	} {
		fmt.Fprintf(b, "| %d | %s |\n", exit.code, [2]string{exit.en, exit.ja}[lang])
	}
}

// writeLimits lists the fields of extract.Limits with what the code says of them.
func writeLimits(t *testing.T, b *strings.Builder, lang int) {
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join("..", "..", "extract", "limits.go"), nil, parser.ParseComments)
	require.NoError(t, err)
	fmt.Fprintf(b, "\n## %s\n\n%s\n\n| `extract.Limits` | |\n|---|---|\n", [2]string{"Limits", "上限"}[lang],
		[2]string{"What a PDF may cost. A file over its limit fails; " +
			"pages, operators and characters over theirs are left out, and the record says so. Other inputs: 64 MiB (`Options.MaxBytes`).",
			"PDF にかけてよい手間の上限と既定値。ファイルの大きさを超えると失敗し、ページ・演算子・文字は超えた分を読まず、レコードに記します。ほかの入力は 64 MiB まで（`Options.MaxBytes`）。"}[lang])
	ast.Inspect(file, func(n ast.Node) bool {
		if field, ok := n.(*ast.Field); ok && field.Comment != nil {
			fmt.Fprintf(b, "| `%s` | %s |\n", field.Names[0].Name, strings.TrimSpace(field.Comment.Text()))
		}
		return true
	})
}

// anchor is that of the code's heading in errors.md.
func anchor(c model.CodeInfo) string {
	if c.Failure {
		return c.Name
	}
	return c.Name + "-" + string(c.Severity)
}

func kindOrSeverity(c model.CodeInfo) string {
	if c.Failure {
		return "failure"
	}
	return string(c.Severity)
}

func writeCodes(t *testing.T, b *strings.Builder, lang int) {
	fmt.Fprintf(b, "\n## %s\n\n| %s |\n|---|---|---|\n",
		[2]string{"Codes", "コード"}[lang], [2]string{"code | | meaning", "コード | | 意味"}[lang])
	page, meanings := [2]string{"errors.md", "errors.ja.md"}[lang], codeMeanings(t, [2]string{"meaning", "meaning_ja"}[lang])
	for c := range model.Codes() {
		info := c.Info()
		fmt.Fprintf(b, "| [`%s`](%s#%s) | %s | %s |\n", c, page, anchor(info), kindOrSeverity(info), meanings[info.Name])
	}
}

// codeMeanings is a column of model/codes.tsv by the codes.
func codeMeanings(t *testing.T, column string) map[string]string {
	data, err := os.ReadFile(filepath.Join("..", "..", "model", "codes.tsv"))
	require.NoError(t, err)
	lines := strings.Split(strings.TrimSpace(string(data)), "\n")
	at := slices.Index(strings.Split(lines[0], "\t"), column)
	meanings := map[string]string{}
	for _, line := range lines[1:] {
		cells := strings.Split(line, "\t")
		meanings[cells[0]] = cells[at]
	}
	return meanings
}
