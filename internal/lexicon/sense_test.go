package lexicon

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestSense(t *testing.T) {
	for key, texts := range map[string]string{
		"operators":           "当事者となった事業者 運営会社 会社の名称 当該の社名",
		"occurred_at":         "事象の始期 障害の始まった日時 支障が生じた時刻 起きた日",
		"recovered_at":        "事象の終期 正常化した日時 全サービスの復旧時刻 収まった時刻",
		"durations":           "事象の長さ 影響が続いた時間 停止していた期間 復旧までの時間",
		"affected_users":      "影響を被った利用者の数 支障のあった契約数 影響人数 影響の規模",
		"affected_area":       "影響の広がり 影響を及ぼした地域 支障のあったエリア 停止した区域",
		"inquiries":           "苦情・照会の受付数 利用者からの申出件数 相談の件数 お客様からの問い合わせ",
		"impact":              "利用者から見た状態 事象の内容 サービスの状況 現象",
		"cause":               "技術的な要因 主な理由 推定される原因",
		"preventive_measures": "講じた措置・講ずる措置 再発を防ぐための対策 今後の取組 恒久的な対策",
		"disclosure":          "お知らせの経過 利用者への周知の方法 公表の状況",
		"own_site":            "自社サイトでの周知 ホームページによるお知らせ 当社ページへの掲載",
		"":                    "検証会議の所見 復旧見込日時 運用開始の日時 緊急通報への影響 一部復旧の時刻 影響を受けた事業者 報告の内容 数 復旧作業の状況",
	} {
		for _, text := range strings.Fields(texts) {
			got, ok := IncidentLabels().Sense([]rune(text))
			assert.Equal(t, key != "", ok, text)
			if ok {
				assert.Equal(t, key, got, text)
			}
		}
	}
	_, ok := OtherLabels().Sense([]rune("事象の始期"))
	assert.False(t, ok, "only labels of an outage have senses")
}
