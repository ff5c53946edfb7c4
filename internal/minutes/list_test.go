package minutes_test

import (
	"fmt"
	"strings"
	"testing"
)

// TestAgendaLists: what a list names is an item, whatever its words are, and
// the heading below the list is none.
func TestAgendaLists(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"titles that begin like a unit", "議題\n１　計画について\n２　条例について\n３　人事案件について\n４　次回の日程について\n", "計画について 条例について 人事案件について 次回の日程について"},
		{"the first one too", "議題\n１　条例について\n２　計画について\n", "条例について 計画について"},
		{"half a bracket beside the label", "議　事　　１）計画について\n　　　　　２）条例について\n", "計画について 条例について"},
		{"numbers in words", "議題１　計画について\n議題２　次年度の調査について\n", "計画について 次年度の調査について"},
		{"イロハ", "協議事項\nイ　計画について\nロ　予算について\nハ　その他\n", "計画について 予算について その他"},
		{"アイウ", "協議事項\nア　計画について\nイ　予算について\n", "計画について 予算について"},
		{"small letters", "Ａ．議　題　ａ．計画について\n　　　　　ｂ．予算について\n", "計画について 予算について"},
		{"その他 behind the minutes proper", "１ 議題\n（１）計画について\n２ 議事の概要\n（１）計画について\n○山田委員　なぜか。\n３ その他\n次回は未定。\n", "計画について"},
		{"the heading with its item", "議題\n１ 審議事項\n　（１）計画について\n２ 報告事項\n　（１）予算について\n審議内容\n【審議事項】（１）計画について\n山田委員：なぜか。\n木村委員：調べる。\n" +
			"【報告事項】（１）予算について\n山田委員：なぜか。\n木村委員：調べる。\n", "審議事項[計画について/2] 報告事項[予算について/2]"},
		{"次第 among the papers", "議題\n１　計画について\n配布資料\n・次第\n・資料１　計画案\n議事要旨\n１　計画について\n承認された。\n", "計画について"},
		{"a label among bullets", "議事：\n・計画について\n・意見交換\n・今後の予定\n", "計画について 意見交換 今後の予定"},
		{"a label is the first bullet", "議題\n・意見交換\n・計画について\n", "意見交換 計画について"},
		{"bills by number", "議事\n議案第２１号　規則について\n議案第２２号　計画について\n", "議案第２１号　規則について 議案第２２号　計画について"},
		{"the heading of the minutes proper", "■議事\n１．計画について\n２．閉会\n\n■議事の概要\n\n１．計画について\n山田委員：なぜか。\n木村委員：調べる。\n", "計画について 閉会"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, m, _ := readMinutes("第1回試験会議 議事録\n日時 令和5年4月3日\n" + test.text)
			var got []string
			for _, item := range m.Agenda {
				text := item.Text.Text
				for _, sub := range item.Items {
					text += fmt.Sprintf("[%s/%d]", sub.Text.Text, len(sub.Discussion))
				}
				got = append(got, text)
			}
			if strings.Join(got, " ") != test.want {
				t.Errorf("got %q, want %q", strings.Join(got, " "), test.want)
			}
		})
	}
}

func TestUnlistedSpeaker(t *testing.T) {
	_, m, _ := readMinutes("第1回試験会議 議事録\n日時 令和5年4月3日\n議事\n（１）計画について\n山田委員：なぜか。\n木村守番長：調べる。\n山田委員：はい。\n木村守番長：以上です。\n")
	if len(m.Agenda) != 1 || len(m.Agenda[0].Discussion) != 4 {
		t.Fatalf("agenda %+v", m.Agenda)
	}
}
