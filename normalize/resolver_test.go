package normalize

import (
	"errors"
	"testing"
)

// TestResolver follows dates in reading order.
func TestResolver(t *testing.T) {
	cases := []struct {
		name, text string
		seed       Instant
		want       []string // value of each point, inferred parts behind it
	}{
		{"same and next day", "令和５年６月１日22時01分 同日23時 翌日6時 同日7時", Instant{},
			[]string{"2023-06-01T22:01", "2023-06-01T23", "2023-06-02T06", "2023-06-02T07"}},
		{"month and day take the year", "2022年12月30日 12/31 1/5（木）", Instant{},
			[]string{"2022-12-30", "2022-12-31", "2023-01-05"}},
		{"seeded", "6/1（木）23:13 6/2（金）09:52", Date(2023, 6, 1), []string{"2023-06-01T23:13", "2023-06-02T09:52"}},
		{"bare time behind a date", "令和５年６月１日 第１報 16:51", Instant{}, []string{"2023-06-01", "2023-06-01T16:51"}},
		{"bare time without a date", "16:51", Instant{}, []string{"T16:51"}},
		{"same year and month", "令和５年１月25日 同年６月１日 同月２日", Instant{}, []string{"2023-01-25", "2023-06-01", "2023-06-02"}},
		{"same month as a month", "令和５年２月 同月10日", Instant{}, []string{"2023-02", "2023-02-10"}},
		{"25 o'clock moves no date", "令和５年６月１日25時 同日26時", Instant{}, []string{"2023-06-02T01", "2023-06-02T02"}},
		{"the next 5th", "令和５年６月30日 翌５日", Instant{}, []string{"2023-06-30", "2023-07-05"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := NewResolver(Options{})
			r.Seed(c.seed)
			var got []string
			for _, m := range r.ScanFolded(FoldRunes([]rune(c.text)), nil) {
				if m.Point != nil {
					got = append(got, m.Point.Value())
				}
			}
			equal(t, c.want, got)
		})
	}
}

// TestNowAndThen tells words counted from the time of writing from words
// counted from the date before them.
func TestNowAndThen(t *testing.T) {
	r := NewResolver(Options{Ref: Date(2023, 7, 21)})
	matches := r.Scan("平成30年４月１日、前年３月、昨年３月")
	equal(t, "2017-03", matches[1].Point.Value())
	equal(t, "2022-03", matches[2].Point.Value())
}

// TestInferred checks which parts are told to be inferred.
func TestInferred(t *testing.T) {
	for text, want := range map[string][]string{
		"同日16時51分":  {"year", "month", "day"},
		"翌5日":       {"year", "month"},
		"翌日":        {"year", "month", "day"},
		"翌日（2日）":    {"year", "month"},
		"翌日（6月2日）":  {"year"},
		"翌日（6日）":    {"year", "month", "day"}, // another day
		"6/2":       {"year"},
		"令和５年６月１日":  nil,
		"2023年６月１日": nil,
	} {
		r := NewResolver(Options{Ref: Date(2023, 6, 1)})
		m := r.Scan(text)
		if len(m) != 1 || m[0].Point == nil {
			t.Fatalf("%s: %v", text, m)
		}
		equal(t, want, m[0].Point.Inferred())
	}
}

// TestResolveAgain resolves one match against two contexts.
func TestResolveAgain(t *testing.T) {
	m := Scan("2/29～3/1", Options{})[0]
	r := NewResolver(Options{Ref: Date(2024, 1, 1)})
	r.Resolve(&m)
	equal(t, "2024-02-29", m.Range.Start.Point.Value())
	days, ok := m.Range.Days()
	equal(t, 2, days)
	equal(t, true, ok)
	r.Seed(Date(2028, 1, 1))
	r.Resolve(&m)
	equal(t, "2028-02-29", m.Range.Start.Point.Value())
	r.Seed(Date(2023, 1, 1))
	r.Resolve(&m)
	equal(t, ErrInvalidDay, m.Err)
}

func TestParseErrors(t *testing.T) {
	point := func(f func(string, Options) (Point, error)) func(string) error {
		return func(s string) error { _, err := f(s, Options{}); return err }
	}
	date, clock := point(ParseDate), point(ParseTime)
	count := func(s string) error { _, err := ParseCount(s, Options{}); return err }
	number := func(s string) error { _, err := ParseNumber(s, Options{}); return err }
	for _, c := range []struct {
		parse      func(string) error
		text       string
		code       Code
		start, end int
	}{
		{date, "令和５年４月31日", ErrInvalidDay, 0, 9},
		{date, " 2月30日", ErrInvalidDay, 1, 6},
		{date, "令和0年", ErrEraYearZero, 0, 4},
		{date, "令知5年4月1日", ErrEraUnknown, 0, 8},
		{date, "明和5年4月1日", ErrEraUnsupported, 0, 8},
		{date, "令和５年４月27日に開催", ErrTrailing, 9, 12},
		{date, "非公表", ErrMissingValue, 0, 3},
		{date, "開催日", ErrNotRead, 0, 3},
		{date, "16時51分", ErrNotRead, 0, 6},
		{clock, "16時61分", ErrInvalidMinute, 0, 6},
		{clock, "31時", ErrInvalidHour, 0, 3},
		{count, "1,23,456人", ErrInvalidGrouping, 0, 9},
		{count, "－", ErrMissingValue, 0, 1},
		{number, "三五十", ErrInvalidNumeral, 0, 3},
		{number, "", ErrNotRead, 0, 0},
	} {
		t.Run(c.text, func(t *testing.T) {
			err := c.parse(c.text)
			var e *Error
			if !errors.As(err, &e) || !errors.Is(err, c.code) {
				t.Fatalf("%v, want %s", err, c.code)
			}
			equal(t, [2]int{c.start, c.end}, [2]int{e.Start, e.End})
		})
	}
}

// TestParseFolded reads cells by their slots.
func TestParseFolded(t *testing.T) {
	for text, want := range map[string]Kind{
		" 約46.3万人 ": KindCount, "－": KindMissing, "5時間35分間": KindDuration, "令和5年1月25日 16時08分": KindDatetime,
		"①３時間②２時間": KindItems, "全国": KindRegion, "12": KindNumber, "千葉、埼玉": KindRegion,
	} {
		m, err := ParseFolded(FoldRunes([]rune(text)), Options{Cell: true})
		if err != nil {
			t.Errorf("%s: %v", text, err)
		}
		equal(t, want, m.Kind)
	}
	m, err := ParseFoldedAs(FoldRunes([]rune("３日")), Options{}, KindDuration)
	if err != nil || m.Duration == nil || m.Duration.Value() != "P3D" {
		t.Errorf("%v %v", m, err)
	}
	_, err = ParseFolded(FoldRunes([]rune("５時間の停止")), Options{})
	if !errors.Is(err, ErrTrailing) {
		t.Errorf("%v", err)
	}
}

func TestRFC3339(t *testing.T) {
	for text, want := range map[string]string{
		"令和５年６月１日22時01分":      "2023-06-01T22:01:00+09:00",
		"令和５年６月１日15時":         "2023-06-01T15:00:00+09:00",
		"2023-06-01T13:01Z":   "2023-06-01T13:01:00+00:00",
		"令和５年６月１日":            "2023-06-01",
		"令和５年６月":              "2023-06",
		"令和５年":                "2023",
		"令和５年度第１四半期":          "2023-Q1",
		"16時51分":              "",
		"６月１日":                "",
		"2023/06/01 22:01:30": "2023-06-01T22:01:30+09:00",
	} {
		p, err := ParsePoint(text, Options{})
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		equal(t, want, p.RFC3339(nil))
	}
}

// TestAskedFor reads texts that are something else in running text.
func TestAskedFor(t *testing.T) {
	d, err := ParseDuration("３日", Options{})
	if err != nil || d.Value() != "P3D" {
		t.Errorf("%v %v", d.Value(), err)
	}
	for text, want := range map[string]string{"33:10": "PT33H10M", "約1:05": "PT1H5M", "0:45:20": "PT45M20S", "８:\n05程度": "PT8H5M"} {
		if d, err = ParseDuration(text, Options{}); err != nil || d.Value() != want {
			t.Errorf("%s: %v %v", text, d, err)
		}
	}
	for text, want := range map[string]string{"継続時間 5:12": "PT5H12M", "10:00～12:15": "T10:00 – T12:15", "最長 26:40": "PT26H40M"} {
		if m := Scan(text, Options{Length: true}); len(m) != 1 || m[0].String() != want {
			t.Errorf("%s: %v", text, m)
		}
	}
	n, err := ParseNumber("−1/2", Options{})
	if err != nil || n.Fraction != [2]int64{-1, 2} || n.Value.String() != "-0.5" {
		t.Errorf("%v %v", n, err)
	}
	p, err := ParseDate("３日", Options{Ref: Date(2023, 6, 1)})
	if err != nil || p.Value() != "2023-06-03" {
		t.Errorf("%v %v", p.Value(), err)
	}
}
