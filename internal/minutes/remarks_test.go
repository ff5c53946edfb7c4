package minutes_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/giji-go/giji/model"
)

// said writes remarks as speaker/kind, parted by spaces.
func said(list []model.Remark) string {
	var parts []string
	for _, r := range list {
		parts = append(parts, deref(r.Speaker)+"/"+string(r.Kind))
	}
	return strings.Join(parts, " ")
}

func TestRemarks(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a heading is no direction", "（山田委員）なぜか。\n〔質疑応答〕\n（山田委員）いつか。\n（はるか放送）来年である。\n（木村会長）はい。\n",
			"山田委員/question 山田委員/question はるか放送/answer 木村会長/comment"},
		{"a firm without its form", "・山田委員　なぜか。\n・ハルカ・テレビ　調べる。\n・木村委員　項目が多い。\n", "山田委員/question ハルカ・テレビ/answer 木村委員/comment"},
		{"an item of a list is none", "・山田委員　急ぐべきである。\n・木村委員　次を見てほしい。\n・ケーブルの更新を急ぐこと。\n", "山田委員/comment 木村委員/comment"},
		{"a table of remarks", "発言者\t発言内容\n事務局\t資料により説明。\n山田会長\t質問はありますか。\n木村委員\tなぜか。\n事務局\t調べる。\n",
			"事務局/comment 山田会長/question 木村委員/question 事務局/answer"},
		{"an arrow tells the outcome", "（山田委員）分かりやすくしていただきたい。\n（木村委員）同じ意見である。\n⇒ 一部修正のうえ了承。\n", "山田委員/comment 木村委員/comment"},
		{"dashes around a direction", "＜山田委員＞\nなぜか。\n＜委員長＞\n了承したい。\n　　　―　異議なし　―\n", "山田委員/question 委員長/answer -/direction"},
		{"whom to ask is no remark", "山田委員：なぜか。\n木村課長：調べる。\n所管課\t青空区総務課 電話000-0000\n", "山田委員/question 木村課長/answer"},
		{"the closing", "【山田委員】\nなぜか。\n【木村室長】\n調べる。\n（午前十一時　閉会）\n", "山田委員/question 木村室長/answer -/direction"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, m, _ := readMinutes("第1回試験会議 議事録\n日時 令和5年4月3日\n議事\n（１）計画について\n" + test.text)
			if len(m.Agenda) != 1 {
				t.Fatalf("agenda %+v", m.Agenda)
			}
			if got := said(m.Agenda[0].Discussion); got != test.want {
				t.Errorf("got %s\nwant %s", got, test.want)
			}
		})
	}
}

// TestOpenedInSpeech: where no heading does, the chair opens the items of the list.
func TestOpenedInSpeech(t *testing.T) {
	_, m, _ := readMinutes("第1回試験会議 議事録\n日時 令和5年4月3日\n議題\n１ 計画の改定について\n２ 予算案について\n議事内容\n" +
		"○山田委員長　それでは議題１に入ります。説明をお願いします。\n○岡課長　資料のとおりです。\n○山田委員長　続いて、議題２に移ります。\n")
	if len(m.Agenda) != 2 {
		t.Fatalf("%d items", len(m.Agenda))
	}
	got := [...]string{said(m.Discussion), said(m.Agenda[0].Discussion), said(m.Agenda[1].Discussion)}
	if want := [...]string{"", "山田委員長/comment 岡課長/comment", "山田委員長/comment"}; got != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

// TestVotes: how many were for it and against it, in figures and in words.
func TestVotes(t *testing.T) {
	tests := []struct{ text, want string }{
		{"採決の結果、賛成12名、反対3名で可決された。", "approved 12-3"},
		{"採決の結果、賛成47個、反対３個、棄権２個の賛成多数により可決された。", "approved 47-3"},
		{"委員６名のうち５名が賛成、１名が反対であり、可決された。", "approved 5-1"},
		{"十名の賛成により承認された。", "approved 10--"},
		{"賛成一致で可決された。", "approved -"},
		{"新しい委員３名の承認について、可決された。", "approved -"},
		{"全員から異議なしとの回答があった。", "agreed -"},
		{"賛成183、反対2、保留2で可決された。", "approved 183-2"},
		{"採決　→　賛成183、反対2、保留2で可決された。", "approved 183-2"},
		{"○会長　採決します。\n○会長　賛成10名、反対２名、起立多数であります。よって、本案は可決されました。", "approved 10-2"},
		{"○会長　賛成は３名です。\n○会長　よって、本案は可決されました。", "approved -"},
		{"○会長　賛成10名、反対２名でした。次に移ります。よって、本案は可決されました。", "approved -"},
		{"○会長　採決します。\n（賛成４人、反対７人）\n○会長　賛成少数であります。よって、本案は否決されました。", "rejected 4-7"},
		{"○会長　採決します。\n（賛成４人）\n○会長　賛成少数であります。よって、本案は否決されました。", "rejected -"},
		{"○会長　採決します。\n（挙手　賛成10名、反対２名）\n○会長　よって、本案は可決されました。", "approved 10-2"},
	}
	for _, test := range tests {
		t.Run(test.text, func(t *testing.T) {
			_, m, _ := readMinutes("第1回試験会議 議事録\n日時 令和5年4月3日\n議事\n（１）計画について\n" + test.text + "\n")
			if len(m.Agenda) != 1 || m.Agenda[0].Outcome == nil {
				t.Fatalf("agenda %+v", m.Agenda)
			}
			got := deref(m.Agenda[0].Outcome.Status) + " "
			if v := m.Agenda[0].Outcome.Votes; v == nil {
				got += "-"
			} else {
				got += number(v.For) + "-" + number(v.Against)
			}
			if got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

func number(n *int) string {
	if n == nil {
		return "-"
	}
	return fmt.Sprint(*n)
}
