package outline

import "testing"

// TestUnreadSpeakers: what stands behind the sign of the speakers, and names nobody who is
// understood, is a remark of its own; points are none.
func TestUnreadSpeakers(t *testing.T) {
	const head = "みどり市環境審議会議事録\n日時：令和５年４月３日\n議事\n○青山会長　始めます。\n○森井委員　賛成です。\n"
	const said, end = "青山会長>始めます。 森井委員>賛成です。", " 青山会長>終わります。"
	check(t, []form{
		{"a voice from the seats", head + "○（傍聴席から）　手すりを増やしてほしい。\n○青山会長　終わります。\n", said + " >（傍聴席から）　手すりを増やしてほしい。" + end},
		{"a label's word in a bracket", head + "○（出席者）　手すりを増やしてほしい。\n○青山会長　終わります。\n", said + " >（出席者）　手すりを増やしてほしい。" + end},
		{"a phrase", head + "○会場の方　手すりを増やしてほしい。\n　よく滑る。\n○青山会長　終わります。\n", said + " >会場の方　手すりを増やしてほしい。|よく滑る。" + end},
		{"two points", head + "○道を直す。\n○橋を直す。\n○青山会長　終わります。\n", "青山会長>始めます。 森井委員>賛成です。|○道を直す。|○橋を直す。" + end},
		{"a point, further in", head + "　　　○道を直す。\n○青山会長　終わります。\n", "青山会長>始めます。 森井委員>賛成です。|○道を直す。" + end},
		{"a point that is no sentence", head + "○道の修繕\n○青山会長　終わります。\n", "青山会長>始めます。 森井委員>賛成です。|○道の修繕" + end},
		{"behind another sign", head + "・道を直す。\n○青山会長　終わります。\n", "青山会長>始めます。 森井委員>賛成です。|・道を直す。" + end},
		{"nobody behind it", head + "○道を直すほうがよい。\n", "青山会長>始めます。 森井委員>賛成です。|○道を直すほうがよい。"},
	}, discussed)
}

// TestNobodyBeforeColons: a word before a colon in a list of people is no name, and so speaks nowhere; a
// sentence behind it is nobody's.
func TestNobodyBeforeColons(t *testing.T) {
	const head = "みどり病院　倫理審査委員会　会議の記録の概要\n開催日時：2031年1月22日\n出席者\n　青山　太郎　　委員長\n　森井　花子　　委員\n事務局 ： 支援室　室長 郷 田  誠\n\n"
	check(t, []form{
		{"what a sentence goes on with", head + "成立要件 ： 委員７名中６名の出席があり、標準業務手順書第８条の要件を満たしていることを\n　　　　　　委員長が確認した。\n\n" +
			"Ⅰ 審議事項\n\n1. 観察研究\n　Ｑ：なぜか。\n　Ａ：調べる。\n", "1 観察研究{said=>なぜか。 >調べる。}"},
	}, discussed)
}

// TestWordsThatGoOn: the words of a remark that break off in a phrase go on below, however short
// the row is.
func TestWordsThatGoOn(t *testing.T) {
	const head = "みどり市環境審議会議事録\n日時：令和５年４月３日\n"
	check(t, []form{
		{"behind a comma", head + "○浮田奈緒　よく分かりました。\n○鳴瀬久志　補足しますと、\n　三割増です。\n○浮田奈緒　承知しました。\n",
			"浮田奈緒>よく分かりました。 鳴瀬久志>補足しますと、|三割増です。 浮田奈緒>承知しました。"},
		{"before a particle", head + "衣笠委員　回答が少ないように見えます\nが、なぜか。\n施設課長　照会します。\n", "衣笠委員>回答が少ないように見えます|が、なぜか。 施設課長>照会します。"},
		{"behind a particle", head + "○衣笠委員　国の補助を\n受けられるか。\n○施設課長　照会します。\n", "衣笠委員>国の補助を|受けられるか。 施設課長>照会します。"},
	}, discussed)
}
