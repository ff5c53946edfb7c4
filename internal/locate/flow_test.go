package locate_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestLabelsInTheMiddle: in a text that is written as its lines are drawn, a label
// in the middle of its cell has lines of its value above it.
func TestLabelsInTheMiddle(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"entries of a list above the label", `
事業者名 白樺通信株式会社
発生日時 令和５年４月３日９時
①音声：２時間
継続時間 ②データ：３時間
③メール：４時間
影響利用者数 約３万人
加入者の装置が停止し、
障害内容 音声通話とデータ通信が
利用できなくなった。
影響地域 全国
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時
durations: ①音声：２時間|②データ：３時間|③メール：４時間
affected_users: 約３万人
impact: 加入者の装置が停止し、|音声通話とデータ通信が|利用できなくなった。
affected_area: 全国
`}},
		{"a sentence that goes on beside the label", `
事業者名 樅の木電話株式会社
発生日時 令和５年４月３日９時
影響利用者数 約３万人
影響地域 全国
停電の際に蓄電池の電圧が低下し、予備の系統への切替
発生原因 えができなかった。点検の記録では、蓄電池の劣化が
見落とされていた。
機器構成図 －
①蓄電池の交換【令和５年５月完了】
再発防止策
②点検の手順の見直し【検討中】
`, []string{`operators: 樅の木電話株式会社
occurred_at: 令和５年４月３日９時
affected_users: 約３万人
affected_area: 全国
cause: 停電の際に蓄電池の電圧が低下し、予備の系統への切替|えができなかった。点検の記録では、蓄電池の劣化が|見落とされていた。
system_diagram: －
preventive_measures: ①蓄電池の交換【令和５年５月完了】|②点検の手順の見直し【検討中】
`}},
		{"a label whose lines stand between those of its value", `
事業者名 白樺通信株式会社
発生日時 令和５年４月３日９時
影響利用者数 約３万人
一　緊急通報を取り扱う音声伝送役務（携帯電話）
重大な事故に該当する
五　一の項から四の項までに掲げる電気通信役務以外
電気通信役務の区分
の電気通信役務（インターネット接続）
影響地域 全国
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時
affected_users: 約３万人
service_categories: 一　緊急通報を取り扱う音声伝送役務（携帯電話）|五　一の項から四の項までに掲げる電気通信役務以外|の電気通信役務（インターネット接続）
affected_area: 全国
`}},
		{"channels beside their label", `
事業者名 白樺通信株式会社
発生日時 令和５年４月３日９時
①音声：約３万人
影響利用者数 ②データ：約４万人
③メール：約５万人
第１報 ４月３日９時30分
自社サイト 第２報 ４月３日10時00分
情報周知 第３報 ４月３日11時00分（復旧）
その他 報道機関に連絡した。
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時
affected_users: ①音声：約３万人|②データ：約４万人|③メール：約５万人
disclosure: 
own_site: 第１報 ４月３日９時30分|第２報 ４月３日10時00分|第３報 ４月３日11時00分（復旧）
other: 報道機関に連絡した。
`}},
		{"labels at the top of their cells", `
事業者名 白樺通信株式会社
発生日時 令和５年４月３日９時
影響利用者数 ①音声：約３万人
②データ：約４万人
影響地域 全国
障害内容 音声通話が利用
できなくなった。
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時
affected_users: ①音声：約３万人|②データ：約４万人
affected_area: 全国
impact: 音声通話が利用|できなくなった。
`}},
	} {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, test.want, tables(test.text)) })
	}
}

// TestSpreadLabels: letters that are spread as those of the other labels are make a
// label that nobody knows.
func TestSpreadLabels(t *testing.T) {
	for _, text := range []string{
		"事 業 者 名 白樺通信株式会社\n発 生 日 時 令和５年４月３日９時\n影響利用者数 約３万人\n対 応 体 制 20名で対応した。\n影響地域 全国\n",
		"事　業　者　名　白樺通信株式会社\n発　生　日　時　令和５年４月３日９時\n影響利用者数　約３万人\n対　応　体　制　20名で対応した。\n影響地域　全国\n",
		"事  業  者  名    白樺通信株式会社\n発  生  日  時    令和５年４月３日９時\n影響利用者数      約３万人\n対  応  体  制    20名で対応した。\n影響地域          全国\n",
	} {
		assert.Equal(t, []string{"operators: 白樺通信株式会社\noccurred_at: 令和５年４月３日９時\naffected_users: 約３万人\n(対応体制): 20名で対応した。\naffected_area: 全国\n"},
			tables(text), text)
	}
}

// TestRestOfLabelBelowValue: the bracket behind a label may close below a line of
// its value.
func TestRestOfLabelBelowValue(t *testing.T) {
	for _, text := range []string{
		"発生原因（続  部品の\nき）        故障\n",
		"            部品の\n発生原因（続\n            故障\nき）\n",
	} {
		got := tables("事業者名    白樺通信株式会社\n発生日時    令和５年４月３日９時\n影響利用者数  約３万人\n" + text)
		require.Len(t, got, 1)
		assert.Contains(t, got[0], "cause: 部品の|故障\n", text)
	}
}

// TestWhatIsSaidBelow: what asks, what wishes, and a sentence behind a bullet that
// the cell before it has not, stand below the table.
func TestWhatIsSaidBelow(t *testing.T) {
	table := "事業者名 白樺通信株式会社\n発生日時 令和５年４月３日９時\n影響利用者数 約３万人\n"
	for _, test := range []struct{ last, below string }{
		{"再発防止策\n・部品の交換\n・点検", "・点検の間隔は適切であったのか。\n"},
		{"再発防止策\n・部品の交換\n・点検", "○ 部品の寿命を把握していなかったことをどう考えるか。\n→ 今後は把握する。\n"},
		{"影響地域 全国", "・点検の間隔を指針に加えるべきである。\n"},
		{"影響地域 全国", "○ 点検の記録を他の事業者にも広く\n示してほしい。\n"},
		{"影響地域 全国（離島を除く。）", "○ 順調に進んでいることを確認した。\n"},
	} {
		got := tables(table + test.last + "\n" + test.below)
		require.Len(t, got, 1, test.below)
		assert.True(t, strings.HasSuffix(got[0], strings.ReplaceAll(test.last[strings.LastIndexAny(test.last, " \n")+1:], "\n", "|")+"\n"),
			got[0])
	}
	for _, cell := range []string{
		"再発防止策 次の対策を行う。\n○ 監視を強める。\n○ 手順を見直す必要がある。",
		"情報周知 ○ 自社サイトに掲載した。\n○ 報道機関に連絡した。",
		"影響地域 全国\n※ 離島を除く。",
	} {
		got := tables(table + cell + "\n")
		require.Len(t, got, 1)
		_, value, _ := strings.Cut(cell, " ")
		assert.Contains(t, got[0], strings.ReplaceAll(value, "\n", "|"))
	}
}

// TestSideBySideInLines: each line of a row has a part of the cell of each incident;
// a line that may be of either is of none.
func TestSideBySideInLines(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"sentences", `
番号 １ ２
事業者名 白樺通信株式会社 樅の木電話株式会社
発生日時 令和５年４月３日９時 令和５年４月６日８時
影響利用者数 約３万人 約４万人
交換機の更新の作業に誤りがあり、加 局舎の停電の際に予備の電源が起動
障害内容
入者の装置が停止した。 せず、通信が途絶した。
①手順の見直し【令和５年５月完 ①蓄電池の交換【令和５年６月完了】
再発防止策 了】 ②点検の強化【実施中】
②訓練【実施済】
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時
affected_users: 約３万人
impact: 交換機の更新の作業に誤りがあり、加|入者の装置が停止した。
(再発防止策): ②訓練【実施済】
preventive_measures: ①手順の見直し【令和５年５月完|了】
operators: 樅の木電話株式会社
occurred_at: 令和５年４月６日８時
affected_users: 約４万人
impact: 局舎の停電の際に予備の電源が起動|せず、通信が途絶した。
(再発防止策): ②訓練【実施済】
preventive_measures: ①蓄電池の交換【令和５年６月完了】|②点検の強化【実施中】
`}},
		{"logs", `
事業者名 白樺通信株式会社 樅の木電話株式会社
発生日時 令和５年４月３日９時 令和５年４月６日８時
影響利用者数 約３万人 約４万人
影響地域 東京都 大阪府
第１報 ４月３日10時00分 初報 ４月６日９時00分
自社サイト 第２報 ４月３日11時00分 第２報 ４月６日10時00分
第３報 ４月３日12時00分 第３報 ４月６日11時00分
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時
affected_users: 約３万人
affected_area: 東京都
own_site: 第１報 ４月３日10時00分|第２報 ４月３日11時00分|第３報 ４月３日12時00分
operators: 樅の木電話株式会社
occurred_at: 令和５年４月６日８時
affected_users: 約４万人
affected_area: 大阪府
own_site: 初報 ４月６日９時00分|第２報 ４月６日10時00分|第３報 ４月６日11時00分
`}},
		{"a remark of one of them", `
事業者名 白樺通信株式会社 樅の木電話株式会社
発生日時 令和５年４月３日９時 令和５年４月６日８時
約３万人 約４万人
影響利用者数
※契約数
影響地域 東京都 大阪府
①手順の見直し ①蓄電池の交換
再発防止策 ②訓練 ②点検
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時
(影響利用者数): ※契約数
affected_users: 約３万人
affected_area: 東京都
preventive_measures: ①手順の見直し|②訓練
operators: 樅の木電話株式会社
occurred_at: 令和５年４月６日８時
(影響利用者数): ※契約数
affected_users: 約４万人
affected_area: 大阪府
preventive_measures: ①蓄電池の交換|②点検
`}},
	} {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, test.want, tables(test.text)) })
	}
}

// TestChannelsWrappedBesideTheirLabel: the lines of a channel stand behind those of
// the label of both.
func TestChannelsWrappedBesideTheirLabel(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"利用者への 自社ホーム 第１報 ４月３日９時\n周知 ページ 第２報 ４月３日10時\nその他 報道機関に連絡した。\n", "own_site: 第１報 ４月３日９時|第２報 ４月３日10時\nother: 報道機関に連絡した。\n"},
		{"情報 自社サイ 第１報 ４月３日９時\n周知 ト 第２報 ４月３日10時\nその他 なし\n", "own_site: 第１報 ４月３日９時|第２報 ４月３日10時\nother: なし\n"},
		{"利用者 ホームペ 第１報 ４月３日９時\n周知 ージ 第２報 ４月３日10時\n第３報 ４月３日11時（復旧）\nその他 なし\n", "own_site: 第１報 ４月３日９時|第２報 ４月３日10時|第３報 ４月３日11時（復旧）\nother: なし\n"},
	} {
		got := tables("事業者名 白樺通信株式会社\n発生日時 令和５年４月３日８時\n影響利用者数 約３万人\n" + test.text)
		require.Len(t, got, 1)
		assert.True(t, strings.HasSuffix(got[0], test.want), got[0])
	}
}
