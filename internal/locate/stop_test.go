package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// What is said below a table, and what leads in, ends it; what merely looks
// like it is of its last cell.
func TestEndOfTable(t *testing.T) {
	const head = `
事業者名 白樺通信株式会社
発生日時 令和５年４月３日
影響利用者数 約３万人
再発防止策 ・手順を見直した。
`
	const table = `operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
affected_users: 約３万人
preventive_measures: ・手順を見直した。`
	for _, next := range []string{
		"○早川専務：ご迷惑をおかけした。", "○早川技術部長　再開を急ぐ。", "●荻野計画官：期限を確認する。", "◆荻野構成員　理由は何か。",
		"・荻野構成員：理由は何か。", "荻野構成員：理由は何か。", "荻野構成員 理由は何か。", "荻野副会長　手順を示してほしい。", "【荻野座長】理由は何か。", "【質疑】", "主な質問・意見", "＜主な発言＞", "（主な発言）",
		"主な意見は次のとおりであった。", "荻野構成員から、理由について質問があった。", "・理由を示すべきである。（荻野構成員）",
		"以上の報告に対し、次の質疑があった。", "次の質疑及び応答があった。", "○ 期限を早められないか検討してほしい。\n（荻野座長）", "・期限は示されている。理由も\n示すべきである。（荻野委員）", "事務局より、期限の説明があった。", "（問）理由は何か。",
	} {
		assert.Equal(t, []string{table + "\n"}, tables(head+next+"\n"), next)
	}
	for _, next := range []string{
		"・運用担当：手順を守る。", "・予備機を増やす。", "○予備機を増やす。", "○白鷺通信株式会社：予備機を増やす。", "－保守担当者：点検を増やす。",
		"・予備機を増やす。（令和６年３月完了）", "・予備機を増やす（荻野構成員の指摘）。", "・手順を定める。（社内の委員会）", "委員 手順を定める。",
		"次の障害に備え、手順を定める。", "お客様からの申告を速やかに調べる。", "保守担当者から連絡を受ける。", "○お客様：窓口を増やす。", "→ 予備機を増やす。",
	} {
		assert.Equal(t, []string{table + "|" + next + "\n"}, tables(head+next+"\n"), next)
	}
}

// TestNumbersAside: what begins a line far aside of the last number of the agenda counts
// on from none.
func TestNumbersAside(t *testing.T) {
	const text = `
４ 議題
事業者名          発生日時        影響利用者数
              4/9 10:1
白樺通信株式会社                   約３万人
              5
              4/9 11:2
樅の木電話株式会社                  約２万人
              0
`
	want := []string{`operators: 白樺通信株式会社
occurred_at: 4/9 10:1|5
affected_users: 約３万人
operators: 樅の木電話株式会社
occurred_at: 4/9 11:2|0
affected_users: 約２万人
`}
	assert.Equal(t, want, tables(text))
	assert.Equal(t, want, tables(text+"５ その他\n"))
}

// TestNumbersAlone: the number of a row that stands alone counts with those of the others.
func TestNumbersAlone(t *testing.T) {
	assert.Equal(t, []string{`operators: 白樺通信|株式会社
occurred_at: R5.4.3
affected_users: 約３万人
operators: 楓通信株式会社
occurred_at: R5.4.4
affected_users: 約４万人
operators: 樅の木電話株式会社
occurred_at: R5.4.5
affected_users: 約５万人
`}, tables(`
２ 議題
No. 事業者名 発生日時 影響利用者数
1
白樺通信
株式会社
R5.4.3 約３万人
2 楓通信株式会社 R5.4.4 約４万人
3 樅の木電話株式会社 R5.4.5 約５万人
３ その他
`))
}
