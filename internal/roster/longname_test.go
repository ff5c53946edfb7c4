package roster_test

import "testing"

// TestLongerSurnames: surnames that are longer than one of the dictionary, and offices that begin like names.
func TestLongerSurnames(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"a letter of the surname before an office", "出席者\n三田町経営企画局長、早川財務部長、林環境課長\n",
			"出席者|member|三田町|経営企画局長|-\n出席者|member|早川|財務部長|-\n出席者|member|林|環境課長|-"},
		{"a letter before a surname", "出席者\n荒木座長、林委員、大長谷部委員、関委員\n",
			"出席者|member|荒木|座長|-\n出席者|member|林|委員|-\n出席者|member|大長谷部|委員|-\n出席者|member|関|委員|-"},
		{"letters that begin an office, of a given name", "欠席委員\n荒木健三委員、高清水円委員、大田重市委員\n",
			"欠席委員|member|荒木健三|-|-\n欠席委員|member|高清水円|-|-\n欠席委員|member|大田重市|-|-"},
		{"but kinds of members are roles", "出席者\n荒木座長、林教育委員、関公募委員、森監査委員\n",
			"出席者|member|荒木|座長|-\n出席者|member|林|教育委員|-\n出席者|member|関|公募委員|-\n出席者|member|森|監査委員|-"},
		{"faculties", "出席者\n荒木理事、丹羽理工学部長、森医学部長\n",
			"出席者|member|荒木|理事|-\n出席者|member|丹羽|理工学部長|-\n出席者|member|森|医学部長|-"},
		{"an office that begins as a name", "出席者\n　荒木　一馬　　防災局長\n　関　　啓　　　原子力安全対策課長\n　林　　　　　　原子力安全対策監\n",
			"出席者|member|荒木一馬|防災局長|-\n出席者|member|関啓|原子力安全対策課長|-\n出席者|member|林|原子力安全対策監|-"},
		{"seats in a company", "出席者\n　代表取締役社長　　　荒木洋\n　取締役放送本部長　　関真由美\n　編成制作部長　　　　林学\n",
			"出席者|member|荒木洋|代表取締役社長|-\n出席者|member|関真由美|取締役放送本部長|-\n出席者|member|林学|編成制作部長|-"},
		{"out of office", "出席者\n書記　荒木　学、関　猛（年休）\n会計　林　清香\n",
			"出席者|member|荒木学|書記|-\n出席者|member|関猛|-|-|note 年休\n出席者|member|林清香|会計|-"},
	})
}

// TestTitlesPadded: titles set as wide as their column, with gaps that differ by what rounding makes of them.
func TestTitlesPadded(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"letters", "出席者\n　副　　　 市　　　 長　　　荒　木　和　也　君\n　地 域　政　策　部 長　　　関　　　真　司　君\n" +
			"　会　計　 管 　理　者　　　林　　　健　一　君\n",
			"出席者|member|荒木和也|副市長|-\n出席者|member|関真司|地域政策部長|-\n出席者|member|林健一|会計管理者|-"},
		{"letters and a word", "出席者\n　総　　務　　部　　長　　　荒　木　和　也　君\n　地 域 産 業 振興部長　　　関　　　真　司　君\n",
			"出席者|member|荒木和也|総務部長|-\n出席者|member|関真司|地域産業振興部長|-"},
	})
}

// TestSpreadRows: titles and names whose letters one blank spreads, so that the words alone tell where each ends.
func TestSpreadRows(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"a role that a shorter one begins", "出席者\n病 院 事 務 長 関 俊 人 会 計 管 理 者 荒 木 富 夫\n環 境 部 長 林 み ゆ き 総務課主幹 森 哲 也\n" +
			"総合政策課主幹 関 貴 也 地域創生課主幹 谷 廣 和\n",
			"出席者|member|関俊人|病院事務長|-\n出席者|member|荒木富夫|会計管理者|-\n出席者|member|林みゆき|環境部長|-\n" +
				"出席者|member|森哲也|総務課主幹|-\n出席者|member|関貴也|総合政策課主幹|-\n出席者|member|谷廣和|地域創生課主幹|-"},
		{"names that go on", "出席者\n副 町 長 荒 木 一 省 理事・総務課長 木 林 直 樹\n総 務 課 参 事 池 田 恵 司 産業振興課長 森 蔵 和 哉\n",
			"出席者|member|荒木一省|副町長|-\n出席者|member|木林直樹|理事・総務課長|-\n" +
				"出席者|member|池田恵司|総務課参事|-\n出席者|member|森蔵和哉|産業振興課長|-"},
		{"other offices too", "出席者\n環 境 部 長 林 み ゆ き 総 務 課 主 幹 森 哲 也\n図 書 館 長 他 堺 啓 税 務 課 主 幹 谷 妙 子\n博 物 館 長 他 関 啓 子\n",
			"出席者|member|林みゆき|環境部長|-\n出席者|member|森哲也|総務課主幹|-\n出席者|member|堺啓|図書館長他|-\n" +
				"出席者|member|谷妙子|税務課主幹|-\n出席者|member|関啓子|博物館長他|-"},
		{"a role before the number of the next", "出席議員\n12番 関 政 勝 13番 林 忠 士\n14番 佐 藤 雄 副議長 15番 谷 田 憲 悦\n議 長 16番 荒 木 浩\n",
			"出席議員|member|関政勝|-|-\n出席議員|member|林忠士|-|-\n出席議員|member|佐藤雄|-|-\n" +
				"出席議員|member|谷田憲悦|副議長|-\n出席議員|member|荒木浩|議長|-"},
		{"a given name that ends as bodies do", "出席議員\n　　24番　　荒　木　正　志\n　　25番　　関　田　　　団\n　　26番　　林　　　和　繁\n",
			"出席議員|member|荒木正志|-|-\n出席議員|member|関田団|-|-\n出席議員|member|林和繁|-|-"},
	})
	official := labelled(readAs("secretariat", "説明員\n図 書 館 長 山 上 修 司 君\n農 業 委 員 会 会 長 荒 木 透 君\n代 表 監 査 委 員 大 西 宣 充 君\n"))
	if want := "説明員|secretariat|山上修司|図書館長|-\n説明員|secretariat|荒木透|農業委員会会長|-\n説明員|secretariat|大西宣充|代表監査委員|-"; official != want {
		t.Error(official)
	}
}

// TestSpreadBesideBodies: a given name whose letters are spread, between the surname and a body with a title.
func TestSpreadBesideBodies(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"columns", "出席者\n関根       直   樹       白石大学理学部教授\n伊良部     さ   つ   き   白石大学理学部准教授\n久留島         宏       全国漁業協同組合連合会常務理事\n",
			"出席者|member|関根直樹|教授|白石大学理学部\n出席者|member|伊良部さつき|准教授|白石大学理学部\n出席者|member|久留島宏|常務理事|全国漁業協同組合連合会"},
		{"a title before letters that hold another", "出席者\n総務部次長 関 田 茂 福 祉 部 次 長 石戸谷 友 絵\n環境課主査 林 裕 美 農 政 課 主 査 佐々木 正 博\n",
			"出席者|member|関田茂|総務部次長|-\n出席者|member|石戸谷友絵|福祉部次長|-\n出席者|member|林裕美|環境課主査|-\n出席者|member|佐々木正博|農政課主査|-"},
	})
}
