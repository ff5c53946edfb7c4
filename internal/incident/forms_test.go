package incident_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/incident"
	"github.com/giji-go/giji/model"
)

// measures writes them as group>text|status|due|note.
func measures(all []model.Measure) string {
	var out []string
	for _, m := range all {
		due := "null"
		if m.Due != nil {
			due = or(m.Due.Value)
		}
		out = append(out, strings.Join(m.Group, "/")+">"+m.Text.Text+"|"+or(m.Status)+"|"+due+"|"+or(m.Note))
	}
	return strings.Join(out, " ")
}

// TestFormsOfMeasures: how measures are set beside their headings, marks and notes.
func TestFormsOfMeasures(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"a measure behind its heading", "＜設備＞監視の追加【実施済】\n＜運用＞訓練【検討中】", "設備>監視の追加|completed|null|null 運用>訓練|in_progress|null|null"},
		{"a heading without brackets", "設備に関する対策\n①監視の追加\n②点検", "設備に関する対策>監視の追加|null|null|null 設備に関する対策>点検|null|null|null"},
		{"a sentence that leads in", "以下の対策を実施した。\n①監視の追加\n②点検", ">監視の追加|null|null|null >点検|null|null|null"},
		{"numbers over bullets", "１．設備\n・監視の追加\n・点検\n２．運用\n・訓練", "設備>監視の追加|null|null|null 設備>点検|null|null|null 運用>訓練|null|null|null"},
		{"two on a line", "監視の追加【実施済】訓練【検討中】", ">監視の追加|completed|null|null >訓練|in_progress|null|null"},
		{"a stop behind the mark", "①監視の追加【実施済】。\n②訓練【検討中】。", ">監視の追加|completed|null|null >訓練|in_progress|null|null"},
		{"a note behind the mark", "①監視の追加【実施済】※予備機を含む。\n②訓練", ">監視の追加|completed|null|予備機を含む。 >訓練|null|null|null"},
		{"a note that is wrapped", "①監視の追加を行う。【実施済】\n※予備機と、委託先が持つ装置を含\nむ。\n②訓練",
			">監視の追加を行う。|completed|null|予備機と、委託先が持つ装置を含む。 >訓練|null|null|null"},
		{"blank lines", "監視を追加した。\n\n訓練を行った。", ">監視を追加した。|null|null|null >訓練を行った。|null|null|null"},
		{"a mark below a blank line", "監視を追加した。\n\n【実施済】", ">監視を追加した。|completed|null|null"},
		{"a mark and a bracket that holds none", "監視の追加（全拠点）【実施済】", ">監視の追加（全拠点）|completed|null|null"},
		{"words of a state without a mark", "見直しを実施中。", ">見直しを実施中。|null|null|null"},
		{"the mark outweighs the words", "見直しを実施中。【令和５年６月 完了予定】", ">見直しを実施中。|planned|2023-06|null"},
		{"a bracket within a sentence", "監視（令和５年６月完了）に続き訓練を行う。", ">監視（令和５年６月完了）に続き訓練を行う。|null|null|null"},
		{"from one day to another", "点検【令和５年６月１日～６月30日 実施済】", ">点検|completed|2023-06-01|null"},
		{"a table whose columns one space parts", "区分 内容 実施時期\n設備 監視の追加 令和５年５月 完了\n運用 訓練 検討中",
			"設備>監視の追加|completed|2023-05|null 運用>訓練|in_progress|null|null"},
		{"numbers that a space parts, over a line", "１ 監視を追加し、その結果を毎月\n２ 回報告する。\n２ 訓練",
			">監視を追加し、その結果を毎月２ 回報告する。|null|null|null >訓練|null|null|null"},
		{"nothing planned", "該当なし", ">該当なし|null|null|null"},
	} {
		raw, c := cellOf(test.text)
		assert.Equal(t, test.want, measures(incident.PreventiveMeasures(raw, c)), test.name)
	}
}

// TestDueDates: fiscal years, their parts, and the parts of months.
func TestDueDates(t *testing.T) {
	for _, test := range []struct{ mark, value, precision, part string }{
		{"令和５年度中 完了予定", "2023", "fiscal_year", "null"},
		{"令和５年度第３四半期 完了予定", "2023-Q3", "quarter", "null"},
		{"令和５年度上期 完了予定", "2023-H1", "half", "null"},
		{"令和５年度下半期 完了予定", "2023-H2", "half", "null"},
		{"令和５年６月上旬 完了", "2023-06", "month", "early"},
		{"令和５年６月中旬 完了", "2023-06", "month", "middle"},
		{"令和５年６月下旬 完了", "2023-06", "month", "late"},
		{"令和５年６月末 完了", "2023-06", "month", "end"},
		{"令和５年６月１日 完了", "2023-06-01", "day", "null"},
		{"2023年内 完了予定", "2023", "year", "null"},
	} {
		raw, c := cellOf("監視の追加【" + test.mark + "】")
		got := incident.PreventiveMeasures(raw, c)
		require.Len(t, got, 1, test.mark)
		require.NotNil(t, got[0].Due, test.mark)
		assert.Equal(t, test.value, or(got[0].Due.Value), test.mark)
		assert.Equal(t, test.precision, or(got[0].Due.Precision), test.mark)
		assert.Equal(t, test.part, or(got[0].Due.Part), test.mark)
		assert.Equal(t, test.precision == "half" || test.precision == "quarter", got[0].Due.Fiscal, test.mark)
	}
}

// boxed is a cell that holds a grid, a text a box. Its lines are made here, because
// layout takes a number alone on its line for that of the page.
func boxed(texts ...string) (*cell.Cell, *incident.Context) {
	raw, c := cellOf(strings.Join(texts, "\n"))
	raw.Src.Lines = nil
	at := 0
	for i, text := range texts {
		for line := range strings.SplitSeq(text, "\n") {
			end := at + len([]rune(line))
			raw.Src.Lines = append(raw.Src.Lines, doc.Line{Span: doc.Span{Start: at, End: end}, Part: i + 1, Table: -1})
			at = end + 1
		}
	}
	return cell.NewCell(raw.Src, raw.Src.Lines), c
}

// TestMeasuresInBoxes: a table within the cell whose grid is known; the numbers of
// its rows, and what they are about, have boxes of their own.
func TestMeasuresInBoxes(t *testing.T) {
	for _, test := range []struct {
		name  string
		boxes []string
		want  string
		marks string // of each
	}{
		{"what they are about", []string{"区分", "対策", "実施時期", "設備", "監視の追加", "令和５年５月 完了", "運用", "訓練", "検討中"},
			"設備>監視の追加|completed|2023-05|null 運用>訓練|in_progress|null|null", "令和５年５月 完了, 検討中"},
		{"over two lines", []string{"区分", "対策", "実施時期", "設備", "監視の追\n加", "令和５年５月 完了"},
			"設備>監視の追加|completed|2023-05|null", "令和５年５月 完了"},
		{"numbers", []string{"番号", "対策", "実施時期", "１", "監視の追加", "令和５年５月 完了", "２", "訓練", "検討中"},
			">監視の追加|completed|2023-05|null >訓練|in_progress|null|null", "令和５年５月 完了, 検討中"},
		{"a number below a day", []string{"対策", "実施時期", "１ 監視の追加", "令和５年５月", "２ 訓練", "令和５年６月 完了予定"},
			">監視の追加|null|2023-05|null >訓練|planned|2023-06|null", "令和５年５月, 令和５年６月 完了予定"},
	} {
		raw, c := boxed(test.boxes...)
		got := incident.PreventiveMeasures(raw, c)
		assert.Equal(t, test.want, measures(got), test.name)
		var marks []string
		for _, m := range got {
			marks = append(marks, m.Mark.Text)
		}
		assert.Equal(t, test.marks, strings.Join(marks, ", "), test.name)
	}
}

// TestNoticesInBoxes: a log whose grid is known, the day above the time in one box.
func TestNoticesInBoxes(t *testing.T) {
	for _, test := range []struct {
		name  string
		boxes []string
		want  string
	}{
		{"a row", []string{"報", "掲載日時", "掲載内容", "第１報", "6/1 20:12", "障害の発生", "第２報", "6/1 21:00", "復旧"},
			"第１報|06-01T20:12|null|null|障害の発生 第２報|06-01T21:00|null|null|復旧"},
		{"a remark over two lines", []string{"報", "掲載日時", "掲載内容", "第１報", "6/1 20:12", "障害の\n発生", "第２報", "6/1 21:00", "復旧"},
			"第１報|06-01T20:12|null|null|障害の発生 第２報|06-01T21:00|null|null|復旧"},
		{"the day alone, at the end", []string{"報", "掲載日時", "掲載内容", "第１報", "6/1 20:12", "第２報", "６月２日"},
			"第１報|06-01T20:12|null|null|null 第２報|2023-06-02|null|null|null"},
		{"no remark", []string{"報", "掲載日時", "掲載内容", "第１報", "6/1 20:12", "第２報", "6/1 21:00", "復旧"},
			"第１報|06-01T20:12|null|null|null 第２報|06-01T21:00|null|null|復旧"},
	} {
		raw, c := boxed(test.boxes...)
		assert.Equal(t, test.want, notices(incident.DisclosureOf(incident.Channels{OwnSite: raw}, c)), test.name)
	}
}

// notices writes them as label time medium operator summary.
func notices(d *model.Disclosure) string {
	var out []string
	for _, n := range d.Notices {
		at := or(n.At.Value)
		if len(at) > len("2023-06-01T20:12") {
			at = at[len("2023-"):len("2023-06-01T20:12")]
		}
		out = append(out, strings.Join([]string{or(n.Label), at, or(n.Medium), or(n.Operator), or(n.Summary)}, "|"))
	}
	return strings.Join(out, " ")
}

// TestFormsOfNotices: what is an entry of a log, and how far its remark reaches.
func TestFormsOfNotices(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"label, time, remark", "第１報 6/1 20:12 発生", "第１報|06-01T20:12|null|null|発生"},
		{"the time alone", "6/1 20:12", "null|06-01T20:12|null|null|null"},
		{"the remark in brackets on the next line", "第１報 6/1 20:12\n（障害の発生）", "第１報|06-01T20:12|null|null|障害の発生"},
		{"the label on a line of its own", "第１報\n6/1 20:12 発生", "第１報|06-01T20:12|null|null|発生"},
		{"a label alone", "第１報", ""},
		{"a span of time", "第１報 6/1 20:12～20:40 工事", "第１報|06-01T20:12|null|null|工事"},
		{"a sentence that tells a time", "6/1 20:12に障害の発生を掲載した。", ""},
		{"a note that tells a time", "※6/1 20:12 に更新", ""},
		{"no time at all", "契約者に個別に連絡した。", ""},
		{"a dash", "－", ""},
		{"a remark that is wrapped", "第１報 6/1 20:12 障害の発生及び原因を調\n査していることの周知", "第１報|06-01T20:12|null|null|障害の発生及び原因を調査していることの周知"},
		{"a heading behind a full line", "第１報 6/1 20:12 障害の発生\n（北海道における周知方法）\n第２報 6/1 21:00 復旧",
			"第１報|06-01T20:12|null|null|障害の発生 第２報|06-01T21:00|null|null|復旧"},
		{"a blank line behind a full line", "第１報 6/1 20:12 障害の発生の周知\n\n窓口を設けた。", "第１報|06-01T20:12|null|null|障害の発生の周知"},
		{"a bracket at the end of a full line", "第１報 6/1 20:12 障害（全国）\n窓口を設けた。", "第１報|06-01T20:12|null|null|障害（全国）"},
		{"a sentence below a time alone", "6/1 20:12\n店頭にも同じ掲示をした。", "null|06-01T20:12|null|null|null"},
		{"a bullet behind a full line", "第１報 6/1 20:12 障害の発生\n・店頭に掲示した。", "第１報|06-01T20:12|null|null|障害の発生"},
	} {
		raw, c := cellOf(test.text)
		d := incident.DisclosureOf(incident.Channels{OwnSite: raw}, c)
		assert.Equal(t, test.want, notices(d), test.name)
		assert.Equal(t, strings.ReplaceAll(test.text, "\n", ""), d.OwnSite.Text.Text, test.name)
	}
}

// TestMediaAndCompanies: what stands over the entries of the other channels.
func TestMediaAndCompanies(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"a medium with a colon", "会員アプリ：\n・6/1 20:12 発生", "null|06-01T20:12|会員アプリ|null|発生"},
		{"a medium with a number", "（１）会員アプリのプッシュ通知\n・6/1 20:12 発生\n（２）報道発表\n・6/1 21:00 復旧",
			"null|06-01T20:12|会員アプリのプッシュ通知|null|発生 null|06-01T21:00|報道発表|null|復旧"},
		{"a medium of two words with a colon", "・会員アプリ お知らせ欄：6/1 20:12 発生", "null|06-01T20:12|会員アプリ お知らせ欄|null|発生"},
		{"an explained medium in a bracket", "（X（旧Twitter））\n・6/1 20:12 発生", "null|06-01T20:12|X（旧Twitter）|null|発生"},
		{"a medium whose account is named", "①X 公式アカウント\n・6/1 20:12 発生", "null|06-01T20:12|X|null|発生"},
		{"companies", "【株式会社白樺】\n・6/1 20:12 発生\n【株式会社楓】\n・6/1 21:00 復旧", "null|06-01T20:12|null|株式会社白樺|発生 null|06-01T21:00|null|株式会社楓|復旧"},
		{"a company ends the medium of another", "株式会社白樺\n会員アプリ\n・6/1 20:12 発生\n株式会社楓\n・6/1 21:00 復旧",
			"null|06-01T20:12|会員アプリ|株式会社白樺|発生 null|06-01T21:00|null|株式会社楓|復旧"},
		{"companies with numbers", "①株式会社白樺\n第１報（6/1 20:12）\n②株式会社楓\n第１報（6/1 21:00）",
			"第１報|06-01T20:12|null|株式会社白樺|null 第１報|06-01T21:00|null|株式会社楓|null"},
		{"a company in short", "＜白樺＞\n・6/1 20:12 発生", "null|06-01T20:12|null|白樺|発生"},
		{"a sentence", "次のとおり周知した。\n・6/1 20:12 発生", "null|06-01T20:12|null|null|発生"},
	} {
		raw, c := cellOf(test.text)
		c.Operators = []string{"株式会社白樺", "株式会社楓"}
		assert.Equal(t, test.want, notices(incident.DisclosureOf(incident.Channels{Other: raw}, c)), test.name)
	}
}

// TestCellsOfDisclosure: of which channel a cell is that stands right beside 情報周知.
func TestCellsOfDisclosure(t *testing.T) {
	for _, test := range []struct{ name, text, ownSite, other string }{
		{"it speaks of a site", "当社ホームページに6/1 20:12に掲載した。", "当社ホームページに6/1 20:12に掲載した。", "null"},
		{"it speaks of none", "契約者に個別に連絡した。", "null", "契約者に個別に連絡した。"},
		{"media over their entries", "【自社サイト】\n6/1 20:12 発生\n【報道発表】\n6/1 21:00 復旧", "6/1 20:12 発生", "【報道発表】6/1 21:00 復旧"},
		{"other channels alone", "【その他】\n6/1 21:00 復旧", "null", "6/1 21:00 復旧"},
		{"a heading of the same kind that names no medium", "①自社サイト\n6/1 20:12 発生\n②第２拠点", "6/1 20:12 発生②第２拠点", "null"},
	} {
		raw, c := cellOf(test.text)
		d := incident.DisclosureOf(incident.Channels{Direct: raw}, c)
		assert.Equal(t, test.ownSite, blockText(d.OwnSite), test.name)
		assert.Equal(t, test.other, blockText(d.Other), test.name)
	}
	_, c := cellOf("")
	assert.Nil(t, incident.DisclosureOf(incident.Channels{}, c), "no row")
}

// TestFormsOfCounts: numbers that are torn, itemised, counted by their label, or none.
func TestFormsOfCounts(t *testing.T) {
	for _, test := range []struct{ name, text, unit, want string }{
		{"torn behind 万", "約３万\n1,100人", "", "null 31100 人 null null"},
		{"torn behind a comma", "12,\n300人", "", "null 12300 人 null null"},
		{"names in brackets on lines of their own", "（音声）２万人\n（データ）７万人", "", "音声 20000 人 null null, データ 70000 人 null null"},
		{"a name behind a wrapped number", "白樺通信　19万人\n日本楓通信　２万人", "", "白樺通信 190000 人 null null, 日本楓通信 20000 人 null null"},
		{"a range", "約10万～12万人", "", "null null null null null"},
		{"two services of one mark", "①音声：３万人\nデータ：４万人\n②５万人", "", "音声 30000 人 null null, データ 40000 人 null null, null 50000 人 null null"},
		{"which a part is of", "①３万人、うち法人１万人\n②５万人", "", "null 30000 人 null null, null 50000 人 null null"},
		{"a remark behind", "３万人（推計）", "", "null 30000 人 null 推計"},
		{"the label counts", "4.2", "万人", "null 42000 人 null null"},
		{"the label counts for each line below its name", "音声\n4.2\nデータ\n非公表", "万人", "音声 42000 人 null null, undisclosed"},
		{"blank lines between", "音声\n\n4.2\n\nデータ\n1.5", "万人", "音声 42000 人 null null, データ 15000 人 null null"},
		{"words alone", "多数の利用者", "", "null null null null null"},
		{"nobody counted", "確認中", "", "under_investigation"},
	} {
		raw, c := cellOf(test.text)
		raw.Unit = []rune(test.unit)
		var got []string
		for _, q := range incident.AffectedUsers(raw, c) {
			got = append(got, quantity(q))
		}
		assert.Equal(t, test.want, strings.Join(got, ", "), test.name)
		assert.Equal(t, strings.Contains(test.want, "null null null null null"), len(c.Diagnostics()) > 0, test.name)
	}
	raw, c := cellOf("３万人")
	assert.Nil(t, incident.AffectedUsersNote(raw, c))
}

// TestFormsOfInquiries: which of the numbers is that of all.
func TestFormsOfInquiries(t *testing.T) {
	for _, test := range []struct{ name, text, unit, want, parts string }{
		{"named a total", "総数：300件（電話200件、メール100件）", "", "null 300 件 null null", "電話 200 件 null null, メール 100 件 null null"},
		{"the total behind", "電話　200件\nメール　100件\n計　300件", "", "null 300 件 null null", "電話 200 件 null null, メール 100 件 null null"},
		{"the label counts", "162", "件", "null 162 件 null null", ""},
		{"a remark", "162件（６月２日現在）", "", "null 162 件 null ６月２日現在", ""},
		{"no total", "電話：200件\nメール：100件", "", "null null null null null", "電話 200 件 null null, メール 100 件 null null"},
		{"no number", "多数寄せられた。", "", "null null null null null", ""},
	} {
		raw, c := cellOf(test.text)
		raw.Unit = []rune(test.unit)
		in := incident.Inquiries(raw, c)
		var parts []string
		for _, q := range in.Breakdown {
			parts = append(parts, quantity(q))
		}
		assert.Equal(t, test.want, quantity(in.Quantity), test.name)
		assert.Equal(t, test.parts, strings.Join(parts, ", "), test.name)
	}
}

// TestFormsOfLengths: a vague length has no value, and a note belongs to what it
// stands below.
func TestFormsOfLengths(t *testing.T) {
	raw, c := cellOf("数時間")
	got := incident.Durations(raw, c)
	require.Len(t, got, 1)
	assert.Nil(t, got[0].Value)
	assert.Equal(t, "value_unread /durations/0", told(c.Diagnostics()))

	raw, c = cellOf("５時間35分\n※復旧の確認までの時間")
	got = incident.Durations(raw, c)
	require.Len(t, got, 1)
	assert.Equal(t, "PT5H35M", or(got[0].Value))
	assert.Equal(t, "５時間35分※復旧の確認までの時間", got[0].Text.Text)

	raw, c = cellOf("音声：長時間")
	got = incident.Durations(raw, c)
	require.Len(t, got, 1)
	assert.Equal(t, "音声", or(got[0].Label))
	assert.Equal(t, "value_unread /durations/0", told(c.Diagnostics()))
}

// TestFormsOfOperators: names that are wrapped, remarked on, or not told.
func TestFormsOfOperators(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"a remark below", "白樺通信株式会社\n（旧しらかば電話）", "白樺通信株式会社（旧しらかば電話）"},
		{"a blank line within a name", "白樺ネットワークエレクトロニクス・\n\nコミュニケーションズ株式会社", "白樺ネットワークエレクトロニクス・コミュニケーションズ株式会社"},
		{"a short name within a name", "白樺ネット・\n\nコミュニケーションズ株式会社", "白樺ネット・コミュニケーションズ株式会社"},
		{"a joined name", "白樺＆\n\n楓エンタテインメント株式会社", "白樺＆楓エンタテインメント株式会社"},
		{"the form torn at a page", "白樺ネット株式\n\n会社", "白樺ネット株式会社"},
		{"the form torn in front of a remark", "白樺電力協同組\n\n合（本店）", "白樺電力協同組合（本店）"},
		{"a name that ends long", "シラカバキャリアー\n\n楓通信株式会社", "シラカバキャリアー 楓通信株式会社"},
		{"a blank line between names", "シラカバ\n\nカエデ", "シラカバ カエデ"},
		{"bullets", "・白樺通信株式会社\n・楓通信株式会社", "白樺通信株式会社 楓通信株式会社"},
		{"a form alone behind 及び", "白樺通信株式会社及び株式会社\nカエデネット", "白樺通信株式会社 株式会社カエデネット"},
		{"one letter before the form below", "一般社団法\n人白樺メー\nル機構", "一般社団法人白樺メール機構"},
		{"one letter behind the form above", "一般社団法人白\n樺電話中継機構", "一般社団法人白樺電話中継機構"},
		{"a name with 及 in it", "白樺普及株式会社", "白樺普及株式会社"},
	} {
		raw, c := cellOf(test.text)
		var got []string
		for _, o := range incident.Operators(raw, c) {
			got = append(got, o.Text.Text)
		}
		assert.Equal(t, test.want, strings.Join(got, " "), test.name)
	}
	raw, c := cellOf("Shirakaba Network\nCommunications Inc\nKaede Telecommunications, Ltd.")
	got := incident.Operators(raw, c)
	require.Len(t, got, 2, "a Latin word that found no room goes on with the name")
	assert.Equal(t, "Shirakaba Network Communications Inc", got[0].Text.Text)
	assert.Equal(t, "Kaede Telecommunications, Ltd.", got[1].Text.Text)
	raw, c = cellOf("非公表")
	got = incident.Operators(raw, c)
	require.Len(t, got, 1)
	assert.Equal(t, model.MissingUndisclosed, got[0].Missing)
	assert.Empty(t, c.Operators)
}
