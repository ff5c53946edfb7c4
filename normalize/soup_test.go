package normalize

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// soupWords are the words of the grammar and what may stand between them.
func soupWords() []string {
	words := []string{" ", "　", "\n", "～", "-", "から", "まで", "の", "、", "・", "（", "）", "※", "：", ":", "/", ".", ",", "同", "翌", "第", "初",
		"年", "月", "日", "時", "分", "秒", "年度", "半", "数", "余", "目", "割", "厘", "つ", "元", "木曜日", "(木)", "①", "②", "午後", "正午", "約", "の一部", "を除く",
		"0", "1", "2", "9", "12", "24", "31", "60", "2023", "1,234", "3.5", "十", "百", "千", "万", "億", "兆", "京", "一", "二", "〇", "壱", "拾",
		"令和", "平成", "R", "H31", "㋿", "慶応", "平和", "西暦", "全国", "東京都", "九州", "Q1", "AM", "¥", "△", "%", "A", "x", "\x00", "ﾞ", "⽇"}
	for _, w := range relatives {
		words = append(words, w.word)
	}
	for _, w := range hedges {
		words = append(words, w.word)
	}
	for _, w := range leads {
		words = append(words, w.word)
	}
	for _, w := range counterList() {
		words = append(words, w.word)
	}
	return words
}

// TestWordSoup strings words of the grammar together at random: whatever
// comes out must be sound, with and without a reference, and resolving must
// not change what it cannot.
func TestWordSoup(t *testing.T) {
	words := soupWords()
	rapid.Check(t, func(rt *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 30).Draw(rt, "words"), "")
		src := []rune(text)
		sound(t, src, Scan(text, Options{}), true)
		sound(t, src, Scan(text, Options{Ref: Date(2024, 2, 29)}), true)
		r := NewResolver(Options{Ref: Date(2023, 12, 31)})
		matches := r.ScanFolded(FoldRunes(src), nil)
		sound(t, src, matches, false)
		for i := range matches {
			r.Seed(Date(2024, 2, 29))
			r.Resolve(&matches[i])
		}
		_, _ = ParseFolded(FoldRunes(src), Options{Cell: true})
	})
}
