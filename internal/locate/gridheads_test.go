package locate

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestHeadsOfTwoLevels: a name over several labels in the head of a list, which may read
// as a label itself.
func TestHeadsOfTwoLevels(t *testing.T) {
	for _, test := range []struct{ name, table, want string }{
		{"a name that reads as a label", `
No. | 発生日時 | 事業者名 | 影響の規模 | < | 発生原因
^ | ^ | ^ | 継続時間（時間） | 影響利用者数（万人） | ^
1 | 令和５年４月３日９時 | 白樺通信株式会社 | 2.5 | 1.2 | 部品の故障
2 | 令和５年５月８日７時 | 楓通信株式会社 | 3 | － | 落雷`, `
occurred_at 令和５年４月３日９時; operators 白樺通信株式会社; durations 2.5; affected_users 1.2; cause 部品の故障
occurred_at 令和５年５月８日７時; operators 楓通信株式会社; durations 3; affected_users －; cause 落雷
+No.+影響の規模#1#2`},
		{"a name that no label is", `
事業者名 | 発生状況等 | < | 発生原因
^ | 発生日時 | 継続時間 | ^
白樺通信株式会社 | 令和５年４月３日９時 | ２時間 | 部品の故障
楓通信株式会社 | 令和５年５月８日７時 | ３時間 | 落雷`, `
operators 白樺通信株式会社; occurred_at 令和５年４月３日９時; durations ２時間; cause 部品の故障
operators 楓通信株式会社; occurred_at 令和５年５月８日７時; durations ３時間; cause 落雷
+発生状況等`},
		{"two names side by side", `
事業者名 | 障害の概要 | < | 影響の状況 | <
^ | 発生日時 | 復旧日時 | 影響利用者数 | 影響地域
白樺通信株式会社 | 令和５年４月３日９時 | 同日12時 | ３万人 | 兵庫県
楓通信株式会社 | 令和５年５月８日７時 | 同日８時 | ２千人 | 奈良県`, `
operators 白樺通信株式会社; occurred_at 令和５年４月３日９時; recovered_at 同日12時; affected_users ３万人; affected_area 兵庫県
operators 楓通信株式会社; occurred_at 令和５年５月８日７時; recovered_at 同日８時; affected_users ２千人; affected_area 奈良県
+障害の概要+影響の状況`},
		{"parts of one label", `
事業者名 | 発生日時 | 影響利用者数 | < | 発生原因
^ | ^ | 音声 | データ | ^
白樺通信株式会社 | 令和５年４月３日９時 | ３万人 | ４万人 | 部品の故障`, `
operators 白樺通信株式会社; occurred_at 令和５年４月３日９時; affected_users 音声/３万人/データ/４万人; cause 部品の故障
`},
		{"labels at the side over several rows", `
影響の規模 | 継続時間 | ２時間
^ | 影響利用者数 | ３万人
概要 | 事業者名 | 白樺通信株式会社
^ | 発生日時 | 令和５年４月３日９時`, `
durations ２時間; affected_users ３万人; operators 白樺通信株式会社; occurred_at 令和５年４月３日９時
+影響の規模+概要`},
		{"a label at the side over rows of which nobody knows the first", `
概要 | 事業者名 | 白樺通信株式会社
^ | 発生日時 | 令和５年４月３日９時
原因 | 事故の別 | 人為によるもの
^ | 発生原因 | 部品の故障
^ | 発生原因（続き） | 予備機の停止`, `
operators 白樺通信株式会社; occurred_at 令和５年４月３日９時; (事故の別) 人為によるもの; cause 部品の故障; cause 予備機の停止
+概要+原因`},
		{"and of which one alone is known", `
概要 | 事業者名 | 白樺通信株式会社
^ | 発生日時 | 令和５年４月３日９時
原因 | 事故の別 | 人為によるもの
^ | 発生原因 | 部品の故障
影響 | 受付の体制 | ２名
^ | 影響利用者数 | ３万人`, `
operators 白樺通信株式会社; occurred_at 令和５年４月３日９時; (事故の別) 人為によるもの; cause 部品の故障; (受付の体制) ２名; affected_users ３万人
+概要+原因+影響`},
	} {
		assert.Equal(t, strings.TrimPrefix(test.want, "\n"), said(gridOf(t, test.table)), test.name)
	}
}

// TestRemarksOfLabelsInAnyBracket: what a bracket behind a label says of its cells is no
// part of it, whatever the bracket.
func TestRemarksOfLabelsInAnyBracket(t *testing.T) {
	for _, brackets := range []string{"（）", "［］", "【】", "〔〕", "＜＞", "《》"} {
		b := []rune(brackets)
		label := "再発防止策" + string(b[0]) + "実施状況" + string(b[1])
		table := "事業者名 | 白樺通信株式会社\n発生日時 | 令和５年４月３日９時\n" + label + " | 点検［完了］"
		assert.Equal(t, "operators 白樺通信株式会社; occurred_at 令和５年４月３日９時; preventive_measures 点検［完了］\n",
			said(gridOf(t, table)), brackets)
	}
}

// TestHeadingsBelowHeads: a heading over the first records stands between a head and the
// values that tell the field of a label which no list has.
func TestHeadingsBelowHeads(t *testing.T) {
	for _, heading := range []string{"【上半期】", "第１四半期", "Ⅰ 移動通信"} {
		table := "事業者名 | 発生日時 | 影響利用者数 | 当社サイトへの掲載\n" + heading + " | < | < | <\n" +
			"白樺通信株式会社 | 令和５年４月３日９時 | ３万人 | 第１報 ４月３日10時\n楓通信株式会社 | 令和５年５月８日７時 | ２千人 | 初報 ５月８日８時"
		want := "operators 白樺通信株式会社; occurred_at 令和５年４月３日９時; affected_users ３万人; own_site 第１報 ４月３日10時\n" +
			"operators 楓通信株式会社; occurred_at 令和５年５月８日７時; affected_users ２千人; own_site 初報 ５月８日８時\n+" + heading
		assert.Equal(t, want, said(gridOf(t, table)), heading)
	}
}

// TestFormsWithLabelsAboveValues: a row of labels, a row of values, some rows with one
// label alone that is known.
func TestFormsWithLabelsAboveValues(t *testing.T) {
	for _, test := range []struct{ name, table, want string }{
		{"the first row", `
事業者名 | 登録番号 | 報告の別
白樺通信株式会社 | 第１２号 | 速報
発生日時 | 復旧日時 | 継続時間
令和５年４月３日９時 | 同日12時 | ３時間
発生原因 | < | <
部品の故障 | < | <`, `
operators 白樺通信株式会社; (登録番号) 第１２号; (報告の別) 速報; occurred_at 令和５年４月３日９時; recovered_at 同日12時; durations ３時間; cause 部品の故障
`},
		{"the last row", `
事業者名 | 発生日時
白樺通信株式会社 | 令和５年４月３日９時
発生原因 | <
部品の故障 | <
機器構成図 | 報告担当部署
別添の資料のとおり | 樅の木営業所保守課`, `
operators 白樺通信株式会社; occurred_at 令和５年４月３日９時; cause 部品の故障; system_diagram 別添の資料のとおり; (報告担当部署) 樅の木営業所保守課
`},
		{"a row between", `
発生日時 | 事業者名 | 復旧日時
令和５年４月３日９時 | 白樺通信株式会社 | 同日12時
整理番号 | 継続時間 | 所管
第１２号 | ３時間 | 近畿
影響利用者数 | 影響地域 | 発生原因
３万人 | 兵庫県 | 部品の故障`, `
occurred_at 令和５年４月３日９時; operators 白樺通信株式会社; recovered_at 同日12時; (整理番号) 第１２号; durations ３時間; ` +
			`(所管) 近畿; affected_users ３万人; affected_area 兵庫県; cause 部品の故障
`},
		{"labels beside their values", `
事業者名 | 白樺通信株式会社
影響地域 | 淡路島
障害の内容 | 通話ができない状態
発生日時 | 令和５年４月３日９時`, `
operators 白樺通信株式会社; affected_area 淡路島; impact 通話ができない状態; occurred_at 令和５年４月３日９時
`},
	} {
		assert.Equal(t, strings.TrimPrefix(test.want, "\n"), said(gridOf(t, test.table)), test.name)
	}
}

// TestLabelsOfBeginningAndEnd: 発生 and 復旧 with or without what began, and a date beside.
func TestLabelsOfBeginningAndEnd(t *testing.T) {
	for _, test := range []struct{ from, to string }{
		{"事象発生", "事象回復"}, {"障害発生", "障害復旧"}, {"発生", "復旧"}, {"事故発生", "サービス復旧"}, {"障害の発生", "障害の解消"},
	} {
		table := "事業者名 | 白樺通信株式会社\n" + test.from + " | 令和５年４月３日９時\n" + test.to + " | ４月３日12時\n影響地域 | 兵庫県"
		assert.Equal(t, "operators 白樺通信株式会社; occurred_at 令和５年４月３日９時; recovered_at ４月３日12時; affected_area 兵庫県\n",
			said(gridOf(t, table)), test.from)
	}
	table := "事業者名 | 白樺通信株式会社\n発生日時 | 令和５年４月３日９時\n障害復旧 | 予備機に切り替えた。\n影響地域 | 兵庫県"
	assert.Equal(t, "operators 白樺通信株式会社; occurred_at 令和５年４月３日９時; (障害復旧) 予備機に切り替えた。; affected_area 兵庫県\n",
		said(gridOf(t, table)))
}

// TestRowsThatGoOn: a row of a list that the end of a page broke, with the head above the
// rest or without it. A row with a day or an operator is a record of its own.
func TestRowsThatGoOn(t *testing.T) {
	const head = "番号 | 事業者名 | 発生日時 | 影響地域 | 発生原因\n"
	const first = "1 | 白樺通信株式会社 | 令和５年４月３日９時 | 兵庫県 | 部品の故障が続\n"
	const last = "2 | 楓通信株式会社 | 令和５年５月８日７時 | 奈良県 | 落雷"
	const second = "operators 楓通信株式会社; occurred_at 令和５年５月８日７時; affected_area 奈良県; cause 落雷\n"
	for _, test := range []struct{ name, between, want string }{
		{"below the head again", head + " | | | | いた。\n", "兵庫県; cause 部品の故障が続/いた。\n" + second},
		{"without it", " | | | | いた。\n", "兵庫県; cause 部品の故障が続/いた。\n" + second},
		{"two cells", head + " | | | の一部 | いた。\n", "兵庫県/の一部; cause 部品の故障が続/いた。\n" + second},
		{"a day of its own", " | | 令和５年４月５日９時 | | いた。\n",
			"兵庫県; cause 部品の故障が続\noccurred_at 令和５年４月５日９時; cause いた。\n" + second},
	} {
		got := said(gridOf(t, head+first+test.between+last))
		want := "operators 白樺通信株式会社; occurred_at 令和５年４月３日９時; affected_area " + test.want
		assert.Equal(t, want, got[:min(len(got), len(want))], test.name)
	}
}

// TestNamesBesideLabels: what a name over rows and the label beside it say together.
func TestNamesBesideLabels(t *testing.T) {
	for _, test := range []struct{ name, table, want string }{
		{"times and counts", `
発生状況 | 日時 | 令和５年４月３日９時
^ | 事業者 | 白樺通信株式会社
影響 | 時間 | ３時間
^ | 利用者数 | ３万人`, "occurred_at 令和５年４月３日９時; operators 白樺通信株式会社; durations ３時間; affected_users ３万人\n+発生状況+影響"},
		{"two times", `
事業者名 | < | 白樺通信株式会社
障害の発生 | 日時 | 令和５年４月３日９時
^ | 場所 | 姫路局
障害の復旧 | 日時 | 同月４日12時
^ | 措置 | 部品の交換`, "operators 白樺通信株式会社; occurred_at 令和５年４月３日９時; (場所) 姫路局; " +
			"recovered_at 同月４日12時; (措置) 部品の交換\n+障害の発生+障害の復旧"},
	} {
		assert.Equal(t, test.want, said(gridOf(t, test.table)), test.name)
	}
}

// TestTwoLabelsInOneBox: on lines of their own or with a stroke between, the first is that of
// the box; what only reads like the last of them has no field of its own.
func TestTwoLabelsInOneBox(t *testing.T) {
	for _, label := range []string{"発生日時/復旧日時", "発生日時／復旧日時", "発生日時・復旧日時"} {
		table := "事業者名 | " + label + " | 影響利用者数\n白樺通信株式会社 | ４月３日９時/同日12時 | ３万人\n楓通信株式会社 | ５月８日９時/同日12時 | ２千人"
		assert.Equal(t, "operators 白樺通信株式会社; occurred_at ４月３日９時/同日12時; affected_users ３万人\n"+
			"operators 楓通信株式会社; occurred_at ５月８日９時/同日12時; affected_users ２千人\n", said(gridOf(t, table)), label)
	}
}

// TestRowsOfUnits: units in a row of their own are of the labels above them and no record.
func TestRowsOfUnits(t *testing.T) {
	for _, units := range []string{" | | （時間） | （万人）", " | | | （千人）", " | | （分） | "} {
		g := gridOf(t, "事業者名 | 発生日時 | 継続時間 | 影響利用者数\n"+units+
			"\n白樺通信株式会社 | ４月３日９時 | 2.5 | 3.1\n楓通信株式会社 | ５月８日９時 | 3 | 0.2")
		assert.Equal(t, "operators 白樺通信株式会社; occurred_at ４月３日９時; durations 2.5; affected_users 3.1\n"+
			"operators 楓通信株式会社; occurred_at ５月８日９時; durations 3; affected_users 0.2\n", said(g), units)
	}
}

// TestHeadingsOverWideLabels: headings over rows whose labels stand over all columns, numbered or marked like the
// first, or without a number below a sentence; what stands right below a label is its value.
func TestHeadingsOverWideLabels(t *testing.T) {
	for _, test := range []struct{ first, second, want, heads string }{
		{"Ⅰ 概況", "Ⅱ 対応", "故障した。", "+Ⅰ 概況+Ⅱ 対応"},
		{"1.概況", "2.対応", "故障した。", "+1.概況+2.対応"},
		{"■概況", "■対応", "故障した。", "+■概況+■対応"},
		{"概況", "対応", "故障した。", "+概況+対応"},
		{"Ⅰ 概況", "対応", "故障した。/対応", "+Ⅰ 概況"},
		{"1.概況", "2 対応", "故障した。/2 対応", "+1.概況"},
		{"1.概況", "3.対応", "故障した。/3.対応", "+1.概況"},
	} {
		table := test.first + ` | <
事業者名 | 発生日時
白樺通信株式会社 | ５月１日
発生原因 | <
故障した。 | <
` + test.second + ` | <
再発防止策 | <
なし | <
Ⅲ 情報周知 | <
自社サイト | <
第１報 | <
その他 | <
電話 | <`
		want := "operators 白樺通信株式会社; occurred_at ５月１日; cause " + test.want +
			"; preventive_measures なし; disclosure 自社サイト/第１報/その他/電話\n" + test.heads
		assert.Equal(t, want, said(gridOf(t, table)), test.second)
	}
}
