package minutes_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

const kindsHead = "第1回試験会議 議事録\n日時 令和5年4月3日\n出席者　会長　篠崎　昇、保坂　宏、丸尾　健二、角　美津江\n議題\n１　計画について\n２　予算について\n議事の概要\n"

// TestListedSpeak: who is on the list of participants speaks without a role.
func TestListedSpeak(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"behind the remark", "１　計画について\n・荷物が重くないか。（丸尾）\n・交差点が危ない。（角）\n", "丸尾/question 角/answer"},
		{"before a colon", "１　計画について\n保坂：荷物が重くないか。\n丸尾：交差点が危ない。\n", "保坂/question 丸尾/answer"},
		{"before a gap", "１　計画について\n保坂　荷物が重くないか。\n丸尾　交差点が危ない。\n", "保坂/question 丸尾/answer"},
		{"nobody of the list", "１　計画について\n・荷物が重くないか。（地域）\n", "-/comment"},
		{"in a bracket behind an arrow", "１　計画について\n・いくらか。\n→（ノルド）定額である。\n", "-/question ノルド/answer"},
	} {
		_, m, _ := readMinutes(kindsHead + test.text)
		if assert.NotEmpty(t, m.Agenda, test.name) {
			assert.Equal(t, test.want, said(m.Agenda[0].Discussion), test.name)
		}
	}
}

// TestSigned: the formula above the signatures and the names below it are
// nobody's words.
func TestSigned(t *testing.T) {
	for _, formula := range []string{
		"以上のとおり相違ないことを証するため、ここに署名する。\n",
		"上記会議の顛末を記載し、その相違ないことを証するため\nここに署名する。\n",
		"本議事録を作成し、議長及び出席理事が記名押印する。\n",
	} {
		_, m, _ := readMinutes(kindsHead + "１　計画について\n○丸尾委員　なぜか。\n○篠崎会長　終わります。\n" + formula + "会　長　篠崎　昇\n署名人　丸尾　健二\n")
		if assert.NotEmpty(t, m.Agenda, formula) {
			last := m.Agenda[0].Discussion[len(m.Agenda[0].Discussion)-1]
			assert.Equal(t, "終わります。", last.Text.Text, formula)
		}
	}
}

// TestRepeatedRemarks: the same words in three remarks behind numbers of a page
// are no running head.
func TestRepeatedRemarks(t *testing.T) {
	text := kindsHead + "１　計画について\n"
	for _, n := range []string{"1", "2", "3", "4"} {
		text += n + "\n◯議長（篠崎昇君）　御異議なしと認めます。\n" + n + n + "\n"
	}
	text = strings.NewReplacer("11\n", "", "22\n", "", "33\n", "", "44\n", "").Replace(text)
	_, m, _ := readMinutes(text)
	if assert.NotEmpty(t, m.Agenda) {
		assert.Len(t, m.Agenda[0].Discussion, 4)
		for _, r := range m.Agenda[0].Discussion {
			assert.Equal(t, "御異議なしと認めます。", r.Text.Text)
		}
	}
}

// TestCategories: what kind of items follow is no item, and their numbers go on
// or begin again.
func TestCategories(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"the numbers go on", "次第\n１　開会\n２　議題\n　　審議事項\n　　（１）計画について\n　　報告事項\n　　（２）予算について\n３　その他\n", "開会 計画について 予算について その他"},
		{"they begin again", "次第\n１　開会\n２　議題\n　　審議事項\n　　（１）計画について\n　　報告事項\n　　（１）予算について\n３　その他\n", "開会 計画について 予算について その他"},
		{"in brackets, numbered", "次第\n１　計画について\n２　その他\n○議事の内容\n【１　計画について】\n○山田委員　なぜか。\n【２　その他】\n○山田委員　次回は。\n", "計画について その他"},
	} {
		_, m, _ := readMinutes("第1回試験会議 議事録\n日時 令和5年4月3日\n" + test.text)
		var got []string
		for _, item := range m.Agenda {
			got = append(got, item.Text.Text)
		}
		assert.Equal(t, test.want, strings.Join(got, " "), test.name)
	}
}
