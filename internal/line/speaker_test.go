package line_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
)

// Who speaks, in each way of writing it: the name is marked.
func TestSpeaker(t *testing.T) {
	for _, test := range []struct {
		text string
		form line.Form
		sign doc.Sign
		said string
	}{
		{"○⟦波多野委員⟧　灯台はどうか。", line.Marked, doc.NoSign, "灯台はどうか。"},
		{"◯⟦会長⟧　始めます。", line.Marked, doc.NoSign, "始めます。"},
		{"⟦会　　長⟧）始めます。", line.Half, doc.NoSign, "始めます。"},
		{"⟦事 務 局⟧）説明します。", line.Half, doc.NoSign, "説明します。"},
		{"⟦農 地 係 長⟧   議案書の４ページです。", line.Spaced, doc.NoSign, "議案書の４ページです。"},
		{"⟦主　　任⟧　　　　議案書の４ページです。", line.Spaced, doc.NoSign, "議案書の４ページです。"},
		{"（⟦３班⟧）水道代が倍になったのはなぜですか。", line.Bracket, doc.NoSign, "水道代が倍になったのはなぜですか。"},
		{"【⟦第２分団⟧】　車を替えたい。", line.Bracket, doc.NoSign, "車を替えたい。"},
		{"○⟦会　長⟧　始めます。", line.Marked, doc.NoSign, "始めます。"},
		{"○⟦議長　瀬尾良平⟧　始めます。", line.Marked, doc.NoSign, "始めます。"},
		{"○⟦議長　瀬尾　良平⟧　始めます。", line.Marked, doc.NoSign, "始めます。"},
		{"○⟦議長　瀬尾良平⟧〔登壇〕　始めます。", line.Marked, doc.NoSign, "始めます。"},
		{"○⟦三　　番⟧　灯台はどうか。", line.Marked, doc.NoSign, "灯台はどうか。"},
		{"○⟦波多野委員⟧\t灯台はどうか。", line.Marked, doc.NoSign, "灯台はどうか。"},
		{"○⟦波多野委員⟧\u00a0灯台はどうか。", line.Marked, doc.NoSign, "灯台はどうか。"},
		{"○⟦江波 春委員長⟧　始めます。", line.Marked, doc.NoSign, "始めます。"},
		{"○⟦委員長（波多野君）⟧　始めます。", line.Marked, doc.NoSign, "始めます。"},
		{"○⟦波多野（一）委員⟧　灯台はどうか。", line.Marked, doc.NoSign, "灯台はどうか。"},
		{"○⟦３番　波多野　誠君⟧　灯台はどうか。", line.Marked, doc.NoSign, "灯台はどうか。"},
		{"○⟦岬測量（川瀬）⟧　調べます。", line.Marked, doc.NoSign, "調べます。"},
		{"○⟦岬測量株式会社⟧　調べます。", line.Marked, doc.NoSign, "調べます。"},
		{"○⟦港湾課⟧　調べます。", line.Marked, doc.NoSign, "調べます。"},
		{"○⟦委員長青葉克也⟧）始めます。", line.Marked, doc.NoSign, "始めます。"},
		{"・⟦波多野委員⟧：灯台はどうか。", line.Colon, doc.NoSign, "灯台はどうか。"},
		{"○⟦波多野委員⟧〔登壇〕　灯台はどうか。", line.Marked, doc.NoSign, "灯台はどうか。"},
		{"○⟦波多野委員⟧（自席から）（挙手）灯台はどうか。", line.Marked, doc.NoSign, "灯台はどうか。"},
		{"○⟦議長⟧　異議なし", line.Marked, doc.NoSign, "異議なし"},
		{"○⟦波多野委員⟧", line.Marked, doc.NoSign, ""},
		{"【⟦波多野委員⟧】灯台はどうか。", line.Bracket, doc.NoSign, "灯台はどうか。"},
		{"【⟦波多野委員⟧】：灯台はどうか。", line.Bracket, doc.NoSign, "灯台はどうか。"},
		{"（⟦波多野委員⟧）灯台はどうか。", line.Bracket, doc.NoSign, "灯台はどうか。"},
		{"〔⟦事務局⟧〕調べます。", line.Bracket, doc.NoSign, "調べます。"},
		{"（⟦委員Ｃ⟧）灯台はどうか。", line.Bracket, doc.NoSign, "灯台はどうか。"},
		{"⟦委員③⟧：灯台はどうか。", line.Colon, doc.NoSign, "灯台はどうか。"},
		{"⟦町民委員２⟧：灯台はどうか。", line.Colon, doc.NoSign, "灯台はどうか。"},
		{"⟦委員Ｂ⟧　灯台はどうか。", line.Spaced, doc.NoSign, "灯台はどうか。"},
		{"⟦波多野委員⟧：灯台はどうか。", line.Colon, doc.NoSign, "灯台はどうか。"},
		{"⟦事務局⟧：調べます。", line.Colon, doc.NoSign, "調べます。"},
		{"⟦波多野委員⟧）灯台はどうか。", line.Half, doc.NoSign, "灯台はどうか。"},
		{"⟦波多野委員⟧　灯台はどうか。", line.Spaced, doc.NoSign, "灯台はどうか。"},
		{"⟦事務局⟧　調べます。", line.Spaced, doc.NoSign, "調べます。"},
		{"⟦委員⟧　灯台の数が足りないのに「良」とした理由は何か。", line.Spaced, doc.NoSign, "灯台の数が足りないのに「良」とした理由は何か。"},
		{"⟦委員長⟧　ここは「良」に改めるがよいか。", line.Spaced, doc.NoSign, "ここは「良」に改めるがよいか。"},
		{"⟦波多野委員⟧「灯台はどうか。」", line.Quoted, doc.NoSign, "灯台はどうか。」"},
		{"⟦各委員⟧　異議なし。", line.Spaced, doc.NoSign, "異議なし。"},
		{"［⟦委員一同⟧］異議なし。", line.Bracket, doc.NoSign, "異議なし。"},
		{"○⟦全員⟧　異議なし。", line.Marked, doc.NoSign, "異議なし。"},
		{"⟦市側⟧　調べます。", line.Spaced, doc.NoSign, "調べます。"},
		{"○⟦岬　まい君⟧　はい。", line.Marked, doc.NoSign, "はい。"},
		{"○⟦三谷さん⟧　はい。", line.Marked, doc.NoSign, "はい。"},
		{"○⟦事務局・三谷⟧　はい。", line.Marked, doc.NoSign, "はい。"},
		{"⟦波多野委員⟧", line.Alone, doc.NoSign, ""},
		{"⟦委員長　波多野　誠⟧　始めます。", line.Spaced, doc.NoSign, "始めます。"},
		{"○⟦委員長（波多野誠）⟧始めます。", line.Marked, doc.NoSign, "始めます。"},
		{"〇⟦３番（岬　学）⟧灯台はどうか。", line.Marked, doc.NoSign, "灯台はどうか。"},
		{"⟦港湾課長 （三谷拓仁君）⟧ 調べます。", line.Spaced, doc.NoSign, "調べます。"},
		{"○ ⟦委 員 長 （ 三 谷 拓 仁 君 ）⟧ 始 め ま す 。", line.Marked, doc.NoSign, "始 め ま す 。"},
		{"⟦港湾課長⟧ （補足説明） 調べます。", line.Spaced, doc.NoSign, "（補足説明） 調べます。"},
		{"⟦議　長⟧　港湾課長　三谷拓仁君。", line.Spaced, doc.NoSign, "港湾課長　三谷拓仁君。"},
		{"【⟦港湾課長：三谷拓仁⟧】 調べます。", line.Bracket, doc.NoSign, "調べます。"},
		{"⟦港湾課長⟧ - 灯台を調べている", line.Colon, doc.NoSign, "灯台を調べている"},
		{"⟦委 員 長⟧ － 灯台について報告", line.Colon, doc.NoSign, "灯台について報告"},
		{"○⟦港湾課長（三谷君）⟧ －登壇－", line.Marked, doc.NoSign, ""},
		{"○⟦港湾課長（三谷君）⟧ ―挙手―　調べます。", line.Marked, doc.NoSign, "調べます。"},
		{"○⟦港湾課長（三谷君）⟧ －三つある。", line.Marked, doc.NoSign, "－三つある。"},
		{"○質問　⟦波多野誠委員⟧「灯台について」", line.Signed, doc.Question, "「灯台について」"},
		{"質問　灯台はどうか。", line.Signed, doc.Question, "灯台はどうか。"},
		{"回答　調べる。", line.Signed, doc.Answer, "調べる。"},
		{"意見　早く塗るべき。", line.Signed, doc.Comment, "早く塗るべき。"},
		{"答　（⟦港湾課長⟧）調べる。", line.Signed, doc.Answer, "調べる。"},
		{"（問）灯台はどうか。", line.Signed, doc.Question, "灯台はどうか。"},
		{"Ｑ．灯台はどうか。", line.Signed, doc.Question, "灯台はどうか。"},
		{"Ｑ２　灯台はどうか。", line.Signed, doc.Question, "灯台はどうか。"},
		{"【質問】灯台はどうか。", line.Signed, doc.Question, "灯台はどうか。"},
		{"答：調べる。", line.Signed, doc.Answer, "調べる。"},
		{"（回答）調べる。", line.Signed, doc.Answer, "調べる。"},
		{"Ａ１．調べる。", line.Signed, doc.Answer, "調べる。"},
		{"Ａ１２．調べる。", line.Signed, doc.Answer, "調べる。"},
		{"問１　灯台はどうか。", line.Signed, doc.Question, "灯台はどうか。"},
		{"答　調べる。", line.Signed, doc.Answer, "調べる。"},
		{"Ａ１　調べる。", line.Signed, doc.Answer, "調べる。"},
		{"→ 調べる。", line.Signed, doc.Answer, "調べる。"},
		{"⇒調べる。", line.Signed, doc.Answer, "調べる。"},
		{"意見：早く塗るべき。", line.Signed, doc.Comment, "早く塗るべき。"},
		{"（要望）早く塗るべき。", line.Signed, doc.Comment, "早く塗るべき。"},
		{"→⟦事務局⟧：調べる。", line.Colon, doc.Answer, "調べる。"},
		{"→（⟦灯台守⟧）調べる。", line.Signed, doc.Answer, "調べる。"},
		{"→【⟦灯台守⟧】調べる。", line.Signed, doc.Answer, "調べる。"},
		{"→［⟦灯台守⟧］調べる。", line.Signed, doc.Answer, "調べる。"},
		{"→（資料２）調べる。", line.Signed, doc.Answer, "（資料２）調べる。"},
		{"→（午前10時）調べる。", line.Signed, doc.Answer, "（午前10時）調べる。"},
		{"→（灯台は、白い）調べる。", line.Signed, doc.Answer, "（灯台は、白い）調べる。"},
		{"→（挙手）調べる。", line.Signed, doc.Answer, "（挙手）調べる。"},
		{"→（灯台＋桟橋）調べる。", line.Signed, doc.Answer, "（灯台＋桟橋）調べる。"},
		{"→（岬／港）調べる。", line.Signed, doc.Answer, "（岬／港）調べる。"},
		{"→（灯台", line.Signed, doc.Answer, "（灯台"},
		{"（問）：灯台はどうか。", line.Signed, doc.Question, "灯台はどうか。"},
		{"（問）灯台：色はどうか。", line.Signed, doc.Question, "灯台：色はどうか。"},
		{"（問）⟦波多野委員⟧：灯台はどうか。", line.Colon, doc.Question, "灯台はどうか。"},
	} {
		r, s := reader(bare(test.text))
		m := r.Mark(s)
		sp := r.Speaker(s, &m)
		settle(t, "Speaker", test.text, test.text, show(r, sp.Name))
		if sp.Form == line.Silent {
			assert.Contains(t, known, "Speaker: "+bare(test.text))
			continue
		}
		assert.Equal(t, test.form, sp.Form, test.text)
		assert.Equal(t, test.sign, sp.Sign, test.text)
		assert.Equal(t, test.said, string(r.Runes[sp.Text:]), test.text)
		settle(t, "Sure", test.text, true, sp.Sure)
	}
}

// Where nothing parts the name from the words the line alone is not sure.
func TestSpeakerRunsIn(t *testing.T) {
	for text, said := range map[string]string{"○⟦波多野委員長⟧ただいまから始めます。": "ただいまから始めます。", "○⟦三谷部長代理⟧お答えします。": "お答えします。"} {
		r, s := reader(bare(text))
		m := r.Mark(s)
		sp := r.Speaker(s, &m)
		settle(t, "Speaker", text, text, show(r, sp.Name))
		assert.True(t, sp.Run, text)
		assert.False(t, sp.Sure, text)
		assert.Equal(t, said, string(r.Runes[sp.Text:]), text)
	}
}

// A name that no role, courtesy or seat tells is a speaker by its mark or its
// wide gap, and not surely one.
func TestSpeakerUnsure(t *testing.T) {
	for text, form := range map[string]line.Form{
		"○⟦波多野⟧　灯台はどうか。": line.Marked, "○⟦岬測量（12）⟧　調べます。": line.Marked, "⟦波多野⟧：灯台はどうか。": line.Colon, "⟦波多野⟧　灯台はどうか。": line.Spaced,
		"【⟦波多野⟧】灯台はどうか。": line.Bracket, "○⟦波多野⟧（一委員　灯台はどうか。": line.Marked, "○⟦事務局三谷⟧　はい。": line.Marked,
		"＜⟦予報官⟧＞雨が続く。": line.Bracket, "◯⟦青山 太郎⟧　始めます。": line.Marked, "○⟦青山⟧ 計画 を直す。": line.Marked,
	} {
		r, s := reader(bare(text))
		m := r.Mark(s)
		sp := r.Speaker(s, &m)
		settle(t, "Speaker", text, text, show(r, sp.Name))
		assert.Equal(t, form, sp.Form, text)
		assert.False(t, sp.Sure, text)
	}
}

// What a speaker does behind the name is a mark and no word of his.
func TestAsides(t *testing.T) {
	for text, want := range map[string]string{
		"○波多野委員〔登壇〕　はい。": "〔登壇〕", "○波多野委員（自席から）（挙手）はい。": "（自席から）|（挙手）", "○波多野委員（港の）はい。": "", "○波多野委員　はい〔登壇〕。": "",
	} {
		r, s := reader(text)
		m := r.Mark(s)
		assert.Equal(t, want, words(r, r.Speaker(s, &m).Asides...), text)
	}
}

// Accounts before colons, which nothing but their coming again tells from other words.
func TestHandles(t *testing.T) {
	for _, text := range []string{"・⟦naco⟧: 調べます", "・⟦naco⟧ : 調べます", "⟦kobuchi3⟧: 調べます", "・⟦t-mori_2⟧：調べます"} {
		r, s := reader(bare(text))
		m := r.Mark(s)
		sp := r.Speaker(s, &m)
		assert.Equal(t, line.Colon, sp.Form, text)
		assert.False(t, sp.Sure, text)
		settle(t, "Speaker", text, text, show(r, sp.Name))
		assert.True(t, r.Handle(sp.Name), text)
	}
}

// The same words where nobody speaks.
func TestNoSpeaker(t *testing.T) {
	tell(t, "Speaker", func(r line.Reader, s doc.Span) bool {
		m := r.Mark(s)
		sp := r.Speaker(s, &m)
		return sp.Form != line.Silent && sp.Sure
	}, nil, []string{
		"日時：令和13年６月３日", "場所　岬公民館", "C. 日時", "１．波多野委員", "（３）事務局", "なお、波多野委員：はい。", "波多野委員から説明があった。", "波多野委員は、灯台を見た。",
		"○灯台の塗装について", "○委員会の日程について", "○委員会会場", "○波多野委員の質問", "○委員から、灯台はどうか。", "○八番委員退席", "○10月９日（金）　開催する。",
		"【その他】", "【３　その他】", "【午前10時開会】", "【波多野委員", "（灯台の塗装）", "「波多野委員」灯台", "『波多野委員』灯台", "（波多野）灯台はどうか。", "（会議室）岬",
		"主な意見：早く塗るべき。", "灯台の課題：塗装", "第２回：灯台", "波多野 灯台はどうか。", "午前10時　開会", "問題：灯台", "質問の趣旨を確認した。", "Ｑ", "答申　灯台", "意見を述べた。", "Aブロック", "→", "",
		"波多野委員，三谷委員）灯台", "波多野（岬市）灯台）はい。",
		"出席委員３　灯台はどうか。",
	})
}

// Lines that name nobody at all, sure or not.
func TestSilent(t *testing.T) {
	tell(t, "Speaker.Form", func(r line.Reader, s doc.Span) bool {
		m := r.Mark(s)
		return r.Speaker(s, &m).Form != line.Silent
	}, nil, []string{
		"○午後３時11分閉会", "灯台１：塗装", "・https://example.org/7", "・灯台長、漁業者の双方で確かめる。", "・委員・灯台長の声", "https://example.org/7",
		"【灯台と桟橋と岸壁と防波堤と航路標識と浮標と灯火と霧笛と無線と信号との守り手】白い", "【３　灯台】", "○三谷委員から説明", "○三谷委員より説明", "○三谷委員の説明", "（問題）灯台",
		"○灯台と桟橋と岸壁と防波堤と航路標識と浮標と灯火と霧笛と無線と信号とを守る者　白い",
		"灯台。塗装：白", "○灯台『岬』　白い", "「灯台」：白", "灯台/塗装：白", "：灯台", "波多野 灯台はどうか。", "灯台の塗装をどうするか　白い。", "波多野　", "○灯台の塗装、色：白", "波多野（岬市）灯台",
		"10月９日（金）：灯台", "議題：灯台", "【灯台の、塗装】白", "１．波多野：灯台", "灯台の塗装の色を白とするか赤とするかそれとも縞とするかの件：白",
	})
}

// Signs that stand before speakers.
func TestSpeaks(t *testing.T) {
	for _, r := range "○◯●・◇■" {
		assert.True(t, line.Speaks(r), "%c", r)
	}
	for _, r := range "※*✓あA1 " {
		assert.False(t, line.Speaks(r), "%c", r)
	}
}
