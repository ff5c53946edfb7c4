package incident_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/incident"
)

// TestTimesInTheLastColumn: rows of a log that end with their times, in boxes or line by line.
func TestTimesInTheLastColumn(t *testing.T) {
	for _, test := range []struct{ name, text, parts, want string }{
		{"boxes below a head", "報\n掲載内容\n掲載日時\n第１報\n障害の発生\n６月１日\n10時05分\n第２報\n復旧の見込みと\n影響の範囲\n６月１日\n11時00分", "123456678899",
			"other|null|第１報|2023-06-01T10:05:00+09:00|year|障害の発生\nother|null|第２報|2023-06-01T11:00:00+09:00|year|復旧の見込みと影響の範囲"},
		{"a label in the box of its remark", "報  内容  日時\n第１報 障害の発生\n６月１日10時05分\n第２報 復旧\n６月１日11時00分", "12345",
			"other|null|第１報|2023-06-01T10:05:00+09:00|year|障害の発生\nother|null|第２報|2023-06-01T11:00:00+09:00|year|復旧"},
		{"boxes of media without a head", "公式X\n障害の発生\n６月１日\n10時05分\n公式X\n復旧\n６月１日\n11時00分", "12334566",
			"other|公式X|null|2023-06-01T10:05:00+09:00|year|障害の発生\nother|公式X|null|2023-06-01T11:00:00+09:00|year|復旧"},
		{"boxes of remarks without a head", "障害の発生\n６月１日10時05分\n復旧\n６月１日11時00分", "1234",
			"other|null|null|2023-06-01T10:05:00+09:00|year|障害の発生\nother|null|null|2023-06-01T11:00:00+09:00|year|復旧"},
		{"a heading over boxes of labels and times", "会員向け\n第１報\n６月１日10時05分\n第２報\n６月１日11時00分", "12345",
			"other|会員向け|第１報|2023-06-01T10:05:00+09:00|year|null\nother|会員向け|第２報|2023-06-01T11:00:00+09:00|year|null"},
		{"the time before the remark", "６月１日10時05分\n障害の発生\n６月１日11時00分\n復旧", "1234",
			"other|null|null|2023-06-01T10:05:00+09:00|year|障害の発生\nother|null|null|2023-06-01T11:00:00+09:00|year|復旧"},
		{"a row that ends with its remark", "会員向けの通知\n６月１日10時05分\n障害の発生\n６月１日11時00分\n復旧", "12345",
			"other|会員向けの通知|null|2023-06-01T10:05:00+09:00|year|障害の発生\nother|会員向けの通知|null|2023-06-01T11:00:00+09:00|year|復旧"},
		{"lines below a head", "報 掲載内容 掲載日時\n第１報 障害の発生 ６月１日\n10時05分\n第２報 復旧の見込みと\n影響の範囲\n６月１日\n11時00分\n第３報 復旧 ６月２日 ９時00分", "",
			"other|null|第１報|2023-06-01T10:05:00+09:00|year|障害の発生\nother|null|第２報|2023-06-01T11:00:00+09:00|year|復旧の見込みと影響の範囲\n" +
				"other|null|第３報|2023-06-02T09:00:00+09:00|year|復旧"},
		{"lines without labels", "内容 日時\n障害の発生 ６月１日\n10時05分\n復旧 ６月１日 11時00分", "",
			"other|null|null|2023-06-01T10:05:00+09:00|year|障害の発生\nother|null|null|2023-06-01T11:00:00+09:00|year|復旧"},
		{"lines with media", "報 媒体 内容 日時\n初報 公式X 障害の発生 ６月１日\n10時05分\n続報 会員アプリ 復旧 ６月１日 11時00分", "",
			"other|公式X|初報|2023-06-01T10:05:00+09:00|year|障害の発生\nother|会員アプリ|続報|2023-06-01T11:00:00+09:00|year|復旧"},
		{"lines without a head, the time of day below its day", "公式Ｘ 障害の発生 ６月１日\n10時05分\n公式Ｘ 復旧 ６月２日\n６時50分", "",
			"other|公式Ｘ|null|2023-06-01T10:05:00+09:00|year|障害の発生\nother|公式Ｘ|null|2023-06-02T06:50:00+09:00|year|復旧"},
		{"two times in a row", "報 内容 日時\n第１報 障害の発生 ６月１日10時05分\n再掲 ６月１日11時00分", "",
			""},
	} {
		raw, c := cellOf("令和５年６月１日９時00分")
		incident.OccurredAt(raw, c)
		raw, _ = cellOf(test.text)
		c.Src = raw.Src
		for k := range test.parts {
			raw.Lines[k].Part = int(test.parts[k] - '0')
		}
		d := incident.DisclosureOf(incident.Channels{Other: raw}, c)
		assert.Equal(t, test.want, entries(d.Notices), test.name)
	}
}

// TestStateWordInABox: a line of the box of a measure that is a word of states is none.
func TestStateWordInABox(t *testing.T) {
	raw, c := cellOf("対策  実施時期\n手順の改訂及び訓練の\n実施\n令和６年３月末　完了予定\n点検\n検討中")
	for k, part := range "122345" {
		raw.Lines[k].Part = int(part - '0')
	}
	assert.Equal(t, ">手順の改訂及び訓練の実施|planned|2024-03|null >点検|in_progress|null|null", measures(incident.PreventiveMeasures(raw, c)))
}

// TestCategoryWithoutNumber: the name of a kind of service that stands without its number is one.
func TestCategoryWithoutNumber(t *testing.T) {
	raw, c := cellOf("緊急通報を取り扱わない音声伝送役務（ＩＰ電話）")
	got := incident.ServiceCategories(raw, c)
	assert.Len(t, got, 1)
	assert.Equal(t, "緊急通報を取り扱わない音声伝送役務", or(got[0].Name))
	assert.Nil(t, got[0].Item)
	assert.Equal(t, []string{"ＩＰ電話"}, got[0].Services)
}
