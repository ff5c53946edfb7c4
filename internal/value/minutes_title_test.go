package value_test

import (
	"fmt"
	"testing"
)

func TestTitles(t *testing.T) {
	tests := []struct{ title, want string }{
		{"みどり審議会（第４回）議事要旨", "みどり審議会 4 議事要旨 []"},
		{"第 13 回みどり審議会 水部会 議 事 録", "みどり審議会 水部会 13 議事録 []"},
		{"令和６年度第２回みどり審議会会議録（案）", "みどり審議会 2 会議録 []"},
		{"第８期第２回南市国民健康保険運営協議会 会議録", "南市国民健康保険運営協議会 2 会議録 []"},
		{"令和６年第１回（３月）南町教育委員会定例会会議録", "南町教育委員会定例会 1 会議録 []"},
		{"令和５年度第３回（通算第25回）みどり市総合計画審議会 会議録", "みどり市総合計画審議会 3 会議録 []"},
		{"第二百九回国会 地域医療特別委員会会議録 第六号", "地域医療特別委員会 6 会議録 []"},
		{"みどり審議会総合部会(第78回)議事録.", "みどり審議会総合部会 78 議事録 []"},
		{"みどり審議会（書面協議）議事概要", "みどり審議会 - 議事概要 []"},
		{"大気部会（第10回）・水質小委員会（第5回）合同会議 議事録", "大気部会 10 議事録 [大気部会 10 水質小委員会 5]"},
		{"第２回高齢者検討会、第１回介護検討会 合同会議議事録", "高齢者検討会 2 議事録 [高齢者検討会 2 介護検討会 1]"},
		{"環境審議会大気部会（第10回）及び土壌部会（第3回）合同会議 議事要旨", "環境審議会大気部会 10 議事要旨 [環境審議会大気部会 10 土壌部会 3]"},
	}
	for _, test := range tests {
		t.Run(test.title, func(t *testing.T) {
			_, m, _ := readMinutes(test.title + "\n日時 令和5年4月3日\n")
			number := "-"
			if m.SessionNumber != nil {
				number = fmt.Sprint(*m.SessionNumber)
			}
			var sessions []any
			for _, s := range m.Sessions {
				sessions = append(sessions, s.Council, *s.Number)
			}
			if m.Council == nil || m.DocumentKind == nil {
				t.Fatalf("council %v, kind %v", m.Council, m.DocumentKind)
			}
			if got := fmt.Sprint(*m.Council, " ", number, " ", *m.DocumentKind, " ", sessions); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestHeld(t *testing.T) {
	tests := []struct{ text, want string }{
		{"日時：令和４年４月27日（水曜日） 午後７時～８時50分\n", "2022-04-27T19:00:00+09:00 2022-04-27T20:50:00+09:00 minute"},
		{"日時：平成20年10月14日(火) 13 時 00 分~ 15 時 40 分\n", "2008-10-14T13:00:00+09:00 2008-10-14T15:40:00+09:00 minute"},
		{"日時：平成11年2月1日(月) 13:30〜\n", "1999-02-01T13:30:00+09:00 - minute"},
		{"日時：令和5年12月4日（月）10時から12時まで\n", "2023-12-04T10:00:00+09:00 2023-12-04T12:00:00+09:00 hour"},
		{"日時：2025年4月17日(木) 16:00-17:30\n", "2025-04-17T16:00:00+09:00 2025-04-17T17:30:00+09:00 minute"},
		{"日時：平成13年4月23日(月)16:00~18:00日\n", "2001-04-23T16:00:00+09:00 2001-04-23T18:00:00+09:00 minute"},
		{"日時：令和4年(2022年)5月17日(火)15時00分から16時30分まで\n", "2022-05-17T15:00:00+09:00 2022-05-17T16:30:00+09:00 minute"},
		{"日時\n令和５年４月25日（火）\n開会 午後２時00分\n閉会 午後３時05分\n場所 会議室\n", "2023-04-25T14:00:00+09:00 2023-04-25T15:05:00+09:00 minute"},
		{"開催日　令和２年４月２０日（月）～４月２７日（月）\n", "2020-04-20 2020-04-27 day"},
		{"日時：令和元年七月五日（金）午後一時三十分から午後三時四十五分まで\n", "2019-07-05T13:30:00+09:00 2019-07-05T15:45:00+09:00 minute"},
		{"日時：追って通知する\n場所：未定\n", "none"},
	}
	for _, test := range tests {
		t.Run(test.text, func(t *testing.T) {
			_, m, _ := readMinutes("第1回みどり審議会 議事録\n" + test.text)
			got := "none"
			if h := m.Held; h != nil && h.Start != nil {
				end := "-"
				if h.End != nil {
					end = *h.End
				}
				got = *h.Start + " " + end + " " + *h.Precision
			}
			if got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}
