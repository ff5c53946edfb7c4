package extract_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/extract"
)

// TestLabelsBesidePeople: in a header set in two columns a row whose label the lexicon
// has not is no member, and the labels behind it are read; who sits for one of the list
// and headings beside that of the absent stay with their own.
func TestLabelsBesidePeople(t *testing.T) {
	const head, foot = "第２回　若葉審査会　審議概要\n\n開催日　　　　　　令和６年５月９日（木）\n", "議題　　　　　　　１　計画について\n\n○会長　始めます。\n"
	tests := []struct{ name, text, want string }{
		{"a period between", head + "委員　　　　　　　会長　荒木　清香\n　　　　　　　　　委員　林　宏太郎\n審査の対象期間　　令和６年１月から３月まで\n事務局　　　　　　総務課長　関　真由美\n" + foot,
			"荒木　清香|member|-\n林　宏太郎|member|-\n関　真由美|secretariat|-"},
		{"a number between", head + "委員　　　　　　　会長　荒木　清香\n　　　　　　　　　委員　林　宏太郎\n抽出の件数　　　　１２件\n事務局　　　　　　総務課長　関　真由美\n" + foot,
			"荒木　清香|member|-\n林　宏太郎|member|-\n関　真由美|secretariat|-"},
		{"an office between", head + "委員　　　　　　　会長　荒木　清香\n　　　　　　　　　委員　林　宏太郎\n書類の保管　　　　文書課\n事務局　　　　　　総務課長　関　真由美\n" + foot,
			"荒木　清香|member|-\n林　宏太郎|member|-\n関　真由美|secretariat|-"},
		{"a row that the lexicon has not before a short label", head + "会議の形式　　　　書面\n委員　　　　　　　会長　荒木　清香\n　　　　　　　　　委員　林　宏太郎\n" + foot,
			"荒木　清香|member|-\n林　宏太郎|member|-"},
		{"but a body before a name is no label", head + "委員　　　　　　　会長　荒木　清香\n　　　　　　　　　委員　林　宏太郎\n若葉の会　　　　　関　真由美\n" + foot,
			"荒木　清香|member|-\n林　宏太郎|member|-\n関　真由美|member|-"},
		{"who sits for one, behind a colon",
			"第２回　若葉協議会　議事録\n\n日時　令和６年５月９日\n出席者\n若葉交通株式会社　部長　荒木　清香（代理出席：課長　林　宏太郎）\n青空運輸株式会社　支店長　関　真由美\n議題\n１　計画\n",
			"林　宏太郎|member|荒木　清香\n関　真由美|member|-"},
		{"the same with 代理人", "第２回　若葉協議会　議事録\n\n日時　令和６年５月９日\n出席者\n若葉交通株式会社　部長　荒木　清香（代理人：課長　林　宏太郎）\n青空運輸株式会社　支店長　関　真由美\n議題\n１　計画\n",
			"林　宏太郎|member|荒木　清香\n関　真由美|member|-"},
		{"auditors beside the absent", "第２回　若葉組合　理事会議事録\n\n【日時】令和６年５月９日\n【出席】荒木 清香（理事長）、林 宏太郎\n【欠席】関 真由美\n【監事】森 宏一、野々村 薫\n【議案】\n1. 決算について\n",
			"荒木 清香|member|-\n林 宏太郎|member|-\n関 真由美|absent|-\n森 宏一|member|-\n野々村 薫|member|-"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, err := extract.Text(t.Context(), test.text, extract.Options{})
			require.NoError(t, err)
			var got []string
			for _, p := range d.Minutes.Participants {
				proxy := "-"
				if p.ProxyFor != nil {
					proxy = *p.ProxyFor
				}
				got = append(got, *p.Name+"|"+string(p.Group)+"|"+proxy)
			}
			assert.Equal(t, test.want, strings.Join(got, "\n"))
		})
	}
}
