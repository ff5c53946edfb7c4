package incident_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/incident"
)

// TestBracketsBehindLabels: words in a bracket may stand between the label of a notice and
// its time.
func TestBracketsBehindLabels(t *testing.T) {
	raw, c := cellOf("第１報　５月８日10時05分（発生）\n第２報（継続）　５月８日11時30分\n第３報 （復旧） ５月８日13時00分 おわび\n最終報（５月９日９時）")
	at, _ := cellOf("令和５年５月８日９時")
	incident.OccurredAt(at, c)
	var got []string
	for _, n := range incident.DisclosureOf(incident.Channels{OwnSite: raw}, c).Notices {
		got = append(got, strings.Join([]string{or(n.Label), or(n.At.Value), or(n.Summary)}, "|"))
	}
	assert.Equal(t, []string{
		"第１報|2023-05-08T10:05:00+09:00|発生",
		"第２報|2023-05-08T11:30:00+09:00|null",
		"第３報|2023-05-08T13:00:00+09:00|おわび",
		"最終報|2023-05-09T09:00:00+09:00|null",
	}, got)
}

// TestNumbersOfLaterReports: a later report may have a number of its own, which is none of all reports.
func TestNumbersOfLaterReports(t *testing.T) {
	for _, numbers := range [][2]string{{"1　", "2　"}, {"①　", "②　"}, {"（１）　", "（２）　"}, {"１：", "２："}} {
		raw, c := cellOf("・初報　5/8 10:05\n・続報" + numbers[0] + "5/8 11:30\n・続報" + numbers[1] + "5/8 13:00")
		at, _ := cellOf("令和５年５月８日９時")
		incident.OccurredAt(at, c)
		var got []string
		for _, n := range incident.DisclosureOf(incident.Channels{OwnSite: raw}, c).Notices {
			got = append(got, or(n.At.Value)[11:16])
			assert.Equal(t, len(got) == 1, n.Sequence != nil)
		}
		assert.Equal(t, []string{"10:05", "11:30", "13:00"}, got)
	}
}

// TestColumnOfLabels: labels that were printed before the times they stand beside are those of
// the entries in their order, where there is an entry for each.
func TestColumnOfLabels(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"・第１報\n・第２報\n・最終報\n６月１日10:05（発生）\n６月１日12:30（原因）\n６月２日８:00（復旧）",
			"own_site|null|第１報|2023-06-01T10:05:00+09:00|year|発生\nown_site|null|第２報|2023-06-01T12:30:00+09:00|year|原因\n" +
				"own_site|null|最終報|2023-06-02T08:00:00+09:00|year|復旧"},
		{"初報\n続報\n6/1 10:05 発生\n6/1 12:30 復旧", "own_site|null|初報|2023-06-01T10:05:00+09:00|year|発生\n" +
			"own_site|null|続報|2023-06-01T12:30:00+09:00|year|復旧"},
		{"第１報\n６月１日10:05（発生）\n第２報\n６月１日12:30（復旧）", "own_site|null|第１報|2023-06-01T10:05:00+09:00|year|発生\n" +
			"own_site|null|第２報|2023-06-01T12:30:00+09:00|year|復旧"},
		{"第１報\n第２報\n６月１日10:05（発生）", "own_site|null|第２報|2023-06-01T10:05:00+09:00|year|発生"},
	} {
		raw, c := cellOf("令和５年６月１日９時00分")
		incident.OccurredAt(raw, c)
		raw, _ = cellOf(test.text)
		c.Src = raw.Src
		d := incident.DisclosureOf(incident.Channels{OwnSite: raw}, c)
		assert.Equal(t, test.want, entries(d.Notices), test.text)
	}
}
