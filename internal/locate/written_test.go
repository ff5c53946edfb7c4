package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestWrittenTables: tables of incidents with a row a line, their cells between bars, as in
// Markdown, or tabs; others are plain tables, or left as they are.
func TestWrittenTables(t *testing.T) {
	const one = "operators: 白樺通信株式会社\noccurred_at: ５月１日|９時\nrecovered_at: －\n"
	const two = "operators: 白樺通信株式会社\noccurred_at: ５月１日\ndurations: ２時間\n" +
		"operators: 楓ネット株式会社\noccurred_at: ６月２日\ndurations: ３時間\n"
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"bars", "| 項目 | 内容 |\n|---|---|\n| 事業者名 | 白樺通信株式会社 |\n| 発生日時 | ５月１日<br>９時 |\n| 復旧日時 | － |\n", []string{one}},
		{"bars, none at the ends", "事業者名 | 白樺通信株式会社\n:-- | :-:\n発生日時 | ５月１日<BR />９時\n復旧日時 | －\n", []string{one}},
		{"bars, an incident a row", "|事業者名|発生日時|継続時間|\n|--|--|--|\n|白樺通信株式会社|５月１日|２時間|\n|楓ネット株式会社|６月２日|３時間|\n", []string{two}},
		{"tabs, an incident a column", "項目\t甲社\t乙社\n事業者名\t白樺通信株式会社\t楓ネット株式会社\n発生日時\t５月１日\t６月２日\n継続時間\t２時間\t３時間\n", []string{two}},
		{"tabs, an incident a row", "事業者名\t発生日時\t継続時間\n白樺通信株式会社\t５月１日\t２時間\n楓ネット株式会社\t６月２日\t３時間\n", []string{two}},
		{"tabs, an empty head and an empty cell",
			"\t甲社\t乙社\n事業者名\t白樺通信株式会社\t楓ネット株式会社\n発生日時\t５月１日\t６月２日\n継続時間\t２時間\t３時間\n影響地域\t岩手県\t\n",
			[]string{"operators: 白樺通信株式会社\noccurred_at: ５月１日\ndurations: ２時間\naffected_area: 岩手県\n" +
				"operators: 楓ネット株式会社\noccurred_at: ６月２日\ndurations: ３時間\n"}},
		{"people between bars", "| 区分 | 氏名 |\n|---|---|\n| 会長 | 荒木清 |\n| 委員 | 林学 |\n", []string{""}},
		{"people between tabs", "区分\t氏名\t所属\n会長\t荒木清\t甲大学\n委員\t林学\t乙大学\n", nil},
		{"figures between tabs", "路線\t利用者数\t前年比\n東線\t12,408人\t103.1％\n西線\t8,977人\t▲2.6％\n", []string{""}},
		{"figures in some rows", "路線\t利用者数\t備考\n東線\t12,408人\t秋から\n西線\t運休\t夏から\n", nil},
		{"numbered people", "番号\t氏名\t所属\n1\t荒木清\t甲大学\n2\t林学\t乙大学\n", nil},
		{"longer words with figures", "路線\t始めた時\t備考\n東線\t平成12年の春\t秋から\n西線\t平成14年の夏\t夏から\n", nil},
		{"tabs that set a column", "日時\t\t４月３日\n場所\t\t会議室\n議題\t\t報告\n", nil},
	} {
		assert.Equal(t, test.want, tables(test.text), test.name)
	}
}
