package normalize

import (
	"encoding/json"
	"errors"
	"testing"
	"unicode/utf8"
)

// seeds are texts that take the grammar through most of its turns.
var seeds = []string{
	"令和５年４月２７日（木）10:00～12:00", "6/1（木）22:01～翌2日12:36", "①最大 240,000 人 \n②約46.3万人（※）",
	"昨年12月から本年３月末まで", "午後１１時半－１時", "1 234 567.89", "十万億三分の二", "数十分程度以上前", "２、３日", "1,23,456人",
	"東京都、神奈川県の一部を除く全国", "第Ⅱ四半期", "㋿元年（2019年）5月1日", "ｶﾞか\u3099―ー～\x00", "24時間365日", "明治5年12月2日", "－",
	"３万人以上10万人未満", "3割8分7厘", "自令和５年４月１日至令和６年３月31日", "https://example.jp/2023/06/01/", "99999999999999999999億円",
}

func FuzzFold(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		src := []rune(s)
		if n := len(FoldRunes(src)); n != len(src) {
			t.Fatalf("%d slots for %d code points", n, len(src))
		}
		v := Fold(s)
		if again := Fold(v.String()).String(); again != v.String() {
			t.Fatalf("%+q folds again to %+q", v.String(), again)
		}
		for i := 1; i <= v.Len(); i++ {
			if v.Source(i) <= v.Source(i-1) || v.SourceByte(i) <= v.SourceByte(i-1) {
				t.Fatalf("map goes back at %d", i)
			}
		}
		if v.SourceByte(v.Len()) != len(s) || v.Source(v.Len()) != len(src) {
			t.Fatal("map does not reach the end")
		}
	})
}

func FuzzScan(f *testing.F) {
	for _, s := range seeds {
		f.Add(s, int16(2023))
	}
	f.Fuzz(func(t *testing.T, s string, year int16) {
		var o Options
		if year > 0 {
			o.Ref = Date(int(year), 2, 28)
		}
		src := []rune(s)
		sound(t, src, Scan(s, o), true)
		r := NewResolver(o)
		sound(t, src, r.ScanFolded(FoldRunes(src), nil), false)
	})
}

// sound checks what holds for all matches: they stand in order in the text,
// say what they are, and can be written.
func sound(t *testing.T, src []rune, matches []Match, text bool) {
	t.Helper()
	at := 0
	for _, m := range matches {
		if m.Start < at || m.End <= m.Start || m.End > len(src) {
			t.Fatalf("match at %d to %d after %d in %d", m.Start, m.End, at, len(src))
		}
		at = m.End
		if text && utf8.ValidString(m.Text) && m.Text != string(src[m.Start:m.End]) {
			t.Fatalf("text %q is not the source %q", m.Text, string(src[m.Start:m.End]))
		}
		if (m.Err == "") == (m.Type() == "") {
			t.Fatalf("%q has error %q and type %q", m.Text, m.Err, m.Type())
		}
		b, err := json.Marshal(m)
		if err != nil || !json.Valid(b) {
			t.Fatalf("%q marshals to %s: %v", m.Text, b, err)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var o Options
		_, date := ParseDate(s, o)
		_, clock := ParseTime(s, o)
		_, both := ParseDateTime(s, o)
		_, point := ParsePoint(s, o)
		_, era := ParseEra(s, o)
		_, length := ParseDuration(s, o)
		_, count := ParseCount(s, o)
		_, number := ParseNumber(s, o)
		_, span := ParseRange(s, o)
		_, ordinal := ParseOrdinal(s, o)
		_, weekday := ParseWeekday(s, o)
		_, region := ParseRegion(s, o)
		_, items := ParseItems(s, o)
		_, missing := ParseMissing(s, o)
		_, folded := ParseFolded(FoldRunes([]rune(s)), o)
		n := len([]rune(s))
		for _, err := range []error{
			date, clock, both, point, era, length, count, number, span, ordinal, weekday, region, items, missing, folded,
		} {
			var e *Error
			if err == nil {
				continue
			}
			if !errors.As(err, &e) || e.Start < 0 || e.End < e.Start || e.End > n {
				t.Fatalf("%T %v in %d code points", err, err, n)
			}
		}
		if d, err := ParseDate(s, o); err == nil && d.Year.Known() && d.Precision == PrecisionDay && d.Year.N < 10000 && d.Year.N >= 1000 {
			again, err := ParseDate(FormatDate(d.From(), DateFormat{}), o)
			if err != nil || again.Value() != d.Value() {
				t.Fatalf("%q is %s, written and read again %s: %v", s, d.Value(), again.Value(), err)
			}
		}
	})
}
