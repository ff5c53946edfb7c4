package roster_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestTitlesOverNames: a body and the title in it stand over the one name that is set further in.
func TestTitlesOverNames(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"below seats", "会長\n　荒木　清香\n湊川区商工会専務理事\n　林　宏太郎\n若葉市老人クラブ連合会会長\n　関　真由美\n",
			"出席者|member|荒木清香|会長|-\n出席者|member|林宏太郎|専務理事|湊川区商工会\n出席者|member|関真由美|会長|若葉市老人クラブ連合会"},
		{"one alone", "湊川区医師会副会長\n　林　宏太郎\n", "出席者|member|林宏太郎|副会長|湊川区医師会"},
		{"but several below make a group", "湊川区医師会理事\n　林　宏太郎\n　関　真由美\n",
			"湊川区医師会理事|member|林宏太郎|-|-\n湊川区医師会理事|member|関真由美|-|-"},
		{"and the words of a group head one too", "出席理事\n　林　宏太郎\n欠席理事\n　関　真由美\n",
			"出席理事|member|林宏太郎|-|-\n欠席理事|absent|関真由美|-|-"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, labelled(readUnder("出席者\n"+test.text)))
		})
	}
}

// TestRoleColumns: a role in its column before the same behind the name, and a word for members
// of which white space spreads the letters before titled members.
func TestRoleColumns(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"both", "部会長　　荒木部会長\n委　員　　林委員、関委員、\n　　　　　森委員\n", "出席者|member|荒木|部会長|-\n委員|member|林|-|-\n委員|member|関|-|-\n委員|member|森|-|-"},
		{"a seat of one", "座　長　荒木座長\n副座長　林副座長\n", "出席者|member|荒木|座長|-\n出席者|member|林|副座長|-"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, labelled(readUnder("出席者\n"+test.text)))
		})
	}
}

// TestBodiesOverTitled: bodies stand over those of them, whose roles and names white space spreads.
func TestBodiesOverTitled(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"members", "出席委員\n若葉町\n　　町　　長　　荒　木　清　香\n青空大学\n　　准 教 授　　林　　宏太郎\n若葉町区長会\n　　会　　長　　関　　真由美\n",
			"出席委員|member|荒木清香|町長|若葉町\n出席委員|member|林宏太郎|准教授|青空大学\n出席委員|member|関真由美|会長|若葉町区長会"},
		{"one of them as an authority ends", "出席委員\n若葉町\n　　町　　長　　荒　木　清　香\n青空大学地域創生学部\n　　准 教 授　　林　　宏太郎\n" +
			"みどり県司法書士会\n　　副 会 長　　関　　真由美\nみどり県建物協会\n　　西部支部長　　森　　宏　一\n",
			"出席委員|member|荒木清香|町長|若葉町\n出席委員|member|林宏太郎|准教授|青空大学地域創生学部\n" +
				"出席委員|member|関真由美|副会長|みどり県司法書士会\n出席委員|member|森宏一|西部支部長|みどり県建物協会"},
		{"of authorities alone, among members", "出席委員\n若葉町\n　　町　　長　　荒　木　清　香\n青空市\n　　市　　長　　林　　宏太郎\n　　副 市 長　　関　　真由美\n",
			"出席委員|member|荒木清香|町長|若葉町\n出席委員|member|林宏太郎|市長|青空市\n出席委員|member|関真由美|副市長|青空市"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, labelled(readUnder(test.text)))
		})
	}
}

// TestNotPeopleBehind: a label below that of the list which heads nobody ends it, and so does a
// sentence behind a word that says from where members come.
func TestNotPeopleBehind(t *testing.T) {
	for text, want := range map[string]string{
		"荒木清香、林宏太郎\n議長選出：定款により、代表理事の林宏太郎が議長となった。\n": "member|荒木清香|-|-\nmember|林宏太郎|-|-",
	} {
		assert.Equal(t, want, strings.Join(lines(readUnder("出席者\n"+text)), "\n"), text)
	}
	for text, want := range map[string]string{
		"荒木部長、林課長\n目的：移行の時期、体制、費用の確認\n": "member|荒木|部長|-\nmember|林|課長|-",
		"荒木部長、林課長\n青空会：関係長、森\n":         "member|荒木|部長|-\nmember|林|課長|-\nmember|関|係長|青空会\nmember|森|-|青空会",
		"荒木部長、林課長\n青空市議：荒木、関、森\n":       "member|荒木|部長|-\nmember|林|課長|-\nmember|荒木|-|青空市議\nmember|関|-|青空市議\nmember|森|-|青空市議",
		"荒木部長、林課長\n来客：関真由美、森宏一\n":       "member|荒木|部長|-\nmember|林|課長|-\nmember|関真由美|-|来客\nmember|森宏一|-|来客",
	} {
		assert.Equal(t, want, strings.Join(lines(readBeside("出席者", "出席者　　"+text)), "\n"), text)
	}
}
