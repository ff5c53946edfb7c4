package incident_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/incident"
	"github.com/giji-go/giji/internal/layout"
	"github.com/giji-go/giji/model"
	"github.com/giji-go/giji/normalize"
)

// cellOf is a cell whose lines are those of the text, and the context of a
// table with it alone.
func cellOf(text string) (*cell.Cell, *incident.Context) {
	runes := []rune(text)
	src := layout.FromText(runes, normalize.FoldRunes(runes), nil)
	c := incident.NewContext(src, doc.NewLedger(len(runes)), normalize.Date(2023, 7, 21), "/incidents/0")
	return cell.NewCell(src, src.Lines), c
}

func or[T ~string](s *T) string {
	if s == nil {
		return "null"
	}
	return string(*s)
}

func TestOperators(t *testing.T) {
	for text, want := range map[string][]string{
		"白樺通信株式会社": {"白樺通信株式会社"},
		"ホワイトバーチ・アイルラン\nド・オペレーションズ・リミ\nテッド":              {"ホワイトバーチ・アイルランド・オペレーションズ・リミテッド"},
		"白樺通信株式会社\n楓通信株式会社":                              {"白樺通信株式会社", "楓通信株式会社"},
		"株式会社白樺ネット（回線）\n楓システムズ株式会社（保守）":                  {"株式会社白樺ネット（回線）", "楓システムズ株式会社（保守）"},
		"白樺株式会社（旧白樺電信）\n（回線）":                            {"白樺株式会社（旧白樺電信）（回線）"},
		"株式会社白樺\n株式会社楓":                                  {"株式会社白樺", "株式会社楓"},
		"（株）白樺\n(株)楓":                                    {"（株）白樺", "(株)楓"},
		"White Birch Network\nServices Limited\n楓通信株式会社": {"White Birch Network Services Limited", "楓通信株式会社"},
		"KAEDE\nShirakaba Networks Inc.":                 {"KAEDE", "Shirakaba Networks Inc."},
		"白樺通信株式会社、楓通信株式会社及び椎通信株式会社":                      {"白樺通信株式会社", "楓通信株式会社", "椎通信株式会社"},
		"① 白樺通信株式会社\n② 楓ネットワークコミュニ\nケーションズ株式会社":          {"白樺通信株式会社", "楓ネットワークコミュニケーションズ株式会社"},
	} {
		cell, c := cellOf(text)
		var got []string
		for _, o := range incident.Operators(cell, c) {
			got = append(got, o.Text.Text)
		}
		assert.Equal(t, want, got, text)
	}
}

func TestOccurredAt(t *testing.T) {
	for _, test := range []struct {
		text, value, precision string
		approximate            bool
		inferred               []string
	}{
		{"令和５年６月１日22時01分頃", "2023-06-01T22:01:00+09:00", "minute", true, []string{}},
		{"2023年6月1日（木）\n午後3時", "2023-06-01T15:00:00+09:00", "hour", false, []string{}},
		{"６月１日 正午", "2023-06-01T12:00:00+09:00", "minute", false, []string{"year"}},
		{"令和５年６月１日（木）22時01分（検知は22時10分）", "2023-06-01T22:01:00+09:00", "minute", false, []string{}},
		{"2022年（令和５年）６月１日", "null", "null", false, []string{}},
		{"令和５年２月30日", "null", "null", false, []string{}},
		{"22時01分", "null", "null", false, []string{}},
		{"同日22時01分", "null", "null", false, []string{}},
		{"12月28日 8時", "2022-12-28T08:00:00+09:00", "hour", false, []string{"year"}}, // the meeting is in July
	} {
		cell, c := cellOf(test.text)
		got := incident.OccurredAt(cell, c)
		assert.Equal(t, test.value, or(got.Value), test.text)
		assert.Equal(t, test.precision, or(got.Precision), test.text)
		assert.Equal(t, test.approximate, got.Approximate, test.text)
		assert.Equal(t, test.inferred, got.Inferred, test.text)
		if test.value == "null" {
			assert.NotEmpty(t, c.Diagnostics(), "%s: nobody is told", test.text)
		}
	}
}

func TestDatesNearTheIncident(t *testing.T) {
	for _, test := range []struct{ occurred, notice, want string }{
		{"令和４年12月31日22時", "第１報 1/1 0:40 発生", "2023-01-01T00:40:00+09:00"},
		{"令和５年１月１日２時", "第１報 12/31 23:50 発生", "2022-12-31T23:50:00+09:00"},
		{"令和５年６月１日２時", "第１報 6/2 23:50 発生", "2023-06-02T23:50:00+09:00"},
		{"令和５年６月１日２時", "第１報 同日 23:50 発生", "2023-06-01T23:50:00+09:00"},
		{"令和５年６月１日２時", "第１報 翌２日 23:50 発生", "2023-06-02T23:50:00+09:00"},
	} {
		cell, c := cellOf(test.notice)
		at, _ := cellOf(test.occurred)
		incident.OccurredAt(at, c)
		d := incident.DisclosureOf(incident.Channels{OwnSite: cell}, c)
		require.Len(t, d.Notices, 1, test.notice)
		assert.Equal(t, test.want, or(d.Notices[0].At.Value), test.notice)
	}
}

func TestDurations(t *testing.T) {
	for text, want := range map[string][]string{
		"５時間35分": {"null PT5H35M 335 null"},
		"１日５時間６分（復旧作業を除く。）":                {"null P1DT5H6M 1746 復旧作業を除く。"},
		"①電話\n：３時間48分\n②メールが\n利用できない：約90分": {"電話 PT3H48M 228 null", "メールが利用できない PT90M 90 null"},
		"＜白樺通信＞\n１時間\n＜楓通信＞\n２時間":          {"白樺通信 PT1H 60 null", "楓通信 PT2H 120 null"},
		"①１時間 ②調査中":                        {"null PT1H 60 null", "under_investigation"},
		"不明":                               {"unknown"},
	} {
		cell, c := cellOf(text)
		var got []string
		for _, d := range incident.Durations(cell, c) {
			if d.Missing != "" {
				got = append(got, string(d.Missing))
				continue
			}
			minutes := "null"
			if d.Minutes != nil {
				minutes = fmt.Sprint(*d.Minutes)
			}
			got = append(got, strings.Join([]string{or(d.Label), or(d.Value), minutes, or(d.Note)}, " "))
		}
		assert.Equal(t, want, got, text)
	}
}

func quantity(q model.Quantity) string {
	if q.Missing != "" {
		return string(q.Missing)
	}
	n := "null"
	if q.Value != nil {
		n = fmt.Sprint(*q.Value)
	}
	return strings.Join([]string{or(q.Label), n, or(q.Unit), or(q.Bound), or(q.Note)}, " ")
}

func TestAffectedUsers(t *testing.T) {
	for text, want := range map[string][]string{
		"約46.3万人": {"null 463000 人 null null"},
		"①最大 240,000 人\n②最大  28,000 人": {"null 240000 人 at_most null", "null 28000 人 at_most null"},
		"白樺通信株式会社\n３万人以上（詳細非公表※）\n楓通信株式\n会社\n４万人未満\n※契約者数は非公表としている。": {
			"白樺通信株式会社 30000 人 at_least 詳細非公表", "楓通信株式会社 40000 人 less_than null"},
		"白樺通信株式会社：約３万人\n日本楓通信株式会社：２万人": {"白樺通信株式会社 30000 人 null null", "日本楓通信株式会社 20000 人 null null"},
		"３万\n人日": {"null 30000 人日 null null"},
		"数万人":    {"null null 人 null null"},
		"非公表※":   {"undisclosed"},
		"－":      {"dash"},
	} {
		cell, c := cellOf(text)
		var got []string
		for _, q := range incident.AffectedUsers(cell, c) {
			got = append(got, quantity(q))
		}
		assert.Equal(t, want, got, text)
	}
	cell, c := cellOf("３万人\n※契約者数は\n非公表としている。")
	assert.Equal(t, "※契約者数は非公表としている。", incident.AffectedUsersNote(cell, c).Text)
}

func TestInquiries(t *testing.T) {
	for _, test := range []struct {
		text, want string
		parts      []string
	}{
		{"162件", "null 162 件 null null", nil},
		{"169 件\n（チャット91 件、電話78 件）", "null 169 件 null null", []string{"チャット 91 件 null null", "電話 78 件 null null"}},
		{"計 300件\n・電話：200件\n・メール：100件", "null 300 件 null null", []string{"電話 200 件 null null", "メール 100 件 null null"}},
		{"なし", "none", nil},
	} {
		cell, c := cellOf(test.text)
		in := incident.Inquiries(cell, c)
		assert.Equal(t, test.want, quantity(in.Quantity), test.text)
		var parts []string
		for _, q := range in.Breakdown {
			parts = append(parts, quantity(q))
		}
		assert.Equal(t, test.parts, parts, test.text)
	}
}

func TestServiceCategories(t *testing.T) {
	cell, c := cellOf(`二 緊急通報を取り扱わない音声伝送役務
インターネット関連サービス（映像通話サービ
ス）
五「一の項から四の項までに掲げる電気通信役務以外の電気通信
役務」
ＦＴＴＨアクセスサービス、ＩＰ電話`)
	got := incident.ServiceCategories(cell, c)
	require.Len(t, got, 2)
	assert.Equal(t, 2, *got[0].Item)
	assert.Equal(t, "緊急通報を取り扱わない音声伝送役務", or(got[0].Name))
	assert.Equal(t, []string{"インターネット関連サービス（映像通話サービス）"}, got[0].Services)
	assert.Equal(t, 5, *got[1].Item)
	assert.Equal(t, "一の項から四の項までに掲げる電気通信役務以外の電気通信役務", or(got[1].Name))
	assert.Equal(t, []string{"ＦＴＴＨアクセスサービス", "ＩＰ電話"}, got[1].Services)
}

// A bracket that nothing closes holds all up to the end, also where that is nothing.
func TestOpenBrackets(t *testing.T) {
	const kind = "五 一の項から四の項までに掲げる電気通信役務以外の電気通信役務"
	for _, text := range []string{"（", "（音声伝送役務を除く", "（音声伝送役務を除く。", "（。", "\n（", "「", "「音声", "（）"} {
		for _, before := range []string{kind, "五 "} {
			cell, c := cellOf(before + text)
			require.NotPanics(t, func() { incident.ServiceCategories(cell, c) }, before+text)
		}
		for _, before := range []string{"３万人", "３万人（音声", "・３万人\n・", "計３万人"} {
			for _, read := range []func(*cell.Cell, *incident.Context){
				func(raw *cell.Cell, c *incident.Context) { incident.AffectedUsers(raw, c) },
				func(raw *cell.Cell, c *incident.Context) { incident.Inquiries(raw, c) },
			} {
				raw, c := cellOf(before + text)
				require.NotPanics(t, func() { read(raw, c) }, before+text)
			}
		}
	}
	raw, c := cellOf("３万人（音声の利用者")
	assert.Equal(t, "null 30000 人 null 音声の利用者", quantity(incident.AffectedUsers(raw, c)[0]), "all of the note")
}

// TestServices has the ways in which services follow their kind.
func TestServices(t *testing.T) {
	const kind = "五 一の項から四の項までに掲げる電気通信役務以外の電気通信役務"
	for text, want := range map[string][]string{
		"（ＩＰ電話）":                {"ＩＰ電話"},
		"（データ通信、ロー\nミング）":       {"データ通信", "ローミング"},
		"：電子メール、ＩＰ電話":           {"電子メール", "ＩＰ電話"},
		"\n（ＩＰ電話）、（電子メール）":      {"ＩＰ電話", "電子メール"},
		"\n携帯電話（データ通信、音声）、ＩＰ電話": {"携帯電話（データ通信、音声）", "ＩＰ電話"},
		"\n・「ＩＰ電話」\n・電子メール":     {"ＩＰ電話", "電子メール"},
		"（音声伝送役務を除く。）：ＩＰ電話":     {"ＩＰ電話"},
		"（ＩＰ電話に限る。）（電子メール）":     {"電子メール"},
		"": {},
	} {
		cell, c := cellOf(kind + text)
		got := incident.ServiceCategories(cell, c)
		require.Len(t, got, 1, text)
		assert.Equal(t, want, got[0].Services, text)
	}
}

func TestPreventiveMeasures(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string // group | number | text | status | due | note
	}{
		{"marks end measures", "設定の誤りを検知する仕組みを導入し、全ての装置に適用\nする。\n【令和５年２月 完了】\n手順書を改訂。【令和５年４月 完了予定※】\n※ 以後も見直す。", []string{
			"||設定の誤りを検知する仕組みを導入し、全ての装置に適用する。|completed|2023-02|null",
			"||手順書を改訂。|planned|2023-04|以後も見直す。"}},
		{"headings and numbers", "＜暫定＞\n1．ケーブルの抜線\n【令和５年６月２日実施完了】\n＜恒久＞\n2．周知の改善\n・掲載方法の見直し\n【対応中】\n・体制の強化\n【令和５年７月末実施予定】", []string{
			"暫定|1|ケーブルの抜線|completed|2023-06-02|null",
			"恒久/周知の改善||掲載方法の見直し|in_progress|null|null",
			"恒久/周知の改善||体制の強化|planned|2023-07|null"}},
		{"marks in round brackets, wrapped", "(1) 電源の交換（令和６年３月末\nまでに完了予定）\n(2) 全拠点の点検（予備機を含む。）", []string{
			"|1|電源の交換|planned|2024-03|null",
			"|2|全拠点の点検（予備機を含む。）|null|null|null"}},
		{"numbers that only a space parts", "一 記録の削除【実施済】\n二 監視項目の追加【済】", []string{
			"|1|記録の削除|completed|null|null",
			"|2|監視項目の追加|completed|null|null"}},
		{"a beginning is no state", "・審査の導入≪令和７年１月 開始≫\n・案内の改善【令和７年２月 開始予定】\n・点検の記録（記録は開始時から）", []string{
			"||審査の導入|null|2025-01|null",
			"||案内の改善|planned|2025-02|null",
			"||点検の記録（記録は開始時から）|null|null|null"}},
		{"none", "－", []string{"dash"}},
	} {
		cell, c := cellOf(test.text)
		var got []string
		for _, m := range incident.PreventiveMeasures(cell, c) {
			if m.Missing != "" {
				got = append(got, string(m.Missing))
				continue
			}
			number, due := "", "null"
			if m.Number != nil {
				number = fmt.Sprint(*m.Number)
			}
			if m.Due != nil {
				due = or(m.Due.Value)
			}
			got = append(got, strings.Join([]string{strings.Join(m.Group, "/"), number, m.Text.Text, or(m.Status), due, or(m.Note)}, "|"))
		}
		assert.Equal(t, test.want, got, test.name)
	}
}

func TestNotices(t *testing.T) {
	cell, c := cellOf(`障害情報ページに以下を掲載した。
初 報 12/31（土）23:13（障害が発生した旨の
周知）
続報 1/1（日）0:40 原因の調査状況
第３報 同日 1:20（復旧）
※トップページへの掲載は12/31（土）23:20から。
1/1（日）2:00に全ての掲載を終えた。
○X（旧Twitter）
・第1報 １月２日 8時 復旧した旨`)
	at, _ := cellOf("令和４年12月31日22時")
	incident.OccurredAt(at, c)
	d := incident.DisclosureOf(incident.Channels{Other: cell}, c)
	var got []string
	for _, n := range d.Notices {
		sequence := ""
		if n.Sequence != nil {
			sequence = fmt.Sprint(*n.Sequence)
		}
		got = append(got, strings.Join([]string{or(n.Label), sequence, or(n.At.Value), or(n.Medium), or(n.Summary)}, "|"))
	}
	assert.Equal(t, []string{
		"初報|1|2022-12-31T23:13:00+09:00|null|障害が発生した旨の周知",
		"続報||2023-01-01T00:40:00+09:00|null|原因の調査状況",
		"第３報|3|2023-01-01T01:20:00+09:00|null|復旧",
		"第1報|1|2023-01-02T08:00:00+09:00|X（旧Twitter）|復旧した旨",
	}, got)
}

// Joined text has no more than the lines hold, whatever their characters take.
func TestJoin(t *testing.T) {
	for text, want := range map[string]string{
		"𠮷野家\n𠮷𠮷𠮷":                "𠮷野家𠮷𠮷𠮷",
		" White \n Birch\n白樺 通信 ": "White Birch白樺 通信",
		"ab\r\n\r\ncd\f ef\u3000": "ab cd ef",
		"é\nß":                    "é ß",
	} {
		cell, _ := cellOf(text)
		assert.Equal(t, want, cell.Text().Text, "%q", text)
	}
}
