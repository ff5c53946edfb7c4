package markup

import (
	"bytes"
	"encoding/xml"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/model"
)

func ptr[T any](v T) *T { return &v }

func said(kind model.RemarkKind, text string, speaker *string, who *int) model.Remark {
	return model.Remark{Kind: kind, Text: model.Text{Text: text}, Speaker: speaker, Participant: who}
}

// debate is a meeting with all that the formats have elements for, invented.
func debate() *model.Document {
	d := &model.Document{Source: model.Source{SHA256: "0123456789abcdef0123"}}
	m := &d.Minutes
	m.Title = &model.Text{Text: "若草会議（第３回）\n会議録 <抄> & 案"}
	m.Council, m.SessionNumber = ptr("若草会議"), ptr(3)
	m.Held = &model.Period{Start: ptr("2024-10-08T14:00:00+09:00")}
	m.Venue = &model.Venue{Text: model.Text{Text: "第１会議室"}}
	m.Participants = []model.Participant{
		{Group: model.GroupMember, Name: ptr("山田"), Role: ptr("座長"), Affiliation: ptr("架空大学")},
		{Group: model.GroupPresenter, Affiliation: ptr("青空電話")},
	}
	m.Discussion = []model.Remark{said(model.RemarkComment, "開会します。", ptr("山田座長"), ptr(0))}
	m.Agenda = []model.AgendaItem{{
		Text: model.Text{Text: "報告"}, Number: ptr(1), Outcome: &model.Outcome{Text: model.Text{Text: "了承された。"}},
		Discussion: []model.Remark{
			said(model.RemarkQuestion, "なぜ\nか。", ptr("委員"), nil), said(model.RemarkAnswer, "誤り。", nil, ptr(1)),
			said(model.RemarkDirection, "〔「異議なし」と呼ぶ者あり〕", nil, nil),
		},
		Items: []model.AgendaItem{{Text: model.Text{Text: "その内訳"}}},
	}, {Text: model.Text{Text: "その他"}, Number: ptr(2)}}
	return d
}

func write(t *testing.T, format func(io.Writer, *model.Document, Options) error, d *model.Document, o Options) string {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, format(&out, d, o))
	for decoder := xml.NewDecoder(bytes.NewReader(out.Bytes())); ; {
		if _, err := decoder.Token(); err == io.EOF {
			break
		} else {
			require.NoError(t, err)
		}
	}
	return out.String()
}

func TestTEI(t *testing.T) {
	got := write(t, TEI, debate(), Options{URL: "https://example.jp/a.html"})
	for _, want := range []string{
		`<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="ja" xml:id="giji-0123456789abcdef" ana="#parla.sitting #reference">`,
		`<title type="main">若草会議（第３回） 会議録 &lt;抄&gt; &amp; 案</title>`,
		`<meeting n="3" ana="#parla.meeting">若草会議第3回</meeting>`,
		`<measure unit="speeches" quantity="3" xml:lang="en">3 speeches</measure>`,
		`<idno type="URI">https://example.jp/a.html</idno>`,
		`<date when="2024-10-08">2024-10-08</date>`,
		`<person xml:id="p1" role="member">`, `<persName>山田</persName>`, `<occupation>座長</occupation>`, `<orgName>架空大学</orgName>`,
		`<persName>青空電話</persName>`,
		"<div type=\"debateSection\">\n    <note type=\"speaker\">山田座長</note>\n    <u xml:id=\"u1\" who=\"#p1\" ana=\"#regular\">\n" +
			"     <seg xml:id=\"u1.seg1\">開会します。</seg>",
		"<div type=\"debateSection\" n=\"1\">\n    <head>報告</head>\n    <note type=\"speaker\">委員</note>\n" +
			"    <u xml:id=\"u2\" ana=\"#regular\">\n     <seg xml:id=\"u2.seg1\">なぜ か。</seg>",
		`<u xml:id="u3" who="#p2" ana="#guest">`,
		`<note type="narrative">〔「異議なし」と呼ぶ者あり〕</note>`, `<note type="outcome">了承された。</note>`,
		"<div type=\"commentSection\" n=\"1.1\">\n    <head>その内訳</head>", `<tagUsage gi="u" occurs="3"/>`, `<tagUsage gi="div" occurs="4"/>`,
	} {
		assert.Contains(t, got, want)
	}
	assert.Equal(t, got, write(t, TEI, debate(), Options{URL: "https://example.jp/a.html"}))
	assert.Equal(t, 4, strings.Count(got, "<div "))
	assert.Equal(t, 3, strings.Count(got, "<u "))
}

func TestAKN(t *testing.T) {
	got := write(t, AKN, debate(), Options{})
	for _, want := range []string{
		`<FRBRuri value="/akn/jp/debate/2024-10-08/giji-0123456789abcdef"/>`, `<FRBRcountry value="jp"/>`, `<FRBRlanguage language="jpn"/>`,
		`<TLCPerson eId="p1" href="/akn/ontology/person/jp/giji-0123456789abcdef/p1" showAs="山田（座長、架空大学）"/>`,
		"<debateSection name=\"opening\" eId=\"dbsect_1\">\n    <speech eId=\"speech_1\" by=\"#p1\">\n     <from>山田座長</from>\n     <p>開会します。</p>",
		"<debateSection name=\"item\" eId=\"dbsect_2\">\n    <num>1</num>\n    <heading>報告</heading>\n" +
			"    <speech eId=\"speech_2\" by=\"#unknown\">",
		`<scene eId="scene_1">〔「異議なし」と呼ぶ者あり〕</scene>`, `<p class="outcome">了承された。</p>`,
		"    <debateSection name=\"item\" eId=\"dbsect_3\">\n     <heading>その内訳</heading>",
	} {
		assert.Contains(t, got, want)
	}
}

// What is not known is left out; what a format cannot do without is an error.
func TestBare(t *testing.T) {
	bare := &model.Document{Source: model.Source{SHA256: "ab"}}
	tei := write(t, TEI, bare, Options{})
	assert.NotContains(t, tei, "<date")
	assert.NotContains(t, tei, "<person")
	assert.Contains(t, tei, `<div type="commentSection">`)
	assert.ErrorIs(t, AKN(io.Discard, bare, Options{}), ErrNoDay)
	month := &model.Document{}
	month.Minutes.Held = &model.Period{Start: ptr("2024-10")}
	assert.ErrorIs(t, AKN(io.Discard, month, Options{}), ErrNoDay)
	akn := write(t, AKN, bare, Options{Day: time.Date(2020, 1, 2, 0, 0, 0, 0, time.UTC)})
	assert.Contains(t, akn, `<FRBRdate date="2020-01-02" name="held"/>`)
}

// What is written is valid against the schema that OASIS publishes, and that
// schema refuses what is not.
func TestAKNIsValid(t *testing.T) {
	schema := filepath.Join("testdata", "akomantoso30.xsd")
	lint, err := exec.LookPath("xmllint")
	if err != nil {
		t.Skip("xmllint (libxml2-utils) is not installed")
	}
	for name, d := range map[string]*model.Document{"debate": debate(), "bare": {}} {
		path := filepath.Join(t.TempDir(), name+".xml")
		text := write(t, AKN, d, Options{Day: time.Date(2020, 1, 2, 0, 0, 0, 0, time.UTC), URL: "https://example.jp/a"})
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
		out, err := exec.Command(lint, "--noout", "--nonet", "--schema", schema, path).CombinedOutput()
		assert.NoError(t, err, string(out))
		require.NoError(t, os.WriteFile(path, []byte(strings.ReplaceAll(text, "debateBody", "debateCorpus")), 0o600))
		assert.Error(t, exec.Command(lint, "--noout", "--nonet", "--schema", schema, path).Run(), "what it was not made for")
	}
}
