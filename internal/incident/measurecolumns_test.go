package incident_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/incident"
)

// TestColumnsOfMeasures: tables of measures with columns that nobody knows, or with one for the state and
// one for the date.
func TestColumnsOfMeasures(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"an unknown column before the dates", "対策  担当部署  実施時期\n監視の追加  運用部  令和５年５月完了\n設備の更改  設備計画部  令和６年３月予定",
			">監視の追加|completed|2023-05|運用部 >設備の更改|planned|2024-03|設備計画部"},
		{"behind groups", "区分  対策  実施主体  完了時期\n設備  監視の追加  開発部門  令和６年２月予定\n運用  訓練  運用部門  令和５年６月完了",
			"設備>監視の追加|planned|2024-02|開発部門 運用>訓練|completed|2023-06|運用部門"},
		{"behind the dates", "対策  実施時期  備考\n一覧の作成  令和５年９月完了  四半期ごとに更新\n訓練  実施中  －",
			">一覧の作成|completed|2023-09|四半期ごとに更新 >訓練|in_progress|null|－"},
		{"state and date", "No.  対策  状況  期限\n1  手順の確認  完了  R6.1.15\n2  訓練  対応中  R6.6.30",
			">手順の確認|completed|2024-01-15|null >訓練|in_progress|2024-06-30|null"},
		{"state and date behind one blank", "No. 対策 状況 期限\n1 手順の確認 完了 R6.1.15\n2 訓練と演\n習 対応中 R6.6.30",
			">手順の確認|completed|2024-01-15|null >訓練と演習|in_progress|2024-06-30|null"},
		{"an unknown column behind one blank", "対策 担当部署 実施時期\n監視の追\n加 運用部 令和５年５月完了\n設備の更改 設備計画部 令和６年３月予定",
			">監視の追加|completed|2023-05|運用部 >設備の更改|planned|2024-03|設備計画部"},
		{"behind the dates and one blank", "対策 実施時期 備考\n一覧の作成 令和５年９月完了 四半期ごとに更新\n訓練 令和６年３月予定 全員",
			">一覧の作成|completed|2023-09|四半期ごとに更新 >訓練|planned|2024-03|全員"},
	} {
		raw, c := cellOf(test.text)
		assert.Equal(t, test.want, measures(incident.PreventiveMeasures(raw, c)), test.name)
	}
}

// TestBoxesOfMeasures: each word of the head and each cell is a box.
func TestBoxesOfMeasures(t *testing.T) {
	for _, test := range []struct {
		name  string
		boxes []string
		want  string
	}{
		{"an unknown column before the dates", []string{"対策", "担当部署", "実施時期", "監視の追\n加", "運用部", "令和５年５月完了", "訓練", "総務部", "検討中"},
			">監視の追加|completed|2023-05|運用部 >訓練|in_progress|null|総務部"},
		{"behind them", []string{"対策", "実施時期", "備考", "監視の追加", "令和５年５月完了", "毎月", "訓練", "検討中", "－"},
			">監視の追加|completed|2023-05|毎月 >訓練|in_progress|null|－"},
		{"all columns known", []string{"対策", "実施時期", "監視の追加", "令和５年５月完了", "訓練", "検討中"},
			">監視の追加|completed|2023-05|null >訓練|in_progress|null|null"},
		{"an empty box", []string{"対策", "担当部署", "実施時期", "監視の追加", "令和５年５月完了", "訓練", "総務部", "検討中"},
			">監視の追加|completed|2023-05|null >訓練|in_progress|null|総務部"},
	} {
		raw, c := boxed(test.boxes...)
		assert.Equal(t, test.want, measures(incident.PreventiveMeasures(raw, c)), test.name)
	}
}

// TestMarksWithAWord: a date and a word of what was done then make a mark, whose state nothing tells.
func TestMarksWithAWord(t *testing.T) {
	raw, c := cellOf("１　管理表の作成　[11月１日改定]\n２　点検　[令和５年３月導入]\n３　訓練（４月３日の分）")
	assert.Equal(t, ">管理表の作成|null|2022-11-01|null >点検|null|2023-03|null >訓練（４月３日の分）|null|null|null",
		measures(incident.PreventiveMeasures(raw, c)))
}
