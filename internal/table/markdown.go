package table

import (
	_ "embed"
	"fmt"
	"strings"
)

//go:generate go run ./gen ../../docs

const head = `# Columns

[README](../README.md) · [日本語](columns.ja.md)

<!-- Generated from internal/table; run go generate ./internal/table. -->

The views of ` + "`giji extract --view` and `giji batch --view`" + `: flat rows for
CSV, JSONL, Parquet and workbooks, several at once with commas, or ` + "`all`" + `.

| type | CSV | JSONL | Parquet | workbook |
|---|---|---|---|---|
| text | text, a ' before what looks like a formula | string | STRING | text, never a formula |
| integer, number | digits | number | INT64, DOUBLE | number |
| true or false | true, false | true, false | BOOLEAN | TRUE, FALSE |
| time | YYYY-MM-DD hh:mm in Japan, YYYY-MM-DD where only the day is known | as in the record ` +
	`| TIMESTAMP (microseconds, the clock in Japan) | date |
| list of texts | parted by "; " | list | LIST of STRING | a line each |

A value that is not there is an empty cell, ` + "`null`" + `, NULL; a list is empty. A time
that is not known to the day is null; where it matters, a column KEY_value has it
as in the record (` + "`2023-07`" + `).
`

const headJapanese = `# 列の一覧

[README](../README.ja.md) · [English](columns.md)

<!-- Generated from internal/table; run go generate ./internal/table. -->

` + "`giji extract --view` と `giji batch --view`" + ` の表です。CSV、JSONL、Parquet、表計算の行となり、コンマで区切れば複数、` + "`all`" + ` ですべてを書き出します。

| 型 | CSV | JSONL | Parquet | 表計算 |
|---|---|---|---|---|
| 文字列 | 文字列。数式に見えるものの前には ' | 文字列 | STRING | 文字列。数式にはなりません |
| 整数、数 | 数字 | 数 | INT64、DOUBLE | 数 |
| 真偽 | true、false | true、false | BOOLEAN | TRUE、FALSE |
| 日時 | 日本の YYYY-MM-DD hh:mm、日までしか分からなければ YYYY-MM-DD | レコードのまま | TIMESTAMP（マイクロ秒、日本の時刻） | 日付 |
| 文字列の列 | "; " で区切る | リスト | LIST of STRING | 一つ一行 |

値がなければ空の欄、` + "`null`" + `、NULL とし、リストなら空にします。日まで分からない日時は null です。必要な所では KEY_value の列がレコードのまま（` + "`2023-07`" + `）を持ちます。
`

// japanese has the Japanese of what views and columns say, a line each.
//
//go:embed columns.ja.tsv
var japanese string

// Pages are the pages of documentation by their names.
func Pages() map[string]string {
	words := map[string]string{}
	for line := range strings.Lines(japanese) {
		english, other, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		words[english] = other
	}
	return map[string]string{
		"columns.md": page(head, "Every view", "| column | in Japanese | type | |", ".", func(english string) string { return english }),
		"columns.ja.md": page(headJapanese, "すべての表", "| 列 | 日本語 | 型 | |", "。", func(english string) string {
			return words[english]
		}),
	}
}

func page(head, every, columns, stop string, say func(string) string) string {
	var b strings.Builder
	table := func(list []Column) {
		b.WriteString(columns + "\n|---|---|---|---|\n")
		for _, c := range list {
			fmt.Fprintf(&b, "| `%s` | %s | %s | %s |\n", c.Name, c.Label, say(c.Kind.String()), say(c.Help))
		}
	}
	b.WriteString(head)
	fmt.Fprintf(&b, "\n## %s\n\n", every)
	common := len(frame()) + 1
	table(meetings().Columns[:common])
	for _, v := range Views(nil) {
		help := []rune(say(v.Help))
		fmt.Fprintf(&b, "\n## %s (%s)\n\n%s%s\n\n", v.Name, v.Label, strings.ToUpper(string(help[:1]))+string(help[1:]), stop)
		table(v.Columns[common:])
	}
	return b.String()
}
