package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestLayoutKinds: labels wrapped beside letters that are set from top to bottom, pairs side by
// side with little room, and headings between tables.
func TestLayoutKinds(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"a wrapped label beside the letters of a heading that say the same", `
  事業者名       白樺通信株式会社
概 発生日時       令和５年４月３日９時12分
要 影響利用者数     ３人
      自社サイト 初報 ４月３日 10時00分 発生
周 情報周       続報 ４月３日 11時00分 状況
知 知         続報 ４月３日 12時00分 復旧
      その他   なし
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
affected_users: ３人
disclosure: 
own_site: 初報 ４月３日 10時00分 発生|続報 ４月３日 11時00分 状況|続報 ４月３日 12時00分 復旧
other: なし
`}},
		{"a channel wrapped beside the letters of its label", `
事業者名 白樺通信株式会社
発生日時 令和５年４月３日９時12分
影響利用者 ３人
数
情 自社
  サイ 初報 ４月３日 10時00分 発生
報 ト 続報 ４月３日 11時00分 復旧
周 その
知 他 個別に連絡した。
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
affected_users: ３人
disclosure: 
own_site: 初報 ４月３日 10時00分 発生|続報 ４月３日 11時00分 復旧
other: 個別に連絡した。
`}},
		{"a line that begins with a colon, over letters and a label", `
事業者名 白樺通信株式会社
発生日時 令和５年４月３日９時12分
重大な事故に該当する
電気通信役務の区分
五 一の項から四の項までに掲げる電気通信役務以外の電気通信役務
：ウェブメール
原
因
発生原因 停電による。
影響地域 岩手県
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
service_categories: 五 一の項から四の項までに掲げる電気通信役務以外の電気通信役務|：ウェブメール
cause: 停電による。
affected_area: 岩手県
`}},
		{"a heading in brackets that counts the tables", `
〔事案１〕
事業者名 白樺通信株式会社
発生日時 令和５年４月３日９時12分
影響地域 岩手県
料金の減額 行わない。
〔事案２〕
事業者名 楓ネット株式会社
発生日時 令和５年５月３日９時12分
影響地域 青森県
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
affected_area: 岩手県
(料金の減額): 行わない。
`, `operators: 楓ネット株式会社
occurred_at: 令和５年５月３日９時12分
affected_area: 青森県
`}},
		{"a heading behind a bullet that counts the tables", `
■障害１
事業者名 白樺通信株式会社
発生日時 令和５年４月３日９時12分
発生原因 停電による。
■障害２
事業者名 楓ネット株式会社
発生日時 令和５年５月３日９時12分
発生原因 工事による。
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
cause: 停電による。
`, `operators: 楓ネット株式会社
occurred_at: 令和５年５月３日９時12分
cause: 工事による。
`}},
		{"words in brackets of a cell that count nothing before", `
〔事案１〕
事業者名 白樺通信株式会社
発生日時 令和５年４月３日９時12分
発生原因 〔要因２〕
工事による。
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
cause: 〔要因２〕|工事による。
`}},
		{"pairs side by side whose labels stand close to the values", `
  事業者名 白樺通信株式会社          影響地域 岩手県
事業者への問 38件                 機器構成図 省略
  合せ件数
  障害内容 接続ができない状況となった。
  情報周知 ２月９日   午後４時30分 障害の 情報周知 放送により、東部の地区に
（自社サイト） 発生
        ２月10日 午前０時20分 復旧 （その他） 案内した。
`, []string{`operators: 白樺通信株式会社
affected_area: 岩手県
inquiries: 38件
system_diagram: 省略
impact: 接続ができない状況となった。
own_site: ２月９日   午後４時30分 障害の|発生|２月10日 午前０時20分 復旧
other: 放送により、東部の地区に|案内した。
`}},
	} {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, test.want, tables(test.text)) })
	}
}
