package locate

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/layout"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/normalize"
)

// labelExamples has a text for every rule of labels, in which it decides.
var labelExamples = map[string]string{
	"no place of a label": `
事業者名 白樺通信株式会社
発生日時 令和５年４月３日９時
障害内容 拠点の間の通話ができない状態が長く続いたがこれは装置の故障の
対策 が遅れたことによる。
影響利用者数 約３万人`,
	"the rest of a label that nobody knows": `
事業者名 白樺通信株式会社
発生日時 令和５年４月３日９時
継続時間 ２時間
代替手段の
障害状況 有り
影響利用者数 約３万人`,
	"a word over the columns of a table in a cell": `
事業者名 白樺通信株式会社
発生日時 令和５年４月３日９時
継続時間 ２時間
恒久的な措置
対策 実施時期
監視の追加 ５月完了`,
	"the medium of an entry of a log set as a table": `
事業者名 白樺通信株式会社
発生日時 令和５年４月３日９時
継続時間 ２時間
情報周知 媒体 掲載日時 掲載内容
自社サイト ４月３日 10:20 停止を掲載
公式X ４月３日 10:45 停止を投稿`,
	"the label of the row goes on behind the end of a page": `
事業者名 白樺通信株式会社
発生日時 令和５年４月３日９時
継続時間 ２時間
発生原因 装置が故障した。
発生原因 予備の装置も故障した。`,
	"words of a field that another label has, without a value": `
事業者名 白樺通信株式会社
発生日時 令和５年４月３日９時
継続時間 ２時間
障害内容 音声通話の発着信ができない。
通信速度が著しく低下する状況
影響利用者数 約３万人`,
	"a label of the lexicon for the field of a guess": `
事業者名 白樺通信株式会社
障害が起きた時期 令和５年４月３日
影響利用者数 約３万人
発生日時 令和５年４月３日９時
継続時間 ２時間`,
	"words of a field aside of the labels": `
  事業者名    白樺通信株式会社
  発生日時    令和５年４月３日９時
  継続時間    ２時間
  発生原因    装置の故障
          手順書の周知 が遅れていた。`,
	"a field that the table has": `
事業者名 白樺通信株式会社
発生日時 令和５年４月３日９時
継続時間 ２時間
障害内容 東側の通話
継続時間 は拠点で異なる。
影響利用者数 約３万人
発生原因 装置の故障`,
	"a log behind those of its channels": `
事業者名 白樺通信株式会社
発生日時 令和５年４月３日９時
影響利用者数 約３万人
利用者への周知（自社ホームページ）
初報 ４月３日10時
障害のお知らせ
第２報 ４月３日11時
復旧のお知らせ`,
	"the first field again": `
事業者名 白樺通信株式会社
発生日時 令和５年４月３日９時
継続時間 ２時間
事業者名 楓通信株式会社
発生日時 令和５年４月４日９時
継続時間 ３時間`,
}

func readText(text string) string {
	runes := []rune(strings.TrimPrefix(text, "\n"))
	src := layout.FromText(runes, normalize.FoldRunes(runes), nil)
	var b strings.Builder
	for _, r := range Tables(src, Known{Incident: lexicon.IncidentLabels()}) {
		for _, row := range slices.Concat(r.Records...) {
			b.WriteString(row.Key + " " + spelled(src, row.Label) + ":")
			for _, line := range row.Cell {
				b.WriteString(" " + src.String(line.Span))
			}
			b.WriteString("\n")
		}
		b.WriteString("\n")
	}
	return b.String()
}

func spelled(src *doc.Source, spans []doc.Span) string {
	s := ""
	for _, span := range spans {
		s += src.String(span)
	}
	return s
}

// TestLabelRules switches each rule off in turn: what its example says changes.
func TestLabelRules(t *testing.T) {
	for i := range labelRules {
		rule := labelRules[i]
		t.Run(rule.name, func(t *testing.T) {
			text, ok := labelExamples[rule.name]
			require.True(t, ok, "a rule has an example")
			require.NotEmpty(t, rule.example)
			with := readText(text)
			require.NotEmpty(t, with)
			labelRules[i].when = func(*doc.Source, *group, *hit, family) bool { return false }
			defer func() { labelRules[i] = rule }()
			assert.NotEqual(t, with, readText(text), "nothing tells the rule from nothing")
		})
	}
}
