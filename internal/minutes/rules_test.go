package minutes_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/model"
)

// people writes participants as group:name/role.
func people(m *model.Minutes) string {
	var parts []string
	for _, p := range m.Participants {
		parts = append(parts, fmt.Sprintf("%s:%s/%s", p.Group, deref(p.Name), deref(p.Role)))
	}
	return strings.Join(parts, " ")
}

func deref[T ~string](s *T) string {
	if s == nil {
		return "-"
	}
	return string(*s)
}

func TestLists(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"one role before several", "出席委員 教育長 山田 実\n委 員 木村 渚、岡 光一\n", "member:山田 実/教育長 member:木村 渚/委員 member:岡 光一/委員"},
		{"absent in brackets", "【出席】山田委員長、木村委員（欠席：岡委員）\n", "member:山田/委員長 member:木村/委員 absent:岡/委員"},
		{"a group before names", "出席者 市民委員 木村 渚、岡 光一\n", "member:木村 渚/- member:岡 光一/-"},
		{"bodies of a joint meeting", "出席者\n試験部会：山田部会長、木村委員\n", "member:山田/部会長 member:木村/委員"},
		{"a ministry below a mark", "事務局\n○ 環境省\n山田課長\n", "secretariat:山田/課長"},
		{"who took part in writing", "３　議決に参加した委員（12名）\n山田部会長、木村委員 ほか10名\n", "member:山田/部会長 member:木村/-"},
		{"roles in brackets before names", "出席者：(部会長)山田 実 (委員)木村 渚\n", "member:山田 実/部会長 member:木村 渚/委員"},
		{"a title for all, with の", "出席者：山田会長、木村、岡の各委員\n", "member:山田/会長 member:木村/委員 member:岡/委員"},
		{"for whom they sit", "出席者　学識経験者　山田　実（会長）\n　　　　〃　　　　　木村　渚（副会長）\n　　　　市民公募　　岡　光\n", "member:山田　実/会長 member:木村　渚/副会長 member:岡　光/-"},
		{"seats behind a role", "出席委員\n会長　12番　山田　実\n委員　1番　木村　渚　2番　岡　光\n", "member:山田　実/会長 member:木村　渚/委員 member:岡　光/委員"},
		{"officials without names", "出席者\n委員：山田会長、木村委員\n市：こども部長、保育課長\n", "member:山田/会長 member:木村/- secretariat:-/こども部長 secretariat:-/保育課長"},
		{"a title for all", "出席者：山田主査、木村、岡　各委員\n", "member:山田/主査 member:木村/委員 member:岡/委員"},
		{"empty cells", "| 出席者 | 委員：山田会長 |\n| | 事務局：岡課長 |\n", "member:山田/会長 secretariat:岡/課長"},
		{"citizens", "３　委員\n会　長　山田　実　青空市自治会連絡会\n委　員　木村　渚　公募\n", "member:山田　実/会長 member:木村　渚/委員"},
		{"an office and a bare title", "事務局　総務課　課長　山田　実\n", "secretariat:山田　実/課長"},
		{"a list of bodies", "＜オブザーバー＞\n電波庁\n日本無線連盟\n", "observer:-/- observer:-/-"},
		{"a company's form behind", "オブザーバー\nひかり無線(株)\n", "observer:-/-"},
		{"an office alone", "＜事務局＞\n経済省　商務課\n", "secretariat:-/-"},
		{"the label behind is none", "欠席者：木村委員\n公開・非公開の別　公開\n", "absent:木村/委員"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, m, _ := readMinutes("第1回試験部会・試験会議 議事録\n日時 令和5年4月3日\n" + test.text)
			if got := people(&m); got != test.want {
				t.Errorf("got %s\nwant %s", got, test.want)
			}
		})
	}
}

func TestCounts(t *testing.T) {
	_, m, _ := readMinutes("第1回試験会議 議事録\n日時 令和5年4月3日\n出席者：別紙名簿のとおり（委員９名、傍聴者１名）\n")
	if m.Attendance == nil || m.Attendance.Members == nil || m.Attendance.Public == nil {
		t.Fatalf("attendance %+v", m.Attendance)
	}
	if *m.Attendance.Members != 9 || *m.Attendance.Public != 1 || len(m.Participants) > 0 {
		t.Errorf("%d members, %d of the public, %d participants", *m.Attendance.Members, *m.Attendance.Public, len(m.Participants))
	}
	for text, want := range map[string]string{
		"傍聴者　３名": "3", "傍聴者　なし": "0", "傍聴者　多数": "-", "傍聴者　12": "12", "傍聴者　15名中３名": "3", "傍聴者　９/12名": "9",
	} {
		_, m, _ := readMinutes("第1回試験会議 議事録\n日時 令和5年4月3日\n出席者　山田委員、木村委員\n" + text + "\n議題\n計画について\n")
		got := "-"
		if m.Attendance != nil && m.Attendance.Public != nil {
			got = fmt.Sprint(*m.Attendance.Public)
		}
		if got != want {
			t.Errorf("%s: got %s, want %s", text, got, want)
		}
	}
}

// TestResults: what is said of an item by its number belongs to it.
func TestResults(t *testing.T) {
	_, m, _ := readMinutes("第1回試験会議（書面開催）議事要旨\n１ 審議の期間\n令和2年5月11日～5月18日\n２ 審議事項\n（１）計画の変更について\n（２）規則の改正について\n" +
		"３ 審議の結果\n（１）について、賛成12名、反対なしで可決された。\n（２）については、次回に改めて協議することとなった。\n")
	want := []string{"approved 12", "continued -"}
	if len(m.Agenda) != len(want) {
		t.Fatalf("%d items", len(m.Agenda))
	}
	for i, item := range m.Agenda {
		if item.Outcome == nil {
			t.Errorf("item %d has no outcome", i)
			continue
		}
		votes := "-"
		if item.Outcome.Votes != nil {
			votes = fmt.Sprint(*item.Outcome.Votes.For)
		}
		if got := deref(item.Outcome.Status) + " " + votes; got != want[i] {
			t.Errorf("item %d: got %s, want %s", i, got, want[i])
		}
	}
}

func TestSharedOffice(t *testing.T) {
	_, m, _ := readMinutes("第1回試験会議 議事録\n日時 令和5年4月3日\n事務局　総務課　山田課長、木村主査、税務課　岡主任\n")
	var got []string
	for _, p := range m.Participants {
		got = append(got, deref(p.Affiliation)+":"+deref(p.Name))
	}
	if want := "総務課:山田 総務課:木村 税務課:岡"; strings.Join(got, " ") != want {
		t.Errorf("got %s, want %s", strings.Join(got, " "), want)
	}
}

func TestOutcomes(t *testing.T) {
	tests := []struct{ text, want string }{
		{"○委員長　よって、本件は原案のとおり可決すべきものと決しました。\n", "approved"},
		{"教育長　異議がないので、原案のとおり可決する。\n木村委員　はい。\n", "approved"},
		{"質疑応答なし。\n", "-"},
		{"○総務課から、資料1により説明が行われた。\n・急ぐべきである。\n○本件は継続審議とし、次回改めて議論することとなった。\n", "continued"},
		{"承認　５名　　不承認　１名\n承認された。\n", "approved"},
		{"本件は承認されなかったが、次回以降に改めて協議することとなった。\n", "continued"},
		{"本件は次回に改めて協議することとなった。\n", "continued"},
	}
	for _, test := range tests {
		t.Run(test.text, func(t *testing.T) {
			_, m, _ := readMinutes("第1回試験会議 議事録\n日時 令和5年4月3日\n議事\n（１）計画について\n" + test.text)
			if len(m.Agenda) != 1 || m.Agenda[0].Outcome == nil {
				t.Fatalf("agenda %+v", m.Agenda)
			}
			if got := deref(m.Agenda[0].Outcome.Status); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

// TestProseKept: what is told below the heading of an item is in the output.
func TestProseKept(t *testing.T) {
	_, m, _ := readMinutes("第1回試験会議 議事録\n日時 令和5年4月3日\n議事\n（１）計画について\n事務局から資料１に基づき説明があった。主な意見は次のとおり。\n・早くすべき。\n")
	if len(m.Agenda) != 1 || m.Agenda[0].DiscussionHeading == nil {
		t.Fatalf("agenda %+v", m.Agenda)
	}
	if got, want := m.Agenda[0].Text.Text, "計画について事務局から資料１に基づき説明があった。"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got, want := m.Agenda[0].DiscussionHeading.Text, "主な意見は次のとおり。"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestContactEnds(t *testing.T) {
	_, m, _ := readMinutes("第1回試験会議 議事録\n日時 令和5年4月3日\n議事\n（１）計画について\n○山田委員　なぜか。\n○木村課長　調べる。\nお問合せ先\n技術課 電話：00-0000-0000\n")
	if len(m.Agenda) != 1 || len(m.Agenda[0].Discussion) != 2 {
		t.Fatalf("agenda %+v", m.Agenda)
	}
	if got := m.Agenda[0].Discussion[1].Text.Text; got != "調べる。" {
		t.Errorf("got %s", got)
	}
}

// TestValueBelowOtherLabel: what a label that is no field asks for may stand below it; a sentence there
// is not what it asks for.
func TestValueBelowOtherLabel(t *testing.T) {
	const head, tail = "第1回試験会議 議事録\n日時 令和5年4月3日\n次回開催予定日\n", "議題\n（１）計画について\n"
	for below, want := range map[string]doc.Kind{"令和5年6月下旬\n": doc.Heading, "次の会は、追って知らせることとした。\n": doc.Unassigned} {
		src, _, ledger := readMinutes(head + below + tail)
		at := strings.LastIndex(string(src.Runes), below[:6])
		if got := ledger.At(len([]rune(string(src.Runes)[:at]))); got != want {
			t.Errorf("%q is %v, want %v", below, got, want)
		}
	}
}

// TestSpeakersByOffice: a title with or without the name before it finds the one
// official who has it.
func TestSpeakersByOffice(t *testing.T) {
	_, m, _ := readMinutes("第1回試験会議 議事録\n日時 令和5年4月3日\n出席者 山田委員、木村委員\n説明員 総務課長 岡 光一、税務課長 森 茜\n議事\n" +
		"○山田委員　なぜか。\n○森税務課長　調べる。\n○総務課長　調べた。\n○会計課長　以上です。\n")
	want := []int{0, 3, 2, -1}
	if len(m.Discussion) != len(want) {
		t.Fatalf("%d remarks", len(m.Discussion))
	}
	for i, r := range m.Discussion {
		got := -1
		if r.Participant != nil {
			got = *r.Participant
		}
		if got != want[i] {
			t.Errorf("%s: got %d, want %d", *r.Speaker, got, want[i])
		}
	}
}
