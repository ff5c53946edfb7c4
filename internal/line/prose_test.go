package line_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
)

// What leads into remarks.
func TestLead(t *testing.T) {
	tell(t, "Lead", line.Reader.Lead,
		[]string{"質疑応答", "主な質疑応答", "主な意見は以下のとおり。", "【主な質疑】", "＜主な発言＞", "（主な意見）",
			"・質疑応答", "意見交換", "主な質疑応答は以下のとおり。", "質疑応答等", "〔委員からの主な意見〕",
			"次のような意見があった。", "主な意見は次のとおり。（→は事務局の回答）"},
		[]string{
			"主な意見は次のとおり。早く塗るべき（林委員）。", "意見交換を行った。", "質疑応答の時間を設けた", "主な意見については別に示した。",
			"意見を求めた。", "委員から意見があった。", "主な意見の取りまとめの方針", "灯台の塗装", "質疑なし。", "", "塗装の主な意見",
			"意見は出なかった。主な意見は以下のとおり。",
			"主な意見は以下のとおり。早く塗るべき。", "次のとおり説明した。",
			"質疑応答の後に、灯台と桟橋と岸壁と防波堤と航路の標識との塗装の時期とその費用の見込みとについて事務局が述べ、委員の一人が色の見本を示した上で、主な意見は以下のとおりであった。"})
}

// Sentences that say that remarks follow, over wrapped lines too.
func TestLeadSentence(t *testing.T) {
	for text, want := range map[string]bool{
		"委員から次のような意見があった。": true, "主な発言は以下のとおりである。": true, "委員から次のよ\nうな意見があった。": true, "主な意見は次のとおり": true, "質疑の概要は以下のとおり（要旨）。": true,
		"主な質疑は以下の通りです。": true,
		"意見があった。":       false, "以下の資料を配った。": false, "次のとおり質問を受け付ける。": false, "以下の意見を踏まえ、検討する。": false, "": false, "次のとおり塗装が行われた。": false,
		strings.Repeat("灯台の塗装と桟橋", 12) + "次のような意見があった。": false,
	} {
		r, spans := lines(text)
		settle(t, "LeadSentence", text, want, r.LeadSentence(spans))
	}
}

func TestJoined(t *testing.T) {
	r, spans := lines("灯 台　の\n塗 装")
	assert.Equal(t, "灯台の塗装", string(r.Joined(spans, 8)))
	assert.Nil(t, r.Joined(spans, 7), "five characters and three blanks stand within the spans")
}

// How an item ended, by the end of a sentence.
func TestOutcome(t *testing.T) {
	for text, want := range map[string]string{
		"原案のとおり承認された。": "approved", "全会一致で可決した。": "approved", "挙手全員により原案可決": "approved", "異議なしと認め、そのように決定いたします。": "approved",
		"本案は否決された。": "rejected", "不承認となった。": "rejected",
		"継続審議となった。": "continued", "継続審議とし、次回改めて議論することとなった。": "continued", "次回に持ち越すこととした。": "continued", "異議なし。": "agreed", "委員の合意を得た。": "agreed",
		"賛成多数で承認された（賛成５、反対１）。": "approved", "全会一致で可決した（棄権１）": "approved", "（承認）。": "approved", "灯台を見た（承認）。": "",
		"本案は否決された（賛成１）。": "rejected", "報告を受けた。": "noted", "質疑はなかった。": "-", "特になし": "-",
		"事務局案が了承さ\nれた。": "approved",
		"承認について諮った。":    "", "異議なしと認め、さよういたします。": "agreed", "可決し、その旨報告する。": "approved", "異議なしと認め、そのように": "", "継続審議とし、次回の資料を配った。": "",
		"未承認である。": "", "承認されなかった。": "", "承認をいただきたい。": "", "承認すべきか。": "", "採択された提案を配った。": "", "決定事項を確認した。": "", "灯台を見た。": "", "": "",
		"承認したので次に桟橋の塗装の説明に移る。": "", "承認をお願いするため資料を配った。": "", "可決するものではありません。": "",
	} {
		r, spans := lines(text)
		key, ok := r.Outcome(spans)
		if !ok {
			key = ""
		}
		settle(t, "Outcome", text, want, key)
	}
	r, _ := reader("灯台")
	_, ok := r.Outcome(nil)
	assert.False(t, ok)
}

// Sentences that decide, and such as ask, wish or only take note.
func TestDeclares(t *testing.T) {
	for text, want := range map[string]bool{
		"原案どおり可決されました。": true, "よって、本案は承認されました。": true, "異議なしと認め、そのように決定いたします。": true, "継続審議とします。": true, "本案は否決された。": true,
		"承認をお願いします。": false, "御異議ございませんか。": false, "報告を受けた。": false, "質疑はなかった。": false, "質疑なしとします。": false, "了解しました。": false, "原案可決": false,
		"承認について説明しました。": false, "": false,
	} {
		r, spans := lines(text)
		settle(t, "Declares", text, want, r.Declares(spans))
	}
}

func TestOutcomeAlone(t *testing.T) {
	tell(t, "OutcomeAlone", line.Reader.OutcomeAlone,
		[]string{"原案可決", "（承認）", "→ 継続審議", "全員賛成で可決", "承認済み", "原案どおり承認", "可決すべきもの", "否決", "異議なし", "挙手多数により可決された",
			"賛成３名　反対２名　可決", "賛成３、反対２　否決", "否決（賛成１名、反対４名）"},
		[]string{"承認について", "可決、承認", "議案を可決", "質疑なし", "承認事項", "灯台", "", "原案", "承認した灯台", "賛成３名　反対２名", "賛成の可決", "可決（賛成の灯台）",
			"全会一致で原案どおり可決したことを確認する"})
}

func TestTally(t *testing.T) {
	tell(t, "Tally", line.Reader.Tally,
		[]string{"承認　５名　　不承認　０名", "賛成３名、反対１名", "反対 1人 賛成 3人"},
		[]string{"賛成多数", "賛成３名、反対１名で可決された。", "出席　５名", "承認　５名", "賛成３件、反対１件", "反対　１名", ""})
}

// Who presented an item.
func TestPresented(t *testing.T) {
	for text, want := range map[string]bool{
		"事務局から、資料１により説明が行われた。": true, "港湾課より報告があった。": true, "事務局から説明を行った後、意見交換を行った。": true, "資料２の説明が行われた。": true, "三谷課長から灯台の塗装について説明。": true,
		"事務局から資料\nの説明があった。": true,
		"課長が説明した。":          true, "事務局が資料により説明しました。": true, "灯台が説明した。": false, "が説明した。": false, "灯台の塗装と桟橋の修繕を行う課長が説明した。": false,
		"説明が行われた。": false, "委員から意見があった。": false, "事務局から説明を受けたい。": false, "事務局から配られた資料を読んだ。": false, "灯台を見た。": false, "": false,
		"から説明があった。": false, "灯台について説明。": false,
		strings.Repeat("灯台の塗装と桟橋", 24) + "事務局から説明があった。": false,
	} {
		r, spans := lines(text)
		settle(t, "Presented", text, want, r.Presented(spans))
	}
}

// Who proposed what an item is.
func TestProposed(t *testing.T) {
	for text, want := range map[string]bool{
		"三谷理事より、灯台を塗る提案があった。": true, "三谷理事から灯台を塗ることが提案された。": true, "三谷理事より、灯台を塗るとの提案がありました。": true,
		"灯台を塗る提案があった。": false, "三谷理事より、灯台を塗る説明があった。": false, "三谷理事より、灯台を塗る提案である。": false, "": false, "から提案があった。": false,
		"三谷理事より提案のあった灯台を塗ることとした。": false,
	} {
		r, spans := lines(text)
		settle(t, "Proposed", text, want, r.Proposed(spans))
	}
}

// The formula above the signatures.
func TestAttests(t *testing.T) {
	tell(t, "Attests", line.Reader.Attests,
		[]string{"会議の顛末を記載し、ここに署名する。", "この議事録が正確であることを証し、記名押印する", "顛末を記載し、署名する。", "以上のとおり相違ないことを証する。", "ここに署名します。　"},
		[]string{"署名する委員を選んだ。", "ここに署名簿を置く。", "署名", "", "記名押印するかを問う。"})
}

// Sentences end behind each stop that stands in no bracket.
func TestSentences(t *testing.T) {
	for text, want := range map[string][]string{
		"灯台を見た。桟橋を見た。": {"灯台を見た。", "桟橋を見た。"}, "「はい。」と述べた。次へ移る。": {"「はい。」と述べた。", "次へ移る。"}, "灯台を見\nた。桟橋": {"灯台を見|た。", "桟橋"},
		"（灯台を見た。次へ移る。": {"（灯台を見た。", "次へ移る。"}, "灯台（白い。\n高い。）を見た。次": {"灯台（白い。|高い。）を見た。", "次"}, "灯台）を見た。（白い。）": {"灯台）を見た。", "（白い。）"},
		"　灯台": {"灯台"}, "": nil,
	} {
		r, spans := lines(text)
		var got []string
		for _, s := range r.Sentences(spans) {
			got = append(got, words(r, s...))
		}
		settle(t, "Sentences", text, want, got)
	}
}

// Stage directions, once somebody has spoken.
func TestStage(t *testing.T) {
	tell(t, "Direction", func(r line.Reader, s doc.Span) bool { return r.Direction(s, true) },
		[]string{"〔「異議なし」と呼ぶ者あり〕", "（拍手）", "―休憩―", "（三谷委員退室）", "（午前11時　休憩）", "[投票]"},
		[]string{"「異議なし」", "（来年度）", "休憩とする。", "―灯台―", "〔質疑応答〕", "『休憩』", "（拍手", "", "拍手",
			"（" + strings.Repeat("灯台と桟橋と岸壁と", 10) + "拍手）"})
	tell(t, "Direction", func(r line.Reader, s doc.Span) bool { return r.Direction(s, false) },
		[]string{"（三谷委員退室）", "（拍手）"},
		[]string{"（午前11時　開会）", "（三谷委員）"})
}

func TestOpening(t *testing.T) {
	tell(t, "Opening", line.Reader.Opening,
		[]string{"開会", "その他", "【閉会】", "会長挨拶", "・休憩", "開会。"},
		[]string{"開会式の準備", "その他の灯台", "挨拶の順番", "開会時刻", "", "○"})
}

func TestHolder(t *testing.T) {
	tell(t, "Holder", line.Reader.Holder,
		[]string{"議事", "議題", "＜議案＞", "付議案件："},
		[]string{"議事録", "議題の確認", "灯台", "", "議題２"})
}

func TestActs(t *testing.T) {
	tell(t, "Acts", line.Reader.Acts,
		[]string{"（資料に基づき説明）", "（挙手）", "〔原案を朗読〕"},
		[]string{"資料に基づき説明", "（波多野委員）", "（資料に基づき説明）した", ""})
}

func TestCallsUp(t *testing.T) {
	tell(t, "CallsUp", line.Reader.CallsUp,
		[]string{"議案第３号を議題といたします。", "次の審議に入ります。", "説明をお願いします。"},
		[]string{"議題を確認した。", "議題はありません。", "灯台を見た。", "", "新しい資材が手に入りました。"})
}

func TestSaysWord(t *testing.T) {
	tell(t, "SaysWord", line.Reader.SaysWord,
		[]string{"討論", "　質疑　", "質　疑"},
		[]string{"討論会", "灯台", "質疑なし", "", "（討論）"})
}

func TestSettles(t *testing.T) {
	tell(t, "Settles", line.Reader.Settles,
		[]string{"原案のとおり進めることで了承された。", "次回に諮ることとなった。", "本案を可決した。"},
		[]string{"承認されたい。", "了承を得た後", "可決した。次へ", ""})
}
