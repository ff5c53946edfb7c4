package locate_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestNumbersOfRows: the number of a row is no entry of a list in the row above it, in a text
// that keeps its columns and has cells of more lines than one.
func TestNumbersOfRows(t *testing.T) {
	got := tables(`
No.  事業者名      発生日時      影響地域 障害内容          発生原因         再発防止策
1 白樺電話株式会社  R6.4.18    岩手県  固定電話及びインターネット接続 中継の装置のメモリの障害 ・装置の交換（R6.4.25 完
             14:05          サービスが利用できない状況とな により、情報が失われたた 了）
                            った。             め。           ・経路の監視（R6.9 完了）
2 樅光ネットワーク  R6.5.27    青森県、秋 光回線を用いるインターネット接 道路の工事により、ケーブ ・図面の提供
  株式会社       9:31      田県    続サービスが断続的に切断され ルが損傷したため。    （R6.7 完了）
                            た。
3 楓通信株式会社   R6.6.30    岩手県  インターネットの接続とメールが 認証の証明書の更新漏れの ・台帳の整備（R
             23:48          利用しづらい状況となった。   ため。          6.7.12 完了）
`)
	if !assert.Len(t, got, 1) {
		return
	}
	for _, want := range []string{
		"impact: 固定電話及びインターネット接続|サービスが利用できない状況とな|った。\n",
		"cause: 中継の装置のメモリの障害|により、情報が失われたた|め。\n",
		"preventive_measures: ・装置の交換（R6.4.25 完|了）|・経路の監視（R6.9 完了）\n",
		"impact: 光回線を用いるインターネット接|続サービスが断続的に切断され|た。\n",
		"preventive_measures: ・図面の提供|（R6.7 完了）\n",
		"impact: インターネットの接続とメールが|利用しづらい状況となった。\n",
		"preventive_measures: ・台帳の整備（R|6.7.12 完了）\n",
	} {
		assert.Contains(t, got[0], want)
	}
	assert.Equal(t, 3, strings.Count(got[0], "operators: "))
}
