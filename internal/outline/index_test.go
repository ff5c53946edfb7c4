package outline_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestListOfMeetings: a page that lists meetings with their papers is the minutes of none.
func TestListOfMeetings(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       bool // it is a list
	}{
		{"papers below each", "若葉地域政策研究会\n2025年4月14日　第8回\n・資料1　議事次第（PDF形式：64KB）\n・議事要旨（PDF形式：1,157KB）\n" +
			"2025年2月13日　第6回\n・資料1　議事次第（PDF形式：73KB）\n・委員名簿（PDF形式：66KB）\n・議事要旨（PDF形式：120KB）\n", true},
		{"on one line", "若葉県水防審議会\n開催状況\n第12回　令和6年3月18日　議事次第　資料　議事録\n第11回　令和5年3月20日　議事次第　資料　議事録\n" +
			"第10回　令和4年3月22日　議事次第　資料　議事録\n", true},
		{"by year", "若葉町議会会議録\n令和6年\n・令和6年第4回定例会会議録 [PDFファイル／1.2MB]\n・令和6年第3回定例会会議録 [PDFファイル／1.1MB]\n" +
			"令和5年\n・令和5年第2回臨時会会議録 [PDFファイル／400KB]\n", true},
		{"links with their days", "若葉地域政策研究会\n・第６回会議録（2024年3月19日）\n・第５回会議録（2023年12月7日）\n・第４回会議録（2023年9月1日）\n最終更新日：2024年4月2日\n", true},
		{"one meeting and its papers", "第8回若葉地域政策研究会　議事要旨\n令和6年4月14日\n資料1　議事次第（PDF形式：64KB）\n資料2　第7回議事要旨（PDF形式：64KB）\n" +
			"資料3　第6回議事要旨（PDF形式：64KB）\n", false},
		{"past meetings told", "若葉地域政策研究会　議事録\n令和6年4月14日\n1　これまでの経過\n第1回　令和5年4月10日　議事録\n第2回　令和5年8月9日　議事録\n" +
			"2　今後の進め方\n○会長　始めます。\n○委員　質問があります。\n○事務局　お答えします。\n○会長　では終わります。\n○委員　はい。\n○会長　閉会します。\n", false},
		{"a label of the day", "若葉地域政策研究会　議事録\n日時　令和6年4月14日\n配布資料\n第1回議事録\n第2回議事録\n第3回議事録\n", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, out := find(test.text)
			assert.Equal(t, test.want, out.NoMinutes)
			if test.want {
				assert.Empty(t, out.Held)
				assert.Empty(t, out.Agenda)
				assert.NotEmpty(t, append(out.Title, out.Names...))
			}
		})
	}
}

// TestOneSpeaker: one remark alone makes a text minutes where its speaker is called as nobody is elsewhere.
func TestOneSpeaker(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       bool // it is no minutes
	}{
		{"an office and a name behind a ring", "○総務課長（青山太郎君）　ご説明いたします。\n", false},
		{"a seat and a name behind a ring", "◯３番（森井次郎議員）　質問いたします。\n", false},
		{"an office alone", "○総務課長　ご説明いたします。\n", true},
		{"an office and no name", "○担当課（平日のみ）　お問い合わせください。\n", true},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, out := find(test.text)
			assert.Equal(t, test.want, out.NoMinutes)
		})
	}
}
