package main

import (
	"strings"

	"github.com/giji-go/giji/internal/score"
)

// A group is one row of the table of fields: the paths that contain any of its
// words and of no group above it.
type group struct {
	name  [2]string // as languages count
	words []string
}

var groups = []group{
	{[2]string{"remarks: text", "発言：本文"}, []string{".discussion[].text"}},
	{[2]string{"remarks: speaker", "発言：発言者"}, []string{".discussion[].speaker", ".discussion[].participant"}},
	{[2]string{"remarks: question or answer", "発言：質問・回答の別"}, []string{".discussion[].kind"}},
	{[2]string{"outcomes and votes", "結論・採決"}, []string{".outcome"}},
	{[2]string{"agenda", "議題"}, []string{".minutes.agenda"}},
	{[2]string{"title", "表題"}, []string{".minutes.title"}},
	{[2]string{"body, session, kind", "会議名・回・文書の種類"}, []string{".council", ".session", ".document_kind"}},
	{[2]string{"date and time", "日時"}, []string{".minutes.held", ".sittings"}},
	{[2]string{"place", "場所"}, []string{".minutes.venue"}},
	{[2]string{"participants", "参加者"}, []string{".minutes.participants", ".attendance"}},
	{[2]string{"papers", "資料"}, []string{".minutes.materials"}},
	{[2]string{"outages: operator, times, durations", "事故：事業者・日時・時間"}, []string{".operators", ".occurred_at", ".recovered_at", ".durations"}},
	{[2]string{"outages: users, area, inquiries", "事故：利用者数・地域・問合せ"}, []string{".affected_", ".inquiries"}},
	{[2]string{"outages: impact, cause, categories", "事故：内容・原因・区分"}, []string{".impact", ".cause", ".service_categories"}},
	{[2]string{"outages: measures", "事故：再発防止策"}, []string{".preventive_measures"}},
	{[2]string{"outages: notices", "事故：周知"}, []string{".disclosure", ".metrics"}},
}

// order is the order in which the groups are printed.
var order = []int{5, 6, 7, 8, 9, 4, 3, 0, 1, 2, 10, 11, 12, 13, 14, 15}

// groupOf is the index of the group that path belongs to, -1 for none.
func groupOf(path string) int {
	for i, g := range groups {
		for _, word := range g.words {
			if strings.Contains(path, word) {
				return i
			}
		}
	}
	return -1
}

// byGroup sums a score up by group.
func byGroup(s *score.Score) []score.Counts {
	sums := make([]score.Counts, len(groups))
	if s == nil {
		return sums
	}
	for _, f := range s.Fields() {
		if i := groupOf(f.Path); i >= 0 {
			sums[i].Right += f.Right
			sums[i].Missed += f.Missed
			sums[i].Wrong += f.Wrong
		}
	}
	return sums
}
