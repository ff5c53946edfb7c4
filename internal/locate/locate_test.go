package locate_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/layout"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/locate"
	"github.com/giji-go/giji/normalize"
)

func source(text string) *doc.Source {
	runes := []rune(text)
	return layout.FromText(runes, normalize.FoldRunes(runes), nil)
}

// tables writes each table as lines "key: part|part", a label of no field as
// "(label): …".
func tables(text string) []string { return tablesOf(source(text)) }

func tablesOf(src *doc.Source) []string {
	var out []string
	for _, r := range locate.Tables(src, locate.Known{Incident: lexicon.IncidentLabels()}) {
		var b strings.Builder
		for _, row := range slices.Concat(r.Records...) {
			key := row.Key
			if key == "" {
				key = "("
				for _, s := range row.Label {
					key += src.String(s)
				}
				key += ")"
			}
			var parts []string
			for _, line := range row.Cell {
				parts = append(parts, src.String(line.Span))
			}
			b.WriteString(key + ": " + strings.Join(parts, "|") + "\n")
		}
		out = append(out, b.String())
	}
	return out
}

func TestTables(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"cell by cell", `
事業者名 白樺通信株式会社
発生日時 令和５年４月３日
継続時間 ２時間
影響利用者数
約３万人
障害内容 通話が
できない状況が発生した。
（２）その他の報告が行われた。
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
durations: ２時間
affected_users: 約３万人
impact: 通話が|できない状況が発生した。|（２）その他の報告が行われた。
`}},
		{"headings over several rows, words over the columns", `
項目                    内容
事業者名                白樺通信株式会社
発生       発生日時     令和５年４月３日
状況       継続時間     ２時間
影響       影響利用者数 約３万人
           影響地域     全国
障害内容                通話が
                        できない状況が発生した。
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
durations: ２時間
affected_users: 約３万人
affected_area: 全国
impact: 通話が|できない状況が発生した。
`}},
		{"headings over several rows, cell by cell", `
項 目 内 容
事業者名 白樺通信株式会社
発生
状況
発生日時 令和５年４月３日
継続時間 ２時間
影響 影響利用者数 約３万人
障害内容 通話ができず、
影響が広がった。
項 目 内 容
発生原因 故障
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
durations: ２時間
affected_users: 約３万人
impact: 通話ができず、|影響が広がった。
cause: 故障
`}},
		{"a numbered その他 is of the agenda where no label has a number", `
（１）白樺通信から説明が行われた。
事業者名 白樺通信株式会社
発生日時 令和５年４月３日
継続時間 ２時間
障害内容 通話ができない。
情報周知 自社サイト
4/3 10:20 発生
（２）その他
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
durations: ２時間
impact: 通話ができない。
disclosure: 
own_site: 4/3 10:20 発生
`}},
		{"the next number of the agenda ends the table", `
（１）白樺通信から説明が行われた。
事業者名 白樺通信株式会社
発生日時 令和５年４月３日
影響利用者数 約３万人
（２）事務局から報告が行われた。
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
affected_users: 約３万人
`}},
		{"two pairs on a line, wrapped labels", `
事業者名 白樺通信株式会社 発生日時 令和５年４月３日
継続時間 ２時間 影響利用者
数
約３万人
影響地域 北海道 事業者への問
い合わせ件数
162件
以上
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
durations: ２時間
affected_users: 約３万人
affected_area: 北海道
inquiries: 162件
`}},
		{"columns, labels at the top of their rows", `
事業者名      白樺通信株式会社          発生日時     令和５年４月３日
          楓通信株式会社
影響地域      北海道及び青森県の          事業者への問   1,870 件
          一部                  合せ件数      （電話 900 件）
発生原因      装置が故障し、その間に予備の装置への切
          替えが行われなかった。
`, []string{`operators: 白樺通信株式会社|楓通信株式会社
occurred_at: 令和５年４月３日
affected_area: 北海道及び青森県の|一部
inquiries: 1,870 件|（電話 900 件）
cause: 装置が故障し、その間に予備の装置への切|替えが行われなかった。
`}},
		{"columns, labels in the middle of their rows", `
事業者名      白樺通信株式会社
影響利用者数    約３万人
          装置が故障し、その間に予備の装置への切
発生原因
          替えが行われなかった。
          一つ目の対策
再発防止策     二つ目の対策
          三つ目の対策
`, []string{`operators: 白樺通信株式会社
affected_users: 約３万人
cause: 装置が故障し、その間に予備の装置への切|替えが行われなかった。
preventive_measures: 一つ目の対策|二つ目の対策|三つ目の対策
`}},
		{"one character a line, a page number in between", `
事業者名 白樺通信株式会社
発生日時 令和５年４月３日
影響利用者数 約３万人
情
報
周
自社
サイト
第１報 ４月３日 ８時
- 2 -
知 その他 －
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
affected_users: 約３万人
disclosure: 
own_site: 第１報 ４月３日 ８時
other: －
`}},
		{"a label of no field", `
事業者名 白樺通信株式会社
発生日時 令和５年４月３日
影響利用者数 約３万人
備考 詳細は精査中
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
affected_users: 約３万人
(備考): 詳細は精査中
`}},
		{"spread labels above one another", `
事 業 者 名 白樺通信株式会社
発 生 日 時 令和５年４月３日
影響利用者数 約３万人
障 害 内 容 通話ができない。
発 生 原 因
故障
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
affected_users: 約３万人
impact: 通話ができない。
cause: 故障
`}},
		{"labels in prose are none", `
事業者名については非公表とし、影響利用者数についても
同様とする。発生日時や継続時間は報告書に記載する。
`, nil},
		{"a table of another kind", `
会議名 第１回検討会
開催日 令和５年４月３日
場所 会議室
`, nil},
		{"two tables", `
事業者名 白樺通信株式会社
発生日時 令和５年４月３日
影響利用者数 約３万人
事業者名 楓通信株式会社
発生日時 令和５年４月４日
影響利用者数 約４万人
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
affected_users: 約３万人
`, `operators: 楓通信株式会社
occurred_at: 令和５年４月４日
affected_users: 約４万人
`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, tables(test.text))
		})
	}
}

// A label is the same in any spelling of its kana, letter-spaced, numbered,
// in brackets or with a colon.
func TestLabelSpellings(t *testing.T) {
	for _, label := range []string{
		"事業者への問合せ件数", "事業者への問い合わせ件数", "事業者への問合わせ件数", "問い合わせ件数",
		"問 合 せ 件 数", "６ 問合せ件数", "⑥問合せ件数", "【問合せ件数】", "○問合せ件数", "問合せ件数：", "問合せ件数（※）",
	} {
		got := tables("事業者名 白樺通信株式会社\n影響利用者数 約３万人\n" + label + " 162件\n")
		require.Len(t, got, 1, label)
		assert.Contains(t, got[0], "inquiries: 162件\n", label)
	}
}

// Ten megabytes of one label take time in proportion to their length.
func TestRepeatedLabel(t *testing.T) {
	text := strings.Repeat("継続時間 ", 200_000)
	assert.Empty(t, tables(text))
	assert.Empty(t, tables(strings.Repeat("情\n", 100_000)))
}

func FuzzTables(f *testing.F) {
	f.Add("事業者名 a\n発生日時 b\n影響利用者数 c\n")
	f.Add("情\n報\n周\n知\n自社\nサイト\n")
	f.Add("の\fの\n発生日 事業者  発生原因 \u3000事業者 。\n再発防止 影響地域") // a table that begins behind its end
	f.Fuzz(func(t *testing.T, text string) {
		src := source(text)
		for _, r := range locate.Tables(src, locate.Known{Incident: lexicon.IncidentLabels()}) {
			for _, row := range slices.Concat(r.Records...) {
				for _, line := range row.Cell {
					if line.Start < 0 || line.End > len(src.Runes) || line.Start >= line.End {
						t.Fatalf("cell part %v outside of the text", line.Span)
					}
				}
			}
		}
	})
}

// Values of several lines below labels at the top: what a line says tells of
// which cell it is.
func TestValuesTellRows(t *testing.T) {
	for text, want := range map[string]string{
		`
  事業者名        白樺通信株式会社
                  楓通信株式会社
  発生日時        令和５年４月３日12時51分頃
  継続時間        白樺通信株式会社
                  ３時間12分
                  楓通信株式会社
                  ５時間
  影響利用者数    約7,302人
`: `operators: 白樺通信株式会社|楓通信株式会社
occurred_at: 令和５年４月３日12時51分頃
durations: 白樺通信株式会社|３時間12分|楓通信株式会社|５時間
affected_users: 約7,302人
`,
		`
  事業者名        白樺通信株式会社
  発生日時        令和５年４月３日２
                  ３時46分頃
  継続時間        ７時間26分
  影響利用者数    約7,398人
`: `operators: 白樺通信株式会社
occurred_at: 令和５年４月３日２|３時46分頃
durations: ７時間26分
affected_users: 約7,398人
`,
		`
  事業者名        白樺通信株式会社      発生日時      令和５年４月３日
                                                      午前５時42分
  復旧日時        令和５年４月３日      継続時間      ６時間15分
                  午前11時57分
`: `operators: 白樺通信株式会社
occurred_at: 令和５年４月３日|午前５時42分
recovered_at: 令和５年４月３日|午前11時57分
durations: ６時間15分
`,
	} {
		assert.Equal(t, []string{want}, tables(text))
	}
}
