package roster_test

import "testing"

// TestSurnamesAmongNames: surnames of one letter and names in katakana among whole names, in columns.
func TestSurnamesAmongNames(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"between columns",
			"出席者\n荒木 順    山川 美千代  何       林田 道夫\n谷口 あかね  森 浩      向       アンナ・ベルナール\n" +
				"林 清香     関 真由美    大木 聡美     岡 美登里\n",
			"出席者|member|荒木順|-|-\n出席者|member|山川美千代|-|-\n出席者|member|何|-|-\n出席者|member|林田道夫|-|-\n" +
				"出席者|member|谷口あかね|-|-\n出席者|member|森浩|-|-\n出席者|member|向|-|-\n出席者|member|アンナ・ベルナール|-|-\n" +
				"出席者|member|林清香|-|-\n出席者|member|関真由美|-|-\n出席者|member|大木聡美|-|-\n出席者|member|岡美登里|-|-"},
		{"before a whole name",
			"出席者\n荒木 徹也（会長）       関川 樹里（副会長）    林田\n" +
				"森 均                   ハヤシ・パウロ             岡 美登里\n谷口 渉                 向                         大木 聡美\n",
			"出席者|member|荒木徹也|会長|-\n出席者|member|関川樹里|副会長|-\n出席者|member|林田|-|-\n" +
				"出席者|member|森均|-|-\n出席者|member|ハヤシ・パウロ|-|-\n出席者|member|岡美登里|-|-\n" +
				"出席者|member|谷口渉|-|-\n出席者|member|向|-|-\n出席者|member|大木聡美|-|-"},
		{"behind a whole name without a gap", "出席者\n荒木洋之助　　森　　関谷ミサ\n林田孝太郎　　中\n",
			"出席者|member|荒木洋之助|-|-\n出席者|member|森|-|-\n出席者|member|関谷ミサ|-|-\n出席者|member|林田孝太郎|-|-\n出席者|member|中|-|-"},
		{"in katakana between brackets", "出席者\n荒木（１班）　　リエン（２班）　　留（４班）　　林田（６班）\n",
			"出席者|member|荒木|-|１班\n出席者|member|リエン|-|２班\n出席者|member|留|-|４班\n出席者|member|林田|-|６班"},
	})
}

// TestSealed: the seals of those who signed are no letters of names.
func TestSealed(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"behind spread names",
			"出席者\n　　代表理事会長　　荒　木　鉄　男　㊞\n　　専　務　理　事　　関久間　賢　吾　㊞\n　　理　　　　　事　　林　　　　　豊　㊞\n" +
				"　　　　〃　　　　　森　　　　　　　㊞\n　　監　　　　　事　　谷　口　昌　宏　㊞\n",
			"出席者|member|荒木鉄男|代表理事会長|-\n出席者|member|関久間賢吾|専務理事|-\n出席者|member|林豊|理事|-\n" +
				"出席者|member|森|理事|-\n出席者|member|谷口昌宏|監事|-"},
		{"behind whole ones", "出席者\n議長　荒木　学㊞\n理事　林　清香㊞\n監事　関　豊㊞\n",
			"出席者|member|荒木学|議長|-\n出席者|member|林清香|理事|-\n出席者|member|関豊|監事|-"},
	})
}

// TestListsThatEndInWords: a stop behind the last name of a list and a count below, and who did not come.
func TestListsThatEndInWords(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"a stop and a count", "出席者\n荒木清、林宏太郎、関正一、谷 賢、森範子。\n5名\n",
			"出席者|member|荒木清|-|-\n出席者|member|林宏太郎|-|-\n出席者|member|関正一|-|-\n出席者|member|谷賢|-|-\n出席者|member|森範子|-|-"},
		{"a sentence", "出席者\n荒木清、林宏太郎\n会長が挨拶し、資料1を説明し、議事に入った。\n", "出席者|member|荒木清|-|-\n出席者|member|林宏太郎|-|-"},
		{"who did not come", "出席委員\n荒木、林、関、谷の各委員\n森委員は欠席\n",
			"出席委員|member|荒木|-|-\n出席委員|member|林|-|-\n出席委員|member|関|-|-\n出席委員|member|谷|-|-\n出席委員|absent|森|-|-"},
	})
}
