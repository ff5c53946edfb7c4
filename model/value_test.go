package model_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/model"
)

func ptr[T any](v T) *T { return &v }

func TestTimes(t *testing.T) {
	for value, want := range map[string]string{
		"2023-06-02T15:00:00+09:00": "2023-06-02T15:00:00+09:00", "2023-06-02T06:00:00Z": "2023-06-02T06:00:00Z",
		"2023-06-02": "2023-06-02T00:00:00+09:00", "2023-07": "2023-07-01T00:00:00+09:00", "2023": "2023-01-01T00:00:00+09:00",
		"2023-H1": "2023-01-01T00:00:00+09:00", "2023-H2": "2023-07-01T00:00:00+09:00", "2023-Q4": "2023-10-01T00:00:00+09:00",
		"2023-H3": "", "2023-Q0": "", "2023-X1": "", "x": "", "": "", "2023-": "",
	} {
		at, ok := (&model.Time{Value: &value}).Time()
		assert.Equal(t, want != "", ok, value)
		if want != "" {
			assert.Equal(t, want, at.Format(time.RFC3339), value)
		}
	}
	_, ok := (*model.Time)(nil).Time()
	assert.False(t, ok)
	_, ok = (&model.Time{}).Time()
	assert.False(t, ok)

	start, end, ok := (&model.Period{Start: ptr("2023-06-02T15:00:00+09:00"), End: ptr("2023-06-02T17:00:00+09:00")}).Times()
	assert.True(t, ok)
	assert.Equal(t, 2*time.Hour, end.Sub(start))
	_, end, ok = (&model.Period{Start: ptr("2023-06-02")}).Times()
	assert.True(t, ok)
	assert.True(t, end.IsZero())
	_, _, ok = (*model.Period)(nil).Times()
	assert.False(t, ok)
}

func TestNumbers(t *testing.T) {
	length, ok := (&model.Duration{Minutes: ptr(90.5)}).Std()
	assert.True(t, ok)
	assert.Equal(t, 90*time.Minute+30*time.Second, length)
	_, ok = (*model.Duration)(nil).Std()
	assert.False(t, ok)

	people := func(n int64) model.Quantity { return model.Quantity{Value: &n, Unit: ptr("人")} }
	for name, test := range map[string]struct {
		users []model.Quantity
		want  int64
		ok    bool
	}{
		"none":                   {nil, 0, false},
		"one":                    {[]model.Quantity{people(3)}, 3, true},
		"two":                    {[]model.Quantity{people(3), people(4)}, 7, true},
		"one that is not known":  {[]model.Quantity{people(3), {Unit: ptr("人")}}, 0, false},
		"people and connections": {[]model.Quantity{people(3), {Value: ptr(int64(4)), Unit: ptr("回線")}}, 0, false},
	} {
		total, ok := (&model.Incident{AffectedUsers: test.users}).TotalUsers()
		assert.Equal(t, test.ok, ok, name)
		assert.Equal(t, test.want, total, name)
	}
	longest, ok := (&model.Incident{Durations: []model.Duration{{Minutes: ptr(5.0)}, {}, {Minutes: ptr(60.0)}}}).LongestDuration()
	assert.True(t, ok)
	assert.Equal(t, time.Hour, longest)
	_, ok = (&model.Incident{Durations: make([]model.Duration, 2)}).LongestDuration()
	assert.False(t, ok)
}

func TestStrings(t *testing.T) {
	assert.Equal(t, "2023-06-02 15:00", (&model.Time{Value: ptr("2023-06-02T15:00:00+09:00")}).String())
	assert.Equal(t, "2023-06-02 15:00:07", (&model.Time{Value: ptr("2023-06-02T15:00:07+09:00")}).String())
	assert.Equal(t, "2023-06-02T15:00:00Z", (&model.Time{Value: ptr("2023-06-02T15:00:00Z")}).String(), "another zone is said")
	durations := []model.Duration{{Text: model.Text{Text: "約２時間"}}}
	users := []model.Quantity{{Text: model.Text{Text: "３万人"}}}
	assert.Equal(t, "[約２時間] [３万人]", fmt.Sprint(durations, users), "items of a list are no pointers")
	assert.Equal(t, "昨日", (&model.Time{Text: model.Text{Text: "昨日"}}).String())
	assert.Equal(t, "", (*model.Time)(nil).String())
	assert.Equal(t, "2023-06-02 15:00–17:00",
		(&model.Period{Start: ptr("2023-06-02T15:00:00+09:00"), End: ptr("2023-06-02T17:00:00+09:00")}).String())
	assert.Equal(t, "2023-06-02–2023-06-03", (&model.Period{Start: ptr("2023-06-02"), End: ptr("2023-06-03")}).String())
	assert.Equal(t, "山田（座長、架空大学）", (&model.Participant{Name: ptr("山田"), Role: ptr("座長"), Affiliation: ptr("架空大学")}).String())
	assert.Equal(t, "架空電話", (&model.Participant{Affiliation: ptr("架空電話")}).String())
	assert.Equal(t, "山田座長", (&model.Participant{Text: model.Text{Text: "山田座長"}}).String())
	m := model.Minutes{Council: ptr("架空会議"), SessionNumber: ptr(4), DocumentKind: ptr("議事要旨"), Held: &model.Period{Start: ptr("2023-06-02")}}
	assert.Equal(t, "架空会議 第4回 議事要旨 2023-06-02", m.String())
	assert.Equal(t, "", (&model.Minutes{}).String())
}

func TestWalks(t *testing.T) {
	d := &model.Document{}
	d.Minutes.Participants = []model.Participant{{Name: ptr("山田")}}
	say := func(s string, who *int) model.Remark {
		return model.Remark{Text: model.Text{Text: s, Spans: []model.Span{{End: 1}}}, Participant: who}
	}
	d.Minutes.Discussion = []model.Remark{say("開会", ptr(0))}
	d.Minutes.Agenda = []model.AgendaItem{
		{Discussion: []model.Remark{say("一", ptr(7))}, Items: []model.AgendaItem{{Discussion: []model.Remark{say("二", nil)}}}},
		{Discussion: []model.Remark{say("三", nil)}},
	}
	var got []string
	for s := range d.Remarks() {
		line := s.Pointer + " " + s.Remark.Text.Text
		if s.Participant != nil {
			line += " " + s.Participant.String()
		}
		assert.Equal(t, s.Pointer == "/minutes/discussion/0", s.Item == nil)
		got = append(got, line)
	}
	assert.Equal(t, []string{
		"/minutes/discussion/0 開会 山田", "/minutes/agenda/0/discussion/0 一",
		"/minutes/agenda/0/items/0/discussion/0 二", "/minutes/agenda/1/discussion/0 三",
	}, got)
	var values []string
	for v := range d.Values() {
		values = append(values, v.Pointer+" "+v.Text)
		if len(values) == 2 {
			break
		}
	}
	assert.Equal(t, []string{"/minutes/discussion/0 開会", "/minutes/agenda/0/discussion/0 一"}, values)
	n := 0
	for range d.Remarks() {
		if n++; n == 3 {
			break
		}
	}
	assert.Equal(t, 3, n)
}

func TestQuoter(t *testing.T) {
	text := "会議𠮷" // one character of four bytes
	for range 100 {
		text += "あいう"
	}
	q := model.NewQuoter(text)
	runes := []rune(text)
	for start := 0; start <= len(runes); start += 7 {
		for _, n := range []int{0, 1, 63, 64, 65, 400} {
			end := min(start+n, len(runes))
			require.Equal(t, string(runes[start:end]), q.Quote([]model.Span{{Start: start, End: end}}))
		}
	}
	before, quoted, behind := q.Around([]model.Span{{Start: 6, End: 7}, {Start: 2, End: 3}}, 2)
	assert.Equal(t, []string{"会議", "え"[:0] + string(runes[6]) + "𠮷", string(runes[7:9])}, []string{before, quoted, behind})
	before, quoted, behind = q.Around(nil, 5)
	assert.Equal(t, []string{"", "", ""}, []string{before, quoted, behind})
	assert.Equal(t, "", q.Quote([]model.Span{{Start: 9999, End: 99999}}), "outside the text")
	assert.Equal(t, "", model.NewQuoter("").Quote([]model.Span{{Start: 0, End: 3}}))
}
