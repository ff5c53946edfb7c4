package locate_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestHeadingsOverBands: headings over the rows of a form, whose labels stand over their values, numbered or marked
// like the one above the form, are of no cell; measures with numbers are no headings.
func TestHeadingsOverBands(t *testing.T) {
	const form = `<
事業者名 影響地域
白樺通信株式会社 青森県
発生日時 復旧日時
令和５年４月３日９時 同日11時
継続時間 影響利用者数
２時間 少なくとも300人
障害内容
電話がつながらなかった。
<
発生原因
装置が故障した。
再発防止策
１ 装置を交換した。
２ 点検を増やす
<
情報周知
第１報 ４月３日10時 障害の発生
`
	const want = `operators: 白樺通信株式会社
affected_area: 青森県
occurred_at: 令和５年４月３日９時
recovered_at: 同日11時
durations: ２時間
affected_users: 少なくとも300人
impact: 電話がつながらなかった。
cause: 装置が故障した。
preventive_measures: １ 装置を交換した。|２ 点検を増やす
disclosure: 第１報 ４月３日10時 障害の発生
`
	for _, heads := range [][3]string{
		{"Ⅰ 概況", "Ⅱ 原因と対策", "Ⅲ その後の経過"}, {"１．概況", "２．原因と対策", "３．その後の経過"},
		{"■概況", "■原因と対策", "■その後の経過"}, {"【概況】", "【原因と対策】", "【その後の経過】"},
	} {
		text := form
		for _, head := range heads {
			text = strings.Replace(text, "<", head, 1)
		}
		assert.Equal(t, []string{want}, tables(text), heads[0])
	}
	whole := strings.ReplaceAll(form, "<\n", "")
	assert.Equal(t, []string{want}, tables("障害の概要\n"+whole), "a label that is the name of the form")
	title := "\f事案２\n"
	assert.Equal(t, []string{want, want}, tables(whole+title+whole), "the title of the form on the next page is of neither")
}
