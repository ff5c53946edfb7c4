package incident_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/incident"
	"github.com/giji-go/giji/model"
)

// TestSeveralTablesOfMeasures: each below its heading, with columns of its own.
func TestSeveralTablesOfMeasures(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"a column for the date and one for the state", "対策  期限  状況\n監視の追加  令和５年５月10日  完了\n訓練  令和６年度第２四半期  実施予定",
			">監視の追加|completed|2023-05-10|null >訓練|planned|2024-Q2|null"},
		{"headings with numbers", "（１）設備\n対策  期限  状況\n監視の追加  令和５年５月  完了\n点検  令和６年３月末  対応中\n（２）運用\n対策  期限  状況\n訓練  令和５年６月  完了",
			"設備>監視の追加|completed|2023-05|null 設備>点検|in_progress|2024-03|null 運用>訓練|completed|2023-06|null"},
		{"headings in brackets", "【設備】\n具体策  実施期限\n監視の追加  令和５年５月\n【運用】\n具体策  実施期限\n訓練  令和５年６月",
			"設備>監視の追加|null|2023-05|null 運用>訓練|null|2023-06|null"},
		{"headings with bare numbers", "１ 設備\n措置内容  完了予定\n監視の追加  令和５年５月\n２ 運用\n措置内容  完了予定\n訓練  令和５年６月",
			"設備>監視の追加|null|2023-05|null 運用>訓練|null|2023-06|null"},
		{"the head again behind the end of a page", "対策  実施時期\n監視の追加  令和５年５月 完了\n対策  実施時期\n訓練  検討中",
			">監視の追加|completed|2023-05|null >訓練|in_progress|null|null"},
		{"numbered headings over rows that have none", "対策  期限\n１．装置\n監視の追加  令和５年５月 完了\n点検  令和６年３月 完了予定\n２．人\n訓練  検討中",
			"装置>監視の追加|completed|2023-05|null 装置>点検|planned|2024-03|null 人>訓練|in_progress|null|null"},
		{"the same, cells one below the other", "対策 期限\n（１）装置の対策\n監視装置を全ての拠点に\n追加した。\n令和５年５月 完\n了\n（２）人の対策\n訓練を行う。\n令和６年度下期\n開始予定\n手順を直す。\n検討中",
			"装置の対策>監視装置を全ての拠点に追加した。|completed|2023-05|null 人の対策>訓練を行う。|planned|2024-H2|null 人の対策>手順を直す。|in_progress|null|null"},
		{"headings over rows with numbers of their own", "対策  期限\n１ 装置\n① 監視の追加  令和５年５月 完了\n② 点検  検討中\n２ 人\n① 訓練  検討中",
			"装置>監視の追加|completed|2023-05|null 装置>点検|in_progress|null|null 人>訓練|in_progress|null|null"},
		{"headings in brackets over rows", "対策  期限\n【装置】\n監視の追加  令和５年５月 完了\n【人】\n訓練  検討中",
			"装置>監視の追加|completed|2023-05|null 人>訓練|in_progress|null|null"},
		{"numbers of the rows", "対策 期限\n１ 監視装置の\n追加\n令和５年５月\n完了\n２ 訓練\n検討中", ">監視装置の追加|completed|2023-05|null >訓練|in_progress|null|null"},
		{"groups over several rows", "区分  対策の内容  実施期限  状況\n設備  監視の追加  令和５年５月14日  完了\n点検の見直し  令和５年12月  実施中\n運用  訓練  令和５年８月末  実施予定",
			"設備>監視の追加|completed|2023-05-14|null 設備>点検の見直し|in_progress|2023-12|null 運用>訓練|planned|2023-08|null"},
	} {
		raw, c := cellOf(test.text)
		assert.Equal(t, test.want, measures(incident.PreventiveMeasures(raw, c)), test.name)
	}
}

// entries writes notices as channel medium label time summary.
func entries(all []model.Notice) string {
	var out []string
	for _, n := range all {
		out = append(out, strings.Join([]string{string(n.Channel), or(n.Medium), or(n.Label),
			or(n.At.Value), strings.Join(n.At.Inferred, "+"), or(n.Summary)}, "|"))
	}
	return strings.Join(out, "\n")
}

// TestMediaOfLogs: the medium of an entry stands in a column of the table, or between its
// label and its time; where the cell is that of all channels it tells the channel.
func TestMediaOfLogs(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"a column behind day and time", "報  月日  時刻  媒体  内容\n第一報  ６月１日  20時12分  ホームページ  障害の発生\n" +
			"－  同日  21時00分  Facebook  第一報と同じ\n－  ６月２日  ９時00分  手紙（法人契約者）  お詫び",
			"own_site|null|第一報|2023-06-01T20:12:00+09:00|year|障害の発生\nother|Facebook|null|2023-06-01T21:00:00+09:00|year+month+day|第一報と同じ\n" +
				"" +
				"other|手紙（法人契約者）|null|2023-06-02T09:00:00+09:00|year|お詫び"},
		{"a column behind one for both", "No.  日時  周知方法  内容\n1  ６月１日20時12分  当社ウェブサイト  障害の発生\n2  ６月１日21時00分  公式X  復旧",
			"own_site|null|1|2023-06-01T20:12:00+09:00|year|障害の発生\nother|公式X|2|2023-06-01T21:00:00+09:00|year|復旧"},
		{"a column before the time", "媒体  掲載日時  内容\nHP  ６月１日20時12分  障害の発生\n回覧板  ６月１日21時00分  復旧",
			"own_site|null|null|2023-06-01T20:12:00+09:00|year|障害の発生\nother|回覧板|null|2023-06-01T21:00:00+09:00|year|復旧"},
		{"a column between label and time", "報  掲載先  掲載日時  内容\n初報  自社HP  ６月１日20時12分  障害の発生\n続報  回覧板  ６月１日21時00分  復旧",
			"own_site|null|初報|2023-06-01T20:12:00+09:00|year|障害の発生\nother|回覧板|続報|2023-06-01T21:00:00+09:00|year|復旧"},
		{"the day once for several", "日付  時刻  内容\n６月１日  20:12  障害の発生をホームページに掲載\n21:00  復旧\n６月２日  ９:30  お詫び\n10:00  訂正",
			"own_site|null|null|2023-06-01T20:12:00+09:00|year|障害の発生をホームページに掲載\nown_site|null|null|2023-06-01T21:00:00+09:00|year|復旧\n" +
				"own_site|null|null|2023-06-02T09:30:00+09:00|year|お詫び\nown_site|null|null|2023-06-02T10:00:00+09:00|year|訂正"},
		{"the day once, columns that one blank parts", "日付 時刻 内容\n６月１日 20:12 障害の発生をホームページに掲載\n21:00 復旧",
			"own_site|null|null|2023-06-01T20:12:00+09:00|year|障害の発生をホームページに掲載\n" +
				"own_site|null|null|2023-06-01T21:00:00+09:00|year|復旧"},
		{"between label and time, without a table", "第1報 自社HP 6/1 20:12 発生\n公式X 6/1 20:30 発生\n最終報 ホームページ 6/1 21:00 復旧",
			"own_site|null|第1報|2023-06-01T20:12:00+09:00|year|発生\nother|公式X|null|2023-06-01T20:30:00+09:00|year|発生\n" +
				"own_site|null|最終報|2023-06-01T21:00:00+09:00|year|復旧"},
		{"before the label", "自社HP 第1報 6/1 20:12 発生\n会員アプリ 初報 6/1 20:30 発生",
			"own_site|null|第1報|2023-06-01T20:12:00+09:00|year|発生\nother|会員アプリ|初報|2023-06-01T20:30:00+09:00|year|発生"},
		{"columns that one blank parts", "報 日時 媒体 内容\n第１報 ６月１日20時12分 ホームページ 障害の発生\n－ ６月１日21時00分 手紙（法人の\n契約者）\nお詫び",
			"own_site|null|第１報|2023-06-01T20:12:00+09:00|year|障害の発生\nother|手紙（法人の契約者）|null|2023-06-01T21:00:00+09:00|year|お詫び"},
		{"a column has the whole name", "媒体  掲載日時  内容\nX公式アカウント  ６月１日20時12分  障害の発生\n販売店（代理店）  ６月１日21時00分  復旧",
			"other|X公式アカウント|null|2023-06-01T20:12:00+09:00|year|障害の発生\nother|販売店（代理店）|null|2023-06-01T21:00:00+09:00|year|復旧"},
		{"the first name on two lines", "媒体 掲載日時 内容\nX公式アカウ\nント\n６月１日20時12分\n障害の発生\n６月１日21時00分\n復旧",
			"other|X公式アカウント|null|2023-06-01T20:12:00+09:00|year|障害の発生\nother|null|null|2023-06-01T21:00:00+09:00|year|復旧"},
		{"words wrapped in a narrow column", "報 媒体 日時 内容\n第１報 公式X ６月１日 20時12\n分\n障害の発生と影響のあ\nるサービス\n第２報 町内放送 ６月１日 21時00分 復旧の\nお知らせ",
			"other|公式X|第１報|2023-06-01T20:12:00+09:00|year|障害の発生と影響のあるサービス\nother|町内放送|第２報|2023-06-01T21:00:00+09:00|year|復旧のお知らせ"},
		{"remarks over two lines of their column", "報 媒体 掲載日時 内容\n１ 自社HP 6/1 20:12 通信障害の発生の\nお知らせ\n" +
			"２ 公式X 6/1 20:30 同上\n３ 自社HP 6/1 21:00 通信障害が復旧し\nた旨の報告",
			"own_site|null|１|2023-06-01T20:12:00+09:00|year|通信障害の発生のお知らせ\nother|公式X|２|2023-06-01T20:30:00+09:00|year|同上\n" +
				"own_site|null|３|2023-06-01T21:00:00+09:00|year|通信障害が復旧した旨の報告"},
		{"a remark over three lines of its column", "媒体 掲載日時 内容\n自社HP 6/1 20:12 通信障害の発生の\nお知らせと影響の\n範囲\n" +
			"公式X 6/1 20:30 同上",
			"own_site|null|null|2023-06-01T20:12:00+09:00|year|通信障害の発生のお知らせと影響の範囲\nother|公式X|null|2023-06-01T20:30:00+09:00|year|同上"},
		{"what is wider than their column is no remark", "媒体 掲載日時 内容\n自社HP 6/1 20:12 障害の発生\n公式X 6/1 20:30 障害の復旧\nその他、契約者には個別に連絡した",
			"own_site|null|null|2023-06-01T20:12:00+09:00|year|障害の発生\nother|公式X|null|2023-06-01T20:30:00+09:00|year|障害の復旧"},
		{"who was told", "・ホームページ　6/1 20:12　発生\n・報道機関　6/1 20:30　報道発表", "own_site|null|null|2023-06-01T20:12:00+09:00|year|発生\n" +
			"other|報道機関|null|2023-06-01T20:30:00+09:00|year|報道発表"},
	} {
		raw, c := cellOf("令和５年６月１日18時00分")
		incident.OccurredAt(raw, c)
		raw, _ = cellOf(test.text)
		c.Src = raw.Src
		d := incident.DisclosureOf(incident.Channels{Direct: raw}, c)
		assert.Equal(t, test.want, entries(d.Notices), test.name)
	}
}

// TestMediaInBoxes: the name of a medium takes all lines of its box; a number before a line is that of
// the box in which it stands.
func TestMediaInBoxes(t *testing.T) {
	const head = "媒体  掲載日時  内容\n"
	for _, test := range []struct{ name, text, parts, want string }{
		{"on two lines", head + "地域チャン\nネル\n６月１日\n20時12分\n字幕\n店頭\n６月２日\n９時\n掲示", "0112234556",
			"other|地域チャンネル|null|2023-06-01T20:12:00+09:00|year|字幕\nother|店頭|null|2023-06-02T09:00:00+09:00|year|掲示"},
		{"the second on three", head + "店頭\n６月１日10時\n掲示\n加入者\n向けの\n手紙\n６月２日９時\nお詫び", "012344456",
			"other|店頭|null|2023-06-01T10:00:00+09:00|year|掲示\nother|加入者向けの手紙|null|2023-06-02T09:00:00+09:00|year|お詫び"},
		{"behind the number of the entry", "報  掲載先  掲載日時  内容\n第１報\n地域チャン\nネル\n６月１日10時\n字幕", "012234",
			"other|地域チャンネル|第１報|2023-06-01T10:00:00+09:00|year|字幕"},
	} {
		raw, c := cellOf("令和５年６月１日９時00分")
		incident.OccurredAt(raw, c)
		raw, _ = cellOf(test.text)
		c.Src = raw.Src
		for k := range raw.Lines {
			raw.Lines[k].Part = int(test.parts[k] - '0')
		}
		d := incident.DisclosureOf(incident.Channels{Other: raw}, c)
		assert.Equal(t, test.want, entries(d.Notices), test.name)
	}
}

// TestOwnSiteInBoxes: the name of a channel in a box of the column of media is that of an entry's
// medium and heads nothing; in brackets it is a heading below the table.
func TestOwnSiteInBoxes(t *testing.T) {
	for _, test := range []struct{ name, text, parts, want string }{
		{"behind the numbers", "報\n媒体\n掲載日時\n内容\n初報\n自社サイト\n6/1 20:12\n発生\n" +
			"初報\n公式X\n6/1 20:15\n発生\n第２報\n自社サイト\n6/1 21:00\n復旧",
			"123456789:;<=>?@", "own_site|null|初報|2023-06-01T20:12:00+09:00|year|発生\n" +
				"other|公式X|初報|2023-06-01T20:15:00+09:00|year|発生\nown_site|null|第２報|2023-06-01T21:00:00+09:00|year|復旧"},
		{"before the time", "掲載先  掲載日時  内容\n自社ホームページ\n6/1 20:12\n発生\nその他\n6/1 20:15\n発生", "1234567",
			"own_site|null|null|2023-06-01T20:12:00+09:00|year|発生\nother|その他|null|2023-06-01T20:15:00+09:00|year|発生"},
		{"behind the time", "日時  周知方法  内容\n6/1 20:12\n自社サイト\n発生\n6/1 20:15\n会員アプリ\n発生", "1234567",
			"own_site|null|null|2023-06-01T20:12:00+09:00|year|発生\nother|会員アプリ|null|2023-06-01T20:15:00+09:00|year|発生"},
		{"a heading below", "媒体  日時  内容\n自社サイト\n6/1 20:12\n発生\n【その他】\n島内放送：6/1 20:15", "123456",
			"own_site|null|null|2023-06-01T20:12:00+09:00|year|発生\nother|島内放送|null|2023-06-01T20:15:00+09:00|year|null"},
		{"a remark that ends with a medium", "媒体  日時  内容\n店頭\n6/1 20:12\nお知らせの\n会員アプリ\n" +
			"自社サイト\n6/1 20:15\n案内の\nメール", "123445677",
			"other|店頭|null|2023-06-01T20:12:00+09:00|year|お知らせの会員アプリ\nown_site|null|null|2023-06-01T20:15:00+09:00|year|案内のメール"},
		{"no column of media", "報  日時  内容\n自社サイト\n第１報\n6/1 20:12\n発生\nその他\n第１報\n6/1 20:15\n発生", "123456789",
			"own_site|null|第１報|2023-06-01T20:12:00+09:00|year|発生\nother|null|第１報|2023-06-01T20:15:00+09:00|year|発生"},
	} {
		raw, c := cellOf("令和５年６月１日９時00分")
		incident.OccurredAt(raw, c)
		raw, _ = cellOf(test.text)
		c.Src = raw.Src
		for k := range raw.Lines {
			raw.Lines[k].Part = int(test.parts[k] - '0')
		}
		d := incident.DisclosureOf(incident.Channels{Direct: raw}, c)
		assert.Equal(t, test.want, entries(d.Notices), test.name)
	}
}

// TestMediumOverRows: in the first column of a log a medium may stand once for several entries.
func TestMediumOverRows(t *testing.T) {
	for _, test := range []struct{ name, text, parts, want string }{
		{"in boxes", "媒体\n報\n日時\n内容\n自社HP\n初報\n6/1 20:12\n発生\n第２報\n6/1 20:40\n調査\n公式X\n初報\n6/1 20:15\n発生\n第２報\n6/1 21:00\n復旧",
			"123456789:;<=>?@ABC", "own_site|null|初報|2023-06-01T20:12:00+09:00|year|発生\nown_site|null|第２報|2023-06-01T20:40:00+09:00|year|調査\n" +
				"other|公式X|初報|2023-06-01T20:15:00+09:00|year|発生\nother|公式X|第２報|2023-06-01T21:00:00+09:00|year|復旧"},
		{"a name on two lines", "掲載先  報  掲載日時  件名\n加入者向けの\nアプリ\n第１報\n6/1 20:12\n発生\n第２報\n6/1 21:00\n復旧", "011234567",
			"other|加入者向けのアプリ|第１報|2023-06-01T20:12:00+09:00|year|発生\nother|加入者向けのアプリ|第２報|2023-06-01T21:00:00+09:00|year|復旧"},
		{"row by row", "周知方法  報  日時  内容\n店頭掲示  第１報  6/1 20:12  発生\n第２報  6/1 20:40  復旧\n自社サイト  第１報  6/1 20:20  発生",
			"0000", "other|店頭掲示|第１報|2023-06-01T20:12:00+09:00|year|発生\nother|店頭掲示|第２報|2023-06-01T20:40:00+09:00|year|復旧\n" +
				"own_site|null|第１報|2023-06-01T20:20:00+09:00|year|発生"},
	} {
		raw, c := cellOf("令和５年６月１日９時00分")
		incident.OccurredAt(raw, c)
		raw, _ = cellOf(test.text)
		c.Src = raw.Src
		for k := range raw.Lines {
			raw.Lines[k].Part = int(test.parts[k] - '0')
		}
		d := incident.DisclosureOf(incident.Channels{Direct: raw}, c)
		assert.Equal(t, test.want, entries(d.Notices), test.name)
	}
}

// TestRemarksInBoxes: in a log without words over its columns the remark of an entry stands in the box
// behind that of its time; days may be those of several entries.
func TestRemarksInBoxes(t *testing.T) {
	for _, test := range []struct{ name, text, parts, want string }{
		{"days of several", "６月１日\n10時05分\nホームページに掲載\n11時30分\n復旧を掲載\n６月２日\n９時\nお詫び", "12345678",
			"2023-06-01T10:05:00+09:00|ホームページに掲載 2023-06-01T11:30:00+09:00|復旧を掲載 2023-06-02T09:00:00+09:00|お詫び"},
		{"day and time on two lines", "６月１日\n10時05分\nホームページに掲載\n６月２日\n９時00分\nお詫び", "112334",
			"2023-06-01T10:05:00+09:00|ホームページに掲載 2023-06-02T09:00:00+09:00|お詫び"},
		{"a remark in the box of the time", "６月１日10時05分 発生\nホームページに掲載した。", "12", "2023-06-01T10:05:00+09:00|発生"},
		{"one box", "６月１日10時05分\nホームページに掲載した。", "11", "2023-06-01T10:05:00+09:00|null"},
	} {
		raw, c := cellOf("令和５年６月１日９時00分")
		incident.OccurredAt(raw, c)
		raw, _ = cellOf(test.text)
		c.Src = raw.Src
		for k := range raw.Lines {
			raw.Lines[k].Part = int(test.parts[k] - '0')
		}
		var got []string
		for _, n := range incident.DisclosureOf(incident.Channels{OwnSite: raw}, c).Notices {
			got = append(got, or(n.At.Value)+"|"+or(n.Summary))
		}
		assert.Equal(t, test.want, strings.Join(got, " "), test.name)
	}
}

// TestDaysThatGoOnBesideStates: the day of a measure goes on below, in its own column, and
// the state stands beside the first line. A date of which the day stands elsewhere is none.
func TestDaysThatGoOnBesideStates(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"the measure goes on too", "対策  期限  状況\n監視の追加とその記録を 令和６年６月14 完了\n毎月報告する。  日\n訓練  令和６年５月 実施中",
			">監視の追加とその記録を毎月報告する。|completed|2024-06-14|null >訓練|in_progress|2024-05|null"},
		{"the day alone", "対策  期限  状況\n監視の追加  令和６年５月20 完了\n日\n訓練  令和６年８月末 実施予定",
			">監視の追加|completed|2024-05-20|null >訓練|planned|2024-08|null"},
		{"below a group", "区分  対策  期限  状況\n設備  監視の追加とその記録を 令和６年６月14 完了\n毎月報告する。  日\n点検  令和６年12月  着手済\n" +
			"運用  訓練を行い、その結果を（共 令和６年８月末 実施予定\n有を含む。）残す。",
			"設備>監視の追加とその記録を毎月報告する。|completed|2024-06-14|null 設備>点検|in_progress|2024-12|null " +
				"運用>訓練を行い、その結果を（共有を含む。）残す。|planned|2024-08|null"},
		{"nowhere", "①監視の追加【令和６年６月14 完了】\n②訓練", ">監視の追加|completed|null|null >訓練|null|null|null"},
	} {
		raw, c := cellOf(test.text)
		assert.Equal(t, test.want, measures(incident.PreventiveMeasures(raw, c)), test.name)
	}
}

// TestTwoFieldsInOneCell: the label names two fields on two lines or with a stroke between, and
// so do its cells; the stroke of a date parts nothing.
func TestTwoFieldsInOneCell(t *testing.T) {
	for _, test := range []struct{ label, text, first, second string }{
		{"発生日時\n復旧日時", "令和５年４月３日９時\n同日12時", "令和５年４月３日９時", "同日12時"},
		{"発生日時／復旧日時", "令和５年４月３日９時／同日12時", "令和５年４月３日９時", "同日12時"},
		{"発生日時・復旧日時", "4/3 9時～4/4 2時", "4/3 9時", "4/4 2時"},
		{"発生日時／復旧日時", "4/3 9:00", "", ""},
	} {
		label, _ := cellOf(test.label)
		assert.Equal(t, "recovered_at", incident.AlsoOf(label.Src, label.Spans(0, len(label.Fold))), test.label)
		raw, c := cellOf(test.text)
		first, second := incident.Divide(raw, c)
		if test.first == "" {
			assert.Nil(t, first, test.text)
			continue
		}
		if assert.NotNil(t, first, test.text) {
			assert.Equal(t, test.first, first.Text().Text, test.text)
			assert.Equal(t, test.second, second.Text().Text, test.text)
		}
	}
}

// TestHeadsAreNoMedia: words over the columns of a log are no medium of its entries, known all
// or in part; a line that names one is.
func TestHeadsAreNoMedia(t *testing.T) {
	for _, test := range []struct{ text, medium string }{
		{"日 時刻 内容\n3/5 10:20 発生\n12:30 復旧", "null"},
		{"日にち 掲載時間 内容\n3/5 10:20 発生", "null"},
		{"回 掲載日時 掲載内容 担当\n3/5 10:20 発生", "null"},
		{"公式アプリ\n3/5 10:20 発生", "公式アプリ"},
		{"販売店への連絡\n3/5 10:20 発生", "販売店への連絡"},
	} {
		raw, c := cellOf(test.text)
		d := incident.DisclosureOf(incident.Channels{Other: raw}, c)
		if assert.NotEmpty(t, d.Notices, test.text) {
			assert.Equal(t, test.medium, or(d.Notices[0].Medium), test.text)
		}
	}
}
