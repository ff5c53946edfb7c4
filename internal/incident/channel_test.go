package incident_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/incident"
	"github.com/giji-go/giji/model"
)

// One cell of 情報周知 may name the channels in headings or in front of its
// entries.
func TestChannelsInOneCell(t *testing.T) {
	for _, test := range []struct{ text, ownSite, other, notices string }{
		{"＜自社サイト＞\n第１報 3/5 10:20 発生\n＜その他＞\n3/5 11:00 発生", "第１報 3/5 10:20 発生", "3/5 11:00 発生", "own_site 10:20, other 11:00"},
		{"＜市ホームページ＞\n第１報 3/5 10:20 発生\n＜その他＞\n3/5 11:00 発生", "第１報 3/5 10:20 発生", "3/5 11:00 発生", "own_site 10:20, other 11:00"},
		{"＜弊社ウェブサイト＞\n第１報 3/5 10:20 発生\n＜その他＞\n3/5 11:00 発生", "第１報 3/5 10:20 発生", "3/5 11:00 発生", "own_site 10:20, other 11:00"},
		{"（自社ホームページ）\n3/5 10:20 発生\n（その他）3/5 11:00", "3/5 10:20 発生", "3/5 11:00", "own_site 10:20, other 11:00"},
		{"自社ホームページに掲載した。\n3/5 10:20 発生\n【その他】\n報道発表：3/5 15:00", "自社ホームページに掲載した。3/5 10:20 発生", "報道発表：3/5 15:00",
			"own_site 10:20, other 15:00 報道発表"},
		{"・自社サイト：3/5 10:20\n・その他：3/5 10:25（復旧）", "3/5 10:20", "3/5 10:25（復旧）", "own_site 10:20, other 10:25"},
		{"自社サイトに3/5から掲載した。その他の方法は採らなかった。", "自社サイトに3/5から掲載した。その他の方法は採らなかった。", "null", ""},
	} {
		cell, c := cellOf(test.text)
		d := incident.DisclosureOf(incident.Channels{Direct: cell}, c)
		var notices []string
		for _, n := range d.Notices {
			_, clock, _ := strings.Cut(or(n.At.Value), "T")
			line := string(n.Channel) + " " + clock[:len("10:20")]
			if n.Medium != nil {
				line += " " + *n.Medium
			}
			notices = append(notices, line)
		}
		assert.Equal(t, test.ownSite, blockText(d.OwnSite), test.text)
		assert.Equal(t, test.other, blockText(d.Other), test.text)
		assert.Equal(t, test.notices, strings.Join(notices, ", "), test.text)
	}
}

func blockText(b *model.Block) string {
	if b == nil {
		return "null"
	}
	return b.Text.Text
}

// What stands around the time of an entry is no part of its remark.
func TestEntries(t *testing.T) {
	for text, want := range map[string]string{
		"(1) 3/5 10:20 発生\n(2) 3/5 11:00 復旧":      "10:20 発生, 11:00 復旧",
		"第１報（３月５日 10:20）発生":                       "10:20 発生",
		"初報：3/5 10:20～（発生）":                       "10:20 発生",
		"X（旧Twitter）：3/5 10:20 発生":                "10:20 発生",
		"(3/5は掲載していない)":                           "",
		"フェイスブック 3/5 10:20 発生\n島内ＦＭ　3/5 11:00　復旧": "10:20 発生, 11:00 復旧",
		"フェイスブック 3/5 10:20\n障害の発生":                "10:20 障害の発生",
		"公式X：3/5 10:20\n店頭でも案内した。":                "10:20 null",
		"広報車により 3/5 10:20に案内した。":                  "",
		"公式 X 3/5 10:20 発生":                       "10:20 発生",
		"公式 SNS　R6.3.5 10:20 発生":                  "10:20 発生",
	} {
		cell, c := cellOf(text)
		var got []string
		for _, n := range incident.DisclosureOf(incident.Channels{Other: cell}, c).Notices {
			_, clock, _ := strings.Cut(or(n.At.Value), "T")
			got = append(got, clock[:len("10:20")]+" "+or(n.Summary))
		}
		assert.Equal(t, want, strings.Join(got, ", "), text)
	}
}
