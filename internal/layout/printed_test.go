package layout

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/normalize"
)

// abreast writes two columns of lines beside each other as extractors do: the right one begins
// behind so many columns, where a character takes as many as columns says.
func abreast(left, right []string, begin int, columns func(rune) int) string {
	var b strings.Builder
	for i := range max(len(left), len(right)) {
		n := 0
		if i < len(left) {
			b.WriteString(left[i])
			for _, r := range left[i] {
				n += columns(r)
			}
		}
		if i < len(right) && right[i] != "" {
			b.WriteString(strings.Repeat(" ", max(2, begin-n)) + right[i])
		}
		b.WriteString("\n")
	}
	return b.String()
}

func one(rune) int { return 1 }

// Two columns of print are read one behind the other, whatever counts as a column, below and above
// what goes over both.
func TestColumnsOfPrint(t *testing.T) {
	left := []string{
		"　会長から、灯台の塗装を来年の春に始めたい", "との説明があった。費用は二百万円である。", "これに対し、岬の桟橋を先に直すべきではな", "いかとの意見が出された。",
		"　事務局は、桟橋の検査を夏に終えたことを述", "べ、急ぐ所はないとした。検査の結果は、次の", "会議で配るという。潮の高い日に船が当たるこ", "とがあるため、当て木を加えることとした。", "　港の門は、夜には閉めることとなった。",
	}
	right := []string{
		"理由は、船の灯りが門に当たって見にくいから", "である。開ける時刻は、朝の五時とする。", "　次に、旗の色を改める案が示された。白と青", "では遠くから見えないとの声が多い。",
		"　委員から、赤を加えてはどうかとの意見があ", "り、試しに作ることとした。作る数は十枚で、", "春の祭りに間に合わせる。", "　最後に、次の会議の日を決めた。会長が閉会", "を告げ、散会した。",
	}
	for _, columns := range []func(rune) int{columnsTaken, one} {
		begin := 0
		for _, l := range left {
			n := 0
			for _, r := range l {
				n += columns(r)
			}
			begin = max(begin, n+3)
		}
		text := "岬灯台保存会　第四十二回　理事会の議事の記録（会報　第百二号より）\n" + abreast(left, right, begin, columns) + strings.Repeat(" ", begin-6) + "－ 百二号　十四頁 －\n"
		var got []string
		src := FromText([]rune(text), normalize.FoldRunes([]rune(text)), nil)
		for _, l := range src.Lines {
			got = append(got, src.String(l.Span))
		}
		var want []string
		for _, part := range [][]string{left, right} {
			for _, l := range part {
				want = append(want, strings.TrimSpace(l))
			}
		}
		want = append(append([]string{"岬灯台保存会　第四十二回　理事会の議事の記録（会報　第百二号より）"}, want...), "－ 百二号　十四頁 －")
		assert.Equal(t, want, got)
	}
}

// What stands beside each other in rows stays as it is.
func TestNoColumnsOfPrint(t *testing.T) {
	ask := []string{"灯台の塗装はいつ始めるのか。費用と合わせて", "教えてほしい。", "", "桟橋は先に直すべきではないか。船が当たると", "聞いた。",
		"", "門はなぜ夜に閉めるのか。船から見て困る者が", "いる。", "", "旗の色は改めないのか。白と青では遠くから見", "えない。"}
	answer := []string{"来年の春に始める。費用は二百万円であり、会", "費から出す。", "", "夏の検査では急ぐ所はなかった。当て木を加え", "る。",
		"", "船の灯りが門に当たって見にくいからである。", "朝は五時に開ける。", "", "赤を加えて試しに作る。春の祭りに間に合うよ", "うにする。"}
	label := strings.Fields("会議名 日時 場所 出席者 欠席者 議題 内容 結論 次回 その他")
	value := []string{
		"岬灯台保存会の第四十二回の理事会である。会", "四月三日に開いた。朝の十時から始め、昼には", "港の集会所の二階で開いた。雨の日であった。", "理事の十名が来た。会長も来た。皆が座った。", "理事の二名が欠けた。病のためである。届けは",
		"灯台の塗装のことと、桟橋のことを議した。皆", "春に始めることとした。費用は二百万円とする", "案のとおりに決した。反対はなかった。皆が手", "五月に開く。場所は追って知らせる。昼からと", "旗の色のことを話した。赤を加えることとした"}
	for name, text := range map[string]string{
		"questions beside answers": abreast(ask, answer, 48, columnsTaken),
		"labels beside values":     abreast(label, value, 12, columnsTaken),
		"names abreast":            strings.Repeat("青山　太郎　　　森井　次郎\n川田　菊夫　　　林　　花子\n", 6),
	} {
		lines := 0
		for line := range strings.SplitSeq(text, "\n") {
			lines += bit(strings.TrimSpace(line) != "")
		}
		assert.Len(t, FromText([]rune(text), normalize.FoldRunes([]rune(text)), nil).Lines, lines, name)
	}
}
