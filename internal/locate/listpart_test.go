package locate_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/locate"
)

// TestRowsOfTwo: a row of a list that two operators share is that of two incidents; one whose
// operators have one number of users is not.
func TestRowsOfTwo(t *testing.T) {
	const head = `
番号  事業者名      発生日時      継続時間   影響利用者数   影響地域    発生原因
`
	const next = `
2     楓ネット株    R5.6.12       40分       800人          青森県      設定の誤り。
      式会社        10:00

3     株式会社杉    R5.7.3        50分       900人          秋田県      停電。
                    11:00
`
	for _, test := range []struct{ name, text, want string }{
		{"the cause is of both", head + `
1     樅の木電話    R5.5.8        45分       約３万人       秋田県及    共用する装置の部
      株式会社      10:05                                   び山形県    品が故障し、予備
      白樺通信株                             1,200人        秋田県      も動かなかった。
      式会社
` + next, `樅の木電話株式会社|R5.5.810:05|45分|約３万人|秋田県及び山形県|共用する装置の部品が故障し、予備も動かなかった。
白樺通信株式会社|R5.5.810:05|45分|1,200人|秋田県|共用する装置の部品が故障し、予備も動かなかった。
楓ネット株式会社|R5.6.1210:00|40分|800人|青森県|設定の誤り。
株式会社杉|R5.7.311:00|50分|900人|秋田県|停電。`},
		{"a cause of each", head + `
1     樅の木電話    R5.5.8        45分       約３万人       秋田県及    装置の部品が故障
      株式会社      10:05                                   び山形県    した。
      白樺通信株                             1,200人        秋田県      他社の装置の故障
      式会社                                                            が波及した。
` + next, `樅の木電話株式会社|R5.5.810:05|45分|約３万人|秋田県及び山形県|装置の部品が故障した。
白樺通信株式会社|R5.5.810:05|45分|1,200人|秋田県|他社の装置の故障が波及した。
楓ネット株式会社|R5.6.1210:00|40分|800人|青森県|設定の誤り。
株式会社杉|R5.7.311:00|50分|900人|秋田県|停電。`},
		{"one incident of two", head + `
1     樅の木電話    R5.5.8        45分       約３万人       秋田県及    装置の部品が故障
      株式会社      10:05                                   び山形県    した。
      白樺通信株
      式会社
` + next, `樅の木電話株式会社白樺通信株式会社|R5.5.810:05|45分|約３万人|秋田県及び山形県|装置の部品が故障した。
楓ネット株式会社|R5.6.1210:00|40分|800人|青森県|設定の誤り。
株式会社杉|R5.7.311:00|50分|900人|秋田県|停電。`},
	} {
		assert.Equal(t, test.want, recordsOf(test.text), test.name)
	}
}

// TestOneBlankBetweenCells: a cell that fills its column stands one blank before the next; which reads
// better, with that blank as a border or without, tells.
func TestOneBlankBetweenCells(t *testing.T) {
	const text = `
No. 事業者名   発生日時    継続時間    影響利用者数   影響地域   発生原因          再発防止策

1   樅の木電話株式   R5.4.4(火)   130分     約３万人   長崎県   庁舎にある整流器の交換 ・工事の手順に写真
    会社          13:40                               工事で、まだ使う系統の を書き加えた。
                                                       電源線を取り違えて外し （R5.6.20 完了）
                                                       ていた。

2   楓ネット株式会   R5.9.11(月)   90分     800人   佐賀県及   落雷のあと停電が半日も   ・局舎４か所の電池
    社          5:17                         び長崎県   つづき、基地局の電池の   を大きくする。（R6.8
                                                       残量が切れた。         完了予定）

3   株式会社杉      R5.8.1(火)   50分     900人   秋田県   停電             ・点検の周期を短く
                11:00                                                   した。（検討中）
`
	assert.Equal(t, `樅の木電話株式会社|R5.4.4(火)13:40|130分|約３万人|長崎県|庁舎にある整流器の交換工事で、まだ使う系統の電源線を取り違えて外していた。|・工事の手順に写真を書き加えた。（R5.6.20 完了）
楓ネット株式会社|R5.9.11(月)5:17|90分|800人|佐賀県及び長崎県|落雷のあと停電が半日もつづき、基地局の電池の残量が切れた。|・局舎４か所の電池を大きくする。（R6.8完了予定）
株式会社杉|R5.8.1(火)11:00|50分|900人|秋田県|停電|・点検の周期を短くした。（検討中）`, recordsOf(text))
}

// recordsOf are the cells of the incidents of a text, one incident a line.
func recordsOf(text string) string {
	src := source(text)
	var got []string
	for _, r := range locate.Tables(src, locate.Known{Incident: lexicon.IncidentLabels()}) {
		for _, record := range r.Records {
			var cells []string
			for _, row := range record {
				cell := ""
				for _, line := range row.Cell {
					cell += src.String(line.Span)
				}
				cells = append(cells, cell)
			}
			got = append(got, strings.Join(cells, "|"))
		}
	}
	return strings.Join(got, "\n")
}
