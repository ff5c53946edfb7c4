package incident_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/incident"
	"github.com/giji-go/giji/model"
)

// usersIn writes the items of a cell, a missing one as label!reason.
func usersIn(text string) (string, *incident.Context, []model.Quantity) {
	raw, c := cellOf(text)
	all := incident.AffectedUsers(raw, c)
	var got []string
	for _, q := range all {
		if q.Missing != "" {
			got = append(got, or(q.Label)+"!"+string(q.Missing))
			continue
		}
		got = append(got, quantity(q))
	}
	return strings.Join(got, ", "), c, all
}

// TestItemsToldToBeUnknown: an item whose value is told to be missing is one, in
// whatever place and however its name is set.
func TestItemsToldToBeUnknown(t *testing.T) {
	for text, want := range map[string]string{
		"固定電話：850人\n携帯電話：非公表":            "固定電話 850 人 null null, 携帯電話!undisclosed",
		"固定電話：非公表\n携帯電話：850人":            "固定電話!undisclosed, 携帯電話 850 人 null null",
		"（固定電話）850人（携帯電話）不明":             "固定電話 850 人 null null, 携帯電話!unknown",
		"（固定電話）集計中（携帯電話）850人":            "固定電話!under_investigation, 携帯電話 850 人 null null",
		"・固定電話　850人\n・携帯電話　－":            "固定電話 850 人 null null, 携帯電話!dash",
		"固定電話：850人・携帯電話：確認中":             "固定電話 850 人 null null, 携帯電話!under_investigation",
		"固定電話：850人、携帯電話：不明（精査中）":         "固定電話 850 人 null null, 携帯電話!unknown",
		"固定電話（非公表）\n携帯電話：850人":           "固定電話!undisclosed, 携帯電話 850 人 null null",
		"【固定電話】\n非公\n表\n【携帯電話】\n850人":    "固定電話!undisclosed, 携帯電話 850 人 null null",
		"①固定電話：850人\n　携帯電話：非公表\n②専用線：不明": "固定電話 850 人 null null, 携帯電話!undisclosed, 専用線!unknown",
		"固定電話：非公表\n携帯電話：調査中":             "固定電話!undisclosed, 携帯電話!under_investigation",
		"固定電話：多数\n携帯電話：850人":             "固定電話 null null null null, 携帯電話 850 人 null null",
		// None of them is an item of its own.
		"850人\nうち法人：不明":         "null 850 人 null null",
		"850人\n内訳：不明":           "null 850 人 null null",
		"850人（確認中）":             "null 850 人 null 確認中",
		"固定電話：850人\nなお、詳細は 調査中": "固定電話 850 人 null null",
		"固定電話 調査中 850人":         "固定電話 調査中 850 人 null null",
	} {
		got, _, _ := usersIn(text)
		assert.Equal(t, want, got, text)
	}
}

// TestUserHoursOfUnknownItems: where a factor is missing, there is no product.
func TestUserHoursOfUnknownItems(t *testing.T) {
	for _, test := range []struct{ users, durations string }{
		{"固定電話：850人\n携帯電話：非公表", "固定電話：２時間\n携帯電話：３時間"},
		{"固定電話：850人\n携帯電話：900人", "固定電話：２時間\n携帯電話：調査中"},
		{"（固定電話）非公表（携帯電話）900人", "３時間"},
	} {
		raw, c := cellOf(test.durations)
		inc := &model.Incident{Durations: incident.Durations(raw, c)}
		_, _, inc.AffectedUsers = usersIn(test.users)
		assert.Len(t, inc.AffectedUsers, 2)
		c.Finish(inc)
		assert.Nil(t, inc.Metrics.UserHours, test.users)
	}
}

// TestMarksOfInquiries: a number behind a mark is of what the mark stands for in the
// table, and its label says so.
func TestMarksOfInquiries(t *testing.T) {
	for _, test := range []struct{ text, total, parts string }{
		{"①31件\n②６件", "null null null null null", "①31件 固定電話 31 件 null null, ②６件 携帯電話 6 件 null null"},
		{"①31件②６件", "null null null null null", "①31件 固定電話 31 件 null null, ②６件 携帯電話 6 件 null null"},
		{"37件\n（１）31件\n（２）６件", "null 37 件 null null", "（１）31件 固定電話 31 件 null null, （２）６件 携帯電話 6 件 null null"},
		{"①31件\n②非公表\n計31件", "null 31 件 null null", "①31件 固定電話 31 件 null null, ②非公表 undisclosed"},
		{"①電話　31件\n②店頭：調査中", "null null null null null", "①電話　31件 電話 31 件 null null, ②店頭：調査中 under_investigation"},
		{"（電話）31件（店頭）６件", "null null null null null", "（電話）31件 電話 31 件 null null, （店頭）６件 店頭 6 件 null null"},
		{"計37件（①31件、②６件）", "null 37 件 null null", "①31件 固定電話 31 件 null null, ②６件 携帯電話 6 件 null null"},
		{"37件（電話：31件、店頭：非公表）", "null 37 件 null null", "電話：31件 電話 31 件 null null, 店頭：非公表 undisclosed"},
		{"37件（うち法人６件）", "null 37 件 null null", "うち法人６件 法人 6 件 null null"},
		{"37件（電話：31件、店頭：非公表", "null 37 件 null null", "電話：31件 電話 31 件 null null, 店頭：非公表 undisclosed"},
		{"電話：31件\n店頭：不明", "null null null null null", "電話：31件 電話 31 件 null null, 店頭：不明 unknown"},
	} {
		raw, c := cellOf("①固定電話：２時間\n②携帯電話：３時間")
		inc := &model.Incident{Durations: incident.Durations(raw, c)}
		raw, _ = cellOf(test.text)
		inc.Inquiries = incident.Inquiries(raw, c)
		c.Finish(inc)
		var parts []string
		for _, q := range inc.Inquiries.Breakdown {
			parts = append(parts, q.Text.Text+" "+quantity(q))
		}
		assert.Equal(t, test.total, quantity(inc.Inquiries.Quantity), test.text)
		assert.Equal(t, test.parts, strings.Join(parts, ", "), test.text)
	}
}
