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

// TestLabelsOfNoticesInBrackets: the label of a notice may stand in a bracket, and
// without 第; it is no heading of the cell.
func TestLabelsOfNoticesInBrackets(t *testing.T) {
	for _, text := range []string{
		"【１報】６月１日20時12分　発生\n【２報】６月１日21時00分　復旧",
		"［第１報］　６月１日20時12分　発生\n［第２報］　６月１日21時00分　復旧",
		"（１報）６月１日20時12分　発生\n（２報）６月１日21時00分　復旧",
		"１報　６月１日20時12分　発生\n２報　６月１日21時00分　復旧",
		"報　掲載日時　掲載内容\n１　６月１日20時12分　発生\n２　６月１日21時00分　復旧",
	} {
		raw, c := cellOf(text)
		d := incident.DisclosureOf(incident.Channels{OwnSite: raw}, c)
		require.Len(t, d.Notices, 2, text)
		assert.Empty(t, d.OwnSite.Sections, text)
		for i, n := range d.Notices {
			assert.Equal(t, i+1, *n.Sequence, text)
			assert.Equal(t, "2023-06-01", (*n.At.Value)[:10], text)
		}
		assert.Equal(t, "復旧", *d.Notices[1].Summary, text)
	}
}

// TestMediaThatAreExplained: a medium with its other name in brackets is one, where
// no heading above has named the medium.
func TestMediaThatAreExplained(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"・X（旧Twitter）　６月１日20時12分", "X（旧Twitter）"},
		{"・会員アプリ（iOS・Android）　６月１日20時12分　発生", "会員アプリ（iOS・Android）"},
		{"・ＬＩＮＥ（公式）：６月１日20時12分", "ＬＩＮＥ（公式）"},
	} {
		raw, c := cellOf(test.text)
		d := incident.DisclosureOf(incident.Channels{Other: raw}, c)
		require.Len(t, d.Notices, 1, test.text)
		assert.Equal(t, test.want, *d.Notices[0].Medium, test.text)
	}
	for _, heading := range []string{"＜SNS＞", "（SNS）"} {
		raw, c := cellOf(heading + "\n・X（旧Twitter）　６月１日20時12分")
		assert.Empty(t, incident.DisclosureOf(incident.Channels{Other: raw}, c).Notices, heading)
	}
}

// TestSentencesBelowNotices: the channels stand in one column, whose width tells that
// a line is not full.
func TestSentencesBelowNotices(t *testing.T) {
	for _, last := range []string{"以後、６時間ごとに更新した。", "その後も随時掲載した。", "適宜、更新した。"} {
		own, c := cellOf("６月３日10:20　障害の発生\n" + last)
		other, _ := cellOf("・会員アプリのプッシュ通知　６月３日11:30　障害の発生について")
		other.Src = own.Src
		d := incident.DisclosureOf(incident.Channels{OwnSite: own}, c)
		require.Len(t, d.Notices, 1, last)
		own, c = cellOf("６月３日10:20　障害の発生\n" + last + "\n・会員アプリのプッシュ通知は６月４日から行うこととなった。")
		d = incident.DisclosureOf(incident.Channels{OwnSite: own}, c)
		require.Len(t, d.Notices, 1, last)
		assert.Equal(t, "障害の発生", *d.Notices[0].Summary, last)
	}
}

// TestMarksThatSayNoTime: that it is not known when is a mark without a state.
func TestMarksThatSayNoTime(t *testing.T) {
	for _, mark := range []string{"【時期未定】", "［未定］", "【完了時期は未定】"} {
		raw, c := cellOf("・監視の追加" + mark + "\n・訓練【令和５年６月完了】")
		got := incident.PreventiveMeasures(raw, c)
		require.Len(t, got, 2, mark)
		assert.Equal(t, "監視の追加", got[0].Text.Text)
		require.NotNil(t, got[0].Mark, mark)
		assert.Nil(t, got[0].Status, mark)
		assert.Nil(t, got[0].Due, mark)
	}
}

// TestTornMarksOfTables: the state of a measure in a table may be wrapped within
// its word, or have its date below in brackets; ア counts.
func TestTornMarksOfTables(t *testing.T) {
	for _, text := range []string{
		"対策　実施時期\n監視の追加　令和５年９月完了予\n定\n訓練　検討中",
		"対策　実施時期\n監視の追加　予定\n（令和５年９月）\n訓練　検討中",
		"対策　実施時期\nア　監視の追加　令和５年９月完了予\n定\nイ　訓練　検討中",
	} {
		raw, c := cellOf(text)
		got := incident.PreventiveMeasures(raw, c)
		require.Len(t, got, 2, text)
		assert.Equal(t, "監視の追加 訓練", got[0].Text.Text+" "+got[1].Text.Text)
		assert.EqualValues(t, "planned", *got[0].Status, text)
		assert.Equal(t, "2023-09", *got[0].Due.Value, text)
	}
}

// TestRemarksOfAllInquiries: a remark on a line of its own below the numbers is of
// all of them.
func TestRemarksOfAllInquiries(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"電話：2,310件\nメール：145件\n（１月12日正午現在）", "メール：145件"},
		{"①電話　20件\n②店頭　３件\n（２月１日時点）", "②店頭　３件"},
		{"コールセンター 20件\n店頭 ３件\n（推計を含む）", "店頭 ３件"},
	} {
		raw, c := cellOf(test.text)
		got := incident.Inquiries(raw, c)
		require.Len(t, got.Breakdown, 2, test.text)
		assert.Equal(t, test.want, got.Breakdown[1].Text.Text)
		require.NotNil(t, got.Note, test.text)
	}
}

// TestTimesBelowTheirDays: in a log that is set as a table, the time of day may stand
// below the day, with the rest of the remark.
func TestTimesBelowTheirDays(t *testing.T) {
	for _, text := range []string{
		"報 掲載日時 掲載内容\n第１報 ６月１日 障害の発生\n20時12分\n第２報 ６月１日 復旧に\n21時00分 ついて",
		"報  掲載日時  掲載内容\n第１報  ６月１日  障害の発生\n        20:12\n第２報  ６月１日  復旧に\n        21:00     ついて",
		"報 掲載日時 掲載内容\n１ ６月１日 障害の発生\n午後８時12分\n２ ６月１日 復旧に\n午後９時00分 ついて",
	} {
		raw, c := cellOf(text)
		d := incident.DisclosureOf(incident.Channels{OwnSite: raw}, c)
		require.Len(t, d.Notices, 2, text)
		assert.Equal(t, "2023-06-01T20:12:00+09:00", or(d.Notices[0].At.Value), text)
		assert.Equal(t, "障害の発生", or(d.Notices[0].Summary), text)
		assert.Equal(t, "2023-06-01T21:00:00+09:00", or(d.Notices[1].At.Value), text)
		assert.Equal(t, "復旧について", or(d.Notices[1].Summary), text)
	}
}

// TestAccountsOfMedia: what is said of the account is no part of the medium, in
// whatever words, over the entries or before one.
func TestAccountsOfMedia(t *testing.T) {
	for text, want := range map[string]string{
		"①LINEの公式アカウント\n・６月１日20時12分　発生":         "LINE",
		"＜Facebookの公式アカウントへの投稿＞\n６月１日20時12分　発生": "Facebook",
		"・Instagram公式アカウント　６月１日20時12分　発生":       "Instagram",
		"Xのアカウントでの周知：６月１日20時12分　発生":             "X",
		"【会員アプリ】\n６月１日20時12分　発生":                "会員アプリ",
		"・公式X　６月１日20時12分　発生":                    "公式X",
	} {
		raw, c := cellOf(text)
		d := incident.DisclosureOf(incident.Channels{Other: raw}, c)
		require.Len(t, d.Notices, 1, text)
		assert.Equal(t, want, or(d.Notices[0].Medium), text)
	}
}

// TestHeadingsInNarrowCells: where every line is as wide as the cell, what begins with
// a mark or names a medium over an entry goes on with no remark.
func TestHeadingsInNarrowCells(t *testing.T) {
	for _, text := range []string{
		"（１）会員アプリ\n・6/1 20:12 発生\n（２）店頭での掲示\n・6/1 21:00 復旧",
		"１．会員アプリ\n・6/1 20:12 発生\n２．店頭での掲示\n・6/1 21:00 復旧",
		"(ア)会員アプリ\n・6/1 20:12 発生\n(イ)店頭での掲示\n・6/1 21:00 復旧",
		"会員アプリ\n6/1 20:12 発生\nコールセンター\n6/1 21:00 復旧",
		"会員アプリ\n・6/1 20:12 発生\nＸの公式アカウント\n・6/1 21:00 復旧",
	} {
		raw, c := cellOf(text)
		d := incident.DisclosureOf(incident.Channels{Other: raw}, c)
		require.Len(t, d.Notices, 2, text)
		assert.Equal(t, "発生", or(d.Notices[0].Summary), text)
		assert.Equal(t, "復旧", or(d.Notices[1].Summary), text)
		assert.NotEqual(t, or(d.Notices[0].Medium), or(d.Notices[1].Medium), text)
	}
}
