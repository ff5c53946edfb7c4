package outline_test

import (
	"strings"
	"testing"
	"time"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/layout"
	"github.com/giji-go/giji/internal/outline"
	"github.com/giji-go/giji/normalize"
)

// find reads the outline of a text.
func find(text string) (*doc.Source, *doc.Outline) {
	runes := []rune(text)
	src := layout.FromText(runes, normalize.FoldRunes(runes), nil)
	return src, outline.Find(src, nil)
}

// at is the source at the spans, joined by a bar.
func at(src *doc.Source, spans []doc.Span) string {
	var parts []string
	for _, s := range spans {
		parts = append(parts, strings.TrimSpace(src.String(s)))
	}
	return strings.Join(parts, "|")
}

func TestHeaderLabels(t *testing.T) {
	tests := []struct{ name, text, held, venue string }{
		{"colon", "日時：令和5年4月3日\n場所：第1会議室\n", "令和5年4月3日", "第1会議室"},
		{"number and space", "１　日　時　令和5年4月3日\n２　場　所　第1会議室\n", "令和5年4月3日", "第1会議室"},
		{"value below", "1. 日時\n\n令和5年4月3日\n\n2. 場所\n\n第1会議室\n", "令和5年4月3日", "第1会議室"},
		{"number into label", "１日時：令和5年4月3日\n２場所：第1会議室\n", "令和5年4月3日", "第1会議室"},
		{"bracket", "【開催日時】令和5年4月3日\n【開催場所】第1会議室\n", "令和5年4月3日", "第1会議室"},
		{"sign", "〇招集日時 令和5年4月3日\n〇招集場所 第1会議室\n", "令和5年4月3日", "第1会議室"},
		{"chapter, one label for both", "第１ 開催日時及び場所\n令和5年4月3日（月）午前10時～正午\n第1会議室\n", "令和5年4月3日（月）午前10時～正午", "第1会議室"},
		{"於", "日時 令和5年4月3日\n於：第1会議室\n", "令和5年4月3日", "第1会議室"},
		{"no labels", "第2回試験会議 議事録\n令和5年4月3日(月)15:00~17:00\n第1会議室\n", "令和5年4月3日(月)15:00~17:00", "第1会議室"},
		{"wrapped", "場　所：北館　３階会議室\n　　　　（オンライン併用）\n日時：令和5年4月3日\n", "令和5年4月3日", "北館　３階会議室|（オンライン併用）"},
		{"the date of the page does not count", "更新日：2024年1月9日\n第2回試験会議 議事録\n日時：令和5年4月3日\n場所：第1会議室\n", "令和5年4月3日", "第1会議室"},
		{"capitals", "Ａ．日時　令和5年4月3日\nＢ．場所　第1会議室\n", "令和5年4月3日", "第1会議室"},
		{"bold", "**日時** 令和5年4月3日\n**場所** 第1会議室\n", "令和5年4月3日", "第1会議室"},
		{"people behind the place", "試験会議 日時：令和5年4月3日 場所：第1会議室 出席者：別紙 議題：(1)選任 (2)その他\n", "令和5年4月3日", "第1会議室"},
		{"one line", "試験会議 日 時 令和5年4月3日 場 所 第1会議室 議 題 (1)選任 (2)その他\n", "令和5年4月3日", "第1会議室"},
		{"a sentence", "試験会議会議録\n令和5年4月3日、試験会議を第1会議室において開催した。\n", "令和5年4月3日", "第1会議室"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			text := test.text
			if !strings.Contains(text, "試験会議") {
				text = "試験会議 議事録\n" + text // without, nothing says that it is minutes
			}
			src, out := find(text)
			if got := at(src, out.Held); got != test.held {
				t.Errorf("held %q, want %q", got, test.held)
			}
			if got := at(src, out.Venue); got != test.venue {
				t.Errorf("venue %q, want %q", got, test.venue)
			}
		})
	}
}

// tree writes items as number:title with their sub-items in brackets.
func tree(src *doc.Source, items []doc.Item) string {
	var parts []string
	for _, it := range items {
		s := string(rune('0'+it.Number)) + ":" + at(src, it.Title)
		if len(it.Items) > 0 {
			s += "[" + tree(src, it.Items) + "]"
		}
		parts = append(parts, s)
	}
	return strings.Join(parts, " ")
}

func TestAgenda(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"numbers", "議題\n1. 計画\n2. その他\n", "1:計画 2:その他"},
		{"brackets", "議題\n（１）計画\n（２）予算\n", "1:計画 2:予算"},
		{"circles", "議題：\n① 計画\n② 予算\n", "1:計画 2:予算"},
		{"doubled", "議題\n1. (1) 計画\n2. (2) 予算\n", "1:計画 2:予算"},
		{"words", "議事日程\n  • 議題1 計画\n  • 議題2 予算\n", "1:計画 2:予算"},
		{"a bare 議事 only holds", "議事次第\n1. 開会\n2. 議事\n  (1) 計画\n  (2) 予算\n3. 閉会\n", "1:開会 1:計画 2:予算 3:閉会"},
		{"sub-items", "議題\n(1) 計画\n  ア 理念\n  イ 施策\n(2) 予算\n", "1:計画[1:理念 2:施策] 2:予算"},
		{"bullets below an item", "議題\n(1) 報告事項\n ・計画について\n ・予算について\n(2) その他\n", "1:報告事項[0:計画について 0:予算について] 2:その他"},
		{"number on its own line", "4.議題\n(1)\n計画\n(2)\nその他\n5.議事\n", "1:計画 2:その他"},
		{"no numbers", "本日の会議に付した案件\n計画の件\n予算の件\n", "0:計画の件 0:予算の件"},
		{"その他 and 閉会 without a number", "議題\n(1) 計画\n(2) 予算\n\nその他\n\n閉会\n", "1:計画 2:予算"},
		{"numbered bills", "協議事項\n第１号議案　計画\n第２号議案　予算\n", "1:計画 2:予算"},
		{"several on a row", "議題　1 計画　2 予算　3 その他\n", "1:計画 2:予算 3:その他"},
		{"several behind a colon, parted by strokes", "議題：1 計画 / 2 予算\n", "1:計画 2:予算"},
		{"brackets without spaces", "議事：(1)計画(2)予算\n", "1:計画 2:予算"},
		{"numbers that run into the title", "次第　1開会　2計画の説明　3閉会\n", "1:開会 2:計画の説明 3:閉会"},
		{"a bare number before a year", "議題\n1 計画\n2 2024年度の予算\n3 その他\n", "1:計画 2:2024年度の予算 3:その他"},
		{"kanji numerals", "議題\n一　計画\n二　予算\n", "1:計画 2:予算"},
		{"一 before each", "本日の会議に付した事件\n一　計画の件\n一　予算の件\n", "0:計画の件 0:予算の件"},
		{"a label and its first item", "議題　１ 計画\n２ 予算\n", "1:計画 2:予算"},
		{"one item behind the label", "議題　道路計画の改定について\n", "0:道路計画の改定について"},
		{"a word and a number", "議案１　計画\n説明があった。\n議案２　予算\n説明があった。\n報告１　調査の結果\n報告があった。\n", "1:計画 2:予算 1:調査の結果"},
		{"a word and a number in brackets", "＜議題１＞ 計画\n説明があった。\n＜議題２＞ 予算\n説明があった。\n", "1:計画 2:予算"},
		{"a word without a number", "議事日程\n第１号議案　計画\n報告事項　調査の結果\n", "1:計画 0:報告事項　調査の結果"},
		{"Markdown", "## 議題\n- 計画\n- 予算\n", "0:計画 0:予算"},
		{"no label", "場所 会議室\n1. 計画\n2. 予算\n", "1:計画 2:予算"},
		{"title below a category", "議事\n(1) 審議事項\n    計画について\n(2) 報告事項\n    予算について\n", "1:審議事項|計画について 2:報告事項|予算について"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			src, out := find("第1回試験会議 議事録\n日時 令和5年4月3日\n" + test.text)
			if got := tree(src, out.Agenda); got != test.want {
				t.Errorf("got %s\nwant %s", got, test.want)
			}
		})
	}
}

// turns writes turns as speaker>text.
func turns(src *doc.Source, list []doc.Turn) string {
	var parts []string
	for _, turn := range list {
		s := at(src, turn.Speaker) + ">" + at(src, turn.Text)
		if turn.Direction {
			s = "*" + s
		}
		parts = append(parts, s)
	}
	return strings.Join(parts, " ")
}

func TestTurns(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"mark and space", "○山田委員長　始めます。\n○木村委員　はい。\n", "山田委員長>始めます。 木村委員>はい。"},
		{"mark and colon", "○山田座長：なぜか。\n→みなと通信：調べる。\n", "山田座長>なぜか。 みなと通信>調べる。"},
		{"brackets", "【山田会長】\n始めます。\n【木村委員】 はい。\n", "山田会長>始めます。 木村委員>はい。"},
		{"round brackets", "（山田委員）よい。\n（県）検討する。\n", "山田委員>よい。 県>検討する。"},
		{"question and answer", "（問）なぜか。\n（答）調べる。\n", ">なぜか。 >調べる。"},
		{"Q and A", "Ｑ．なぜか。\nＡ．調べる。\n", ">なぜか。 >調べる。"},
		{"colon", "事務局: 始めます。\n山田座長: よろしく。\n", "事務局>始めます。 山田座長>よろしく。"},
		{"name with a space", "〇江本 春委員長 これより開きます。\n〇木村 三郎委員 はい。\n", "江本 春委員長>これより開きます。 木村 三郎委員>はい。"},
		{"role and name", "○委員長（山田太郎君）　開きます。\n○１番（木村三郎君）　はい。\n", "委員長（山田太郎君）>開きます。 １番（木村三郎君）>はい。"},
		{"speaker on a line of its own", "○手島課長\nいかがですか。\n○木村委員\n賛成です。\n", "手島課長>いかがですか。 木村委員>賛成です。"},
		{"direction", "○山田委員長　いかがですか。\n〔「異議なし」と呼ぶ者あり〕\n○山田委員長　決しました。\n", "山田委員長>いかがですか。 *>〔「異議なし」と呼ぶ者あり〕 山田委員長>決しました。"},
		{"speaker behind", "主な意見\n・早くすべき。（木村委員）\n・費用はどうか。（岡委員）\n", "木村委員>早くすべき。 岡委員>費用はどうか。"},
		{"a company and who speaks for it", "○若草通信（川上）　お答えします。\n○山田委員　はい。\n", "若草通信（川上）>お答えします。 山田委員>はい。"},
		{"what the speaker does", "総務課長　（資料に基づき説明）\n山田委員　なぜか。\n", "総務課長>（資料に基づき説明） 山田委員>なぜか。"},
		{"assent in brackets", "○山田委員長　よろしいか。\n（一同了承）\n", "山田委員長>よろしいか。 *>（一同了承）"},
		{"an office in the words of a speaker", "【総務課長】\n会長は、互選により選任することとされています。\n【山田委員】\nはい。\n", "総務課長>会長は、互選により選任することとされています。 山田委員>はい。"},
		{"hyphens behind an answer", "主な意見\n-なぜか。\n→（県）調べる。\n-早くすべき。\n", ">なぜか。 県>調べる。 >早くすべき。"},
		{"legend", "（○：委員、●：事務局）\n○ なぜか。\n● 調べる。\n", "委員>なぜか。 事務局>調べる。"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			src, out := find("第1回試験会議 議事録\n日時 令和5年4月3日\n議事録\n" + test.text)
			if got := turns(src, out.Turns); got != test.want {
				t.Errorf("got %s\nwant %s", got, test.want)
			}
		})
	}
}

func TestOutcomesAndLeads(t *testing.T) {
	src, out := find("第1回試験会議 議事要旨\n日時 令和5年4月3日\n議事\n" +
		"（１）計画について\n事務局から説明があった。主な意見は次のとおり。\n・早くすべき。\n・費用はどうか。\n原案のとおり了承された。\n" +
		"（２）予算について\n特段の意見はなかった。\n")
	if len(out.Agenda) != 2 {
		t.Fatalf("%d items, want 2", len(out.Agenda))
	}
	first, second := out.Agenda[0], out.Agenda[1]
	for _, check := range []struct{ what, got, want string }{
		{"lead", at(src, first.Lead), "主な意見は次のとおり。"},
		{"statement", at(src, first.Statement), "事務局から説明があった。"},
		{"turns", turns(src, first.Turns), ">早くすべき。 >費用はどうか。"},
		{"outcome", at(src, first.Outcome), "原案のとおり了承された。"},
		{"second outcome", at(src, second.Outcome), "特段の意見はなかった。"},
	} {
		if check.got != check.want {
			t.Errorf("%s: got %q, want %q", check.what, check.got, check.want)
		}
	}
}

// TestHostileLength: a long text of one repeated piece is read in time, as it
// would not be if the time grew with the square of its length.
func TestHostileLength(t *testing.T) {
	units := []string{
		"日時", "日時：\n", "（", "○山田委員　", "（１）\n", "山田、", "議題１ 計画\n", "資料１ ", "あ", "○山田委員　はい。\n",
		"議題 1 ", " 2 計画", "(1)", "（欠席：山田）", "一 計画\n", "|日時|", "委員 山田、",
	}
	for _, unit := range units {
		start := time.Now()
		find("議事\n" + strings.Repeat(unit, 60000/len([]rune(unit))))
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("%q repeated took %v", unit, took)
		}
	}
}
