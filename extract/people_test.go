package extract_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/model"
)

// A table of people is read by its cells wherever it came from, under the label
// above it; one of the minutes proper is no list of people.
// TestPeopleBesideLabels: a word below the label of a list is a heading only where a column
// of labels is set.
func TestPeopleBesideLabels(t *testing.T) {
	const before = "第２回青空審議会議事録\n日時：令和６年６月３日（月）10時～11時\n"
	for text, want := range map[string]string{
		"出席者 【委員】\n喜屋武 しのぶ、荒木 清香、林 学\n":                        "member 委員 喜屋武 しのぶ, member 委員 荒木 清香, member 委員 林 学",
		"出席者及び欠席者（出席○　欠席×）\n氏名　　　　　出欠\n荒木　清香　　　○\n林　宏太郎　　　×\n": "member 出席者及び欠席者 荒木　清香, absent 出席者及び欠席者 林　宏太郎",
		"議員の出欠（出席　／　欠席　△）\n│出欠│議席│　氏　　名　││出欠│議席│　氏　　名　│\n" +
			"│ ／ │１番│荒木　清香││ △ │２番│林　宏太郎│\n│ ／ │３番│欠　　　番││ ／ │４番│関　真由美│\n": "member 議員の出欠 荒木　清香, absent 議員の出欠 林　宏太郎, member 議員の出欠 関　真由美",
		"出席者　　荒木会長、林委員\n組合　　　関局長、森課長\n": "member 出席者 荒木, member 出席者 林, other 組合 関, other 組合 森",
	} {
		d, err := extract.Text(context.Background(), before+text+"議題\n１　計画について\n", extract.Options{})
		require.NoError(t, err)
		assert.Equal(t, want, writePeople(d), text)
	}
}

func TestPeopleInTables(t *testing.T) {
	const before = "<!DOCTYPE html><meta charset=utf-8><title>x</title><p>第２回青空審議会議事録</p><p>日時：令和６年６月３日（月）10時～11時</p>"
	const after = "<p>議題</p><p>（１）計画について</p><p>○会長　始めます。</p><p>○委員　はい。</p>"
	const who = "<table><tr><th>氏名<th>所属<th>出欠</tr><tr><td>青山 太郎<td>若葉大学<td>○</tr><tr><td>森井 花子<td>若葉銀行<td>×</tr></table>"
	tests := []struct{ name, page, want string }{
		{"under its label", before + "<p>出席者</p>" + who + after, "member 出席者 青山 太郎, absent 出席者 森井 花子"},
		{"without a label", before + who + after, "member - 青山 太郎, absent - 森井 花子"},
		{"between lines", before + "<p>出席者</p><p>大田 三郎</p>" + who + "<p>事務局　木村 健一</p>" + after,
			"member 出席者 大田 三郎, member 出席者 青山 太郎, absent 出席者 森井 花子, secretariat 事務局 木村 健一"},
		{"merged groups", before + "<p>出席者</p><table><tr><th>区分<th>氏名</tr><tr><td rowspan=2>構成員<td>青山 太郎</tr><tr><td>森井 花子</tr>" +
			"<tr><td>オブザーバ<td>木村 健一</tr></table>" + after, "member 構成員 青山 太郎, member 構成員 森井 花子, observer オブザーバ 木村 健一"},
		{"without a head row", before + "<p>出席者</p><table><tr><td>会長<td>青山 太郎</tr><tr><td>委員<td>森井 花子</tr></table>" + after,
			"member 出席者 青山 太郎, member 出席者 森井 花子"},
		{"without a label, above another list", before + who + "<p>事務局　木村 健一</p>" + after,
			"member - 青山 太郎, absent - 森井 花子, secretariat 事務局 木村 健一"},
		{"within the table of the header", before + "<table><tr><td>開催場所<td colspan=3>青空会館<tr><td rowspan=4>出席者<td>氏名<td>所属<td>出欠<tr>" +
			"<td>青山 太郎<td>若葉大学<td>出席<tr><td>森井 花子<td>若葉銀行<td>欠席<tr><td>事務局<td colspan=2>課長　木村 健一<tr><td>傍聴者<td colspan=3>３名</table>" + after,
			"member 出席者 青山 太郎, absent 出席者 森井 花子, secretariat 事務局 木村 健一"},
		{"beside one label alone", before + "<table><tr><td>開催場所<td colspan=2>青空会館<tr><td rowspan=3>出席者<td>氏名<td>所属<tr><td>青山 太郎<td>若葉大学<tr>" +
			"<td>森井 花子<td>若葉銀行</table>" + after,
			"member 出席者 青山 太郎, member 出席者 森井 花子"},
		{"出席者 beside bodies",
			before + "<table><tr><th>株主名<th>出席者<th>議決権個数<tr><td>若葉町<td>副町長　青山　太郎<td>510個<tr><td>青空農業協同組合<td>組合長　森井　花子<td>120個</table>" + after,
			"member - 青山　太郎, member - 森井　花子"},
		{"candidates in the minutes proper", before + "<p>出席者　大田 三郎</p>" + after +
			"<table><tr><th>氏名<th>所属</tr><tr><td>青山 太郎<td>若葉大学</tr></table><p>○会長　異議なしと認めます。</p>",
			"member 出席者 大田 三郎"},
		{"figures in the minutes proper", before + "<p>出席者　青山 太郎</p>" + after + "<table><tr><th>施設<th>件数</tr><tr><td>図書館<td>12</tr></table>",
			"member 出席者 青山 太郎"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, err := extract.Text(context.Background(), test.page, extract.Options{MediaType: "text/html"})
			require.NoError(t, err)
			assert.Equal(t, test.want, writePeople(d))
			assert.Len(t, d.Minutes.Agenda, 1)
		})
	}
}

// TestHeadingsInPlainText: headings of Markdown end lists of people in a text that is said to
// be plain, too.
func TestHeadingsInPlainText(t *testing.T) {
	const text = "# 第２回青空審議会議事録\n\n- 日時: 令和６年６月３日（月）10時～11時\n\n## 欠席者\n\n- 青山 太郎\n\n" +
		"## 前回の宿題\n\n- 竹粉砕機の見積り（森井）\n- 看板の文案（白石）\n\n## 議題\n\n1. 計画\n"
	d, err := extract.Text(context.Background(), text, extract.Options{MediaType: "text/plain"})
	require.NoError(t, err)
	assert.Equal(t, "absent 欠席者 青山 太郎", writePeople(d))
}

// writePeople writes the people of a document as group, label and name.
func writePeople(d *model.Document) string {
	var got []string
	for _, p := range d.Minutes.Participants {
		label, name := "-", "-"
		if p.GroupLabel != nil {
			label = *p.GroupLabel
		}
		if p.Name != nil {
			name = *p.Name
		}
		got = append(got, string(p.Group)+" "+label+" "+name)
	}
	return strings.Join(got, ", ")
}
