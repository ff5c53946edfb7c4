package roster_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// readEach runs a table of lists under a heading of members.
func readEach(t *testing.T, tests []struct{ name, text, want string }) {
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, labelled(readUnder(test.text)))
		})
	}
}

// TestDashes: a dash between a name and the body behind it, throughout a list.
func TestDashes(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"names in Latin letters", "参加者\nHanako Araki – Wakaba\nTaro Hayashi– Aozora Systems Inc.\nJ. P. Seki – LF\n",
			"参加者|member|HanakoAraki|-|Wakaba\n参加者|member|TaroHayashi|-|AozoraSystemsInc.\n参加者|member|J.P.Seki|-|LF"},
		{"names in kanji, and a title", "参加者\n荒木 清香 - 株式会社若葉\n林 宏太郎 - 青空大学 教授\n関 真由美 - 個人（オンライン）\n",
			"参加者|member|荒木清香|-|株式会社若葉\n参加者|member|林宏太郎|教授|青空大学\n参加者|member|関真由美|-|個人|remote"},
		{"with bullets", "参加者\n・Hanako Araki — Wakaba GmbH\n・林 宏太郎 — 青空社\n",
			"参加者|member|HanakoAraki|-|WakabaGmbH\n参加者|member|林宏太郎|-|青空社"},
		{"roles before the dash", "出席者\n会長 - 荒木 清香\n書記 - 林 宏太郎\n会計 - 関 真由美\n",
			"出席者|member|荒木清香|会長|-\n出席者|member|林宏太郎|書記|-\n出席者|member|関真由美|会計|-"},
		{"empty cells", "出席者\n荒木　清香　　　－　　　若葉大学\n林　宏太郎　　　教授　　青空大学\n関　真由美　　　－　　　緑大学\n",
			"出席者|member|荒木清香|-|若葉大学\n出席者|member|林宏太郎|教授|青空大学\n出席者|member|関真由美|-|緑大学"},
	})
}
