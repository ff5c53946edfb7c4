package locate

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestLabelsThatFillTheirColumn: a blank alone parts a label that nobody knows from the values that it moves
// aside; the labels are set in the middle of their column, or the values begin where others do.
func TestLabelsThatFillTheirColumn(t *testing.T) {
	const middle = `
   事業者名     白樺通信株式会社
   発生日時 令和５年４月３日（月）９時12分
   復旧日時 令和５年４月３日（月）10時30分
  影響利用者数 約3,200人
   影響地域 長野県松本市
 救急要請への影 なし
    響
   発生原因 大雪により電柱が倒れたため。
`
	got := readText(middle)
	assert.Contains(t, got, "affected_area 影響地域: 長野県松本市\n 救急要請への影響: なし\ncause")
	const known = `
   事業者名     白樺通信株式会社
   発生日時 令和５年４月３日（月）９時12分
   復旧日時 令和５年４月３日（月）10時30分
  影響利用者数 約3,200人
   影響地域 長野県松本市
 緊急通報への影 なし
    響
   発生原因 大雪により電柱が倒れたため。
`
	assert.Contains(t, readText(known), " 緊急通報への影響: なし\n", "a word that says that there is none is no part of a label")
	const left = `
事業者名    白樺通信株式会社
影響利用者数 白樺通信株式会社：約3,200人
        湖北電話株式会社：410件
発生日時    令和５年４月３日（月）９時12分
復旧日時    令和５年４月３日（月）10時30分
検針作業への影 通常の読取りができず、４月分の請求のうち約20件は概算の値を用い
響       た。
発生原因    ＜設計の原因＞
        参照先が一つしか登録されておらず、その停止により時刻がずれた。担当
        者が気付くまでに１時間を要した。
装置の更新計画 集約装置は2019年に導入した。
再発防止策   ・参照先を増やす。〔2025年２月28日完了〕
`
	assert.Contains(t, readText(left), "\n 装置の更新計画: 集約装置は2019年に導入した。\n")
}

// TestLabelsBrokenBetweenWords: the first line of a label ends as words do that others follow.
func TestLabelsBrokenBetweenWords(t *testing.T) {
	assert.Contains(t, readText(`
事業者名      白樺通信株式会社
発生日時      令和５年４月３日９時
影響を受けた    約9,200人
利用者の数
障害内容      市外への通話ができない状態が朝まで長く続いた。
用いた       規則第４条
設備基準
問合せ件数     12件
`), "\n 用いた設備基準: 規則第４条\n")
}

// TestMeasuresBesideEachOther: a state within a line of several measures, in whatever brackets, is none of the
// cause above them.
func TestMeasuresBesideEachOther(t *testing.T) {
	const text = `
   事業者名 白樺通信株式会社              湖北電話株式会社           北見電話株式会社
   発生日時 令和５年４月３日９時12分          令和５年４月３日９時20分      令和５年４月３日10時03分
   復旧日時 令和５年４月３日10時30分         令和５年４月３日21時55分     令和５年４月３日18時48分
   継続時間 １時間18分                12時間35分             ８時間45分
   発生原因        大雪により、３社が共同で用いる電柱が倒れたため。
         ・別の経路を設ける［令和７年 ・電柱を見直す［検討中］       ・衛星回線の訓練を行う
         ９月完了予定］
  再発防止策 ・装置を２台備える［令和６年                           ［令和６年８月完了］
                                                       ・電源を24時間分に増やす［令和７年３
         ９月20日完了］                                      月完了予定］
`
	assert.Contains(t, readText(text), "cause 発生原因: 大雪により、３社が共同で用いる電柱が倒れたため。\npreventive_measures 再発防止策: ・別の経路")
}

// TestSquareBracketsOfStates: each kind of brackets has its opening one.
func TestSquareBracketsOfStates(t *testing.T) {
	for _, text := range []string{"訓練を行う[検討中]", "訓練を行う〔検討中〕", "訓練を行う《検討中》", "訓練を行う(検討中)", "訓練を行う≪検討中≫"} {
		assert.True(t, isState([]rune(text)), text)
	}
}

// TestNamesBesideLogs: the names of the operators, wrapped beside the entries of their own.
func TestNamesBesideLogs(t *testing.T) {
	const head = `
事業者名    ①白樺通信株式会社
        ②湖北電話株式会社
発生日時    令和５年４月３日（月）９時12分
復旧日時    令和５年４月３日（月）10時30分
`
	for _, test := range []struct{ name, text, want string }{
		{"behind one blank", `
情報周知    自社サイト 白樺通信株式会 第１報 ４月３日9時30分（障害のお知ら
              社       せ）
                       第２報 ４月３日10時40分（復旧）
              湖北電話株式会 初報 ４月３日9時45分（障害）
              社
        その他 報道機関に連絡した。
`, "白樺通信株式会 社 第１報 ４月３日9時30分（障害のお知ら せ） 第２報 ４月３日10時40分（復旧） 湖北電話株式会 社 初報 ４月３日9時45分（障害）\n"},
		{"whole", `
情報周知    自社サイト 白樺通信株式会社  第１報（4/3 9:30）
                         障害の発生
                         第２報（4/3 10:40）
              湖北電話株式会社  第１報（4/3 9:45）
                         障害の発生
        その他 報道機関に連絡した。
`, "白樺通信株式会社 第１報（4/3 9:30） 障害の発生 第２報（4/3 10:40） 湖北電話株式会社 第１報（4/3 9:45） 障害の発生\n"},
		{"no names", `
情報周知    自社サイト トップページ   第１報 ４月３日9時30分（障害）
              お知らせ欄    第１報 ４月３日9時45分（障害）
        その他 報道機関に連絡した。
`, "トップページ   第１報 ４月３日9時30分（障害） お知らせ欄    第１報 ４月３日9時45分（障害）\n"},
	} {
		assert.Contains(t, readText(head+test.text[1:]), "own_site 自社サイト: "+test.want, test.name)
	}
}

// TestLogsThatBeginBesideTheirChannel: a channel at the top of its log, where the other labels are in the middle.
func TestLogsThatBeginBesideTheirChannel(t *testing.T) {
	text := strings.ReplaceAll(`
   事業者名 ①白樺通信株式会社
        ②湖北電話株式会社
   発生日時 令和５年６月29日（木）23時18分
        ①音声：２時間35分
   継続時間  データ：４時間10分
        ②３時間５分
        山間の集落において、固定電話の発着信及びインターネットへの接続
   障害内容 ができない状態となった。予約の受付にも支障が生じた。遠隔の診察
        も止まった。
        ＜直接の原因＞
        流された木がケーブル２条を続けて引っ掛け、いずれも損傷したため
   発生原因 である。
        ＜背景となった要因＞
        ２条の間隔が狭く、保護管も一部の区間にとどまっていた。
  再発防止策 （短期の対策）
        １）損傷した区間を保護管で覆う《令和５年８月27日完了》
        ２）夜間も位置を監視し、近づいた船に無線で呼び掛ける《令和
        ５年７月10日完了》
        （中長期の対策）

                                          1
        １）上流の側に別の経路のケーブルを敷く《令和８年３月完了予定
        》
        ２）無線による迂回の回線を主な集落に設ける《検討中》
        ３）敷設の間隔に関する社内の基準を改める《令和６年３月完了予定
        》
        自社サイト 白樺通信株式会 第１報（6/30 0:05）
               社        障害の発生
                         第２報（6/30 1:15）
                         原因の調査の状況
                         第３報（6/30 3:45）
  情報周知                   復旧
               湖北電話株式会 第１報（6/30 0:40）
               社         障害の発生
                         第２報（6/30 3:50）
                         復旧
        その他    役場に電話で伝えた。
`, "\n\n                                          1\n", "\n\n                                          1\n\f")
	got := readText(text)
	assert.Contains(t, got, "《令和６年３月完了予定 》\n")
	assert.Contains(t, got, "own_site 自社サイト: 白樺通信株式会 社 第１報（6/30 0:05） 障害の発生")
}

// TestMergedOperatorInTheMiddle: the name between the lines of two rows is that of both, and the row below them has
// its own.
func TestMergedOperatorInTheMiddle(t *testing.T) {
	const text = `
No.      事業者名           発生日時           復旧日時          継続時間    影響地域
１ 白樺通信ネットワーク株式
  会社           R6.2.6 5:30 R6.2.6 8:00     2時間30分  山形県
２              R6.4.19 14:00 R6.4.19 17:00  3時間     秋田県
  株式会社湖北電話
３              R6.5.8 22:10 R6.5.9 2:40     4時間30分  秋田県
４ 北見通信株式会社         R6.9.12 11:25 R6.9.12 12:55    1時間30分  宮城県及び岩
                                               手県
５ 楓通信協同組合          R6.12.3 7:45   R6.12.3 19:45  12時間    福島県
`
	got := readText(text)
	assert.Contains(t, got, "株式会社湖北電話\noccurred_at 発生日時: R6.4.19 14:00\n")
	assert.Contains(t, got, "株式会社湖北電話\noccurred_at 発生日時: R6.5.8 22:10\n")
	assert.Contains(t, got, "北見通信株式会社\noccurred_at 発生日時: R6.9.12 11:25\n")
}

// TestRowsOfMeasuresInOrder: each line has a piece in every column, in whatever places.
func TestRowsOfMeasuresInOrder(t *testing.T) {
	const text = `
事業者名       白樺通信株式会社
発生日時       令和６年10月30日（水）16時44分
影響利用者数     約３万人
再発防止策            No.         対 策                                       完了時期           担 当
                 1 警報を別の装置に移す                                      令和６年11月15日完了       技術部
           2   空き容量を日ごとに点検し、責任者に報告する     令和６年11月１日完了   運用課
           3   蓄積装置を増設する                 令和７年６月完了予定    技術部
`
	const want = "No.         対 策                                       完了時期           担 当" +
		" 1 警報を別の装置に移す 令和６年11月15日完了 技術部 2 空き容量を日ごとに点検し、責任者に報告する 令和６年11月１日完了 運用課" +
		" 3 蓄積装置を増設する 令和７年６月完了予定 技術部\n"
	assert.Contains(t, readText(text), "preventive_measures 再発防止策: "+want)
}

// TestLongUnknownLabelsOfGrids: a label that nobody knows may be long, beside its value or over it.
func TestLongUnknownLabelsOfGrids(t *testing.T) {
	const beside = `
事業者名 | 白樺通信株式会社
発生日時 | 令和５年４月３日
救急の要請を受ける他の機関の業務に生じた支障の内容及び程度 | なし
影響地域 | 長野県`
	assert.Contains(t, said(gridOf(t, beside)), "(救急の要請を受ける他の機関の業務に生じた支障の内容及び程度) なし; affected_area")
	const over = `
事業者名 | 発生日時 | 復旧日時
白樺通信株式会社 | 令和５年４月３日 | 令和５年４月４日
発生原因 | < | <
時刻がずれた。 | < | <
失われた記録を元の状態に戻すために行った作業 | < | <
職員が控えの帳票を見ながら手で入力し、翌月の請求に間に合わせた。 | < | <`
	assert.Contains(t, said(gridOf(t, over)), "cause 時刻がずれた。; (失われた記録を元の状態に戻すために行った作業) 職員が控え")
}
