package extract_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/extract"
)

// TestYearColumns: a column that names the year, or the fiscal year, of several incidents gives
// it to their dates, and not the day of the meeting.
func TestYearColumns(t *testing.T) {
	for _, test := range []struct{ label, year, first, second string }{
		{"年度", "令和５年度", "2023-04-03T09:00:00+09:00", "2024-02-08T07:00:00+09:00"},
		{"発生年", "令和５年", "2023-04-03T09:00:00+09:00", "2023-02-08T07:00:00+09:00"},
		{"対象年度", "2022年度", "2022-04-03T09:00:00+09:00", "2023-02-08T07:00:00+09:00"},
		{"区分", "移動", "2024-04-03T09:00:00+09:00", "2024-02-08T07:00:00+09:00"},
	} {
		page := "<h1>第３回青空会議 議事要旨</h1><p>日時 令和６年５月10日</p><table><tr><th>" + test.label +
			"<th>事業者名<th>発生日時<th>影響利用者数</tr><tr><td rowspan=2>" + test.year +
			"<td>白樺通信株式会社<td>４月３日９時<td>３万人</tr><tr><td>楓通信株式会社<td>２月８日７時<td>２千人</tr></table>"
		d, err := extract.Reader(context.Background(), strings.NewReader(page), extract.Options{})
		require.NoError(t, err)
		require.Len(t, d.Incidents, 2, test.label)
		for i, want := range []string{test.first, test.second} {
			at := d.Incidents[i].OccurredAt
			if assert.NotNil(t, at.Value, test.label) {
				assert.Equal(t, want, *at.Value, test.label)
			}
		}
	}
}

// TestUnitsOfTables: a unit over all columns of a table is that of the figures which it counts.
func TestUnitsOfTables(t *testing.T) {
	for _, test := range []struct {
		unit             string
		users, inquiries int64
	}{
		{"（単位：千件）", 1200, 2500}, {"（単位：万人）", 12000000, 3}, {"（単位：百件）", 1200, 300},
	} {
		figure := map[bool]string{true: "2.5", false: "3"}[test.inquiries == 2500]
		page := "<h1>第３回青空会議 議事要旨</h1><table><tr><td colspan=4>" + test.unit + "</tr>" +
			"<tr><th>事業者名<th>発生日時<th>影響利用者数<th>問合せ件数</tr>" +
			"<tr><td>白樺通信株式会社<td>令和５年４月３日９時<td>1,200<td>" + figure + "</tr>" +
			"<tr><td>楓通信株式会社<td>令和５年５月８日７時<td>1,200<td>" + figure + "</tr></table>"
		d, err := extract.Reader(context.Background(), strings.NewReader(page), extract.Options{})
		require.NoError(t, err)
		require.Len(t, d.Incidents, 2, test.unit)
		assert.Equal(t, test.users, *d.Incidents[1].AffectedUsers[0].Value, test.unit)
		assert.Equal(t, test.inquiries, *d.Incidents[1].Inquiries.Value, test.unit)
	}
}
