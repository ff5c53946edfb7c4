package incident_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/incident"
	"github.com/giji-go/giji/model"
	"github.com/giji-go/giji/normalize"
)

// rows are the cells of one incident, "" for a row that is not there.
type rows struct{ operators, occurred, recovered, durations, users, own, other string }

// read reads them as one table.
func (r rows) read() (*model.Incident, []model.Diagnostic) {
	cells, c := cellsOf(normalize.Date(2023, 7, 21), r.operators, r.occurred, r.recovered, r.durations, r.users, r.own, r.other)
	inc := &model.Incident{}
	for i, field := range []func(*cell.Cell){
		func(raw *cell.Cell) { inc.Operators = incident.Operators(raw, c) },
		func(raw *cell.Cell) { inc.OccurredAt = incident.OccurredAt(raw, c) },
		func(raw *cell.Cell) { inc.RecoveredAt = incident.RecoveredAt(raw, c) },
		func(raw *cell.Cell) { inc.Durations = incident.Durations(raw, c) },
		func(raw *cell.Cell) { inc.AffectedUsers = incident.AffectedUsers(raw, c) },
	} {
		c.Begin()
		if cells[i] != nil {
			field(cells[i])
		}
	}
	inc.Disclosure = incident.DisclosureOf(incident.Channels{OwnSite: cells[5], Other: cells[6]}, c)
	c.Finish(inc)
	return inc, c.Diagnostics()
}

// told are the codes of the diagnostics with their places.
func told(all []model.Diagnostic) string {
	var out []string
	for _, d := range all {
		out = append(out, fmt.Sprint(d.Code, " ", strings.TrimPrefix(d.Path, "/incidents/0")))
	}
	return strings.Join(out, ", ")
}

// number is a derived number, null for none.
func number[T int64 | float64](n *T) string {
	if n == nil {
		return "null"
	}
	return fmt.Sprint(*n)
}

// TestUserHours: users × hours over the items that pair.
func TestUserHours(t *testing.T) {
	for _, test := range []struct {
		name  string
		table rows
		want  string
	}{
		{"one number, one length", rows{durations: "５時間35分", users: "約３万人"}, "167500"},
		{"one length goes with every item", rows{durations: "２時間", users: "音声：３万人\nデータ：１万５千人"}, "90000"},
		{"items pair by their services", rows{durations: "データ：30分\n音声：２時間", users: "音声：600人\nデータ：1,000人"}, "1700"},
		{"items pair by their marks", rows{durations: "①音声：２時間\n②データ：30分", users: "①600人\n②1,000人"}, "1700"},
		{"marks of another form", rows{durations: "①音声：２時間\n②データ：30分", users: "（１）600人\n（２）1,000人"}, "1700"},
		{"marks stand for the operators", rows{operators: "①白樺通信株式会社\n②楓通信株式会社", durations: "①２時間\n②30分", users: "①600人\n②1,000人"}, "1700"},
		{"bounds are taken as written", rows{durations: "２時間以上", users: "最大600人"}, "1200"},
		{"rounded to one decimal", rows{durations: "７分", users: "100人"}, "11.7"},
		{"a number is not told", rows{durations: "２時間", users: "①600人\n②非公表"}, "null"},
		{"a length is not told", rows{durations: "調査中", users: "600人"}, "null"},
		{"an item without its like", rows{durations: "音声：２時間\nデータ：30分", users: "音声：600人\nメール：1,000人"}, "null"},
		{"an item without a name", rows{durations: "音声：２時間\nデータ：30分", users: "600人"}, "null"},
		{"no length", rows{users: "600人"}, "null"},
		{"no number", rows{durations: "２時間"}, "null"},
	} {
		inc, _ := test.table.read()
		assert.Equal(t, test.want, number(inc.Metrics.UserHours), test.name)
	}
}

// TestMarksOfOneTable: a mark stands for one thing in all rows of a table.
func TestMarksOfOneTable(t *testing.T) {
	for _, users := range []string{"①600人\n②1,000人", "（１）600人\n（２）1,000人", "1. 600人\n2. 1,000人"} {
		inc, _ := rows{durations: "①音声：２時間\n②データ：30分", users: users}.read()
		assert.Equal(t, "音声", or(inc.AffectedUsers[0].Label), users)
		assert.Equal(t, "データ", or(inc.AffectedUsers[1].Label), users)
	}
	inc, _ := rows{durations: "①音声：２時間\n②データ：30分", users: "③600人"}.read()
	assert.Nil(t, inc.AffectedUsers[0].Label, "no row says what ③ is")
}

// TestFirstNotice: from the incident to the earliest notice of any channel.
func TestFirstNotice(t *testing.T) {
	const occurred = "令和５年６月１日 22時01分"
	for _, test := range []struct {
		name  string
		table rows
		want  string
	}{
		{"of the own site", rows{occurred: occurred, own: "第１報 6/1 22:30 発生\n第２報 6/1 23:10 復旧"}, "29"},
		{"of another channel", rows{occurred: occurred, own: "第１報 6/1 22:30 発生", other: "・公式X　6/1 22:20　発生"}, "19"},
		{"on the next day", rows{occurred: occurred, own: "第１報 翌日 1:01 発生"}, "180"},
		{"before the incident", rows{occurred: occurred, own: "第１報 6/1 21:51 工事"}, "-10"},
		{"one of which the hour alone is told", rows{occurred: occurred, own: "第１報 6/1 22時 発生\n第２報 6/1 23:01 復旧"}, "60"},
		{"the incident to the hour alone", rows{occurred: "令和５年６月１日 22時", own: "第１報 6/1 22:30 発生"}, "null"},
		{"of an incident that nobody dates", rows{occurred: "調査中", own: "第１報 6/1 22:30 発生"}, "null"},
		{"none", rows{occurred: occurred, own: "個別に連絡した。"}, "null"},
		{"no row of notices", rows{occurred: occurred}, "null"},
	} {
		inc, _ := test.table.read()
		assert.Equal(t, test.want, number(inc.Metrics.FirstNoticeMinutes), test.name)
	}
}

// TestContradictions: what does not agree is kept as written and told.
func TestContradictions(t *testing.T) {
	const occurred = "令和５年６月１日 22時01分"
	for _, test := range []struct {
		name  string
		table rows
		want  string
	}{
		{"a notice before the incident", rows{occurred: occurred, own: "第１報 令和５年６月１日 21:50 発生"},
			"notice_before_incident /disclosure/notices/0/at"},
		{"two notices with one number", rows{occurred: occurred, own: "第１報 令和５年６月１日 22:10 発生\n第１報 令和５年６月１日 22:40 復旧"},
			"notice_number_twice /disclosure/notices/1"},
		{"one number on each channel", rows{occurred: occurred, own: "第１報 令和５年６月１日 22:10 発生", other: "第１報 令和５年６月１日 22:10 発生"}, ""},
		{"one number in each medium", rows{occurred: occurred, other: "＜X＞\n第１報 令和５年６月１日 22:10 発生\n＜会員アプリ＞\n第１報 令和５年６月１日 22:40 発生"}, ""},
		{"one number of each company",
			rows{operators: "株式会社白樺\n株式会社楓", occurred: occurred, own: "＜株式会社白樺＞\n第１報 令和５年６月１日 22:10 発生\n＜株式会社楓＞\n第１報 令和５年６月１日 22:40 発生"}, ""},
		{"a length that does not fit", rows{occurred: occurred, recovered: "令和５年６月２日 3時01分", durations: "４時間"}, "duration_mismatch /durations/0"},
		{"a length that fits", rows{occurred: occurred, recovered: "令和５年６月２日 3時01分", durations: "５時間"}, ""},
		{"about so long", rows{occurred: occurred, recovered: "令和５年６月２日 3時01分", durations: "約４時間"}, ""},
		{"at least so long", rows{occurred: occurred, recovered: "令和５年６月２日 3時01分", durations: "４時間以上"}, ""},
		{"over at about", rows{occurred: occurred, recovered: "令和５年６月２日 3時01分頃", durations: "４時間"}, ""},
		{"over at some hour", rows{occurred: occurred, recovered: "令和５年６月２日 3時", durations: "４時間"}, ""},
		{"a length for each service", rows{occurred: occurred, recovered: "令和５年６月２日 3時01分", durations: "音声：４時間\nデータ：５時間"}, ""},
		{"a length that is not told", rows{occurred: occurred, recovered: "令和５年６月２日 3時01分", durations: "調査中"}, ""},
	} {
		_, all := test.table.read()
		assert.Equal(t, test.want, told(all), test.name)
	}
}
