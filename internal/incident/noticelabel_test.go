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
