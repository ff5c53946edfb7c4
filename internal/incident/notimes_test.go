package incident_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/internal/incident"
)

// TestNoticesOfDaysThatCannotBe: an entry whose date cannot be is one all the same;
// its time has no value, and somebody is told.
func TestNoticesOfDaysThatCannotBe(t *testing.T) {
	for _, test := range []struct{ text, at, summary, code string }{
		{"第２報　令和６年４月31日 9:40 掲載", "令和６年４月31日 9:40", "掲載", "invalid_day"},
		{"・13/20 9:40 掲載", "13/20 9:40", "掲載", "invalid_month"},
		{"第２報 ４月１日９時75分 掲載", "４月１日９時75分", "掲載", "invalid_minute"},
		{"続報（令和６年13月１日）掲載", "令和６年13月１日", "掲載", "invalid_month"},
		{"2024/0/10 9:40（掲載）", "2024/0/10 9:40", "掲載", "invalid_month"},
		{"第２報 令和０年４月１日 9:40", "令和０年４月１日 9:40", "null", "era_year_zero"},
	} {
		raw, c := cellOf(test.text)
		d := incident.DisclosureOf(incident.Channels{OwnSite: raw}, c)
		require.Len(t, d.Notices, 1, test.text)
		assert.Equal(t, test.at, d.Notices[0].At.Text.Text, test.text)
		assert.Nil(t, d.Notices[0].At.Value, test.text)
		assert.Equal(t, test.summary, or(d.Notices[0].Summary), test.text)
		assert.Equal(t, "value_unread /disclosure/notices/0/at, "+test.code+" /disclosure/notices/0/at", told(c.Diagnostics()), test.text)
	}
	for _, text := range []string{"1,2345件の申出があった。", "3/4の利用者に通知した。", "24/7 の窓口を設けた。"} {
		raw, c := cellOf(text)
		assert.Empty(t, incident.DisclosureOf(incident.Channels{OwnSite: raw}, c).Notices, text)
	}
}
