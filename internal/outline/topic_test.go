package outline

import "testing"

// TestTopics: minutes that name no agenda tell of one topic after another, each set in the same way.
func TestTopics(t *testing.T) {
	const head = "第２回みどり会定例会議事録\n日時：令和５年４月３日\n場所：第１会議室\n参加者：青山太郎、森井花子\n\n"
	const want = "0 予算{said=>会場費は来月に払う}, 0 清掃{said=>草を刈る}"
	check(t, []form{
		{"behind a sign", head + "■予算\n・会場費は来月に払う\n\n■清掃\n・草を刈る\n", want},
		{"behind a ring", head + "○予算\n・会場費は来月に払う\n\n○清掃\n・草を刈る\n", want},
		{"in brackets", head + "【予算】\n・会場費は来月に払う\n\n【清掃】\n・草を刈る\n", want},
		{"bare, above points", head + "予算\n・会場費は来月に払う\n\n清掃\n・草を刈る\n", want},
		{"numbered", head + "１．予算\n・会場費は来月に払う\n\n２．清掃\n・草を刈る\n", "1 予算{said=>会場費は来月に払う}, 2 清掃{said=>草を刈る}"},
		{"in angles, without blank lines", head + "＜予算＞\n会場費は来月に払う。\n＜清掃＞\n草を刈る。\n", "0 予算{said=>会場費は来月に払う。}, 0 清掃{said=>草を刈る。}"},
		{"one alone is none", head + "■予算\n・会場費は来月に払う\n", ""},
		{"people are none", head + "■事務局\n・川田一郎\n\n■記録\n・白石京子\n", ""},
	}, discussed)
	check(t, []form{
		{"nobody is listed by them", head + "■予算\n・会場費は来月に払う\n\n■清掃\n・草を刈る\n", "member(参加者): 青山太郎、森井花子"},
	}, listed)
}

// TestPointsAreNobody: a word behind the sign of a point speaks where somebody may be called so.
func TestPointsAreNobody(t *testing.T) {
	const head = "みどり会議事録\n日時：令和５年４月３日\n参加者：青山太郎、森井花子\n議題\n１　進捗\n"
	check(t, []form{
		{"a word again and again", head + "・backend に 列を足した。\n・名前を直した。\n・backend に 表を足した。\n",
			"1 進捗{said=>backend に 列を足した。 >名前を直した。 >backend に 表を足した。}"},
		{"who is listed", head + "・青山 列を足した。\n・森井 名前を直した。\n・青山 表を足した。\n",
			"1 進捗{said=青山>列を足した。 森井>名前を直した。 青山>表を足した。}"},
		{"a sentence before a name in a bracket", head + "・資料は前と同じ（森井）\n・ほかの部会はどうだろうか（青山）\n",
			"1 進捗{said=森井>資料は前と同じ 青山>ほかの部会はどうだろうか}"},
		{"a line of dashes", head + "・青山 列を足した。\n・---- 表を足した。\n・---- 名前を直した。\n・青山 はい。\n",
			"1 進捗{said=青山>列を足した。|・---- 表を足した。|・---- 名前を直した。 青山>はい。}"},
	}, discussed)
}

// TestLabelsAmidItems: what has the look of a label of the header below an item or a topic is of what is told there.
func TestLabelsAmidItems(t *testing.T) {
	const head = "みどり会議事録\n日時：令和５年４月３日 19:00〜\n場所：公民館\n参加者：青山太郎、森井花子\n"
	check(t, []form{
		{"no day behind it", head + "議題\n１　会報\n時間\n・月に１回開く\n", "held=令和５年４月３日 19:00〜; venue=公民館"},
		{"no day below it", head + "議題\n１　会報\nとき\n・いったん３月いっぱい学ぶ\n", "held=令和５年４月３日 19:00〜; venue=公民館"},
		{"below a heading of the document", head + "## 講習会\n・開催：5/24\n## 研修会\n・話をした\n", "held=令和５年４月３日 19:00〜; venue=公民館"},
		{"the time of a day above items", "みどり会議事録\n日時：令和５年４月３日\n議題\n１　会報\n時間：19:00〜20:00\n", "held=令和５年４月３日|19:00〜20:00"},
	}, moments)
	check(t, []form{
		{"how many came to something else", head + "議題\n１　研修会について\n・参加者：40名\n２　その他\n", "1 研修会について[0 参加者：40名], 2 その他"},
		{"who is no label below a topic", "##みどり会議事録\n日時：令和５年４月３日\n### 費用\n参加者：\n・規模が大きくなる\n・費用はどうなるか\n",
			"0 費用{said=>参加者： >規模が大きくなる >費用はどうなるか}"},
	}, discussed)
}

// TestTitlesBelowItems: a row of the list that ends as titles do is an item below the numbered one.
func TestTitlesBelowItems(t *testing.T) {
	const head = "みどり会議事録\n日時：令和５年４月３日\n"
	check(t, []form{
		{"set in", head + "次第\n１　開会\n２　報告\n　　協議案第４号　合併の期日について（提案）\n　　協議案第５号　定数の取扱いについて\n３　閉会\n",
			"1 開会, 2 報告[0 協議案第４号　合併の期日について（提案）, 0 協議案第５号　定数の取扱いについて], 3 閉会"},
		{"not set in", head + "議題\n１　会則の改正\n２　その他　駅前の事業\n設計の基準について\n広場の案について\n", "1 会則の改正, 2 その他　駅前の事業[0 設計の基準について, 0 広場の案について]"},
		{"a bracket over two rows", head + "議題\n○会則に関する件\n○外交に関する調査\n　（通報の事案、不適切な\n　事案に関する件）\n", "0 会則に関する件, 0 外交に関する調査|（通報の事案、不適切な\n　事案に関する件）"},
		{"points below points", head + "議題\n・総会\n・夏祭り\n　　・準備\n　　・予算\n・その他\n", "0 総会, 0 夏祭り[0 準備, 0 予算], 0 その他"},
		{"another list of the same numbers", head + "議事\n１　会則について\n了承された。\n報告\n１　結果について\n説明があった。\n",
			"1 会則について{outcome=了承された。}, 1 結果について{said=>説明があった。}"},
	}, discussed)
}

// TestTasks: who is to do what next, below a heading that says so, is neither an item nor a remark.
func TestTasks(t *testing.T) {
	check(t, []form{
		{"boxes", "#みどり会議事録\n日時：令和５年４月３日\n参加者：aoyama、morii\n##会則\n・aoyama: 改めたい。\n・morii: はい。\n##TODO\n・aoyama: 会則の案を書く\n・morii: 会計の引き継ぎ\n",
			"0 会則{said=aoyama>改めたい。 morii>はい。}"},
		{"items of action", "#みどり会議事録\n日時：令和５年４月３日\n##会則\n・青山理事：改めたい。\n・森井理事：はい。\n##アクションアイテム\n・青山理事：会則の案を書く\n",
			"0 会則{said=青山理事>改めたい。 森井理事>はい。}"},
	}, discussed)
}

// TestArrowsBelowTopics: an arrow behind the last words below a topic tells how it ended.
func TestArrowsBelowTopics(t *testing.T) {
	const head = "第２回みどり会定例会議事録\n日時：令和５年４月３日\n参加者：青山太郎、森井花子\n\n"
	check(t, []form{
		{"below wrapped sentences", head + "■記念品\n　前の年は菓子を配ったが、好みが分かれるので、茶がよいとの声と、\n　手ぬぐいがよいとの声があった。\n　　→　手ぬぐいとすることで全員合意。\n\n" +
			"■清掃\n　草を刈る。\n　　→　承認。\n",
			"0 記念品{said=>前の年は菓子を配ったが、好みが分かれるので、茶がよいとの声と、|手ぬぐいがよいとの声があった。; outcome=手ぬぐいとすることで全員合意。}, 0 清掃{said=>草を刈る。; outcome=承認。}"},
	}, discussed)
}

// TestSigners: who signs below the formula did not come anew.
func TestSigners(t *testing.T) {
	const head = "みどり株式会社取締役会議事録\n日時：令和５年４月３日\n出席取締役　青山　太郎、森井　花子\n議事\n１　計画\n承認された。\n"
	check(t, []form{
		{"by hand", head + "以上を明らかにするため、この議事録を作成し、出席取締役がこれに署名する。\n令和５年４月３日\n　議　　　長　青山　太郎\n　出席取締役　森井　花子\n",
			"member(出席取締役): 青山　太郎、森井　花子"},
		{"by a signature of a machine", head + "議事の経過を明確にするため、この議事録を作成し、\n出席取締役の全員がこれに電子署名する。\n出席取締役　青山　太郎\n同　　　　　森井　花子\n",
			"member(出席取締役): 青山　太郎、森井　花子"},
	}, listed)
}

// TestSittings: systems of assemblies head what was taken up with a sign, the opening with its day among them, and list who came below.
func TestSittings(t *testing.T) {
	const text = "令和５年 ６月 定例会（第３回）\n\n△開会・開議　６月５日午前10時00分開会\n出席議員２名\n１番　青山　太郎議員　　２番　森井　花子議員\n\n" +
		"○議長（森井花子議員）　開会します。\n\n△議案第５号の採決\n○議長（森井花子議員）　議題とします。\n"
	check(t, []form{{"behind a sign", text, "member(出席議員): １番　青山　太郎議員　　２番　森井　花子議員; members=２名"}}, listed)
	check(t, []form{{"behind a sign", text, "0 議案第５号の採決{said=議長（森井花子議員）>議題とします。} 議長（森井花子議員）>開会します。"}}, discussed)
}

// TestStarsAboveSpeakers: a few words behind a star head the next speaker, and are nobody's.
func TestStarsAboveSpeakers(t *testing.T) {
	check(t, []form{{"between remarks", "みどり県議会会議録\n日時：令和５年４月３日\n議事\n◯副議長（青山太郎）　知事。\n＊知事答弁\n\n◯知事（川田一郎）　お答えします。\n",
		"副議長（青山太郎）>知事。 知事（川田一郎）>お答えします。"}}, discussed)
}
