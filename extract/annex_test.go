package extract_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/extract"
)

// peopleOf writes the participants of a text, a line each: group, label, name, role and
// affiliation.
func peopleOf(t *testing.T, text string) string {
	t.Helper()
	d, err := extract.Text(context.Background(), text, extract.Options{})
	require.NoError(t, err)
	or := func(s *string) string {
		if s == nil {
			return "-"
		}
		return packed(*s)
	}
	var out []string
	for _, p := range d.Minutes.Participants {
		out = append(out, strings.Join([]string{string(p.Group), or(p.GroupLabel), or(p.Name), or(p.Role), or(p.Affiliation)}, "|"))
	}
	return strings.Join(out, "\n")
}

const annexed = "第２回若葉町図書館協議会　会議録\n日時　令和６年６月３日（月）午後２時から午後３時まで\n場所　図書館　会議室\n"

// A list behind the minutes, to which the header refers, is that of the participants.
func TestAnnex(t *testing.T) {
	const said = "議題\n（１）事業計画について\n○荒木会長　始めます。\n○林委員　異議ありません。\n\n"
	for name, test := range map[string]struct{ text, want string }{
		"below its title": {annexed + "出席者　別紙のとおり\n" + said + "別紙\n　第２回若葉町図書館協議会　出席者名簿\n\n○委員\n　会　長　荒木　清香\n　委　員　林　宏太郎\n○事務局\n　館長　関　真由美\n",
			"member|委員|荒木清香|会長|-\nmember|委員|林宏太郎|委員|-\nsecretariat|事務局|関真由美|館長|-"},
		"with a number, in brackets": {annexed + "出席者　別表１のとおり\n" + said + "（別表１）\n委員　荒木　清香、林　宏太郎\n事務局　関館長\n",
			"member|委員|荒木清香|-|-\nmember|委員|林宏太郎|-|-\nsecretariat|事務局|関|館長|-"},
		"named a list of those who came": {annexed + "出席委員　名簿のとおり\n" + said + "出席委員名簿\n荒木　清香\n林　宏太郎\n",
			"member|出席委員名簿|荒木清香|-|-\nmember|出席委員名簿|林宏太郎|-|-"},
		"before the remarks": {annexed + "出席者　別紙のとおり\n別紙\n荒木　清香　会長\n林　宏太郎　委員\n\n" + said,
			"member|出席者|荒木清香|会長|-\nmember|出席者|林宏太郎|委員|-"},
		"papers are none": {annexed + "出席者　荒木会長、林委員\n" + said + "別紙１\n　計画案の概要\n　目標を定める。\n", "member|出席者|荒木|会長|-\nmember|出席者|林|委員|-"},
	} {
		assert.Equal(t, test.want, peopleOf(t, test.text), name)
	}
}

// A bracket alone above names with their roles heads them; nobody speaks so.
func TestBracketsHeadNames(t *testing.T) {
	assert.Equal(t, "member|検討会委員|荒木|会長|-\nmember|検討会委員|林|-|-\nsecretariat|若葉省|関|課長|-\nsecretariat|若葉省|森|係長|-",
		peopleOf(t, annexed+"出席者\n（検討会委員）\n荒木会長、林委員\n（若葉省）\n関課長、森係長\n\n議題\n（１）計画について\n\n【荒木会長】　始めます。\n【林委員】　はい。\n"))
}

// A text in which each line was a cell has a bar at the end of each.
func TestBarsBehindCells(t *testing.T) {
	d, err := extract.Text(context.Background(), "第２回若葉町図書館協議会　会議録\n開催場所 |\n図書館　会議室 |\n出席者 |\n荒木会長、林委員 |\n欠席者 |\n関委員 |\n", extract.Options{})
	require.NoError(t, err)
	require.NotNil(t, d.Minutes.Venue)
	assert.Equal(t, "図書館　会議室", d.Minutes.Venue.Text.Text)
	assert.Len(t, d.Minutes.Participants, 3)
	assert.Equal(t, 1.0, d.Coverage)
}

// A speaker of the list, behind the mark that stands before all, speaks although no
// sentence ends on his line.
func TestListedSpeakersSpeak(t *testing.T) {
	d, err := extract.Text(context.Background(), annexed+"出席者\n荒木会長\n林委員\n\n○荒木会長　始めます。\n○林委員　灯台は白がよい\nと思う。\n○荒木会長　そうですか\nはい。\n",
		extract.Options{})
	require.NoError(t, err)
	var got []string
	for _, r := range d.Minutes.Discussion {
		got = append(got, *r.Speaker+"："+packed(r.Text.Text))
	}
	assert.Equal(t, []string{"荒木会長：始めます。", "林委員：灯台は白がよいと思う。", "荒木会長：そうですかはい。"}, got)
}

// Items that begin like the words of a site or like an address are items.
func TestItemsLikeSites(t *testing.T) {
	d, err := extract.Text(context.Background(), annexed+"議題\nメニューの見直しについて\n電話会議の導入について\nその他\n\n荒木会長：始めます。\n", extract.Options{})
	require.NoError(t, err)
	var got []string
	for _, item := range d.Minutes.Agenda {
		got = append(got, item.Text.Text)
	}
	assert.Equal(t, []string{"メニューの見直しについて", "電話会議の導入について", "その他"}, got)
}

// Who does what is told above or below those who came, each behind a label of its own.
func TestWhoDoesWhat(t *testing.T) {
	const came = "member|参加者|荒木清香|-|-\nmember|参加者|林宏太郎|-|-"
	assert.Equal(t, "other|司会|荒木清香|-|-\nsecretariat|書記|林宏太郎|書記|-\n"+came, peopleOf(t, annexed+"司会：荒木清香\n書記：林宏太郎\n参加者：荒木清香、林宏太郎\n"))
	assert.Equal(t, came, peopleOf(t, annexed+"参加者（６月３日）２名\n荒木清香、林宏太郎\n"))
	assert.Equal(t, came, peopleOf(t, annexed+"参加者（２名、うちオンライン１名）：荒木清香、林宏太郎\n"))
}

// A phrase among the items is neither the time nor the place of the meeting.
func TestPhrasesAreNoValues(t *testing.T) {
	d, err := extract.Text(context.Background(), annexed[:strings.Index(annexed, "場所")]+
		"出席者：荒木会長、林委員\n議題　発表の仕方\n* 時間：集まった件数次第だが、１件３分とする予定である\n* オンラインで切り替え時間が無駄になるので、スライドは事務局から出すことになった\n", extract.Options{})
	require.NoError(t, err)
	assert.Nil(t, d.Minutes.Venue)
	require.NotNil(t, d.Minutes.Held)
	assert.Equal(t, "2024-06-03T14:00:00+09:00", *d.Minutes.Held.Start)
}

// The column of the labels holds labels, whatever they say.
func TestColumnOfLabels(t *testing.T) {
	assert.Equal(t, "member|出席した委員|荒木清香|委員長|-\nmember|出席した委員|林宏太郎|-|-\nabsent|欠席した委員|関真由美|-|-\nother|組合|森宏一|事務局長|組合\nother|組合|谷|課長|組合\n"+
		"other|コンサルタント|野々村|主任技師|株式会社青空設計",
		peopleOf(t, annexed+"出席した委員　荒木清香委員長、林宏太郎委員\n欠席した委員　関真由美委員\n組合　　　　　森宏一事務局長、谷課長\nコンサルタント　株式会社青空設計　野々村主任技師\n傍聴　　　　　３名\n"))
	assert.Equal(t, "member|学識経験者|荒木清香|会長|若葉大学\nmember|事業者|林宏太郎|-|青空社\nmember|事業者|関真由美|-|緑社",
		peopleOf(t, annexed+"出席者\n  区分              氏名          所属            備考\n  学識経験者        荒木 清香     若葉大学        会長\n"+
			"  事業者            林 宏太郎     青空社\n                    関 真由美     緑社\n"))
	assert.Equal(t, "member|出席委員|荒木清香|委員長|-\nmember|出席委員|橘正剛|理事|-\nmember|出席委員|関真由美|理事|-",
		peopleOf(t, annexed+"出席委員　三名\n委員長荒木清香君\n理事橘　　正剛君\n理事関真由美君\n欠席委員　なし\n"))
}

// In text that keeps the places of words, a label of people may be wrapped beside its list.
func TestWrappedLabels(t *testing.T) {
	for name, test := range map[string]struct{ text, want string }{
		"both lines beside people": {annexed + "\n説明のため      総務部長    荒 木  清 香    建設課長    林  宏太郎\n出席した者      会計管理者  関  真由美\n\n議題\n（１）事業計画について\n",
			"secretariat|説明のため出席した者|荒木清香|総務部長|-\nsecretariat|説明のため出席した者|林宏太郎|建設課長|-\nsecretariat|説明のため出席した者|関真由美|会計管理者|-"},
		"the first line alone": {annexed + "会議に出席\nした職員        教育部長    荒木  清香\n                図書館長    林    宏太郎\n議題\n（１）事業計画について\n",
			"secretariat|会議に出席した職員|荒木清香|教育部長|-\nsecretariat|会議に出席した職員|林宏太郎|図書館長|-"},
		"numbered, a line between without a part": {annexed +
			"４ 説明のため       総務部長    荒木  清香\n                    建設課長    林    宏太郎\n   出席した者       会計管理者  関    真由美\n５ 議題\n（１）事業計画について\n",
			"secretariat|説明のため出席した者|荒木清香|総務部長|-\nsecretariat|説明のため出席した者|林宏太郎|建設課長|-\nsecretariat|説明のため出席した者|関真由美|会計管理者|-"},
		"a title above a heading is none": {annexed + "出席者\n総務部長      荒木  清香\n事務局職員    林    宏太郎\n議題\n（１）事業計画について\n",
			"member|出席者|荒木清香|総務部長|-\nsecretariat|事務局職員|林宏太郎|-|-"},
	} {
		assert.Equal(t, test.want, peopleOf(t, test.text), name)
	}
}

// Kinds of members head their people beside one that is known, and below 欠席者 head who
// is absent.
func TestKindsBesideKinds(t *testing.T) {
	const tail = "事務局\n　館長　森　宏一\n議題\n（１）事業計画について\n"
	for name, test := range map[string]struct{ text, want string }{
		"before a gap": {annexed + "出席者\n　公益代表　荒木　清香、林　宏太郎\n　読書会・青空会代表　関　真由美\n欠席者\n　公益代表　外山　直樹\n" + tail,
			"member|公益代表|荒木清香|-|-\nmember|公益代表|林宏太郎|-|-\nmember|読書会・青空会代表|関真由美|-|-\nabsent|公益代表|外山直樹|-|-\nsecretariat|事務局|森宏一|館長|-"},
		"in brackets": {annexed + "出席者\n（公益代表）荒木　清香、林　宏太郎\n（読書会代表）関　真由美\n欠席者\n（公益代表）外山　直樹\n" + tail,
			"member|公益代表|荒木清香|-|-\nmember|公益代表|林宏太郎|-|-\nmember|読書会代表|関真由美|-|-\nabsent|公益代表|外山直樹|-|-\nsecretariat|事務局|森宏一|館長|-"},
		"before a colon": {annexed + "出席者\n・公益代表：荒木　清香、林　宏太郎\n・読書会代表：関　真由美\n欠席者\n・公益代表：外山　直樹\n" + tail,
			"member|公益代表|荒木清香|-|-\nmember|公益代表|林宏太郎|-|-\nmember|読書会代表|関真由美|-|-\nabsent|公益代表|外山直樹|-|-\nsecretariat|事務局|森宏一|館長|-"},
	} {
		assert.Equal(t, test.want, peopleOf(t, test.text), name)
	}
}

// A list of all who belong to a body is that of who came, where another names the absent
// alone.
func TestBelongAndAbsent(t *testing.T) {
	assert.Equal(t, "member|委員氏名|荒木清香|委員長|-\nmember|委員氏名|林宏太郎|委員|-\nabsent|欠席委員|関真由美|-|-",
		peopleOf(t, annexed+"委員氏名\n　委員長　荒木　清香\n　委　員　林　宏太郎\n欠席委員　関　真由美\n議題\n（１）事業計画について\n"))
}

// A numbered heading among those of people, with people below it, heads them whatever it
// says.
func TestNumberedHeadingsOfPeople(t *testing.T) {
	assert.Equal(t, "member|構成員|荒木|座長|-\nmember|構成員|林|構成員|-\nobserver|オブザーバー|関|課長|若葉庁\npresenter|事業者等|森|部長|株式会社青空\nsecretariat|青葉省|外山|局長|-",
		peopleOf(t, annexed+"３．出席者\n（１）構成員\n荒木座長、林構成員\n（２）オブザーバー\n若葉庁 関課長\n（３）事業者等\n株式会社青空 森部長\n（４）青葉省\n外山局長\n４．議題\n（１）事業者ヒアリング\n"))
}

// Kinds of members are members below 出席委員, and a town's officials have their own
// heading among others in brackets.
func TestKindsBelowMembers(t *testing.T) {
	assert.Equal(t, "member|学識経験者|荒木清香|会長|-\nmember|関係行政機関|林宏太郎|河川局長|-\nabsent|欠席委員|関真由美|-|-",
		peopleOf(t, annexed+"３ 出席委員 12名\n学識経験者 会長 荒木 清香\n関係行政機関 河川局長 林 宏太郎\n４ 欠席委員 関 真由美\n５ 議題\n（１）事業計画について\n"))
	assert.Equal(t, "member|委員|荒木|-|-\nobserver|オブザーバー|林|次長|若葉連合会\nsecretariat|県|関|課長|図書課",
		peopleOf(t, annexed+"３　出席者\n（委員）荒木委員\n（オブザーバー）若葉連合会　林次長\n（県）図書課：関課長\n４　議題\n（１）事業計画について\n"))
}

// A label that refers to the table below it heads that.
func TestTableBelow(t *testing.T) {
	assert.Equal(t, "member|出席委員名|荒木清香|-|循環器内科\nabsent|出席委員名|林宏太郎|-|薬剤部",
		peopleOf(t, annexed+"出席委員名\t下表のとおり\n\n氏名\t性別\t所属\t出欠\n荒木 清香\t女\t循環器内科\t○\n林 宏太郎\t男\t薬剤部\t×\n\n議題\n（１）事業計画について\n"))
}
