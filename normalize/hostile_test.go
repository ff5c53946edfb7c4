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
		"東京都、", "東京都を除く", "全国（", "12月～", "1～", "1、", "1から", "以上", "10人以上", "１時", "午後", "半", "a", "a.", "http://", "※", " ", "\n1", "ｶﾞ",
		"か\u3099", "e\u0301", "二分の", "平和1年", "自", "自1月1日",
		" ,234", ", 234", "1 .5", ". 5", "5 千 ", " 千", " 万", "千 1", "十 ", "一 ", "1 : 2", "数 十", "一 万", "1 / 2 ", "R 5", "2023 / ", "12 / 3（",
		"10 : 20～", "3分 の", "5日 ",
		"1\n", "1  ", "1\t", "一\n", "1 あ", "年1 ", "約1\n", "1○", "○", "○1", "1○年", "第1～", "1・2 ", "1.\n", "2024/1 ", "1:0 ", "あ ", "あ\n", "日 1 ",
		"1 2 3 か ", "1\u200B", "\u200B", "−", "−1 ",
		"（あ）1件", "1件（あ1件、", "ア　1件\n", "1h", "1h1m", "続報1", "ひと月", "6/1～6 /", "1 " + strings.Repeat(" ", 60), "1" + strings.Repeat("\n", 60),
	} {
		text := strings.Repeat(unit, 30_000/len([]rune(unit)))
		start := time.Now()
		Scan(text, Options{})
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%q repeated took %v", unit, took)
		}
	}
}
