package normalize

import "testing"

// TestCarry follows the dates of one text without a Resolver.
func TestCarry(t *testing.T) {
	cases := []struct {
		name, text string
		ref        Instant
		want       []string // value of each point; of a time alone the time
	}{
		{"day after day", "2025年２月27日に開始、翌日に検査、翌々日に終了", Instant{}, []string{"2025-02-27", "2025-02-28", "2025-03-02"}},
		{"the reference stands before any date", "同日10時、2025年３月１日、同日11時", Date(2024, 5, 6),
			[]string{"2024-05-06T10", "2025-03-01", "2025-03-01T11"}},
		{"a month has no same day", "2025年３月、同日、同月４日", Instant{}, []string{"2025-03", "", "2025-03-04"}},
		{"a year has no same month", "2025年、同月、同年４月", Instant{}, []string{"2025", "", "2025-04"}},
		{"an earlier month of the same year stays", "2025年３月１日、2025年、同月", Instant{}, []string{"2025-03-01", "2025", "2025-03"}},
		{"the first year of an era, in the year that two share", "元年10月３日", Date(2019, 4, 1), []string{"2019-10-03"}},
		{"the last year of the other", "31年３月４日", Date(2019, 12, 1), []string{"2019-03-04"}},
		{"a first year in another year", "元年10月３日", Date(2024, 4, 1), []string{"2019-10-03"}},
		{"a fiscal year", "令和６年度、翌年度", Instant{}, []string{"2024", "2025"}},
		{"the time of writing", "2025年３月１日、昨日、昨年", Date(2026, 7, 8), []string{"2025-03-01", "2026-07-07", "2025"}},
		{"the time of writing is unknown", "2025年３月１日、昨日", Instant{}, []string{"2025-03-01", ""}},
		{"the day of something else", "2025年３月１日に受付、発送の翌日", Instant{}, []string{"2025-03-01", ""}},
		{"the day after the date itself", "2025年３月１日の翌日", Instant{}, []string{"2025-03-01", "2025-03-02"}},
		{"no such day", "2025年２月１日、同月31日", Instant{}, []string{"2025-02-01", "---31"}},
		{"without the year nothing is carried", "３月１日、同日10時", Instant{}, []string{"--03-01", "T10"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, m := range Scan(c.text, Options{Ref: c.ref}) {
				got = append(got, m.Point.Value())
				equal(t, m.Point.Kind(), m.Kind)
			}
			equal(t, c.want, got)
		})
	}
}

// TestCarriedRange resolves a range that leans on a date before it.
func TestCarriedRange(t *testing.T) {
	matches := Scan("令和７年２月３日に実施。同日22時～翌日６時", Options{})
	g := matches[1].Range
	equal(t, "2025-02-03T22", g.Start.Point.Value())
	equal(t, "2025-02-04T06", g.End.Point.Value())
}

// TestNamedCount reads counts behind Latin names and leaves names alone.
func TestNamedCount(t *testing.T) {
	for text, want := range map[string]string{
		"Web28件":              "Web28件",
		"（FAX３件）":             "FAX３件",
		"ＦＡＸ：1.5万件":           "1.5万件",
		"PC1,200台":            "1,200台",
		"M365":                "",
		"AS65001":             "",
		"T3回線":                "",
		"IPv6回線":              "",
		"Web28件名":             "",
		"Ver2.5件":             "",
		"https://a.jp/Web28件": "",
	} {
		got := ""
		for _, m := range Scan(text, Options{}) {
			got += m.Text
		}
		if got != want {
			t.Errorf("%s: want %q, got %q", text, want, got)
		}
	}
}
