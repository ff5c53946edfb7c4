package minutes_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestCentredLabels: in text that keeps the places of words a label stands beside
// the middle of its cell.
func TestCentredLabels(t *testing.T) {
	text := strings.Join([]string{
		"                         会 議 録",
		"会議の名称      令和５年度第２回若草市空家等対策協議会",
		"開催日時       令和５年１１月２２日（水） 午後２時から午後３時４０分まで",
		"開催場所       若草市役所本庁舎３階 大会議室",
		"           （１）計画の改定について",
		"議題         （２）判断の基準について",
		"           （３）来年度の予定について",
		"           （会長）中込 良一",
		"           （副会長）保科 真知子",
		"出席委員",
		"           （委員）有馬 徹、須永 吾郎、",
		"               戸叶 千晶",
		"欠席委員       藤巻 和子",
		"           住宅課長 小川原 恵、住宅課主査 日下部 翔、",
		"事務局",
		"           住宅課主事 相沢 茂樹",
		"傍聴人数       ２人",
		"           資料１   改定骨子（案）",
		"配布資料",
		"           資料２   判断基準（素案）",
		"",
		"会議の内容",
		"○会長　始めます。",
		"○委員　はい。",
		"",
	}, "\n")
	_, m, _ := readMinutes(text)
	var people []string
	for _, p := range m.Participants {
		people = append(people, string(p.Group)+":"+strings.Join(strings.Fields(deref(p.Name)), "")+"/"+deref(p.Role))
	}
	assert.Equal(t, "member:中込良一/会長 member:保科真知子/副会長 member:有馬徹/委員 member:須永吾郎/委員 member:戸叶千晶/委員 absent:藤巻和子/- "+
		"secretariat:小川原恵/住宅課長 secretariat:日下部翔/住宅課主査 secretariat:相沢茂樹/住宅課主事", strings.Join(people, " "))
	assert.Equal(t, "[会長,委員] 1:計画の改定について 2:判断の基準について 3:来年度の予定について", outlined(m))
	assert.Len(t, m.Materials, 2)
	assert.Equal(t, "若草市役所本庁舎３階 大会議室", m.Venue.Text.Text)
}
