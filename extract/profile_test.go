package extract_test

import (
	"context"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/model"
)

func profile(t *testing.T) *extract.Profile {
	file, err := os.Open("../testdata/profiles/rail.tsv")
	require.NoError(t, err)
	defer file.Close()
	p, err := extract.ReadProfile(file, "rail.tsv")
	require.NoError(t, err)
	return p
}

func TestProfile(t *testing.T) {
	a, err := extract.AnalyzeFile(context.Background(), "../testdata/profiles/rail.txt", extract.Options{Profile: profile(t)})
	require.NoError(t, err)
	d := a.Document
	assert.Empty(t, d.Incidents)
	require.Len(t, d.Records, 1)
	rec := d.Records[0]
	assert.Equal(t, "rail_accident", rec.Profile)
	require.NotNil(t, rec.AgendaItem)
	assert.Equal(t, 1, *rec.AgendaItem)
	fields := make(map[string]model.Field)
	for _, f := range rec.Fields {
		fields[f.Key] = f
	}
	assert.Equal(t, "若草電鉄株式会社", fields["carrier"].Value.Text.Text)
	assert.Equal(t, "2024-08-19T17:25:00+09:00", *fields["occurred_at"].Value.Date.Value)
	assert.True(t, fields["occurred_at"].Value.Date.Approximate)
	assert.Equal(t, "2024-08-19T17:30:00+09:00", *fields["stopped"].Value.Period.Start)
	assert.Equal(t, "2024-08-19T19:10:00+09:00", *fields["stopped"].Value.Period.End)
	assert.Equal(t, "PT1H52M", *fields["delay"].Value.Duration.Value)
	assert.EqualValues(t, 12000, *fields["passengers"].Value.Quantity.Value)
	assert.Equal(t, "変電所の遮断器が動作し、上下線で送電が停止した。", fields["summary"].Value.Text.Text)
	var actions []string
	for _, text := range fields["actions"].Value.List {
		actions = append(actions, text.Text)
	}
	assert.Equal(t, []string{"遮断器の交換", "点検周期の見直し"}, actions)
	assert.Equal(t, "負傷者なし", fields["備考"].Value.Text.Text)
	assert.Equal(t, 1.0, d.Coverage, "%v", d.Unassigned)
	assertGrounded(t, a, "rail.txt")

	back, err := model.Decode(d.AppendJSON(nil, model.Format{}))
	require.NoError(t, err)
	assert.Equal(t, d.AppendJSON(nil, model.Format{}), back.AppendJSON(nil, model.Format{}))
}

// Without the profile the same table is text of its item, and no incident.
func TestProfileIsNeeded(t *testing.T) {
	d, err := extract.File(context.Background(), "../testdata/profiles/rail.txt", extract.Options{})
	require.NoError(t, err)
	assert.Empty(t, d.Records)
	assert.Empty(t, d.Incidents)
}

func TestProfileErrors(t *testing.T) {
	for text, want := range map[string]string{
		"name\trail\t鉄道\nfield\tdelay\tnumber\n":                        "own.tsv:2: unknown type \"number\"",
		"name\trail\t鉄道\nlabel\tdelay\t遅延\n":                            "own.tsv:2: label \"遅延\" is of no field",
		"name\trail\t鉄道\nfield\tdelay\tduration\n":                      "field \"delay\" has no label",
		"field\tdelay\tduration\nlabel\tdelay\t遅延\n":                    "it has no name",
		"name rail 鉄道\n":                                                "own.tsv:1: want kind, key and surface",
		"name\trail\t鉄道\nfield\ta\ttext\nfield\ta\tdate\nlabel\ta\tい\n": "own.tsv:3: field \"a\" is declared twice",
		"title\trail\t鉄道\n":                                             "own.tsv:1: unknown kind \"title\"",
	} {
		_, err := extract.ReadProfile(strings.NewReader(text), "own.tsv")
		require.ErrorIs(t, err, extract.ErrProfile, text)
		assert.Contains(t, err.Error(), want, text)
	}
}

// A profile may add a spelling to the fields of the incident table.
func TestProfileAddsSpelling(t *testing.T) {
	p, err := extract.ReadProfile(strings.NewReader("name\tmore\tその他\nlabel\toccurred_at\t事象が生じた時\n"), "own.tsv")
	require.NoError(t, err)
	text := "議事要旨\n事業者名 若草通信株式会社\n事象が生じた時 令和６年８月19日\n影響利用者数 約３万人\n"
	d, err := extract.Text(context.Background(), text, extract.Options{Profile: p})
	require.NoError(t, err)
	require.Len(t, d.Incidents, 1)
	assert.Equal(t, "2024-08-19", *d.Incidents[0].OccurredAt.Value)
}

// A profile may add words for the sections of the minutes.
func TestProfileAddsSections(t *testing.T) {
	words := "name\tforest\t森林審査会\nhead\tvenue\t開催の部屋\ngroup\tmember\t審査人\n"
	p, err := extract.ReadProfile(strings.NewReader(words), "own.tsv")
	require.NoError(t, err)
	text := "森林審査会（第２回）議事要旨\n１ 日時：令和６年10月８日（火）10:00～11:00\n２ 開催の部屋：第二庁舎３階\n３ 審査人\n檜山座長、杉田委員\n４ 議事\n（１）間伐の計画について\n以上\n"
	d, err := extract.Text(context.Background(), text, extract.Options{Profile: p})
	require.NoError(t, err)
	require.NotNil(t, d.Minutes.Venue)
	assert.Equal(t, "第二庁舎３階", d.Minutes.Venue.Text.Text)
	require.Len(t, d.Minutes.Participants, 2)
	assert.Equal(t, "審査人", *d.Minutes.Participants[0].GroupLabel)

	_, err = extract.ReadProfile(strings.NewReader("name\ta\tb\nhead\troom\t部屋\n"), "own.tsv")
	assert.ErrorContains(t, err, "own.tsv:2: unknown head \"room\"")
}
