package incident_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/internal/incident"
)

// TestGroupsOfMeasures: names over measures in round brackets, behind (ア), and
// in a column of their own.
func TestGroupsOfMeasures(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"（設備対策）\n①監視の追加\n②点検\n（運用対策）\n③訓練", "設備対策>監視の追加 設備対策>点検 運用対策>訓練"},
		{"（短期）\n１　監視の追加\n（長期）\n２　訓練", "短期>監視の追加 長期>訓練"},
		{"(ア) 甲社\n１）監視の追加［検討中］\n(イ) 乙社\n２）点検［検討中］", "甲社>監視の追加 乙社>点検"},
		{"(a) 甲社\n・監視の追加\n・点検\n(b) 乙社\n・訓練", "甲社>監視の追加 甲社>点検 乙社>訓練"},
		{"①監視の追加\n（検討中）\n②点検", ">監視の追加 >点検"},
		{"区分  内容  実施時期\n設備  監視の追加  令和５年５月 完了\n運用  訓練  検討中", "設備>監視の追加 運用>訓練"},
		{"番号  対策  実施時期\n１  監視の追加  令和５年５月 完了\n２  訓練  検討中", ">監視の追加 >訓練"},
		{"設備に関するもの\n対策  実施時期\n監視の追加  検討中", "設備に関するもの>監視の追加"},
	} {
		raw, c := cellOf(test.text)
		var got []string
		for _, m := range incident.PreventiveMeasures(raw, c) {
			got = append(got, strings.Join(m.Group, "/")+">"+m.Text.Text)
		}
		assert.Equal(t, test.want, strings.Join(got, " "), test.text)
	}
}

// TestMediaOfChannels: a heading that names a medium, set as that of the own
// site, ends it.
func TestMediaOfChannels(t *testing.T) {
	for _, text := range []string{
		"①自社サイト\n・６月１日20時12分　発生\n②SNS（公式アカウント）\n・６月１日20時30分　発生",
		"＜自社サイト＞\n第１報　６月１日20時12分　発生\n＜報道発表＞\n６月１日20時30分　発生",
		"（１）自社ホームページ\n第１報　６月１日20時12分　発生\n（２）会員アプリ\n・６月１日20時30分　発生",
	} {
		raw, c := cellOf(text)
		d := incident.DisclosureOf(incident.Channels{Direct: raw}, c)
		require.Len(t, d.Notices, 2, text)
		assert.EqualValues(t, "own_site", d.Notices[0].Channel, text)
		assert.EqualValues(t, "other", d.Notices[1].Channel, text)
	}
}

// TestRemarksOnTheNextLine: what stands below a labelled time is its remark.
func TestRemarksOnTheNextLine(t *testing.T) {
	raw, c := cellOf("第１報　６月１日20時12分\n障害の発生\n第２報　６月１日21時00分\n復旧\n・店頭に掲示した。")
	d := incident.DisclosureOf(incident.Channels{OwnSite: raw}, c)
	require.Len(t, d.Notices, 2)
	assert.Equal(t, "障害の発生", *d.Notices[0].Summary)
	assert.Equal(t, "復旧", *d.Notices[1].Summary)
}

// TestWordsBetweenNames: what joins two names is no part of either, and is read.
func TestWordsBetweenNames(t *testing.T) {
	for _, text := range []string{"白樺通信株式会社及び樅の木電話株式会社", "白樺通信株式会社及び\n樅の木電話株式会社", "白樺通信株式会社\n並びに樅の木電話株式会社"} {
		raw, c := cellOf(text)
		got := incident.Operators(raw, c)
		require.Len(t, got, 2, text)
		assert.Equal(t, "白樺通信株式会社 樅の木電話株式会社", got[0].Text.Text+" "+got[1].Text.Text)
	}
}
