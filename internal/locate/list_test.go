package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

func TestLists(t *testing.T) {
	want := []string{`occurred_at: 令和５年４月３日|９時12分
operators: 白樺通信株式会社
durations: ２時間
affected_users: 約３万人
cause: 部品の|故障
occurred_at: 令和５年５月８日|10時05分
operators: 樅の木電話株式|会社
durations: 45分
affected_users: 調査中
cause: 停電
`}
	for name, text := range map[string]string{
		"cells one behind the other": `
発生日時 事業者名 継続時間
影響利用
者数
発生原因
令和５年４月３日
９時12分
白樺通信株式会社 ２時間 約３万人
部品の
故障
令和５年５月８日
10時05分
樅の木電話株式
会社
45分 調査中 停電
（２）その他について、説明が行われた。
`,
		"columns, rows around their middle": `
                              継続    影響利用
   発生日時      事業者名                         発生原因
                              時間     者数

令和５年４月３日   白樺通信株式会社    ２時間   約３万人   部品の
９時12分                                           故障

令和５年５月８日   樅の木電話株式      45分     調査中     停電
10時05分       会社

（２）その他について、説明が行われた。
`,
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, want, tables(text)) })
	}
}

// TestWordsBeforeLabels: a head may begin with a word that is no label of a field.
func TestWordsBeforeLabels(t *testing.T) {
	const rows = "固定電話　令和５年５月３日　２時間　３万人\n携帯電話　令和５年５月４日　３時間　４万人\n"
	for _, word := range []string{"区分", "対象の役務"} {
		assert.Equal(t, []string{"(" + word + "): 固定電話\noccurred_at: 令和５年５月３日\ndurations: ２時間\naffected_users: ３万人\n" +
			"(" + word + "): 携帯電話\noccurred_at: 令和５年５月４日\ndurations: ３時間\naffected_users: ４万人\n"},
			tables(word+"　発生日時　継続時間　影響利用者数\n"+rows), word)
	}
}

// TestUnreadHead has the head of a list of which no row can be read: its words are
// values of nothing.
func TestUnreadHead(t *testing.T) {
	assert.Equal(t, []string{""}, tables(`
事業者名 発生日時 復旧日時 継続時間 影響利用者数
発生原因 再発防止策
別紙のとおり
影響地域 別紙のとおり
`))
}

// TestMixedCells has cells of incidents side by side in a text that keeps no columns:
// those of one kind that are fewer than the incidents are of none for sure.
func TestMixedCells(t *testing.T) {
	const head = `
事業者名 白樺通信株式会社 楓通信株式会社 樅の木電話株式会社
発生日時 令和５年４月３日 令和５年４月３日 令和５年５月８日
継続時間 ２時間 ３時間 ４時間
`
	row := func(cells ...string) string {
		want := ""
		for i, name := range []string{"白樺通信株式会社", "楓通信株式会社", "樅の木電話株式会社"} {
			want += "operators: " + name + "\noccurred_at: " + []string{"令和５年４月３日", "令和５年４月３日", "令和５年５月８日"}[i] +
				"\ndurations: " + []string{"２時間", "３時間", "４時間"}[i] + "\n" + cells[min(i, len(cells)-1)] + "\n"
		}
		return want
	}
	for _, test := range []struct{ text, want string }{
		{"復旧日時 令和５年４月３日 令和５年５月８日", row("(復旧日時): 令和５年４月３日 令和５年５月８日")},
		{"影響地域 青森県 岩手県", row("(影響地域): 青森県 岩手県")},
		{"影響地域 青森県", row("affected_area: 青森県")},
		{"発生原因 共用する設備が故障して\nおり、切り替わらなかった。\n停電", row("(発生原因): 共用する設備が故障して|おり、切り替わらなかった。|停電")},
		{"障害内容 音声通話及びデー\nタ通信の停止\n音声通話の停止 接続の遅延", row("impact: 音声通話及びデー|タ通信の停止", "impact: 音声通話の停止", "impact: 接続の遅延")},
	} {
		assert.Equal(t, []string{test.want}, tables(head+test.text+"\n"), test.text)
	}
}

// TestWordsBelowHeads has words of cells right below a head that sound like labels.
func TestWordsBelowHeads(t *testing.T) {
	assert.Equal(t, []string{`operators: 白樺通信株式|会社
occurred_at: 令和５年４月３日
affected_users: 約３万人
cause: 部品の故障
operators: 楓通信株式|会社
occurred_at: 令和５年５月８日
affected_users: 調査中
cause: 停電
`}, tables(`
事業者名 発生日時 影響利用
者数
発生原因
白樺通信株式
会社
令和５年４月３日
約３万人 部品の故障
楓通信株式
会社
令和５年５月８日
調査中 停電
（２）その他について、説明が行われた。
`))
}

func TestListUnits(t *testing.T) {
	assert.Equal(t, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
affected_users: 3.5
operators: 樅の木電話株式会社
occurred_at: 令和５年５月８日
affected_users: 12
`}, tables(`
事業者名 発生日時
影響利用者数
（万人）
白樺通信株式会社
令和５年４月３日
3.5
樅の木電話株式会社
令和５年５月８日
12
`))
}

func TestSideBySide(t *testing.T) {
	want := []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
durations: ２時間
affected_users: ３万人
affected_area: 全国
operators: 樅の木電話株式会社
occurred_at: 令和５年４月９日
durations: 45分
affected_users: ４万人
affected_area: 全国
`}
	for name, text := range map[string]string{
		"cells one behind the other": `
事業者名 白樺通信株式会社 樅の木電話株式会社
発生日時 令和５年４月３日 令和５年４月９日
継続時間 ２時間 45分
影響利用者数 ３万人 ４万人
影響地域 全国
`,
		"columns, names over them": `
  項目        白樺通信株式会社      樅の木電話株式会社
発生日時      令和５年４月３日      令和５年４月９日
継続時間      ２時間              45分
影響利用者数   ３万人              ４万人
影響地域      全国
`,
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, want, tables(text)) })
	}
}

// TestOddTexts: texts that once made a table without rows, and any other of
// the same words, are read without a panic.
func TestOddTexts(t *testing.T) {
	assert.NotPanics(t, func() {
		tables("事業者 発生日\n    】\n情 自社サイ\n報 ト\n事業者 発生日\n周\n知\n")
	})
	words := rapid.SampledFrom([]string{
		"事業者名", "発生日時", "継続時間", "影響", "利用者数", "情", "報", "周", "知", "自社サイト", "その他", "対策", "実施時期",
		"令和５年４月３日", "３時間", "４万人", "白樺通信株式会社", "】", "（万人）", "No.", "１", "\n", "\n", "\n", " ", "    ",
	})
	rapid.Check(t, func(t *rapid.T) {
		text := ""
		for _, w := range rapid.SliceOfN(words, 0, 60).Draw(t, "words") {
			text += w + " "
		}
		tables(text)
	})
}

// TestLabelOfTwoFields: the label of a second field in brackets is part of the
// first, however it is wrapped.
func TestLabelOfTwoFields(t *testing.T) {
	for _, label := range []string{"発生日時（復旧日時） ", "発生日時\n（復旧日\n時）\n", "発生日時（復\n旧日時）\n"} {
		assert.Equal(t, []string{"operators: 白樺通信株式会社\noccurred_at: ４月３日10時（同日11時）\naffected_users: ３万人\n"},
			tables("事業者名 白樺通信株式会社\n"+label+"４月３日10時（同日11時）\n影響利用者数 ３万人\n"), label)
	}
}

// TestNumberedRows: rows that are numbered as the headings are end before the next of
// those; a word, a bracket or a list of regions is not cut where a line ends.
func TestNumberedRows(t *testing.T) {
	row := func(operator, area, impact, cause string) string {
		return "operators: " + operator + "\noccurred_at: R5.4.3\naffected_area: " + area + "\nimpact: " + impact + "\ncause: " + cause + "\n"
	}
	assert.Equal(t, []string{row("白樺通信株式会社", "北海道", "音声通話の発着信|不可", "部品の故障") +
		row("樅の木電話株式会社", "岩手県、秋田県及|び山形県", "電子メールの送受|信の遅延", "通信量の増加") +
		row("楓通信株式会社", "沖縄県（宮古島|市に限る。）", "電子メールの利用|ができない状況", "海底ケーブルの|損傷")},
		tables(`
１ 概況
２ 一覧
No. 事業者名 発生日時 影響地域 障害内容 発生原因
１ 白樺通信株式会社 R5.4.3 北海道 音声通話の発着信
不可
部品の故障
２ 樅の木電話株式会社 R5.4.3 岩手県、秋田県及
び山形県
電子メールの送受
信の遅延
通信量の増加
３ 楓通信株式会社 R5.4.3 沖縄県（宮古島
市に限る。）
電子メールの利用
ができない状況
海底ケーブルの
損傷
３ 所見
設備の点検を続けることが求められる。
`))
}

// TestTornAnd: a list of regions goes on behind the first letter of 及び.
func TestTornAnd(t *testing.T) {
	assert.Equal(t, []string{`operators: 樅の木電話株式会社
occurred_at: R5.4.3
affected_area: 岩手県、秋田県及|び山形県
impact: 電子メールの遅延
cause: 通信量の増加
`}, tables(`
事業者名 発生日時 影響地域 障害内容 発生原因
樅の木電話株式会社 R5.4.3
岩手県、秋田県及
び山形県
電子メールの遅延
通信量の増加
`))
}
