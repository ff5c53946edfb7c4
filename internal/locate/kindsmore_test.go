package locate

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/normalize"
)

// TestGridsOfOtherKinds: labels that are one with the names over them, parted cells, and tables of measures
// with columns that nobody knows.
func TestGridsOfOtherKinds(t *testing.T) {
	for _, test := range []struct{ name, table, want string }{
		{"a name that ends its labels, and one that is a label too", `
事業者名 | 日時 | < | 影響の規模 | < | 原因
^ | 発生 | 復旧 | 利用者数 | 時間 | ^
白樺通信株式会社 | 5/3 10:12 | 5/3 12:20 | 約３万人 | ２時間 | 停電
楓通信株式会社 | 6/14 7:40 | 6/14 8:35 | 約１万人 | 55分 | 誤操作`, `
operators 白樺通信株式会社; occurred_at 5/3 10:12; recovered_at 5/3 12:20; affected_users 約３万人; durations ２時間; cause 停電
operators 楓通信株式会社; occurred_at 6/14 7:40; recovered_at 6/14 8:35; affected_users 約１万人; durations 55分; cause 誤操作
+日時+影響の規模`},
		{"the cell of 情報周知 in two", `
事業者名 | 白樺通信株式会社 | <
発生日時 | 令和５年４月３日９時 | <
影響利用者数 | 約３万人 | <
情報周知 | 自社サイト | ４月３日10時 障害の発生
 | その他 | ４月３日11時 報道発表`, `
operators 白樺通信株式会社; occurred_at 令和５年４月３日９時; affected_users 約３万人; disclosure ; own_site ４月３日10時 障害の発生; other ４月３日11時 報道発表`},
		{"an unknown word over measures", `
事業者名 | 白樺通信株式会社 | < | <
発生日時 | 令和５年４月３日９時 | < | <
影響利用者数 | 約３万人 | < | <
再発防止策 | 対策 | 担当部署 | 実施時期
^ | 監視の追加 | 運用部 | ５月完了`, `
operators 白樺通信株式会社; occurred_at 令和５年４月３日９時; affected_users 約３万人; preventive_measures 対策/担当部署/実施時期/監視の追加/運用部/５月完了`},
		{"whether there was something is no log", `
事業者名 | 白樺通信株式会社
発生日時 | 令和５年４月３日９時
影響利用者数 | 約３万人
代替手段の案内の状況 | 有り`, `
operators 白樺通信株式会社; occurred_at 令和５年４月３日９時; affected_users 約３万人; (代替手段の案内の状況) 有り`},
	} {
		assert.Equal(t, strings.TrimSpace(test.want), strings.TrimSpace(said(gridOf(t, test.table))), test.name)
	}
}

// TestTextsOfOtherKinds are the same in texts.
func TestTextsOfOtherKinds(t *testing.T) {
	const head = "事業者名 白樺通信株式会社\n発生日時 令和５年４月３日９時\n影響利用者数 約３万人\n"
	for _, test := range []struct{ name, text, want string }{
		{"the media of a log in the bracket of its label", "周知状況（ホーム\nページ）\n第１報 ４月３日10時 発生\n周知状況（SNS） ４月３日11時に投稿した\n",
			"disclosure 周知状況（SNS）: ４月３日11時に投稿した\n"},
		{"an unknown word over measures", "再発防止策\n対策 担当部署 実施時期\n監視の追加 運用部 令和５年５月完了\n訓練の実施 総務部、運用部 令和５年６月から実施中\n",
			"preventive_measures 再発防止策: 対策 担当部署 実施時期 監視の追加 運用部 令和５年５月完了 訓練の実施 総務部、運用部 令和５年６月から実施中\n"},
		{"another label of the field is no more of its row", "うち緊急通報の利\n用に支障が生じた\n利用者の数\n12件\n問合せ件数 87件\n", " うち緊急通報の利用に支障が生じた利用者の数: 12件\n"},
	} {
		assert.Contains(t, readText(head+test.text), test.want, test.name)
	}
}

// TestInnerColumnsOfMeasures: in a text that keeps its columns, what fills one leaves no gap, and a line
// that goes on is of the row above it.
func TestInnerColumnsOfMeasures(t *testing.T) {
	const head = "事業者名     白樺通信株式会社\n発生日時     令和５年４月３日９時\n影響利用者数   約３万人\n"
	for _, test := range []struct{ name, text, want string }{
		{"a blank alone before an unknown column", `
         対策            担当部署        実施時期
         メモリ使用率の監視の追 運用部           令和５年８月完了
再発防止策    加
         装置の更改         設備計画部       令和６年３月予定
`, "対策            担当部署        実施時期 メモリ使用率の監視の追 加 運用部 令和５年８月完了 装置の更改 設備計画部 令和６年３月予定"},
		{"the rest of a word below", `
          No.       対策       状況    期限
          1         手順書の相互確認 完了    R6.1.15
再発防止策     2         作業時間帯の見直 完了    R5.12.20
                    し
          3         模擬環境での事前 対応中   R6.6.30
                    試験
`, "No.       対策       状況    期限 1 手順書の相互確認 完了 R6.1.15 2 作業時間帯の見直 し 完了 R5.12.20 3 模擬環境での事前 試験 対応中 R6.6.30"},
	} {
		assert.Contains(t, readText(head+test.text[1:]), "preventive_measures 再発防止策: "+test.want+"\n", test.name)
	}
}

// TestHeadingsInBrackets: what stands below one is of its row.
func TestHeadingsInBrackets(t *testing.T) {
	for text, want := range map[string]bool{"【背景の事情】": true, "＜背景の事情＞": true, "【令和５年５月完了】": false, "【背景の事情】故障【他】": false,
		"（背景の事情）": false, "背景の事情": false, "": false} {
		assert.Equal(t, want, isHeadingInBrackets(normalize.FoldRunes([]rune(text))), text)
	}
}

// TestSmallKanaBeginNoRow: a line that begins with one goes on with the row above.
func TestSmallKanaBeginNoRow(t *testing.T) {
	assert.Greater(t, tornText([]rune("コンピュ"), []rune("ータの交換"), false), tornText([]rune("コンピュ"), []rune("タータの交換"), false))
	assert.Greater(t, tornText([]rune("通信サーバ"), []rune("ー"), false), 3.0)
}

// TestSecondLabelsThatNobodyKnows: in rows of two pairs.
func TestSecondLabelsThatNobodyKnows(t *testing.T) {
	const want = "operators 事業者名: 白樺通信株式会社\n 事案の名: 蓄電池の劣化に伴う停止\n"
	assert.Contains(t, readText(`
事業者名 白樺通信株式会社 事案の名 蓄電池の劣化に伴う停止
発生日時 令和５年４月３日９時 復旧日時 令和５年４月４日２時
影響地域 岩手県 影響利用者数 約３万人
`), want)
	assert.Contains(t, readText(`
事業者名    白樺通信株式会社            事案の名   蓄電池の劣化に伴う停止
発生日時    令和５年４月３日９時          復旧日時   令和５年４月４日２時
影響地域    岩手県                影響利用者数 約３万人
`), want)
}
