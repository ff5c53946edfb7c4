package roster_test

import (
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
