package locate_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestNamesThatReadAsLabels: in a text without columns the labels below a name stand behind
// all labels beside it, also where the name reads as the label of one of them.
func TestNamesThatReadAsLabels(t *testing.T) {
	want := `operators: 白樺通信株式会社
occurred_at: R5.4.3|8:14
durations: 4.2
affected_users: 3.85
affected_area: 兵庫県
cause: 部品の故障
operators: 樅の木電話株式会社
occurred_at: R5.5.8|24:35
durations: 2.5
affected_users: 12
affected_area: 全国
cause: 停電
operators: 楓通信株式会社
occurred_at: R5.6.18|16時頃
durations: 52
affected_users: 1.4
affected_area: 沖縄県
cause: 落雷
`
	rows := `
１ R5.4.3
8:14
白樺通信株式会社
4.2 3.85 兵庫県 部品の故障
２ R5.5.8
24:35
樅の木電話株式会社
2.5 12 全国 停電
３ R5.6.18
16時頃
楓通信株式会社
52 1.4 沖縄県 落雷
`
	for name, head := range map[string]string{
		"one line":  "No. 発生日時 事業者名 影響の規模 影響地域 発生原因\n継続時間（時間） 影響利用者数（万人）",
		"wrapped":   "No. 発生日時 事業者名\n影響の規模 影響地域 発生原因\n継続時間\n（時間）\n影響利用\n者数（万\n人）",
		"no number": "番号 発生日時 電気通信事\n業者\n影響数 影響地域 発生原因\n継続時間\n（時間）\n影響利用者数\n（万人）",
	} {
		got := tables("\n" + head + rows)
		if assert.Len(t, got, 1, name) {
			assert.Equal(t, sortedLines(want), sortedLines(got[0]), name)
		}
	}
}

// sortedLines are the lines of each record in one order, whatever that of its columns.
func sortedLines(text string) map[string]int {
	lines := map[string]int{}
	for _, line := range strings.Split(text, "\n") {
		lines[line]++
	}
	return lines
}

// TestLogsBesideLabels: a label of a log with its channel and the head of the log on one line
// begins no table of rows of labels, however many tables follow.
func TestLogsBesideLabels(t *testing.T) {
	second := `
事業者名          樅の木電話株式会社
発生日時          令和５年５月８日
影響利用者数        800人
`
	for name, log := range map[string]string{
		"wrapped label":  "情報周    自社サイト     報       掲載日時        掲載内容\n知              第１報    ４月３日10時    障害の発生\n",
		"label in whole": "情報周知   自社サイト     報       掲載日時        掲載内容\n               第１報    ４月３日10時    障害の発生\n",
		"other channel":  "情報周知   その他       媒体      掲載日時        掲載内容\n               公式X    ４月３日10時    障害の発生\n",
	} {
		got := tables("\n事業者名          白樺通信株式会社\n発生日時          令和５年４月３日９時\n影響利用者数        約３万人\n" + log + second)
		if assert.Len(t, got, 2, name) {
			assert.Contains(t, got[0], "４月３日10時", name)
			assert.Equal(t, "operators: 樅の木電話株式会社\noccurred_at: 令和５年５月８日\naffected_users: 800人\n", got[1], name)
		}
	}
}

// TestTablesOfMeasuresInColumns: several tables in the cell of a text that keeps its
// columns, with the date and the state in columns of their own.
func TestTablesOfMeasuresInColumns(t *testing.T) {
	const head = `
事業者名          白樺通信株式会社
発生日時          令和５年４月３日９時
影響利用者数        約３万人
`
	for _, test := range []struct{ name, cell, want string }{
		{"below headings", `
再発防止策         （１）設備
                対策              期限        状況
              警報の閾値の見直しと、      令和５年12月    完了
              その記録            15日
              （２）運用
                対策              期限        状況
              訓練              令和６年度第    実施予
                              ２四半期      定
`, "（１）設備|対策              期限        状況|警報の閾値の見直しと、|その記録|令和５年12月|15日|完了|（２）運用|" +
			"対策              期限        状況|訓練|令和６年度第|２四半期|実施予|定"},
		{"below companies", `
再発防止策         白樺通信株式会社
                対策              完了時期
              警報の閾値の見直しと、      令和５年12月
              その記録            15日
              樅の木電話株式会社
                対策              完了時期
              訓練              令和６年６月
                              末
`, "白樺通信株式会社|対策              完了時期|警報の閾値の見直しと、|その記録|令和５年12月|15日|樅の木電話株式会社|" +
			"対策              完了時期|訓練|令和６年６月|末"},
	} {
		got := tables(head + strings.TrimPrefix(test.cell, "\n"))
		if assert.Len(t, got, 1, test.name) {
			assert.Contains(t, got[0], "preventive_measures: "+test.want+"\n", test.name)
		}
	}
}

// TestTablesThatBeginBehindNames: a name over rows stands before the first label of a table,
// in a text that keeps its columns and in one that keeps none.
func TestTablesThatBeginBehindNames(t *testing.T) {
	const want = "operators: 白樺通信株式会社\noccurred_at: 令和５年４月３日９時\naffected_users: 約３万人\ncause: 停電\n"
	for _, name := range []string{"概要", "概況", "基本事項", "基本情報"} {
		for _, text := range []string{
			"\n" + name + " 事業者名           白樺通信株式会社\n      発生日時        令和５年４月３日９時\n" +
				"      影響利用者数      約３万人\n      発生原因        停電\n",
			"\n" + name + " 事業者名 白樺通信株式会社\n発生日時 令和５年４月３日９時\n影響利用者数 約３万人\n発生原因 停電\n",
		} {
			got := tables(text)
			if assert.Len(t, got, 1, name) {
				assert.Equal(t, want, got[0], name)
			}
		}
	}
	assert.Equal(t, []string{"occurred_at: 令和５年４月３日９時\naffected_users: 約３万人\ncause: 停電\n"},
		tables("\n当社の 事業者名 白樺通信株式会社\n発生日時 令和５年４月３日９時\n影響利用者数 約３万人\n発生原因 停電\n"))
}

// TestDaysOnceInLogs: in a log with columns for days and times of day each time of day
// begins a row, though its day may stand above.
func TestDaysOnceInLogs(t *testing.T) {
	got := tables(`
事業者名          白樺通信株式会社
発生日時          令和５年４月３日９時10分
影響利用者数        約３万人
情報周知   自社サ   日付        時刻      内容
       イト    ４月３日      10:05   障害の発生
                     11:40   見込みの
                             追加
               ４月４日      ８:20    復旧
`)
	if assert.Len(t, got, 1) {
		assert.Contains(t, got[0], "|４月３日|10:05|障害の発生|11:40|見込みの|追加|４月４日|８:20|復旧\n")
	}
}
