package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestLabelsOfAnotherPage: a label that nobody knows has its value below those above it,
// though they stand farther to the left than those of the page before.
func TestLabelsOfAnotherPage(t *testing.T) {
	const head = `
事業者名            白樺通信株式会社
発生日時            令和５年４月３日９時10分
継続時間            ２時間
影響利用者数          約３万人
影響地域            青森県、秋田県
障害内容            通話がつながりにくい状況が
                生じた。
発生原因            装置が停止した。
`
	for _, test := range []struct{ name, page, want string }{
		{"wrapped", `
再発防止策       ・監視の強化
            ・手順書の改訂
優先接続の実施状    実施していない。
況
`, "(優先接続の実施状況): 実施していない。\n"},
		{"whole", `
再発防止策      ・監視の強化
           ・手順書の改訂
救済の措置      約款による。
`, "(救済の措置): 約款による。\n"},
		{"of two lines", `
再発防止策       ・監視の強化
            ・手順書の改訂
他社への影響の     なし
有無
`, "(他社への影響の有無): なし\n"},
	} {
		got := tables(head + "\f" + test.page[1:])
		if assert.Len(t, got, 1, test.name) {
			assert.Contains(t, got[0], test.want, test.name)
			assert.Contains(t, got[0], "・監視の強化|・手順書の改訂\n", test.name)
		}
	}
}
