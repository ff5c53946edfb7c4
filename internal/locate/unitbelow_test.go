package locate_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/locate"
)

// TestUnitsBelowLabels: the unit of a label stands below it, in the column of labels or on
// a line of its own, and is no part of the value.
func TestUnitsBelowLabels(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"in the column of labels", `
事業者名           樅の木電話株式会社

継続時間           ① 音声：約1.5
（時間）           ② データ：２以上

影響利用者数         音声通話     3.2
（千人）

事業者への問合せ       約280
（件）

影響地域           兵庫県
             （淡路島）
`, []string{`operators: 樅の木電話株式会社
durations: ① 音声：約1.5|② データ：２以上
affected_users: 音声通話     3.2
inquiries: 約280
affected_area: 兵庫県|（淡路島）
`}},
		{"on lines of their own", `
事業者名
樅の木電話株式会社
継続時間
（時間）
① 音声：約1.5
② データ：２以上
影響利用者数
（千回線）
約３ ～ ４
影響地域
（一部）
`, []string{`operators: 樅の木電話株式会社
durations: ① 音声：約1.5|② データ：２以上
affected_users: 約３ ～ ４
affected_area: （一部）
`}},
		{"a value in brackets", `
事業者名 樅の木電話株式会社
継続時間
（２時間）
影響利用者数
（人）は推計で約３万人
障害内容
（件）
通話ができない。
影響地域 全国
`, []string{`operators: 樅の木電話株式会社
durations: （２時間）
affected_users: （人）は推計で約３万人
impact: （件）|通話ができない。
affected_area: 全国
`}},
	} {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, test.want, tables(test.text)) })
	}
}

// TestUnitOfLabelAbove: the unit is of the label right above it, not of another one.
func TestUnitOfLabelAbove(t *testing.T) {
	src := source(`
事業者名           樅の木電話株式会社
影響利用者数         約３万人
問合せ件数          約280
（件）
影響地域           全国
`)
	var labels []string
	for _, row := range locate.Tables(src, locate.Known{Incident: lexicon.IncidentLabels()})[0].Records[0] {
		label := ""
		for _, s := range row.Label {
			label += src.String(s)
		}
		labels = append(labels, label)
	}
	assert.Equal(t, []string{"事業者名", "影響利用者数", "問合せ件数（件）", "影響地域"}, labels)
}

// TestUnitBelowOtherLabels: a unit at the beginning of the line below a head is of the label that counts, not of the
// one that stands over it.
func TestUnitBelowOtherLabels(t *testing.T) {
	assert.Equal(t, []string{`occurred_at: R6.3.4
operators: 株式会社クスノキ
affected_area: 富山県
affected_users: 0.45（万人）
durations: 10.5（時間）
occurred_at: R6.7.10
operators: 株式会社ケヤキ
affected_area: 石川県
affected_users: 14（万人）
durations: 3（時間）
`}, unitTables(`
発生日 事業者 影響地域 影響数
（万人）
継続時間
（時間）
R6.3.4 株式会社クスノキ 富山県 0.45 10.5
R6.7.10 株式会社ケヤキ 石川県 14 3
`))
}

// unitTables is tables with the units of the labels behind the cells.
func unitTables(text string) []string {
	src, b := source(text), strings.Builder{}
	for _, region := range locate.Tables(src, locate.Known{Incident: lexicon.IncidentLabels()}) {
		for _, row := range slices.Concat(region.Records...) {
			b.WriteString(row.Key + ": ")
			for _, line := range row.Cell {
				b.WriteString(src.String(line.Span))
			}
			for _, s := range row.Label[1:] {
				b.WriteString(src.String(s))
			}
			b.WriteString("\n")
		}
	}
	return []string{b.String()}
}
