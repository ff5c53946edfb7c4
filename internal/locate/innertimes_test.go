package locate_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestTimesBelowDaysInTables: in a log that is set as a table, what stands below the
// day of an entry is of that entry, however the columns shift.
func TestTimesBelowDaysInTables(t *testing.T) {
	const head = `
事業者名      白樺通信株式会社
発生日時      令和５年４月３日９時10分
影響利用者数    約３万人
`
	for _, test := range []struct{ name, log, want string }{
		{"labels, days and words", `
情報周知   自社サ  報      掲載日時        掲載内容
       イト   第１報    令和５年４月３日    障害の発生
                     10時05分
           第２報  令和５年４月３日  原因が装置の故障であること
                12時30分
           第３報  令和５年４月４日  復旧
                ８時00分
`, "第１報|令和５年４月３日|10時05分|障害の発生|第２報|令和５年４月３日|12時30分|原因が装置の故障であること|第３報|令和５年４月４日|８時00分|復旧"},
		{"words that are wrapped as well", `
情報周知   自社サ  報      掲載日時        掲載内容
       イト   第１報    4月3日      障害の発生に
                     10:05     ついて
           第２報  4月3日      復旧の見込み
                12:30     について
`, "第１報|4月3日|10:05|障害の発生に|ついて|第２報|4月3日|12:30|復旧の見込み|について"},
		{"days counted from one above", `
情報周知   自社サ  報      掲載日時        掲載内容
       イト   第１報    令和５年４月３日    障害の発生
                     10時05分
           第２報  同日       原因が装置の故障であること
                12時30分
           第３報  翌４日      復旧
                ８時00分
`, "第１報|令和５年４月３日|10時05分|障害の発生|第２報|同日|12時30分|原因が装置の故障であること|第３報|翌４日|８時00分|復旧"},
		{"on another page, farther to the left", `
情報周知   その他  媒体           掲載日時        掲載内容
\f      地域チャン   4月3日   字幕
      ネル      10:05
      店頭掲示板   4月4日   お詫びの
              9:00   掲示
`, "地域チャン|ネル|4月3日|10:05|字幕|店頭掲示板|4月4日|9:00|お詫びの|掲示"},
		{"days and words", `
情報周知   自社サ  公表日時        公表内容
       イト   令和５年４月３日    障害の発生
             10時05分頃
           令和５年４月３日  原因の調査の状況
           12時30分頃
`, "令和５年４月３日|10時05分頃|障害の発生|令和５年４月３日|12時30分頃|原因の調査の状況"},
		{"one blank between the day and the words", `
情報周知      掲載先    報    公表日時    公表内容
          自社HP 初報 ４月３日 通話できない事象の発生
                     10時05分
               続報 ４月３日 原因の見込みと復旧の
                   12時30分 予定
          店頭  初報 ４月４日 お詫び
                     ９時00分
`, "自社HP|初報|４月３日|10時05分|通話できない事象の発生|続報|４月３日|12時30分|原因の見込みと復旧の|予定|店頭|初報|４月４日|９時00分|お詫び"},
		{"one blank, without media", `
情報周知   報       掲載日時   内容
       第１報 令和５年４月３日 音声通話が不通
           10時05分 となっている旨
       第２報 令和５年４月３日 復旧
           12時30分
       第３報 令和５年４月４日 原因とお詫び
           ９時00分
`, "第１報|令和５年４月３日|10時05分|音声通話が不通|となっている旨|第２報|令和５年４月３日|12時30分|復旧|第３報|令和５年４月４日|９時00分|原因とお詫び"},
		{"one blank, days counted from one above", `
情報周知   媒体     配信日時    件名
       メール    ４月３日 障害の発生
               10:05頃
       アプリ    同日 障害の復旧
               12:30頃
`, "メール|４月３日|10:05頃|障害の発生|アプリ|同日|12:30頃|障害の復旧"},
	} {
		got := tables(head + strings.ReplaceAll(strings.TrimPrefix(test.log, "\n"), `\f`, "\f"))
		if assert.Len(t, got, 1, test.name) {
			assert.Contains(t, got[0], "|"+test.want+"\n", test.name)
		}
	}
}

// TestGroupsInTables: a line with a number that the measures have none of, or in brackets, is a
// row of its own over those below it.
func TestGroupsInTables(t *testing.T) {
	const head = `
事業者名      楓通信株式会社
発生日時      令和５年４月３日９時10分
影響利用者数    約３万人
再発防止策     対策                  期限
`
	for _, test := range []struct{ rows, want string }{
		{`
          １．装置
          監視装置を全ての拠点に追加し   令和５年５月
          た。
                                完了
          ２．人
          訓練を行う。            検討中
          手順を全ての拠点で見直し、そ
          の結果を伝える。          令和６年３月
`, "１．装置|監視装置を全ての拠点に追加し|た。|令和５年５月|完了|２．人|訓練を行う。|検討中|手順を全ての拠点で見直し、そ|の結果を伝える。|令和６年３月"},
		{`

          監視装置の警報を当番の者に    令和６年度上期
          通知する。             完了予定

          訓練を行う。            検討中
`, "監視装置の警報を当番の者に|通知する。|令和６年度上期|完了予定|訓練を行う。|検討中"},
		{`
          監視装置の追加           令和６年３月
          訓練                実施中
`, "監視装置の追加|令和６年３月|訓練|実施中"},
		{`
          ＜装置＞
          監視装置を追加した。        完了
          ＜人＞
                                令和６年３月
          訓練を行う。
`, "＜装置＞|監視装置を追加した。|完了|＜人＞|訓練を行う。|令和６年３月"},
	} {
		got := tables(head + test.rows[1:])
		if assert.Len(t, got, 1, test.rows) {
			assert.Contains(t, got[0], test.want, test.rows)
		}
	}
}
