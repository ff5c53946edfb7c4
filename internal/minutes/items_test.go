package minutes_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/layout"
	"github.com/giji-go/giji/internal/minutes"
	"github.com/giji-go/giji/internal/outline"
	"github.com/giji-go/giji/model"
	"github.com/giji-go/giji/normalize"
)

// TestNumbersOfPapers: digits and hyphens half-width, none of them right behind the word.
func TestNumbersOfPapers(t *testing.T) {
	_, m, _ := readMinutes("第１回試験会議 議事録\n日時 令和５年４月３日\n配布資料\n資料－１　計画案\n資料２－１　予算案\n")
	var got []string
	for _, p := range m.Materials {
		got = append(got, deref(p.Number))
	}
	assert.Equal(t, []string{"資料1", "資料2-1"}, got)
}

// TestOfItems: the papers, the kind and the presenters of an item.
func TestOfItems(t *testing.T) {
	const serious = "から、重大な事故について説明が行われた。\n"
	for _, test := range []struct{ name, text, want string }{
		{"papers of one word", "計画について（資料１、２）\n", "資料1 資料2; other; "},
		{"a paper with a dash", "計画について（資料1-2）\n", "資料1-2; other; "},
		{"papers of several words, a circled number", "計画について　資料１－①、資料２及び３\n", "資料1-① 資料2 資料3; other; "},
		{"a dash behind the word", "計画について　資料－１、参考資料－2-1\n", "資料1 参考資料2-1; other; "},
		{"people behind a paper", "計画について　参考資料１、３人で確認\n", "参考資料1; other; "},
		{"papers that a sentence names", "計画について\n資料１、２により説明があった。\n", "資料1 資料2; report; "},
		{"a dash at the end", "計画について　資料3-", "資料3; other; "},
		{"the chair alone decides", "計画について\n○会長　承認としてよいか。\n○会長　承認します。\n承認された。\n", "; other; "},
		{"two take part", "計画について\n○会長　承認としてよいか。\n○山田委員　よい。\n承認された。\n", "; discussion; "},
		{"the office presents", "計画について\n事務局から説明があった。\n○会長　承認としてよいか。\n承認された。\n", "; report; 事務局"},
		{"a company whose form stands before its name", "障害について\n株式会社青空" + serious, "; report; 株式会社青空"},
		{"a company whose form alone tells it", "障害について\n有限会社ひかり" + serious, "; report; 有限会社ひかり"},
		{"what was debated stands in the outcome", "計画について\n○会長　どうか。\n審議の結果、原案を承認した。\n", "; discussion; "},
		{"two companies", "障害について\n株式会社青空及び楓通信株式会社" + serious, "; report; 株式会社青空 楓通信株式会社"},
		{"a person is no body", "障害について\nTohokuネット及び山田課長" + serious, "; report; Tohokuネット"},
	} {
		_, m, _ := readMinutes("第1回試験会議 議事録\n日時 令和5年4月3日\n議事\n（１）" + test.text)
		require.Len(t, m.Agenda, 1, test.name)
		item := m.Agenda[0]
		got := fmt.Sprint(strings.Join(item.Materials, " "), "; ", item.Kind, "; ", strings.Join(item.Organizations, " "))
		assert.Equal(t, test.want, got, test.name)
	}
}

// TestDaysThatAreNotKnown: what says no day, month and year is kept as text, with a
// remark.
func TestDaysThatAreNotKnown(t *testing.T) {
	for text, known := range map[string]bool{
		"９月８日　午前９時30分～11時20分": false, "令和５年９月　午前９時30分": false, "令和５年９月８日": true,
	} {
		runes := []rune("第1回試験会議 議事録\n日時　" + text + "\n場所　会館\n議題\n計画について\n")
		src := layout.FromText(runes, normalize.FoldRunes(runes), nil)
		m, said := minutes.Read(src, outline.Find(src, nil), &doc.People{}, nil, doc.NewLedger(len(runes)))
		require.NotNil(t, m.Held, text)
		assert.Equal(t, text, m.Held.Text.Text)
		assert.Equal(t, known, m.Held.Start != nil, text)
		if known {
			assert.Empty(t, said, text)
			continue
		}
		require.Len(t, said, 1, text)
		assert.Equal(t, model.CodeValueUnread, said[0].Code, text)
	}
}

// TestKindsBelowCategories: an item that says nothing of its own is a report below 報告事項.
func TestKindsBelowCategories(t *testing.T) {
	const head = "第1回試験会議 議事録\n日時 令和5年4月3日\n"
	for _, test := range []struct{ name, text, want string }{
		{"below a heading", "議題\n【審議事項】\n１　計画の改定\n【報告事項】\n２　調査の結果\n", "other report"},
		{"a discussion below one", "議題\n【報告事項】\n１　計画に関する意見交換\n２　調査の結果\n", "discussion report"},
		{"another heading ends it", "議題\n【報告事項】\n１　調査の結果\n【審議事項】\n２　計画の改定\n", "report other"},
		{"below an item that says so", "議題\n（１）報告事項\n　①調査の結果\n（２）審議事項\n　①計画の改定\n", "report [report] other [other]"},
		{"below a label", "１ 場所 会館\n２ 審議事項\n（１）計画\n３ 報告事項\n（１）調査の結果\n４ 次回\n", "other report"},
	} {
		_, m, _ := readMinutes(head + test.text)
		var kinds []string
		for _, it := range m.Agenda {
			kinds = append(kinds, string(it.Kind))
			for _, k := range it.Items {
				kinds = append(kinds, fmt.Sprintf("[%s]", k.Kind))
			}
		}
		assert.Equal(t, test.want, strings.Join(kinds, " "), test.name)
	}
}

// TestSpeakersThatAreNotUnderstood: a remark in nobody's mouth is told, where it stands.
func TestSpeakersThatAreNotUnderstood(t *testing.T) {
	const text = "第1回試験会議 議事録\n日時 令和5年4月3日\n議事\n１　計画について\n○青山会長　始めます。\n○森井委員　賛成です。\n○（客席から）　手すりを増やしてほしい。\n○青山会長　終わります。\n"
	runes := []rune(text)
	src := layout.FromText(runes, normalize.FoldRunes(runes), nil)
	out := outline.Find(src, nil)
	m, said := minutes.Read(src, out, &doc.People{}, nil, doc.NewLedger(len(runes)))
	require.Len(t, m.Agenda, 1)
	require.Len(t, m.Agenda[0].Discussion, 4)
	assert.Nil(t, m.Agenda[0].Discussion[2].Speaker)
	require.Len(t, said, 1)
	assert.Equal(t, model.CodeValueUnread, said[0].Code)
	assert.Equal(t, "/minutes/agenda/0/discussion/2/speaker", said[0].Path)
}

// TestYearOfTheTitle: the year that the line of the day does not say is that of the title, and is named.
func TestYearOfTheTitle(t *testing.T) {
	for text, inferred := range map[string][]string{
		"令和７年第２回（６月）みどり町議会定例会会議録（６月12日）\n○青山議長　始めます。\n○森井議員　はい。\n": {"year"},
		"令和７年第２回みどり町議会定例会会議録\n６月12日\n○青山議長　始めます。\n○森井議員　はい。\n":     {"year"},
		"令和７年第２回みどり町議会定例会会議録\n令和７年６月12日\n○青山議長　始めます。\n○森井議員　はい。\n": nil,
		"令和７年第２回みどり町議会定例会会議録（令和７年６月12日）\n○青山議長　始めます。\n○森井議員　はい。\n": nil,
	} {
		_, m, _ := readMinutes(text)
		require.NotNil(t, m.Held, text)
		require.NotNil(t, m.Held.Start, text)
		assert.Equal(t, "2025-06-12", *m.Held.Start, text)
		assert.Equal(t, inferred, m.Held.Inferred, text)
	}
}
