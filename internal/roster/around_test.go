package roster_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestTitlesAroundNames: titles that are too long for their column.
func TestTitlesAroundNames(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"above and below the name",
			"出席説明員\n　　会計管理者\n　　　　　　　　　　　荒木清香君\n　　（会計室長）\n　　教育長　　　　　　林宏太郎君\n　　選挙管理委員会\n　　　　　　　　　　　関真由美君\n　　事務局長\n　　監査事務局長　　　森　宏一君\n",
			"出席説明員|member|荒木清香|会計管理者（会計室長）|-\n出席説明員|member|林宏太郎|教育長|-\n出席説明員|member|関真由美|選挙管理委員会事務局長|-\n出席説明員|member|森宏一|監査事務局長|-"},
		{"in the last column, the name below",
			"出席理事者\n　　区　長　　　　　荒木清香　　　総務部長　　　　　林宏太郎\n　　副区長　　　　　関真由美　　　子ども・子育て支援部長\n　　　　　　　　　　　　　　　　　　　　　　　　　　森　宏一\n" +
				"　　室　長　　　　　谷　　薫　　　都市計画部長　　　野々村学\n",
			"出席理事者|member|荒木清香|区長|-\n出席理事者|member|林宏太郎|総務部長|-\n出席理事者|member|関真由美|副区長|-\n出席理事者|member|森宏一|子ども・子育て支援部長|-\n" +
				"出席理事者|member|谷薫|室長|-\n出席理事者|member|野々村学|都市計画部長|-"},
		{"in the last column, above and below",
			"説明員\n町長　　　　荒木　清香　　　　教育長　　　林　　宏太郎\n総務課長　　関　　真由美　　　税務課長　　森　　宏一\n" +
				"　　　　　　　　　　　　　　　農業委員会\n建設課長　　谷　　栞　　　　　　　　　　　野村　薫\n　　　　　　　　　　　　　　　事務局長\n",
			"説明員|member|荒木清香|町長|-\n説明員|member|林宏太郎|教育長|-\n説明員|member|関真由美|総務課長|-\n説明員|member|森宏一|税務課長|-\n" +
				"説明員|member|谷栞|建設課長|-\n説明員|member|野村薫|農業委員会事務局長|-"},
		{"bodies above and below the name",
			"出席委員\n　　荒木　清香　　若葉大学法学部教授\n　　林　　宏太郎　青空県立博物館長\n　　　　　　　　　若葉大学大学院農学生命\n　　関　真由美\n　　　　　　　　　科学研究科教授\n" +
				"　　　　　　　　　青空町農業生産組合\n　　森　　宏一\n　　　　　　　　　連合会\n",
			"出席委員|member|荒木清香|教授|若葉大学法学部\n出席委員|member|林宏太郎|青空県立博物館長|-\n" +
				"出席委員|member|関真由美|教授|若葉大学大学院農学生命科学研究科\n出席委員|member|森宏一|-|青空町農業生産組合連合会"},
		{"each title above its name", "出席者\n　　総務部長\n　　　　　　荒木清香\n　　企画部長\n　　　　　　林宏太郎\n", "出席者|member|荒木清香|総務部長|-\n出席者|member|林宏太郎|企画部長|-"},
		{"ministers with several charges", "出席委員\n　委員長　　　　　　荒木　清香君\n　国務大臣\n　（若葉担当）\n　（青空担当）　　　林　宏太郎君\n　緑大臣　　　　　　関　真由美君\n",
			"出席委員|member|荒木清香|委員長|-\n出席委員|member|林宏太郎|国務大臣|-\n出席委員|member|関真由美|緑大臣|-"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, labelled(readUnder(test.text)))
		})
	}
}

// TestRunsOn: roles and seat numbers that run into names do so throughout a list.
func TestRunsOn(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"roles", "出席委員\n委員長長橋　桂一君\n副委員長かち佳代子君\n副委員長山加　朱美君\n理事谷村　孝彦君\n理事橘　　正剛君\nいのつめまさみ君\n",
			"出席委員|member|長橋桂一|委員長|-\n出席委員|member|かち佳代子|副委員長|-\n出席委員|member|山加朱美|副委員長|-\n出席委員|member|谷村孝彦|理事|-\n" +
				"出席委員|member|橘正剛|理事|-\n出席委員|member|いのつめまさみ|-|-"},
		{"offices",
			"出席説明員\n若葉局局長山内　隆夫君\n次長吉川　和夫君\n企画担当部長松井多美雄君\n\n青空庁教育長中村　正彦君\n",
			"出席説明員|member|山内隆夫|若葉局局長|-\n出席説明員|member|吉川和夫|次長|-\n出席説明員|member|松井多美雄|企画担当部長|-\n出席説明員|member|中村正彦|青空庁教育長|-"},
		{"seat numbers in kanji",
			"出席議員\n一番古城まさお君\n二番けいの信一君\n二十二番保坂まさひろ君\n百三番原　のり子君\n",
			"出席議員|member|古城まさお|-|-\n出席議員|member|けいの信一|-|-\n出席議員|member|保坂まさひろ|-|-\n出席議員|member|原のり子|-|-"},
		{"a surname like a seat number", "出席者\n一番ヶ瀬　太郎\n二宮　花子\n三宅　学\n", "出席者|member|一番ヶ瀬太郎|-|-\n出席者|member|二宮花子|-|-\n出席者|member|三宅学|-|-"},
		{"houses and committees below members",
			"出席委員\n緑委員会\n委員長荒木清香君\n理事林宏太郎君\n青委員会\n委員長関真由美君\n",
			"出席委員|member|荒木清香|委員長|緑委員会\n出席委員|member|林宏太郎|理事|緑委員会\n出席委員|member|関真由美|委員長|青委員会"},
		{"vacant seats", "出席議員\n１番　荒木太郎\n２番　欠　員\n３番　森　花子\n", "出席議員|member|荒木太郎|-|-\n出席議員|member|森花子|-|-"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, labelled(readUnder(test.text)))
		})
	}
}

// TestTitlesOver: lines of titles over lines of as many names, in a text that keeps no columns.
func TestTitlesOver(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"names in two words", "執行委員長 副執行委員長 書記長\n荒木 清香 林 学 関 真由美\n財政部長 組織部長 教宣部長\n森 浩二 原 薫 谷 航\n",
			"member|荒木清香|執行委員長|-\nmember|林学|副執行委員長|-\nmember|関真由美|書記長|-\nmember|森浩二|財政部長|-\nmember|原薫|組織部長|-\nmember|谷航|教宣部長|-"},
		{"names in one", "会長 副会長 会計\n荒木清香 林宏太郎 関真由美\n", "member|荒木清香|会長|-\nmember|林宏太郎|副会長|-\nmember|関真由美|会計|-"},
		{"as many titles as names on a line are none", "会長 荒木清香\n副会長 林宏太郎\n", "member|荒木清香|会長|-\nmember|林宏太郎|副会長|-"},
		{"names with their titles are none", "荒木会長 林副会長\n関委員 森委員\n", "member|荒木|会長|-\nmember|林|副会長|-\nmember|関|委員|-\nmember|森|委員|-"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, strings.Join(lines(readUnder("出席者\n"+test.text)), "\n"))
		})
	}
}
