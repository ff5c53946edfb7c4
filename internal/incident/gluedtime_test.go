package incident_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/incident"
	"github.com/giji-go/giji/normalize"
)

// TestGluedTimes: a day in figures and a time of day without a blank between them.
func TestGluedTimes(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"R5.7.38:14", "2023-07-03T08:14:00+09:00"},
		{"R5.8.2119:02", "2023-08-21T19:02:00+09:00"},
		{"2023/4/198:05", "2023-04-19T08:05:00+09:00"},
		{"R5.9.302:45", "null"}, // the 30th at 2:45, the 3rd at 02:45
		{"R5.9.112:45", "null"},
		{"R5.9.3 2:45", "2023-09-03T02:45:00+09:00"},
		{"R5.9.99:99", "null"},
	} {
		raw, c := cellOf(test.text)
		assert.Equal(t, test.want, or(incident.OccurredAt(raw, c).Value), test.text)
	}
}

// TestGluedTimesOfNotices: no notice lies before the day of its incident.
func TestGluedTimesOfNotices(t *testing.T) {
	cells, c := cellsOf(normalize.Date(2023, 9, 1), "令和５年６月30日０時10分", "第１報（6/300:25お客様への影響）\n第２報（7/112:10）復旧\n第３報（7/2013:45）終了")
	incident.OccurredAt(cells[0], c)
	d := incident.DisclosureOf(incident.Channels{OwnSite: cells[1]}, c)
	assert.Equal(t, "第１報|06-30T00:25|null|null|お客様への影響 第２報|null|null|null|復旧 第３報|07-20T13:45|null|null|終了", notices(d))
}

// TestBracketsAroundTimes: a time and its remark may stand in one bracket.
func TestBracketsAroundTimes(t *testing.T) {
	raw, c := cellOf("第１報（6/30 0:25 お客様への影響）\n第２報（6/30 2:10\n復旧）\n第３報（6/30 3:45）\n第４報 6/30 4:00 復旧（全国）")
	d := incident.DisclosureOf(incident.Channels{OwnSite: raw}, c)
	assert.Equal(t, "第１報|06-30T00:25|null|null|お客様への影響 第２報|06-30T02:10|null|null|復旧 "+
		"第３報|06-30T03:45|null|null|null 第４報|06-30T04:00|null|null|復旧（全国）", notices(d))
	assert.Equal(t, "第３報（6/30 3:45）", d.Notices[2].Text.Text)
}
