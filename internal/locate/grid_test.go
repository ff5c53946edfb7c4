package locate

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/normalize"
)

// gridOf makes a ruled table of lines of cells: "<" goes on from the cell to
// the left, "^" from the one above, "/" parts the lines of a cell.
func gridOf(t *testing.T, text string) *grid {
	t.Helper()
	src := &doc.Source{}
	table := addTable(src, text)
	src.Fold = normalize.FoldRunes(src.Runes)
	g := ruledGrid(src, table)
	require.NotNil(t, g)
	return g
}

// addTable adds the lines of a ruled table to src.
func addTable(src *doc.Source, text string) *doc.Table {
	table := &doc.Table{}
	var above map[int]int // by column, the cell that stands there
	for r, row := range strings.Split(strings.TrimSpace(text), "\n") {
		here := map[int]int{}
		cells := strings.Split(row, "|")
		for c, cell := range cells {
			cell = strings.TrimSpace(cell)
			switch cell {
			case "<":
				here[c] = here[c-1]
				if k := &table.Cells[here[c]]; k.Row == r {
					k.ColSpan = c - k.Col + 1
				}
			case "^":
				here[c] = above[c]
				k := &table.Cells[here[c]]
				k.RowSpan = r - k.Row + 1
			default:
				here[c] = len(table.Cells)
				added := doc.Cell{Row: r, Col: c, RowSpan: 1, ColSpan: 1}
				for _, line := range strings.Split(cell, "/") {
					if line == "" {
						continue
					}
					start := len(src.Runes)
					src.Runes = append(src.Runes, []rune(line+"\n")...)
					added.Lines = append(added.Lines, doc.Span{Start: start, End: len(src.Runes) - 1})
					src.Lines = append(src.Lines, doc.Line{Span: added.Lines[len(added.Lines)-1], Table: len(src.Tables)})
				}
				table.Cells = append(table.Cells, added)
			}
		}
		above, table.Rows, table.Cols = here, r+1, max(table.Cols, len(cells))
	}
	return table
}

// said writes what a grid says, a record a line.
func said(g *grid) string {
	var b strings.Builder
	r := g.read(lexicon.IncidentLabels())
	for _, record := range r.records {
		for i, row := range record {
			if i > 0 {
				b.WriteString("; ")
			}
			key := row.Key
			if key == "" {
				key = "("
				for _, s := range row.Label {
					key += g.src.String(s)
				}
				key += ")"
			}
			b.WriteString(key + " ")
			for k, line := range row.Cell {
				if k > 0 {
					b.WriteString("/")
				}
				b.WriteString(g.src.String(line.Span))
			}
		}
		b.WriteString("\n")
	}
	for _, p := range r.structure {
		mark := "+"
		if p.Kind == doc.Number {
			mark = "#"
		}
		b.WriteString(mark + g.src.String(p.Span))
	}
	return b.String()
}

// addLine adds a line of text to src.
func addLine(src *doc.Source, text string) {
	start := len(src.Runes)
	src.Runes = append(src.Runes, []rune(text+"\n")...)
	src.Lines = append(src.Lines, doc.Line{Span: doc.Span{Start: start, End: len(src.Runes) - 1}, Table: -1})
}

// TestTablesWithLinesBetween has tables that a page broke with captions between.
func TestTablesWithLinesBetween(t *testing.T) {
	const first = "事業者名 | 白樺通信株式会社/発生日時 | ５月１日/障害内容 | 通話ができない。/発生原因 | 故障"
	const second = "発生原因 | 点検の不足/再発防止策 | 監視の追加"
	for name, test := range map[string]struct {
		between, second string
		want            []int // rows of each record
	}{
		"the caption says it":         {"表１　事故の内容（続き）", second, []int{6}},
		"both pages say it":           {"（次頁に続く）/【表１】（前頁からの続き）", second, []int{6}},
		"a part of parts":             {"表１　事故の内容（2/2）", second, []int{6}},
		"the label says it":           {"表１　事故の内容", "発生原因（続き） | 点検の不足/再発防止策 | 監視の追加", []int{6}},
		"a heading over rows says it": {"表１　事故の内容", "Ⅱ 原因（続き） | </" + second, []int{6}},
		"another table":               {"表２　対策", second, []int{4}},
		"text":                        {"主な意見は次のとおり。", second, []int{4}},
		"another incident":            {"表１（続き）", "事業者名 | 楓通信株式会社/発生日時 | ５月２日/障害内容 | 通話ができない。", []int{4, 3}},
	} {
		src := &doc.Source{}
		addLine(src, "表１　事故の内容")
		src.Tables = append(src.Tables, *addTable(src, strings.ReplaceAll(first, "/", "\n")))
		for _, line := range strings.Split(strings.ReplaceAll(test.between, "2/2", "2|2"), "/") {
			addLine(src, strings.ReplaceAll(line, "|", "/"))
		}
		src.Tables = append(src.Tables, *addTable(src, strings.ReplaceAll(test.second, "/", "\n")))
		src.Fold = normalize.FoldRunes(src.Runes)
		var rows []int
		for i, r := range Tables(src, Known{Incident: lexicon.IncidentLabels()}) {
			for _, record := range r.Records {
				rows = append(rows, len(record))
			}
			if i == 0 {
				assert.Equal(t, 0, r.First, "the caption is of the table: "+name)
			}
		}
		assert.Equal(t, test.want, rows, name)
	}
}

// TestTablesThatGoOn has tables right behind each other.
func TestTablesThatGoOn(t *testing.T) {
	const first = "事業者名 | 白樺通信株式会社/発生日時 | ５月１日/障害内容 | 通話ができない。/発生原因 | 故障"
	for name, test := range map[string]struct {
		second string
		want   []int // rows of each record
	}{
		"the last label again":                {"発生原因（続き） | 点検の不足/再発防止策 | 監視の追加", []int{6}},
		"labels that the first has not":       {"再発防止策 | 監視の追加/受付窓口 | 本社", []int{6}},
		"labels of a table of their own":      {"影響利用者数 | ３万人/影響地域 | 全国/再発防止策 | 監視の追加", []int{7}},
		"another incident":                    {"事業者名 | 楓通信株式会社/影響利用者数 | ３万人/影響地域 | 全国", []int{4, 3}},
		"another one that names no operator":  {"発生日時 | ５月２日/影響利用者数 | ３万人/影響地域 | 全国", []int{4, 3}},
		"a table of nothing that labels tell": {"品目 | 数/ケーブル | ３", []int{4}},
	} {
		src := &doc.Source{}
		for _, text := range []string{first, test.second} {
			src.Tables = append(src.Tables, *addTable(src, strings.ReplaceAll(text, "/", "\n")))
		}
		src.Fold = normalize.FoldRunes(src.Runes)
		var rows []int
		for _, r := range Tables(src, Known{Incident: lexicon.IncidentLabels()}) {
			for _, record := range r.Records {
				rows = append(rows, len(record))
			}
		}
		assert.Equal(t, test.want, rows, name)
	}
}

func TestGridShapes(t *testing.T) {
	for name, test := range map[string]struct{ table, want string }{
		"labels down the side, two pairs a row": {`
事業者名 | 白樺通信株式会社 | 発生日時 | ５月１日
継続時間 | ２時間 | 影響利用者数 | ３万人
障害内容 | 通話不可 | < | <`,
			"operators 白樺通信株式会社; occurred_at ５月１日; durations ２時間; affected_users ３万人; impact 通話不可\n"},
		"labels along the top": {`
No. | 発生日時 | 事業者名 | 継続時間
１ | ５月１日 | 白樺通信株式会社 | ２時間
２ | ６月２日 | 樅の木電話株式会社 | ３時間`,
			"occurred_at ５月１日; operators 白樺通信株式会社; durations ２時間\n" +
				"occurred_at ６月２日; operators 樅の木電話株式会社; durations ３時間\n+No.#１#２"},
		"a cell merged over rows and one over columns": {`
事業者名 | 発生日時 | 継続時間 | 影響利用者数
白樺通信株式会社 | ５月１日 | ２時間 | ３万人
^ | ６月２日 | 調査中 | <`,
			"operators 白樺通信株式会社; occurred_at ５月１日; durations ２時間; affected_users ３万人\n" +
				"operators 白樺通信株式会社; occurred_at ６月２日; durations 調査中; affected_users 調査中\n"},
		"two heads": {`
事業者名 | 発生日時 | 影響利用者数 | <
^ | ^ | 電話 | データ
白樺通信株式会社 | ５月１日 | ３万人 | ５万人
樅の木電話株式会社 | ５月２日 | ４万人 | ６万人`,
			"operators 白樺通信株式会社; occurred_at ５月１日; affected_users 電話/３万人/データ/５万人\n" +
				"operators 樅の木電話株式会社; occurred_at ５月２日; affected_users 電話/４万人/データ/６万人\n"},
		"side by side, names in the head, a value for both": {`
項目 | 白樺通信株式会社 | 樅の木電話株式会社
発生日時 | ５月１日 | ５月２日
継続時間 | ２時間 | ３時間
影響地域 | 全国 | <`,
			"operators 白樺通信株式会社; occurred_at ５月１日; durations ２時間; affected_area 全国\n" +
				"operators 樅の木電話株式会社; occurred_at ５月２日; durations ３時間; affected_area 全国\n+項目"},
		"labels over their values": {`
事業者名 | 発生日時 | 継続時間
白樺通信株式会社 | ５月１日 | ２時間
障害内容 | < | <
通話不可 | < | <
発生原因 | < | <
故障 | < | <`,
			"operators 白樺通信株式会社; occurred_at ５月１日; durations ２時間; impact 通話不可; cause 故障\n"},
		"a table inside a cell leaves the rows above it alone": {`
事業者名 | 白樺通信株式会社 | <
発生日時 | ５月１日 | <
継続時間 | ２時間 | <
再発防止策 | 対策 | 実施時期
^ | 監視の追加 | ５月 完了`,
			"operators 白樺通信株式会社; occurred_at ５月１日; durations ２時間; preventive_measures 対策/実施時期/監視の追加/５月 完了\n"},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, test.want, said(gridOf(t, test.table)))
		})
	}
}

// ruleExamples has a grid for every rule of boxes, in which it fires.
var ruleExamples = map[string]string{
	"the row that numbers the incidents": `
事業者名 | 白樺通信株式会社 | 樅の木電話株式会社
No. | １ | ２
発生日時 | ５月１日 | ５月２日
継続時間 | ２時間 | ３時間`,
	"words over the columns": `
項目 | 内容
事業者名 | 白樺通信株式会社
発生日時 | ５月１日`,
	"the number of a row beside its label": `
１ | 事業者名 | 白樺通信株式会社
２ | 発生日時 | ５月１日`,
	"a heading beside rows with labels of their own": `
概要 | 事業者名 | 白樺通信株式会社
^ | 発生日時 | ５月１日`,
	"a heading over rows with labels of their own": `
Ⅰ 経過 | <
事業者名 | 白樺通信株式会社
発生日時 | ５月１日`,
	"a known label in a column of labels": `
障害状況 | 発生日時 | ５月１日
再発防止 | 継続時間 | ２時間`,
	"a known label behind the value of another": `
事業者名 | 白樺通信株式会社 | 発生日時 | ５月１日
継続時間 | ２時間 | 甲 | <
障害内容 | 通話不可 | 乙 | <
発生原因 | 故障 | 丙 | <`,
	"a heading over labels over all columns": `
Ⅰ 経過 | <
事業者名 | 発生日時
白樺通信株式会社 | ５月１日
発生原因 | <
装置が故障した。 | <
Ⅱ 対応 | <
再発防止策 | <
装置の交換 | <`,
	"a heading over records of a list": `
事業者名 | 発生日時 | 継続時間
第１四半期 | < | <
白樺通信株式会社 | ５月１日 | ２時間`,
	"情報周知 beside its channels": `
概要 | 事業者名 | 白樺通信株式会社
^ | 発生日時 | ５月１日
理由 | 発生原因 | 故障
規模 | 影響地域 | 兵庫県
情報周知 | 自社サイト | 第１報
^ | その他 | なし`,
	"a name among the channels of 情報周知": `
事業者名 | 白樺通信株式会社 | <
発生日時 | ５月１日 | <
情報周知 | 自社サイト | 第１報
^ | 消防本部 | 電話で連絡`,
	"a channel beside the label of 情報周知": `
事業者名 | 白樺通信株式会社 | <
情報周知 | 自社サイト | 第１報
^ | その他 | なし`,
	"an unknown label in a column of labels": `
事業者名 | 白樺通信株式会社
受付窓口 | 本社
発生日時 | ５月１日`,
}

// TestBoxRules switches each rule off in turn: what its example says changes.
func TestBoxRules(t *testing.T) {
	for i := range boxRules {
		rule := boxRules[i]
		t.Run(rule.name, func(t *testing.T) {
			example, ok := ruleExamples[rule.name]
			require.True(t, ok, "a rule has an example")
			require.NotEmpty(t, rule.example)
			with := said(gridOf(t, example))
			boxRules[i].when = func(*grid, *box, columns) bool { return false }
			defer func() { boxRules[i] = rule }()
			assert.NotEqual(t, with, said(gridOf(t, example)), "nothing tells the rule from nothing")
		})
	}
}

func TestGridTooLarge(t *testing.T) {
	assert.Nil(t, ruledGrid(&doc.Source{}, &doc.Table{Rows: 1 << 15, Cols: 1 << 15}))
	assert.Nil(t, ruledGrid(&doc.Source{}, &doc.Table{}))
}
