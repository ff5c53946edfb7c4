package line_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
)

// Labels of the header and of people: the word and the value are marked, the
// number of people is told beside.
func TestLabel(t *testing.T) {
	const (
		hasIt   = 1 << iota // the lexicon has it
		people              // it heads people
		colon               // a colon parts it from its value
		bracket             // it stands in brackets
		gap                 // a gap alone parts it from its value
	)
	for _, test := range []struct {
		text, key string
		flags     int
		count     string
	}{
		{"⟦開催日時⟧：⟦令和13年６月３日⟧", "held", hasIt | colon, ""},
		{"⟦開催日時⟧　⟦令和13年６月３日⟧", "held", hasIt | gap, ""},
		{"⟦日時⟧⟦令和13年６月３日⟧", "held", hasIt, ""},
		{"⟦開会⟧⟦午前10時⟧", "opened", hasIt, ""},
		{"⟦応招（出席）議員⟧　⟦13名⟧", "member", hasIt | people | gap, ""},
		{"⟦不応招（欠席）議員⟧", "absent", hasIt | people, ""},
		{"⟦出席議員⟧15名", "member", hasIt | people, "15名"},
		{"⟦出席者⟧１２人（敬称略）", "member", hasIt | people, "１２人"},
		{"⟦欠席委員⟧３名　⟦青山太郎⟧", "absent", hasIt | people | gap, "３名"},
		{"⟦欠席委員⟧なし", "absent", hasIt | people, "なし"},
		{"⟦出席（応招）委員⟧", "member", hasIt | people, ""},
		{"⟦出席した理事⟧　⟦３名⟧", "member", hasIt | people | gap, ""},
		{"⟦欠席した監事⟧", "absent", hasIt | people, ""},
		{"⟦閉会⟧⟦午後３時⟧", "closed", hasIt, ""},
		{"⟦日時及び場所⟧⟦令和13年６月３日　岬公民館⟧", "place-time", hasIt, ""},
		{"⟦日 時⟧　：　⟦令和13年６月３日⟧", "held", hasIt | colon, ""},
		{"１．⟦場所⟧　⟦岬公民館⟧", "venue", hasIt | gap, ""},
		{"⟦於⟧、⟦岬公民館⟧", "venue", hasIt | colon, ""},
		{"⟦場所⟧ ── ⟦岬公民館⟧", "venue", hasIt | gap, ""},
		{"⟦場所⟧　⟦――⟧", "venue", hasIt | gap, ""},
		{"⟦場所⟧　⟦――岬公民館⟧", "venue", hasIt | gap, ""},
		{"【⟦議題⟧】", "agenda", hasIt | bracket, ""},
		{"【⟦場所⟧】⟦岬公民館⟧", "venue", hasIt | bracket, ""},
		{"＜ ⟦配布資料⟧ ＞", "papers", hasIt | bracket, ""},
		{"⟦議事録⟧", "body", hasIt, ""},
		{"⟦出席者⟧（委員等）の氏名・出席者数　　⟦青山 太郎⟧", "member", hasIt | people | gap, ""},
		{"⟦欠席者⟧（委員）の氏名：⟦青山 太郎⟧", "absent", hasIt | people | colon, ""},
		{"⟦出席者⟧（委員等）の氏名・", "member", hasIt | people, ""},
		{"４　⟦審議事項及び会議の概要⟧", "body", 0, ""},
		{"⟦議案及び議事内容⟧", "body", 0, ""},
		{"⟦議案並びに協議事項⟧：", "agenda", colon, ""},
		{"⟦議事日程⟧　第３号", "agenda", hasIt, ""},
		{"⟦議題⟧ / Agenda", "agenda", hasIt | colon, ""},
		{"⟦日時⟧ Date: ⟦令和13年６月３日⟧", "held", hasIt | colon, ""},
		{"⟦場所⟧⟦（岬公民館）⟧", "venue", hasIt, ""},
		{"⟦場所⟧⟦「岬公民館」⟧", "venue", hasIt, ""},
		{":⟦場所⟧: ⟦岬公民館⟧", "venue", hasIt | colon, ""},
		{"**⟦場所⟧**　⟦岬公民館⟧", "venue", hasIt | colon, ""},
		{"⟦場所⟧……⟦岬公民館⟧", "venue", hasIt | colon, ""},
		{"⟦出席委員⟧：⟦波多野、三谷⟧", "member", hasIt | people | colon, ""},
		{"○⟦地方自治法第 121 条第１項の規定により説明のため出席した者の職氏名⟧", "secretariat", hasIt | people, ""},
		{"⟦地方自治法第百二十一条により出席した者⟧", "secretariat", hasIt | people, ""},
		{"⟦若葉市議会委員会条例第21条の規定により出席した説明員⟧", "secretariat", hasIt | people, ""},
		{"（２）⟦出席委員⟧（12名）", "member", hasIt | people, "（12名）"},
		{"⟦出席委員⟧（敬称略）（五十音順）　⟦波多野委員⟧", "member", hasIt | people | gap, ""},
		{"⟦出席委員⟧（敬称略）（12名）：⟦波多野委員⟧", "member", hasIt | people | colon, "（12名）"},
		{"⟦欠席者⟧　⟦なし⟧", "absent", hasIt | people | gap, ""},
		{"⟦事務局⟧　職氏名", "secretariat", hasIt | people, ""},
		{"⟦事務局⟧　⟦氏名非公表⟧", "secretariat", hasIt | people | gap, ""},
		{"⟦議題⟧　Meeting Agenda", "agenda", hasIt, ""},
		{"⟦議題⟧　⟦Agenda for the next meeting⟧", "agenda", hasIt | gap, ""},
		{"⟦議題⟧　⟦Lighthouse 2⟧", "agenda", hasIt | gap, ""},
		{"⟦場所⟧　⟦Room A⟧", "venue", hasIt | gap, ""},
		{"⟦出席者⟧　⟦Smith⟧", "member", hasIt | people | gap, ""},
		{"⟦議事日程⟧（第１号）　⟦灯台の塗装⟧", "agenda", hasIt | gap, ""},
		{"⟦灯台会議を欠席の構成員⟧", "absent", people, ""},
		{"⟦出席者⟧（市側）職氏名", "member", hasIt | people, ""},
		{"⟦出席者⟧（市側）氏名：⟦三谷⟧", "member", hasIt | people | colon, ""},
		{"⟦出席者⟧　", "member", hasIt | people, ""},
		{"⟦出席者⟧　⟦（委員）⟧", "member", hasIt | people | gap, ""},
		{"⟦出席者⟧は左のとおり。", "member", hasIt | people, ""},
		{"⟦出席⟧ ⟦委員７名⟧", "member", hasIt | people | gap, ""},
		{"⟦灯台守関係者⟧：⟦三谷　誠⟧", "other", people | colon, ""},
		{"⟦出席した灯台職員⟧", "secretariat", people, ""},
		{"⟦欠席した灯台委員等⟧", "absent", people, ""},
		{"⟦港湾に関し出席した者⟧", "other", people, ""},
		{"⟦説明に出席した灯台の守⟧", "secretariat", people, ""},
		{"⟦職務で出席した灯台の守⟧", "secretariat", people, ""},
		{"⟦職員で出席した灯台の守⟧", "secretariat", people, ""},
		{"⟦事務局で出席した灯台の守⟧", "secretariat", people, ""},
		{"⟦委員で出席した灯台の守⟧", "member", people, ""},
		{"⟦議員で出席した灯台の守⟧", "member", people, ""},
		{"⟦灯台で欠席した議員の方⟧", "absent", people, ""},
		{"⟦灯 台 守 関 係 者⟧：⟦三谷　誠⟧", "other", people | colon, ""},
		{"⟦灯台委員会出席者氏名⟧", "member", people, ""},
		{"⟦灯台側出席者⟧　⟦施設課長　　三谷　誠⟧", "member", people | gap, ""},
		{"⟦灯台側欠席者⟧　⟦施設課長　　三谷　誠⟧", "absent", people | gap, ""},
		{"⟦灯台塗装の概要⟧", "body", 0, ""},
		{"⟦灯台塗装の概要⟧：⟦別に定める⟧", "body", colon, ""},
		{"【⟦灯台塗装の経過⟧】", "body", bracket, ""},
		{"⟦灯台協議事項⟧", "agenda", 0, ""},
	} {
		r, s := reader(bare(test.text))
		m := r.Mark(s)
		l, ok := r.Label(s, &m)
		settle(t, "Label", test.text, test.text, show(r, l.Word, l.Value))
		if !ok {
			continue
		}
		if l.Colon || l.Bracket || l.Alone() {
			l.Gap = false // TestGapAlone
		}
		got := 0
		for i, on := range []bool{l.Known, l.People, l.Colon, l.Bracket, l.Gap} {
			if on {
				got |= 1 << i
			}
		}
		assert.Equal(t, test.key, l.Key, test.text)
		assert.Equal(t, test.flags, got, "hasIt 1, people 2, colon 4, bracket 8, gap 16: %s", test.text)
		assert.Equal(t, test.count, words(r, l.Count), test.text)
		assert.Equal(t, l.Value.Empty(), l.Alone(), test.text)
		assert.Equal(t, test.flags&(colon|bracket) != 0 || l.Value.Empty(), l.Firm(), test.text)
	}
}

// The same words where they label nothing.
func TestNoLabel(t *testing.T) {
	tell(t, "Label", func(r line.Reader, s doc.Span) bool {
		m := r.Mark(s)
		_, ok := r.Label(s, &m)
		return ok
	}, nil, []string{
		"日時は未定である。", "場所を変更した。", "議題に入る前に一言述べる。", "出席者から意見が出た。", "議事録を確認した。", "委員会の日時", "次の場所へ移る",
		"【場所を移す】", "【場所", "日時　）", "第１の場所を見た", "灯台 守関係者：三谷　誠", "灯台守", "灯台、関係者", "灯台塗装の概要　別に定める", "灯台守関係者　三谷　誠", "の概要", "Ａ", "",
		"灯台の塗装", "理 事 会", "委　員　会", "議題（灯台の塗装）について", "灯台側出席者　塗装の工事　五日", "灯台側出席者 施設課長 三谷",
	})
}

// A gap is told where it alone parts the label from its value.
func TestGapAlone(t *testing.T) {
	for text, want := range map[string]bool{"場所　岬公民館": true, "場所：岬公民館": false, "場所 ：岬公民館": false, "【場所】岬公民館": false, "日時令和13年": false} {
		r, s := reader(text)
		m := r.Mark(s)
		l, ok := r.Label(s, &m)
		assert.True(t, ok, text)
		settle(t, "Label.Gap", text, want, l.Gap)
	}
}

func TestGapAt(t *testing.T) {
	for text, want := range map[string]int{"委員　三谷": 2, "委員 三谷": 1, "委員\t三谷": 2, "委員 　三谷": 3, "委員三谷": 0, "委員\u200b三谷": 0} {
		r, s := reader(text)
		assert.Equal(t, want, r.GapAt(2, s.End), "%q", text)
	}
	r, s := reader("委員　三谷")
	r.Runes = nil
	assert.Equal(t, 1, r.GapAt(2, s.End), "no gap is wide where the text as written is not given")
}

func TestSpread(t *testing.T) {
	tell(t, "Spread", line.Reader.Spread,
		[]string{"委員　三谷", "委員  三谷", "委員\t三谷"},
		[]string{"委員 三谷", "委員三谷", "", "委 員 三 谷"})
}

func TestPeopleCount(t *testing.T) {
	tell(t, "PeopleCount", line.Reader.PeopleCount,
		[]string{"24名", "１５人中１２人", "三名", "出席 7 名", "なし"},
		[]string{"名簿", "人事", "氏名", "数名", "24件", "委員", "名24", "なしの木"})
}

func TestContact(t *testing.T) {
	tell(t, "Contact", line.Reader.Contact,
		[]string{"問合せ先", "お問い合わせ", "連絡先", "港湾担当課", "担当部署"},
		[]string{"出席者", "担当", "担当課長", "議題"})
}
