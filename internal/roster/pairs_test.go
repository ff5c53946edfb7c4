package roster_test

import "testing"

// TestPairs: roles and names by turns, over lines that end behind a role or within a name.
func TestPairs(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"within a name and behind a role", "出席者\n委員長　荒木清香　委員　林宏太郎　委員　四\n家冨美子　委員　大導寺直　委員　森宏一　委員\n妻鳥剛　委員　関真由美\n",
			"出席者|member|荒木清香|委員長|-\n出席者|member|林宏太郎|委員|-\n出席者|member|四家冨美子|委員|-\n出席者|member|大導寺直|委員|-\n" +
				"出席者|member|森宏一|委員|-\n出席者|member|妻鳥剛|委員|-\n出席者|member|関真由美|委員|-"},
		{"but a whole name behind another is none of that", "出席者\n委員長　荒木清香　委員　林宏太郎\n関真由美　委員　森宏一\n",
			"出席者|member|荒木清香|委員長|-\n出席者|member|林宏太郎|委員|-\n出席者|member|関真由美|委員|-\n出席者|member|森宏一|-|-"},
		{"a row led by roles", "出席者\n会長　荒木　副会長　森井・川田　会計　白石\n第１町内会　緑川　第２町内会　江田　第３町内会　寺西\n",
			"出席者|member|荒木|会長|-\n出席者|member|森井|副会長|-\n出席者|member|川田|副会長|-\n出席者|member|白石|会計|-\n" +
				"出席者|member|緑川|-|第１町内会\n出席者|member|江田|-|第２町内会\n出席者|member|寺西|-|第３町内会"},
		{"a row led by towns", "出席者\n若葉町　荒木　青空町　森井　みどり村　川田\n",
			"出席者|member|荒木|-|若葉町\n出席者|member|森井|-|青空町\n出席者|member|川田|-|みどり村"},
		{"but not where roles stand behind", "出席者\n荒木　会長　森井　副会長　川田　会計\n",
			"出席者|member|荒木|会長|-\n出席者|member|森井|副会長|-\n出席者|member|川田|会計|-"},
		{"rows of their own, the last shorter", "出席者\n会長　荒木清香　副会長　林宏太郎\n会計　榁尾薫　監事　妻鳥剛\n書記　関真由美\n",
			"出席者|member|荒木清香|会長|-\n出席者|member|林宏太郎|副会長|-\n出席者|member|榁尾薫|会計|-\n出席者|member|妻鳥剛|監事|-\n出席者|member|関真由美|書記|-"},
	})
}

// TestLabelRepeated: a mark for the label above, in its column, is none for what people are.
func TestLabelRepeated(t *testing.T) {
	const text = "出席　委員長　荒木　清香　（学識経験者）\n　〃　副委員長　林　宏太郎　（若葉婦人会）\n　〃　委員　関　真由美　（緑中学校）\n　〃　〃　森　宏一　（区長会）\n"
	const want = "出席|member|荒木清香|委員長|学識経験者\n出席|member|林宏太郎|副委員長|若葉婦人会\n出席|member|関真由美|委員|緑中学校\n出席|member|森宏一|委員|区長会"
	if got := labelled(readBeside("出席", text)); got != want {
		t.Error(got)
	}
}
