package minutes_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/layout"
	"github.com/giji-go/giji/internal/minutes"
	"github.com/giji-go/giji/internal/outline"
	"github.com/giji-go/giji/internal/roster"
	"github.com/giji-go/giji/model"
	"github.com/giji-go/giji/normalize"
)

// readMinutes takes a text through layout, outline and value.
func readMinutes(text string) (*doc.Source, model.Minutes, *doc.Ledger) {
	runes := []rune(text)
	src := layout.FromText(runes, normalize.FoldRunes(runes), nil)
	ledger := doc.NewLedger(len(runes))
	out := outline.Find(src, nil)
	m, _ := minutes.Read(src, out, roster.Read(src, out.Groups, out.Marks, nil), nil, ledger)
	return src, m, ledger
}

// squeeze drops white space.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// checkGrounded holds rule 1 of the output: the source at the spans of a text
// is the text, white space aside.
func checkGrounded(t *testing.T, src *doc.Source, texts ...*model.Text) {
	t.Helper()
	for _, text := range texts {
		if text == nil {
			continue
		}
		var b strings.Builder
		for _, s := range text.Spans {
			if s.Start < 0 || s.End > len(src.Runes) || s.Start > s.End {
				t.Fatalf("span %v outside the text", s)
			}
			b.WriteString(string(src.Runes[s.Start:s.End]))
		}
		if got, want := squeeze(b.String()), squeeze(text.Text); got != want {
			t.Fatalf("at the spans stands %q, the text is %q", got, want)
		}
	}
}

func remarkTexts(list []model.Remark) (texts []*model.Text) {
	for i := range list {
		texts = append(texts, &list[i].Text)
	}
	return texts
}

func itemTexts(items []model.AgendaItem) (texts []*model.Text) {
	for i := range items {
		it := &items[i]
		texts = append(texts, &it.Text, it.DiscussionHeading)
		if it.Outcome != nil {
			texts = append(texts, &it.Outcome.Text)
		}
		texts = append(texts, remarkTexts(it.Discussion)...)
		texts = append(texts, itemTexts(it.Items)...)
	}
	return texts
}

func allTexts(m *model.Minutes) []*model.Text {
	texts := []*model.Text{m.Title}
	if m.Held != nil {
		texts = append(texts, &m.Held.Text)
	}
	if m.Venue != nil {
		texts = append(texts, &m.Venue.Text)
	}
	for i := range m.Participants {
		texts = append(texts, &m.Participants[i].Text)
	}
	for i := range m.Materials {
		texts = append(texts, &m.Materials[i].Text)
	}
	texts = append(texts, remarkTexts(m.Discussion)...)
	return append(texts, itemTexts(m.Agenda)...)
}

// FuzzMinutes: whatever the text, there is no panic, and everything that was
// read is grounded.
func FuzzMinutes(f *testing.F) {
	for _, seed := range []string{
		"第３回みどり審議会 議事録\n日時：令和５年４月３日（月）午後１時～２時30分\n場所：第１会議室\n出席者\n＜委員＞\n山田委員長、鈴木委員\n議題\n（１）計画について\n議事\n○山田委員長　開会します。\n〔「異議なし」と呼ぶ者あり〕\n",
		"（問）なぜか。\n（答）こうだ。\n※◎は座長\n（○：委員、●：事務局）\n○ よい。（鈴木委員）\n",
		"１ 日時\n\n令和元年七月五日\n２ 場所\n\n３ 出席者 委員 山 田 太 郎 鈴 木 花 子\n欠席者 なし\n傍聴者 ２名\n",
		"日 時 平成11年2月1日(月) 13:30〜 場 所 講堂 議 題 (1)選任 (2)予算 (3)その他 山田課長  ただ今から始めます。",
		"〔\n「異議なし」〕\n（\n）\n【】\n：\n第\n議題１\n- 1 -議事録\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		src, m, _ := readMinutes(text)
		checkGrounded(t, src, allTexts(&m)...)
	})
}
