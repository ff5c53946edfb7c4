package locate_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestCountedRows: numbers one after the other tell where rows begin, whatever the cells hold.
func TestCountedRows(t *testing.T) {
	const head = "番号 事業者名 発生日時 継続時間 影響利用者数 影響地域 発生原因 再発防止策\n"
	const first = "1\n楓ネット株\n式会社\n令和５年４月\n３日（月）\n９時10分\n２時間\n30分\n約３万人 岩手県、秋田\n県の一部\n" +
		"電源の装置の部品が寿命によ\nり故障した。\n・部品を交換した。\n（令\n和５年６月完了）\n・点検の周期を見直す。\n"
	const firstWant = "operators: 楓ネット株|式会社\noccurred_at: 令和５年４月|３日（月）|９時10分\ndurations: ２時間|30分\naffected_users: 約３万人\n" +
		"affected_area: 岩手県、秋田|県の一部\ncause: 電源の装置の部品が寿命によ|り故障した。\n" +
		"preventive_measures: ・部品を交換した。|（令|和５年６月完了）|・点検の周期を見直す。\n"
	const last = "3 樅の木電話\n株式会社\n令和５年６月\n９日（金）\n20時\n①音声１時\n間②データ\n３時間\n①音声２万\n人②データ\n約５万人\n北海道 落雷 調査中\n"
	const lastWant = "operators: 樅の木電話|株式会社\noccurred_at: 令和５年６月|９日（金）|20時\ndurations: ①音声１時|間②データ|３時間\n" +
		"affected_users: ①音声２万|人②データ|約５万人\naffected_area: 北海道\ncause: 落雷\npreventive_measures: 調査中\n"
	for _, test := range []struct{ name, between, want string }{
		{"a row without a value", "2 株式会社白\n樺通信\n令和５年５月\n８日（月）\n15時\n約２万人 宮城県 停電の長期化 蓄電池の増設\n",
			"operators: 株式会社白|樺通信\noccurred_at: 令和５年５月|８日（月）|15時\naffected_users: 約２万人\naffected_area: 宮城県\n" +
				"cause: 停電の長期化\npreventive_measures: 蓄電池の増設\n"},
		{"a row that does not read", "2 株式会社白\n樺通信\n先週の月曜 不詳のまま 多くの方々\n宮城県 停電の長期化 蓄電池の増設\n", ""},
		{"a row over the end of a page", "2 株式会社白樺\n令和５年５月\n８日（月）\n３時間 約４万人 宮城県 集線の装置の更新の作業におい 手順書を改訂し、作業\n" + head +
			"通信\n15時20分\nて設定を誤った。\nの前に確認する。\n",
			"operators: 株式会社白樺|通信\noccurred_at: 令和５年５月|８日（月）|15時20分\ndurations: ３時間\naffected_users: 約４万人\naffected_area: 宮城県\n" +
				"cause: 集線の装置の更新の作業におい|て設定を誤った。\npreventive_measures: 手順書を改訂し、作業|の前に確認する。\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, firstWant+test.want+lastWant, strings.Join(tables(head+first+test.between+last), ""))
		})
	}
}

// TestCellsOfCountedRows: what the cells of numbered rows hold tells where they end, within a page
// and over its end.
func TestCellsOfCountedRows(t *testing.T) {
	for _, test := range []struct{ name, head, rows, want string }{
		{"a value that is the next number", "番号 事業者名 発生日時 影響利用者数（万人） 障害内容\n",
			"1 白樺通信株式会社 令和５年４月３日（月）９時10分 2 光電話の緊急通報\nの不通\n2 楓ネット株式会社 令和５年４月３日（月）９時10分 集計中 IP 電話の発着信\n" +
				"HEADの不可\n3 樅の木電話株式会社 令和５年10月12日（木）22時 3 IP 電話の発着信\nの不可\n",
			"affected_users: 2\nimpact: 光電話の緊急通報|の不通\noperators: 楓ネット株式会社\n"},
		{"each cell has its line above", "番号 事業者名 発生日時 影響利用者数 影響地域 発生原因\n",
			"1 株式会社白樺 R5.7.1（土）7: － 宮城県 処理が時刻の重なりにより\nHEAD通信 05 滞った。\n予備の装置も動かなかった。\n" +
				"2\n楓ネット株式\n会社\nR5.7.1（土）7:\n05 集計中 宮城県 落雷\n3\n樅の木電話株\n式会社\nR5.6.9 － 青森県\n伝送路の切断\n",
			"operators: 株式会社白樺|通信\noccurred_at: R5.7.1（土）7:|05\naffected_users: －\n"},
		{"words that have not ended", "番号 事業者名 発生日時 障害内容 発生原因 再発防止策\n",
			"1 株式会社白樺\n通信\nR5.7.1 データ通信の速度\nの低下 停電\n訓練を毎年行う。\n" +
				"2 杉通信株式会 令和５年６月９ 電子メールの送受 伝送路の切断（土砂の崩れによる） 訓練を毎年行う。\nHEAD社 日20時 信の遅延\n" +
				"3 楓ネット株式\n会社\nR5.7.1 メールの閲覧の不\n可 落雷 蓄電池の増設（実施済）\n",
			"impact: 電子メールの送受|信の遅延\ncause: 伝送路の切断（土砂の崩れによる）\n"},
		{"a blank parts two cells", "番号 事業者名 発生日時 影響利用者数 影響地域 再発防止策\n",
			"1 杉通信株式会社 R5.4.3 約３万人 岩手県、秋田 ・部品を交換した。\nHEAD県の一部 ・点検の周期を見直す。\n" +
				"2 楓ネット株式会社 R5.5.8\n約５万人\n長野県、山梨\n県 訓練を毎年行う。\n3 株式会社白樺通信 R5.6.9\n約５万人 全国 蓄電池の増設\n",
			"affected_area: 岩手県、秋田|県の一部\npreventive_measures: ・部品を交換した。|・点検の周期を見直す。\n"},
		{"room that was left", "番号 事業者名 発生日時 影響利用者数 発生原因 再発防止策\n",
			"1 杉通信株式会社 令和５年６月９ 約３万人 処理が時刻の重なりにより 調査中\nHEAD日20時 滞った。予備の装置も動か\nなかった。\n" +
				"2 楓ネット株式会社\nR5.10.12 集計中\n中継の装置のソフトの不具\n合 部品の交換\n" +
				"3 樅の木電話株式会社\nR5.10.12 12万人\n伝送路の切断（土砂の崩れ\nによる） 部品の交換\n",
			"cause: 処理が時刻の重なりにより|滞った。予備の装置も動か|なかった。\npreventive_measures: 調査中\n"},
		{"a word for no value", "番号 事業者名 発生日時 影響利用者数 障害内容 再発防止策\n",
			"1 株式会社桧ケ\nーブル R5.5.8 約４万人 通話の不通 調査中\n2 杉通信株式会 R5.5.8 集計中 通話の不通 調査中\nHEAD社\n" +
				"3 楓ネット株式\n会社 R5.5.8 約４万人\nデータ通信の速度\nの低下\n伝送路を分ける。（検討\n中）\n",
			"affected_users: 集計中\nimpact: 通話の不通\npreventive_measures: 調査中\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			assert.Contains(t, strings.Join(tables(test.head+strings.ReplaceAll(test.rows, "HEAD", test.head)), ""), test.want)
		})
	}
}

// TestNumberedValues: a value with a number before it is no heading of the agenda.
func TestNumberedValues(t *testing.T) {
	got := strings.Join(tables("１ 前回の確認\n説明があった。\n２ 事故の報告\n番号 事業者名 発生日時 継続時間（時間） 影響利用者数 影響地域\n"+
		"1 楓ネット株式会社\nR5.4.3\n2 約３万人 岩手県\n2 白樺通信株式会社\nR5.5.8\n3 集計中 宮城県\n3 樅の木電話株式会社\nR5.6.9\n4 約５万人 北海道\n３ その他\n"), "")
	assert.Contains(t, got, "operators: 樅の木電話株式会社\n")
	assert.Contains(t, got, "affected_users: 集計中\naffected_area: 宮城県\n")
	assert.NotContains(t, got, "その他")
}

// TestBlankBrackets: a bracket with nothing in it names nobody.
func TestBlankBrackets(t *testing.T) {
	for _, line := range []string{"・（ ）", "・（）", "・部品の点検。（　）", "・部品の点検。（"} {
		got := tables("事業者名 発生日時 影響利用者数\n楓ネット株式会社 R5.4.3 約３万人\n白樺通信株式会社 R5.5.8 約２万人\n" + line + "\n説明があった。\n")
		assert.Len(t, got, 1, line)
	}
}
