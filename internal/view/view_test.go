package view

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/model"
)

func document(source string) Document {
	title := model.Text{Text: "議事要旨", Spans: []model.Span{{Start: 0, End: 4}}}
	return Document{
		Text:   &source,
		Record: &model.Document{SchemaVersion: model.Version, Minutes: model.Minutes{Title: &title}},
		Pieces: []extract.Piece{{Start: 0, End: 4, Kind: "value"}, {Start: 4, End: 6, Kind: "label"}, {Start: 6, End: 7, Kind: "label"},
			{Start: 7, End: 9, Kind: "unassigned"}},
	}
}

func page(t require.TestingT, documents ...Document) string {
	var out bytes.Buffer
	w := NewWriter(&out)
	for _, d := range documents {
		require.NoError(t, w.Add(d))
	}
	require.NoError(t, w.Close())
	return out.String()
}

var scriptEnd = regexp.MustCompile("(?i)</script")

// block is the JSON of a block of the page, as a browser reads it: up to the
// first thing that ends a script element.
func block(t require.TestingT, html, id string) string {
	_, rest, found := strings.Cut(html, `<script type="application/json" id="`+id+`">`)
	require.True(t, found, "no block %s", id)
	end := scriptEnd.FindStringIndex(rest)
	require.NotNil(t, end, "block %s ends", id)
	return rest[:end[0]]
}

func TestPageHoldsDocuments(t *testing.T) {
	html := page(t, document("議事要旨日時：残り"), document("議事要旨"))
	var got struct {
		Text   string          `json:"text"`
		Record json.RawMessage `json:"record"`
		Pieces []any           `json:"pieces"`
	}
	require.NoError(t, json.Unmarshal([]byte(block(t, html, "document-0")), &got))
	assert.Equal(t, "議事要旨日時：残り", got.Text)
	assert.Equal(t, []any{0.0, "value", 4.0, "label", 7.0, "unassigned"}, got.Pieces, "pieces of one kind are one")
	read, err := model.Decode(got.Record)
	require.NoError(t, err)
	assert.Equal(t, "議事要旨", read.Minutes.Title.Text)

	var index []struct {
		Values int
		Record struct{ Minutes struct{ Title model.Text } }
	}
	require.NoError(t, json.Unmarshal([]byte(block(t, html, "index-data")), &index))
	require.Len(t, index, 2)
	assert.Equal(t, 1, index[1].Values)
	assert.Equal(t, model.Text{Text: "議事要旨"}, index[1].Record.Minutes.Title, "a summary has no spans")
}

func TestTextUnknown(t *testing.T) {
	d := document("")
	d.Text, d.Pieces = nil, nil
	assert.Contains(t, block(t, page(t, d), "document-0"), `"text":null`)
	assert.Contains(t, block(t, page(t, d), "document-0"), `"pieces":null`)
}

// TestTextIsData: whatever a document says, its block is the JSON that was
// written and ends where that does.
func TestTextIsData(t *testing.T) {
	hostile := []string{"</script><script>alert(1)</script>", "<!--<script>", "</SCRIPT >", "\u202e\u2028\x00", `"};alert(1)//`,
		"javascript:alert(1)"}
	rapid.Check(t, func(t *rapid.T) {
		source := strings.Join(rapid.SliceOf(rapid.OneOf(rapid.SampledFrom(hostile), rapid.String())).Draw(t, "text"), "")
		d := document(source)
		d.ID = source
		d.Record.Minutes.Title.Text = source
		html := page(t, d)
		for _, id := range []string{"document-0", "index-data"} {
			require.True(t, json.Valid([]byte(block(t, html, id))))
		}
		var got struct{ Text string }
		require.NoError(t, json.Unmarshal([]byte(block(t, html, "document-0")), &got))
		require.Equal(t, strings.ToValidUTF8(source, "\ufffd"), got.Text)
		require.Equal(t, strings.Count(page(t, document("")), "<script"), strings.Count(html, "<script"), "nothing of the text is an element")
	})
}

// TestPolicy: only the page's own script and style run, and nothing is loaded.
func TestPolicy(t *testing.T) {
	html := page(t, document("議事要旨"))
	_, policy, _ := strings.Cut(html, `http-equiv="Content-Security-Policy" content="`)
	policy, _, _ = strings.Cut(policy, `"`)
	script := html[strings.Index(html, `<script type="module">`)+len(`<script type="module">`):]
	script = script[:strings.Index(script, "</script>")]
	style := html[strings.Index(html, "<style>")+len("<style>") : strings.Index(html, "</style>")]
	assert.Equal(t, "default-src 'none'; script-src '"+digest(script)+"'; style-src '"+digest(style)+
		"'; img-src data:; base-uri 'none'; form-action 'none'", policy)
	assert.NotContains(t, html, "{{")
	assert.Empty(t, regexp.MustCompile(`(?i)(src|href)="?(https?:)?//`).FindString(html), "nothing is loaded from elsewhere")
}

func TestServedPageMayAskItsServer(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, ServedPage(&out, nil, map[string]string{"token": "</script>"}))
	assert.Contains(t, out.String(), "connect-src 'self'; default-src 'none'")
	assert.Equal(t, `{"token":"\u003c/script\u003e"}`, block(t, out.String(), "server"))
}

// TestScriptsMakeNoMarkup: text of documents can only become text nodes where
// nothing reads a string as HTML, script or style.
func TestScriptsMakeNoMarkup(t *testing.T) {
	for _, name := range scripts {
		for _, word := range []string{
			"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "srcdoc", "DOMParser",
			"createContextualFragment", "cssText",
		} {
			assert.NotContains(t, asset(name), word, name)
		}
	}
}

func TestEveryAssetIsOnThePage(t *testing.T) {
	for pattern, want := range map[string][]string{"assets/*.js": scripts, "assets/*.css": styles} {
		files, err := fs.Glob(assets, pattern)
		require.NoError(t, err)
		var names []string
		for _, f := range files {
			names = append(names, strings.TrimPrefix(f, "assets/"))
		}
		assert.ElementsMatch(t, want, names)
	}
}

func words(t *testing.T) map[string][]string {
	var pairs map[string][]string
	require.NoError(t, json.Unmarshal([]byte(asset("words.json")), &pairs))
	return pairs
}

func TestWordsAreInBothLanguages(t *testing.T) {
	japanese := regexp.MustCompile(`[\p{Han}\p{Hiragana}\p{Katakana}]`)
	for key, pair := range words(t) {
		require.Len(t, pair, 2, key)
		assert.NotEmpty(t, pair[0], key)
		assert.NotEmpty(t, pair[1], key)
		if key != "language" {
			assert.False(t, japanese.MatchString(pair[1]), "%s in English: %s", key, pair[1])
		}
	}
}

// said reports a word that is asked for and not there.
func said(t *testing.T, known map[string][]string, key, where string) {
	t.Helper()
	if _, ok := known[key]; !ok {
		t.Errorf("%s: no word for %q: add it to internal/view/assets/words.json, in Japanese and English", where, key)
	}
}

// TestWordsForScripts: every word that the scripts ask for by name is there.
func TestWordsForScripts(t *testing.T) {
	known := words(t)
	asked := regexp.MustCompile(`\bt\("([a-z_]+)"\)`)
	for _, name := range scripts {
		for _, m := range asked.FindAllStringSubmatch(asset(name), -1) {
			said(t, known, m[1], name)
		}
	}
}

// TestWordsForTheContract: every key and every word of an enumeration of the
// schema can be said, so that a new field is not forgotten here.
func TestWordsForTheContract(t *testing.T) {
	var schema struct {
		Defs map[string]struct {
			Properties map[string]struct {
				Enum  []any
				Items struct{ Enum []any }
			}
		} `json:"$defs"`
	}
	require.NoError(t, json.Unmarshal(model.Schema(), &schema))
	require.NotEmpty(t, schema.Defs)
	known := words(t)
	for name, def := range schema.Defs {
		for key, property := range def.Properties {
			said(t, known, key, name)
			for _, value := range slices.Concat(property.Enum, property.Items.Enum) {
				if value == nil {
					continue
				}
				family := "enum"
				if key == "missing" || key == "code" {
					family = key
				}
				said(t, known, family+":"+value.(string), name+"."+key)
			}
		}
	}
}

func TestThresholds(t *testing.T) {
	var versions []struct {
		Key         string
		Name, Basis [2]string
		Rows        []struct {
			Item   *int
			Limits []struct{ Hours, Users int }
		}
	}
	require.NoError(t, json.Unmarshal([]byte(asset("thresholds.json")), &versions))
	require.Len(t, versions, 3)
	for i, items := range []int{1, 4, 5} {
		assert.Len(t, versions[i].Rows, items, versions[i].Key)
		for _, row := range versions[i].Rows {
			for k := 1; k < len(row.Limits); k++ {
				assert.Less(t, row.Limits[k].Hours, row.Limits[k-1].Hours, "fewer hours")
				assert.Greater(t, row.Limits[k].Users, row.Limits[k-1].Users, "need more users")
			}
		}
	}
}

func TestSummaryIsShort(t *testing.T) {
	long := model.Text{Text: strings.Repeat("長", 1000), Spans: []model.Span{{Start: 0, End: 1000}}}
	d := Document{Record: &model.Document{Incidents: []model.Incident{{
		Operators: []model.Named{{Text: long}}, Impact: &model.Block{Text: long},
		PreventiveMeasures: []model.Measure{{Text: long}}, Disclosure: &model.Disclosure{Notices: []model.Notice{{Text: long}}},
	}}}}
	summary := string(d.AppendSummary(nil))
	assert.Equal(t, 3*120, strings.Count(summary, "長"), "three texts, each cut")
	assert.True(t, json.Valid([]byte(summary)))
}

// TestNotesAreNoGaps: what the record keeps without a span is told from
// values, so that the page does not hold it to be lost.
func TestNotesAreNoGaps(t *testing.T) {
	text := "値　注記です 値"
	title := model.Text{Text: "値", Spans: []model.Span{{Start: 0, End: 1}, {Start: 7, End: 8}}}
	d := &model.Document{Minutes: model.Minutes{Title: &title}}
	got := withNotes([]extract.Piece{{Start: 0, End: 8, Kind: "value"}}, d, text)
	assert.Equal(t, []extract.Piece{
		{Start: 0, End: 2, Kind: "value"}, {Start: 2, End: 7, Kind: "note"}, {Start: 7, End: 8, Kind: "value"},
	}, got)

	analysis, err := extract.AnalyzeText(t.Context(), remarkOfRow, extract.Options{})
	require.NoError(t, err)
	defer analysis.Release()
	require.InDelta(t, 1, analysis.Document.Coverage, 0)
	kinds := map[string]string{}
	for _, p := range Of(analysis).Pieces {
		kinds[strings.TrimSpace(string([]rune(remarkOfRow)[p.Start:p.End]))] = p.Kind
	}
	assert.Equal(t, "note", kinds["完了予定日以降も検討を続ける。"], "%v", kinds)
}

const remarkOfRow = `通信障害検証会議（第７回）議事要旨

１ 日　時：令和６年９月12日（木）14:00～15:30
２ 議事
（１）青空通信株式会社から説明が行われた。本事故の概要は以下のとおり。
事業者名
青空通信株式会社
発生日時 令和６年６月３日 9時12分
継続時間
2時間48分
再発防止策
・社内プロセスの見直しを実施中。【令和６年12月 完了予定※】
※ 完了予定日以降も検討を続ける。
情報周知 －
`
