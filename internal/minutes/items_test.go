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
