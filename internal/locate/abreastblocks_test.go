package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

const blocksHead = `
事業者名 白樺通信株式会社 樅の木電話株式会社 楓ネット株式会社
発生日時 令和５年４月３日９時12分 令和５年４月３日９時30分 令和５年９月７日22時40分
復旧日時 同日11時05分 同日16時50分頃 令和５年９月８日１時10分
障害内容 電話の発着信及びインターネット
の接続が、事業所を中心に、できな
い状況となった。
インターネットの接続が、朝と晩
に、断続的に、できにくくなる状
況となった。
映像の配信及びインターネットの
接続が、利用の多い地区で、でき
ない状況となった。
影響地域 岩手県 青森県 秋田県
`

const blocksFront = `operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
recovered_at: 同日11時05分
impact: 電話の発着信及びインターネット|の接続が、事業所を中心に、できな|い状況となった。
affected_area: 岩手県
`

// TestBlocksSideBySide: of cells below each other of which one is of several incidents the
// widths tell whose each is, if they make those of all; else nothing does.
func TestBlocksSideBySide(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"sentences", `発生原因 両社が共同で使用する伝送路の装置の電源が故障したことによる停止が
原因である。
予備の装置に切り替える設定が古
いままであった。
`, "cause: 両社が共同で使用する伝送路の装置の電源が故障したことによる停止が|原因である。\n"},
		{"lists", `再発防止策 1装置の電源の二重化及び監視する項目の追加【令和６年１月完了】
2共同での訓練の実施【実施中】
1設定の確認【完了】
`, "preventive_measures: 1装置の電源の二重化及び監視する項目の追加【令和６年１月完了】|2共同での訓練の実施【実施中】\n"},
		{"a list of which nothing says how wide it is", `再発防止策 1装置の電源の二重化【完了】
2訓練の実施【実施中】
1設定の確認【完了】
`, "(再発防止策): 1装置の電源の二重化【完了】|2訓練の実施【実施中】|1設定の確認【完了】\n"},
		{"one cell for all", `発生原因 三社が共同で使用する伝送路の装置の電源が故障したこと、また予備の装置に切り替える設
定が古いままであったことによる。
`, "cause: 三社が共同で使用する伝送路の装置の電源が故障したこと、また予備の装置に切り替える設|定が古いままであったことによる。\n"},
		{"a log that goes back, and none", `情報周知 第１報 ４月３日10時00分
第２報 ４月３日17時00分
４月３日11時30分 障害の発生
４月３日18時00分 復旧
－
`, "disclosure: 第１報 ４月３日10時00分|第２報 ４月３日17時00分\n"},
		{"one that may begin again anywhere", `情報周知 ４月３日10時00分 障害の発生
４月３日17時00分 障害の発生
４月３日18時00分 復旧
－
`, "(情報周知): ４月３日10時00分 障害の発生|４月３日17時00分 障害の発生|４月３日18時00分 復旧|－\n"},
		{"numbers that do not count on", `情報周知 第１報 ４月３日10時00分
第２報 ４月３日17時00分
第１報 ４月３日11時30分
第３報 ４月３日18時00分
－
`, "(情報周知): 第１報 ４月３日10時00分|第２報 ４月３日17時00分|第１報 ４月３日11時30分|第３報 ４月３日18時00分|－\n"},
	} {
		got := tables(blocksHead + test.text)
		if assert.Len(t, got, 1, test.name) {
			assert.Equal(t, blocksFront+test.want, got[0][:min(len(got[0]), len(blocksFront+test.want))], test.name)
		}
	}
}
