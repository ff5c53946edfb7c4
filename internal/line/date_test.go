package line_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
)

func TestDateBegins(t *testing.T) {
	tell(t, "DateBegins", line.Reader.DateBegins,
		[]string{"令和13年", "　令和13年", "2031/4/1", "４月１日", "十月三日", "十三年四月", "三日の午後", "九時三十分", "午前９時", "午後１時", "正午", "R13.4.1", "R.13.4.1", "H3年",
			"10:30", "西暦2031年", "自　令和13年４月"},
		[]string{"第３回", "十分な検討", "三谷委員", "一般質問", "議題", "Rの値", "Radio", "和田町役場", "会議は４月", "", "時間", "12名", "３階会議室"})
}

// What of a date and a time of day stands in a line: Y, M, D, T.
func TestWhen(t *testing.T) {
	for text, want := range map[string]string{
		"令和13年６月３日（火）午前10時": "YMDT", "６月３日": "MD", "令和十三年六月三日": "YMD", "令和元年": "Y", "令和１３ 年 ６ 月 ３ 日": "YMD", "令和（13）年６月": "YM",
		"2031.4.1": "YMD", "2031/4/1": "YMD", "2031/1/5": "YMD", "2031/12/5": "YMD", "4/1": "MD", "12/31": "MD", "1/1": "MD", "10:30": "T",
		"10時30分": "T", "正午": "T", "岬公民館で10時から": "T", "午前": "",
		"10時間": "", "10 時点": "", "第12回": "", "2031/13/1": "", "13/4": "", "4/32": "", "0/4": "", "資料3-1": "", "第1.2節": "", "1.5倍": "", "（金）": "",
		"当時の状況": "", "同時に": "", "1/2/": "MD",
		"2031-12-17": "YMD", "2031-2-7 10:30": "YMDT", "2031-13-17": "", "2031-12-32": "", "0120-12-17": "",
		"2031-1-2-3": "", "31-12-17": "", "2031-12": "", "12031-12-17": "",
		"2031-123-4": "", "2031-12-174": "", "2031-0-4": "", "年月日": "", "10:3": "", "午前中": "", "": "", "3.14": "", "令和13年度": "Y", "（3）時": "",
	} {
		r, s := reader(text)
		w, got := r.When(s), ""
		for letter, on := range map[string]bool{"Y": w.Year, "M": w.Month, "D": w.Day, "T": w.Time} {
			if on {
				got += letter
			}
		}
		settle(t, "When", text, sorted(want), sorted(got))
		assert.Equal(t, got != "", w.Any(), text)
		assert.Equal(t, w.Month && w.Day, w.Date(), text)
	}
}

// Where the dates and times end with which a line begins.
func TestDateEnd(t *testing.T) {
	part(t, "DateEnd", func(r line.Reader, s doc.Span) doc.Span {
		return doc.Span{Start: s.Start, End: r.DateEnd(s)}
	},
		"⟦令和13年６月３日（火）⟧　岬公民館",
		"⟦令和13年６月３日⟧岬公民館",
		"⟦６月３日（火）10時～12時⟧　第１会議室",
		"⟦令和13年６月３日　午前10時から正午まで⟧　岬公民館",
		"⟦10:00～11:30⟧　第２会議室",
		"⟦2031年４月１日⟧、岬公民館",
		"⟦2031/4/1⟧ 岬公民館",
		"⟦４月１日（木・祝）⟧　岬公民館",
		"⟦令和13年（2031年）６月３日⟧　岬公民館",
		"⟦令和13年６月３日、４日⟧",
		"⟦６月３日（火）、10時⟧",
		"⟦十月三日　九時半⟧　岬公民館",
		"⟦R13.4.1⟧ 岬公民館",
		"⟦2031-12-17⟧ 岬公民館",
		"⟦2031-12-17 10:00-11:30⟧ 岬公民館",
		"⟦午前10時～⟧",
		"⟦午前10時 ～⟧ 岬公民館",
		"⟦６月３日⟧（岬公民館）",
		"⟦６月３日⟧・灯台",
		"⟦６月３日⟧（火",
		"⟦まで⟧",
		"岬公民館　６月３日",
		"までの間",
		"灯台",
		"",
	)
}

func TestTellsTime(t *testing.T) {
	tell(t, "TellsTime", line.Reader.TellsTime,
		[]string{"午前10時開会", "10:30から", "正午"},
		[]string{"６月３日午前10時", "岬公民館10時", "開会", "６月３日", "2031/4/1 10:30", "10時間"})
}

func TestDayAlone(t *testing.T) {
	tell(t, "DayAlone", line.Reader.DayAlone,
		[]string{"令和13年６月３日（火）", "６月３日", "2031/4/1", "令和13年６月３日　", "令和13年６月３日　午前10時"},
		[]string{"６月３日に開く", "６月", "提出日６月３日", "令和13年６月３日　岬公民館", "10時", "", "６月３日から６月４日まで、６月５日から６月６日まで、６月７日から６月８日まで、６月９日"})
}

// What a line says of the meeting's beginning or end.
func TestMoment(t *testing.T) {
	for text, want := range map[string]line.Moment{
		"午前10時00分 開会": line.Opens, "開会　午前10時": line.Opens, "（午前10時　開議）": line.Opens, "10:00　開始": line.Opens,
		"午後３時　閉会": line.Closes, "【15:00 散会】": line.Closes, "閉会（午後３時）": line.Closes, "令和13年６月３日　午後３時　閉会": line.Closes,
		"午前11時 休憩": line.Paused, "午後１時　再開": line.Paused, "閉会　15:00（予定）": line.Closes,
		"開会": line.NoMoment, "午前10時": line.NoMoment, "午前10時から開会の予定である。": line.NoMoment, "午前９時開会　11時閉会": line.NoMoment, "６月３日 開会": line.NoMoment,
		"開会の挨拶　10時":  line.NoMoment,
		"灯台の点灯　午後６時": line.NoMoment, "灯台　午前10時　開会": line.NoMoment, "": line.NoMoment,
		"令和13年６月３日に岬公民館大ホールで市民の皆様が多数御来場になる中で午前10時００分　開会": line.NoMoment,
	} {
		r, s := reader(text)
		settle(t, "Moment", text, want, r.Moment(s))
	}
}
