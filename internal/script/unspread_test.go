package script_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/normalize"
)

func TestUnspread(t *testing.T) {
	const sentence = "本 日 は お 忙 し い と こ ろ を お 集 ま り い た だ き あ り が と う ご ざ い ま す 。"
	for _, test := range []struct{ name, text, want string }{
		{"letters", sentence, "本日はお忙しいところをお集まりいただきありがとうございます。"},
		{"a gap stays", sentence + "\n日 時  令 和 ５ 年", "本日はお忙しいところをお集まりいただきありがとうございます。\n日時  令和５年"},
		{"Latin words and figures keep theirs", sentence + "\n第 １ 報 8/10 22:45 Web 会 議", "本日はお忙しいところをお集まりいただきありがとうございます。\n第１報 8/10 22:45 Web 会議"},
		{"what is whole within it", sentence + "\n報告 する 内容", "本日はお忙しいところをお集まりいただきありがとうございます。\n報告する内容"},
		{"wide blanks spread names", sentence + "\n大　江　健", "本日はお忙しいところをお集まりいただきありがとうございます。\n大　江　健"},
	} {
		assert.Equal(t, test.want, unspread(test.text), test.name)
	}
	for name, text := range map[string]string{
		"names spread in a usual text": "本日はお忙しいところをお集まりいただきありがとうございます。\n委員長 大 江 健 一 君\n委 員 や な ぎ さ わ ひ ろ し 君",
		"names alone":                  "出 席 委 員\n大 江 健 一\n山 田 太 郎\n川 上 花 子\n森 井 次 郎",
		"too little to tell":           "と お り",
	} {
		assert.Equal(t, text, unspread(text), name)
	}
}

// unspread is the text without the blanks that were joined.
func unspread(text string) string {
	src, fold := []rune(text), []rune(text)
	script.Unspread(src, fold)
	return strings.ReplaceAll(string(fold), string(normalize.Joined), "")
}
