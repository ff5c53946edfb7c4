package locate_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestTiers: names stand over several labels of the head of a list.
func TestTiers(t *testing.T) {
	want := []string{`operators: 白樺通信株式会社
occurred_at: ４月３日９時12分
recovered_at: 同日 11時30分
durations: ２時間18分
affected_users: 約３万人
affected_area: 北海道
cause: 部品の故障
operators: 樅の木電話株式会社
occurred_at: ５月８日10時05分
recovered_at: ５月８日10時50分
durations: 45分
affected_users: 800人
affected_area: 全国
cause: 停電
`}
	for name, text := range map[string]string{
		"rows": `
No. 事業者名 日時 継続時間 影響 発生原因
発生日時 復旧日時 影響利用者数 影響地域
１ 白樺通信株式会社 ４月３日９時12分 同日 11時30分 ２時間18分 約３万人 北海道 部品の故障
２ 樅の木電話株式会社 ５月８日10時05分 ５月８日10時50分 45分 800人 全国 停電
`,
		"cell by cell": `
No. 事業者名
日時
継続時間
影響
発生原因
発生日時 復旧日時
影響利用
者数
影響地域
１ 白樺通信株式会社
４月３日９時12分
同日 11時30分 ２時間18分
約３万人 北海道 部品の故障
２ 樅の木電話株式会社
５月８日10時05分
５月８日10時50分 45分 800人 全国 停電
`,
		"columns": `
No.  事業者名        日時                        継続時間     影響                発生原因
               発生日時         復旧日時                    影響利用者数   影響地域
１    白樺通信株式会社    ４月３日９時12分    同日 11時30分    ２時間18分    約３万人     北海道     部品の故障
２    樅の木電話株式会社   ５月８日10時05分   ５月８日10時50分   45分       800人     全国      停電
`,
		"names above all labels": `
                         日時                                影響
No.  事業者名                               継続時間                           発生原因
               発生日時         復旧日時                    影響利用者数   影響地域
１    白樺通信株式会社    ４月３日９時12分    同日 11時30分    ２時間18分    約３万人     北海道     部品の故障
２    樅の木電話株式会社   ５月８日10時05分   ５月８日10時50分   45分       800人     全国      停電
`,
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, want, tables(text)) })
	}
}

// TestMergedRows: in a row without an operator of its own other cells may be those of the
// row above; with one they are empty.
func TestMergedRows(t *testing.T) {
	const head = "番号 事業者名 発生日時 影響利用者数 影響地域 発生原因\n"
	row := func(operator, area, cause string) string {
		return "operators: " + operator + "\noccurred_at: ４月３日９時\naffected_users: 約３万人\naffected_area: " + area + "\ncause: " + cause + "\n"
	}
	for _, test := range []struct{ name, text, want string }{
		{"merged", head + `05-01 白樺通信
株式会社 ４月３日９時 約３万人 大阪府 部品の故
障による
05-02 ４月３日９時 約３万人 大阪府、兵
庫県
05-03 樅の木電話
株式会社 ４月３日９時 約３万人 全国 停電
`, row("白樺通信|株式会社", "大阪府", "部品の故|障による") + row("白樺通信|株式会社", "大阪府、兵|庫県", "部品の故|障による") +
			row("樅の木電話|株式会社", "全国", "停電")},
		{"empty", head + `05-01 白樺通信株式会社 ４月３日９時 約３万人 大阪府 部品の故障
05-02 樅の木電話株式会社 ４月３日９時 約３万人 大阪府、兵
庫県
05-03 樅の木電話株式会社 ４月３日９時 約３万人 全国 停電
`, row("白樺通信株式会社", "大阪府", "部品の故障") + row("樅の木電話株式会社", "大阪府、兵|庫県", "") + row("樅の木電話株式会社", "全国", "停電")},
		{"in columns", strings.NewReplacer(" ", "        ").Replace(head) + `05-01     白樺通信        ４月３日９時     約３万人         大阪府       部品の故
          株式会社                                          障による
05-02                 ４月３日９時     約３万人         大阪府、兵
                                                 庫県
05-03     樅の木電話       ４月３日９時     約３万人         全国        停電
          株式会社
`, row("白樺通信|株式会社", "大阪府", "部品の故|障による") + row("白樺通信|株式会社", "大阪府、兵|庫県", "部品の故|障による") +
			row("樅の木電話|株式会社", "全国", "停電")},
		{"in the middle of both rows", `
番号     事業者名       発生日時       影響利用者数     影響地域      発生原因

                  ４月３日                大阪府
05-01                        約３万人
                  ９時                  の一部      部品の故
       白樺通信株式会社
                  ４月３日                大阪府、兵    障
05-02                        約３万人
                  ９時                  庫県
                  ４月３日
05-03  樅の木電話株式会社             約３万人       全国       停電
                  ９時
`, strings.ReplaceAll(row("白樺通信株式会社", "大阪府|の一部", "部品の故|障")+row("白樺通信株式会社", "大阪府、兵|庫県", "部品の故|障")+
			row("樅の木電話株式会社", "全国", "停電"), "４月３日９時", "４月３日|９時")},
	} {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, []string{strings.ReplaceAll(test.want, "cause: \n", "")}, tables(test.text))
		})
	}
}
