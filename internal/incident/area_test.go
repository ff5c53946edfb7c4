package incident_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/incident"
	"github.com/giji-go/giji/model"
)

// prefectures writes them as code and name.
func prefectures(all []model.Prefecture) string {
	var out []string
	for _, p := range all {
		out = append(out, p.Code+p.Name)
	}
	return strings.Join(out, " ")
}

// TestAreas: the prefectures of 影響地域 in the order in which they stand there.
func TestAreas(t *testing.T) {
	for _, test := range []struct {
		name, text      string
		nationwide      bool
		where, excluded string
		missing         model.Missing
	}{
		{"all of the country", "全国", true, "", "", ""},
		{"all but one", "全国（沖縄県を除く。）", true, "", "47沖縄県", ""},
		{"prefectures", "神奈川県、東京都及び千葉県", false, "14神奈川県 13東京都 12千葉県", "", ""},
		{"one a line", "大阪府\n京都府\n北海道", false, "27大阪府 26京都府 01北海道", "", ""},
		{"a part of one", "東京都の一部", false, "13東京都", "", ""},
		{"named twice", "音声：東京都、千葉県\nデータ：東京都", false, "13東京都 12千葉県", "", ""},
		{"wrapped", "和歌\n山県の一部地域", false, "30和歌山県", "", ""},
		{"a region is not taken apart", "関東地方", false, "", "", ""},
		{"the area of a company", "東日本エリア", false, "", "", ""},
		{"a dash", "－", false, "", "", model.MissingDash},
		{"still looked into", "調査中", false, "", "", model.MissingUnderInvestigation},
	} {
		raw, c := cellOf(test.text)
		area := incident.AffectedArea(raw, c)
		assert.Equal(t, test.nationwide, area.Nationwide, test.name)
		assert.Equal(t, test.where, prefectures(area.Prefectures), test.name)
		assert.Equal(t, test.excluded, prefectures(area.Excluded), test.name)
		assert.Equal(t, test.missing, area.Missing, test.name)
		assert.Equal(t, strings.ReplaceAll(test.text, "\n", ""), area.Text.Text, test.name)
	}
}

// TestSections: what divides a long cell, and what only looks like it.
func TestSections(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"pointed brackets", "＜設計段階の原因＞\n容量の見積りを誤った。\n＜運用段階の原因＞\n監視が足りなかった。", "設計段階の原因>容量の見積りを誤った。 運用段階の原因>監視が足りなかった。"},
		{"black brackets", "【直接原因】\n電源装置の故障\n【背景】\n老朽化", "直接原因>電源装置の故障 背景>老朽化"},
		{"shell brackets, text on the line", "〔音声〕発信できない。\n〔データ〕遅い。", "音声>発信できない。 データ>遅い。"},
		{"a number on a line of its own", "（１）設計段階\n容量の見積りを誤ったため、処理が集中した装置が停止した。\n（２）運用段階\n監視が足りなかった。",
			"設計段階>容量の見積りを誤ったため、処理が集中した装置が停止した。 運用段階>監視が足りなかった。"},
		{"text before the first", "概要は次のとおり。\n＜音声＞\n発信できない。", "音声>発信できない。"},
		{"nothing below it", "＜音声＞\n＜データ＞\n遅い。", "音声> データ>遅い。"},
		{"bullets make none", "・容量の見積り\n・監視の不足", ""},
		{"circles make none", "○容量の見積り\n○監視の不足", ""},
		{"a numbered sentence", "（１）容量の見積りを誤った。\nこのため処理が集中した装置が停止した。", ""},
		{"a numbered reason", "（１）容量の見積りを誤ったこと\nこのため処理が集中した装置が停止した。", ""},
		{"a bracket that does not close", "＜音声\n発信できない。", ""},
		{"a heading that is wrapped", "＜直接の原因＞\n電源が落ちた。\n＜被害が広がった原\n因＞\n監視が足りなかった。", "直接の原因>電源が落ちた。 被害が広がった原因>監視が足りなかった。"},
		{"a wrapped state is none", "【令和５年６月\n完了】\n電源装置の交換", ""},
		{"a bracket within a sentence", "装置＜予備＞が停止した。", ""},
		{"a state is no heading", "【完了】\n電源装置の交換", ""},
	} {
		raw, c := cellOf(test.text)
		for _, read := range []func(*cell.Cell, *incident.Context) *model.Block{incident.Impact, incident.Cause, incident.SystemDiagram} {
			block := read(raw, c)
			var got []string
			for _, s := range block.Sections {
				got = append(got, s.Heading+">"+s.Text.Text)
			}
			assert.Equal(t, test.want, strings.Join(got, " "), test.name)
			assert.Equal(t, strings.ReplaceAll(test.text, "\n", ""), block.Text.Text, test.name)
		}
	}
}

// TestBlocksWithoutText: a figure leaves no characters in its cell.
func TestBlocksWithoutText(t *testing.T) {
	empty, c := cellOf("")
	assert.Equal(t, model.MissingFigureOnly, incident.SystemDiagram(empty, c).Missing)
	assert.Equal(t, model.MissingEmpty, incident.Cause(empty, c).Missing)
	dash, c := cellOf("－")
	assert.Equal(t, model.MissingDash, incident.SystemDiagram(dash, c).Missing)
	assert.Equal(t, "－", incident.SystemDiagram(dash, c).Text.Text)
	named, c := cellOf("別紙１のとおり")
	assert.Empty(t, incident.SystemDiagram(named, c).Missing)
	assert.Equal(t, "別紙１のとおり", incident.SystemDiagram(named, c).Text.Text)
}

// TestCategories: the items of the law, however their number and name are written.
func TestCategories(t *testing.T) {
	for _, test := range []struct {
		name, text string
		item       int
		called     string
		services   []string
	}{
		{"kanji numeral", "一 緊急通報を取り扱う音声伝送役務\n（携帯電話）", 1, "緊急通報を取り扱う音声伝送役務", []string{"携帯電話"}},
		{"digit", "１．緊急通報を取り扱う音声伝送役務\n（携帯電話）", 1, "緊急通報を取り扱う音声伝送役務", []string{"携帯電話"}},
		{"item of the law", "第二号：緊急通報を取り扱わない音声伝送役務\n（ＩＰ電話）", 2, "緊急通報を取り扱わない音声伝送役務", []string{"ＩＰ電話"}},
		{"the name is wrapped", "四 利用者から電気通信役務の提供の対価としての料金の支払を受けな\nいインターネット関連サービス\n（検索）", 4, "利用者から電気通信役務の提供の対価としての料金の支払を受けないインターネット関連サービス",
			[]string{"検索"}},
		{"another name", "三 ＬＰＷＡサービス\n（センサー向け通信）", 3, "ＬＰＷＡサービス", []string{"センサー向け通信"}},
		{"items cited without their word", "五　一から四までに掲げる電気通信役務以外の電気\n通信役務（データ通信）", 5, "一から四までに掲げる電気通信役務以外の電気通信役務", []string{"データ通信"}},
		{"in digits", "５ １から４までに掲げる電気通信役務以外の電気通信役務（データ通信、VPN）", 5, "１から４までに掲げる電気通信役務以外の電気通信役務", []string{"データ通信", "VPN"}},
		{"by what stands before", "五 前各号に掲げる電気通信役務以外の電気通信役務：データ通信", 5, "前各号に掲げる電気通信役務以外の電気通信役務", []string{"データ通信"}},
		{"another name with brackets", "三 セルラー方式のサービス（センサー向\nけ通信）", 3, "セルラー方式のサービス", []string{"センサー向け通信"}},
		{"another name alone", "三 ＬＰＷＡサービス", 3, "ＬＰＷＡサービス", []string{}},
	} {
		raw, c := cellOf(test.text)
		got := incident.ServiceCategories(raw, c)
		require.Len(t, got, 1, test.name)
		require.NotNil(t, got[0].Item, test.name)
		assert.Equal(t, test.item, *got[0].Item, test.name)
		assert.Equal(t, test.called, or(got[0].Name), test.name)
		assert.Equal(t, test.services, got[0].Services, test.name)
	}
}

// TestCategoriesWithoutItem: a cell that names services alone, or none.
func TestCategoriesWithoutItem(t *testing.T) {
	raw, c := cellOf("携帯電話、ＩＰ電話")
	got := incident.ServiceCategories(raw, c)
	require.Len(t, got, 1)
	assert.Nil(t, got[0].Item)
	assert.Nil(t, got[0].Name)
	assert.Equal(t, []string{"携帯電話", "ＩＰ電話"}, got[0].Services)
	raw, c = cellOf("該当なし")
	got = incident.ServiceCategories(raw, c)
	require.Len(t, got, 1)
	assert.Equal(t, model.MissingNone, got[0].Missing)
}
