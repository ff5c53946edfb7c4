package table

import (
	"fmt"
	"strings"
)

//go:generate go run ./gen ../../docs/columns.md

const head = `# Columns

<!-- Generated from internal/table; run go generate ./internal/table. -->

The views of ` + "`giji extract --view`" + ` and ` + "`giji batch --view`" + `: flat rows for
CSV, JSONL, Parquet and workbooks, several at once with commas, or ` + "`all`" + `.

| type | CSV | JSONL | Parquet | workbook |
|---|---|---|---|---|
| text | text, a ' before what looks like a formula | string | STRING | text, never a formula |
| integer, number | digits | number | INT64, DOUBLE | number |
| true or false | true, false | true, false | BOOLEAN | TRUE, FALSE |
| time | YYYY-MM-DD hh:mm in Japan, YYYY-MM-DD where only the day is known | as in the record | TIMESTAMP (microseconds, the clock in Japan) | date |
| list of texts | parted by "; " | list | LIST of STRING | a line each |

A value that is not there is an empty cell, ` + "`null`" + `, NULL; a list is empty. A time
that is not known to the day is null; where it matters, a column KEY_value has it
as in the record (` + "`2023-07`" + `).
`

// Markdown is the page of documentation.
func Markdown() []byte {
	var b strings.Builder
	b.WriteString(head)
	b.WriteString("\n## Every view\n\n")
	common := len(frame()) + 1
	writeColumns(&b, meetings().Columns[:common])
	for _, v := range Views(nil) {
		fmt.Fprintf(&b, "\n## %s (%s)\n\n%s.\n\n", v.Name, v.Label, strings.ToUpper(v.Help[:1])+v.Help[1:])
		writeColumns(&b, v.Columns[common:])
	}
	return []byte(b.String())
}

func writeColumns(b *strings.Builder, columns []Column) {
	b.WriteString("| column | in Japanese | type | |\n|---|---|---|---|\n")
	for _, c := range columns {
		fmt.Fprintf(b, "| `%s` | %s | %s | %s |\n", c.Name, c.Label, c.Kind, c.Help)
	}
}
