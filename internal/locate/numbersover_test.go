package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/locate"
)

// TestNumbersOverLabels: each cell stands on a line of its own, the head of the column that numbers too.
func TestNumbersOverLabels(t *testing.T) {
	const text = `
資料３　発生した事故
番号
事業者
発生日
影響利用者数（万人）
継続時間（分）
1
㈱クスノキ
令和６年７月８日
10.5
320
2
ケヤキ通信㈱
令和６年９月25日
３
65
番号
事業者
発生日
影響利用者数（万人）
継続時間（分）
3
㈱トチノキ
令和７年１月30日
0.8
1,405
`
	assert.Equal(t, []string{
		"operators: ㈱クスノキ\noccurred_at: 令和６年７月８日\naffected_users: 10.5\ndurations: 320\n" +
			"operators: ケヤキ通信㈱\noccurred_at: 令和６年９月25日\naffected_users: ３\ndurations: 65\n" +
			"operators: ㈱トチノキ\noccurred_at: 令和７年１月30日\naffected_users: 0.8\ndurations: 1,405\n",
	}, tables(text))
	src := source(text)
	var heads []string
	for _, region := range locate.Tables(src, locate.Known{Incident: lexicon.IncidentLabels()}) {
		for _, p := range region.Structure {
			if p.Kind == doc.Heading {
				heads = append(heads, src.String(p.Span))
			}
		}
	}
	assert.Equal(t, []string{"番号", "番号", "事業者", "発生日", "影響利用者数（万人）", "継続時間（分）"}, heads)
}
