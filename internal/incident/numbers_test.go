package incident_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/incident"
	"github.com/giji-go/giji/model"
)

// TestNumbersOfMeasuresInTables: the numbers of the rows stand in a column of their
// own, in boxes, on a line or before the measure.
func TestNumbersOfMeasuresInTables(t *testing.T) {
	for _, test := range []struct {
		name  string
		boxes []string
		want  string
	}{
		{"in boxes", []string{"番号", "対策", "実施時期", "１", "警報の二重化", "令和５年７月 完了", "２", "手順書の改訂", "検討中"}, "1 警報の二重化, 2 手順書の改訂"},
		{"two digits", []string{"No.", "対策内容", "完了予定時期", "10", "警報の二重化", "令和５年７月", "11", "手順書の改訂", "令和５年８月"}, "10 警報の二重化, 11 手順書の改訂"},
		{"over two lines", []string{"項番", "対策", "実施時期", "１", "警報の二\n重化", "令和５年\n７月 完了", "２", "手順書の\n改訂", "検討中"}, "1 警報の二重化, 2 手順書の改訂"},
		{"as lines", []string{"番号\n対策\n実施時期\n１\n警報の二重化\n令和５年７月 完了\n２\n手順書の改訂\n検討中"}, "1 警報の二重化, 2 手順書の改訂"},
		{"before them", []string{"番号　対策　実施時期\n１　警報の二重化　令和５年７月 完了\n２　手順書の改訂　検討中"}, "1 警報の二重化, 2 手順書の改訂"},
		{"a day that goes on", []string{"番号　対策　実施時期\n１　警報の二重化　令和５年７月10\n日完了\n２　手順書の改訂　検討中"}, "1 警報の二重化, 2 手順書の改訂"},
	} {
		raw, c := boxed(test.boxes...)
		if len(test.boxes) == 1 {
			for i := range raw.Lines {
				raw.Lines[i].Part = 0
			}
			raw = cell.NewCell(raw.Src, raw.Lines)
		}
		var got []string
		for _, m := range incident.PreventiveMeasures(raw, c) {
			got = append(got, numbered(m))
			assert.NotNil(t, m.Mark, test.name)
		}
		assert.Equal(t, test.want, strings.Join(got, ", "), test.name)
	}
}

func numbered(m model.Measure) string {
	if m.Number == nil {
		return "null " + m.Text.Text
	}
	return strings.TrimSpace(strings.Join([]string{strconv.Itoa(*m.Number), m.Text.Text}, " "))
}

// TestRefusedItems: what may have a naught in it is not two lengths, and what a gap parts from the words
// before it is a value of another row.
func TestRefusedItems(t *testing.T) {
	raw, c := cellOf("３時間○８分")
	lengths := incident.Durations(raw, c)
	if assert.Len(t, lengths, 1) {
		assert.Nil(t, lengths[0].Value)
		assert.Equal(t, "３時間○８分", lengths[0].Text.Text)
	}
	raw, c = cellOf("約３万人\n現地に出た作業員        延べ９人")
	users := incident.AffectedUsers(raw, c)
	if assert.Len(t, users, 2) {
		assert.Equal(t, int64(30000), *users[0].Value)
		assert.Nil(t, users[1].Value)
	}
	raw, c = cellOf("音声        約３万人\nデータ      約２万人")
	users = incident.AffectedUsers(raw, c)
	if assert.Len(t, users, 2) {
		assert.Equal(t, int64(20000), *users[1].Value)
	}
}

// TestDaysAndCompanies: a day of no month is a length where one is asked for, and a count of companies is no value
// before their total.
func TestDaysAndCompanies(t *testing.T) {
	for text, want := range map[string]string{"4日": "P4D", "約12日": "P12D", "A社 2日、B社 3日": "P2D P3D", "７月4日": "", "4日10時まで": ""} {
		raw, c := cellOf(text)
		var got []string
		for _, d := range incident.Durations(raw, c) {
			if d.Value != nil {
				got = append(got, *d.Value)
			}
		}
		assert.Equal(t, want, strings.Join(got, " "), text)
	}
	for _, text := range []string{"４社計 約２万1,900人", "４社で約２万1,900人", "４社の合計　約２万1,900人"} {
		raw, c := cellOf(text)
		users := incident.AffectedUsers(raw, c)
		require.Len(t, users, 1, text)
		assert.Equal(t, int64(21900), *users[0].Value, text)
		assert.Nil(t, users[0].Label, text)
	}
}
