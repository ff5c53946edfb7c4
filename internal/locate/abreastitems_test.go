package locate_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestFullColumns: in a text that keeps its columns a blank alone stands behind a cell
// that fills its column, and kinds of services are of several incidents.
func TestFullColumns(t *testing.T) {
	const head = `
事業者名        白樺通信株式会社          楓ネット株式会社            樅の木電話株式会社
発生日時        令和５年４月３日９時10分 令和５年６月20日23時30分      令和５年７月１日
影響利用者数      約３万人              約４万人                約５万人
障害内容        光回線によるインターネット インターネット接続サービス    データ通信が遅延した。
            接続が利用できなかった。     の全利用者で通信ができない
                                状況となった。
発生原因        集線装置の電源部が劣化によ 経路制御装置の設定を変更す 装置の更新プログラムに潜在
            り停止したため。         る際に、誤ったため。        した不具合のため。
`
	rows := func(text, key string) (found []string) {
		for line := range strings.SplitSeq(strings.Join(tables(text), ""), "\n") {
			if own, ok := strings.CutPrefix(line, key+": "); ok {
				found = append(found, own)
			}
		}
		return found
	}
	assert.Equal(t, []string{"光回線によるインターネット|接続が利用できなかった。", "インターネット接続サービス|の全利用者で通信ができない|状況となった。", "データ通信が遅延した。"}, rows(head, "impact"))
	assert.Equal(t, []string{"集線装置の電源部が劣化によ|り停止したため。", "経路制御装置の設定を変更す|る際に、誤ったため。", "装置の更新プログラムに潜在|した不具合のため。"}, rows(head, "cause"))

	two, one := "五 一の項から四の項までに掲げる電気通信役務以外の電気|通信役務（接続サービス）", "五 一の項から四の項までに|掲げる電気通信役務以外の電|気通信役務（ＩＰ電話）"
	assert.Equal(t, []string{two, two, one}, rows(head+`
電気通信役務の区分   五 一の項から四の項までに掲げる電気通信役務以外の電気 五 一の項から四の項までに
            通信役務（接続サービス）                           掲げる電気通信役務以外の電
                                                   気通信役務（ＩＰ電話）
`, "service_categories"))
	assert.Equal(t, []string{one, two, two}, rows(head+`
電気通信役務の区分   五 一の項から四の項までに 五 一の項から四の項までに掲げる電気通信役務以外の電気
            掲げる電気通信役務以外の電   通信役務（接続サービス）
            気通信役務（ＩＰ電話）
`, "service_categories"))
	own := "四 利用者から電気通信役務の|提供の対価としての料金の支払|を受けないインターネット関連|サービス（電子メール）"
	assert.Equal(t, []string{"一 緊急通報を取り扱う音声伝|送役務（光電話）", own, "一 緊急通報を取り扱う音声|伝送役務（固定電話）"}, rows(head+`
電気通信役務の区分   一 緊急通報を取り扱う音声伝 四 利用者から電気通信役務の 一 緊急通報を取り扱う音声
            送役務（光電話）       提供の対価としての料金の支払     伝送役務（固定電話）
                           を受けないインターネット関連
                           サービス（電子メール）
`, "service_categories"))
}
