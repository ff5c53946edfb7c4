package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestRowsOverPages: the end of a page parts a row, with the head again in between.
func TestRowsOverPages(t *testing.T) {
	const head = "No. 事業者名 発生日時 影響利用者数 影響地域 発生原因\n"
	row := func(operator, at, cause string) string {
		return "operators: " + operator + "\noccurred_at: " + at + "\naffected_users: 約３万人\naffected_area: 北海道\ncause: " + cause + "\n"
	}
	for _, test := range []struct{ name, text, want string }{
		{"two cells go on", head + "１ 楓通信株式会社 R5.4.3 約３万人 北海道 停電\n２ 白樺ネット R5.4.3（月） 約３万人 北海道 故障\n" + head +
			"株式会社 18:20\n３ 樅の木電話株式会社 R5.4.3 約３万人 北海道 落雷\n",
			row("楓通信株式会社", "R5.4.3", "停電") + row("白樺ネット|株式会社", "R5.4.3（月）|18:20", "故障") + row("樅の木電話株式会社", "R5.4.3", "落雷")},
		{"none goes on", head + "１ 楓通信株式会社 R5.4.3 約３万人 北海道 停電\n２ 白樺ネット株式会社 R5.4.3 約３万人 北海道 故障\n" + head +
			"３ 樅の木電話株式会社 R5.4.3 約３万人 北海道 落雷\n",
			row("楓通信株式会社", "R5.4.3", "停電") + row("白樺ネット株式会社", "R5.4.3", "故障") + row("樅の木電話株式会社", "R5.4.3", "落雷")},
		{"two cells go on, over a row of several lines", head + "１ 楓通信株式会社 R5.4.3 約３万人 北海道 停電\n２ 白樺ネット R5.4.3（月） 約３万人 北海道 故障\n" + head +
			"株式会社 18:20\n３ 樅の木電話\n株式会社\nR5.4.3 約３万人 北海道 落雷\n",
			row("楓通信株式会社", "R5.4.3", "停電") + row("白樺ネット|株式会社", "R5.4.3（月）|18:20", "故障") + row("樅の木電話|株式会社", "R5.4.3", "落雷")},
		{"more than a line goes on", head + "１ 楓通信株式会社 令和５年４月３ 約３万人 北海道 停電\n" + head +
			"日（月）９時10\n分\n２ 白樺ネット\n株式会社\nR5.4.3 約３万人 北海道 故障\n３ 樅の木電話\n株式会社\nR5.4.3 約３万人 北海道 落雷\n",
			row("楓通信株式会社", "令和５年４月３|日（月）９時10|分", "停電") + row("白樺ネット|株式会社", "R5.4.3", "故障") + row("樅の木電話|株式会社", "R5.4.3", "落雷")},
		{"the head on other lines", "No. 事業者名 発生日時 影響利用者数\n影響地域 発生原因\n１ 楓通信株式会社 R5.4.3 約３万人 北海道 停電\n" +
			"２ 白樺ネット株式会社 R5.4.3 約３万人 北海道 故障\nNo. 事業者名 発生日時\n影響利用者数 影響地域 発生原因\n" +
			"３ 樅の木電話株式会社 R5.4.3 約３万人 北海道 落雷\n",
			row("楓通信株式会社", "R5.4.3", "停電") + row("白樺ネット株式会社", "R5.4.3", "故障") + row("樅の木電話株式会社", "R5.4.3", "落雷")},
	} {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, []string{test.want}, tables(test.text)) })
	}
}

// TestTornWords: where a line ends within a word that stands whole elsewhere, or behind a
// particle, no cell does.
func TestTornWords(t *testing.T) {
	row := func(operator, impact, cause string) string {
		return "operators: " + operator + "\noccurred_at: R5.4.3\nimpact: " + impact + "\ncause: " + cause + "\n"
	}
	assert.Equal(t, []string{row("杉通信株式会社", "音声通話の発着信|不可", "停電") + row("桧通信株式会社", "電子メールの送受|信の遅延", "増加") +
		row("楓通信株式会社", "通信の接続が不可", "工事による伝送|路の切断") + row("白樺ネット株式会社", "通話の接続が不可", "保守作業時の|誤り")}, tables(`
伝送路の点検について
事業者名 発生日時 障害内容 発生原因
杉通信株式会社 R5.4.3 音声通話の発着信
不可
停電
桧通信株式会社 R5.4.3 電子メールの送受
信の遅延
増加
楓通信株式会社 R5.4.3
通信の接続が不可
工事による伝送
路の切断
白樺ネット株式会社 R5.4.3
通話の接続が不可
保守作業時の
誤り
`))
}
