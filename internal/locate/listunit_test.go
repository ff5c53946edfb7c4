package locate_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/locate"
)

// TestUnitOverList: the unit over the head of a list, in brackets, is that of the label of the
// field that it counts; a list whose numbers have none at all is one too.
func TestUnitOverList(t *testing.T) {
	const list = `No. 事業者名 発生日時 影響利用者数 影響地域
1 白樺通信株式会社 R6.5.3 9:20 12 岩手県
2 楓ネット株式会社 R6.5.9 22:40 3.5 青森県
`
	for _, test := range []struct{ name, text, want string }{
		{"by itself", "（単位：千人）\n" + list, "影響利用者数（単位：千人） 12, 影響利用者数（単位：千人） 3.5"},
		{"behind a caption", "表１　事故の一覧（単位：万人）\n" + list, "影響利用者数（単位：万人） 12, 影響利用者数（単位：万人） 3.5"},
		{"in columns", `                                         （単位：千人）
番号  事業者名           発生日時       影響利用者数   影響地域
 1    白樺通信株式会社   R6.5.3 9:20    12             岩手県
 2    楓ネット株式会社   R6.5.9 22:40   3.5            青森県
`, "影響利用者数（単位：千人） 12, 影響利用者数（単位：千人） 3.5"},
		{"the unit of another field", "（単位：千件）\n" + list, "影響利用者数 12, 影響利用者数 3.5"},
		{"no unit", list, "影響利用者数 12, 影響利用者数 3.5"},
		{"another remark", "（注：速報値）\n" + list, "影響利用者数 12, 影響利用者数 3.5"},
		{"a unit of its own", "（単位：千人）\n" + strings.Replace(list, "利用者数", "利用者数（万人）", 1), "影響利用者数（万人） 12, 影響利用者数（万人） 3.5"},
	} {
		src := source(test.text)
		var got []string
		for _, r := range locate.Tables(src, locate.Known{Incident: lexicon.IncidentLabels()}) {
			for _, record := range r.Records {
				for _, row := range record {
					if row.Key != "affected_users" {
						continue
					}
					label := ""
					for _, s := range row.Label {
						label += src.String(s)
					}
					got = append(got, label+" "+src.String(row.Cell[0].Span))
				}
			}
		}
		assert.Equal(t, test.want, strings.Join(got, ", "), test.name)
	}
}
