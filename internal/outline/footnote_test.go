package outline

import "testing"

// TestPageNotes: the notes at the foot of a page are of nobody who speaks across its end.
func TestPageNotes(t *testing.T) {
	const head = "第２回みどり市環境審議会 議事録\n日時 令和５年４月３日\n議事\n○青山会長　始めます。\n"
	check(t, []form{
		{"below a drawn line", head + "○川田課長　透明度＊の値はこの三年の間\n横ばいで、泥の厚さと合わせて、来年の春に\n改めて三つの場所で、調べ直す、という話に\n\n" +
			"―――――\n＊　水中の板が見える深さ。\n　　　　　　- 3 -\n\nしています。\n○森井委員　はい。\n",
			"青山会長>始めます。 川田課長>透明度＊の値はこの三年の間|横ばいで、泥の厚さと合わせて、来年の春に|改めて三つの場所で、調べ直す、という話に|しています。 森井委員>はい。"},
		{"called by their numbers, over two lines", head + "○川田課長　透明度※１の値と藻の量※２は\n横ばいで、泥の厚さと合わせて、来年の春に\n改めて三つの場所で、調べ直す、という話\n" +
			"※１　水中の板が見える深さ。白い板を\n　　　使う。\n※２　一月に一度量る。\n　　　　　　- 3 -\nにしています。\n○森井委員　はい。\n",
			"青山会長>始めます。 川田課長>透明度※１の値と藻の量※２は|横ばいで、泥の厚さと合わせて、来年の春に|改めて三つの場所で、調べ直す、という話|にしています。 森井委員>はい。"},
		{"in brackets, at the end", head + "○川田課長　透明度（注１）は横ばいです。\n○森井委員　はい。\n―――――\n（注１）水中の板が見える深さ。\n",
			"青山会長>始めます。 川田課長>透明度（注１）は横ばいです。 森井委員>はい。"},
		{"called by a sign alone", head + "○川田課長　透明度＊は横ばいです。\n\n＊　水中の板が見える深さ。\n　　　　　　- 3 -\n○森井委員　はい。\n",
			"青山会長>始めます。 川田課長>透明度＊は横ばいです。 森井委員>はい。"},
		{"a sign that nothing calls", head + "○森井委員　はい。\n※　休憩を挟んだ。\n　　　　　　- 3 -\n○川田課長　続けます。\n",
			"青山会長>始めます。 森井委員>はい。|※　休憩を挟んだ。 川田課長>続けます。"},
	}, discussed)
}

// TestNotesOfLists: below a note on a list what has a number or is a label is none of the notes.
func TestNotesOfLists(t *testing.T) {
	const head = "第２回みどり市環境審議会 議事録\n日時 令和５年４月３日\n出席者　青山太郎、森井花子※、川田明\n"
	check(t, []form{
		{"labels", head + "※オンライン参加\n場所　会館\n議題\n１　花壇について\n", "1 花壇について"},
		{"in a bracket", head + "（※オンライン参加）\n事務局　林課長\n議題\n１　花壇について\n", "1 花壇について"},
		{"numbers", head + "議題\n※オンライン参加\n１　花壇について\n２　柵について\n", "1 花壇について, 2 柵について"},
	}, discussed)
}

// TestTitlesOfPages: the title at the head of a page, in one row, is nobody's words.
func TestTitlesOfPages(t *testing.T) {
	const said = "○川田課長　透明度は横ばいです。\n○森井委員　はい。\n○川田課長　続けます。\n○森井委員　はい。\n"
	check(t, []form{
		{"on two rows at the top", "令和５年度第２回\n\nみどり市環境審議会水部会　議事録\n\n日時　令和５年４月３日\n場所　会館\n議事\n○青山会長　始めます。\n" + said + said +
			"　　　　　　- 1 -\n令和５年度第２回　みどり市環境審議会水部会\n○青山会長　終わります。\n",
			"青山会長>始めます。 川田課長>透明度は横ばいです。 森井委員>はい。 川田課長>続けます。 森井委員>はい。 川田課長>透明度は横ばいです。 森井委員>はい。 川田課長>続けます。 森井委員>はい。 青山会長>終わります。"},
		{"the name of another", "みどり市環境審議会水部会　議事録\n\n日時　令和５年４月３日\n場所　会館\n議事\n○青山会長　始めます。\n" + said + said +
			"　　　　　　- 1 -\n青空町環境審議会水部会\n○青山会長　終わります。\n",
			"青山会長>始めます。 川田課長>透明度は横ばいです。 森井委員>はい。 川田課長>続けます。 森井委員>はい。 川田課長>透明度は横ばいです。 森井委員>はい。 川田課長>続けます。 森井委員>はい。|青空町環境審議会水部会 青山会長>終わります。"},
	}, discussed)
}
