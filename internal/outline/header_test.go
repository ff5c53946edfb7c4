package outline

import "testing"

// TestTitles: what of the head of a document is its title.
func TestTitles(t *testing.T) {
	check(t, []form{
		{"a bracket that the line cuts", "緑地計画小委員会（第３\n回）合同会議 議事要旨\n日時 令和５年４月３日\n", "title=緑地計画小委員会（第３|回）合同会議 議事要旨"},
		{"a kind of document that is wrapped", "令和６年度第１回みどり市病院機構評価委員会 議事\n概要\n日時 令和５年４月３日\n", "title=令和６年度第１回みどり市病院機構評価委員会 議事|概要"},
		{"the same in another place", "第２回みどり市環境審議会及び水辺部会合同会議議\n事録\n日時 令和５年４月３日\n", "title=第２回みどり市環境審議会及び水辺部会合同会議議|事録"},
		{"a kind of document below the whole name", "みどり市政策評価有識者会議\n概要\n日時 令和５年４月３日\n", "title=みどり市政策評価有識者会議"},
		{"two bodies", "第７回緑地計画部会\n・第３回水辺審議会合同会議 議事要旨\n日時 令和５年４月３日\n", "title=第７回緑地計画部会|・第３回水辺審議会合同会議 議事要旨"},
		{"below the name that the page gives", "会議名：令和５年環境委員会\n開催日：2023-04-03\n1： 本文　　1件／全 1件\n　　環境委員会会議録\n２　場所　会議室\n",
			"title=環境委員会会議録; names=令和５年環境委員会"},
		{"a corporation above its meeting", "一般社団法人みどりの会\n第12回通常総会議事録\n日時 令和５年４月３日\n", "title=一般社団法人みどりの会|第12回通常総会議事録"},
		{"a body above its meeting", "みどり土地改良区協議会\n令和５年度理事会議事録\n日時 令和５年４月３日\n", "title=みどり土地改良区協議会|令和５年度理事会議事録"},
		{"its name twice", "みどり市環境審議会\n第２回みどり市環境審議会 議事録\n日時 令和５年４月３日\n", "title=第２回みどり市環境審議会 議事録"},
		{"its session twice", "第９回定例会議（４月３日開催）\n第９回みどり市教育委員会定例会議 会議録\n場所 会議室\n", "title=第９回みどり市教育委員会定例会議 会議録"},
		{"the session in a bracket below", "みどり市環境審議会 議事録\n（令和５年度 第２回）\n日時 令和５年４月３日\n", "title=みどり市環境審議会 議事録|（令和５年度 第２回）"},
		{"a sentence of the page above", "お知らせ\n令和５年４月３日に開いた審議会の議事録を公開します。\nみどり市環境審議会議事録\n１ 開催年月日 令和５年４月３日\n２ 場所 会議室\n",
			"title=みどり市環境審議会議事録"},
		{"the number of a paper above", "資料１\n第２回みどり市環境審議会 議事録\n日時 令和５年４月３日\n", "title=第２回みどり市環境審議会 議事録"},
		{"the kind of document above", "議事要旨\n\n第２回みどり市環境審議会\n日時 令和５年４月３日\n", "title=第２回みどり市環境審議会; kind=議事要旨"},
		{"below the sender of a letter", "令和５年４月３日\n会　員　各　位\n　　　　　みどり町内会\n　　　　　　会長　青山　太郎\n\n　　令和５年度　第１回　みどり町内会役員会　議事録\n\n" +
			"　標記の会を開きました。\n\nと　き　令和５年４月１日\n", "title=令和５年度　第１回　みどり町内会役員会　議事録"},
		{"the sign of headings before it", "■第２回みどり市環境審議会 議事録\n日時 令和５年４月３日\n", "title=第２回みどり市環境審議会 議事録"},
		{"the session behind the kind of document", "打合せ議事録　　　第　３　回\n日　時：令和５年４月３日\n場　所：会議室\n", "title=打合せ議事録　　　第　３　回"},
		{"below when the paper was made", "【部外秘解除】　　　令和５年４月３日　２２：３０　統括班作成\n\n　　みどり市災害対策本部会議（第３回）議事概要\n　　　　－ 台風第１４号 －\n\n" +
			"■開催日時　令和５年４月３日　２０時\n■開催場所　３階\n",
			"title=みどり市災害対策本部会議（第３回）議事概要"},
		{"below the number of the paper and a remark", "　　　　　資料　０\n　　　　（要確認）\n\n　　みどり大学経営協議会（第９７回）議事要録\n\n" +
			"日　時　令和５年４月３日\n", "title=みどり大学経営協議会（第９７回）議事要録"},
		{"the day behind", "第２回みどり市環境審議会議事録　令和５年４月３日（月）\n場所 会議室\n", "title=第２回みどり市環境審議会議事録"},
		{"the day before", "2023/4/3 第２回みどり市環境審議会 議事録\n場所 会議室\n", "title=第２回みどり市環境審議会 議事録"},
		{"a heading of the document that looks like none", "\n#駅前広場を考える集い\n##はじめに\n市長が述べた。\n##話し合い\n参加者が述べた。", "title=駅前広場を考える集い"},
		{"headings side by side", "\n#駅前広場\n市長が述べた。\n#話し合い\n参加者が述べた。", ""},
		{"a heading with the day behind it", "\n#駅前広場を考える集い　令和５年４月３日（月）\n##はじめに\n市長が述べた。\n##話し合い\n参加者が述べた。", "title=駅前広場を考える集い"},
		{"a heading with the day before it", "\n#2023-04-03 駅前広場の打合せ\n##予算\n- 森井のプロジェクト\n##その他\n参加者が述べた。", "title=駅前広場の打合せ"},
		{"the day before, as computers write it", "2023-04-03 第２回みどり市環境審議会 議事録\n場所 会議室\n", "title=第２回みどり市環境審議会 議事録"},
		{"an era in letters before", "R5.4.3 第２回みどり市環境審議会 議事録\n場所 会議室\n", "title=第２回みどり市環境審議会 議事録"},
		{"whether it is open, above", "公開　令和５年６月\n第２回みどり市環境審議会 議事録\n日時 令和５年４月３日\n", "title=第２回みどり市環境審議会 議事録"},
		{"a body above its business year", "みどり台管理組合\n第１２期　通常総会　議事録\n日時 令和５年４月３日\n", "title=みどり台管理組合|第１２期　通常総会　議事録"},
		{"the session above", "令和５年第２回\nみどり市環境審議会 議事録\n日時 令和５年４月３日\n", "title=令和５年第２回|みどり市環境審議会 議事録"},
		{"a whole title below that of the page", "みどり市環境審議会 会議録\n日時 令和５年４月３日\n第２回みどり市環境審議会 会議録\n場所 会議室\n",
			"title=みどり市環境審議会 会議録; names=第２回みどり市環境審議会 会議録"},
		{"the body under a label", "議事録\n会議の名称：第２回みどり市環境審議会\n日時：令和５年４月３日\n", "title=議事録; names=第２回みどり市環境審議会"},
		{"the body in the words that open the meeting", "令和５年４月３日午後１時30分から、第１会議室において、第３回みどり市農業委員会総会を開会した。\n出席委員 青山太郎、森井花子\n",
			"names=第３回みどり市農業委員会総会"},
	}, titled)
}

// TestDays: the day of the meeting, where it was, and when it began and ended.
func TestDays(t *testing.T) {
	const head = "第２回みどり市環境審議会 議事録\n"
	check(t, []form{
		{"the same set in below the item", head + "日時　令和５年４月３日　19時～20時\n場所　会議室\n議　題\n①夏祭りについて\n　日時　８月５日（土）16時から\n　場所　駅前広場\n②会費について\n",
			"held=令和５年４月３日　19時～20時; venue=会議室"},
		{"the day of what an item speaks of", head + "と　き　令和５年４月３日　19時～20時\nところ　会議室\n\n１　会長あいさつ\n　　始めます。\n２　協議事項\n　(1)　訓練について\n" +
			"　　ア　日　程　　６月１日（日）８時集合\n　　イ　会　場　　河川敷\n",
			"held=令和５年４月３日　19時～20時; venue=会議室"},
		{"a time that is told later", head + "令和５年４月３日\n時間：正確には後日連絡\n場所 会議室\n", "held=令和５年４月３日; venue=会議室"},
		{"the next label with the same sign", "第34回みどり協会通常総会　議事録\n\n■日　時　　令和５年５月26日（金）　午後２時\n" +
			"■会　場　　北嶺グランドホテル別館　２階　鳳凰の間\n■会員数　　１２８名　　出席者数　８７名（うち委任状４１名）\n■来　賓\n　北嶺市長　　葛西　猛　様\n",
			"held=令和５年５月26日（金）　午後２時; venue=北嶺グランドホテル別館　２階　鳳凰の間"},
		{"the time at noon", head + "令和５年４月３日\n時間：正午から\n場所 会議室\n", "held=令和５年４月３日|正午から; venue=会議室"},
		{"a label that a narrow column cuts", head + "開催日\n時\n令和５年４月３日 10時\n開催場\n所\n第１会議室\n", "held=令和５年４月３日 10時; venue=第１会議室"},
		{"the same beside its value", head + "開催日   令和５年４月３日 10時\n時\n開催場   第１会議室\n所      ２階\n", "held=令和５年４月３日 10時; venue=第１会議室|２階"},
		{"above the time at which the meeting opens",
			"令和５年４月３日（月曜日）\n議長において、次のとおり委員を選任した。\n　青山太郎委員、森井花子委員\n令和５年４月４日（火曜日）\n　　午前10時開会\n○議長　始めます。\n", "held=令和５年４月４日（火曜日）; opened=午前10時開会"},
		{"the first of two at which it opens", head + "令和５年４月３日\n午前10時開議\n令和５年４月４日\n午前10時開議\n", "held=令和５年４月３日; opened=午前10時開議"},
		{"not the day of printing above each page", "2024/11/05 1:34　　　　　会議録表示\n" + head + "日時：令和５年４月３日\n2024/11/05 1:34　　　　　会議録表示\n場所：第１会議室\n",
			"held=令和５年４月３日; venue=第１会議室"},
		{"times in brackets behind what happens", head + "日時：令和５年４月３日\n開会（午前10時）\n閉会（午前11時）\n場所：第１会議室\n",
			"held=令和５年４月３日; opened=開会（午前10時）; closed=閉会（午前11時）; venue=第１会議室"},
		{"times below what happens", head + "日時：令和５年４月３日\n開会\n　午前10時\n閉会\n　午前11時\n場所：第１会議室\n",
			"held=令和５年４月３日; opened=午前10時; closed=午前11時; venue=第１会議室"},
		{"before the name of the body in the title", "2024年8月8日 みどり建設委員会\n\n○午前10時00分開会\n○青山委員長　始めます。\n", "held=2024年8月8日; opened=午前10時00分開会"},
		{"there, but the header has its own", "2024年8月8日 みどり建設委員会\n日時 令和５年４月３日\n", "held=令和５年４月３日"},
		{"when it closed, below the last words", head + "日時：令和５年４月３日 10時\n議題\n１ 計画について\n○議長　始めます。\n○議長　終わります。\n　　　（午前11時20分　閉会）\n\n　ここに署名する。\n",
			"held=令和５年４月３日 10時; closed=午前11時20分\u3000閉会"},
		{"place and length behind strokes", head + "日時：令和５年４月３日 10:00～11:30｜オンライン｜約90分\n", "held=令和５年４月３日 10:00～11:30; venue=オンライン"},
		{"place behind 於", head + "日時：令和５年４月３日 午後２時　於　第１会議室\n", "held=令和５年４月３日 午後２時; venue=第１会議室"},
		{"place behind a gap", head + "日時：令和５年４月３日 10:00～12:00　　第１会議室\n", "held=令和５年４月３日 10:00～12:00; venue=第１会議室"},
		{"two days", head + "日時：第１日　令和５年４月３日 10時\n　　　第２日　令和５年４月４日 10時\n場所：第１会議室\n", "held=第１日　令和５年４月３日 10時|第２日　令和５年４月４日 10時; venue=第１会議室"},
		{"the time on a line of its own", head + "日時：令和５年４月３日（月）\n　　　午後２時～午後４時\n場所：第１会議室\n", "held=令和５年４月３日（月）|午後２時～午後４時; venue=第１会議室"},
		{"one label for time and place", head + "日時・場所：令和５年４月３日 10時、第１会議室\n", "held=令和５年４月３日 10時; venue=第１会議室"},
		{"one label for place and time, with 於", head + "開催日時及び場所\n令和５年４月３日 10時\n於　第１会議室\n", "held=令和５年４月３日 10時; venue=第１会議室"},
		{"above the title", "令和５年４月３日（月）\n午後２時～午後４時\n第１会議室\n" + head + "出席者：青山太郎、森井花子\n", "held=令和５年４月３日（月）|午後２時～午後４時; venue=第１会議室"},
		{"above the title, of the document", "令和５年５月20日\n" + head + "日時：令和５年４月３日\n場所：第１会議室\n", "held=令和５年４月３日; venue=第１会議室"},
		{"behind the title", "第２回みどり市環境審議会議事録　令和５年４月３日（月）\n場所：第１会議室\n", "held=令和５年４月３日（月）; venue=第１会議室"},
		{"behind the title, as computers write", "第２回みどり市環境審議会議事録　2023-04-03\n場所：第１会議室\n", "held=2023-04-03; venue=第１会議室"},
		{"in a bracket with the place", head + "（令和５年４月３日 10:00～10:50　於：記者会見室）\n", "held=令和５年４月３日 10:00～10:50; venue=記者会見室"},
		{"without a label, behind a stroke", head + "令和５年４月３日 10:00～10:50／オンライン\n", "held=令和５年４月３日 10:00～10:50; venue=オンライン"},
		{"the second day counted", head + "日時：第１日目　令和５年４月３日 10時\n　　　第２日目　令和５年４月４日 10時\n場所：第１会議室\n",
			"held=第１日目　令和５年４月３日 10時|第２日目　令和５年４月４日 10時; venue=第１会議室"},
		{"one label for time and place, 於 behind the time", head + "日時及び場所：令和５年４月３日 10時　於　第１会議室\n", "held=令和５年４月３日 10時; venue=第１会議室"},
		{"behind a bullet, with the place", head + "・令和５年４月３日 10:00～10:50　於：記者会見室\n議題\n１ 計画について\n", "held=令和５年４月３日 10:00～10:50; venue=記者会見室"},
		{"the time when it was opened in a bracket", head + "日時：令和５年４月３日\n開会（午前10時）\n議題\n１ 計画について\n２ 予算について\n閉会（午前11時）\n",
			"held=令和５年４月３日; opened=開会（午前10時）; closed=閉会（午前11時）"},
		{"above the title, with no other than when it was opened", "令和５年４月３日\n" + head + "午前10時　開会\n場所：第１会議室\n",
			"held=令和５年４月３日; opened=午前10時　開会; venue=第１会議室"},
		{"called for", head + "招集年月日　令和５年４月３日\n招集の場所　議場\n", "held=令和５年４月３日; convened=令和５年４月３日; venue=議場"},
		{"opened on another day than called for", head + "招集年月日　令和５年４月１日\n開会　令和５年４月３日 午前10時\n場所　議場\n",
			"convened=令和５年４月１日; opened=令和５年４月３日 午前10時; venue=議場"},
		{"opened and closed under labels", head + "日時：令和５年４月３日\n開会：午前９時30分\n閉会：午前11時52分\n", "held=令和５年４月３日; opened=午前９時30分; closed=午前11時52分"},
		{"opened and closed on one line", head + "日時：令和５年４月３日\n開会：午前９時30分　閉会　午前11時52分\n", "held=令和５年４月３日; opened=午前９時30分; closed=閉会　午前11時52分"},
		{"opened and closed in the words of the minutes", head + "日時：令和５年４月３日\n議事\n会長が午前９時30分に開会した。\n審議は２時間に及び、会長が午前11時52分に閉会した。\n",
			"held=令和５年４月３日; opened=午前９時30分; closed=午前11時52分"},
		{"to the hour and the half", head + "日時：令和５年４月３日\n議事\n議長が午後１時に開会を宣した。\n議長が午後３時半に閉会した。\n", "held=令和５年４月３日; opened=午後１時; closed=午後３時半"},
		{"with colons", head + "日時：令和５年４月３日\n議事\n議長が13:30に開会した。\n議長が15:45に閉会した。\n", "held=令和５年４月３日; opened=13:30; closed=15:45"},
		{"a length is no time", head + "日時：令和５年４月３日\n議事\n審議を尽くし２時間で閉会した。\n", "held=令和５年４月３日"},
		{"in the words that open the text", "令和５年４月３日午後１時30分から、第１会議室において、第３回みどり市農業委員会総会を開会した。\n出席委員 青山太郎、森井花子\n",
			"held=令和５年４月３日午後１時30分; venue=第１会議室"},
		{"online, by its way", head + "日時：令和５年４月３日\n開催方法：オンライン\n", "held=令和５年４月３日; venue=オンライン"},
		{"in writing", head + "日時：令和５年４月３日\n開催方法：書面による\n", "held=令和５年４月３日"},
		{"a place that goes on", head + "日時：令和５年４月３日\n場所：みどり市役所本庁舎５階、\n　　　第１会議室\n議題：計画について\n", "held=令和５年４月３日; venue=みどり市役所本庁舎５階、|第１会議室"},
		{"a place and another", head + "日時：令和５年４月３日\n場所：第１会議室\n及びオンライン\n", "held=令和５年４月３日; venue=第１会議室|及びオンライン"},
		{"the day of publication", head + "日時：令和５年４月３日\n場所：第１会議室\n令和５年５月20日公表\n", "held=令和５年４月３日; venue=第１会議室"},
		{"another day below the first", head + "令和５年４月３日\n令和５年５月20日 更新\n場所：第１会議室\n", "held=令和５年４月３日; venue=第１会議室"},
	}, moments)
}

// TestLabelsOverLines: the letters of a label in brackets on three lines, as narrow columns leave them.
func TestLabelsOverLines(t *testing.T) {
	check(t, []form{
		{"of people", "みどり協会理事会議事録\n＜日\n時＞\n令和５年４月３日\n＜出\n席\n者＞\n青山 太郎、森井 花子\n＜場\n所＞\n会館\n", "member(出\n席\n者): 青山 太郎、森井 花子"},
		{"a bracket that shuts too far below", "みどり協会理事会議事録\n日時　令和５年４月３日\n＜出\n席\n者\n＞\n青山 太郎、森井 花子\n", ""},
	}, listed)
}

// TestTimesBelowTheDay: the time of a meeting stands right below its day, with where or that it opens; a
// time of day amid what is told is none of it.
func TestTimesBelowTheDay(t *testing.T) {
	const head = "青空開発班　議事録\n2031/4/16\n"
	check(t, []form{
		{"alone", head + "13:00～14:00\n参加者：青山、森井\n", "held=2031/4/16|13:00～14:00"},
		{"with the place", head + "朝の会合\n13:00～14:00　第１会議室\n参加者：青山、森井\n", "held=2031/4/16|13:00～14:00　第１会議室"},
		{"with a bracket", head + "13:00～14:00（予定）\n参加者：青山、森井\n", "held=2031/4/16|13:00～14:00（予定）"},
		{"what was done then", head + "12:30～13:30　昼休み\n参加者：青山、森井\n", "held=2031/4/16"},
		{"below an item", head + "１　予定\n13:00～14:00\n参加者：青山、森井\n", "held=2031/4/16"},
		{"below a sentence", head + "青山が述べた。\n13:00～14:00\n参加者：青山、森井\n", "held=2031/4/16"},
		{"far below", head + "青空\n緑\n赤\n青\n白\n13:00～14:00\n参加者：青山、森井\n", "held=2031/4/16"},
		{"the day again", head + "朝の会　2031/4/16 15:00～16:00\n参加者：青山、森井\n", "held=朝の会　2031/4/16 15:00～16:00"},
		{"another day", head + "朝の会　2031/4/17 15:00～16:00\n参加者：青山、森井\n", "held=2031/4/16"},
		{"the day that it was written", head + "作成　2031/4/16 15:00\n参加者：青山、森井\n", "held=2031/4/16"},
	}, moments)
}

// TestStrokesBetween: strokes part the title, the day and the place on one row, and a label from its people.
func TestStrokesBetween(t *testing.T) {
	for _, test := range []struct{ name, text, moments, people string }{
		{"dashes", "山の会例会 ── 2031年5月11日（日）19:30〜21:05 ── 公民館\n出席 ── 浜、大和久、鷺沢\n",
			"held=2031年5月11日（日）19:30〜21:05; venue=公民館", "member(出席): 浜、大和久、鷺沢"},
		{"one dash each, and a kind of minutes", "山の会例会議事録 ― 2031年5月11日（日）19:30〜21:05 ― 公民館\n出席　浜、大和久、鷺沢\n",
			"held=2031年5月11日（日）19:30〜21:05; venue=公民館", "member(出席): 浜、大和久、鷺沢"},
		{"no date behind the first", "山の会例会 ── 春 ── 2031年5月11日（日）\n出席　浜、大和久、鷺沢\n", "held=2031年5月11日（日）", "member(出席): 浜、大和久、鷺沢"},
		{"a stroke within a word", "青空―緑2031年5月11日（日）\n出席　浜、大和久、鷺沢\n", "held=青空―緑2031年5月11日（日）", "member(出席): 浜、大和久、鷺沢"},
	} {
		check(t, []form{{test.name, test.text, test.moments}}, moments)
		check(t, []form{{test.name, test.text, test.people}}, listed)
	}
}

// TestGroupsOnOneLine: behind a date and a place on one line a group of people is one without a colon.
func TestGroupsOnOneLine(t *testing.T) {
	check(t, []form{
		{"all on one line", "第６回協議会議事録 日時 令和５年２月８日 10時00分～11時30分 場所 第１会議室 出席者 青山会長、森井委員 議題 １ 計画 ２ その他\n", "member(出席者): 青山会長、森井委員"},
	}, listed)
}
