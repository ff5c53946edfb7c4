package locate_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
)

// laid is lines of cells, each at the place of its column.
func laid(places []int, lines ...string) string {
	var b strings.Builder
	for _, line := range lines {
		at := 0
		for k, cell := range strings.Split(line, "|") {
			if cell == "" {
				continue
			}
			b.WriteString(strings.Repeat(" ", places[k]-at) + cell)
			at = places[k] + utf8.RuneCountInString(cell)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// TestBlocks: where the columns stand elsewhere in each row, the lines of a row tell their
// places.
func TestBlocks(t *testing.T) {
	head := laid([]int{0, 6, 17, 28, 40, 52, 70}, "No.|事業者名|発生日時|影響利用者数|影響地域|発生原因|再発防止策") + "\n"
	first := laid([]int{0, 6, 13, 22, 29, 35, 49},
		"|楓ネット|令和５年４月|約３万人|岩手県|電源の装置の部品が寿命|・部品を全ての局で", "1|株式会社|３日（月）|||により故障した。予備の|交換する。",
		"||９時10分|||装置も動かなかった。|・点検の周期を見直", "||||||す。") + "\n"
	places := []int{0, 7, 15, 25, 34, 42, 57}
	second := laid(places, "|株式会社|令和５年５月|約５万人|宮城県|集線の装置の更新の作業|手順書を改訂し、作業",
		"2|白樺通信|８日（月）|||において設定を誤った。|の前に確認する。", "||15時20分|||訓練の不足による。|")
	third := laid([]int{0, 6, 13, 21, 30, 38, 52}, "|樅の木電話|令和５年６月|１万２千人|北海道|伝送路の管路が工事の重|伝送路を分け、",
		"3|株式会社|９日（金）|||機により切断された。|", "||20時|||予備も同じ管路にあった。|") + "\n"
	row := func(cells ...string) string { return strings.Join(cells, "\n") + "\n" }
	want := row("operators: 楓ネット|株式会社", "occurred_at: 令和５年４月|３日（月）|９時10分", "affected_users: 約３万人", "affected_area: 岩手県",
		"cause: 電源の装置の部品が寿命|により故障した。予備の|装置も動かなかった。", "preventive_measures: ・部品を全ての局で|交換する。|・点検の周期を見直|す。") +
		row("operators: 株式会社|白樺通信", "occurred_at: 令和５年５月|８日（月）|15時20分", "affected_users: 約５万人", "affected_area: 宮城県",
			"cause: 集線の装置の更新の作業|において設定を誤った。|訓練の不足による。", "preventive_measures: 手順書を改訂し、作業|の前に確認する。") +
		row("operators: 樅の木電話|株式会社", "occurred_at: 令和５年６月|９日（金）|20時", "affected_users: １万２千人", "affected_area: 北海道",
			"cause: 伝送路の管路が工事の重|機により切断された。|予備も同じ管路にあった。", "preventive_measures: 伝送路を分け、")
	assert.Equal(t, want, strings.Join(tables(head+first+second+"\n"+third), ""))
	more := strings.TrimSuffix(third, "\n") + "\n" + strings.TrimSuffix(head, "\n") + "\n" + laid([]int{40}, "|") + laid([]int{61}, "毎年点検する。")
	assert.Equal(t, strings.TrimSuffix(want, "\n")+"|毎年点検する。\n", strings.Join(tables(head+first+second+"\n"+more), ""), "the end of a page")
}

// TestGapsOfBlocks: two blanks part the cells of a row, or one where two do not tell values.
func TestGapsOfBlocks(t *testing.T) {
	assert.Contains(t, strings.Join(tables(`
番号   事業者名                   発生日時                   継続時間    障害内容       再発防止策

1   株式会社桧ケーブル R5.7.1（土）7:05  ３時間   データ通信の速度   蓄電池の増設
                                   の低下

2   合同会社柳文書   令和５年10月12日（木）22時 約12時間 文書の編集の不可 伝送路を分ける。

3   杉通信株式会社   R5.7.1（土）7:05  ２時間30分   通話の不通   手順書を改訂し、作業の前に確認する。
`), ""), "impact: データ通信の速度|の低下\n")
}

// TestBlankLinesBetweenRows: one behind the head again parts rows where there is no other.
func TestBlankLinesBetweenRows(t *testing.T) {
	assert.Contains(t, strings.Join(tables(`
番号 事業者名   発生日時      影響利用者数   影響地域   発生原因

   楓ネット株式 R5.5.8（月）15  約３万人   全国   装置の停止
1  会社、株式会 :20
   社楓リンク

2  樅の木電話株 R5.6.9        約３万人  長野県   落雷
   式会社
番号 事業者名   発生日時      影響利用者数   影響地域   発生原因

3  白樺通信株式 R5.7.1        集計中    北海道   停電
   会社
`), ""), "operators: 楓ネット株式|会社、株式会|社楓リンク\noccurred_at: R5.5.8（月）15|:20\n")
}

// TestValuesOfBlocks: the places in a row tell nothing where they deal its values otherwise, and no
// better.
func TestValuesOfBlocks(t *testing.T) {
	assert.Contains(t, strings.Join(tables(`番号   事業者名     発生日時      影響利用者数   影響地域     障害内容

 1  株式会社桧ケ   R5.5.8（月）15  －   長野県、山梨   通話の不通
    ーブル      :20              県

2 楓ネット株式   R5.5.8（月）15  12万人   長野県、山梨   IP 電話の発着信の不可
  会社       :20                 県

  3   株式会社白樺  R5.5.8（月）15   約３万人 青森県、岩手  通話の不通

番号   事業者名     発生日時      影響利用者数   影響地域     障害内容
      通信      :20                県及び秋田県
`), ""), "affected_area: 青森県、岩手|県及び秋田県\nimpact: 通話の不通\n")
}

// TestManyPlaces: a row with far more places than columns takes no longer for it.
func TestManyPlaces(t *testing.T) {
	var rest strings.Builder
	for i := range 10 {
		rest.WriteString(strings.Repeat(" ", 60))
		for k := range 300 {
			rest.WriteString("停電の"[:3+(i*7+k*3)%3*3] + "   ")
		}
		rest.WriteByte('\n')
	}
	const head = "番号   事業者名     発生日時      影響利用者数   影響地域   発生原因\n\n"
	start := time.Now()
	tables(head + "1    楓通信株式会社  R5.4.1      約３万人     北海道   停電\n\n2    白樺通株式会社  R5.4.2      約３万人     北海道   落雷\n" +
		rest.String() + "\n3    樅の木株式会社  R5.4.3      約３万人     北海道   故障\n")
	assert.Less(t, time.Since(start), 5*time.Second)
}
