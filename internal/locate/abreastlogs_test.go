package locate_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestLogsSideBySide: the logs of incidents side by side, in a text that writes cell
// below cell. Their dates part them, or nothing does.
func TestLogsSideBySide(t *testing.T) {
	const head = `
事業者名 白樺通信株式会社 楓ネット株式会社
発生日時 %A %B
継続時間 ２時間 約３時間
影響利用者数 約３万人 約４万～５万人
`
	const apart, near = "令和５年４月３日９時10分|令和５年６月20日23時30分", "令和５年４月３日９時10分|令和５年４月５日７時00分"
	for _, test := range []struct{ name, days, log, want string }{
		{"days far from each other", apart, "情報周知\n・４月３日10時05分 障害の発生を\n掲載\n・４月４日８時00分 復旧\n・６月20日23時50分 障害の発生\n・６月21日４時10分 復旧\n",
			"disclosure: ・４月３日10時05分 障害の発生を|掲載|・４月４日８時00分 復旧 disclosure: ・６月20日23時50分 障害の発生|・６月21日４時10分 復旧"},
		{"behind their labels", apart, "情報周知\n自社サイト\n第１報 4/3 10:05\n第２報 4/3 12:00\n第１報 6/20 23:50\n",
			"own_site: 第１報 4/3 10:05|第２報 4/3 12:00 own_site: 第１報 6/20 23:50"},
		{"two on a line", apart, "情報周知\n自社サイト\n第１報 4/3 10:05 初報 6/20 23:50\n第２報 4/3 12:00\n",
			"own_site: 第１報 4/3 10:05|第２報 4/3 12:00 own_site: 初報 6/20 23:50"},
		{"words that read as a notice behind a day", apart, "情報周知\n・４月３日10時05分 初報を掲載\n・４月４日８時00分 続報を掲載\n・６月20日23時50分 初報を掲載\n",
			"disclosure: ・４月３日10時05分 初報を掲載|・４月４日８時00分 続報を掲載 disclosure: ・６月20日23時50分 初報を掲載"},
		{"none of the first", apart, "情報周知\n自社サイト なし なし\nその他\nなし\n・６月20日23時50分 障害の発生\n", "other: なし other: ・６月20日23時50分 障害の発生"},
		{"over the end of a year", "令和５年４月３日９時10分|令和５年12月31日23時30分", "情報周知\n自社サイト\n・４月３日10時05分 発生\n・12月31日23時40分 発生\n・１月１日１時00分 復旧\n",
			"own_site: ・４月３日10時05分 発生 own_site: ・12月31日23時40分 発生|・１月１日１時00分 復旧"},
		{"days near each other", near, "情報周知\n・４月３日10時05分 発生\n・４月５日８時00分 復旧\n・４月５日９時00分 発生\n",
			"(情報周知): ・４月３日10時05分 発生|・４月５日８時00分 復旧|・４月５日９時00分 発生 (情報周知): ・４月３日10時05分 発生|・４月５日８時00分 復旧|・４月５日９時00分 発生"},
		{"a heading between", apart, "情報周知\n・４月３日10時05分 発生\n【会員アプリ】\n・６月20日23時50分 発生\n",
			"(情報周知): ・４月３日10時05分 発生|【会員アプリ】|・６月20日23時50分 発生 (情報周知): ・４月３日10時05分 発生|【会員アプリ】|・６月20日23時50分 発生"},
		{"a first notice long behind its incident", apart, "情報周知\n・４月３日10時05分 発生\n・７月20日23時50分 報告\n",
			"(情報周知): ・４月３日10時05分 発生|・７月20日23時50分 報告 (情報周知): ・４月３日10時05分 発生|・７月20日23時50分 報告"},
		{"the cells go on behind the end of a page", apart, "情報周知\n・第１報 4/3 10:05（障害の\n・第１報 6/20 23:50（発生）\n発生）\n・第２報 4/3 12:00\n",
			"disclosure: ・第１報 4/3 10:05（障害の|発生）|・第２報 4/3 12:00 disclosure: ・第１報 6/20 23:50（発生）"},
		{"an entry without a number behind those of others", apart, "情報周知\n・４月３日10時05分 発生\n・６月20日23時50分 発生\n・４月３日12時00分 復旧\n",
			"(情報周知): ・４月３日10時05分 発生|・６月20日23時50分 発生|・４月３日12時00分 復旧 " +
				"(情報周知): ・４月３日10時05分 発生|・６月20日23時50分 発生|・４月３日12時00分 復旧"},
		{"two brackets that are open", apart, "情報周知\n・第１報 4/3 10:05（障害の\n・第１報 6/20 23:50（障害の\n発生）\n発生）\n",
			"(情報周知): ・第１報 4/3 10:05（障害の|・第１報 6/20 23:50（障害の|発生）|発生） " +
				"(情報周知): ・第１報 4/3 10:05（障害の|・第１報 6/20 23:50（障害の|発生）|発生）"},
		{"words that say that there is none", apart, "情報周知\n自社サイト なし なし\nその他 店頭に掲示した。 なし\n", "other: 店頭に掲示した。 other: なし"},
		{"none of both", apart, "情報周知\n自社サイト なし なし\nその他 なし なし\n", "other: なし other: なし"},
	} {
		first, second, _ := strings.Cut(test.days, "|")
		text := strings.NewReplacer("%A", first, "%B", second).Replace(head) + test.log
		got := tables(text)
		if !assert.Len(t, got, 1, test.name) {
			continue
		}
		key, _, _ := strings.Cut(test.want, ":")
		var logs []string
		for line := range strings.SplitSeq(got[0], "\n") {
			if strings.HasPrefix(line, key+":") {
				logs = append(logs, line)
			}
		}
		assert.Equal(t, test.want, strings.Join(logs, " "), test.name)
	}
}

// TestWordsThatStandAlone: in a text that keeps its columns, what says that there is
// no value is a cell, though a blank alone parts it from what is before it.
func TestWordsThatStandAlone(t *testing.T) {
	got := tables(`
事業者名      白樺通信株式会社        楓ネット株式会社        樅の木電話株式会社
発生日時      令和５年４月３日        令和５年６月20日       令和５年７月１日
          ９時10分           23時30分          正午
継続時間      ２時間             ３時間             調査中
影響利用者数    約３万人            約４万人            不明
障害内容      店頭での案内と電話が停止した。 なし              なし
`)
	if assert.Len(t, got, 1) {
		assert.Contains(t, got[0], "impact: 店頭での案内と電話が停止した。\n")
		assert.Equal(t, 2, strings.Count(got[0], "impact: なし\n"))
	}
}
