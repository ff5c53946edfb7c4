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
