package roster_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestTitlesBelowHeads: people below the heads of columns who are set otherwise than these say.
func TestTitlesBelowHeads(t *testing.T) {
	heads := "出席委員\n　役 職　　氏　　名　　　　所　　属\n　会　長　荒 木　清 香　　若葉大学\n　委　員　林　　真 澄　　青空商会\n"
	members := "出席委員|member|荒木清香|会長|若葉大学\n出席委員|member|林真澄|委員|青空商会\n"
	readEach(t, []struct{ name, text, want string }{
		{"offices before roles below the head of the names", heads + "\n事務局\n　総務部　部 長　　関　　真由美\n　総務課　課 長　　森　　宏 一\n",
			members + "事務局|secretariat|関真由美|部長|総務部\n事務局|secretariat|森宏一|課長|総務課"},
		{"a title of the first alone", heads + "\n事務局\n　総務部長　　　　　　関　　真由美\n　総務部総務室　課長　　森　　宏一\n",
			members + "事務局|secretariat|関真由美|総務部長|-\n事務局|secretariat|森宏一|課長|総務部総務室"},
	})
}

// TestKindsAmong: headings whose words no list has, behind others in such brackets.
func TestKindsAmong(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"of members", "出席委員\n【学識経験者】\n　荒　木　清　香\n　林　　　　　学\n【市民】\n　関　　真由美\n事務局\n　森課長\n",
			"学識経験者|member|荒木清香|-|-\n学識経験者|member|林学|-|-\n市民|member|関真由美|-|-\n事務局|secretariat|森|課長|-"},
		{"no remark on who stands above", "出席委員\n〔学識経験者〕\n　荒木 清香\n〔町の皆さん〕\n　会長　関 真由美\n",
			"学識経験者|member|荒木清香|-|-\n町の皆さん|member|関真由美|会長|-"},
		{"of a thing", "出席委員\n【学識経験者】\n　荒木 清香\n【報告】\n　会議録の承認\n", "学識経験者|member|荒木清香|-|-"},
	})
}

// TestCompanyOfSeveral: a company before several with titles is that of all of them.
func TestCompanyOfSeveral(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"titles that no list has", "受注者\n株式会社みどり　　主任　荒木、照査技術者　林、設計担当　関\n",
			"受注者|member|荒木|主任|株式会社みどり\n受注者|member|林|照査技術者|株式会社みどり\n受注者|member|関|設計担当|株式会社みどり"},
		{"an office of another body", "出席者\n株式会社みどり 主任 荒木、若葉市総務課長 林\n", "出席者|member|荒木|主任|株式会社みどり\n出席者|member|林|若葉市総務課長|-"},
	})
}

// TestKatakanaSeats: a word of katakana before a role is of it where one without a title follows, and somebody where not.
func TestKatakanaSeats(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"seats", "出席者\nバザー委員長　　荒木　清香\nサッカー部長　　林　真澄\n会長　　関　真由美\n",
			"出席者|member|荒木清香|バザー委員長|-\n出席者|member|林真澄|サッカー部長|-\n出席者|member|関真由美|会長|-"},
		{"behind a comma", "出席者\nバザー委員長 荒木　清香、ビオトープ委員長　林 真澄\n", "出席者|member|荒木清香|バザー委員長|-\n出席者|member|林真澄|ビオトープ委員長|-"},
		{"somebody", "出席者\nスミス委員長　荒木委員\n", "出席者|member|スミス|委員長|-\n出席者|member|荒木|委員|-"},
	})
}

// TestDotsBehindBrackets: dots part names behind a bracket that tells what they are.
func TestDotsBehindBrackets(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"angular", "出席者\n〔会長〕森　宏一　〔監事〕関　真由美\n〔審議員〕荒木　清香・林　真澄\n",
			"出席者|member|森宏一|会長|-\n出席者|member|関真由美|監事|-\n出席者|member|荒木清香|審議員|-\n出席者|member|林真澄|審議員|-"},
		{"pointed", "出席者\n＜委員＞荒木　清香・林　真澄・関　聖\n", "委員|member|荒木清香|-|-\n委員|member|林真澄|-|-\n委員|member|関聖|-|-"},
	})
}

// TestBodiesAmongCompanies: a body that ends as an office does, among companies, heads nobody.
func TestBodiesAmongCompanies(t *testing.T) {
	assert.Equal(t, "オブザーバー|member|-|-|若葉商工会\nオブザーバー|member|-|-|若葉県庁\nオブザーバー|member|-|-|株式会社みどり\n"+
		"オブザーバー|member|-|-|青空機構\nオブザーバー|member|-|-|株式会社あお",
		labelled(readUnder("オブザーバー\n　若葉商工会\n　若葉県庁\n　株式会社みどり\n　青空機構\n　株式会社あお\n")))
}

// TestRemarksBehindBodies: how somebody took part, behind his body in one bracket.
func TestRemarksBehindBodies(t *testing.T) {
	assert.Equal(t, "出席者|member|荒木清香|-|若葉大学|remote\n出席者|member|林真澄|-|青空銀行|note 途中退席\n出席者|absent|関真由美|会長|みどり会",
		labelled(readUnder("出席者\n荒木　清香（若葉大学、オンライン）\n林　真澄（青空銀行、途中退席）\n関　真由美（みどり会会長、欠席）\n")))
}

// TestEveryoneBehindTemples: a title with 各 is that of all before it, be the last of them called as a temple is.
func TestEveryoneBehindTemples(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"over lines", "出席者\n荒木 理事長\n林、関＊，安居院 各理事\n", "出席者|member|荒木|理事長|-\n出席者|member|林|理事|-\n出席者|member|関|理事|-\n出席者|member|安居院|理事|-"},
		{"a surname with the letter", "出席者\n各務委員、各務原 各理事\n", "出席者|member|各務|委員|-\n出席者|member|各務原|理事|-"},
	})
}

// TestSpeakersBehindLists: a sign with which no line of the list begins, before somebody above a sentence, is that of who speaks.
func TestSpeakersBehindLists(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"spread", "出席者\n荒木委員長\n○林　　議　長\n　ただいまから会議を開きます。\n", "出席者|member|荒木|委員長|-"},
		{"the signs of the list", "出席者\n○荒木委員長\n○林委員\n　以上２名が出席した。\n", "出席者|member|荒木|委員長|-\n出席者|member|林|委員|-"},
		{"no sentence", "出席者\n荒木委員長\n○林副委員長\n", "出席者|member|荒木|委員長|-\n出席者|member|林|副委員長|-"},
	})
}

// TestOfficesHeldToo: a title that goes on below with another office of the one beside it.
func TestOfficesHeldToo(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"below the first", "出席者\n　政策経営部長　　　　　　荒　木　清　香\n　政策経営部長兼務　　　　林　　　真　澄\n　ＩＴ推進担当部長\n　総務部長　　　　　　　　関　　真由美\n",
			"出席者|member|荒木清香|政策経営部長|-\n出席者|member|林真澄|政策経営部長兼務ＩＴ推進担当部長|-\n出席者|member|関真由美|総務部長|-"},
		{"above the second", "出席者\n　政策経営部長兼務\n　ＩＴ推進担当部長　　荒　木　清　香\n　総務部長　　　　　　林　　　真　澄\n",
			"出席者|member|荒木清香|政策経営部長兼務ＩＴ推進担当部長|-\n出席者|member|林真澄|総務部長|-"},
	})
}

// TestCountsBehindHeads: how many people there are, behind the heading of those who follow on its line.
func TestCountsBehindHeads(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"in brackets", "出席者\n【出席委員】荒木　清香\n【欠席委員】１名　　林　真澄\n【事務局】２名　課長：関　真由美　　主査：森　宏一\n",
			"出席委員|member|荒木清香|-|-\n欠席委員|absent|林真澄|-|-\n事務局|secretariat|関真由美|課長|-\n事務局|secretariat|森宏一|主査|-"},
		{"in round ones", "出席者\n（委員）２名　荒木　清香、関　真由美\n（欠席）１名　林　真澄、森　宏一\n",
			"委員|member|荒木清香|-|-\n委員|member|関真由美|-|-\n欠席|absent|林真澄|-|-\n欠席|absent|森宏一|-|-"},
		{"without", "出席者\n出席委員１名　　荒木　清香\n欠席委員１名　　林　真澄\n", "出席者|member|荒木清香|-|-\n欠席委員|absent|林真澄|-|-"},
	})
}
