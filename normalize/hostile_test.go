package normalize

import (
	"strings"
	"testing"
	"time"
)

// TestLinearTime scans long texts that begin many expressions and finish
// none; one that is read in quadratic time would take minutes.
func TestLinearTime(t *testing.T) {
	for _, unit := range []string{
		"約", "延べ", "1", "一", "千", "十数", "数", "1,", "1.", "1:", "1/", "1 ", "第", "①", "①あ", "（", "（1", "1件（", "令和", "令和5", "令和５年", "同", "翌",
		"東京都、", "東京都を除く", "全国（", "12月～", "1～", "1、", "1から", "以上", "10人以上", "１時", "午後", "半", "a", "a.", "http://", "※", " ", "\n1", "ｶﾞ", "か\u3099", "e\u0301", "二分の", "平和1年", "自", "自1月1日",
		" ,234", ", 234", "1 .5", ". 5", "5 千 ", " 千", " 万", "千 1", "十 ", "一 ", "1 : 2", "数 十", "一 万", "1 / 2 ", "R 5", "2023 / ", "12 / 3（", "10 : 20～", "3分 の", "5日 ",
	} {
		text := strings.Repeat(unit, 30_000/len([]rune(unit)))
		start := time.Now()
		Scan(text, Options{})
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%q repeated took %v", unit, took)
		}
	}
}
