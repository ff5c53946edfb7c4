package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestTextKinds has a table for each way in which a text without rules tells
// labels that no list has, or whose cell a piece of text is.
func TestTextKinds(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"words of fields, their values beside them", `
当事者となった事業者 白樺通信株式会社
事象の始期 令和５年４月３日９時
影響を被った契約の数 約３万契約
料金の減免 約款に基づき減免する。
苦情を受けた件数 12件
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時
affected_users: 約３万契約
(料金の減免): 約款に基づき減免する。
inquiries: 12件
`}},
		{"a channel in brackets behind words of 情報周知", `
会社名 楓通信株式会社
発生日時 令和５年４月３日９時
影響を受けたお客さま数 約３万人
発生原因 装置の故障
会員の皆さまへのご案内（自社サイト） 第１報 ４月３日10時（発生）
`, []string{`operators: 楓通信株式会社
occurred_at: 令和５年４月３日９時
affected_users: 約３万人
cause: 装置の故障
own_site: 第１報 ４月３日10時（発生）
`}},
		{"words of fields, their values below them", `
事業者名
白樺通信株式会社
事象が始まった日時
令和５年４月３日９時
影響を受けた加入者の数
約３万人
委託先の関与
保守委託先が作業に立ち会っていた。
発生原因
装置の故障
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時
affected_users: 約３万人
(委託先の関与): 保守委託先が作業に立ち会っていた。
cause: 装置の故障
`}},
		{"words of fields in the column of labels", `
  会社名        白樺通信株式会社
  継続時間       ２時間
  事象の始期      令和５年４月３日９時
  使えなかった時間   ２時間
  影響を被った契約の  約３万契約
  数
  適用した技術基準   設備規則第６条
`, []string{`operators: 白樺通信株式会社
durations: ２時間
occurred_at: 令和５年４月３日９時
(使えなかった時間): ２時間
affected_users: 約３万契約
(適用した技術基準): 設備規則第６条
`}},
		{"names over rows that sound like labels", `
障害の
概要
事業者名 白樺通信株式会社
発生日時 令和５年４月３日９時
障害内容 通話ができない。
原因と
対策
発生原因 部品の故障
再発防止策 部品の交換
周知
情報周知 第１報 ４月３日 10時
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時
impact: 通話ができない。
cause: 部品の故障
preventive_measures: 部品の交換
disclosure: 第１報 ４月３日 10時
`}},
		{"a label alone above another has its field where no other has", `
事業者名 白樺通信株式会社
発生日時 令和５年４月３日９時
障害内容 通話ができない。
再発防止策
対策 実施時期
部品の交換 ５月
発生原因 部品の故障
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時
impact: 通話ができない。
preventive_measures: 対策 実施時期|部品の交換 ５月
cause: 部品の故障
`}},
		{"a label of the lexicon outdoes a guess", `
事業者名 白樺通信株式会社
障害が起きた時期 令和５年４月３日
発生日時 令和５年４月３日９時
影響利用者数 約３万人
`, []string{`operators: 白樺通信株式会社
(障害が起きた時期): 令和５年４月３日
occurred_at: 令和５年４月３日９時
affected_users: 約３万人
`}},
		{"a part with its value is no label", `
事業者名 白樺通信株式会社
発生日時 令和５年４月３日９時
影響利用者数 音声通話 約３万人
データ通信 約５万人
継続時間 ２時間
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時
affected_users: 音声通話 約３万人|データ通信 約５万人
durations: ２時間
`}},
		{"a name beside rows and what it makes of their labels", `
  事業者名            白樺通信株式会社
  発生日時            令和５年４月３日９時
          時間        ２時間
  影響    利用者数    約３万人
          地域        全国
  発生原因            装置の故障
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時
durations: ２時間
affected_users: 約３万人
affected_area: 全国
cause: 装置の故障
`}},
		{"a date below its year is one", `
事業者名　　白樺通信株式会社
発生日時　　令和５年
　　　　　　５月３日９時
影響利用者数　約３万人
発生原因　　装置の故障
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年|５月３日９時
affected_users: 約３万人
cause: 装置の故障
`}},
		{"measures with their dates and states are no labels", `
事業者名 白樺通信株式会社
発生日時 令和５年４月３日９時
再発防止策 監視の追加 完了
訓練 令和５年６月実施
点検の手順 検討中
発生原因 装置の故障
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時
preventive_measures: 監視の追加 完了|訓練 令和５年６月実施|点検の手順 検討中
cause: 装置の故障
`}},
		{"a measure with its state at the end", `
事業者名　　白樺通信株式会社
発生日時　　令和５年５月１日９時
再発防止策　　装置の交換
監視の追加 完了
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年５月１日９時
preventive_measures: 装置の交換|監視の追加 完了
`}},
		{"a label with its date below measures with marks", `
事業者名 白樺通信株式会社
発生日時 令和５年４月３日９時
影響利用者数 約３万人
再発防止策 ・予備の装置の増設〈令和５年10月末完了〉
・監視の追加〈令和５年５月完了〉
報告命令の日 令和５年６月27日
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時
affected_users: 約３万人
preventive_measures: ・予備の装置の増設〈令和５年10月末完了〉|・監視の追加〈令和５年５月完了〉
(報告命令の日): 令和５年６月27日
`}},
		{"a measure with its date below one that a mark begins", `
事業者名 白樺通信株式会社
発生日時 令和５年４月３日９時
影響利用者数 約３万人
再発防止策 対策 期限
監視の追加 令和５年５月
確認の手順の方法 令和５年６月27日
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時
affected_users: 約３万人
preventive_measures: 対策 期限|監視の追加 令和５年５月|確認の手順の方法 令和５年６月27日
`}},
		{"a report to somebody below a log", `
事業者名 白樺通信株式会社
発生日時 令和５年４月３日９時
影響利用者数 約３万人
自社サイト 第１報 ４月３日10時02分
その他 店頭に掲示した。
総務省への第一報 令和５年４月３日９時58分
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時
affected_users: 約３万人
own_site: 第１報 ４月３日10時02分
other: 店頭に掲示した。
(総務省への第一報): 令和５年４月３日９時58分
`}},
		{"a head of a list with words that nobody knows", `
番号 障害が起きた日時 運営会社 止まった時間 影響を被った利用
者の数 対応の状況
１ 令和５年４月３日９時 白樺通信株式会社 ２時間 約３万人 完了
２ 令和５年５月６日８時 樅の木電話株式会社 ３時間 約４万人 対応中
`, []string{`occurred_at: 令和５年４月３日９時
operators: 白樺通信株式会社
(止まった時間): ２時間
affected_users: 約３万人
(対応の状況): 完了
occurred_at: 令和５年５月６日８時
operators: 樅の木電話株式会社
(止まった時間): ３時間
affected_users: 約４万人
(対応の状況): 対応中
`}},
		{"names over incidents side by side", `
白樺通信株式会社 樅の木電話株式会社
発生日時 令和５年４月３日９時
令和５年４月６日８時
継続時間 ２時間 ３時間
影響利用者数 約３万人 約４万人
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時
durations: ２時間
affected_users: 約３万人
operators: 樅の木電話株式会社
occurred_at: 令和５年４月６日８時
durations: ３時間
affected_users: 約４万人
`}},
	} {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, test.want, tables(test.text)) })
	}
}
