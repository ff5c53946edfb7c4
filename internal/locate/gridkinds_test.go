package locate

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/lexicon"
)

// TestGridKinds has three tables or more of each kind in which authors set
// what the list of labels does not know.
func TestGridKinds(t *testing.T) {
	for name, test := range map[string]struct{ table, want string }{
		// Names over rows stand at the left, one letter a line.
		"letters beside rows": {`
概/要 | 事業者名 | 白樺通信株式会社
^ | 発生時刻 | ５月１日
^ | 影響エリア | 全国
対/策 | 再発防止 | 監視の追加`,
			"operators 白樺通信株式会社; occurred_at ５月１日; affected_area 全国; preventive_measures 監視の追加\n+概+要+対+策"},
		"letters that are a label themselves": {`
事/故/の/概/要 | 会社名 | 白樺通信株式会社
^ | 発生日時 | ５月１日
^ | 影響利用者数 | ３万人
原/因 | 発生原因 | 故障`,
			"operators 白樺通信株式会社; occurred_at ５月１日; affected_users ３万人; cause 故障\n+事+故+の+概+要+原+因"},
		"letters that the end of a page parts": {`
概/要 | 事業者名 | 白樺通信株式会社
^ | 発生日時 | ５月１日
内 | 障害内容 | 通話ができない状
容 |  | 態となった。
^ | 発生原因 | 故障`,
			"operators 白樺通信株式会社; occurred_at ５月１日; impact 通話ができない状/態となった。; cause 故障\n+概+要+内+容"},

		"a name over rows that is a label, in its first row": {`
事業者 | 事業者名 | 白樺通信株式会社
日時 | 発生日時 | 令和５年４月３日
^ | 復旧日時 | 令和５年４月４日
影響 | 影響利用者数 | 約３万人
^ | 影響地域 | 岩手県`,
			"operators 白樺通信株式会社; occurred_at 令和５年４月３日; recovered_at 令和５年４月４日; affected_users 約３万人; affected_area 岩手県\n" +
				"+事業者+日時+影響"},
		"second labels in the boxes of values": {`
事業者名 | 白樺通信株式会社 | <
発生日時 | 令和５年４月３日９時12分　　復旧日時 | 令和５年４月３日11時00分
継続時間 | １時間48分　　影響利用者数 | 約３万人
発生原因 | 装置の　　復旧日時 | <`,
			"operators 白樺通信株式会社; occurred_at 令和５年４月３日９時12分; recovered_at 令和５年４月３日11時00分; " +
				"durations １時間48分; affected_users 約３万人; cause 装置の　　復旧日時\n"},
		"second labels with their values in the boxes of values": {`
事業者名 | 白樺通信株式会社
発生日時 | 令和５年４月３日９時12分　　復旧日時　　令和５年４月３日11時00分
影響地域 | 岩手県
継続時間 | １時間48分　　影響利用者数　　約３万人`,
			"operators 白樺通信株式会社; occurred_at 令和５年４月３日９時12分; recovered_at 令和５年４月３日11時00分; affected_area 岩手県; " +
				"durations １時間48分; affected_users 約３万人\n"},
		"words of another field in the value": {`
事業者名 | 白樺通信株式会社 | <
発生日時 | 令和５年４月３日９時12分　　復旧日時 | 別紙のとおり
継続時間 | 調査中　　影響利用者数 | 約３万人`,
			"operators 白樺通信株式会社; occurred_at 令和５年４月３日９時12分　　復旧日時/別紙のとおり; durations 調査中; affected_users 約３万人\n"},
		"words of fields in a table beside a channel": {`
会社 | 会社名 | 白樺通信株式会社 | < | <
日時 | 発生日時 | 令和５年４月３日 | < | <
^ | 復旧日時 | 令和５年４月４日 | < | <
影響 | 影響地域 | 岩手県 | < | <
周知 | 自社サイト | 第１報 | 装置の故障 | ４月３日10時
^ | ^ | 第２報 | 復旧 | ４月４日９時
^ | その他 | 公式Ｘ | 障害の発生 | ４月３日11時
^ | ^ | 公式Ｘ | 復旧 | ４月４日９時
対策 | 再発防止策 | 監視の追加 | < | <`,
			"operators 白樺通信株式会社; occurred_at 令和５年４月３日; recovered_at 令和５年４月４日; affected_area 岩手県; disclosure ; " +
				"own_site 第１報/装置の故障/４月３日10時/第２報/復旧/４月４日９時; other 公式Ｘ/障害の発生/４月３日11時/公式Ｘ/復旧/４月４日９時; " +
				"preventive_measures 監視の追加\n+会社+日時+影響+対策"},
		"short names over the columns of incidents that have names": {`
項目 | Ａ社 | Ｂ社
事業者名 | 白樺通信株式会社 | 楓ネット株式会社
発生日時 | ５月１日 | ６月２日
継続時間 | ２時間 | ３時間`,
			"operators 白樺通信株式会社; occurred_at ５月１日; durations ２時間\n" +
				"operators 楓ネット株式会社; occurred_at ６月２日; durations ３時間\n+項目+Ａ社+Ｂ社"},
		"names over the columns of incidents that have none": {`
項目 | 白樺通信株式会社 | 楓ネット株式会社
発生日時 | ５月１日 | ６月２日
継続時間 | ２時間 | ３時間`,
			"operators 白樺通信株式会社; occurred_at ５月１日; durations ２時間\n" +
				"operators 楓ネット株式会社; occurred_at ６月２日; durations ３時間\n+項目"},
		"a channel in brackets behind words of 情報周知": {`
会社名 | 楓通信株式会社
発生日時 | ５月１日
影響のあったお客さまの数 | ３万人
お客さまからのお問合せ件数 | 12件
会員の皆さまへのご案内（自社サイト） | 第１報 ５月１日10時（発生）
会員の皆さまへのご案内（その他） | 店頭に掲示`,
			"operators 楓通信株式会社; occurred_at ５月１日; affected_users ３万人; inquiries 12件; " +
				"own_site 第１報 ５月１日10時（発生）; other 店頭に掲示\n"},
		"empty cells around tables within cells": {`
事業者名 | 楓通信株式会社 | < | < | <
発生日時 | ５月１日 | < | < | <
影響利用者数 | ３万人 | < | < | <
再発防止策 |  | 対策 | 期限 | 
^ | ^ | 監視の追加 | ５月 | ^
情報周知 |  | 掲載日時 | 内容 | 
^ | ^ | ５月１日 | 発生 | ^`,
			"operators 楓通信株式会社; occurred_at ５月１日; affected_users ３万人; " +
				"preventive_measures 対策/期限/監視の追加/５月; disclosure 掲載日時/内容/５月１日/発生\n"},
		"nothing beside rows": {`
 | 発生日時 | ５月１日
 | 継続時間 | ２時間
 | 影響利用者数 | ３万人`,
			"occurred_at ５月１日; durations ２時間; affected_users ３万人\n"},
		"words beside rows of two pairs": {`
概要 | 発生日時 | ５月１日 | 継続時間 | ２時間
対応 | 発生原因 | 故障 | 再発防止策 | 監視の追加`,
			"occurred_at ５月１日; durations ２時間; cause 故障; preventive_measures 監視の追加\n+概要+対応"},
		"a table within a row of a list": {`
事業者名 | 発生日時 | 再発防止策 | <
白樺通信株式会社 | ５月１日 | 対策 | 実施時期
^ | ^ | 監視の追加 | ５月
楓通信株式会社 | ５月２日 | 訓練 | ６月`,
			"operators 白樺通信株式会社; occurred_at ５月１日; preventive_measures 対策/監視の追加/実施時期/５月\n" +
				"operators 楓通信株式会社; occurred_at ５月２日; preventive_measures 訓練/６月\n"},

		"labels down the side below labels along the top": {`
発生日時 | 事業者名
５月１日 | 白樺通信株式会社
再発防止策 | 監視の追加
発生原因 | 故障`,
			"preventive_measures 監視の追加; cause 故障; occurred_at ５月１日; operators 白樺通信株式会社\n"},
		"who does what, of no incident": {`
担当 | 対策 | 実施時期
設備課 | 監視の追加 | ５月`,
			"() 担当; () 対策; () 実施時期; () 設備課; () 監視の追加; () ５月\n"},

		// Nobody knows the label, but its words, its place and its value tell.
		"words of fields down the side": {`
当事者となった事業者 | 白樺通信株式会社
事象の始期 | ５月１日９時
事象の終期 | ５月１日11時
事象の長さ | ２時間
影響を被った利用者の数 | 約３万人
影響の広がり | 全国
苦情・照会の受付数 | 12件（電話９件、メール３件）
技術的な要因 | 故障
お知らせの経過 | －
検証会議の所見 | 妥当である。`,
			"operators 白樺通信株式会社; occurred_at ５月１日９時; recovered_at ５月１日11時; durations ２時間; affected_users 約３万人; " +
				"affected_area 全国; inquiries 12件（電話９件、メール３件）; cause 故障; disclosure －; (検証会議の所見) 妥当である。\n"},
		"words of fields over columns": {`
番号 | 障害が起きた日時 | 運営会社 | 止まっていた時間 | 主な理由
１ | ５月１日９時 | 白樺通信株式会社 | ２時間 | 故障
２ | ６月２日８時 | 樅の木電話株式会社 | ３時間 | 誤設定`,
			"occurred_at ５月１日９時; operators 白樺通信株式会社; (止まっていた時間) ２時間; cause 故障\n" +
				"occurred_at ６月２日８時; operators 樅の木電話株式会社; (止まっていた時間) ３時間; cause 誤設定\n+番号#１#２"},
		"words of another matter": {`
事業者名 | 白樺通信株式会社
発生日時 | ５月１日９時
復旧見込日時 | ５月１日11時
影響利用者数 | ３万人
緊急通報への影響 | あり
運用開始の時期 | ４月１日`,
			"operators 白樺通信株式会社; occurred_at ５月１日９時; (復旧見込日時) ５月１日11時; affected_users ３万人; (緊急通報への影響) あり; (運用開始の時期) ４月１日\n"},
		"words of a field whose value is of another kind": {`
事業者名 | 白樺通信株式会社
発生日時 | ５月１日９時
影響利用者数 | ３万人
復旧の時期 | 順次`,
			"operators 白樺通信株式会社; occurred_at ５月１日９時; affected_users ３万人; (復旧の時期) 順次\n"},
		"a known label of the field wins": {`
事業者名 | 白樺通信株式会社
発生日時 | ５月１日９時
発生原因 | 故障
人的な要因 | 確認の不足`,
			"operators 白樺通信株式会社; occurred_at ５月１日９時; cause 故障; (人的な要因) 確認の不足\n"},

		"a word over the columns of a table inside a cell wins nothing": {`
会社名 | 白樺通信株式会社 | <
発生日時 | ５月１日 | <
影響利用者数 | ３万人 | <
恒久的な対策 | 対策内容 | 実施時期
^ | 監視の追加 | ５月 完了`,
			"operators 白樺通信株式会社; occurred_at ５月１日; affected_users ３万人; preventive_measures 対策内容/実施時期/監視の追加/５月 完了\n"},

		// Labels stand over their values.
		"a label that nobody knows over its value": {`
事業者名 | 発生日時
白樺通信株式会社 | ５月１日
障害内容 | <
通話不可 | <
補償の有無 | <
約款に定める返金の対象とはならない。 | <`,
			"operators 白樺通信株式会社; occurred_at ５月１日; impact 通話不可; (補償の有無) 約款に定める返金の対象とはならない。\n"},
		"labels that nobody knows side by side over their values": {`
事業者名 | 発生日時
白樺通信株式会社 | ５月１日
継続時間 | 影響利用者数
２時間 | ３万人
適用基準 | 設備の種別
告示第三号の二の項 | 加入者収容装置`,
			"operators 白樺通信株式会社; occurred_at ５月１日; durations ２時間; affected_users ３万人; (適用基準) 告示第三号の二の項; (設備の種別) 加入者収容装置\n"},
		"a value in the box of its label": {`
事業者名 | 発生日時
白樺通信株式会社 | ５月１日
障害内容 | <
通話不可 | <
発生原因/設定の誤り | <
 | <
再発防止策 | <
監視の追加 | <`,
			"operators 白樺通信株式会社; occurred_at ５月１日; impact 通話不可; cause 設定の誤り; preventive_measures 監視の追加\n"},
		"a value in the box of its label, before another label": {`
事業者名 | 発生日時
白樺通信株式会社 | ５月１日
障害内容 | <
通話不可 | <
発生原因/設定の誤り | <
再発防止策/監視の追加 | <`,
			"operators 白樺通信株式会社; occurred_at ５月１日; impact 通話不可; cause 設定の誤り; preventive_measures 監視の追加\n"},
		"a label that nobody knows behind a value of two rows": {`
事業者名 | 発生日時
白樺通信株式会社 | ５月１日
障害内容 | <
通話不可となった。 | <
その後に復旧した。 | <
補償の有無 | <
約款に定める返金の対象とはならない。 | <`,
			"operators 白樺通信株式会社; occurred_at ５月１日; impact 通話不可となった。/その後に復旧した。; (補償の有無) 約款に定める返金の対象とはならない。\n"},
		"a value of two rows is no label": {`
事業者名 | 発生日時
白樺通信株式会社 | ５月１日
障害内容 | <
通話不可 | <
発生原因 | <
設定の誤り | <
機器の故障 | <`,
			"operators 白樺通信株式会社; occurred_at ５月１日; impact 通話不可; cause 設定の誤り/機器の故障\n"},

		"a label with its value beside an empty box": {`
事業者名 | 白樺通信株式会社
発生日時 | ５月１日
発生原因/設定の誤り | 
影響利用者数 | ３万人`,
			"operators 白樺通信株式会社; occurred_at ５月１日; cause 設定の誤り; affected_users ３万人\n"},
		"a label of nobody's list that the end of a page parts": {`
項目 | 白樺通信株式会社 | 樅の木電話株式会社
発生日時 | ５月１日 | ５月２日
影響利用者数 | ３万人 | ２万人
ホームページでの | 第１報 | －
周知 |  | `,
			"operators 白樺通信株式会社; occurred_at ５月１日; affected_users ３万人; own_site 第１報\n" +
				"operators 樅の木電話株式会社; occurred_at ５月２日; affected_users ２万人; own_site －\n+項目"},

		"a heading below the numbers of incidents": {`
番号 | １ | ２
Ⅰ　事故の概要 | < | <
事業者名 | 白樺通信株式会社 | 樅の木電話株式会社
発生日時 | ５月１日 | ５月２日
影響利用者数 | ３万人 | ２万人`,
			"operators 白樺通信株式会社; occurred_at ５月１日; affected_users ３万人\n" +
				"operators 樅の木電話株式会社; occurred_at ５月２日; affected_users ２万人\n#番号#１#２+Ⅰ　事故の概要"},

		// A name and the labels below it, or beside, are one.
		"a name over labels": {`
発生日時 | 事業者名 | 影響 | < | 継続時間
^ | ^ | 利用者数 | 地域 | ^
５月１日 | 白樺通信株式会社 | ３万人 | 全国 | ２時間
６月２日 | 樅の木電話株式会社 | ２万人 | 北海道 | ３時間`,
			"occurred_at ５月１日; operators 白樺通信株式会社; affected_users ３万人; affected_area 全国; durations ２時間\n" +
				"occurred_at ６月２日; operators 樅の木電話株式会社; affected_users ２万人; affected_area 北海道; durations ３時間\n+影響"},
		"a name over labels that alone say nothing": {`
事業者名 | 障害 | < | 備考
^ | 発生日時 | 内容 | ^
白樺通信株式会社 | ５月１日 | 通話不可 | －
樅の木電話株式会社 | ６月２日 | 通信不可 | －`,
			"operators 白樺通信株式会社; occurred_at ５月１日; impact 通話不可; (備考) －\n" +
				"operators 樅の木電話株式会社; occurred_at ６月２日; impact 通信不可; (備考) －\n+障害"},
		"a name beside labels": {`
事業者名 | 白樺通信株式会社 | <
発生日時 | ５月１日 | <
影響 | 利用者数 | ３万人
^ | 地域 | 全国`,
			"operators 白樺通信株式会社; occurred_at ５月１日; affected_users ３万人; affected_area 全国\n+影響"},
		"日時 beside what it is of": {`
事業者名 | 白樺通信株式会社 | <
日時 | 発生 | ５月１日
^ | 復旧 | ５月２日`,
			"operators 白樺通信株式会社; occurred_at ５月１日; recovered_at ５月２日\n+日時"},

		// Lists have rows that are no records.
		"headings over records": {`
No. | 発生日時 | 事業者名 | 継続時間
第１四半期 | < | < | <
１ | ５月１日 | 白樺通信株式会社 | ２時間
第２四半期 | < | < | <
２ | ８月２日 | 樅の木電話株式会社 | ３時間`,
			"occurred_at ５月１日; operators 白樺通信株式会社; durations ２時間\n" +
				"occurred_at ８月２日; operators 樅の木電話株式会社; durations ３時間\n+No.+第１四半期#１+第２四半期#２"},
		"a sum below records": {`
No. | 発生日時 | 事業者名 | 継続時間
１ | ５月１日 | 白樺通信株式会社 | ２時間
２ | ８月２日 | 樅の木電話株式会社 | ３時間
計 | ２件 | ２社 | ５時間`,
			"occurred_at ５月１日; operators 白樺通信株式会社; durations ２時間\n" +
				"occurred_at ８月２日; operators 樅の木電話株式会社; durations ３時間\n+No.#１#２"},
		"a note below records": {`
発生日時 | 事業者名 | 継続時間
５月１日 | 白樺通信株式会社 | ２時間
８月２日 | 樅の木電話株式会社 | ３時間
（注）継続時間は各社の報告による。 | < | <`,
			"occurred_at ５月１日; operators 白樺通信株式会社; durations ２時間\n" +
				"occurred_at ８月２日; operators 樅の木電話株式会社; durations ３時間\n"},

		// Names stand among the values.
		"others who were told": {`
事業者名 | 白樺通信株式会社 | <
発生日時 | ５月１日 | <
影響利用者数 | ３万人 | <
情報周知 | 自社サイト | 第１報
^ | 消防本部 | 電話で連絡
^ | 報道機関 | 発表`,
			"operators 白樺通信株式会社; occurred_at ５月１日; affected_users ３万人; disclosure ; own_site 第１報; other 電話で連絡; other 発表\n"},
		"the own site by another name": {`
事業者名 | 白樺通信株式会社 | <
発生日時 | ５月１日 | <
影響利用者数 | ３万人 | <
利用者への告知 | 当社サイト | ５月１日 発生
^ | 販売店 | 店頭に掲示`,
			"operators 白樺通信株式会社; occurred_at ５月１日; affected_users ３万人; disclosure ; own_site ５月１日 発生; other 店頭に掲示\n"},
		"nobody but others were told": {`
事業者名 | 白樺通信株式会社 | <
発生日時 | ５月１日 | <
影響利用者数 | ３万人 | <
情報周知 | 報道機関 | ５月１日 発表
^ | 自治体 | ５月２日 連絡`,
			"operators 白樺通信株式会社; occurred_at ５月１日; affected_users ３万人; disclosure ; other ５月１日 発表; other ５月２日 連絡\n"},
		"a log is no list of names": {`
事業者名 | 白樺通信株式会社 | <
発生日時 | ５月１日 | <
影響利用者数 | ３万人 | <
情報周知 | 初報 | ５月１日 発生
^ | 最終報 | ５月２日 復旧`,
			"operators 白樺通信株式会社; occurred_at ５月１日; affected_users ３万人; disclosure 初報/５月１日 発生/最終報/５月２日 復旧\n"},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, test.want, said(gridOf(t, test.table)))
		})
	}
}

// TestHeadsOfInnerRows: a box over all columns of a table within a cell is a heading over its
// rows; a sentence, and the last box, is none.
func TestHeadsOfInnerRows(t *testing.T) {
	for wide, want := range map[string][]int{
		"装置に関するもの": {0, 0, 1, 0, 0}, "装置を全て交換した。": {0, 0, 0, 0, 0},
	} {
		g := gridOf(t, `
事業者名 | 楓通信株式会社 | <
発生日時 | ５月１日 | <
影響利用者数 | ３万人 | <
再発防止策 | 対策 | 期限
^ | `+wide+` | <
^ | 監視の追加 | ５月`)
		var heads []int
		for _, line := range g.read(lexicon.IncidentLabels()).records[0][3].Cell {
			heads = append(heads, line.Head)
		}
		assert.Equal(t, want, heads, wide)
	}
}
