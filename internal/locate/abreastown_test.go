package locate_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestColumnsOfARow: incidents side by side in a text that keeps its columns, but not
// those of every row in the same place.
func TestColumnsOfARow(t *testing.T) {
	const head = `
事業者名   白樺通信株式会社                    楓ネット株式会社
発生日時   令和５年４月３日９時                  令和５年６月20日23時
継続時間   ２時間                         約３時間
影響利用者数  約３万人                       約４万人
`
	for _, test := range []struct{ name, row, first, second string }{
		{"marks of a list and wide gaps", `      ① 監視の項目を見直し、その結果を  ① 予備の電源を増やす。
      毎月報告する。【実施済】
再発防止策
      ② 委託先との連絡の手順を定めて訓 ② 点検の間隔を半分に改め、
      練する。【令和５年９月 予定】    結果を公表する。
`, "preventive_measures: ① 監視の項目を見直し、その結果を|毎月報告する。【実施済】|② 委託先との連絡の手順を定めて訓|練する。【令和５年９月 予定】",
			"preventive_measures: ① 予備の電源を増やす。|② 点検の間隔を半分に改め、|結果を公表する。"},
		{"lines of the second alone", `情報周知   ・４月３日10時05分      障害の発生を
                                ・６月20日23時50分 障害の発生を自社の
       自社のサイトに掲載
                                サイトに掲載
       ・４月４日８時00分       復旧を掲載
`, "disclosure: ・４月３日10時05分      障害の発生を|自社のサイトに掲載|・４月４日８時00分       復旧を掲載",
			"disclosure: ・６月20日23時50分 障害の発生を自社の|サイトに掲載"},
		{"one cell for both", `備考     両社とも、監視の項目を見直し、その結果を
         毎月報告することとした。
`, "(備考): 両社とも、監視の項目を見直し、その結果を|毎月報告することとした。", "(備考): 両社とも、監視の項目を見直し、その結果を|毎月報告することとした。"},
	} {
		got := tables(head + test.row)
		if assert.Len(t, got, 1, test.name) {
			rows := strings.Split(got[0], "\n")
			assert.Equal(t, test.first, rows[len(rows)/2-1], test.name)
			assert.Equal(t, test.second, rows[len(rows)-2], test.name)
		}
	}
}
