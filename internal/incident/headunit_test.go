package incident_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/incident"
	"github.com/giji-go/giji/model"
)

// TestNumbersOfUnitsInLabels: the unit of a label belongs to every number of its cell,
// with the words of bounds behind it or a name before it. What does not make a value
// with it is read as none.
func TestNumbersOfUnitsInLabels(t *testing.T) {
	for _, test := range []struct{ label, text, want string }{
		{"影響利用者数（万人）", "3以上", "30000人 at_least"},
		{"影響利用者数（万人）", "2超", "20000人 more_than"},
		{"影響利用者数（千回線）", "最大1.5程度", "1500回線 at_most ~"},
		{"影響利用者数（人）", "約３万", "30000人 ~"},
		{"影響利用者数（人）", "五千以上", "5000人 at_least"},
		{"影響利用者数（万人）", "3万以上", "null"},
		{"影響利用者数（万人）", "5～6", "null"},
		{"影響利用者数（人）", "約１万～１万 2,000", "null"},
		{"影響利用者数（万人）", "エリア2", "null"},
		{"影響利用者数（万人）", "最大\n31.6", "316000人 at_most"},
		{"影響利用者数（千回線）", "約\n1.5", "1500回線 ~"},
		{"影響利用者数（人）", "約３万\n5,000", "35000人 ~"},
		{"影響利用者数（人）", "音声\n約２万\nデータ\n約３万\n5,000", "音声 20000人 ~; データ 35000人 ~"},
		{"影響利用者数（人）", "①１万\n200\n②12,\n000", "10200人; 12000人"},
		{"影響利用者数（人）", "音声\n－\nデータ\n約9,000", "音声 null dash; データ 9000人 ~"},
		{"影響利用者数（人）", "音声\n82\nデータ\n－", "音声 82人; データ null dash"},
		{"影響利用者数（千回線）", "光\n0.5\nメール\n－\n電話\n1.5", "光 500回線; メール null dash; 電話 1500回線"},
		{"影響利用者数（万人）", "①音声\n最大\n1.2\n②データ\n約\n0.8", "null; null"},
		{"影響利用者数（万人）", "約10～\n12", "null"},
		{"影響利用者数（万人）", "10～\n約12", "null"},
		{"影響利用者数（万人）", "①ＦＴＴＨ：約0.35\n②ＣＡＴＶ：12以上", "ＦＴＴＨ 3500人 ~; ＣＡＴＶ 120000人 at_least"},
		{"影響利用者数（万人）", "（音声）1.2\n（データ）0.8、", "音声 12000人; データ 8000人"},
		{"影響利用者数（万人）", "音声通話 約 1.2\nデータ通信 不明", "音声通話 12000人 ~; データ通信 null unknown"},
		{"影響利用者数（万人）", "楓通信株式会社\n1.2\n白樺通信株式会社\n調査中", "楓通信株式会社 12000人; 白樺通信株式会社 null under_investigation"},
		{"影響利用者数（万人）", "楓通信株式会社\n音声：1.2", "楓通信株式会社音声 null"},
		{"影響利用者数（万人）", "①音声：1.2\n②データ：3,000人", "音声 null; データ 3000人"},
	} {
		raw, c := withHead(test.label, test.text)
		var got []string
		for _, q := range incident.AffectedUsers(raw, c) {
			got = append(got, saidOf(&q))
		}
		assert.Equal(t, test.want, strings.Join(got, "; "), test.label+" "+test.text)
	}
	for _, test := range []struct{ label, text, want string }{
		{"継続時間（時間）", "①音声：約1.5\n②データ：2以上", "音声 PT1H30M ~; データ PT2H at_least"},
		{"継続時間（分）", "50以上", "PT50M at_least"},
		{"継続時間（時間：分）", "3:05", "PT3H5M"},
		{"継続時間（時：分）", "約31:40", "PT31H40M ~"},
		{"障害時間(hh:mm)", "2:00以上", "PT2H at_least"},
		{"継続時間（時間）", "①音声：最大4:30\n②データ：12:10", "音声 PT4H30M at_most; データ PT12H10M"},
		{"継続時間", "音声 0:50、データ 約1:15", "音声 PT50M; データ PT1H15M ~"},
		{"継続時間（分）", "7:26", "null"},
		{"継続時間（時間：分）", "6", "null"},
	} {
		raw, c := withHead(test.label, test.text)
		var got []string
		for _, d := range incident.Durations(raw, c) {
			value := "null"
			if d.Value != nil {
				value = *d.Value
			}
			got = append(got, words(d.Label, value, d.Bound, d.Approximate))
		}
		assert.Equal(t, test.want, strings.Join(got, "; "), test.label+" "+test.text)
	}
	for _, test := range []struct{ label, text, want string }{
		{"問合せ件数（件）", "100以上", "100件 at_least"},
		{"問合せ件数（千件）", "2千以上", "null"},
	} {
		raw, c := withHead(test.label, test.text)
		in := incident.Inquiries(raw, c)
		assert.Equal(t, test.want, saidOf(&in.Quantity), test.label+" "+test.text)
	}
}

func withHead(label, text string) (*cell.Cell, *incident.Context) {
	head, _ := cellOf(label)
	raw, c := cellOf(text)
	raw.Unit = cell.UnitOf(head.Src, head.Spans(0, len(head.Fold)))
	return raw, c
}

func saidOf(q *model.Quantity) string {
	value := "null"
	if q.Value != nil {
		value = fmt.Sprint(*q.Value)
		if q.Unit != nil {
			value += *q.Unit
		}
	}
	return words(q.Label, strings.TrimSpace(value+" "+string(q.Missing)), q.Bound, q.Approximate)
}

func words(label *string, value string, bound *model.Bound, approximate bool) string {
	all := []string{value}
	if label != nil {
		all = []string{*label, value}
	}
	if bound != nil {
		all = append(all, string(*bound))
	}
	if approximate {
		all = append(all, "~")
	}
	return strings.Join(all, " ")
}
