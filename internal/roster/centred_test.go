package roster_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestCentred: cells of groups that are merged over rows stand beside their middle, in a
// table that blanks set; where they cannot, each begins at its own row.
func TestCentred(t *testing.T) {
	const heads = "出席者\n区分　　　氏名　　　　　所属\n"
	tests := []struct{ name, text, want string }{
		{"on the lines of rows", heads + "　　　　　荒木　清香　　　若葉大学\n委員　　　林　宏太郎　　　若葉銀行\n　　　　　関　真由美　　　公募\n　　　　　森　宏一　　　　緑化課\n事務局　　谷　薫　　　　　緑化課\n" +
			"　　　　　野々村　学　　　総務課\n",
			"委員|member|荒木清香|-|若葉大学\n委員|member|林宏太郎|-|若葉銀行\n委員|member|関真由美|-|公募\n事務局|secretariat|森宏一|-|緑化課\n事務局|secretariat|谷薫|-|緑化課\n" +
				"事務局|secretariat|野々村学|-|総務課"},
		{"between rows", heads + "　　　　　荒木　清香　　　若葉大学\n委員\n　　　　　林　宏太郎　　　若葉銀行\n　　　　　森　宏一　　　　緑化課\n　　　　　谷　薫　　　　　緑化課\n事務局\n　　　　　関　真由美　　　総務課\n" +
			"　　　　　野々村　学　　　総務課\n",
			"委員|member|荒木清香|-|若葉大学\n委員|member|林宏太郎|-|若葉銀行\n事務局|secretariat|森宏一|-|緑化課\n事務局|secretariat|谷薫|-|緑化課\n事務局|secretariat|関真由美|-|総務課\n" +
				"事務局|secretariat|野々村学|-|総務課"},
		{"one that no list knows, beside one that it knows",
			heads + "　　　　　荒木　清香　　　若葉大学\n有識者枠\n　　　　　林　宏太郎　　　若葉銀行\n　　　　　森　宏一　　　　緑化課\n事務局\n　　　　　関　真由美　　　総務課\n",
			"有識者枠|member|荒木清香|-|若葉大学\n有識者枠|member|林宏太郎|-|若葉銀行\n事務局|secretariat|森宏一|-|緑化課\n事務局|secretariat|関真由美|-|総務課"},
		{"half a line off the middle", heads + "　　　　　荒木　清香　　　若葉大学\n委員　　　林　宏太郎　　　若葉銀行\n　　　　　関　真由美　　　公募\n　　　　　谷　薫　　　　　公募\n",
			"委員|member|荒木清香|-|若葉大学\n委員|member|林宏太郎|-|若葉銀行\n委員|member|関真由美|-|公募\n委員|member|谷薫|-|公募"},
		{"a label on two lines", heads + "　　　　　荒木　清香　　　若葉大学\n公益代表　林　宏太郎　　　若葉銀行\n委員　　　関　真由美　　　公募\n　　　　　谷　薫　　　　　公募\n事務局　　森　宏一　　　　緑化課\n",
			"公益代表委員|member|荒木清香|-|若葉大学\n公益代表委員|member|林宏太郎|-|若葉銀行\n公益代表委員|member|関真由美|-|公募\n公益代表委員|member|谷薫|-|公募\n事務局|secretariat|森宏一|-|緑化課"},
		{"at the first of their rows", heads + "委員　　　荒木　清香　　　若葉大学\n　　　　　林　宏太郎　　　若葉銀行\n事務局　　森　宏一　　　　緑化課\n　　　　　谷　薫　　　　　緑化課\n　　　　　関　真由美　　　総務課\n",
			"委員|member|荒木清香|-|若葉大学\n委員|member|林宏太郎|-|若葉銀行\n事務局|secretariat|森宏一|-|緑化課\n事務局|secretariat|谷薫|-|緑化課\n事務局|secretariat|関真由美|-|総務課"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, labelled(readUnder(test.text)))
		})
	}
}

// TestShiftedColumns: a row has as many words as the table has columns, but they stand below
// other heads than their order says.
func TestShiftedColumns(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"no role, the name in two words", "出席者\n№   役職     氏名            所属\n１   会長     荒木   清香       若葉大学\n２          林    宏太郎      若葉銀行\n" +
			"３          関    恭        公募\n",
			"出席者|member|荒木清香|会長|若葉大学\n出席者|member|林宏太郎|-|若葉銀行\n出席者|member|関恭|-|公募"},
		{"an empty cell before a bar", "出席者\n区分｜氏名｜所属\n委員｜荒木　清香｜若葉大学\n　　｜林　宏太郎｜若葉銀行\n事務局｜森　宏一｜緑化課\n",
			"委員|member|荒木清香|-|若葉大学\n委員|member|林宏太郎|-|若葉銀行\n事務局|secretariat|森宏一|-|緑化課"},
		{"bars at the edges too", "出席者\n｜氏名｜所属｜\n｜荒木　清香｜若葉大学｜\n｜林　宏太郎｜若葉銀行｜\n",
			"出席者|member|荒木清香|-|若葉大学\n出席者|member|林宏太郎|-|若葉銀行"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, labelled(readUnder(test.text)))
		})
	}
}
