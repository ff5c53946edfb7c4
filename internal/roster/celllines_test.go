package roster_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestCellLines: tables whose cells stand on lines of their own, of which the empty ones
// have none.
func TestCellLines(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"numbers and signs, two groups of columns", "出席者\n番号\n氏名\n出欠\n番号\n氏名\n出欠\n1\n荒木　清香\n○\n4\n林　宏太郎\n×\n2\n関　真由美\n○\n5\n森　宏一\n○\n",
			"member|荒木清香|-|-\nabsent|林宏太郎|-|-\nmember|関真由美|-|-\nmember|森宏一|-|-"},
		{"remarks that some have", "出席者\n番号\n氏名\n備考\n1\n荒木　清香\n会長\n2\n林　宏太郎\n3\n関　真由美\n途中退席\n",
			"member|荒木清香|会長|-\nmember|林宏太郎|-|-\nmember|関真由美|-|-|note 途中退席"},
		{"roles first, bodies last", "出席者\n役職\n氏名\n所属\n会長\n荒木　清香\n若葉大学\n委員\n林　宏太郎\n青空商店会\n委員\n関　真由美\n公募\n",
			"member|荒木清香|会長|若葉大学\nmember|林宏太郎|委員|青空商店会\nmember|関真由美|委員|公募"},
		{"names first", "出席者\n氏名\n所属\n荒木　清香\n若葉大学\n林　宏太郎\n青空商店会\n", "member|荒木清香|-|若葉大学\nmember|林宏太郎|-|青空商店会"},
		{"one row alone", "出席者\n氏名\n所属\n荒木　清香\n若葉大学\n事務局\n林課長\n", "member|荒木清香|-|若葉大学\nsecretariat|林|課長|-"},
		{"a body that looks like a name, and officials behind", "出席者\n役職\n氏名\n所属\n出欠\n会長\n荒木　清香\n青木農協\n○\n委員\n林　宏太郎\n青空銀行\n×\n事務局\n関課長\n",
			"member|荒木清香|会長|青木農協\nabsent|林宏太郎|委員|青空銀行\nsecretariat|関|課長|-"},
		{"a sentence behind", "出席者\n氏名\n所属\n荒木　清香\n青木農協\n委員の過半数が出席したので会議は成立した。\n", "member|荒木清香|-|青木農協"},
		{"numbers that stand for pages", "出席者\n番号\n氏名\n所属\n1\n荒木　清香\n青木農協\n2\n林　宏太郎\n青空大学\n", "member|荒木清香|-|青木農協\nmember|林宏太郎|-|青空大学"},
		{"a number of others is no row", "出席者\n番号\n氏名\n所属\n１番\n荒木　清香\n青木農協\n２番\n林　宏太郎\n", "member|荒木清香|-|青木農協\nmember|林宏太郎|-|-"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, strings.Join(lines(readUnder(test.text)), "\n"))
		})
	}
}
