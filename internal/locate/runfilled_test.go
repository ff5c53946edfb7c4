package locate_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestFilledUnknownLabels: below prose and below services a label of several lines that nobody knows is told by
// its lines, which fill the column of the labels, and by the known label behind its value.
func TestFilledUnknownLabels(t *testing.T) {
	const head = "事業者名 白樺通信株式会社\n発生日時 令和５年４月３日９時\n影響利用者 約３万人\n数\n障害内容 市外への通話ができない状態が朝まで長く続いた。\n"
	const tail = "発生原因 装置の故障\n再発防止策 装置の交換\n"
	for _, test := range []struct{ name, text, want string }{
		{"its value below", "救急の要請\nに及ぼした\n影響\nなし\n", "(救急の要請に及ぼした影響): なし\n"},
		{"its value beside", "救急の要請\nに及ぼした なし\n影響\n", "(救急の要請に及ぼした影響): なし\n"},
		{"broken between its words", "示した\n設備基準 規則第８条\n", "(示した設備基準): 規則第８条\n"},
		{"two of them", "救急の要請\nに及ぼした\n影響\nなし\n復旧に当た\nった作業員\nの所属\n保守の担当\n",
			"(救急の要請に及ぼした影響): なし\n(復旧に当たった作業員の所属): 保守の担当\n"},
	} {
		got := strings.Join(tables(head+test.text+tail), "")
		assert.Contains(t, got, "長く続いた。\n"+test.want, test.name)
		assert.Contains(t, got, "cause: 装置の故障\n", test.name)
	}
	const services = "重大な事故に\n該当する役務\nの区分\n一 緊急通報を取り扱う音声伝送役務\nひかり電話\n専用線\n参照した設備\n基準\n規則第８条（予備機器等）\n"
	got := strings.Join(tables(head+services+tail), "")
	assert.Contains(t, got, "ひかり電話|専用線\n(参照した設備基準): 規則第８条（予備機器等）\ncause")
}

// TestNoFilledLabels: lines of a value that are as narrow as labels are none.
func TestNoFilledLabels(t *testing.T) {
	const head = "事業者名 白樺通信株式会社\n発生日時 令和５年４月３日９時\n影響利用者 約３万人\n数\n"
	const tail = "発生原因 装置の故障\n再発防止策 装置の交換\n"
	for _, text := range []string{
		"影響地域\n長野県の一\n部\n岐阜県\n",
		"障害内容\n通話の不能\n速度の低下\n遅延の発生\n",
		"重大な事故に\n該当する役務\nの区分\nメール転送\n通話録音\n専用線\n",
	} {
		assert.NotContains(t, strings.Join(tables(head+text+tail), ""), "(", text)
	}
	const measures = "再発防止策\n配線の交換を行う。\n監視装置の\n増設\n訓練の実施\n発生原因 装置の故障\n"
	assert.Contains(t, strings.Join(tables(head+measures), ""), "配線の交換を行う。|監視装置の|増設|訓練の実施\n")
}

// TestUprightHeadingsWithDots: a dot parts the words of a heading whose letters stand one below the other.
func TestUprightHeadingsWithDots(t *testing.T) {
	for _, letters := range []string{"原\n因\n・\n対\n策\n", "原\n因\nと\n対\n策\n", "設\n備\n・\n運\n用\n"} {
		got := strings.Join(tables("事業者名 白樺通信株式会社\n発生日時 令和５年４月３日９時\n障害内容 通話ができない。\n"+letters+
			"発生原因 装置の故障\n再発防止策 装置の交換\n"), "")
		assert.Contains(t, got, "impact: 通話ができない。\ncause: 装置の故障\npreventive_measures: 装置の交換\n", letters)
	}
}
